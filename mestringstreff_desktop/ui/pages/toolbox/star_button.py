"""A star that is full when a tool is among the favourites."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import coloured_icon

SIDE = 34  # pixels; the star itself is smaller
_STAR = 20


class StarButton(QAbstractButton):
    """Stays down while the star is full."""

    def __init__(self, context: Context, name: str = "") -> None:
        super().__init__()
        self.context, self.name = context, name
        self.setCheckable(True)
        self.setFixedSize(SIDE, SIDE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_state(False)

    def show_state(self, is_on: bool) -> None:
        """Show whether it is a favourite."""
        self.setChecked(is_on)
        words = "Ta bort fra favoritter" if is_on else "Legg til i favoritter"
        self.setToolTip(f"{words} (F)")
        self.setAccessibleName(f"{words}: {self.name}")

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.colour("primary"), 2 if self.hasFocus() else 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
        room = QRect(0, 0, _STAR, _STAR)
        room.moveCenter(self.rect().center())
        if self.isChecked():
            coloured_icon("star-filled", theme["sun_fill"]).paint(painter, room)
        coloured_icon("star", theme["ink" if self.isChecked() else "quiet"]).paint(painter, room)
