"""Columns beside each other in the order of time, each with its number above it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mestringstreff_desktop.course.evaluation.chart_words import number_words
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.drawing.rows import of_row
from mestringstreff_desktop.course.evaluation.drawing.setting import (
    MIDDLE_LABEL,
    MIDDLE_NUMBER,
    WORD_GAP,
    Setting,
)
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Rule, Shade

HIGH, WIDEST, LABEL_LINES = 7, 4.5, 4  # of the size of type; and lines
SLOT_SHARE, FILLED = 0.62, 0.92  # of the room for a row, and of that for a column
_BETWEEN = "\N{NO-BREAK SPACE}av\N{NO-BREAK SPACE}"


def columns(chart: Chart, own: Setting, width: float, most: int) -> Drawing | None:
    """Return the columns, `most` as the highest; None where what they are called has no room."""
    made = _Columns(chart, own, width / len(chart.rows), HIGH * own.size / most)
    return made.drawn() if made.has_room else None


@dataclass(frozen=True)
class _Columns:
    """Columns in `slot` points of room for each row; one that is counted is `unit` points high."""

    chart: Chart
    own: Setting
    slot: float
    unit: float

    @property
    def _wide(self) -> float:
        """How wide a column is, with the air around it."""
        count = len(self.chart.series)
        return min(
            SLOT_SHARE * self.slot / count if count == 1 else 0.84 * self.slot / count, WIDEST * self.own.size
        )

    @property
    def _number_room(self) -> float:
        return self.slot if len(self.chart.series) == 1 else self._wide

    @property
    def _label_room(self) -> float:
        return self.slot - 2 * WORD_GAP * self.own.size

    @property
    def has_room(self) -> bool:
        room = self._number_room - WORD_GAP * self.own.size
        numbers = (line for row in self._places for lines in self._numbers(row) for line in lines)
        return all(self.own.fits(label, self._label_room, LABEL_LINES) for label in self.chart.rows) and all(
            self.own.width(number, bold=True) <= room for number in numbers
        )

    @property
    def _places(self) -> range:
        return range(len(self.chart.rows))

    def _numbers(self, row: int) -> list[list[str]]:
        """What is written above each column of a row."""
        of = of_row(self.chart, row)
        return [self._lines(number_words(series.numbers[row], of)) for series in self.chart.series]

    def _lines(self, text: str) -> list[str]:
        """A number on one line, or with what it is of on a second."""
        if self.own.width(text, bold=True) + WORD_GAP * self.own.size <= self._number_room:
            return [text]
        number, between, of = text.partition(_BETWEEN)
        return [number, f"{between.lstrip()}{of}"] if between else [text]

    def drawn(self) -> Drawing:
        high = max(len(lines) for row in self._places for lines in self._numbers(row)) * self.own.leading
        foot, width = high + HIGH * self.own.size, self.slot * len(self.chart.rows)
        line = Rule(x=0, y=foot, right=width, bottom=foot)
        drawn = Drawing(width=width, height=foot, rules=(line,))
        for row in self._places:
            drawn = drawn.with_(self._row(row, foot))
        return replace(drawn, width=width)

    def _row(self, row: int, foot: float) -> Drawing:
        """Return the columns of a row, and below them what it is called."""
        indent, count = WORD_GAP * self.own.size, len(self.chart.series)
        label = self.own.block(self.chart.rows[row], self._label_room, MIDDLE_LABEL).moved(
            indent, foot + indent
        )
        first, of = (self.slot - self._wide * count) / 2, of_row(self.chart, row)
        drawn, tones = label, shades(self.chart.kind, count)
        for place, (series, lines) in enumerate(zip(self.chart.series, self._numbers(row), strict=True)):
            column = self._column(series.numbers[row], of, tones[place], lines)
            drawn = drawn.with_(column.moved(first + (place + 0.5) * self._wide, foot))
        return drawn.moved(row * self.slot, 0)

    def _column(self, number: int | None, of: int | None, shade: Shade, lines: Sequence[str]) -> Drawing:
        """Return a column around 0 that stands on 0, before a pale one as high as all it is of."""
        high, thick = (number or 0) * self.unit, FILLED * self._wide
        whole = 0.0 if number is None or not of else of * self.unit
        bars = (
            Bar(x=-thick / 2, y=-up, width=thick, height=up, shade=tone)
            for up, tone in ((whole, None), (high, shade))
            if up
        )
        top = -max(high, whole) - len(lines) * self.own.leading
        words = (
            self.own.line(line, MIDDLE_NUMBER, y=top + place * self.own.leading)
            for place, line in enumerate(lines)
        )
        return Drawing(width=0, height=0, bars=tuple(bars), words=tuple(words))
