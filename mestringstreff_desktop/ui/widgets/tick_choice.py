"""A choice that is on or off: a box to tick, what it is, and a sentence on what that means."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.tick_line import TickBox


class TickChoice(QFrame):
    """Ticked anywhere on it, or with the space bar. `ticked` carries whether it is on."""

    ticked = Signal(bool)

    def __init__(self, context: Context, title: str, meaning: str) -> None:
        super().__init__()
        self.box = TickBox(context)
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(meaning)
        self.box.toggled.connect(self._on_toggled)
        self._heading, self._sentence = label(title, "strong"), label(meaning, "quiet")
        for each in (self._heading, self._sentence):
            each.setBuddy(self.box)
        words = column(self._heading, self._sentence, gap=2)
        layout = row(column(self.box, None), words, gap=10, margin=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setProperty("role", "tick")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_on(self) -> bool:
        return self.box.isChecked()

    def offer(self, can: bool, is_on: bool, meaning: str) -> None:
        """Show whether it can be chosen and is, and what it means or why it cannot be. Nobody is told."""
        with QSignalBlocker(self):
            self.box.setChecked(is_on)
        self.box.setEnabled(can)
        set_role(self._heading, "strong" if can else "lead")
        self.box.setAccessibleDescription(meaning)
        self._sentence.setText(meaning)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.box.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.box.setFocus()
            self.box.toggle()

    def _on_toggled(self, is_on: bool) -> None:
        set_role(self, "tick-on" if is_on else "tick")
        self.ticked.emit(is_on)
