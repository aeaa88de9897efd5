"""A line of the stack or the folder: moved by its grip, with a tick for what is handed out."""

from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from mestringstreff_desktop.course.handouts.rows import Row
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRow
from mestringstreff_desktop.ui.widgets.tick_line import TickBox


class HandoutLine(OrderedRow, Generic[Row]):
    """`ticked` carries the key of the row, and whether it is to be handed out."""

    ticked = Signal(str, bool)

    def __init__(self, context: Context, row: Row, title: str) -> None:
        super().__init__(row.key)
        self.tick = TickBox(context)
        self.tick.setAccessibleName(title)
        self.tick.toggled.connect(lambda is_on: self.ticked.emit(self.key, is_on))

    def show_row(self, row: Row) -> None:
        """Show what is chosen."""
        self.tick.show_ticked(row.is_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks the line it stands on."""
        if event.key() == Qt.Key.Key_Space:
            self.tick.toggle()
        else:
            super().keyPressEvent(event)
