"""The agenda: phases, clock times that follow what is typed, sums in words, breaks."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow
from mestringstreff_desktop.ui.pages.gatherings.agenda.table import Agenda
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import (
    activate,
    change,
    click,
    click_on,
    opened,
    press,
    stored,
    words,
)

pytestmark = pytest.mark.looks

TEN = dt.time(10)


@pytest.fixture
def view(window: MainWindow) -> GatheringView:
    """The second gathering, which starts at ten."""
    change(window, 2, date=dt.date(2026, 12, 2), start=TEN)
    return opened(window)


def rows(view: GatheringView) -> list[AgendaRow]:
    found = view.agenda.findChildren(AgendaRow)
    return sorted(found, key=lambda row: row.mapTo(view.agenda, row.rect().topLeft()).y())


def set_minutes(row: AgendaRow, minutes: int) -> None:
    """Type minutes where they stand."""
    row.minutes.selectAll()
    QTest.keyClicks(row.minutes, str(minutes))


def remark(agenda: Agenda, name: str) -> str:
    found = agenda.findChild(QLabel, f"remark-{name}")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisibleTo(agenda) else ""


def end(view: GatheringView) -> str:
    found = view.agenda.findChild(QLabel, "agenda-end")
    assert isinstance(found, QLabel)
    return found.text()


def test_lines_are_grouped_by_phase_with_their_clock_times(view: GatheringView) -> None:
    text = words(view.agenda)
    assert text.index("Oppstart") < text.index("10.00 | Velkommen") < text.index("Hoveddel")
    assert text.index("10.30 | Den kognitive modellen") < text.index("Avslutning")
    assert end(view) == "Slutt kl. 12.45"


def test_a_line_shows_way_of_working_responsible_and_tool(view: GatheringView) -> None:
    assert "Alene, så to og to | Fagperson og brukerrepresentant" in words(rows(view)[4])
    assert rows(view)[4].tool.accessibleName() == "Åpne Kognitiv modell (Diamanten) i verktøykassa"


def test_clock_times_follow_the_minutes_at_once(window: MainWindow, view: GatheringView) -> None:
    set_minutes(rows(view)[0], 10)
    assert "10.10 | Refleksjonsoppgaven fra sist" in words(view.agenda)
    assert end(view) == "Slutt kl. 12.52"
    assert stored(window).items[0].minutes == 10


def test_minutes_may_be_typed_and_stepped(window: MainWindow, view: GatheringView, qtbot: QtBot) -> None:
    activate(window, qtbot)
    field = rows(view)[0].minutes
    field.setFocus()
    field.selectAll()
    press(field, Qt.Key.Key_7)
    press(field, Qt.Key.Key_Up)
    assert stored(window).items[0].minutes == 8


def test_the_sums_say_in_words_where_a_phase_misses_its_mark(view: GatheringView) -> None:
    assert [remark(view.agenda, phase) for phase in ("opening", "main", "closing", "whole")] == [""] * 4
    set_minutes(rows(view)[0], 8)
    assert remark(view.agenda, "opening") == "5 min for lang"
    set_minutes(rows(view)[4], 70)
    assert "mer enn tre timer" in remark(view.agenda, "whole")


def test_the_break_is_told_apart_and_is_not_in_the_sum(view: GatheringView) -> None:
    pause = next(row for row in rows(view) if "Pause" in words(row))
    assert pause.property("role") == "agenda-break"
    assert "90 av 90 min + 15 min pause" in words(view.agenda)


def test_without_a_start_times_are_minutes_from_it_and_it_says_so(window: MainWindow) -> None:
    view = opened(window, 3)
    assert "+0 | Velkommen" in words(view.agenda)
    assert "minutter fra start" in words(view.agenda)
    assert end(view) == "Varighet"


def test_the_way_to_the_start_time_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    view = opened(window, 3)
    activate(window, qtbot)
    click_on(view.agenda, "set-start")
    assert view.about.when.start.line.hasFocus()
    press(view.about.when.start.line, Qt.Key.Key_9)
    assert "09.00 | Velkommen" in words(view.agenda)


def test_a_tool_leads_to_the_toolbox(window: MainWindow, view: GatheringView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.context.go_to) as went:
        click(rows(view)[4].tool)
    assert went.args == ["toolbox", "kognitiv-modell"]


def test_a_click_on_a_line_chooses_it(view: GatheringView) -> None:
    title = next(label for label in rows(view)[1].findChildren(QLabel) if "Refleksjon" in label.text())
    click(title)
    assert view.panel.item_id == rows(view)[1].key
    assert [row.isChecked() for row in rows(view)].count(True) == 1


def test_the_arrows_move_between_the_lines(window: MainWindow, view: GatheringView, qtbot: QtBot) -> None:
    activate(window, qtbot)
    rows(view)[0].setFocus()
    press(rows(view)[0], Qt.Key.Key_Up)
    press(rows(view)[0], Qt.Key.Key_Down)
    assert rows(view)[1].hasFocus()


def test_tab_goes_from_line_to_minutes_to_who_to_the_next_line(
    window: MainWindow, view: GatheringView, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    rows(view)[0].setFocus()
    press(rows(view)[0], Qt.Key.Key_Tab)
    assert rows(view)[0].minutes.hasFocus()
    press(rows(view)[0].minutes, Qt.Key.Key_Tab)
    assert rows(view)[0].who_field.hasFocus()
    press(rows(view)[0].who_field, Qt.Key.Key_Tab)
    assert rows(view)[1].hasFocus()


def test_a_refresh_keeps_the_lines_their_focus_and_the_scroll(
    window: MainWindow, view: GatheringView, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    last = rows(view)[-1]
    view.agenda.focus_row(last.key)
    before = last.mapTo(view, last.rect().topLeft()).y()
    change(window, 2, place="Biblioteket")
    assert rows(view)[-1] is last
    assert last.hasFocus()
    assert last.mapTo(view, last.rect().topLeft()).y() == before


def test_a_gathering_without_items_says_so_in_each_phase(view: GatheringView) -> None:
    view.editor.gathering.items.clear()
    view.agenda.refresh(view.editor.gathering)
    assert words(view.agenda).count("Ingen programposter her.") == 3


@pytest.mark.parametrize(("width", "has_columns"), [(1024, False), (1366, True)])
def test_narrow_windows_put_who_and_how_under_the_title(
    window: MainWindow, view: GatheringView, width: int, has_columns: bool
) -> None:
    window.resize(width, 700)
    opened(window)
    joined = "Alene, så to og to · Fagperson og brukerrepresentant" in words(rows(view)[4])
    assert joined is not has_columns
    assert ("Hovedansvar" in words(view.agenda)) is has_columns
