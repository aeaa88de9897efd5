"""Rows of a chart below each other: a label, and beside it or below it what it says."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.drawing.setting import LABEL, PART_GAP, ROW_GAP, Setting
from mestringstreff_desktop.course.evaluation.drawing.shapes import Drawing

BROAD = 28  # of the size of type: in a narrower chart only short labels stand beside the bars
BESIDE_SHARE, BESIDE_LINES, BARS_LEAST = 0.42, 3, 11


def of_row(chart: Chart, row: int) -> int | None:
    """Return how many answered a row, where it is told."""
    return chart.of[row] if row < len(chart.of) else None


def rows(
    chart: Chart, own: Setting, width: float, bodies: Callable[[float], list[Drawing]], *, core: float
) -> Drawing:
    """Return the rows, with what `bodies` makes of each for the room that its label leaves.

    A label beside is level with the middle of the uppermost `core` points.
    """
    beside = _room_beside(chart.rows, own, width)
    left = beside + PART_GAP * own.size if beside else 0.0
    drawn = Drawing(width=width, height=0)
    for label, body in zip(chart.rows, bodies(width - left), strict=True):
        row = _beside(own, label, body, (beside, left, core)) if beside else _above(own, label, body, width)
        drawn = with_row(drawn, row, ROW_GAP * own.size)
    return replace(drawn, width=width)


def with_row(drawn: Drawing, row: Drawing, gap: float) -> Drawing:
    """Return a drawing with a row more, which it may be parted before."""
    top = drawn.height + gap if drawn.height else 0.0
    return replace(drawn.above(row, gap), breaks=(*drawn.breaks, top))


def _room_beside(labels: Sequence[str], own: Setting, width: float) -> float:
    """How much room labels have beside the bars; none where they stand above them."""
    room = min(max(map(own.width, labels)), BESIDE_SHARE * width)
    lines = BESIDE_LINES if width >= BROAD * own.size else 1
    is_room = width - room >= BARS_LEAST * own.size
    return room if is_room and all(own.fits(label, room, lines) for label in labels) else 0.0


def _beside(own: Setting, label: str, body: Drawing, at: tuple[float, float, float]) -> Drawing:
    room, left, core = at
    words = own.block(label, room, LABEL)
    drop = max(0.0, (words.height - core) / 2)
    return words.moved(0, drop + (core - words.height) / 2).with_(body.moved(left, drop))


def _above(own: Setting, label: str, body: Drawing, width: float) -> Drawing:
    return own.block(label, width, LABEL).above(body, 0.1 * own.size)
