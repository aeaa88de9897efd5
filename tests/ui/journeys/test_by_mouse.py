"""From an empty folder to a course that a colleague has, with no key: what must be typed is left out."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.journeys.hands import Mouse, Person, outline, shows
from tests.ui.waiting import settle

MOUSE = Mouse()


def test_by_mouse(
    empty_window: MainWindow, colleague: MainWindow, clock: MovableClock, person: Person, tmp_path: Path
) -> None:
    package = tmp_path / "kurs.mestringskurs"
    person.answers = [_make, _date, _confirm, package, package]
    empty_window.activateWindow()
    MOUSE.click("make-first-course")
    _plan(empty_window)
    _change_first_gathering(empty_window)
    _set_dates(empty_window)
    _hold(empty_window, clock)
    _find_tool(empty_window)
    _send(empty_window)
    _take_in(colleague)
    assert outline(_course(colleague)) == outline(_course(empty_window))
    assert _course(colleague).gatherings[0].log.is_empty


def _course(window: MainWindow) -> Course:
    return window.context.require_course()


def _make(_: QDialog) -> None:
    MOUSE.click("Lag kurset")


def _date(_: QDialog) -> None:
    MOUSE.click("Dato for samling 1: åpne kalender", "qt_calendar_nextmonth")
    MOUSE.pick_day("2")
    MOUSE.click("Sett 6 datoer")


def _confirm(_: QDialog) -> None:
    MOUSE.click("Avslutt samlingen")


def _plan(window: MainWindow) -> None:
    MOUSE.click("rail-planning", "state-settled")
    assert [entry.state for entry in _course(window).entries] == [ItemState.SETTLED]


def _change_first_gathering(window: MainWindow) -> None:
    before = outline(_course(window))[0]
    MOUSE.click("rail-gatherings", "Samling 1: Hva er mestring?, Neste, Dato er ikke satt", "add-main")
    MOUSE.pick_suggestion(2)
    added = outline(_course(window))[0]
    assert len(added[1]) == len(before[1]) + 1
    MOUSE.click("undo")
    assert outline(_course(window))[0] == before
    MOUSE.click("redo")
    assert outline(_course(window))[0] == added


def _set_dates(window: MainWindow) -> None:
    MOUSE.click("all-gatherings", "set-dates")
    assert _course(window).gatherings[0].date == date(2026, 12, 2)


def _hold(window: MainWindow, clock: MovableClock) -> None:
    """Start, go through the plan, let the log be filled in, and end."""
    MOUSE.click("rail-run", "run-start")
    for _ in _course(window).gatherings[0].items[1:]:
        clock.time += timedelta(minutes=5)
        MOUSE.click("run-next")
    MOUSE.click("log-chip-done", "log-fill", "run-next")
    first = _course(window).gatherings[0]
    assert first.is_held
    assert first.log.done.startswith("Startet kl.")


def _find_tool(window: MainWindow) -> None:
    """One that is far down."""
    MOUSE.click("rail-toolbox", "tool-plenumsrefleksjon")
    assert shows(window, "Plenumsrefleksjon")


def _send(window: MainWindow) -> None:
    MOUSE.click("rail-sharing", "export-course")
    settle(window.context)


def _take_in(window: MainWindow) -> None:
    window.show()
    window.activateWindow()
    for name in ("rail-sharing", "choose-package", "import-new"):
        MOUSE.click(name)
        settle(window.context)
