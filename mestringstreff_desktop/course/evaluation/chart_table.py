"""A chart as a table: the same numbers in rows and columns, to read, to hear and to count on.

Several courses are a row each, where there is a column for each of the few things they are asked; else
each row of each course is one, with the course before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.course.evaluation.chart_words import charts_of, note_of, number_words
from mestringstreff_desktop.course.evaluation.charts import Chart, Figure
from mestringstreff_desktop.course.evaluation.report import ReportTable

NAMED, COURSE, OF = "Hva", "Kurs", "Av"
MOST_ACROSS = 6  # columns of numbers, where they are the rows of charts
Numbers = list[int | None]


@dataclass(frozen=True, kw_only=True)
class Cells:
    """Where one chart is, from 0 in the table below its heads: its first row, and the columns of its series.

    What its rows are called stands in the column `names`; or, where they go `across`, they are the columns.
    """

    row: int
    columns: tuple[int, ...]
    names: int = 0
    across: bool = False


@dataclass(frozen=True, kw_only=True)
class ChartTable:
    """The heads of its columns, each once; the rows: names, then numbers; and where each chart is."""

    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], Numbers], ...]
    cells: tuple[Cells, ...]


def chart_table(figure: Figure) -> ChartTable:
    """Return the numbers of a figure as a table to count on."""
    charts = charts_of(figure)
    if len(charts) == 1:
        (chart,) = charts
        rows = tuple(((name,), _numbers(chart, row)) for row, name in enumerate(chart.rows))
        cells = Cells(row=0, columns=tuple(range(1, 1 + len(chart.series))))
        return ChartTable(heads=_once([NAMED, *_heads(chart)]), rows=rows, cells=(cells,))
    return _across(charts) if _go_across(charts) else _down(charts)


def table_of(figure: Figure) -> ReportTable:
    """Return the numbers of a figure as a table to read."""
    table = chart_table(figure)
    rows = tuple((*names, *(number_words(each, None) for each in numbers)) for names, numbers in table.rows)
    return ReportTable(title=figure.title, columns=table.heads, rows=rows, note=note_of(figure))


def tab_separated(figure: Figure) -> str:
    """Return the numbers as text for a spreadsheet: a line a row, a tab between the cells."""
    table = table_of(figure)
    lines = (table.columns, *table.rows)
    return "\n".join("\t".join(map(_as_text, line)) for line in lines)


def _as_text(cell: str) -> str:
    """Return a cell on one line, with an apostrophe before what a spreadsheet would reckon out, or open."""
    words = " ".join(cell.split())
    return f"'{words}" if words.startswith(("=", "+", "-", "@")) else words


def _go_across(charts: Sequence[Chart]) -> bool:
    """Whether each chart can be a row: one series, the same few rows in all, and no share to tell."""
    rows = {chart.rows for chart in charts}
    one = all(len(chart.series) == 1 and not chart.of for chart in charts)
    return one and len(rows) == 1 and all(0 < len(names) <= MOST_ACROSS for names in rows)


def _across(charts: Sequence[Chart]) -> ChartTable:
    rows = tuple(((chart.title,), list(chart.series[0].numbers)) for chart in charts)
    columns = tuple(range(1, 1 + len(charts[0].rows)))
    cells = tuple(Cells(row=row, columns=columns, across=True) for row in range(len(charts)))
    return ChartTable(heads=_once([COURSE, *charts[0].rows]), rows=rows, cells=cells)


def _down(charts: Sequence[Chart]) -> ChartTable:
    """A row for each row of each chart; a column for each series that any of them has."""
    heads = list(dict.fromkeys(head for chart in charts for head in _once(_heads(chart))))
    rows, cells = list[tuple[tuple[str, ...], Numbers]](), []
    for chart in charts:
        own = _once(_heads(chart))
        columns = tuple(2 + heads.index(head) for head in own[: len(chart.series)])
        cells.append(Cells(row=len(rows), columns=columns, names=1))
        for row, name in enumerate(chart.rows):
            by_head = dict(zip(own, _numbers(chart, row), strict=True))
            rows.append(((chart.title, name), [by_head.get(head) for head in heads]))
    return ChartTable(heads=_once([COURSE, NAMED, *heads]), rows=tuple(rows), cells=tuple(cells))


def _heads(chart: Chart) -> list[str]:
    only = f"{chart.unit[:1].upper()}{chart.unit[1:]}"
    heads = [series.name for series in chart.series] if len(chart.series) > 1 else [only] * len(chart.series)
    return [*heads, *([OF] if chart.of else [])]


def _numbers(chart: Chart, row: int) -> Numbers:
    of = [chart.of[row] if row < len(chart.of) else None] if chart.of else []
    return [*(series.numbers[row] for series in chart.series), *of]


def _once(heads: Sequence[str]) -> tuple[str, ...]:
    """Return heads, with a number after those that have been used before."""
    found: list[str] = []
    for head in heads:
        names = (head if number == 1 else f"{head} ({number})" for number in range(1, len(heads) + 1))
        used = {each.casefold() for each in found}
        found.append(next(name for name in names if name.casefold() not in used))
    return tuple(found)
