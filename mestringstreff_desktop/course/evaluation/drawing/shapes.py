"""A drawn chart: bars, words and thin rules, each in its place, for every painter to draw alike.

Lengths are points; x grows to the right and y downwards, from the upper left corner.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

EASE = 0.05  # points: what is measured in another program may be that much wider


class Pattern(StrEnum):
    """What a bar is filled with where colours cannot be told apart, from the lightest to the darkest."""

    PLAIN = "plain"
    DOTS = "dots"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    LEVEL = "level"
    SOLID = "solid"


@dataclass(frozen=True)
class Shade:
    """A step of a scale: how far it is from the least (0) to the most (1), and its pattern."""

    place: float
    pattern: Pattern = Pattern.SOLID


MAIN = Shade(0.8)  # of a chart with one series: the main colour


class Role(StrEnum):
    """What words are in a chart; a label names a row, a heading one chart of several."""

    TITLE = "title"
    SENTENCE = "sentence"
    LEGEND = "legend"
    LABEL = "label"
    HEADING = "heading"
    NUMBER = "number"
    NOTE = "note"


class Align(StrEnum):
    """Which side of its box a line of words keeps to, where a painter's letters are a little narrower."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A rectangle that counts, or a swatch of the legend; without a shade it is what the whole would be."""

    x: float
    y: float
    width: float
    height: float
    shade: Shade | None = None
    is_swatch: bool = False

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, kw_only=True)
class Word:
    """One line of words in its box. `on` is the shade it stands on, where that is not the ground."""

    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    role: Role
    is_bold: bool = False
    align: Align = Align.LEFT
    on: Shade | None = None

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.y + self.height / 2 + BASELINE * self.size

    @property
    def plate(self) -> Bar:
        """What is laid under figures where they stand on a pattern: a little more than they are."""
        top, high = self.baseline - 0.8 * self.size, 0.95 * self.size
        return Bar(x=self.x - PLATE, y=top, width=self.width + 2 * PLATE, height=high)


PLATE = 1.5  # points on each side
BASELINE = 0.34  # of the size, below the middle of a line: figures then stand in the middle of it


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A thin line from one point to another."""

    x: float
    y: float
    right: float
    bottom: float


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """All of a chart. `breaks` are heights at which it may be parted between pages."""

    width: float
    height: float
    bars: tuple[Bar, ...] = ()
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    breaks: tuple[float, ...] = ()

    def moved(self, x: float, y: float) -> "Drawing":
        """Return it as it stands further to the right and further down; it is that much larger."""
        return Drawing(
            width=self.width + x,
            height=self.height + y,
            bars=tuple(replace(each, x=each.x + x, y=each.y + y) for each in self.bars),
            words=tuple(replace(each, x=each.x + x, y=each.y + y) for each in self.words),
            rules=tuple(
                Rule(x=each.x + x, y=each.y + y, right=each.right + x, bottom=each.bottom + y)
                for each in self.rules
            ),
            breaks=tuple(each + y for each in self.breaks),
        )

    def above(self, other: "Drawing", gap: float) -> "Drawing":
        """Return both, the other below this; a gap stands only between what has a height."""
        drop = self.height + gap if self.height and other.height else self.height
        return self.with_(other.moved(0, drop))

    def with_(self, other: "Drawing") -> "Drawing":
        """Return both in their places, as large as the larger."""
        return Drawing(
            width=max(self.width, other.width),
            height=max(self.height, other.height),
            bars=self.bars + other.bars,
            words=self.words + other.words,
            rules=self.rules + other.rules,
            breaks=self.breaks + other.breaks,
        )

    def slice(self, top: float, bottom: float) -> "Drawing":
        """Return what stands between two of its breaks, as a drawing of its own."""
        own = Drawing(
            width=self.width,
            height=bottom,
            bars=tuple(each for each in self.bars if top <= each.y < bottom),
            words=tuple(each for each in self.words if top <= each.y < bottom),
            rules=tuple(each for each in self.rules if top <= each.y < bottom),
        )
        return own.moved(0, -top)
