"""Fields for whole numbers: one with arrows that are always seen, and one for the minutes of a line."""

from PySide6.QtCore import QEvent, QRectF, QRegularExpression, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QRegularExpressionValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QSpinBox

from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.widgets.chevron import draw_chevron

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberField(QSpinBox):
    """A whole number, typed or stepped. `edited` carries one that somebody has chosen."""

    edited = Signal(int)

    def __init__(self, name: str, least: int, most: int) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.edited)

    def show_number(self, number: int, most: int | None = None) -> None:
        """Show a stored number, and the most there may be where that is another now."""
        with QSignalBlocker(self):
            if most is not None:
                self.setMaximum(most)
            if number != self.value():  # setting it anew would take the place one types at
                self.setValue(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change the number."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.paint_arrows(22, 5)

    def paint_arrows(self, from_right: int, from_top: int) -> None:
        """Draw the arrows, in pixels from the edges at 100 %: the stylesheet took the style's own away."""
        left, half, wide = self.width() - px(from_right), self.height() / 2, px(12)
        draw_chevron(self, QRectF(left, from_top, wide, half - from_top), is_up=True)
        draw_chevron(self, QRectF(left, half, wide, half - from_top))


class MinutesField(QLineEdit):
    """Whole minutes in a table, typed as they are; the arrow keys up and down step them.

    `edited` carries minutes that somebody has chosen, and `done` tells of Enter or Tab.
    """

    edited = Signal(int)
    done = Signal()

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most, self._shown, self._was_there = most, 0, False
        self.setProperty("role", "cell")
        self.setAccessibleName("Minutter")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setValidator(
            QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{len(str(most))}}}"), self)
        )
        self.textEdited.connect(self._on_typed)

    @property
    def minutes(self) -> int:
        """The minutes as they are, also while nothing stands in the field."""
        return self._shown

    def show_minutes(self, minutes: int) -> None:
        """Show stored minutes; what is being typed is left alone."""
        if not self.hasFocus():
            self._shown = minutes
            self.setText(str(minutes))

    def _on_typed(self, text: str) -> None:
        if text:
            self._choose(int(text))

    def _choose(self, minutes: int) -> None:
        possible = max(0, min(self._most, minutes))
        if possible != minutes or not self.text():
            self.setText(str(possible))
        if possible != self._shown:
            self._shown = possible
            self.edited.emit(possible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.setText(str(max(0, min(self._most, self._shown + step))))
            self._choose(int(self.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes on to what is next in the line, wherever that stands."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress:
            self.done.emit()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first click takes the whole number, as the keys do."""
        had_focus = self._was_there
        super().mousePressEvent(event)
        if not had_focus:
            self.selectAll()
        self._was_there = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._was_there = False
        self.deselect()
        self.setText(str(self._shown))
