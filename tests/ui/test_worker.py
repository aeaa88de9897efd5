"""What takes time is done on another thread; what follows from it happens in the window's own."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.worker import Worker


@pytest.fixture
def worker(qapp: object) -> Worker:
    return Worker()


def fail() -> None:
    raise UserError("Disken er full.")


def bug() -> None:
    raise ZeroDivisionError


def test_the_action_is_done_elsewhere_and_the_result_comes_home(worker: Worker, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    worker.do(threading.current_thread, lambda thread: threads.extend([thread, threading.current_thread()]))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_things_are_done_in_order(worker: Worker, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(5):
        worker.do(lambda each=number: each, done.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done == [0, 1, 2, 3, 4]


def test_trouble_is_told_in_its_sentence(worker: Worker, qtbot: QtBot) -> None:
    told: list[str] = []
    worker.do(fail, lambda _: told.append("done"), told.append)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told == ["Disken er full."]


def test_a_bug_is_not_swallowed(worker: Worker, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as raised:
        worker.do(bug, lambda _: None)
        qtbot.waitUntil(lambda: worker.is_idle)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_it_tells_when_it_is_idle_again(worker: Worker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.idle):
        worker.do(lambda: 1, lambda _: None)
        assert not worker.is_idle
    assert worker.is_idle


def test_a_window_that_closes_waits_for_no_result(worker: Worker, qtbot: QtBot) -> None:
    let_go, told = threading.Event(), list[bool]()
    worker.do(let_go.wait, told.append)
    threading.Timer(0.05, let_go.set).start()
    with qtbot.waitSignal(worker.destroyed):
        worker.deleteLater()
    assert told == []
