"""What a chart says in words and as a table, for those who do not see it."""

from collections.abc import Sequence

from mestringstreff_desktop.course.evaluation.charts import Chart, Figure, SmallMultiples
from mestringstreff_desktop.course.evaluation.report import ReportTable

UNKNOWN = "–"
GAP_NOTE = "– betyr at det ikke er noe tall å vise."
NOTHING = "Det er ingen tall å vise."
FIRST, OF = "Hva det gjelder", "Av"
_FIXED = "\N{NO-BREAK SPACE}"


def number_words(number: int | None, of: int | None) -> str:
    """8 av 10; 8 where no share is told; a dash where there is no number. Its spaces do not break."""
    if number is None:
        return UNKNOWN
    return f"{_grouped(number)}{_FIXED}av{_FIXED}{_grouped(of)}" if of else _grouped(number)


def _grouped(number: int) -> str:
    """1 250"""
    return f"{number:,}".replace(",", _FIXED)


def charts_of(figure: Figure) -> tuple[Chart, ...]:
    """Return the charts of a figure."""
    return figure.charts if isinstance(figure, SmallMultiples) else (figure,)


def note_of(figure: Figure) -> str:
    """Return what is said below a figure: its own note, and what a dash means where there is one."""
    numbers = (each for chart in charts_of(figure) for series in chart.series for each in series.numbers)
    return " ".join(filter(None, (figure.note, GAP_NOTE if None in numbers else "")))


def alt_text(figure: Figure) -> str:
    """Return a chart as it is read aloud: its title, what it means, and each number."""
    parts = [figure.title, figure.sentence, spoken_numbers(figure), note_of(figure)]
    return " ".join(_ended(part) for part in parts if part.strip())


def spoken_numbers(figure: Figure) -> str:
    """Return each number of a figure, as it is read aloud where its title and sentence are read already."""
    if isinstance(figure, SmallMultiples):
        return " ".join(f"{_ended(chart.title)} {_rows(chart)}" for chart in figure.charts) or NOTHING
    return _rows(figure)


def _rows(chart: Chart) -> str:
    rows = (_ended(f"{name}: {numbers_of(chart, row)}") for row, name in enumerate(chart.rows))
    return " ".join(rows) if chart.series and chart.rows else NOTHING


def _ended(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?", ":")) else f"{text.rstrip()}."


def numbers_of(chart: Chart, row: int) -> str:
    """Return the numbers of a row: 8 av 10; or, of several series, før 4, etter 8, av 10."""
    of = chart.of[row] if row < len(chart.of) else None
    if len(chart.series) == 1:
        return number_words(chart.series[0].numbers[row], of)
    told = [f"{series.name} {number_words(series.numbers[row], None)}" for series in chart.series]
    return ", ".join([*told, f"av {_grouped(of)}"] if of else told)


def table_of(figure: Figure) -> ReportTable:
    """Return the numbers of a chart as a table; of several, a column for each of their series."""
    rows = tuple((name, *(number_words(each, None) for each in cells)) for name, cells in counts(figure))
    return ReportTable(
        title=figure.title, columns=(FIRST, *headings(figure)), rows=rows, note=note_of(figure)
    )


def tab_separated(figure: Figure) -> str:
    """Return the numbers as text for a spreadsheet: a line a row, a tab between the cells."""
    table = table_of(figure)
    return "\n".join(
        "\t".join(" ".join(cell.split()) for cell in row) for row in (table.columns, *table.rows)
    )


def headings(figure: Figure) -> list[str]:
    """Return what the columns of numbers are called, each once."""
    charts = charts_of(figure)
    told = [
        f"{chart.title}: {head}" if len(charts) > 1 else head for chart in charts for head in _heads(chart)
    ]
    return [_numbered(told, place) for place in range(len(told))]


def _numbered(heads: Sequence[str], place: int) -> str:
    """A heading, with a number after it where it has been used before."""
    before = [each.casefold() for each in heads[:place]].count(heads[place].casefold())
    return f"{heads[place]} ({before + 1})" if before else heads[place]


def _heads(chart: Chart) -> list[str]:
    only = f"{chart.unit[:1].upper()}{chart.unit[1:]}"
    heads = [series.name for series in chart.series] if len(chart.series) > 1 else [only]
    return [*heads, *([OF] if chart.of else [])]


def counts(figure: Figure) -> list[tuple[str, list[int | None]]]:
    """Return the rows of a figure's table: what each is called, and its numbers in their columns."""
    charts = charts_of(figure)
    if len(charts) == 1:
        return [(name, _cells(charts[0], row)) for row, name in enumerate(charts[0].rows)]
    names = dict.fromkeys(name for chart in charts for name in chart.rows)
    return [(name, [cell for chart in charts for cell in _named_cells(chart, name)]) for name in names]


def _named_cells(chart: Chart, name: str) -> list[int | None]:
    """The numbers of a row, or as many gaps where the chart has no such row."""
    if name in chart.rows:
        return _cells(chart, chart.rows.index(name))
    return [None] * len(_heads(chart))


def _cells(chart: Chart, row: int) -> list[int | None]:
    of = [chart.of[row] if row < len(chart.of) else None] if chart.of else []
    return [*(series.numbers[row] for series in chart.series), *of]
