"""Whole numbers, and minutes: typed, stepped, never scrolled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.number_fields import MinutesField, NumberField
from tests.ui.pages.gatherings.gathering_page import click, press
from tests.ui.widgets.narrow import shown, wheel

pytestmark = pytest.mark.looks


@pytest.fixture
def field(narrow_window: QWidget) -> MinutesField:
    made = shown(narrow_window, MinutesField(600))
    made.show_minutes(10)
    made.setFocus()
    return made


def test_the_wheel_scrolls_the_page_and_changes_no_minutes(field: MinutesField) -> None:
    wheel(field)
    assert field.minutes == 10


def test_minutes_being_typed_are_left_alone(field: MinutesField) -> None:
    QTest.keyClicks(field, "25")
    field.show_minutes(10)
    assert field.minutes == 25


@pytest.mark.parametrize(
    ("typed", "minutes"), [("45", 45), ("0", 0), ("600", 600), ("700", 600), ("abc", 10), ("-5", 5)]
)
def test_what_is_typed_stands_in_for_what_was_there_and_is_possible(
    field: MinutesField, typed: str, minutes: int
) -> None:
    QTest.keyClicks(field, typed)
    assert (field.minutes, field.text()) == (minutes, str(minutes))


def test_a_field_that_is_left_empty_keeps_its_minutes(field: MinutesField) -> None:
    press(field, Qt.Key.Key_Backspace)
    assert field.text() == ""
    field.clearFocus()
    assert (field.minutes, field.text()) == (10, "10")


def test_the_arrows_step_the_minutes_and_stop_at_the_ends(narrow_window: QWidget) -> None:
    field = shown(narrow_window, MinutesField(2))
    told: list[int] = []
    field.edited.connect(told.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(field, key)
    assert told == [1, 2, 1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_enter_and_tab_are_done_with_it(field: MinutesField, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(field.done):
        press(field, key)


def test_the_first_click_takes_the_whole_number_and_the_next_does_not(field: MinutesField) -> None:
    field.clearFocus()
    click(field)
    assert field.selectedText() == "10"
    click(field)
    assert field.selectedText() == ""


def test_showing_minutes_is_not_editing_them(qtbot: QtBot) -> None:
    field = MinutesField(600)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_minutes(25)
    assert field.minutes == 25


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
