"""The patterns of bars, as lines within them, for every painter to draw alike."""

from collections.abc import Iterator

from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Pattern

STEP, DOT = 4.0, 0.9  # points between lines; and how long a dot is
THICK = 0.8
Line = tuple[float, float, float, float]


def hatch(bar: Bar) -> list[Line]:
    """Return the lines of a bar's pattern, each from a point to another; none go beyond the bar."""
    pattern = bar.shade.pattern if bar.shade else Pattern.PLAIN
    match pattern:
        case Pattern.DOTS:
            return list(_dots(bar))
        case Pattern.RISING:
            return list(_slanting(bar, rises=True))
        case Pattern.FALLING:
            return list(_slanting(bar, rises=False))
        case Pattern.CROSSED:
            return [*_slanting(bar, rises=True), *_slanting(bar, rises=False)]
        case Pattern.LEVEL:
            return list(_level(bar))
        case _:
            return []


def _dots(bar: Bar) -> Iterator[Line]:
    for row in range(1, int(bar.height / STEP) + 1):
        for column in range(1, int(bar.width / STEP) + 1):
            x, y = bar.x + (column - 0.5) * STEP, bar.y + (row - 0.5) * STEP
            yield x - DOT / 2, y, x + DOT / 2, y


def _slanting(bar: Bar, *, rises: bool) -> Iterator[Line]:
    """Lines of 45°, cut where they leave the bar."""
    along = STEP / 2
    while along < bar.width + bar.height:
        left, right = max(0.0, along - bar.height), min(along, bar.width)
        low, high = along - left, along - right  # of the bar's height, from its top
        if rises:
            yield bar.x + left, bar.y + low, bar.x + right, bar.y + high
        else:
            yield bar.x + left, bar.bottom - low, bar.x + right, bar.bottom - high
        along += STEP * 1.4


def _level(bar: Bar) -> Iterator[Line]:
    for row in range(1, int(bar.height / (0.7 * STEP)) + 1):
        y = bar.y + (row - 0.5) * 0.7 * STEP
        yield bar.x, y, bar.right, y
