"""A date and a time of day, typed as people type them, with a calendar beside the date."""

import datetime as dt
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.typed import date_to_edit, read_date, read_time, time_to_edit
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField

T = TypeVar("T")


class ShortLine(LineField):
    """A line that asks for no more room than its longest content."""

    def __init__(self, name: str, hint: str, longest: str) -> None:
        super().__init__(name, hint)
        self._longest = longest

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._longest) + 28, super().sizeHint().height())


class TypedField(QWidget, Generic[T]):
    """A line that is read as something else than text, and says so kindly when it cannot be.

    `edited` carries what was read, as soon as it can be read. `half_typed` carries the text while it
    cannot, and nothing once it can.
    """

    edited = Signal(object)
    half_typed = Signal(str)

    def __init__(
        self,
        name: str,
        hint: str,
        longest: str,
        read: Callable[[str], T | None],
        write: Callable[[T | None], str],
    ) -> None:
        super().__init__()
        self._read, self._write = read, write
        self.value: T | None = None
        self._before: T | None = None
        self._is_typed, self._is_half_typed = False, False
        self.line = ShortLine(name, hint, longest)
        self.line.edited.connect(self._on_typed)
        self.line.editingFinished.connect(self.tidy)
        self.trouble = label("", "danger")
        self.trouble.hide()
        self.line_row: QHBoxLayout = row(self.line, gap=6)
        self.setLayout(column(self.line_row, self.trouble, gap=4))
        self.setFocusProxy(self.line)

    def show_value(self, value: T | None) -> None:
        """Show what is stored; what is being typed, or cannot be read, is left alone."""
        if not self._is_typed:
            self.show_afresh(value)

    def show_afresh(self, value: T | None) -> None:
        """Show what is stored of another thing than before."""
        self.value, self._before, self._is_typed, self._is_half_typed = value, value, False, False
        if self.line.text() != self._write(value):
            self.line.setText(self._write(value))
            self.line.setCursorPosition(0)
        self.trouble.hide()

    def show_half_typed(self, text: str) -> None:
        """Show what was begun, if anything, in place of what is stored, and say why it cannot be read."""
        if text:
            self._is_typed, self._is_half_typed = True, True
            self.line.setText(text)
            self.tidy()

    def tidy(self) -> None:
        """Write what stands in the line in full, or say why it cannot be read."""
        try:
            self.take(self._read(self.line.text()))
        except UserError as error:
            self._is_typed = True
            self._go_back()
            self.trouble.setText(str(error))
            self.trouble.show()

    def take(self, value: T | None) -> None:
        """Show a value and tell of it when it is a new one."""
        is_new = value != self.value
        self._tell_half_typed("")
        self.show_afresh(value)
        if is_new:
            self.edited.emit(value)

    def _on_typed(self, text: str) -> None:
        self._is_typed = True
        try:
            value = self._read(text)
        except UserError:
            self._go_back()
            self._tell_half_typed(text)
            return
        self._tell_half_typed("")
        self.trouble.hide()
        self._change(value)

    def _tell_half_typed(self, text: str) -> None:
        if text or self._is_half_typed:
            self._is_half_typed = bool(text)
            self.half_typed.emit(text)

    def _go_back(self) -> None:
        """The beginning of a text may be read as something its whole is not: «25» began as two o'clock."""
        self._change(self._before)

    def _change(self, value: T | None) -> None:
        if value != self.value:
            self.value = value
            self.edited.emit(value)


class TimeField(TypedField[dt.time]):
    """A time of day on the wall clock."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "10.00", "00.00", read_time, time_to_edit)


class DateField(TypedField[dt.date]):
    """A date, typed or picked in a calendar."""

    def __init__(self, context: Context, name: str) -> None:
        self._context = context
        super().__init__(
            name, "25.11", "ons. 30. sept. 2026", lambda text: read_date(text, self._today()), date_to_edit
        )
        self.button = IconButton("calendar-days")
        self.button.setAccessibleName(f"{name}: åpne kalender")
        self.button.setToolTip("Åpne kalenderen")
        self.button.clicked.connect(self.open_calendar)
        self.line_row.addWidget(self.button)

    def _today(self) -> dt.date:
        return local(self._context.clock()).date()

    def open_calendar(self) -> None:
        """Show a calendar under the field."""
        menu = QMenu(self)
        calendar = Calendar(self.value or self._today(), self._context.theme)
        calendar.picked.connect(self.take)
        calendar.picked.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 4)))
        calendar.setFocus()


class Calendar(QCalendarWidget):
    """A month to pick a day from, in Bokmål whatever the machine speaks."""

    picked = Signal(object)

    def __init__(self, chosen: dt.date, theme: Theme) -> None:
        super().__init__()
        self._apply_theme(theme)
        self.setLocale(QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway))
        self.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)

    def _apply_theme(self, theme: Theme) -> None:
        """Qt's own arrows are black and its weekends bright red, whatever the theme."""
        for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(theme.icon(icon))
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour("warm"))
        self.setWeekdayTextFormat(Qt.DayOfWeek.Sunday, weekend)
        weekend.setForeground(theme.colour("ink"))
        self.setWeekdayTextFormat(Qt.DayOfWeek.Saturday, weekend)

    def _pick(self, day: QDate) -> None:
        self.picked.emit(dt.date(day.year(), day.month(), day.day()))
