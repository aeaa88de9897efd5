"""A field for whole minutes."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSpinBox

from mestringstreff_desktop.ui.widgets.chevron import draw_chevron


class MinutesField(QSpinBox):
    """Whole minutes, typed or stepped with the arrow keys."""

    edited = Signal(int)

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setProperty("role", "cell")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._is_setting = False
        self.valueChanged.connect(self._on_changed)

    def show_value(self, minutes: int) -> None:
        """Show stored minutes; what is being typed is left alone."""
        if self.hasFocus() or minutes == self.value():
            return
        self._is_setting = True
        self.setValue(minutes)
        self._is_setting = False

    def _on_changed(self, minutes: int) -> None:
        if not self._is_setting:
            self.edited.emit(minutes)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change the plan."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrows show when they can be used; the stylesheet has taken the style's own away."""
        super().paintEvent(event)
        if self.hasFocus() or self.underMouse():
            half = self.height() / 2
            draw_chevron(self, QRectF(self.width() - 19, 2, 12, half - 2), is_up=True)
            draw_chevron(self, QRectF(self.width() - 19, half, 12, half - 2))
