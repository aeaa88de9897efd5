"""Locking puts the window away when all is stored, and leaves nothing of it; else it stays, and says why."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import locking, running
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.window.lock_child import PASSWORD, TYPED


@pytest.fixture
def locked(window: MainWindow) -> MainWindow:
    """The window, on courses that have a lock."""
    locking.lock(window.context.database, PASSWORD, locking.new_code(), cost=2)
    return window


def refused() -> None:
    raise StorageError(Fault.FULL)


def goes(window: MainWindow, qtbot: QtBot) -> bool:
    """Is the window put away?"""
    gone: list[bool] = []
    window.lock_now.locked.connect(lambda: gone.append(True))
    qtbot.wait(1)
    return bool(gone)


def test_a_locked_window_goes_with_all_it_knew_and_comes_back_where_it_was(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.ui.window.lock_child", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    told = json.loads(done.stdout)
    assert (told["status"], told["errors"], len(told["asked"])) == (0, [], 2)
    assert (told["window is gone"], told["shown"], told["remembered"]) == ([True] * 3, [], 0)
    assert told["opened files are gone"]
    assert told["answer"] is None
    assert (told["page"], told["title"]) == ("gatherings", TYPED)


def test_lock_now_stores_what_is_typed_and_lets_the_window_go(locked: MainWindow, qtbot: QtBot) -> None:
    stored: list[str] = []
    locked.context.autosave.queue("note", lambda: stored.append("x"))
    locked.context.wants_lock.emit()
    assert stored == ["x"]
    assert goes(locked, qtbot)


def test_without_a_lock_it_leads_to_where_one_is_made(window: MainWindow, qtbot: QtBot) -> None:
    window.lock_now.lock()
    assert window.seen().page == "settings"
    assert not goes(window, qtbot)


def test_what_cannot_be_stored_keeps_the_window(locked: MainWindow, qtbot: QtBot) -> None:
    told: list[str] = []
    locked.context.failed.connect(told.append)
    locked.context.autosave.queue("note", refused)
    locked.lock_now.lock()
    assert not goes(locked, qtbot)
    assert "Programmet er ikke låst" in told[-1]
    locked.context.autosave.queue("note", int)


def test_what_only_a_dialog_can_store_keeps_the_window(locked: MainWindow, qtbot: QtBot) -> None:
    locked.context.autosave.hold("key", "Nytt kurs")
    locked.lock_now.lock()
    assert not goes(locked, qtbot)


@pytest.mark.parametrize("answer", [True, False])
def test_during_a_gathering_it_asks(
    locked: MainWindow, qtbot: QtBot, person: FakeAsk, clock: MovableClock, answer: bool
) -> None:
    context = locked.context
    context.act(lambda: running.start(context.database, context.require_course().gatherings[0].id, clock()))
    person.answers = [answer]
    locked.lock_now.lock()
    assert goes(locked, qtbot) is answer


MINUTES = timedelta(minutes=15)


def test_it_locks_itself_when_nobody_has_touched_it_so_long(
    locked: MainWindow, qtbot: QtBot, clock: MovableClock
) -> None:
    clock.time += MINUTES - timedelta(seconds=1)
    locked.lock_now.idle.look()
    assert not goes(locked, qtbot)
    clock.time += timedelta(seconds=1)
    locked.lock_now.idle.look()
    assert goes(locked, qtbot)


@pytest.mark.parametrize("minutes", [0, 60])
def test_it_waits_as_long_as_is_chosen(
    locked: MainWindow, qtbot: QtBot, clock: MovableClock, minutes: int
) -> None:
    locked.context.change_settings(lock_after=minutes)
    clock.time += MINUTES
    locked.lock_now.idle.look()
    assert not goes(locked, qtbot)


@pytest.mark.parametrize(("hours", "is_locked"), [(1, False), (5, True)])
def test_while_a_gathering_is_run_it_never_locks_itself_but_one_forgotten_is_no_reason(
    locked: MainWindow, qtbot: QtBot, clock: MovableClock, hours: int, is_locked: bool
) -> None:
    context = locked.context
    context.act(lambda: running.start(context.database, context.require_course().gatherings[0].id, clock()))
    clock.time += timedelta(hours=hours)
    locked.lock_now.idle.look()
    assert goes(locked, qtbot) is is_locked


def test_what_hinders_it_is_told_once(locked: MainWindow, clock: MovableClock) -> None:
    told: list[str] = []
    locked.context.failed.connect(told.append)
    locked.context.autosave.hold("key", "Nytt kurs")
    clock.time += MINUTES
    for _ in range(3):
        locked.lock_now.idle.look()
    assert [each for each in told if "«Nytt kurs»" in each] == told[:1] == told
