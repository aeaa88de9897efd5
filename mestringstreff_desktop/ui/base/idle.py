"""How long nobody has touched the program, by the clock: the machine's sleep counts too.

Only the window that has the keys is listened to, and not every widget: what is typed or pointed at comes
there first, and an event filter for all that happens would slow down each letter.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from mestringstreff_desktop.clock import Clock

LOOK_MS = 10_000
_TOUCHES = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.InputMethod, QEvent.Type.Wheel, QEvent.Type.MouseMove),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
    }
)


class Idle(QObject):
    """`lasted` tells, again and again until somebody is back, that nobody was there for so long.

    `touched` tells of each key, press and movement in the window that has the keys.
    """

    lasted = Signal()
    touched = Signal()

    def __init__(self, parent: QObject, clock: Clock, limit: Callable[[], timedelta | None]) -> None:
        """`limit` is asked how long may pass; None is for ever."""
        super().__init__(parent)
        self._clock, self._limit = clock, limit
        self._touched: datetime = clock()
        self._heard: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "windows have an application"
        application.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def _listen(self, window: QWindow | None) -> None:
        """A window that comes to the front has been touched."""
        if self._heard is not None:
            self._heard.removeEventFilter(self)
        self._heard = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._on_gone)
            self.touch()

    def _on_gone(self) -> None:
        self._heard = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
            self.touched.emit()
        return False

    def touch(self) -> None:
        """Somebody is there; was it too long ago, that is told first: a machine wakes by being touched."""
        self.look()
        self._touched = self._clock()

    def look(self) -> None:
        limit, away = self._limit(), self._clock() - self._touched
        if limit is not None and away >= limit:
            self.lasted.emit()
