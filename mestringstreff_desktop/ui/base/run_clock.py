"""The runner's only timer. It tells that time has passed; it counts nothing itself."""

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 250


class RunClock(QObject):
    """Ticks while it is wanted: when the page is on screen and a run is under way."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.ticked)

    @property
    def is_ticking(self) -> bool:
        return self._timer.isActive()

    def tick_while(self, wanted: bool) -> None:
        if wanted is not self.is_ticking:
            if wanted:
                self._timer.start()
            else:
                self._timer.stop()
