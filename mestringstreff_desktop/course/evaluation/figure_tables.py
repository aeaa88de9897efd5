"""A chart as a table: each of its rows with its numbers, for who reads them or hears them."""

from mestringstreff_desktop.content.words import capitalised
from mestringstreff_desktop.course.evaluation.charts import Chart, Figure, SmallMultiples
from mestringstreff_desktop.course.evaluation.report import ReportTable

UNKNOWN = "–"  # a number that is not known, or not to be shown


def tables_of(figure: Figure) -> tuple[ReportTable, ...]:
    """Return a figure as tables, one a chart."""
    charts = figure.charts if isinstance(figure, SmallMultiples) else (figure,)
    return tuple(map(_table, charts))


def _table(chart: Chart) -> ReportTable:
    numbers = [each.numbers for each in chart.series]
    names = [each.name or capitalised(chart.unit) for each in chart.series]
    if chart.of:
        numbers, names = [*numbers, chart.of], [*names, "Svar i alt"]
    rows = zip(chart.rows, *numbers, strict=True)
    return ReportTable(
        title=chart.title,
        columns=("", *names),
        rows=tuple((str(name), *map(_words, counts)) for name, *counts in rows),
        note=chart.note,
    )


def _words(number: int | str | None) -> str:
    return UNKNOWN if number is None else str(number)
