"""One line of the agenda, by itself."""

from uuid import uuid4

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.agenda_row import AgendaRow, RowWords, columns_for
from tests.course.samples import an_item
from tests.ui.gathering_help import words


@pytest.fixture
def row(qtbot: QtBot) -> AgendaRow:
    made = AgendaRow(uuid4(), is_break=False)
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
        row.minutes.stepUp()
    assert told.args == [row.item_id, 13]


def test_a_tool_is_told_by_its_id(row: AgendaRow, qtbot: QtBot) -> None:
    row.refresh(an_item(tool_id="busk"), RowWords("10.00", "BUSK"))
    with qtbot.waitSignal(row.tool_wanted) as told:
        row.tool.click()
    assert told.args == ["busk"]
