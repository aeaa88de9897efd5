"""A queue of pictures to make in the background, one at a time, so that they are in nobody's way."""

from collections.abc import Callable, Hashable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.worker import Urgency, Worker

# Called in the window's thread, which may read the database; what it returns is called on the other.
Maker = Callable[[], Callable[[], QImage]]


class PictureQueue(QObject):
    """`made` carries the key of a picture and the picture. One that cannot be made stops no other.

    The first is begun when nothing has been asked for in `pause` milliseconds.
    """

    made = Signal(object, QImage)

    def __init__(self, worker: Worker, parent: QObject, pause: int = 0) -> None:
        super().__init__(parent)
        self._worker = worker
        self._waiting: dict[Hashable, Maker] = {}
        self._is_making = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._make_next)

    def add(self, key: Hashable, maker: Maker) -> None:
        """Have a picture made, in place of one of the same key that is not begun."""
        self._waiting[key] = maker
        self.hold()

    def hold(self) -> None:
        """Begin no more pictures for a moment: Python has one engine, and typing must not lag."""
        self._pause.start()

    def _make_next(self) -> None:
        while self._waiting and not self._is_making and not self._pause.isActive():
            key = next(iter(self._waiting))
            with suppress(UserError):  # it is gone, or cannot be read: its place stays empty
                self._make(key, self._waiting.pop(key)())

    def _make(self, key: Hashable, make: Callable[[], QImage]) -> None:
        self._is_making = True
        self._worker.run(
            self,
            lambda _: make(),
            lambda image: None if image.isNull() else self.made.emit(key, image),
            at_end=self._on_made,
            urgency=Urgency.BACKGROUND,
        )

    def _on_made(self) -> None:
        self._is_making = False
        self._make_next()
