"""Charts in a spreadsheet: the numbers as a real table, and a chart of the program's own beside it.

What somebody has typed is written as text and never as a formula, also where it begins with =. Titles and
names in the charts are taken from the cells, so that whoever changes a cell changes the chart.
"""

import re
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as SheetChart
from xlsxwriter.worksheet import Worksheet

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.chart_table import Cells, chart_table
from mestringstreff_desktop.course.evaluation.chart_words import alt_text, charts_of, largest, note_of
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import on_paper
from mestringstreff_desktop.course.evaluation.drawing.shades import shades

LONGEST_NAME = 31  # of a sheet's name, in units of UTF-16: a smiling face is two of them
HEAD_ROW = 3  # of the table, from 0: above it stand title, sentence, and an empty row
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_TYPES = {
    ChartKind.BARS: {"type": "bar"},
    ChartKind.STACKED: {"type": "bar", "subtype": "percent_stacked"},
    ChartKind.COLUMNS: {"type": "column"},
}
_FONT = {"name": "Calibri", "size": 11, "color": on_paper().ink}
_HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": on_paper().track, "bottom": 1}
_WIDE, _NARROW, _LINE = 44, 16, 17  # letters, of columns; points, of a line
_CHART_WIDTH, _BAR_HEIGHT, _AROUND = 640, 26, 150  # pixels
_ROOM_FOR_NUMBER = 1.12  # of the longest bar
_ONE_PAGE = 12  # rows
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
        yield f"{_cut(wanted, LONGEST_NAME - len(after)).rstrip()}{after}"
        number, after = number + 1, f" ({number + 1})"


