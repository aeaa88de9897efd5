"""Keeps the caret in sight in a field that grows within areas that scroll."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QTextEdit, QWidget


def follow_caret(field: QPlainTextEdit | QTextEdit) -> None:
    """Scroll what a field stands in, so that the line one writes in is seen."""
    _CaretFollower(field)


class _CaretFollower(QObject):
    """Waits until what surrounds a field has made room for its text: only then can it be scrolled there."""

    def __init__(self, field: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._areas: list[QScrollArea] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_caret)
        field.cursorPositionChanged.connect(self._later)

    def _later(self) -> None:
        if self._field.hasFocus():
            self._timer.start(0)

    def _show_caret(self) -> None:
        caret = self._field.cursorRect()
        for area in _areas_around(self._field):
            if area not in self._areas:
                self._areas.append(area)
                area.verticalScrollBar().rangeChanged.connect(self._later)
            content = area.widget()
            if content is not None:
                place = self._field.viewport().mapTo(content, caret.center())
                area.ensureVisible(area.horizontalScrollBar().value(), place.y(), 0, caret.height())


def _areas_around(widget: QWidget) -> list[QScrollArea]:
    """Return the areas a widget is scrolled in, the innermost first."""
    found, parent = list[QScrollArea](), widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            found.append(parent)
        parent = parent.parentWidget()
    return found
