"""A circle that grows and shrinks as slowly as a calm breath. No numbers, no sound, nothing to achieve.

Where things are not to move, the circle stands still.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.clock import Clock
from mestringstreff_desktop.ui.base.theme import Theme

IN_SECONDS, OUT_SECONDS = 4.0, 6.0
FRAME_MS = 40
SMALLEST = 0.42  # of the largest circle
_STILL = 0.75
_FILL = 0.3  # strong enough to be seen on a weak projector, and no glare in a dark room


@dataclass(frozen=True)
class Breath:
    """Where in a breath one is. `size` is from 0, empty, to 1, full."""

    size: float
    is_in: bool


def breath(seconds: float) -> Breath:
    """Return where in the breath one is so many seconds after the first began; slow at both ends."""
    into = seconds % (IN_SECONDS + OUT_SECONDS)
    if into < IN_SECONDS:
        return Breath(_ease(into / IN_SECONDS), True)
    return Breath(1 - _ease((into - IN_SECONDS) / OUT_SECONDS), False)


def _ease(share: float) -> float:
    return (1 - math.cos(math.pi * share)) / 2


class BreathingGuide(QWidget):
    """Draws the circle. `turned` tells when to breathe in (True) and out; it moves only while seen."""

    turned = Signal(bool)

    def __init__(self, clock: Clock, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._clock = clock
        self._since = clock()
        self._is_still = False
        self._breath = breath(0)
        self.timer = QTimer(self)
        self.timer.setInterval(FRAME_MS)
        self.timer.timeout.connect(self.step)

    @property
    def radius(self) -> float:
        """The radius now, as a share of the largest."""
        size = _STILL if self._is_still else self._breath.size
        return SMALLEST + (1 - SMALLEST) * size

    def set_still(self, is_still: bool) -> None:
        self._is_still = is_still
        self._move_if_seen()

    def step(self) -> None:
        """Show the breath as it is now."""
        before, self._breath = self._breath, breath((self._clock() - self._since).total_seconds())
        if before.is_in is not self._breath.is_in:
            self.turned.emit(self._breath.is_in)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with a breath in."""
        super().showEvent(event)
        self._since = self._clock()
        self._breath = breath(0)
        self.turned.emit(True)
        self._move_if_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()

    def _move_if_seen(self) -> None:
        if self.isVisible() and not self._is_still:
            self.timer.start()
        else:
            self.timer.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(2.0, min(self.width(), self.height()) / 130)
        most = min(self.width(), self.height()) / 2 - line
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(self.theme.colour("line"), line, Qt.PenStyle.SolidLine))
        painter.drawEllipse(middle, most, most)
        fill = self.theme.colour("primary")
        painter.setPen(QPen(fill, line))
        fill.setAlphaF(_FILL)
        painter.setBrush(fill)
        painter.drawEllipse(middle, most * self.radius, most * self.radius)
