"""Renders boxes side by side to write in, as the four letters of BUSK or the two sides of a matter."""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.forms import ColumnBox, Columns
from mestringstreff_desktop.pdf.blocks import PADDING
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, on_one_line, text_height, text_width
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tags import Part

TINTS = ("teal", "sun", "rose", "sage", "lilac")
BETWEEN = 3.5 * MM
LETTER = 15 * MM
TOP, BOTTOM = 0.8 * PADDING, 0.8 * PADDING
SHORT = 0.6  # of the width: shorter starts of sentences leave room to go on beside them
LEAST_WIDTH = 80 * MM  # of a box in large print
BELOW_HEAD = 0.3 * PADDING


def columns_blocks(section: Columns, look: Look, width: float) -> list[Block]:
    """Render boxes side by side, as many in a row as the section or the look wants."""
    per_row = _per_row(section, look, width)
    room = (width - BETWEEN * (per_row - 1)) / per_row
    cards = [
        _Card(item, look, room, item.tint or TINTS[number % len(TINTS)], section.stretch)
        for number, item in enumerate(section.items)
    ]
    starts = range(0, len(cards), per_row)
    return [_row(cards[start : start + per_row]) for start in starts]


def _per_row(section: Columns, look: Look, width: float) -> int:
    """How many boxes stand side by side; in large print so few that their lines are long."""
    if not look.large_print or not any(item.lines for item in section.items):
        return section.per_row
    most = int((width + BETWEEN) / (LEAST_WIDTH + BETWEEN))
    return next(
        (count for count in range(min(most, section.per_row), 1, -1) if len(section.items) % count == 0), 1
    )


def place_name(item: ColumnBox, starter: str) -> str:
    """Return what a place to write in a box is called."""
    return f"{item.title}: {starter}" if starter else item.title


def _row(cards: "Sequence[_Card]") -> Block:
    def draw(pen: Pen, box: Box) -> None:
        x = box.x
        for card in cards:
            card.draw(pen, Box(x, box.y, card.width, box.height))
            x += card.width + BETWEEN

    height = max(card.height for card in cards)
    weight = max(card.lines for card in cards) if cards[0].stretch else 0
    return Block(height, draw, gap=BETWEEN, stretch=weight)


@dataclass(frozen=True)
class _Card:
    """One box: perhaps a large letter, a title and a hint, starts of sentences with lines."""

    item: ColumnBox
    look: Look
    width: float
    tint: str
    stretch: bool

    @property
    def starters(self) -> Sequence[str]:
        return self.item.starters or ("",)

    @property
    def lines(self) -> int:
        return self.item.lines * len(self.starters)

    @property
    def indent(self) -> float:
        return LETTER if self.item.letter else PADDING

    @property
    def room(self) -> float:
        return self.width - self.indent - PADDING

    @property
    def head_height(self) -> float:
        title = text_height(self.item.title, self.look, "heading", self.room)
        return title + text_height(self.item.hint, self.look, "hint", self.room) + BELOW_HEAD

    @property
    def height(self) -> float:
        """The least it needs, with the lines it asks for below the longest start of a sentence."""
        longest = max(text_height(starter, self.look, "body", self.room) for starter in self.starters)
        sizes = self.look.sizes
        step = sizes.least_line_step if self.stretch else sizes.line_step
        each = max(longest, sizes.line_step if self.item.starters else 0.0) + self.item.lines * step
        letter = text_height(self.item.letter, self.look, "letter-centre", LETTER)
        return TOP + max(self.head_height + each * len(self.starters), letter) + BOTTOM

    def draw(self, pen: Pen, box: Box) -> None:
        pen.panel(box, self.tint, border=self.tint == "none")
        inner = Box(box.x + self.indent, box.y + BOTTOM, self.room, box.height - TOP - BOTTOM)
        with pen.within(Part("H2")):
            letter = Box(box.x, box.y, LETTER, box.height - 0.4 * TOP)
            pen.text(self.item.letter, "letter-centre", letter)
            used = pen.text(self.item.title, "heading", inner)
        pen.text(self.item.hint, "hint", inner.split_top(used)[1])
        if not self.item.lines:
            return
        rest = inner.split_top(self.head_height)[1]
        each = rest.height / len(self.starters)
        for starter in self.starters:
            own, rest = rest.split_top(each)
            self._write(pen, own, starter)

    def _write(self, pen: Pen, box: Box, starter: str) -> None:
        label = place_name(self.item, starter)
        if self._has_room_beside(starter, box):
            box = self._begin(pen, box, starter)
        else:
            box = box.split_top(pen.text(starter, "body", box))[1]
        pen.write(box, label, lines=self.item.lines)

    def _has_room_beside(self, starter: str, box: Box) -> bool:
        """Whether one writes on beside the start of a sentence: not on a screen, nor with large letters."""
        is_by_hand = not (self.look.fillable or self.look.large_print)
        return bool(starter) and is_by_hand and on_one_line(starter, self.look, "body", SHORT * box.width)

    def _begin(self, pen: Pen, box: Box, starter: str) -> Box:
        """Set the start of a sentence on the first line to write on, and return what is below."""
        words = text_width(starter, self.look, "body") + 2 * MM
        row, rest = box.split_top(self.look.sizes.line_step)
        pen.text(starter, "body", Box(row.x, row.y - 2, SHORT * row.width, self.look.style("body").leading))
        pen.line(row.x + words, row.y, row.right, dotted=True)
        return rest
