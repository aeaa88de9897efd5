"""The window closes when all is done that is to be done, and not before; and it is alive until then."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import keeping, planning, running
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.window.closing import WAITING
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk, FakeSession
from tests.ui.waiting import settle


@pytest.fixture
def stick(window: MainWindow, tmp_path: Path) -> Path:
    """A folder that gets a copy at each close."""
    place = tmp_path / "minnepinne"
    place.mkdir()
    keeping.choose_copy_folder(window.context.database, place)
    return place


@pytest.fixture
def under_way(window: MainWindow) -> Iterator[threading.Event]:
    """Something the leader need not wait for, until this is set."""
    let_go = threading.Event()

    def act(task: Task) -> None:
        while not let_go.wait(0.005):
            task.step(1, 2)

    window.context.keeper.keep(window, act, lambda _: None)
    yield let_go
    let_go.set()


def type_title(window: MainWindow, title: str) -> None:
    context, course = window.context, window.context.require_course()
    context.autosave.queue("title", lambda: planning.change_course(context.database, course.id, title=title))


def test_with_nothing_to_wait_for_it_closes_at_once(window: MainWindow) -> None:
    assert window.close()


def test_it_says_what_it_waits_for_and_closes_then(
    window: MainWindow, under_way: threading.Event, qtbot: QtBot
) -> None:
    assert not window.close()
    qtbot.waitUntil(window.cover.progress.isVisible)
    assert window.cover.progress._words.text() == WAITING
    under_way.set()
    qtbot.waitUntil(window.isHidden)


def test_a_second_click_changes_nothing(window: MainWindow, stick: Path, under_way: threading.Event) -> None:
    for _ in range(3):
        assert not window.close()
    under_way.set()
    settle(window.context)
    assert not window.isVisible()
    assert len(list(stick.iterdir())) == 1


def test_what_is_typed_just_before_is_in_the_copy(window: MainWindow, stick: Path) -> None:
    type_title(window, "Høsten")
    window.close()
    settle(window.context)
    found = backup.describe(next(stick.iterdir()))
    assert found is not None
    assert list((found.courses or {}).values()) == ["Høsten"]


def test_what_is_typed_while_the_file_was_held_is_stored_before_it_closes(
    window: MainWindow, under_way: threading.Event
) -> None:
    window.close()
    type_title(window, "Høsten")
    under_way.set()
    settle(window.context)
    assert not window.isVisible()
    (course,) = planning.list_courses(window.context.database)
    assert course.title == "Høsten"


def test_who_does_not_want_to_wait_stays(
    window: MainWindow, under_way: threading.Event, stick: Path, qtbot: QtBot
) -> None:
    window.close()
    qtbot.waitUntil(window.cover.progress.isVisible)
    window.cover.progress.cancel.click()
    under_way.set()
    settle(window.context)
    assert window.isVisible()
    assert "fortsatt åpent" in window.status.message.text()
    assert list(stick.iterdir()) == []
    window.close()
    settle(window.context)
    assert not window.isVisible()


def test_when_the_machine_is_turned_off_all_is_done_at_once(
    window: MainWindow, under_way: threading.Event, stick: Path
) -> None:
    type_title(window, "Høsten")
    window.closing.end_session(FakeSession())
    assert window.close()
    (course,) = planning.list_courses(window.context.database)
    assert course.title == "Høsten"
    assert len(list(stick.iterdir())) == 1


def test_the_machine_does_not_wait_for_a_closing_that_waits(
    window: MainWindow, under_way: threading.Event, stick: Path
) -> None:
    assert not window.close()
    window.closing.end_session(FakeSession())
    assert window.close()
    assert len(list(stick.iterdir())) == 1


def start_gathering(window: MainWindow) -> None:
    context = window.context
    gathering = context.require_course().gatherings[0]
    context.act(lambda: running.start(context.database, gathering.id, context.clock()))


def test_while_a_gathering_goes_on_it_asks_once(window: MainWindow, person: FakeAsk) -> None:
    start_gathering(window)
    person.answers = [False, True]
    assert not window.close()
    assert window.close()
    (first, _) = person.asked
    assert first[0] == "Samlingen går ennå"
    assert "loggen er lagret" in str(first[1])


def test_a_gathering_that_was_forgotten_is_not_asked_about(
    window: MainWindow, person: FakeAsk, clock: MovableClock
) -> None:
    start_gathering(window)
    clock.time += timedelta(days=7)
    assert window.close()
    assert person.asked == []
