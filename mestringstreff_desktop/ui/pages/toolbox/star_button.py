"""A star that is full when a tool is among the favourites."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.widgets.pressing import Pressing

SIDE = 34  # pixels at 100 % text size; the star itself is smaller
_STAR = 20


class StarButton(Pressing, QAbstractButton):
    """Stays down while the star is full. `side` is in pixels at 100 % text size."""

    def __init__(self, context: Context, name: str = "", side: int = SIDE) -> None:
        super().__init__()
        self._side = side
        self.context, self.name = context, name
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.colour("primary"), 2 if self.hasFocus() else 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 8, 8)
        side = px(_STAR)
        room = QRect(0, 0, side, side)
        room.moveCenter(self.rect().center())
        if self.isChecked():
            theme.icon("star-filled", "sun_fill", side).paint(painter, room)
        theme.icon("star", "ink" if self.isChecked() else "quiet", side).paint(painter, room)
