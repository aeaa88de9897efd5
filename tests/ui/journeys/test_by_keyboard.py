"""From an empty folder to a course that a colleague has, with no mouse."""

from datetime import date, time, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.journeys.hands import Keys, Person, outline, shows
from tests.ui.waiting import settle

TITLE = "Mestringstreff på Fosen"
KEYS = Keys()


def test_by_keyboard(
    empty_window: MainWindow, colleague: MainWindow, clock: MovableClock, person: Person, tmp_path: Path
) -> None:
    package = tmp_path / "kurs.mestringskurs"
    person.answers = [_name, _date, _confirm, package, package]
    _make(empty_window)
    _plan(empty_window)
    _change_first_gathering(empty_window)
    _set_dates(empty_window)
    _hold(empty_window, clock)
    _find_tool(empty_window)
    _send(empty_window)
    _take_in(colleague)
    assert outline(_course(colleague)) == outline(_course(empty_window))
    assert _course(colleague).entries == []
    assert _course(colleague).gatherings[0].notes == []


def _course(window: MainWindow) -> Course:
    return window.context.require_course()


def _name(_: QDialog) -> None:
    KEYS.write(TITLE)
    KEYS.press("Return")


def _date(_: QDialog) -> None:
    KEYS.write("2.12")
    KEYS.tab_to("Klokkeslett")
    KEYS.write("10")
    KEYS.press("Return")


def _confirm(_: QDialog) -> None:
    KEYS.press("Return")


def _make(window: MainWindow) -> None:
    window.activateWindow()
    KEYS.tab_to("make-first-course")
    KEYS.press("Return")
    assert _course(window).title == TITLE


def _plan(window: MainWindow) -> None:
    """A point of one's own is regretted, and the keyboard is at the questions again."""
    KEYS.press("Ctrl+2")
    KEYS.tab_to("add-question")
    KEYS.press("Return")
    KEYS.write("Hvem henter nøkkelen?")
    KEYS.press("Return", "Ctrl+Z", "3", "Return")
    KEYS.write("Rådmannen er med.")
    KEYS.press("Ctrl+4")
    (entry,) = _course(window).entries
    assert (entry.state, entry.note) == (ItemState.SETTLED, "Rådmannen er med.")


def _change_first_gathering(window: MainWindow) -> None:
    KEYS.press("Return", "Return", "Ctrl+A")
    KEYS.write("Velkommen inn")
    KEYS.press("Return")
    KEYS.write("25")
    KEYS.press("Return", "Return")
    KEYS.write("Sang")
    KEYS.press("Return")
    assert _lines(window)[:3] == [("Velkommen inn", 25), ("Sang", 10), ("Om kurset", 3)]
    KEYS.press("Ctrl+Z")
    assert _lines(window)[:2] == [("Velkommen inn", 25), ("Om kurset", 3)]
    assert "Om kurset" in KEYS.at.accessibleName(), "the keyboard is where the line was"


def _lines(window: MainWindow) -> list[tuple[str, int]]:
    return outline(_course(window))[0][1]


def _set_dates(window: MainWindow) -> None:
    KEYS.press("Alt+Left")
    KEYS.tab_to("set-dates")
    KEYS.press("Return")
    first = _course(window).gatherings[0]
    assert (first.date, first.start) == (date(2026, 12, 2), time(10))


def _hold(window: MainWindow, clock: MovableClock) -> None:
    """Start, go through the plan, write a note at the end of it, and end."""
    KEYS.press("Ctrl+5", "Return")
    for _ in _lines(window)[1:]:
        clock.time += timedelta(minutes=5)
        KEYS.press("Right")
    KEYS.press("L")
    KEYS.write("Mer tid til runden.")
    KEYS.press("Return", "Esc", "Right")
    first = _course(window).gatherings[0]
    assert first.is_held
    assert [note.text for note in first.notes] == ["Mer tid til runden."]


def _find_tool(window: MainWindow) -> None:
    KEYS.press("Ctrl+K")
    KEYS.write("busk")
    KEYS.press("Return")
    assert shows(window, "BUSK")


def _send(window: MainWindow) -> None:
    KEYS.press("Ctrl+9")
    KEYS.tab_to("export-course")
    KEYS.press("Return")
    settle(window.context)


def _take_in(window: MainWindow) -> None:
    window.show()
    window.activateWindow()
    KEYS.press("Ctrl+9")
    for name in ("choose-package", "import-new"):
        KEYS.tab_to(name)
        KEYS.press("Return")
        settle(window.context)
    assert _course(window).title == TITLE
