"""Stores what is typed within half a second, and keeps it until it is stored.

A field queues an action under its own key; a later one with the same key replaces it. When storing
fails the action stays and is tried again, so nothing typed is lost while its field is on screen.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal

from mestringstreff_desktop.errors import UserError

DELAY_MS = 400
RETRY_MS = 3000


class Autosave(QObject):
    """The queue of typed changes. `trouble` is why the last attempt did not store all of it."""

    stored = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Hashable, Callable[[], object]] = {}
        self.trouble: UserError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_waiting(self) -> bool:
        """Is something typed that is not yet stored?"""
        return bool(self._waiting)

    def queue(self, key: Hashable, action: Callable[[], object]) -> None:
        """Store by `action` soon; it replaces what waits under the same key."""
        self._waiting[key] = action
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    def flush(self) -> bool:
        """Store all that waits now. Return whether all of it was stored."""
        self._timer.stop()
        self.trouble = None
        done = 0
        for key, action in list(self._waiting.items()):
            try:
                action()
            except UserError as error:
                self.trouble = error
                continue
            done += 1
            if self._waiting.get(key) is action:
                del self._waiting[key]
        trouble = self.trouble
        if done:
            self.stored.emit()
        if trouble is not None:
            self._timer.start(RETRY_MS)
            self.failed.emit(str(trouble))
        return trouble is None
