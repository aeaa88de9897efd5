"""One question that is counted: what it says in large letters, and the chart of it, or why there is none."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from mestringstreff_desktop.course.evaluation.chapters import Entry
from mestringstreff_desktop.course.evaluation.chart_table import table_of
from mestringstreff_desktop.course.evaluation.chart_words import note_of
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.report import ReportTable
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.chart_view import COPY, ChartView
from mestringstreff_desktop.ui.widgets.labels import breakable, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

AS_TABLE, AS_CHART = "Vis som tabell", "Vis som figur"


class AskingChart(ChartView):
    """A chart that asks before its picture leaves the window, however it is copied."""

    def __init__(self, figure: Figure, may_leave: Callable[[], bool]) -> None:
        super().__init__(figure, worded=False)
        self._may_leave = may_leave

    def copy(self) -> None:
        if self._may_leave():
            super().copy()


class NumberTable(QWidget):
    """The numbers of a figure as a table that is read cell by cell."""

    def __init__(self, context: Context, table: ReportTable) -> None:
        super().__init__()
        self.setAccessibleName(f"Tabell: {table.title}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, head in enumerate(table.columns):
            grid.addWidget(label(hyphenated(head, context.theme), "group"), 0, place)
        for at, cells in enumerate(table.rows, 1):
            for place, text in enumerate(cells):
                grid.addWidget(label(hyphenated(text, context.theme), "body"), at, place)


class FigureCard(QFrame):
    """`may_leave` is asked before the chart is copied; `chart` is None where there is none to show."""

    def __init__(self, context: Context, entry: Entry, may_leave: Callable[[], bool]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self.entry = context, entry
        self.chart: AskingChart | None = None
        self._table: NumberTable | None = None
        parts: list[QWidget] = [label(breakable(entry.title), "group")]
        if entry.figure is not None:
            parts += self._figure(entry.figure, may_leave)
        elif entry.hidden:
            parts.append(label(entry.hidden, "lead"))
        self._layout = column(*parts, gap=10, margin=18)
        if self.chart is not None:
            self._layout.addLayout(WrapLayout(self.turn, self.copy, gap=8))
        self.setLayout(self._layout)

    def _figure(self, figure: Figure, may_leave: Callable[[], bool]) -> list[QWidget]:
        self.chart = AskingChart(figure, may_leave)
        self.chart.apply_theme(self.context.theme)
        self.turn = Button(AS_TABLE, "table", "quiet")
        self.turn.clicked.connect(self._turn)
        self.copy = Button(COPY, "copy", "quiet")
        self.copy.clicked.connect(self.chart.copy)
        for button in (self.turn, self.copy):
            button.setAccessibleName(f"{button.accessibleName()}: {self.entry.title}")
        note = label(breakable(note_of(figure)), "quiet")
        note.setVisible(bool(note.text()))
        return [label(hyphenated(figure.sentence, self.context.theme), "heading"), self.chart, note]

    def _turn(self) -> None:
        """Show the numbers in place of the chart, or the chart again."""
        chart, figure = self.chart, self.entry.figure
        if chart is None or figure is None:
            return
        if self._table is None:
            self._table = NumberTable(self.context, table_of(figure))
            self._layout.insertWidget(self._layout.indexOf(chart) + 1, self._table)
            self._table.hide()
        shows_table = self._table.isHidden()
        self._table.setVisible(shows_table)
        chart.setVisible(not shows_table)
        self.turn.show_text(AS_CHART if shows_table else AS_TABLE)
        self.turn.setAccessibleName(f"{self.turn.accessibleName()}: {self.entry.title}")
