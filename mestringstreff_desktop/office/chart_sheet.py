"""Charts in a spreadsheet: the numbers as a real table, and a chart of the program's own beside it.

What somebody has typed is written as text and never as a formula, also where it begins with =. Titles and
names in the charts are taken from the cells, so that whoever changes a cell changes the chart.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as SheetChart
from xlsxwriter.worksheet import Worksheet

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.chart_words import (
    FIRST,
    alt_text,
    charts_of,
    counts,
    headings,
    note_of,
)
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import on_paper
from mestringstreff_desktop.course.evaluation.drawing.shades import shades

LONGEST_NAME = 31  # letters of a sheet's name
HEAD_ROW = 3  # of the table, from 0: above it stand title, sentence, and an empty row
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_TYPES = {
    ChartKind.BARS: {"type": "bar"},
    ChartKind.STACKED: {"type": "bar", "subtype": "percent_stacked"},
    ChartKind.COLUMNS: {"type": "column"},
}
_FONT = {"name": "Calibri", "size": 11, "color": on_paper().ink}
_WIDE, _NARROW = 44, 16  # letters, of columns
_CHART_WIDTH, _BAR_HEIGHT, _AROUND = 640, 26, 150  # pixels
_MOST_ACROSS = 2  # charts beside each other


def write_chart(workbook: Workbook, figure: Figure, name: str) -> Worksheet:
    """Write a sheet with a figure: what it means, its numbers as a table, and its charts below that.

    `name` is what the sheet is wanted to be called: it is shortened, and numbered where it is taken.
    """
    sheet = workbook.add_worksheet(sheet_name(name, [each.name for each in workbook.worksheets()]))
    _Sheet(workbook, sheet, figure).write()
    return sheet


def sheet_name(name: str, taken: Sequence[str]) -> str:
    """Return a name that a sheet may have, and none of the others has."""
    wanted = " ".join(_NOT_IN_NAMES.sub(" ", clean_text(name)).split()) or "Diagram"
    used = {each.casefold() for each in taken} | {"history"}
    return next(each for each in _names(wanted) if each.casefold() not in used)


def _names(wanted: str) -> Iterator[str]:
    number, after = 1, ""
    while True:
        yield f"{wanted[: LONGEST_NAME - len(after)].rstrip()}{after}"
        number, after = number + 1, f" ({number + 1})"


class _Sheet:
    """Writes one figure on a sheet of its own."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, figure: Figure) -> None:
        self._workbook, self._sheet, self._figure = workbook, sheet, figure
        self._rows, self._heads = counts(figure), headings(figure)
        self._last = HEAD_ROW + max(len(self._rows), 1)

    def write(self) -> None:
        self._sheet.set_column(0, 0, _WIDE)
        self._sheet.set_column(1, max(len(self._heads), 1), _NARROW)
        self._put(0, 0, self._figure.title, bold=True, font_size=14)
        self._put(1, 0, self._figure.sentence)
        self._table()
        self._put(self._last + 1, 0, note_of(self._figure), italic=True)
        column, row = 1, self._last + 3
        for number, chart in enumerate(charts_of(self._figure)):
            self._insert(chart, column, row, number % _MOST_ACROSS)
            column += len(chart.series) + bool(chart.of)
            row += _sheet_rows(chart) if number % _MOST_ACROSS == _MOST_ACROSS - 1 else 0

    def _put(self, row: int, column: int, text: str, **looks: object) -> None:
        """Write a text as text: nothing in it counts."""
        self._sheet.write_string(row, column, clean_text(text), self._workbook.add_format(looks))

    def _table(self) -> None:
        """Write the numbers: a gap is an empty cell, so that nothing counts it as 0."""
        heads = [{"header": clean_text(head)} for head in (FIRST, *self._heads)]
        self._sheet.add_table(
            HEAD_ROW, 0, self._last, len(self._heads), {"columns": heads, "style": "Table Style Light 1"}
        )
        wrapped = {"text_wrap": True, "valign": "top"}
        for row, (name, numbers) in enumerate(self._rows, HEAD_ROW + 1):
            self._put(row, 0, name, **wrapped)
            for column, number in enumerate(numbers, 1):
                if number is not None:
                    self._sheet.write_number(row, column, number)

    def _insert(self, chart: Chart, column: int, row: int, place: int) -> None:
        if not chart.rows or not chart.series:
            return
        made = self._chart(chart, column)
        made.set_size({"width": _CHART_WIDTH, "height": _height(chart)})
        told = {"description": alt_text(chart), "x_offset": 8 + place * (_CHART_WIDTH + 16)}
        self._sheet.insert_chart(row, 0, made, told)

    def _chart(self, chart: Chart, column: int) -> SheetChart:
        """Return the program's own chart of some columns of the table."""
        made: SheetChart = self._workbook.add_chart(dict(_TYPES[chart.kind]))
        name, last = self._sheet.name, HEAD_ROW + len(chart.rows)
        for place, shade in enumerate(shades(chart.kind, len(chart.series)), column):
            colours = on_paper()
            ink = colours.ink_on(shade) if chart.kind is ChartKind.STACKED else colours.ink
            made.add_series(
                {
                    "name": [name, HEAD_ROW, place],
                    "categories": [name, HEAD_ROW + 1, 0, last, 0],
                    "values": [name, HEAD_ROW + 1, place, last, place],
                    "fill": {"color": colours.fill(shade)},
                    "border": {"color": colours.edge(shade) or colours.ground, "width": 0.75},
                    "data_labels": {"value": True, "font": {**_FONT, "color": ink, "bold": True}},
                    "gap": 60,
                    "overlap": 100 if chart.kind is ChartKind.STACKED else 0,
                }
            )
        self._set_axes(made, chart)
        return made

    def _set_axes(self, made: SheetChart, chart: Chart) -> None:
        """Have the first row above the others, and no grid: each bar has its number."""
        counted: dict[str, Any] = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}
        made.set_x_axis({"num_font": _FONT, "line": {"color": on_paper().quiet}, "reverse": _lies(chart)})
        made.set_y_axis(counted)
        made.set_title({"name": [self._sheet.name, 0, 0], "name_font": {**_FONT, "size": 13, "bold": True}})
        several = len(chart.series) > 1
        made.set_legend({"position": "top", "font": _FONT} if several else {"none": True})


def _lies(chart: Chart) -> bool:
    return chart.kind is not ChartKind.COLUMNS


def _height(chart: Chart) -> int:
    """How many pixels high a chart is."""
    each = len(chart.series) if chart.kind is ChartKind.BARS else 1
    return _AROUND + (len(chart.rows) * each * _BAR_HEIGHT if _lies(chart) else 220)


def _sheet_rows(chart: Chart) -> int:
    return _height(chart) // 20 + 2
