"""What takes time is done on another thread; what follows from it happens in the window's own."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.worker import Cancelled, Task, Worker


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


def test_it_tells_how_far_it_has_come(worker: Worker, qtbot: QtBot) -> None:
    seen, go_on = threading.Event(), threading.Event()

    def in_four_steps(task: Task) -> None:
        task.step(1, 4)
        seen.set()
        go_on.wait()

    task = worker.run(in_four_steps, lambda _: None)
    assert seen.wait(5)
    assert task.share == 0.25
    assert not task.is_over
    go_on.set()
    qtbot.waitUntil(lambda: task.is_over)


def test_what_is_given_up_ends_at_its_next_step_and_nothing_follows(worker: Worker, qtbot: QtBot) -> None:
    is_cancelled, told, steps = threading.Event(), list[str](), list[int]()

    def endless(task: Task) -> None:
        is_cancelled.wait()
        while True:
            task.step(len(steps), 100)
            steps.append(1)

    task = worker.run(endless, lambda _: told.append("then"), told.append)
    task.cancel()
    is_cancelled.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert (told, steps) == ([], [])


def test_what_is_given_up_before_its_turn_never_begins(worker: Worker, qtbot: QtBot) -> None:
    let_go, done = threading.Event(), list[int]()
    worker.do(let_go.wait, lambda _: None)
    worker.do(lambda: done.append(1), lambda _: None).cancel()
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done == []


def test_trouble_with_what_is_given_up_is_not_told(worker: Worker, qtbot: QtBot) -> None:
    let_go, told = threading.Event(), list[str]()

    def fail_late() -> None:
        let_go.wait()
        fail()

    worker.do(fail_late, lambda _: None, told.append).cancel()
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told == []


def test_a_window_that_closes_gives_up_what_is_under_way(worker: Worker, qtbot: QtBot) -> None:
    begun, ended = threading.Event(), list[type[BaseException]]()

    def endless(task: Task) -> None:
        try:
            while True:
                task.step(0, 1)
                begun.set()
        except Cancelled:
            ended.append(Cancelled)
            raise

    worker.run(endless, lambda _: None)
    assert begun.wait(5)
    with qtbot.waitSignal(worker.destroyed):
        worker.deleteLater()
    assert ended == [Cancelled]
