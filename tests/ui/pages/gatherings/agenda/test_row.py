"""One line of the agenda, by itself."""

import datetime as dt
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Mark
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow, Columns, RowWords, columns_for
from tests.course.samples import an_item
from tests.ui.pages.gatherings.gathering_page import press, words

_HELD = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}


@pytest.fixture
def row(qtbot: QtBot) -> AgendaRow:
    made = AgendaRow(uuid4(), QStringListModel(["Kursleder", "Kari"]))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def metrics(qapp: QGuiApplication) -> QFontMetrics:
    font = QFont(qapp.font())
    font.setPointSizeF(12)
    return QFontMetrics(font)


def test_the_columns_fit_the_width_they_are_given(metrics: QFontMetrics) -> None:
    for width in range(300, 1600, 50):
        found = columns_for(width, metrics)
        assert found.time + found.way + found.who + found.minutes < width


def test_there_are_columns_of_their_own_only_where_there_is_room(metrics: QFontMetrics) -> None:
    assert columns_for(430, metrics).way == 0
    assert columns_for(720, metrics).way > 100


def test_larger_letters_need_more_room(metrics: QFontMetrics, qapp: QGuiApplication) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(18)
    assert columns_for(720, QFontMetrics(font)).time > columns_for(720, metrics).time


def test_a_line_is_read_out_with_time_and_minutes(row: AgendaRow) -> None:
    row.refresh(an_item(12, title="Velkommen"), RowWords("10.00"))
    assert row.accessibleName() == "10.00 Velkommen, 12 minutter"
    assert row.minutes.accessibleName() == "Minutter til Velkommen"


def test_a_line_without_a_title_or_a_tool_says_what_it_can(row: AgendaRow) -> None:
    row.refresh(an_item(title=" "), RowWords("10.00"))
    assert "Uten tittel" in words(row)
    assert not row.tool.isVisibleTo(row)


def test_showing_minutes_is_not_typing_them(row: AgendaRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.minutes_edited):
        row.refresh(an_item(12), RowWords("10.00"))
    with qtbot.waitSignal(row.minutes_edited) as told:
        press(row.minutes, Qt.Key.Key_Up)
    assert told.args == [row.key, 13]


def test_a_tool_is_told_by_its_id(row: AgendaRow, qtbot: QtBot) -> None:
    row.refresh(an_item(tool_id="busk"), RowWords("10.00", "BUSK"))
    with qtbot.waitSignal(row.tool_wanted) as told:
        row.tool.click()
    assert told.args == ["busk"]


@pytest.mark.parametrize(
    ("responsible", "way", "under"),
    [("Anne", "Gruppe", "Gruppe · Anne"), ("", "Gruppe", "Gruppe"), ("Anne", "", "Anne")],
)
def test_without_columns_how_and_who_stand_under_the_title(
    row: AgendaRow, responsible: str, way: str, under: str
) -> None:
    row.set_columns(Columns(60, 0, 0, 80))
    row.refresh(an_item(responsible=responsible, way_of_working=way), RowWords("10.00"))
    assert under in words(row).split(" | ")


def test_with_columns_nothing_is_told_twice(row: AgendaRow) -> None:
    row.set_columns(Columns(60, 120, 130, 80))
    row.refresh(an_item(responsible="Anne", way_of_working="Gruppe"), RowWords("10.00"))
    assert {"Anne", "Gruppe"} <= set(words(row).split(" | "))
    assert "·" not in words(row)


def test_a_locked_time_is_read_out(row: AgendaRow) -> None:
    row.refresh(an_item(5, title="Mat", locked_start=dt.time(11)), RowWords("11.00"))
    assert row.accessibleName() == "11.00 Mat, 5 minutter, låst starttid"


@pytest.mark.parametrize(("overlaps", "role"), [(False, "quiet"), (True, "small-warm")])
def test_air_is_quiet_and_an_overlap_is_not(row: AgendaRow, overlaps: bool, role: str) -> None:
    row.refresh(an_item(), RowWords("10.00", air="5 minutter luft", overlaps=overlaps))
    found = next(each for each in row.findChildren(QLabel) if each.text() == "5 minutter luft")
    assert found.isVisibleTo(row)
    assert found.property("role") == role
    row.refresh(an_item(), RowWords("10.00"))
    assert not found.isVisibleTo(row)


def test_the_title_is_written_where_it_stands_and_read_again_when_it_is_left(
    row: AgendaRow, qtbot: QtBot
) -> None:
    row.refresh(an_item(title="Velkommen"), RowWords("10.00"))
    focused(row, qtbot)
    row.edit_title()
    assert row.title_field.isVisibleTo(row)
    assert row.title_field.textCursor().selectedText() == ""
    assert row.title_field.textCursor().atEnd()
    assert "Velkommen" not in words(row)
    with qtbot.waitSignal(row.title_edited) as told:
        row.title_field.insertPlainText("Hei")
    assert told.args == [row.key, "VelkommenHei"]
    row.minutes.setFocus()
    assert not row.title_field.isVisibleTo(row)


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        ("Return", "edit"),
        ("F2", "edit"),
        ("Ctrl+Return", "new"),
        ("Delete", "remove"),
        ("Ctrl+C", "copy"),
        ("Ctrl+X", "cut"),
        ("Ctrl+V", "paste"),
        ("Ctrl+D", "duplicate"),
        ("Ctrl+A", "all"),
        ("Shift+Down", "reach-down"),
    ],
)
def test_a_key_asks_something_of_the_line_that_has_the_focus(
    row: AgendaRow, qtbot: QtBot, keys: str, what: str
) -> None:
    focused(row, qtbot)
    row.setFocus()
    with qtbot.waitSignal(row.asked) as told:
        strike(row, keys)
    assert told.args == [row.key, what]
    row.minutes.setFocus()
    with qtbot.assertNotEmitted(row.asked):
        strike(row, keys)


