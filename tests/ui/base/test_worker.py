"""What takes time is done on another thread; what follows from it happens in the window's own."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.worker import Cancelled, Task, Urgency, Worker


@pytest.fixture
def worker(qapp: object) -> Worker:
    return Worker()


@pytest.fixture
def let_go(worker: Worker) -> Iterator[threading.Event]:
    """The worker is busy until this is set, so that what is asked for meanwhile waits."""
    event = threading.Event()
    worker.do(worker, event.wait, lambda _: None)
    yield event
    event.set()


def fail() -> None:
    raise UserError("Disken er full.")


def bug() -> None:
    raise ZeroDivisionError


def ignore(_: object) -> None:
    pass


def test_the_action_is_done_elsewhere_and_the_result_comes_home(worker: Worker, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    worker.do(
        worker, threading.current_thread, lambda thread: threads.extend([thread, threading.current_thread()])
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_all_is_done_on_one_thread(worker: Worker, qtbot: QtBot) -> None:
    threads: set[threading.Thread] = set()
    for owner in (worker, QObject(worker), QObject(worker)):
        worker.do(owner, threading.current_thread, threads.add)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert len(threads) == 1


def asked(worker: Worker, done: list[str], name: str, urgency: Urgency) -> None:
    worker.run(worker, lambda _: name, done.append, urgency=urgency)


def test_things_are_done_in_order(worker: Worker, let_go: threading.Event, qtbot: QtBot) -> None:
    done: list[str] = []
    for name in "abcde":
        asked(worker, done, name, Urgency.WAITED_FOR)
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done == list("abcde")


def test_what_the_leader_waits_for_goes_first(worker: Worker, let_go: threading.Event, qtbot: QtBot) -> None:
    done: list[str] = []
    for name in ("picture 1", "picture 2"):
        asked(worker, done, name, Urgency.BACKGROUND)
    asked(worker, done, "print", Urgency.WAITED_FOR)
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done == ["print", "picture 1", "picture 2"]


def test_trouble_is_told_in_its_sentence(worker: Worker, qtbot: QtBot) -> None:
    told: list[str] = []
    worker.do(worker, fail, lambda _: told.append("done"), told.append)
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told == ["Disken er full."]


def test_a_bug_is_not_swallowed(worker: Worker, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as raised:
        worker.do(worker, bug, ignore)
        qtbot.waitUntil(lambda: worker.is_idle)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_a_bug_does_not_stop_what_comes_after_it(worker: Worker, qtbot: QtBot) -> None:
    done: list[int] = []
    with qtbot.captureExceptions():
        worker.do(worker, bug, ignore)
        worker.do(worker, lambda: 1, done.append)
        qtbot.waitUntil(lambda: worker.is_idle)
    assert done == [1]


@pytest.mark.parametrize("action", [lambda: None, fail, bug])
def test_the_end_is_told_however_it_ends(worker: Worker, qtbot: QtBot, action: Callable[[], None]) -> None:
    order: list[str] = []
    with qtbot.captureExceptions():
        worker.run(
            worker,
            lambda _: action(),
            lambda _: order.append("then"),
            lambda _: order.append("failed"),
            at_end=lambda: order.append("end"),
        )
        qtbot.waitUntil(lambda: worker.is_idle)
    assert order == {fail: ["failed", "end"], bug: ["end"]}.get(action, ["then", "end"])


def test_the_end_of_what_was_given_up_is_told(worker: Worker, qtbot: QtBot) -> None:
    told: list[str] = []
    task = worker.run(worker, lambda _: told.append("done"), ignore, at_end=lambda: told.append("end"))
    task.cancel()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told[-1] == "end"


def test_nothing_follows_once_its_owner_is_gone(
    worker: Worker, let_go: threading.Event, qtbot: QtBot
) -> None:
    told, owner = list[str](), QObject(worker)
    worker.do(owner, lambda: 1, lambda _: told.append("then"))
    worker.do(owner, fail, ignore, lambda _: told.append("failed"))
    worker.run(owner, lambda _: None, ignore, at_end=lambda: told.append("end"))
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told == []


def test_a_dialog_that_one_result_leads_to_does_not_hold_up_the_others(
    worker: Worker, let_go: threading.Event, qtbot: QtBot
) -> None:
    dialog, is_up = QDialog(), list[bool]()
    qtbot.addWidget(dialog)
    worker.do(worker, lambda: None, lambda _: dialog.exec())
    worker.do(worker, lambda: None, lambda _: is_up.append(dialog.isVisible()))
    QTimer.singleShot(500, dialog, dialog.close)
    let_go.set()
    qtbot.waitUntil(lambda: bool(is_up))
    assert is_up == [True]


def test_it_looks_for_results_only_while_there_is_something_to_do(worker: Worker, qtbot: QtBot) -> None:
    worker.do(worker, lambda: None, ignore)
    timer = worker.findChildren(QTimer)[0]
    assert timer.isActive()
    qtbot.waitUntil(lambda: not timer.isActive())


def test_a_window_that_closes_waits_for_no_result(
    worker: Worker, let_go: threading.Event, qtbot: QtBot
) -> None:
    told: list[int] = []
    worker.do(worker, lambda: 1, told.append)
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

    task = worker.run(worker, in_four_steps, ignore)
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

    task = worker.run(worker, endless, lambda _: told.append("then"), told.append)
    task.cancel()
    is_cancelled.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert (told, steps) == ([], [])


def test_what_is_given_up_before_its_turn_never_begins(
    worker: Worker, let_go: threading.Event, qtbot: QtBot
) -> None:
    done: list[int] = []
    worker.do(worker, lambda: done.append(1), ignore).cancel()
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert done == []


def test_trouble_with_what_is_given_up_is_not_told(worker: Worker, qtbot: QtBot) -> None:
    let_go, told = threading.Event(), list[str]()

    def fail_late() -> None:
        let_go.wait()
        fail()

    worker.do(worker, fail_late, ignore, told.append).cancel()
    let_go.set()
    qtbot.waitUntil(lambda: worker.is_idle)
    assert told == []


@pytest.mark.parametrize("end", [Worker.stop, Worker.deleteLater])
def test_a_window_that_closes_gives_up_what_is_under_way(
    worker: Worker, qtbot: QtBot, end: Callable[[Worker], None]
) -> None:
    begun, ended = threading.Event(), list[type[BaseException]]()

    def endless(task: Task) -> None:
        try:
            while True:
                task.step(0, 1)
                begun.set()
        except Cancelled:
            ended.append(Cancelled)
            raise

    worker.run(worker, endless, ignore)
    assert begun.wait(5)
    end(worker)
    qtbot.waitUntil(lambda: ended == [Cancelled])


# The two threads take turns as often as can be. Pages are garbage, some with what follows still to come,
# while the worker makes so many objects that Python would collect on its thread.
_PAGES_THAT_GO = """
import random, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from mestringstreff_desktop.ui.base.worker import Worker

def work():
    for _ in range(300):
        cycle = []
        cycle.append(cycle)

class Page(QWidget):
    def __init__(self):
        super().__init__()
        self.me, self.field, self.timer = self, QLineEdit(self), QTimer(self)
        self.timer.start(1)
        self.worker = Worker(self)

    def ask(self):
        self.worker.do(self, work, lambda _: self.field.setText("made"))

application = QApplication([])
sys.setswitchinterval(1e-6)
for seed in range(20):
    by_chance = random.Random(seed)
    for _ in range(10):
        page = Page()
        page.show()
        for _ in range(by_chance.randrange(1, 40)):
            page.ask()
        end = time.monotonic() + by_chance.random() * 0.01
        while time.monotonic() < end:
            application.processEvents()
        if by_chance.random() < 0.5:
            page.deleteLater()
        del page
    print(seed, flush=True)
"""


def test_a_page_can_go_while_its_results_come() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PAGES_THAT_GO], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.stdout.split() == [str(seed) for seed in range(20)], ended.stderr
    assert ended.returncode == 0
