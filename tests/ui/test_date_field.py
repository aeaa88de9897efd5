"""Dates and times are typed as people do, shown in full, and told about when they cannot be read."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.date_field import Calendar, DateField, TimeField
from mestringstreff_desktop.ui.theme import Theme
from tests.ui.gathering_help import click, empty, press, type_in

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


def test_a_field_asks_for_room_for_its_longest_content(field: DateField, time: TimeField) -> None:
    needs = field.line.fontMetrics().horizontalAdvance("ons. 30. sept. 2026")
    assert field.line.sizeHint().width() > needs
    assert time.line.sizeHint().width() < needs
