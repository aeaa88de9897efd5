"""An unexpected error is told in a sentence; the program goes on, with everything stored."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.autosave import DELAY_MS
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.window import crash
from mestringstreff_desktop.ui.window.crash import CrashGuard
from mestringstreff_desktop.ui.window.crash_dialog import CrashDialog
from tests.ui.fakes import FakeAsk

SECRET = "Kari Nordmann"


@pytest.fixture
def shown(person: FakeAsk) -> Iterator[list[list[str]]]:
    """The texts of each dialog that was shown, which is closed at once."""
    seen: list[list[str]] = []
    person.answers = [lambda dialog: seen.append(texts(dialog))] * 9
    yield seen
    person.answers.clear()


@pytest.fixture
def guard(context: Context) -> Iterator[CrashGuard]:
    before = sys.excepthook, threading.excepthook
    made = CrashGuard(context)
    made.install()
    yield made
    sys.excepthook, threading.excepthook = before


def texts(dialog: CrashDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def fail() -> None:
    error = ValueError(SECRET)
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_told_in_plain_words(guard: CrashGuard, shown: list[list[str]]) -> None:
    fail()
    assert shown == [[crash.TITLE, crash.STORED]]


def test_what_is_typed_is_stored_first(guard: CrashGuard, shown: list[list[str]]) -> None:
    stored: list[str] = []
    guard.context.autosave.queue("note", lambda: stored.append("hei"))
    fail()
    assert stored == ["hei"]


def test_what_cannot_be_stored_is_said(guard: CrashGuard, shown: list[list[str]]) -> None:
    def full() -> None:
        raise UserError("Disken er full.")

    guard.context.autosave.queue("note", full)
    fail()
    assert crash.NOT_STORED in shown[0]
    guard.context.autosave.queue("note", lambda: None)


def test_an_error_on_another_thread_reaches_the_window(
    guard: CrashGuard, shown: list[list[str]], qtbot: QtBot
) -> None:
    def work() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown) == 1)


def test_only_one_dialog_at_a_time(guard: CrashGuard, person: FakeAsk) -> None:
    person.answers = [lambda _: fail()]
    fail()
    assert len(person.asked) == 1


def bug() -> None:
    raise ZeroDivisionError


def type_with_bug(guard: CrashGuard) -> list[str]:
    """Type in a field that cannot be stored, and in one that can; return what is stored."""
    stored: list[str] = []
    guard.context.autosave.queue("bad", bug)
    guard.context.autosave.queue("good", lambda: stored.append("hei"))
    return stored


def test_a_bug_in_storing_one_field_is_one_dialog_that_does_not_call_it_stored(
    guard: CrashGuard, shown: list[list[str]], qtbot: QtBot
) -> None:
    stored = type_with_bug(guard)
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.wait(DELAY_MS + 100)
    assert shown == [[crash.TITLE, crash.FAULTY]]
    assert stored == ["hei"]


def test_a_later_error_says_too_that_the_field_is_not_stored(
    guard: CrashGuard, shown: list[list[str]], qtbot: QtBot
) -> None:
    type_with_bug(guard)
    fail()
    fail()
    assert shown == [[crash.TITLE, crash.FAULTY]] * 2


def test_a_bug_in_the_guard_itself_is_logged_and_leads_nowhere(
    guard: CrashGuard, person: FakeAsk, caplog: pytest.LogCaptureFixture
) -> None:
    person.answers = [lambda _: bug(), lambda _: bug()]
    for _ in range(2):
        fail()
    assert [record.message.count("ZeroDivisionError") for record in caplog.records] == [0, 1, 0, 1]


def test_an_error_after_the_window_is_gone_is_safe(
    guard: CrashGuard, shown: list[list[str]], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(guard.destroyed):
        guard.deleteLater()
    fail()
    assert shown == []


def test_the_details_can_be_copied_and_hold_no_data(context: Context, qtbot: QtBot) -> None:
    dialog = CrashDialog(context, crash.TITLE, crash.STORED, "ValueError\n  run.py:3 start")
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "ValueError\n  run.py:3 start"
    assert dialog.copy.accessibleName() == "Kopiert"


def test_no_traceback_is_shown(guard: CrashGuard, shown: list[list[str]], capsys: object) -> None:
    fail()
    assert not any(SECRET in text or "Traceback" in text for text in shown[0])


def _lack(name: str) -> None:
    error = ImportError(f"No module named '{name}'", name=name)
    sys.excepthook(type(error), error, None)


def test_a_part_that_is_missing_is_named_and_named_once(guard: CrashGuard, shown: list[list[str]]) -> None:
    for name in ("segno", "segno", "icalendar"):
        _lack(name)
    assert [title for title, _ in shown] == [crash.MISSING, crash.MISSING]
    assert ["(segno). Be IT installere" in shown[0][1], "(icalendar)" in shown[1][1]] == [True, True]
    assert shown[0][1].endswith(crash.GO_ON)


def test_a_mistake_in_our_imports_is_told_as_a_bug_each_time(
    guard: CrashGuard, shown: list[list[str]]
) -> None:
    for _ in range(2):
        _lack("mestringstreff_desktop.course.course")
    assert shown == [[crash.TITLE, crash.STORED]] * 2


def test_where_no_dialog_can_be_made_the_window_says_it(
    guard: CrashGuard, shown: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, CrashDialog.__module__, None)
    stored: list[str] = []
    guard.context.autosave.queue("note", lambda: stored.append("hei"))
    said: list[str] = []
    guard.context.failed.connect(said.append)
    fail()
    assert (stored, said, shown) == (["hei"], [f"{crash.TITLE}. {crash.STORED}"], [])
