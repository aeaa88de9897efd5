"""A part of the folder: with a tick or not, and what is in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRow
from mestringstreff_desktop.ui.widgets.tick_line import TickBox


class FolderLine(OrderedRow):
    """`ticked` carries the part, and whether it is to be in the folder."""

    ticked = Signal(str, bool)

    def __init__(self, context: Context, row: FolderRow) -> None:
        super().__init__(row.part)
        self.tick = TickBox(context)
        self.tick.setAccessibleName(row.title)
        self.tick.toggled.connect(lambda is_on: self.ticked.emit(self.key, is_on))
        self._title, self._under = label("", "strong"), label("", "quiet")
        self.lay_out(self.tick, column(self._title, self._under, gap=0))
        self.fields = (self.tick,)
        self.show_row(row)

    def show_row(self, row: FolderRow) -> None:
        """Show what is chosen."""
        self.tick.show_ticked(row.is_chosen)
        self._title.setText(breakable(row.title))
        self._under.setText(breakable(row.under))
        self._under.setVisible(bool(row.under))
        self.setAccessibleName(f"{row.title}, {'med' if row.is_chosen else 'ikke med'}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks the line it stands on."""
        if event.key() == Qt.Key.Key_Space:
            self.tick.toggle()
        else:
            super().keyPressEvent(event)
