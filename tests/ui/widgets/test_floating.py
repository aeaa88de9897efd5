"""What lies over a page moves nothing in it, and keeps clear of the pointer and the keyboard."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.floating import Floating


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page with a field at its foot."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    layout.setContentsMargins(100, 0, 100, 20)
    layout.addStretch(1)
    layout.addWidget(QLineEdit())
    made.resize(800, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QCursor.setPos(made.mapToGlobal(QPoint(5, 250)))
    return made


@pytest.fixture
def part(page: QWidget) -> QLabel:
    made = QLabel("Fjernet. " * 30)
    made.setWordWrap(True)
    Floating(made, page)
    return made


def field(page: QWidget) -> QLineEdit:
    found = page.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_it_comes_at_the_foot_and_moves_nothing(page: QWidget, part: QLabel) -> None:
    page.setFocus()
    before = field(page).geometry()
    part.show()
    assert field(page).geometry() == before
    assert part.geometry().bottom() <= page.height()
    assert part.y() > 250
    assert part.height() >= part.heightForWidth(part.width())


def test_it_keeps_clear_of_the_keyboard(page: QWidget, part: QLabel) -> None:
    field(page).setFocus()
    part.show()
    assert not part.geometry().intersects(field(page).geometry())


def test_it_keeps_clear_of_the_pointer(page: QWidget, part: QLabel) -> None:
    page.setFocus()
    QCursor.setPos(page.mapToGlobal(QPoint(400, 460)))
    part.show()
    assert part.y() < 250


def test_it_follows_the_size_of_its_page(page: QWidget, part: QLabel) -> None:
    page.setFocus()
    part.show()
    page.resize(400, 300)
    assert page.rect().contains(part.geometry())