def _cut(text: str, units: int) -> str:
    """Return as much of a text as takes so many units of UTF-16, with no letter cut in two."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


class _Sheet:
    """Writes one figure on a sheet of its own."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, figure: Figure) -> None:
        self._workbook, self._sheet, self._figure = workbook, sheet, figure
        self._table = chart_table(figure)
        self._last = HEAD_ROW + max(len(self._table.rows), 1)
        self._names = len(self._table.rows[0][0]) if self._table.rows else 1
        self._most = largest(charts_of(figure))

    def write(self) -> None:
        self._set_paper()
        self._sheet.set_column(0, self._names - 1, _WIDE)
        self._sheet.set_column(self._names, max(len(self._table.heads) - 1, self._names), _NARROW)
        self._put(0, 0, self._figure.title, bold=True, font_size=14)
        self._put(1, 0, self._figure.sentence)
        self._write_table()
        self._put(self._last + 2, 0, note_of(self._figure), italic=True)
        row = self._last + 4
        for number, (chart, cells) in enumerate(zip(charts_of(self._figure), self._table.cells, strict=True)):
            self._insert(chart, cells, row, number % _MOST_ACROSS)
            row += _sheet_rows(chart) if number % _MOST_ACROSS == _MOST_ACROSS - 1 else 0

    def _set_paper(self) -> None:
        """Have it print on A4 that lies, as wide as one page; a short table and its charts on one."""
        self._sheet.set_paper(9)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, int(len(self._table.rows) <= _ONE_PAGE))
        self._sheet.hide_gridlines(2)

    def _put(self, row: int, column: int, text: str, **looks: object) -> None:
        """Write a text as text: nothing in it counts."""
        self._sheet.write_string(row, column, clean_text(text), self._workbook.add_format(looks))

    def _write_table(self) -> None:
        """Write the numbers: a gap is an empty cell, so that nothing counts it as 0."""
        sides = ["left"] * self._names + ["right"] * (len(self._table.heads) - self._names)
        heads = [
            {"header": clean_text(head), "header_format": self._workbook.add_format({**_HEAD, "align": side})}
            for head, side in zip(self._table.heads, sides, strict=True)
        ]
        style = {"columns": heads, "style": "Table Style Light 1", "autofilter": False}
        self._sheet.add_table(HEAD_ROW, 0, self._last, len(heads) - 1, style)
        self._sheet.set_row(HEAD_ROW, _high(self._table.heads, _NARROW))
        level = self._workbook.add_format({"valign": "vcenter"})
        for row, (names, numbers) in enumerate(self._table.rows, HEAD_ROW + 1):
            self._sheet.set_row(row, _high(names, _WIDE))
            for column, name in enumerate(names):
                self._put(row, column, name, text_wrap=True, valign="vcenter")
            for column, number in enumerate(numbers, len(names)):
                if number is not None:
                    self._sheet.write_number(row, column, number, level)

    def _insert(self, chart: Chart, cells: Cells, row: int, place: int) -> None:
        if not chart.rows or not chart.series:
            return
        made = self._chart(chart, cells)
        made.set_size({"width": _CHART_WIDTH, "height": _height(chart)})
        told = {"description": alt_text(chart), "x_offset": 8 + place * (_CHART_WIDTH + 16)}
        self._sheet.insert_chart(row, 0, made, told)

    def _chart(self, chart: Chart, cells: Cells) -> SheetChart:
        """Return the program's own chart of some of the table's cells."""
        made: SheetChart = self._workbook.add_chart(dict(_TYPES[chart.kind]))
        colours = on_paper()
        for place, shade in enumerate(shades(chart.kind, len(chart.series))):
            is_parted = chart.kind is ChartKind.STACKED
            ink = colours.ink_on(shade) if is_parted else colours.ink
            made.add_series(
                {
                    **self._references(cells, place, len(chart.rows)),
                    "fill": {"color": colours.fill(shade)},
                    "border": {"color": colours.edge(shade) or colours.ground, "width": 0.75},
                    "data_labels": {
                        "value": True,
                        "num_format": "#,##0;;" if is_parted else "#,##0",  # no part of no width has a number
                        "font": {**_FONT, "color": ink, "bold": True},
                    },
                    "gap": 60,
                    "overlap": 100 if is_parted else 0,
                }
            )
        self._set_axes(made, chart, cells)
        return made

    def _references(self, cells: Cells, place: int, count: int) -> dict[str, list[object]]:
        """Where a series has its name, its numbers and what they are of."""
        name, row, last = self._sheet.name, HEAD_ROW + 1 + cells.row, HEAD_ROW + cells.row + count
        if cells.across:
            first, *_, end = cells.columns if count > 1 else cells.columns * 2
            return {
                "name": [name, row, 0],
                "categories": [name, HEAD_ROW, first, HEAD_ROW, end],
                "values": [name, row, first, row, end],
            }
        column = cells.columns[place]
        return {
            "name": [name, HEAD_ROW, column],
            "categories": [name, row, cells.names, last, cells.names],
            "values": [name, row, column, last, column],
        }

    def _set_axes(self, made: SheetChart, chart: Chart, cells: Cells) -> None:
        """Have the first row above the others, and no grid: each bar has its number."""
        names = {"num_font": _FONT, "line": {"color": on_paper().quiet}, "major_tick_mark": "none"}
        counted: dict[str, Any] = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}
        if chart.kind is not ChartKind.STACKED:
            counted["max"] = ceil(self._most * _ROOM_FOR_NUMBER)
        if _lies(chart):
            made.set_y_axis({**names, "reverse": True})
            made.set_x_axis(counted)
        else:
            made.set_x_axis(names)
            made.set_y_axis(counted)
        title = [0, 0] if chart is self._figure else [HEAD_ROW + 1 + cells.row, 0]
        made.set_title({"name": [self._sheet.name, *title], "name_font": {**_FONT, "size": 13, "bold": True}})
        made.set_legend({"position": "top", "font": _FONT} if len(chart.series) > 1 else {"none": True})


def _lies(chart: Chart) -> bool:
    return chart.kind is not ChartKind.COLUMNS


def _high(texts: Sequence[str], letters: int) -> float:
    """How high a row is for texts in columns of so many letters, with room for words that go over."""
    return _LINE * max(ceil(len(text) / (0.85 * letters)) for text in texts)


def _height(chart: Chart) -> int:
    """How many pixels high a chart is."""
    each = len(chart.series) if chart.kind is ChartKind.BARS else 1
    return _AROUND + (len(chart.rows) * each * _BAR_HEIGHT if _lies(chart) else 220)


def _sheet_rows(chart: Chart) -> int:
    return _height(chart) // 20 + 2
