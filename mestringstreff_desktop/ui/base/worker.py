"""Does what takes time, one thing after another, on a thread beside the window's."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from mestringstreff_desktop.errors import UserError

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - not an error: it is what was asked for
    """Leaves an action that nobody waits for any more."""


class Task:
    """One thing under way. The action tells how far it has come; the window looks, and may cancel."""

    def __init__(self) -> None:
        self._cancel = threading.Event()
        self._share: float | None = None
        self._is_over = False

    @property
    def share(self) -> float | None:
        """How much is done, from 0 to 1; None where that is not known."""
        return self._share

    @property
    def is_cancelled(self) -> bool:
        return self._cancel.is_set()

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

    def cancel(self) -> None:
        """Give it up: the action ends at its next step, and what was to follow does not."""
        self._cancel.set()

    def finish(self) -> None:
        self._is_over = True


def _ignore(sentence: str) -> None:
    pass


class Worker(QObject):
    """One thread. What is to happen with a result happens in the window's own thread.

    An action may read course and library, and must not touch widgets or the database.
    """

    idle = Signal()
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: set[Task] = set()
        self._threads = ThreadPoolExecutor(1, "mestringstreff-worker")
        # queued, also when the thread is so quick that it tells from within `do`
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_stop, self._threads, self._tasks))

    @property
    def is_idle(self) -> bool:
        """Is nothing being done, and nothing waiting?"""
        return not self._tasks

    def do(
        self, action: Callable[[], T], then: Callable[[T], object], failed: Callable[[str], object] = _ignore
    ) -> Task:
        """Do `action` on the thread, and `then` with its result; `failed` gets a UserError's sentence.

        Any other error of the action is raised again in the window's thread: it is a bug of ours.
        """
        return self.run(lambda _: action(), then, failed)

    def run(
        self,
        action: Callable[[Task], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] = _ignore,
    ) -> Task:
        """Do an action that tells its task how far it has come; otherwise as `do`."""
        task = Task()
        self._tasks.add(task)
        future = self._threads.submit(_begin, action, task)
        future.add_done_callback(lambda done: self._tell(partial(self._follow, task, done, then, failed)))
        return task

    def _tell(self, finish: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the window is gone, and nobody waits for the result
            self._done.emit(finish)

    def _follow(
        self, task: Task, done: Future[T], then: Callable[[T], object], failed: Callable[[str], object]
    ) -> None:
        self._tasks.discard(task)
        is_wanted = not task.is_cancelled
        task.finish()
        try:
            result = done.result()
        except (Cancelled, CancelledError):
            return
        except UserError as error:
            if is_wanted:
                failed(str(error))
            return
        if is_wanted:
            then(result)

    def _finish(self, finish: Callable[[], None]) -> None:
        try:
            finish()
        finally:
            self.idle.emit()


def _begin(action: Callable[[Task], T], task: Task) -> T:
    if task.is_cancelled:
        raise Cancelled
    return action(task)


def _stop(threads: ThreadPoolExecutor, tasks: set[Task], _gone: object = None) -> None:
    for task in tasks:
        task.cancel()
    threads.shutdown(wait=True, cancel_futures=True)
