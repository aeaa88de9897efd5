"""The sums of budget and accounts, how it came out, and what it is for each who takes part."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.economy import Amounts, amount_words, outcome_words, shared_words, sums
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column

_COSTS, _INCOME, _REST, _EACH = "Kostnader", "Inntekter", "Igjen", "For hver deltaker"


class SumsCard(QFrame):
    """A small table: planned and used, a row a sum; what is not known has a dash."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName("Summer")
        self.cells: dict[str, tuple[QLabel, QLabel]] = {}
        self.words, self._how = label("", "strong"), label("", "quiet")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        for at, word in enumerate(("Planlagt", "Brukt"), start=1):
            self._grid.addWidget(label(word, "quiet", wrap=False), 0, at, Qt.AlignmentFlag.AlignRight)
        for down, name in enumerate((_COSTS, _INCOME, _REST, _EACH), start=1):
            self._add(down, name)
        self.setLayout(column(label("Summer", "subtitle"), self._grid, self.words, self._how, margin=16))

    def _add(self, down: int, name: str) -> None:
        self._grid.addWidget(label(name), down, 0)
        self.cells[name] = (label("", "strong", wrap=False), label("", "strong", wrap=False))
        for at, cell in enumerate(self.cells[name], start=1):
            self._grid.addWidget(cell, down, at, Qt.AlignmentFlag.AlignRight)

    def show_course(self, course: Course) -> None:
        found = sums(course)
        self._show(_COSTS, found.costs)
        self._show(_INCOME, found.income)
        self._show(_REST, found.rest)
        self._show(_EACH, found.each)
        self.words.setText(outcome_words(course))
        self.words.setVisible(bool(self.words.text()))
        self._how.setText(shared_words(course))
        self._how.setVisible(bool(self._how.text()))

    def _show(self, name: str, amounts: Amounts) -> None:
        for cell, ore in zip(self.cells[name], (amounts.planned, amounts.used), strict=True):
            cell.setText(amount_words(ore))
            cell.setAccessibleName(f"{name}: {amount_words(ore)}")
            set_role(cell, "danger" if ore is not None and ore < 0 else "strong")
