"""A layout that puts parts beside each other and goes on in a new row, as words do in a text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from mestringstreff_desktop.ui.widgets.layouts import SMALL_GAP


class WrapLayout(QLayout):
    """Rows of parts, each as wide as it wants to be."""

    def __init__(self, *parts: QWidget, gap: int = SMALL_GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, at: int, part: QWidget) -> None:
        """Put a part at a place among the others, from 0."""
        self.addWidget(part)
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, is_real=True)

    def sizeHint(self) -> QSize:
        """All in one row, if it may."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay_out(self, rect: QRect, is_real: bool) -> int:
        """Go through the parts, and place them if it `is_real`. Return the height in pixels."""
        top = rect.y()
        for parts in self._rows(rect.width()):
            height, left = max(size.height() for _, size in parts), rect.x()
            for item, size in parts if is_real else ():
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing(), rect.y()) - rect.y()

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the parts row by row, each with its size; in a row they stand level with each other."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, width)
            if not rows or used + self.spacing() + size.width() > width:
                rows.append([])
                used = -self.spacing()
            rows[-1].append((item, size))
            used += self.spacing() + size.width()
        return rows


def _size(item: QLayoutItem, most: int) -> QSize:
    """Return the size a part wants in a row of at most so many pixels; one that wraps gets higher."""
    size = item.sizeHint()
    if size.width() > most:
        size = QSize(most, item.heightForWidth(most) if item.hasHeightForWidth() else size.height())
    return size