def strike(row: AgendaRow, keys: str) -> None:
    """Press keys such as Ctrl+C, which the line has wherever in it the focus is."""
    *held, name = keys.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= _HELD[each]
    press(row, Qt.Key[f"Key_{name}"], modifiers)


def test_space_chooses_a_line(row: AgendaRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.clicked):
        press(row, Qt.Key.Key_Space)


@pytest.mark.parametrize("is_reach", [False, True])
def test_a_click_with_a_key_picks_a_line_and_does_not_open_it(
    row: AgendaRow, qtbot: QtBot, is_reach: bool
) -> None:
    keys = Qt.KeyboardModifier
    modifier = keys.ShiftModifier if is_reach else keys.ControlModifier
    with qtbot.assertNotEmitted(row.clicked), qtbot.waitSignal(row.picked) as told:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, modifier)
    assert told.args == [row.key, is_reach]


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_an_arrow_steps_to_the_next_line(row: AgendaRow, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    with qtbot.waitSignal(row.stepped) as told:
        press(row, key)
    assert told.args == [step]


def test_the_menu_is_wanted_for_this_line(row: AgendaRow, qtbot: QtBot) -> None:
    at = QPoint(30, 40)
    with qtbot.waitSignal(row.menu_wanted) as told:
        QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), at))
    assert told.args == [row.key, at]


def test_a_line_looks_like_a_break_as_soon_as_it_is_one(row: AgendaRow) -> None:
    found = []
    for is_break in (True, False):
        row.refresh(an_item(is_break=is_break), RowWords("10.00"))
        found.append(row.property("role"))
    assert found == ["agenda-break", "agenda-row"]


def test_a_mark_and_a_note_are_seen_and_read_out(row: AgendaRow) -> None:
    row.refresh(an_item(5, title="Mat", mark=Mark.BLUE, note="Ring kokken"), RowWords("11.00"))
    assert row.accessibleName() == "11.00 Mat, 5 minutter, blå trekant, notat"
    assert row.mark.isVisibleTo(row)
    row.refresh(an_item(), RowWords("10.00"))
    assert not row.mark.isVisibleTo(row)


@pytest.mark.parametrize("columns", [Columns(60, 120, 130, 80), Columns(60, 0, 0, 80)])
def test_enter_goes_from_title_to_minutes_to_who_to_a_new_line(
    row: AgendaRow, qtbot: QtBot, columns: Columns
) -> None:
    row.set_columns(columns)
    row.refresh(an_item(title="Velkommen"), RowWords("10.00"))
    focused(row, qtbot)
    row.edit_title()
    press(row.title_field, Qt.Key.Key_Return)
    assert row.minutes.hasFocus()
    press(row.minutes, Qt.Key.Key_Tab)
    assert row.who_field.hasFocus()
    QTest.keyClicks(row.who_field, "Ola")
    with qtbot.waitSignal(row.asked) as told:
        press(row.who_field, Qt.Key.Key_Return)
    assert told.args == [row.key, "new"]


def focused(row: AgendaRow, qtbot: QtBot) -> None:
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)


def test_escape_in_a_field_leaves_what_is_typed_to_those_around(row: AgendaRow, qtbot: QtBot) -> None:
    row.refresh(an_item(title="Velkommen"), RowWords("10.00"))
    focused(row, qtbot)
    row.edit_title()
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(row.title_field, event)
    assert not event.isAccepted()


def test_markup_in_a_line_is_shown_as_it_is(row: AgendaRow) -> None:
    row.set_columns(Columns(60, 120, 130, 80))
    texts = {"title": "<b>a</b>", "responsible": "<i>b</i>", "way_of_working": "a & b"}
    item = an_item()
    for name, text in texts.items():
        setattr(item, name, text)
    row.refresh(item, RowWords("10.00", "<u>c</u>", "<s>d</s>"))
    assert set(texts.values()) <= {breakless(each) for each in words(row).split(" | ")}
    formats = {each.textFormat() for each in row.findChildren(QLabel) if each.text()}
    assert formats == {Qt.TextFormat.PlainText}


def breakless(text: str) -> str:
    return text.replace("\u200b", "")


def test_the_tool_says_where_it_leads(row: AgendaRow) -> None:
    row.refresh(an_item(tool_id="busk"), RowWords("10.00", "BUSK"))
    assert row.tool.accessibleName() == "Åpne BUSK i verktøykassa"
    row.refresh(an_item(tool_id="borte"), RowWords("10.00", ""))
    assert not row.tool.isVisibleTo(row)


def test_tab_stops_in_reading_order(row: AgendaRow) -> None:
    assert row.stops() == (row, row.title_field, row.minutes, row.who_field, row.tool)
