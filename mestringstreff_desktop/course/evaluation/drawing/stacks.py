"""Whole bars parted by the shares of a row, from the least to the most, each with its number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from mestringstreff_desktop.course.evaluation.chart_words import UNKNOWN, number_words
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.drawing.rows import of_row, rows
from mestringstreff_desktop.course.evaluation.drawing.setting import (
    LEADING,
    MIDDLE_NUMBER,
    NUMBER,
    WORD_GAP,
    Setting,
)
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.course.evaluation.drawing.shapes import EASE, Bar, Drawing, Rule

THICK, GAP, CUT = 1.6, 0.35, 0.12  # of the size of type
_FIXED = "\N{NO-BREAK SPACE}"


def stacks(chart: Chart, own: Setting, width: float) -> Drawing | None:
    """Return the rows; None where there is no room for all their numbers."""
    found: list[Drawing | None] = []

    def bodies(room: float) -> list[Drawing]:
        made = _Stacks(chart, own, room)
        found.extend(made.row(row) for row in range(len(chart.rows)))
        return [each or Drawing(width=room, height=0) for each in found]

    drawn = rows(chart, own, width, bodies, core=THICK * own.size)
    return None if None in found else drawn


@dataclass(frozen=True)
class _Stacks:
    chart: Chart
    own: Setting
    room: float

    @property
    def _long(self) -> float:
        """How long the bars are: what is left beside the words after them."""
        after = max((self.own.width(_of_words(of)) for of in self.chart.of if of), default=0.0)
        return self.room - after - GAP * self.own.size if after else self.room

    def row(self, row: int) -> Drawing | None:
        numbers = [series.numbers[row] for series in self.chart.series]
        of, counted = of_row(self.chart, row), sum(each or 0 for each in numbers)
        if not counted:
            return self._nothing(UNKNOWN if None in numbers else "0")
        parts = self._parts(numbers, max(counted, of or 0))
        told = self._told(parts, numbers)
        if told is None:
            return None
        whole = Bar(x=0, y=0, width=self._long, height=THICK * self.own.size)
        drawn = [
            *([whole] if counted < (of or 0) else []),
            *(self._cut(part) for part in parts if part.width),
        ]
        return replace(told, bars=tuple(drawn)).with_(self._after(_of_words(of) if of else ""))

    def _nothing(self, text: str) -> Drawing:
        """Return what stands for a bar of nothing: 0, or a dash where it is not known."""
        word = self.own.line(text, NUMBER, y=self._middle)
        return Drawing(width=self.room, height=THICK * self.own.size, words=(word,))

    @property
    def _middle(self) -> float:
        return (THICK - LEADING) / 2 * self.own.size

    def _after(self, text: str) -> Drawing:
        x = self._long + GAP * self.own.size
        return self.own.block(text, self.own.width(text), replace(NUMBER, bold=False)).moved(x, self._middle)

    def _parts(self, numbers: Sequence[int | None], whole: int) -> list[Bar]:
        """Return a bar for each number, also those of no width."""
        ends = [0, *accumulate(each or 0 for each in numbers)]
        unit = self._long / whole
        return [
            Bar(x=left * unit, y=0, width=(right - left) * unit, height=THICK * self.own.size, shade=shade)
            for (left, right), shade in zip(
                pairwise(ends), shades(self.chart.kind, len(numbers)), strict=True
            )
        ]

    def _cut(self, part: Bar) -> Bar:
        """Return a part with a hair of the ground after it."""
        return replace(part, width=part.width - min(CUT * self.own.size, part.width / 3))

    def _told(self, parts: Sequence[Bar], numbers: Sequence[int | None]) -> Drawing | None:
        """Return the numbers in their parts, or below those too narrow; None where not all have room."""
        texts = [number_words(number, None) for number in numbers]
        widths = [self.own.width(text, bold=True) + 2 * WORD_GAP * self.own.size for text in texts]
        inside, below = [], []
        for part, text, width in zip(parts, texts, widths, strict=True):
            if part.width >= width:
                word = self.own.line(text, MIDDLE_NUMBER, x=part.x, y=self._middle, room=part.width)
                inside.append(replace(word, on=part.shade))
            elif text != "0":
                below.append((part.x + part.width / 2, text))
        drawn = Drawing(width=self.room, height=THICK * self.own.size, words=tuple(inside))
        lefts = self._spread(below)
        return None if lefts is None else drawn.with_(self._below(below, lefts))

    def _spread(self, wanted: Sequence[tuple[float, str]]) -> list[float] | None:
        """Return where texts begin on one line, each as near below its middle as there is room for."""
        widths = [self.own.width(text, bold=True) for _, text in wanted]
        gap, lefts, free = WORD_GAP * self.own.size, list[float](), 0.0
        for (middle, _), width in zip(wanted, widths, strict=True):
            lefts.append(max(middle - width / 2, free))
            free = lefts[-1] + width + gap
        end = self.room
        for place in reversed(range(len(lefts))):
            lefts[place] = min(lefts[place], end - widths[place])
            end = lefts[place] - gap
        return None if lefts and lefts[0] < -EASE else lefts

    def _below(self, wanted: Sequence[tuple[float, str]], lefts: Sequence[float]) -> Drawing:
        """Return numbers below the bar, each with a line from its part."""
        foot = THICK * self.own.size
        drop = foot + GAP * self.own.size
        words = [
            self.own.line(text, NUMBER, x=left, y=drop) for (_, text), left in zip(wanted, lefts, strict=True)
        ]
        rules = [
            Rule(x=middle, y=foot, right=word.x + word.width / 2, bottom=drop)
            for (middle, _), word in zip(wanted, words, strict=True)
        ]
        height = drop + self.own.leading if words else 0.0
        return Drawing(width=self.room, height=height, words=tuple(words), rules=tuple(rules))


def _of_words(of: int) -> str:
    return f"av{_FIXED}{number_words(of, None)}"
