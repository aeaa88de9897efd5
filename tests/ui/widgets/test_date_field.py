"""Dates and times are typed as people do, shown in full, and told about when they cannot be read."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.date_field import Calendar, DateField, TimeField
from tests.ui.pages.gatherings.gathering_page import click, empty, press, type_in

DAY = dt.date(2026, 12, 2)


@pytest.fixture
def field(context: Context, qtbot: QtBot) -> DateField:
    made = DateField(context, "Dato")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def time(qtbot: QtBot) -> TimeField:
    made = TimeField("Start")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_typed_date_is_told_and_then_written_in_full(field: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.edited):
        type_in(field.line, "2.12")
    press(field.line, Qt.Key.Key_Return)
    assert field.value == DAY
    assert field.line.text() == "ons. 2. des. 2026"


def test_what_is_no_date_is_told_kindly_and_left_as_it_is(field: DateField) -> None:
    type_in(field.line, "i morgen")
    assert not field.trouble.isVisibleTo(field)
    press(field.line, Qt.Key.Key_Return)
    assert "25.11" in field.trouble.text()
    assert field.trouble.isVisibleTo(field)
    assert field.line.text() == "i morgen"
    field.show_value(None)
    assert field.line.text() == "i morgen"


def test_what_could_not_be_read_before_may_be_put_back(field: DateField) -> None:
    field.show_afresh(None)
    field.line.setText("i morgen")
    field.tidy()
    assert field.trouble.isVisibleTo(field)
    field.show_value(DAY)
    assert field.line.text() == "i morgen"


def test_the_trouble_goes_when_the_date_can_be_read(field: DateField) -> None:
    type_in(field.line, "tull")
    field.tidy()
    empty(field.line)
    type_in(field.line, "2.12")
    assert not field.trouble.isVisibleTo(field)


def test_an_emptied_field_is_no_date(field: DateField, qtbot: QtBot) -> None:
    field.show_value(DAY)
    with qtbot.waitSignal(field.edited) as told:
        empty(field.line)
    assert told.args == [None]
    field.tidy()
    assert field.value is None


def test_showing_is_not_typing(field: DateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.edited):
        field.show_value(DAY)
        field.tidy()
    assert field.line.text() == "ons. 2. des. 2026"


def test_a_field_that_has_the_focus_but_is_not_typed_in_follows(field: DateField) -> None:
    field.line.setFocus()
    field.show_value(DAY)
    field.show_value(dt.date(2026, 12, 9))
    press(field.line, Qt.Key.Key_Return)
    assert field.value == dt.date(2026, 12, 9)


def test_another_thing_is_shown_afresh_whatever_was_typed(field: DateField) -> None:
    type_in(field.line, "tull")
    field.tidy()
    field.show_afresh(None)
    assert field.line.text() == ""
    assert not field.trouble.isVisibleTo(field)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_may_be_picked_in_the_calendar(field: DateField, qtbot: QtBot) -> None:
    field.show_value(DAY)
    click(field.button)
    menu = field.findChild(QMenu)
    assert isinstance(menu, QMenu)
    calendar = menu.findChild(Calendar)
    assert isinstance(calendar, Calendar)
    assert calendar.selectedDate() == QDate(2026, 12, 2)
    calendar.clicked.emit(QDate(2026, 12, 9))
    assert field.value == dt.date(2026, 12, 9)
    assert not menu.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_calendar_of_an_empty_field_opens_on_this_day(field: DateField) -> None:
    click(field.button)
    calendar = field.findChild(Calendar)
    assert isinstance(calendar, Calendar)
    assert calendar.selectedDate() == QDate(2026, 11, 25)


def test_the_calendar_speaks_norwegian_and_begins_on_monday(qtbot: QtBot) -> None:
    calendar = Calendar(DAY, Theme("dark"))
    qtbot.addWidget(calendar)
    assert calendar.locale().monthName(12) == "desember"
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday


def test_a_time_is_told_while_it_is_typed(time: TimeField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(time.edited):
        type_in(time.line, "930")
    press(time.line, Qt.Key.Key_Return)
    assert (time.value, time.line.text()) == (dt.time(9, 30), "09.30")


def test_what_is_no_time_is_told_kindly(time: TimeField) -> None:
    type_in(time.line, "25")
    press(time.line, Qt.Key.Key_Return)
    assert "10.30" in time.trouble.text()


@pytest.mark.looks
def test_a_field_asks_for_room_for_its_longest_content(field: DateField, time: TimeField) -> None:
    needs = field.line.fontMetrics().horizontalAdvance("ons. 30. sept. 2026")
    assert field.line.sizeHint().width() > needs
    assert time.line.sizeHint().width() < needs


@pytest.mark.parametrize(
    ("typed", "written"),
    [("9", "09.00"), ("0905", "09.05"), ("kl. 9:05", "09.05"), (" 23.59 ", "23.59"), ("0", "00.00")],
)
def test_a_time_is_typed_as_people_do(time: TimeField, typed: str, written: str) -> None:
    type_in(time.line, typed)
    press(time.line, Qt.Key.Key_Return)
    assert time.line.text() == written
    assert not time.trouble.isVisibleTo(time)


@pytest.mark.parametrize("typed", ["24", "10.60", "ti", "10.30.00", "-1"])
def test_what_is_no_time_is_left_as_it_was_written(time: TimeField, typed: str) -> None:
    type_in(time.line, typed)
    press(time.line, Qt.Key.Key_Return)
    assert time.line.text() == typed
    assert time.trouble.isVisibleTo(time)
    assert time.trouble.textFormat() is Qt.TextFormat.PlainText


def test_a_time_being_typed_is_not_called_wrong_before_it_is_left(time: TimeField) -> None:
    type_in(time.line, "99")
    assert not time.trouble.isVisibleTo(time)
    time.tidy()
    assert time.trouble.isVisibleTo(time)


def test_a_time_that_cannot_be_read_does_not_take_away_the_one_before(time: TimeField, qtbot: QtBot) -> None:
    time.show_value(dt.time(10))
    with qtbot.assertNotEmitted(time.edited):
        type_in(time.line, "x")
        time.tidy()
    assert time.value == dt.time(10)


def test_the_same_time_written_otherwise_is_not_told_again(time: TimeField, qtbot: QtBot) -> None:
    time.show_value(dt.time(9, 30))
    time.line.selectAll()
    with qtbot.assertNotEmitted(time.edited):
        time.line.setText("930")
        time.tidy()
    assert time.line.text() == "09.30"


def test_a_time_is_taken_and_told_once(time: TimeField, qtbot: QtBot) -> None:
    told: list[object] = []
    time.edited.connect(told.append)
    for value in (dt.time(10), dt.time(10), None):
        time.take(value)
    assert told == [dt.time(10), None]
    assert time.line.text() == ""


def test_an_empty_time_is_no_trouble(time: TimeField) -> None:
    time.tidy()
    assert (time.value, time.trouble.isVisibleTo(time)) == (None, False)


def test_after_it_is_left_a_field_follows_what_is_stored_again(time: TimeField) -> None:
    type_in(time.line, "9")
    press(time.line, Qt.Key.Key_Return)
    time.show_value(dt.time(12))
    assert time.line.text() == "12.00"


def test_a_field_is_read_out_by_its_name_and_gives_the_line_the_keys(time: TimeField) -> None:
    assert time.line.accessibleName() == "Start"
    assert time.focusProxy() is time.line
    assert time.line.placeholderText() == "10.00"


def test_the_button_says_that_it_opens_a_calendar(field: DateField) -> None:
    assert field.button.accessibleName() == "Dato: åpne kalender"
    assert field.button.toolTip() == "Åpne kalenderen"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_calendars_signs_have_the_themes_colours(qtbot: QtBot, name: str) -> None:
    theme = Theme(name)
    calendar = Calendar(DAY, theme)
    qtbot.addWidget(calendar)
    sunday = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    saturday = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday).foreground().color()
    assert (sunday, saturday) == (theme.colour("warm"), theme.colour("ink"))
    arrow = calendar.findChild(QToolButton, "qt_calendar_prevmonth")
    assert isinstance(arrow, QToolButton)
    assert not arrow.icon().isNull()


def test_a_day_is_picked_by_the_keys(qtbot: QtBot) -> None:
    calendar = Calendar(DAY, Theme("light"))
    qtbot.addWidget(calendar)
    with qtbot.waitSignal(calendar.picked) as told:
        calendar.activated.emit(QDate(2026, 12, 31))
    assert told.args == [dt.date(2026, 12, 31)]


def test_a_time_that_cannot_be_read_leaves_the_one_before(time: TimeField) -> None:
    time.show_value(dt.time(10))
    time.line.selectAll()
    QTest.keyClicks(time.line, "25")
    press(time.line, Qt.Key.Key_Return)
    assert time.trouble.isVisibleTo(time)
    assert time.value == dt.time(10)
