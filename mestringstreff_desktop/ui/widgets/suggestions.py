"""A line to type in with suggestions below it: the arrow keys go among them while one types."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from mestringstreff_desktop.ui.widgets.text_fields import LineField

MOST_SHOWN = 6  # lines of the list that are seen at once
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SuggestionLine(LineField):
    """A line to type in; the arrow keys and Esc are for the list below it."""

    stepped = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key is Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()  # not passed on: Enter must not press a button of the window
        else:
            super().keyPressEvent(event)


class SuggestionList(QListWidget):
    """What is suggested, by its place from 0. `taken` carries the place that Enter or a click chose."""

    taken = Signal(int)

    def __init__(self, name: str, line: SuggestionLine) -> None:
        super().__init__()
        self.setProperty("role", "suggestions")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        line.stepped.connect(self._step)
        line.returnPressed.connect(lambda: self._take(self.currentRow()))
        self.itemClicked.connect(lambda item: self._take(self.row(item)))

    def show_suggestions(self, suggestions: Sequence[str], chosen: int = 0) -> None:
        """Show these, one of them chosen (-1 for none), as high as they need."""
        self.clear()
        self.addItems(list(suggestions))
        self.setCurrentRow(chosen)
        height = self.sizeHintForRow(0) * min(MOST_SHOWN, len(suggestions))
        self.setFixedHeight(height + 2 * self.frameWidth() + 10)

    def _step(self, by: int) -> None:
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def _take(self, place: int) -> None:
        if 0 <= place < self.count():
            self.taken.emit(place)
