"""Does what takes time, one thing after another, on a thread beside the window's."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from mestringstreff_desktop.errors import UserError

T = TypeVar("T")


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
        self._waiting = 0
        self._threads = ThreadPoolExecutor(1, "mestringstreff-worker")
        # queued, also when the thread is so quick that it tells from within `do`
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(_stop, self._threads))

    @property
    def is_idle(self) -> bool:
        """Is nothing being done, and nothing waiting?"""
        return not self._waiting

    def do(
        self, action: Callable[[], T], then: Callable[[T], object], failed: Callable[[str], object] = _ignore
    ) -> None:
        """Do `action` on the thread, and `then` with its result; `failed` gets a UserError's sentence.

        Any other error of the action is raised again in the window's thread: it is a bug of ours.
        """
        self._waiting += 1
        future = self._threads.submit(action)
        future.add_done_callback(lambda done: self._tell(partial(_finish, done, then, failed)))

    def _tell(self, finish: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the window is gone, and nobody waits for the result
            self._done.emit(finish)

    def _finish(self, finish: Callable[[], None]) -> None:
        self._waiting -= 1
        try:
            finish()
        finally:
            self.idle.emit()


def _finish(done: Future[T], then: Callable[[T], object], failed: Callable[[str], object]) -> None:
    try:
        result = done.result()
    except UserError as error:
        failed(str(error))
        return
    then(result)


def _stop(threads: ThreadPoolExecutor, _gone: object = None) -> None:
    threads.shutdown(wait=True, cancel_futures=True)
