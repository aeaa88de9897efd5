"""The small arrow head of fields that open or step."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.theme import px


def draw_chevron(widget: QWidget, room: QRectF, is_up: bool = False) -> None:
    """Draw a small arrow head in the middle of a rectangle of a widget that is being painted."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.Text), px(18) / 10))
    middle, half = room.center(), px(4)
    rise = -half / 2 if is_up else half / 2
    left, right = QPointF(middle.x() - half, middle.y() - rise), QPointF(middle.x() + half, middle.y() - rise)
    painter.drawPolyline([left, QPointF(middle.x(), middle.y() + rise), right])
    painter.end()
