"""The autosave: stores what is typed within half a second, and keeps it until it is stored.

A field queues an action under its own key; a later one with the same key replaces it. When storing
fails the action stays and is tried again, so nothing typed is lost while its field is on screen.
"""

from collections.abc import Callable, Hashable
from functools import partial
from typing import NoReturn

from PySide6.QtCore import QObject, QTimer, Signal

from mestringstreff_desktop.errors import UserError

DELAY_MS = 400
RETRY_MS = 3000


class FaultyError(UserError):
    """A bug of ours keeps something that is typed from being stored."""

    def __init__(self) -> None:
        super().__init__("Noe du har skrevet, lar seg ikke lagre på grunn av en feil i programmet.")


class Autosave(QObject):
    """The queue of typed changes. `trouble` is why the last attempt did not store all of it.

    An action that meets a bug of ours loses no other. It stays in the queue, and is tried again only
    when its field is typed in or somebody asks for it: the bug is told once a field, not every time.
    """

    queued = Signal()
    held_changed = Signal()
    stored = Signal()
    failed = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        retry_ms: int = RETRY_MS,
        is_held: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._retry_ms, self._is_held = retry_ms, is_held
        self._is_put_off = False
        self._waiting: dict[Hashable, Callable[[], object]] = {}
        self._faulty: dict[Hashable, Callable[[], object]] = {}
        self._reported: set[Hashable] = set()
        self._held: dict[Hashable, str] = {}
        self.trouble: UserError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_waiting(self) -> bool:
        """Is something typed that is not yet stored?"""
        return bool(self._waiting or self._faulty)

    @property
    def is_faulty(self) -> bool:
        """Is something typed that a bug of ours keeps from being stored?"""
        return bool(self._faulty)

    def is_waiting_for(self, key: Hashable) -> bool:
        """Is what was typed under this key not yet stored?"""
        return key in self._waiting or key in self._faulty

    @property
    def held(self) -> str:
        """The name of a window with something typed that only its button can store; empty without one."""
        return next(reversed(self._held.values()), "")

    def hold(self, key: Hashable, name: str) -> None:
        """Something is typed in a window of a name, and is not to be stored before she says so there."""
        if key not in self._held:
            self._held[key] = name
            self.held_changed.emit()

    def let_go(self, key: Hashable) -> None:
        """That window is done with."""
        if self._held.pop(key, None) is not None:
            self.held_changed.emit()

    def queue(self, key: Hashable, action: Callable[[], object]) -> None:
        """Store by `action` soon; it replaces what waits under the same key."""
        self._faulty.pop(key, None)
        self._waiting[key] = action
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)
        self.queued.emit()

    def flush(self) -> bool:
        """Store all that waits now. Return whether all of it was stored.

        While somebody else has the file, it waits for that and nothing is wrong.
        """
        self._timer.stop()
        self._is_put_off = self.is_waiting and self._is_held()
        if self._is_put_off:
            self._timer.start(DELAY_MS)
            return False
        self.trouble = None
        done = [self._store(key, action) for key, action in list(self._waiting.items())]
        if self.trouble is not None:
            self._timer.start(self._retry_ms)
        elif self._faulty:
            self.trouble = FaultyError()
        trouble = self.trouble
        if any(done):
            self.stored.emit()
        if trouble is not None:
            self.failed.emit(str(trouble))
        return trouble is None

    def go_on(self) -> None:
        """Store what had to wait for somebody else."""
        if self._is_put_off:
            self.flush()

    def try_all(self) -> bool:
        """Store all that waits, also what met a bug before. Return whether all of it was stored."""
        self._waiting = self._faulty | self._waiting
        self._faulty = {}
        return self.flush()

    def _store(self, key: Hashable, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as error:
            self.trouble = error
            return False
        except Exception as error:  # noqa: BLE001 - the others must be stored; `_set_aside` raises it again
            self._set_aside(key, action, error)
            return False
        self._reported.discard(key)
        if self._waiting.get(key) is action:
            del self._waiting[key]
        return True

    def _set_aside(self, key: Hashable, action: Callable[[], object], error: Exception) -> None:
        """Raise the error where nothing depends on it: from the event loop, after the rest is stored."""
        if self._waiting.get(key) is action:
            self._faulty[key] = self._waiting.pop(key)
        if key not in self._reported:
            self._reported.add(key)
            QTimer.singleShot(0, self, partial(_raise, error))


def _raise(error: Exception) -> NoReturn:
    raise error
