"""A page is as high as its window, and scrolled as a whole where that is too low for what is in it."""

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.page_area import PageArea


@pytest.fixture
def content() -> QWidget:
    """A list that scrolls by itself, above something that takes 200 pixels."""
    made = QWidget()
    made.setLayout(column(scrolled(QLabel("Ukeplan\n" * 60)), fixed(200), gap=0))
    return made


@pytest.fixture
def area(content: QWidget, qtbot: QtBot) -> PageArea:
    made = PageArea(content)
    qtbot.addWidget(made)
    return made


def fixed(height: int) -> QFrame:
    made = QFrame()
    made.setFixedHeight(height)
    return made


def test_a_long_list_does_not_make_the_page_scroll(area: PageArea, content: QWidget) -> None:
    area.resize(400, 500)
    area.show()
    assert content.height() == 500


def test_a_window_that_is_too_low_scrolls_the_whole(area: PageArea, content: QWidget, qtbot: QtBot) -> None:
    area.resize(400, 220)
    area.show()
    assert content.height() == 200 + area.fontMetrics().lineSpacing() * 5
    qtbot.waitUntil(area.verticalScrollBar().isVisible)


def test_more_on_the_page_makes_it_higher(area: PageArea, content: QWidget, qtbot: QtBot) -> None:
    area.resize(400, 500)
    area.show()
    content.findChildren(QFrame)[-1].setFixedHeight(900)
    qtbot.waitUntil(lambda: content.height() > 900)
