"""The ring of the six stages: how far the course has come, drawn as figure 1 goes round."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from mestringstreff_desktop.course.checklist import Progress
from mestringstreff_desktop.ui.base.context import Context

GAP_DEGREES = 5.0
RING_SHARE = 0.36
NUMBER_RADIUS = 14  # pixels at 100 % text size


class StageRing(QProgressBar):
    """Six arcs, each filled as far as its stage has come, and the whole in the middle.

    A screen reader takes it for what it is, with its value, and needs no other picture of it.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("stage-ring")
        self.setAccessibleName("Så mye av kurset er klart, i prosent")
        self._stages: Sequence[Progress] = ()
        self._fit()
        context.themed.connect(self._fit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _fit(self) -> None:
        side = round(220 * self.context.theme.scale)
        self.setMinimumSize(side, side)

    def sizeHint(self) -> QSize:
        return QSize(280, 280) * self.context.theme.scale

    def show_progress(self, stages: Sequence[Progress]) -> None:
        self._stages = stages
        self.setValue(self._whole())
        self.update()

    def _whole(self) -> int:
        """How much of the course is ready, in per cent."""
        return round(sum(self._stages, start=Progress(0, 0)).fraction * 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 8
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        for number, stage in enumerate(self._stages):
            self._paint_stage(painter, square, number, stage)
        self._paint_middle(painter, square)

    def _paint_stage(self, painter: QPainter, square: QRectF, number: int, stage: Progress) -> None:
        step = 360 / len(self._stages)
        start = 90 - number * step - GAP_DEGREES / 2
        span = step - GAP_DEGREES
        theme = self.context.theme
        painter.fillPath(_arc(square, start, span), theme.colour("track"))
        token = "good" if stage.fraction >= 1 else "primary"
        if stage.done:
            painter.fillPath(_arc(square, start, span * stage.fraction), theme.colour(token))
        self._paint_number(painter, _point_on(square, start - span / 2), number + 1)

    def _paint_number(self, painter: QPainter, centre: QPointF, number: int) -> None:
        theme = self.context.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        radius = NUMBER_RADIUS * theme.scale
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(QPen(theme.colour("ink")))
        painter.setFont(self._font("small", QFont.Weight.Bold))
        around = QRectF(0, 0, 2 * radius, 2 * radius)
        around.moveCenter(centre)
        painter.drawText(around, _CENTRE, str(number))

    def _paint_middle(self, painter: QPainter, square: QRectF) -> None:
        theme = self.context.theme
        middle, scale = square.center(), theme.scale
        painter.setPen(QPen(theme.colour("ink")))
        font = self._font("heading", QFont.Weight.Bold)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        painter.setFont(font)
        painter.drawText(_line_at(middle, -16 * scale, scale), _CENTRE, f"{self._whole()} %")
        painter.setPen(QPen(theme.colour("quiet")))
        painter.setFont(self._font("small", QFont.Weight.Normal))
        painter.drawText(_line_at(middle, 19 * scale, scale), _CENTRE, "av kurset er klart")

    def _font(self, size: str, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.context.theme.points(size))
        font.setWeight(weight)
        return font


_CENTRE = Qt.AlignmentFlag.AlignCenter


def _line_at(middle: QPointF, below: float, scale: float) -> QRectF:
    """Return the place of a line of text, so many pixels below the middle of the ring."""
    place = QRectF(0, 0, 150 * scale, 44 * scale)
    place.moveCenter(middle + QPointF(0, below))
    return place


def _arc(square: QRectF, start: float, span: float) -> QPainterPath:
    """Return a piece of the ring that goes clockwise from `start` degrees."""
    thick = square.width() / 2 * RING_SHARE
    inner = square.adjusted(thick, thick, -thick, -thick)
    path = QPainterPath()
    path.arcMoveTo(square, start)
    path.arcTo(square, start, -span)
    path.arcTo(inner, start - span, span)
    path.closeSubpath()
    return path


def _point_on(square: QRectF, angle: float) -> QPointF:
    """Return the middle of the ring's band at an angle in degrees."""
    path = QPainterPath()
    inset = square.width() / 2 * RING_SHARE / 2
    path.arcMoveTo(square.adjusted(inset, inset, -inset, -inset), angle)
    return path.currentPosition()
