"""What a chart says in words, for those who do not see it."""

from collections.abc import Sequence
from math import ceil

from mestringstreff_desktop.course.evaluation.charts import Chart, Figure, SmallMultiples

UNKNOWN = "–"
GAP_NOTE = "– betyr at det ikke er noe tall å vise."
NOTHING = "Det er ingen tall å vise."
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


def largest(charts: Sequence[Chart]) -> int:
    """Return the most of what is counted, or of those it is counted of: the end of the scale."""
    numbers = [each for chart in charts for series in chart.series for each in series.numbers]
    return max(filter(None, [*numbers, *(each for chart in charts for each in chart.of)]), default=1)


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
    return " ".join(_spoken(figure)) or NOTHING


def spoken_parts(figure: Figure, count: int) -> list[str]:
    """Return the same in so many parts, as the figure is parted: before its rows, or its rows of charts."""
    spoken = _spoken(figure)
    each = max(1, ceil(len(spoken) / count))
    return [" ".join(spoken[start : start + each]) or NOTHING for start in range(0, count * each, each)]


def _spoken(figure: Figure) -> list[str]:
    if isinstance(figure, SmallMultiples):
        return [f"{_ended(chart.title)} {' '.join(_rows(chart)) or NOTHING}" for chart in figure.charts]
    return _rows(figure)


def _rows(chart: Chart) -> list[str]:
    rows = chart.rows if chart.series else ()
    return [_ended(f"{name}: {numbers_of(chart, row)}") for row, name in enumerate(rows)]


def _ended(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?", ":")) else f"{text.rstrip()}."


def numbers_of(chart: Chart, row: int) -> str:
    """Return the numbers of a row: 8 av 10; or, of several series, før 4, etter 8, av 10."""
    of = chart.of[row] if row < len(chart.of) else None
    if len(chart.series) == 1:
        return number_words(chart.series[0].numbers[row], of)
    told = [f"{series.name} {number_words(series.numbers[row], None)}" for series in chart.series]
    return ", ".join([*told, f"av {_grouped(of)}"] if of else told)
