"""Lines in an order of one's own: moved by dragging them, or with Alt and the arrow keys."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.ui.widgets.labels import Picture
from mestringstreff_desktop.ui.widgets.layouts import row

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HINT = "Dra for å flytte (Alt+↑ og Alt+↓)"


class OrderedRow(QFrame):
    """A line with a grip. `shifted` and `walked` carry its key and the steps, `dragged` and `dropped` where.

    `fields` are what Tab stops at within it.
    """

    shifted = Signal(str, int)
    walked = Signal(str, int)
    dragged = Signal(str, QPoint)
    dropped = Signal(str, QPoint)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.fields: tuple[QWidget, ...] = ()
        self.setObjectName(f"row-{key}")
        self.setProperty("role", "ordered-row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(_HINT)
        self._pressed_at: QPoint | None = None
        self._is_dragged = False

    def lay_out(self, *parts: QWidget | QLayout | None) -> None:
        """Put parts beside each other, after the grip; the second takes the room there is."""
        layout = row(Picture("grip-vertical", 18, "quiet"), *parts, gap=12)
        layout.setContentsMargins(8, 8, 12, 8)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(self.key, step)
        elif step:
            self.walked.emit(self.key, step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._is_dragged = self._is_dragged or far
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.key, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        self.unsetCursor()
        if was_dragged:
            self.dropped.emit(self.key, event.globalPosition().toPoint())


Row = TypeVar("Row", bound=OrderedRow)


class OrderedRows(QWidget, Generic[Row]):
    """Keeps lines in `rows` by key, in their order. `moved` carries a key and its new place, from 0.

    `reached` carries a height in pixels that is to be in sight: a line is dragged there, or stands there.
    """

    moved = Signal(str, int)
    reached = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows: dict[str, Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._mark = QFrame(self)
        self._mark.setProperty("role", "drop-mark")
        self._mark.hide()

    def arrange(self, rows: Mapping[str, Row]) -> None:
        """Show these lines in this order. Those that are there already keep their focus."""
        for key in self.rows.keys() - rows.keys():
            gone = self.rows[key]
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for key in rows.keys() - self.rows.keys():
            self._listen(rows[key])
        while self._layout.takeAt(0) is not None:
            pass
        self.rows = dict(rows)
        for each in self.rows.values():
            self._layout.addWidget(each)
            each.show()  # one made just now could not have the focus otherwise
        self._order_tabs()

    def _listen(self, made: Row) -> None:
        made.shifted.connect(self._shift)
        made.walked.connect(self._walk)
        made.dragged.connect(self._on_dragged)
        made.dropped.connect(self._on_dropped)

    def _order_tabs(self) -> None:
        stops: list[QWidget] = []
        for each in self.rows.values():
            stops += [each, *each.fields]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_line(self, key: str) -> None:
        """Give the keys to a line, and bring it into sight once it has its place."""
        self.rows[key].setFocus(Qt.FocusReason.TabFocusReason)
        self._layout.activate()
        self.reached.emit(self.rows[key].geometry().center().y())

    def _shift(self, key: str, step: int) -> None:
        place = list(self.rows).index(key) + step
        if 0 <= place < len(self.rows):
            self.moved.emit(key, place)

    def _walk(self, key: str, step: int) -> None:
        keys = list(self.rows)
        place = max(0, min(len(keys) - 1, keys.index(key) + step))
        self.show_line(keys[place])

    def _place(self, key: str, at: QPoint) -> int:
        """Return the place among the other lines that a point of the screen stands for."""
        y = self.mapFromGlobal(at).y()
        return sum(each.geometry().center().y() < y for other, each in self.rows.items() if other != key)

    def _on_dragged(self, key: str, at: QPoint) -> None:
        others = [each for other, each in self.rows.items() if other != key]
        place = self._place(key, at)
        if others:
            top = others[place].y() - 4 if place < len(others) else others[-1].geometry().bottom() + 2
            self._mark.setGeometry(0, max(0, top), self.width(), 3)
            self._mark.raise_()
            self._mark.show()
        self.reached.emit(self.mapFromGlobal(at).y())

    def _on_dropped(self, key: str, at: QPoint) -> None:
        self._mark.hide()
        place = self._place(key, at)
        if place != list(self.rows).index(key):
            self.moved.emit(key, place)
