"""The dialog that sets all dates a week apart, from the first date, the time and the place."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import clock_time, count, short_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.holidays import holiday_remark
from mestringstreff_desktop.course.series import Week, holidays_of, weeks
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.series import set_weekly
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.date_field import DateField, TimeField
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import box, column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_TEXT = (
    "Samlingene får én dag i uka fra den første. Ta bort haken for uker dere hopper over. "
    "Du kan endre hver dato etterpå."
)
_STILL = "Sett på haken hvis dere møtes likevel."


class DatesDialog(Question):
    """First date, time and place; below them the dates this gives."""

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__(context, "Sett datoer", _TEXT, "Sett datoene")
        self.context, self.course = context, course
        waiting = [gathering for gathering in course.gatherings if not gathering.is_started]
        first = waiting[0] if waiting else None
        name = f"Dato for samling {first.number}" if first else "Dato for første samling"
        self.date, self.start = DateField(context, name), TimeField("Klokkeslett")
        self.place = LineField("Sted", "Rom og adresse")
        self.dates = QVBoxLayout()
        self.weeks: list[WeekRow] = []
        self.skipped: frozenset[dt.date] = frozenset()
        self.left_out = label("", "small-warm")
        self.left_out.setObjectName("holidays-left-out")
        self._lay_out(name)
        self._fill(first.date if first else None, course)
        for field in (self.date, self.start):
            field.edited.connect(self._show_dates)
        self._show_dates()
        apply_theme_within(self, context.theme)

    def _lay_out(self, name: str) -> None:
        self.want_width(520)
        times = row(
            column(label(name, "group", wrap=False), self.date, None, gap=4),
            column(label("Klokkeslett", "group"), self.start, None, gap=4),
            gap=12,
        )
        times.setStretch(1, 1)
        self.date.setMinimumWidth(self.date.sizeHint().width())
        self.dates.setSpacing(0)
        self.content.addSpacing(8)
        self.content.addLayout(times)
        self.content.addLayout(column(label_of(self.place, "Sted"), self.place, gap=4))
        self._preview = box("card", self.dates, margin=6)
        self.content.addWidget(self.left_out)
        self.content.addWidget(self._preview)

    def _fill(self, first: dt.date | None, course: Course) -> None:
        """Begin with what is known already."""
        starts = [gathering.start for gathering in course.gatherings if gathering.start]
        places = [gathering.place for gathering in course.gatherings if gathering.place]
        self.date.show_afresh(first)
        self.start.show_afresh(starts[-1] if starts else None)
        self.place.show_text(places[-1] if places else course.place)
        self.date.setFocus()

    def _show_dates(self) -> None:
        """Show each week with its gathering; one that is not ticked is skipped."""
        first = self.date.value
        if first and (not self.weeks or self.weeks[0].day != first):
            self.skipped = holidays_of(self.course, first)
        found = weeks(self.course, first, self.skipped) if first else []
        for at, week in enumerate(found):
            self._row(at).refresh(week, self._time(), self.context.theme)
        for row_left in self.weeks[len(found) :]:
            row_left.hide()
        dated = sum(week.gathering is not None for week in found)
        self._preview.setVisible(bool(found))
        self._show_left_out([week.day for week in found if week.gathering is None])
        self.yes.setEnabled(bool(dated))
        self.yes.show_text(f"Sett {count(dated, 'dato', 'datoer')}" if dated else "Sett datoene")

    def _show_left_out(self, days: Sequence[dt.date]) -> None:
        """Say above the dates which of them are left out because people are away."""
        remarks = list(filter(None, map(holiday_remark, days)))
        is_one = len(remarks) == 1
        why = "Den uka er tatt ut." if is_one else "De ukene er tatt ut."
        self.left_out.setText(" ".join([*remarks, why, _STILL]) if remarks else "")
        self.left_out.setVisible(bool(remarks))

    def _row(self, at: int) -> "WeekRow":
        if at == len(self.weeks):
            made = WeekRow()
            made.tick.clicked.connect(lambda: self._skip(made))
            self.weeks.append(made)
            self.dates.insertWidget(at, made)
        self.weeks[at].show()
        return self.weeks[at]

    def _skip(self, row_clicked: "WeekRow") -> None:
        """Skip a week, or use it after all."""
        self.skipped = self.skipped ^ {row_clicked.day}
        self._show_dates()

    def _time(self) -> str:
        return f" kl. {clock_time(self.start.value)}" if self.start.value else ""

    def action(self) -> Callable[[], object]:
        """Return what stores the dates."""
        database, key, place = self.context.database, self.course.id, self.place.text()
        first, start = self.date.value, self.start.value
        assert first is not None, "the button is off without a date"
        skipped = self.skipped
        return lambda: set_weekly(database, key, first, start, place, skipped=skipped)


class WeekRow(QWidget):
    """A week of the series: ticked with its gathering, or skipped; a holiday is pointed out."""

    def __init__(self) -> None:
        super().__init__()
        self.day = dt.date.min
        self.tick = Button("", "square-check", "row")
        self.tick.setCheckable(True)
        self._remark = label("", "small-warm")
        self._remark.setContentsMargins(40, 0, 0, 4)
        self.setLayout(column(self.tick, self._remark, gap=0))

    def refresh(self, week: Week, time: str, theme: Theme) -> None:
        """Show a week; `time` is when in the day."""
        self.day, gathering = week.day, week.gathering
        day = f"{short_date(week.day)}{time}"
        self.tick.icon_name = "square-check" if gathering else "square"
        self.tick.show_text(f"Samling {gathering.number}: {day}" if gathering else f"{day}: ingen samling")
        self.tick.setChecked(gathering is not None)
        self.tick.apply_theme(theme)
        self._remark.setText(holiday_remark(week.day))
        self._remark.setVisible(bool(self._remark.text()))


def ask_dates(context: Context, where: Where) -> None:
    """Ask, and set the dates."""
    dialog = DatesDialog(context, context.require_course())
    if context.ask.exec(dialog):
        context.undo.do("satte datoer", dialog.action(), where)
