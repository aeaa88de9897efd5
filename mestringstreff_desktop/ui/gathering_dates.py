"""Asks for the first date, the time and the place, and sets all dates a week apart."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout

from mestringstreff_desktop.content.words import clock_time, count, short_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.series import weeks
from mestringstreff_desktop.services.series import set_weekly
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.date_field import DateField, TimeField
from mestringstreff_desktop.ui.dialogs import Question
from mestringstreff_desktop.ui.widgets import LineField, box, clear, column, dress_all, label, row

_TEXT = "Samlingene får én dag i uka fra den første. Du kan endre hver av dem etterpå."


class DatesDialog(Question):
    """First date, time and place; below them the dates this gives."""

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__(context, "Sett datoer", _TEXT, "Sett datoene")
        self.context, self.course = context, course
        waiting = [gathering for gathering in course.gatherings if not gathering.is_started]
        first = waiting[0] if waiting else None
        number = f"Samling {first.number}" if first else "Første samling"
        self.date, self.start = DateField(context, f"Dato for {number.lower()}"), TimeField("Klokkeslett")
        self.place = LineField("Sted", "Rom og adresse")
        self.dates = QGridLayout()
        self._lay_out(number)
        self._fill(first.date if first else None, course)
        for field in (self.date, self.start):
            field.edited.connect(self._show_dates)
        self._show_dates()
        dress_all(self, context.theme)

    def _lay_out(self, number: str) -> None:
        self.setMinimumWidth(520)
        times = row(
            column(label(number, "group"), self.date, gap=4),
            column(label("Klokkeslett", "group"), self.start, gap=4),
            None,
            gap=12,
        )
        self.dates.setHorizontalSpacing(24)
        self.content.addSpacing(8)
        self.content.addLayout(times)
        self.content.addLayout(column(label("Sted", "group"), self.place, gap=4))
        self._preview = box("teal", self.dates, margin=12)
        self.content.addWidget(self._preview)

    def _fill(self, first: dt.date | None, course: Course) -> None:
        """Begin with what is known already."""
        starts = [gathering.start for gathering in course.gatherings if gathering.start]
        places = [gathering.place for gathering in course.gatherings if gathering.place]
        self.date.show_afresh(first)
        self.start.show_afresh(starts[-1] if starts else None)
        self.place.setText(places[-1] if places else course.place)
        self.date.setFocus()

    def _show_dates(self) -> None:
        """Show each gathering with its day, in two columns."""
        clear(self.dates)
        first = self.date.value
        found = (
            [(week.gathering, week.day) for week in weeks(self.course, first) if week.gathering]
            if first
            else []
        )
        for at, (gathering, day) in enumerate(found):
            text = f"Samling {gathering.number}: {short_date(day)}{self._time()}"
            self.dates.addWidget(label(text, "small", wrap=False), at // 2, at % 2)
        self._preview.setVisible(bool(found))
        self.yes.setEnabled(bool(found))
        self.yes.show_text(f"Sett {count(len(found), 'dato', 'datoer')}" if found else "Sett datoene")

    def _time(self) -> str:
        return f" kl. {clock_time(self.start.value)}" if self.start.value else ""

    def action(self) -> Callable[[], object]:
        """Return what stores the dates."""
        database, key, place = self.context.database, self.course.id, self.place.text()
        first, start = self.date.value, self.start.value
        assert first is not None, "the button is off without a date"
        return lambda: set_weekly(database, key, first, start, place)


def ask_dates(context: Context) -> None:
    """Ask, and set the dates."""
    dialog = DatesDialog(context, context.require_course())
    if dialog.exec():
        context.act(dialog.action())
