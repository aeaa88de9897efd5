"""The shades of a chart's series, from the least to the most, and the patterns that go with them."""

from mestringstreff_desktop.course.evaluation.charts import ChartKind
from mestringstreff_desktop.course.evaluation.drawing.shapes import MAIN, Pattern, Shade

_LAST = len(Pattern) - 1


def shades(kind: ChartKind, count: int) -> list[Shade]:
    """Return the shades of so many series in their order, the least first."""
    if count < 2:
        return [MAIN] * count
    least, most = (0.0, 1.0) if kind is ChartKind.STACKED else (0.15, 0.85)
    step = (most - least) / (count - 1)
    return [Shade(least + number * step, _pattern(number, count)) for number in range(count)]


def _pattern(number: int, count: int) -> Pattern:
    """A pattern of its own for each of a few; of many, another than its neighbours'."""
    patterns = tuple(Pattern)
    return patterns[number % len(patterns) if count > _LAST + 1 else round(number * _LAST / (count - 1))]
