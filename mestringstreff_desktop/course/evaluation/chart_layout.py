"""The layout of charts: where each bar, word and rule of one stands, for a width and a size of type.

The window, the PDF and the pictures all draw what is laid out here. Labels go over as many lines as they
need and are never cut; a number stands in or beside each bar. What has no room as columns or as parted
bars is laid out as bars, which always have.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from mestringstreff_desktop.course.evaluation.chart_words import NOTHING, charts_of, largest, note_of
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure, SmallMultiples
from mestringstreff_desktop.course.evaluation.drawing.bars import bars
from mestringstreff_desktop.course.evaluation.drawing.columns import columns
from mestringstreff_desktop.course.evaluation.drawing.rows import with_row
from mestringstreff_desktop.course.evaluation.drawing.setting import (
    LABEL,
    PART_GAP,
    WORD_GAP,
    Look,
    Measure,
    Setting,
)
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Role, Shade
from mestringstreff_desktop.course.evaluation.drawing.stacks import stacks

TITLE_SIZE = 1.15  # of the size of type, as all measures here
SWATCH, SWATCH_GAP, LEGEND_GAP = 0.9, 0.4, 1.2
CELL_LEAST, CELL_GAP, CELLS_MOST = 15, 1.8, 4
_TITLE = Look(role=Role.TITLE, bold=True)
_SENTENCE, _NOTE = Look(role=Role.SENTENCE), Look(role=Role.NOTE)
_HEADING, _LEGEND = Look(role=Role.HEADING, bold=True), Look(role=Role.LEGEND)


def lay_out(figure: Figure, width: float, size: float, measure: Measure, *, worded: bool = True) -> Drawing:
    """Return a chart, or several beside each other, `width` points wide with type of so many points.

    Without `worded` its title, sentence and note are left out, where they stand as text around it.
    """
    own, charts = Setting(size, measure), charts_of(figure)
    if isinstance(figure, SmallMultiples):
        body = _multiples(charts, own, width)
    else:
        body = _chart(figure, own, width, largest(charts))
    if not worded:
        return body
    above, note = _heads(figure, own, width), own.block(note_of(figure), width, _NOTE)
    return above.above(body, PART_GAP * size).above(note, PART_GAP * size)


def _heads(figure: Figure, own: Setting, width: float) -> Drawing:
    title = own.larger(TITLE_SIZE).block(figure.title, width, _TITLE)
    return title.above(own.block(figure.sentence, width, _SENTENCE), WORD_GAP * own.size)


def _chart(chart: Chart, own: Setting, width: float, most: int, *, legend: bool = True) -> Drawing:
    if not chart.rows or not chart.series:
        return own.block(NOTHING, width, LABEL)
    drawn = _drawn(chart, own, width, most)
    if drawn is None:
        return _chart(replace(chart, kind=ChartKind.BARS), own, width, most, legend=legend)
    above = _legend(chart, own, width) if legend else Drawing(width=width, height=0)
    return above.above(drawn, PART_GAP * own.size)


def _drawn(chart: Chart, own: Setting, width: float, most: int) -> Drawing | None:
    match chart.kind:
        case ChartKind.BARS:
            return bars(chart, own, width, most)
        case ChartKind.STACKED:
            return stacks(chart, own, width)
        case ChartKind.COLUMNS:
            return columns(chart, own, width, most)


def _legend(chart: Chart, own: Setting, width: float) -> Drawing:
    """Return a swatch and a name for each of several series, in the order they are read."""
    drawn, x, y = Drawing(width=width, height=0), 0.0, 0.0
    several = chart.series if len(chart.series) > 1 else ()
    for series, shade in zip(several, shades(chart.kind, len(several)), strict=True):
        entry = _entry(series.name, shade, own, width)
        if x and x + entry.width > width:
            x, y = 0.0, drawn.height
        drawn = drawn.with_(entry.moved(x, y))
        x += entry.width + LEGEND_GAP * own.size
    return replace(drawn, width=width)


def _entry(name: str, shade: Shade, own: Setting, width: float) -> Drawing:
    side, indent = SWATCH * own.size, (SWATCH + SWATCH_GAP) * own.size
    swatch = Bar(x=0, y=(own.leading - side) / 2, width=side, height=side, shade=shade, is_swatch=True)
    words = own.block(name, width - indent, _LEGEND).moved(indent, 0)
    right = max((word.right for word in words.words), default=side)
    return Drawing(width=right, height=max(words.height, own.leading), bars=(swatch,), words=words.words)


def _multiples(charts: Sequence[Chart], own: Setting, width: float) -> Drawing:
    """Return charts beside each other and below, row by row, the scale and the kind the same in all."""
    if not charts:
        return own.block(NOTHING, width, LABEL)
    gap = CELL_GAP * own.size
    across = _across(len(charts), own, width)
    cell = (width - (across - 1) * gap) / across
    charts, is_shared = _alike(charts, own, cell), _share_series(charts)
    drawn = Drawing(width=width, height=0)
    for start in range(0, len(charts), across):
        row = charts[start : start + across]
        drawn = with_row(drawn, _cells(row, own, cell, largest(charts), legend=not is_shared), gap)
    above = _legend(charts[0], own, width) if is_shared else Drawing(width=width, height=0)
    return above.above(replace(drawn, width=width), PART_GAP * own.size)


def _across(count: int, own: Setting, width: float) -> int:
    """How many charts stand beside each other, so that the rows of them are about as long."""
    fit = int((width + CELL_GAP * own.size) / ((CELL_LEAST + CELL_GAP) * own.size))
    return ceil(count / ceil(count / max(1, min(fit, count, CELLS_MOST))))


def _alike(charts: Sequence[Chart], own: Setting, cell: float) -> list[Chart]:
    """Return charts that are all drawn as bars where one of them has no room as it is."""
    most, full = largest(charts), [chart for chart in charts if chart.rows and chart.series]
    if all(_drawn(chart, own, cell, most) for chart in full):
        return list(charts)
    return [replace(chart, kind=ChartKind.BARS) for chart in charts]


def _share_series(charts: Sequence[Chart]) -> bool:
    """Whether all have the same series: one legend is then enough."""
    return len({tuple(series.name for series in chart.series) for chart in charts}) == 1


def _cells(charts: Sequence[Chart], own: Setting, cell: float, most: int, *, legend: bool) -> Drawing:
    """Return charts beside each other, their headings as high as the highest."""
    heads = [_cell_head(chart, own, cell) for chart in charts]
    high = max(head.height for head in heads)
    drawn = Drawing(width=cell, height=0)
    for place, (chart, head) in enumerate(zip(charts, heads, strict=True)):
        body = _chart(chart, own, cell, most, legend=legend)
        body = body.above(own.block(chart.note, cell, _NOTE), PART_GAP * own.size)
        whole = replace(replace(head, height=high).above(body, WORD_GAP * own.size), breaks=())
        drawn = drawn.with_(whole.moved(place * (cell + CELL_GAP * own.size), 0))
    return drawn


def _cell_head(chart: Chart, own: Setting, cell: float) -> Drawing:
    title = own.block(chart.title, cell, _HEADING)
    return title.above(own.block(chart.sentence, cell, LABEL), 0)
