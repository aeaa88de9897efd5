"""Whole numbers, and minutes: typed, stepped, never scrolled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.number_fields import MinutesField, NumberField
from tests.ui.pages.gatherings.gathering_page import press
from tests.ui.widgets.narrow import shown, wheel

pytestmark = pytest.mark.looks


def test_the_wheel_scrolls_the_page_and_changes_no_minutes(narrow_window: QWidget) -> None:
    field = shown(narrow_window, MinutesField(600))
    field.show_minutes(10)
    field.setFocus()
    wheel(field)
    assert field.value() == 10


def test_minutes_being_typed_are_left_alone(narrow_window: QWidget) -> None:
    field = shown(narrow_window, MinutesField(600))
    field.setFocus()
    field.setValue(25)
    field.show_minutes(10)
    assert field.value() == 25


@pytest.mark.parametrize(("typed", "minutes"), [("45", 45), ("0", 0), ("600", 600)])
def test_minutes_are_typed(narrow_window: QWidget, typed: str, minutes: int) -> None:
    field = shown(narrow_window, MinutesField(600))
    field.setValue(10)
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.value() == minutes


@pytest.mark.parametrize("typed", ["abc", "-5", "1,5"])
def test_minutes_are_whole_and_never_less_than_nothing(narrow_window: QWidget, typed: str) -> None:
    field = shown(narrow_window, MinutesField(600))
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert 0 <= field.value() <= 15
    assert field.text().isdecimal()


def test_the_arrows_step_the_minutes_and_stop_at_the_ends(narrow_window: QWidget, qtbot: QtBot) -> None:
    field = shown(narrow_window, MinutesField(2))
    told: list[int] = []
    field.edited.connect(told.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(field, key)
    assert told == [1, 2, 1]


def test_showing_minutes_is_not_editing_them(qtbot: QtBot) -> None:
    field = MinutesField(600)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_minutes(25)
    assert field.value() == 25


def test_a_number_shown_within_other_bounds_is_not_edited(qtbot: QtBot) -> None:
    field = NumberField("Antall", 1, 200)
    qtbot.addWidget(field)
    field.show_number(9)
    with qtbot.assertNotEmitted(field.edited):
        field.show_number(9, most=4)
    assert field.value() == 4


def test_a_number_is_stepped_and_the_wheel_leaves_it_alone(narrow_window: QWidget, qtbot: QtBot) -> None:
    field = shown(narrow_window, NumberField("Antall", 1, 200))
    with qtbot.waitSignal(field.edited) as told:
        press(field, Qt.Key.Key_Up)
    wheel(field)
    assert (told.args, field.value(), field.accessibleName()) == ([2], 2, "Antall")
