"""The few drawings of the participants' screen: a cup, and a sun over a hill. One even line, flat fills."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.scene import Drawing

_SIDE = 100.0  # the drawings are made on a square of this side
_LINE = 1.6


class ParticipantDrawing(QWidget):
    """Draws one of the drawings as large as it is given room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._drawing: Drawing = ""

    def show_drawing(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / _SIDE, side / _SIDE)
        painter.setPen(self._pen("primary"))
        match self._drawing:
            case "cup":
                self._cup(painter)
            case "sun":
                self._sun(painter, height=44)
            case "evening":
                self._sun(painter, height=62)

    def _pen(self, token: str) -> QPen:
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        return QPen(self.theme.colour(token), _LINE, Qt.PenStyle.SolidLine, cap, join)

    def _cup(self, painter: QPainter) -> None:
        painter.drawPath(_handle())
        painter.setBrush(self.theme.colour("surface"))
        painter.drawPath(_bowl())
        painter.drawEllipse(QRectF(16, 45, 52, 8))
        painter.drawPath(_saucer())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen("sun"))
        for left in (30.0, 42.0, 54.0):
            painter.drawPath(_steam(left))

    def _sun(self, painter: QPainter, height: float) -> None:
        """A sun whose middle is so far down, behind a hill."""
        painter.setBrush(self.theme.colour("sun_fill"))
        painter.drawEllipse(QPointF(50, height), 20, 20)
        painter.setBrush(self.theme.colour("surface"))
        painter.drawPath(_hill(22, 98, 64))
        painter.drawPath(_hill(2, 72, 72))


def _bowl() -> QPainterPath:
    path = QPainterPath(QPointF(16, 49))
    path.cubicTo(17, 68, 20, 80, 32, 83)
    path.lineTo(52, 83)
    path.cubicTo(64, 80, 67, 68, 68, 49)
    return path


def _handle() -> QPainterPath:
    path = QPainterPath(QPointF(67, 55))
    path.cubicTo(84, 50, 86, 72, 63, 73)
    return path


def _saucer() -> QPainterPath:
    path = QPainterPath(QPointF(8, 84))
    path.cubicTo(20, 92, 64, 92, 76, 84)
    path.closeSubpath()
    return path


def _steam(left: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, 39))
    path.cubicTo(left - 5, 33, left + 5, 28, left, 22)
    path.cubicTo(left - 3, 18, left + 1, 15, left, 12)
    return path


def _hill(left: float, right: float, top: float) -> QPainterPath:
    """A low hill that ends on the ground, at 86."""
    middle, third = (left + right) / 2, (right - left) / 3.2
    path = QPainterPath(QPointF(left, 86))
    path.cubicTo(left + third * 0.7, 86, middle - third * 0.7, top, middle, top)
    path.cubicTo(middle + third * 0.7, top, right - third * 0.7, 86, right, 86)
    path.closeSubpath()
    return path
