"""A tile that is dragged by the mouse to another place; one that was dragged is not clicked."""

from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.ui.widgets.tile import Tile


class DragTile(Tile):
    """`dragged` and `dropped` carry its key and where, in the screen's pixels; Esc gives up.

    `drag_left` comes in any case when it is no longer dragged.
    """

    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_left = Signal()

    def __init__(self, key: UUID, role: str) -> None:
        super().__init__(role)
        self.key = key
        self._pressed_at: QPoint | None = None
        self._is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dragged:
            self._leave_drag()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.globalPosition().toPoint() if is_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._pressed_at is not None and not self._is_dragged:
            self._is_dragged = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.key, at)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if not self._is_dragged:
            super().mouseReleaseEvent(event)
            return
        self._leave_drag()
        self.dropped.emit(self.key, event.globalPosition().toPoint())

    def _leave_drag(self) -> None:
        self._is_dragged, self._pressed_at = False, None
        self.setDown(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.drag_left.emit()
