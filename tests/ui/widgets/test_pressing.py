"""What Enter, Space and a screen reader do to a button is what a click does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.tile import Tile
from tests.each import for_each

Way = Callable[[QAbstractButton], object]


def press_from_without(button: QAbstractButton) -> None:
    """Press as a screen reader does: it takes the first thing that can be done."""
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert action is not None
    action.doAction(action.actionNames()[0])


WAYS: dict[str, Way] = {
    "Enter": lambda button: QTest.keyClick(button, Qt.Key.Key_Return),
    "Space": lambda button: QTest.keyClick(button, Qt.Key.Key_Space),
    "a screen reader": press_from_without,
}


def presses_of(button: QAbstractButton) -> list[bool]:
    """Return what grows with each press the button tells of."""
    told: list[bool] = []

    def tell(is_on: bool) -> None:
        told.append(is_on)

    button.setCheckable(True)
    button.clicked.connect(tell)
    return told


@for_each(WAYS)
def test_it_presses_what_stays_down(way: Way) -> None:
    for button in (Button("Ja"), Tile("row")):
        told = presses_of(button)
        way(button)
        way(button)
        assert told == [True, False]


@for_each(WAYS)
def test_it_chooses_one_of_several(way: Way) -> None:
    group, light, dark = QButtonGroup(), Button("Lys"), Button("Mørk")
    told = presses_of(light), presses_of(dark)
    for button in (light, dark):
        group.addButton(button)
    light.setChecked(True)
    way(dark)
    assert told == ([], [True])
    assert dark.isChecked()


def test_the_one_that_is_let_go_of_is_not_pressed(qtbot: QtBot) -> None:
    holder, light, dark = QWidget(), Button("Lys"), Button("Mørk")
    qtbot.addWidget(holder)
    holder.setLayout(row(light, dark))
    told = presses_of(light), presses_of(dark)
    choose_one(light, dark)
    light.setChecked(True)
    press_from_without(dark)
    assert told == ([], [True])


def test_enter_presses_what_does_not_stay_down(qtbot: QtBot) -> None:
    button = Button("Ja")
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(button, Qt.Key.Key_Enter)


def test_what_the_program_shows_is_no_press() -> None:
    button = Button("Mørk")
    told = presses_of(button)
    button.setChecked(True)
    assert (button.isChecked(), told) == (True, [])
