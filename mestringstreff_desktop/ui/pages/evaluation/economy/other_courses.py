"""What other courses cost, beside this one: a line each, the oldest first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.course.economy import amount_words
from mestringstreff_desktop.services.economy import OtherCourse
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column


class OtherCoursesCard(QFrame):
    """The lines; it is not there where no other course has an amount."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName("Andre kurs")
        self._shown: list[OtherCourse] = []
        self._list = column(gap=10)
        self.setLayout(column(label("Andre kurs", "subtitle"), self._list, margin=16))
        self.hide()

    def show_courses(self, courses: Sequence[OtherCourse]) -> None:
        """Show what each course used, or had planned where that is all there is."""
        self.setVisible(bool(courses))
        if self._shown == list(courses):
            return
        self._shown = list(courses)
        clear(self._list)
        for each in courses:
            title, words = label(breakable(each.title), "strong"), label(cost_words(each), "quiet")
            self._list.addLayout(column(title, words, gap=2))


def cost_words(course: OtherCourse) -> str:
    """12 345 kr brukt, 1 372 kr for hver av 9 deltakere; 12 345 kr brukt, 1 deltaker"""
    costs, each = course.sums.costs, course.sums.each
    if costs.used is not None:
        return f"{amount_words(costs.used)} brukt{_for_each(each.used, course.participants)}"
    return f"{amount_words(costs.planned)} planlagt{_for_each(each.planned, 0)}"


def _for_each(ore: int | None, people: int) -> str:
    if ore is None:
        return ""
    if people == 1:
        return ", 1 deltaker"
    return f", {amount_words(ore)} for hver" + (f" av {people} deltakere" if people else " plass")
