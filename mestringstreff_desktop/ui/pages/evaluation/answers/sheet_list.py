"""The sheets that are answered in the course, by their moment, each with how many answers there are."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.sheets import AnsweredSheet
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.answers.words import MOMENTS, count_words, sheet_words
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList


class SheetRow(ListRow):
    """A sheet, and below it how many answers there are."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__(key, "row")
        self._name = title
        self._title, self._counts = label(title), label("", "quiet")
        layout = column(self._title, self._counts, gap=0)
        layout.setContentsMargins(10, 6, 10, 6)
        self.setLayout(layout)

    def show_counts(self, words: str) -> None:
        self._counts.setText(words)
        self.setAccessibleName(f"{self._name}. {words}")


class SheetList(QWidget):
    """`chosen` carries the key of a line, `entered` tells of Enter on one."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.list = RowList[SheetRow]("Skjemaer")
        self.list.chosen.connect(self.chosen)
        self.new = Button("Lag et eget ark", "plus", "quiet")
        self.new.setObjectName("new-questionnaire")
        self.use = Button("Bruk et eget ark", "file-text", "quiet")
        self.use.setObjectName("use-own-sheet")
        self._shown: object = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.list.setLayout(column(self._lines, None, gap=0))
        self._area = scrolled(self.list, "on-card")
        card = QFrame()
        card.setProperty("role", "card")
        inner = column(self._area, row(self.new, None), row(self.use, None), gap=2, margin=8)
        inner.setStretch(0, 1)
        card.setLayout(inner)
        self.setLayout(column(card))
        self._area.verticalScrollBar().rangeChanged.connect(self._bring_into_view)  # the lines have places

    def show_sheets(self, course: Course, sheets: Sequence[AnsweredSheet], chosen: str) -> None:
        """Show the sheets; the lines are made anew where there are others."""
        known = [(key_of(each), sheet_words(each, course)) for each in sheets], self.context.theme
        if known != self._shown:
            self._shown = known
            self._make(course, sheets)
        for sheet in sheets:
            self.list.rows[key_of(sheet)].show_counts(count_words(sheet, course))
        self.list.show_chosen(chosen)
        self._bring_into_view()

    def _bring_into_view(self, *_range: int) -> None:
        if self.list.key in self.list.rows:
            self._area.ensureWidgetVisible(self.list.rows[self.list.key], 0, 24)

    def _make(self, course: Course, sheets: Sequence[AnsweredSheet]) -> None:
        clear(self._lines)
        self.list.rows = {}
        theme = self.context.theme
        for moment, some in groupby(sheets, key=lambda each: each.moment):
            heading = label(MOMENTS[moment], "group")
            heading.setContentsMargins(10, 8, 0, 2)
            self._lines.addWidget(heading)
            for sheet in some:
                made = SheetRow(key_of(sheet), hyphenated(sheet_words(sheet, course), theme))
                self.list.rows[made.key] = self.list.listen_to(made)
                self._lines.addWidget(made)
                made.show()
        apply_theme_within(self.list, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.has_focus:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def key_of(sheet: AnsweredSheet) -> str:
    """Return what a line is known by."""
    return " ".join(str(each or "") for each in sheet.key)
