"""A sheet in a gathering's stack: with a tick or not, how many, and how many of them in large print."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.handouts.stack import StackRow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.line import HandoutLine
from mestringstreff_desktop.ui.paper.edition_panel import MOST_COPIES
from mestringstreff_desktop.ui.widgets.labels import hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.number_fields import NumberField

NUMBER_WIDTH, LARGE_WIDTH = 96, 128  # pixels at 100 % text size


def column_width(width: int, scale: float) -> int:
    """Return the width of a column of numbers in pixels: what stands around a number does not grow."""
    return round(width * (0.45 + 0.55 * scale))


class CountField(NumberField):
    """A number of copies in a line: lower than elsewhere."""

    def __init__(self, name: str, least: int) -> None:
        super().__init__(name, least, MOST_COPIES)
        self.setProperty("role", "count")


class StackLine(HandoutLine[StackRow]):
    """`counted` and `enlarged` carry the sheet's id, and what is chosen for it."""

    counted = Signal(str, int)
    enlarged = Signal(str, int)

    def __init__(self, context: Context, row: StackRow) -> None:
        super().__init__(context, row, row.title)
        self._theme = context.theme
        self._title = label(hyphenated(row.title, self._theme), "strong")
        self._used = label("", "quiet")
        self.copies = CountField(f"Antall av {row.title}", 1)
        self.large = CountField(f"Hvor mange av {row.title} i stor skrift", 0)
        self.large.setSpecialValueText("ingen")
        for field, width in ((self.copies, NUMBER_WIDTH), (self.large, LARGE_WIDTH)):
            field.setFixedWidth(column_width(width, context.theme.scale))
        words = column(self._title, self._used, gap=0)
        self.lay_out(self.tick, words, self.copies, self.large)
        self.fields: tuple[QWidget, ...] = (self.tick, self.copies, self.large)
        self._connect()
        self.show_row(row)

    def _connect(self) -> None:
        self.copies.edited.connect(lambda number: self.counted.emit(self.key, number))
        self.large.edited.connect(lambda number: self.enlarged.emit(self.key, number))

    def show_row(self, row: StackRow) -> None:
        super().show_row(row)
        self._used.setText(hyphenated(row.used_in, self._theme))
        self._used.setVisible(bool(row.used_in) and row.used_in != row.title)
        self.copies.show_number(row.copies)
        self.large.setSuffix(f" av {row.copies}")
        self.large.show_number(row.large, row.copies)
        for field in (self.copies, self.large):
            field.setEnabled(row.is_chosen)
        state = f"{row.copies} stykker, {row.large} i stor skrift" if row.is_chosen else "ikke med"
        self.setAccessibleName(f"{row.title}, {state}")
