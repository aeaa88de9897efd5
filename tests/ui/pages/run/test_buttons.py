"""The runner's buttons give way in the right order and never show half a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.buttons import BigButton

pytestmark = pytest.mark.looks


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    return made


@pytest.fixture
def button(context: Context, page: QWidget) -> BigButton:
    made = BigButton("Avslutt samlingen", "flag", "→", "primary", "Avslutt")
    return on_page(made, context, page)


def on_page(button: BigButton, context: Context, page: QWidget) -> BigButton:
    button.setParent(page)
    button.apply_theme(context.theme)
    button.show()
    return button


def shown(button: BigButton) -> list[str]:
    return [each.text() for each in button.findChildren(QLabel) if each.isVisible() and each.text()]


def has_icon(button: BigButton) -> bool:
    return any(not each.pixmap().isNull() and each.isVisible() for each in button.findChildren(QLabel))


def test_with_room_a_button_has_icon_word_and_key(button: BigButton) -> None:
    button.resize(button.sizeHint())
    assert (shown(button), has_icon(button)) == (["Avslutt samlingen", "→"], True)


def test_the_icon_gives_way_first(button: BigButton) -> None:
    button.resize(button.sizeHint().width() - 10, 70)
    assert (shown(button), has_icon(button)) == (["Avslutt samlingen", "→"], False)


def test_then_the_word_gives_way_to_a_shorter_one(button: BigButton) -> None:
    button.resize(button.minimumSizeHint())
    assert (shown(button), has_icon(button)) == (["Avslutt", "→"], False)
    assert button.accessibleName() == "Avslutt samlingen"


def test_without_a_shorter_word_the_icon_stands_alone(context: Context, page: QWidget) -> None:
    back = on_page(BigButton("Tilbake", "skip-back", "←"), context, page)
    back.resize(back.minimumSizeHint())
    assert (shown(back), has_icon(back), back.toolTip()) == (["←"], True, "Tilbake")


def test_a_click_anywhere_on_the_button_presses_it(button: BigButton, qtbot: QtBot) -> None:
    button.resize(button.sizeHint())
    for label in button.findChildren(QLabel):
        with qtbot.waitSignal(button.clicked, timeout=500):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=label.geometry().center())
