"""Fields for whole numbers: one with arrows that are always seen, and one for the minutes of a line."""

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from mestringstreff_desktop.ui.widgets.chevron import draw_chevron


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
        """Draw the arrows, in pixels from the edges: the stylesheet has taken the style's own away."""
        left, half = self.width() - from_right, self.height() / 2
        draw_chevron(self, QRectF(left, from_top, 12, half - from_top), is_up=True)
        draw_chevron(self, QRectF(left, half, 12, half - from_top))


class MinutesField(NumberField):
    """Whole minutes in a table. The arrows show when they can be used."""

    def __init__(self, most: int) -> None:
        super().__init__("Minutter", 0, most)
        self.setProperty("role", "cell")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_minutes(self, minutes: int) -> None:
        """Show stored minutes; what is being typed is left alone."""
        if not self.hasFocus():
            self.show_number(minutes)

    def paintEvent(self, event: QPaintEvent) -> None:
        QSpinBox.paintEvent(self, event)
        if self.hasFocus() or self.underMouse():
            self.paint_arrows(19, 2)
