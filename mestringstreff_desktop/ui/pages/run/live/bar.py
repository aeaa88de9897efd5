"""The thin bar over the whole gathering: phases, breaks, and where we are."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mestringstreff_desktop.course.run.view import RunLine, Turn
from mestringstreff_desktop.ui.base.context import Context

HEIGHT = 10
PHASE_GAP = 5.0
ITEM_GAP = 1.5
_LEAST = timedelta(seconds=30)


def shown_length(line: RunLine) -> timedelta:
    """Return how long an item is on the bar: what it took, or what it will take at the least."""
    if line.turn is Turn.DONE:
        return max(line.spent, _LEAST)
    return max(line.planned, line.spent, _LEAST)


class RunBar(QWidget):
    """One piece an item, as wide as its time; filled as far as the gathering has come."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._lines: Sequence[RunLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_lines(self, lines: Sequence[RunLine]) -> None:
        self._lines = lines
        self.update()

    def pieces(self) -> list[tuple[QRectF, RunLine]]:
        """Return where each item stands on the bar."""
        gaps = [_gap_after(one, other) for one, other in zip(self._lines, self._lines[1:], strict=False)]
        whole = sum((shown_length(line) for line in self._lines), start=timedelta())
        scale = (self.width() - sum(gaps)) / whole.total_seconds() if whole else 0.0
        left, found = 0.0, []
        for line, gap in zip(self._lines, [*gaps, 0.0], strict=False):
            width = shown_length(line).total_seconds() * scale
            found.append((QRectF(left, 0, width, HEIGHT), line))
            left += width + gap
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ends = QPainterPath()
        ends.addRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(ends)
        for piece, line in self.pieces():
            painter.fillRect(piece, self._faint(line, "track"))
            painter.fillRect(_filled(piece, line), self._faint(line, "primary"))

    def _faint(self, line: RunLine, token: str) -> QColor:
        """Breaks are lighter."""
        colour = self.context.theme.colour(token)
        if line.item.is_break:
            colour.setAlphaF(0.45)
        return colour


def _gap_after(line: RunLine, following: RunLine) -> float:
    return ITEM_GAP if line.item.phase is following.item.phase else PHASE_GAP


def _filled(piece: QRectF, line: RunLine) -> QRectF:
    share = {Turn.DONE: 1.0, Turn.COMING: 0.0}.get(line.turn, line.spent / shown_length(line))
    return QRectF(piece.left(), piece.top(), piece.width() * min(share, 1.0), piece.height())
