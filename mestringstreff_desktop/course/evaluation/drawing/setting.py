"""Type in a chart: words set on lines, as wide as a painter measures them.

Measures are shares of the size of type, so that a chart in large print is the same chart, larger.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from mestringstreff_desktop.course.evaluation.drawing.shapes import EASE, Align, Drawing, Role, Word

Measure = Callable[[str, float, bool], float]
"""How wide a text is on one line, in points: of a size, and whether it is bold."""

LEADING = 1.25
ROW_GAP, PART_GAP, WORD_GAP = 0.7, 0.8, 0.3
_SPACES = re.compile("[ \n\t]+")  # and no other: one that does not break is part of a word


@dataclass(frozen=True, kw_only=True)
class Look:
    """How words are set: what they are, how heavy, and to which side."""

    role: Role
    bold: bool = False
    align: Align = Align.LEFT


LABEL, NUMBER = Look(role=Role.LABEL), Look(role=Role.NUMBER, bold=True)
MIDDLE_LABEL, MIDDLE_NUMBER = (replace(look, align=Align.CENTRE) for look in (LABEL, NUMBER))


@dataclass(frozen=True)
class Setting:
    """Type of one size, as a painter measures it."""

    size: float
    measure: Measure

    @property
    def leading(self) -> float:
        return LEADING * self.size

    def larger(self, share: float) -> "Setting":
        return replace(self, size=share * self.size)

    def width(self, text: str, *, bold: bool = False) -> float:
        return self.measure(text, self.size, bold) + EASE

    def fits(self, text: str, room: float, most: int) -> bool:
        """Tell whether a text needs no more lines than so many, with no word parted."""
        words = _SPACES.split(text)
        return all(self.width(word) <= room for word in words) and len(self.lines(text, room)) <= most

    def lines(self, text: str, room: float, *, bold: bool = False) -> list[str]:
        """Return a text parted at its spaces; a word is parted only where it is wider than the room."""
        found = [""]
        for word in _SPACES.split(text.strip()):
            longer = f"{found[-1]} {word}" if found[-1] else word
            if self.width(longer, bold=bold) <= room:
                found[-1] = longer
            else:
                found = [*filter(None, found), *self._pieces(word, room, bold)]
        return found

    def _pieces(self, word: str, room: float, bold: bool) -> list[str]:
        pieces, rest = [], word
        while self.width(rest, bold=bold) > room and len(rest) > 1:
            fits = (n for n in range(len(rest) - 1, 1, -1) if self.width(f"{rest[:n]}-", bold=bold) <= room)
            cut = next(fits, 1)
            pieces.append(f"{rest[:cut]}-" if rest[cut - 1 : cut + 1].isalpha() else rest[:cut])
            rest = rest[cut:]
        return [*pieces, rest]

    def line(self, text: str, look: Look, *, x: float = 0, y: float = 0, room: float = 0) -> Word:
        """Return a line as wide as it is, at the side of a room it keeps to, from x, y."""
        width = self.width(text, bold=look.bold)
        before = {Align.LEFT: 0.0, Align.CENTRE: (room - width) / 2, Align.RIGHT: room - width}[look.align]
        return Word(
            text=text,
            x=x + before,
            y=y,
            width=width,
            height=self.leading,
            size=self.size,
            role=look.role,
            is_bold=look.bold,
            align=look.align,
        )

    def block(self, text: str, room: float, look: Look) -> Drawing:
        """Return a text over as many lines as it needs; nothing for no text."""
        lines = self.lines(text, room, bold=look.bold) if text.strip() else []
        words = (self.line(each, look, y=n * self.leading, room=room) for n, each in enumerate(lines))
        return Drawing(width=room, height=len(lines) * self.leading, words=tuple(words))
