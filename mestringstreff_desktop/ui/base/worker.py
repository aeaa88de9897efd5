"""The worker: does what takes time, one thing after another, on a thread beside the window's.

The thread knows nothing of Qt: it takes actions from one queue and puts in another which of them are
done, and the window looks there. So nothing that ends on one side is ever used from the other.
"""

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from itertools import count
from queue import PriorityQueue, SimpleQueue
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.collector import COLLECTOR

T = TypeVar("T")
LOOK_MS = 10
# So many seconds the window's thread waits at most for Python while another thread computes. It gives Python
# away at each statement to the database, so Python's own 5 ms would add up to a stall.
SWITCH_S = 0.001


class Urgency(IntEnum):
    """What is done first; of equal urgency, what was asked for first."""

    WAITED_FOR = 0  # by the leader
    BACKGROUND = 1


class Cancelled(Exception):  # noqa: N818 - not an error: it is what was asked for
    """Leaves an action that nobody waits for any more."""


class Task:
    """One thing under way. The action tells how far it has come; the window looks, and may cancel."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._is_cancelled = self._is_settled = False
        self._share: float | None = None
        self._is_over = False

    @property
    def share(self) -> float | None:
        """How much is done, from 0 to 1; None where that is not known."""
        return self._share

    @property
    def is_cancelled(self) -> bool:
        return self._is_cancelled

    @property
    def is_finished(self) -> bool:
        """Has the thread let it go? What is given up is under way until then."""
        return self._is_over

    @property
    def is_settled(self) -> bool:
        """Will it be carried through? Then it can no longer be given up."""
        return self._is_settled

    @property
    def is_over(self) -> bool:
        """Is it done, or given up? Nothing follows from it then."""
        return self._is_over or self.is_cancelled

    def step(self, done: int, of: int) -> None:
        """Tell that `done` out of `of` steps are taken.

        Raises:
            Cancelled: nobody waits for the rest.
        """
        if self.is_cancelled:
            raise Cancelled
        self._share = done / of

    def settle(self) -> None:
        """Tell that the rest is carried through.

        Raises:
            Cancelled: nobody waits for it; it can still be left.
        """
        with self._turn:
            if self._is_cancelled:
                raise Cancelled
            self._is_settled = True

    def stand(self) -> None:
        """Tell that it is done, and stands even if it has been given up too late."""
        with self._turn:
            self._is_settled, self._is_cancelled = True, False

    def cancel(self) -> None:
        """Give it up: the action ends at its next step, and what was to follow does not."""
        with self._turn:
            self._is_cancelled = not self._is_settled

    def finish(self) -> None:
        self._is_over = True


def ignore_sentence(sentence: str) -> None:
    """What goes wrong with it is told nobody."""


def nothing_more() -> None:
    """Nothing follows."""


@dataclass(eq=False)
class _Job(Generic[T]):
    """An action and what follows from it. The thread only ever calls `work`."""

    owner: QObject
    action: Callable[[Task], T]
    then: Callable[[T], object]
    failed: Callable[[str], object]
    at_end: Callable[[], object]
    task: Task = field(default_factory=Task)
    outcome: Future[T] = field(default_factory=Future)

    def work(self) -> None:
        try:
            if self.task.is_cancelled:
                raise Cancelled
            self.outcome.set_result(self.action(self.task))
        except BaseException as error:  # noqa: BLE001 - raised again in the window's thread, by `follow`
            self.outcome.set_exception(error)

    def follow(self) -> None:
        is_wanted = isValid(self.owner) and not self.task.is_cancelled
        self.task.finish()
        try:
            self._follow(is_wanted)
        finally:
            if isValid(self.owner):
                self.at_end()

    def _follow(self, is_wanted: bool) -> None:
        try:
            result = self.outcome.result()
        except Cancelled:
            return
        except UserError as error:
            if is_wanted:
                self.failed(str(error))
            return
        if is_wanted:
            self.then(result)


class Worker(QObject):
    """One thread. What is to happen with a result happens in the window's own thread.

    An action may read course and library, and must not touch widgets. Of the database's only the one that
    is asked of a `Keeper` may: see there.
    """

    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[Task, _Job[Any]] = {}
        self._numbers = count()
        self._waiting: PriorityQueue[tuple[Urgency, int, _Job[Any]]] = PriorityQueue()
        self._done: SimpleQueue[Task] = SimpleQueue()
        self._threads = ThreadPoolExecutor(1, "mestringstreff-worker")
        sys.setswitchinterval(SWITCH_S)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        # queued, so that a dialog that one result leads to does not hold up the others
        self._came.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_stop, self._threads, self._jobs))

    @property
    def is_idle(self) -> bool:
        """Is nothing being done, and nothing waiting?"""
        return not self._jobs

    def do(
        self,
        owner: QObject,
        action: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] = ignore_sentence,
    ) -> Task:
        """Do `action` on the thread, and `then` with its result; `failed` gets a UserError's sentence.

        Nothing follows once `owner` is gone. Any other error of the action is raised again in the
        window's thread: it is a bug of ours.
        """
        return self.run(owner, lambda _: action(), then, failed)

    def run(
        self,
        owner: QObject,
        action: Callable[[Task], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] = ignore_sentence,
        *,
        at_end: Callable[[], object] = nothing_more,
        urgency: Urgency = Urgency.WAITED_FOR,
    ) -> Task:
        """Do an action that tells its task how far it has come; `at_end` however it ends. Else as `do`."""
        job = _Job(owner, action, then, failed, at_end)
        COLLECTOR.hold(self._threads)
        self._jobs[job.task] = job
        self._waiting.put((urgency, next(self._numbers), job))
        self._threads.submit(_work, self._waiting, self._done)
        self._timer.start()
        return job.task

    def give_up(self) -> None:
        """Give up all that can be, and wait until the thread has done the rest."""
        for task in self._jobs:
            task.cancel()
        wait([job.outcome for job in self._jobs.values()])

    def stop(self) -> None:
        """Give up all there is, and wait until the thread has ended. Nothing can be done after it."""
        _stop(self._threads, self._jobs)

    def _look(self) -> None:
        while not self._done.empty():
            self._came.emit(self._done.get())
        if self.is_idle:
            self._timer.stop()
            COLLECTOR.release(self._threads)
        else:
            COLLECTOR.hold(self._threads)
            COLLECTOR.collect()

    def _follow(self, task: Task) -> None:
        self._jobs.pop(task).follow()


def _work(waiting: PriorityQueue[tuple[Urgency, int, _Job[Any]]], done: SimpleQueue[Task]) -> None:
    """Do what is most urgent. The window holds the job too, so that it ends there and not on the thread."""
    *_, job = waiting.get()
    job.work()
    task = job.task
    del job
    done.put(task)


def _stop(threads: ThreadPoolExecutor, jobs: dict[Task, _Job[Any]], _gone: object = None) -> None:
    for task in jobs:
        task.cancel()
    threads.shutdown(wait=True, cancel_futures=True)
    COLLECTOR.release(threads)
