"""A part of the folder: with a tick or not, and what is in it."""

from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.line import HandoutLine
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column


class FolderLine(HandoutLine[FolderRow]):
    """A part by its title, and below it what is in it."""

    def __init__(self, context: Context, row: FolderRow) -> None:
        super().__init__(context, row, row.title)
        self._title, self._under = label("", "strong"), label("", "quiet")
        self.lay_out(self.tick, column(self._title, self._under, gap=0))
        self.fields = (self.tick,)
        self.show_row(row)

    def show_row(self, row: FolderRow) -> None:
        super().show_row(row)
        self._title.setText(breakable(row.title))
        self._under.setText(breakable(row.under))
        self._under.setVisible(bool(row.under))
        self.setAccessibleName(f"{row.title}, {'med' if row.is_chosen else 'ikke med'}")
