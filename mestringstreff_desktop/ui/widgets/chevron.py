"""The small arrow head of fields that open or step."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget


def draw_chevron(widget: QWidget, room: QRectF, is_up: bool = False) -> None:
    """Draw a small arrow head in the middle of a rectangle of a widget that is being painted."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.Text), 1.8))
    middle, rise = room.center(), -2.0 if is_up else 2.0
    left, right = QPointF(middle.x() - 4, middle.y() - rise), QPointF(middle.x() + 4, middle.y() - rise)
    painter.drawPolyline([left, QPointF(middle.x(), middle.y() + rise), right])
    painter.end()
