"""Renders words for the wall, as large as the page allows: a list that all have agreed on, or a sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.forms import Poster
from mestringstreff_desktop.pdf.art import draw_art
from mestringstreff_desktop.pdf.columns import TINTS
from mestringstreff_desktop.pdf.large_text import in_the_middle, largest, sized
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import MM, Look

TITLE, LINE, WELCOME = "title", "label", "accent"
LIST_SIZES = (80, 76, 72, 68, 64, 60, 56)  # capitals of the smallest are 13 mm: to be read from four metres
TITLE_SIZES = (112, 104, 96, 88, 80, 72, 64, 56)
BETWEEN, AIR, SIDE = 5 * MM, 4 * MM, 9 * MM  # between panels; above and below, and beside, their words
BELOW_TITLE = 5 * MM

SIGN_SIZES = (104, 96, 88, 80, 72, 64, 56, 50, 44, 38, 32, 28)
DETAIL_SIZES = (40, 36, 32, 28, 24, 20)
WELCOME_SIZE, LABEL_SIZE = 40, 28
SIGN_SIDE, SIGN_TOP = 14 * MM, 11.2 * MM
WRITE_HEIGHT = 18 * MM
ART, ART_WIDTH, ART_HEIGHT = "kvist.svg", 12 * MM, 17 * MM  # as high as the welcome
DETAIL_SHARE = 0.4  # of the height below the welcome


def poster_blocks(section: Poster, look: Look, width: float) -> list[Block]:
    """Render a poster as one block, that fills the page."""
    if section.is_sign:
        sign = _Sign(section, look)
        return [Block(sign.height(width), sign.draw, stretch=1)]
    made = _List(section, look)
    return [Block(made.height(width, LIST_SIZES[-1]), made.draw, stretch=1)]


@dataclass(frozen=True)
class _List:
    """A title, and below it lines of one size, each on a ground of its own; then white ones to write on."""

    section: Poster
    look: Look

    def height(self, width: float, size: int) -> float:
        """Return the height that the lines need in a size, with the title above."""
        panels = self._panels(width, size)
        return self._title_height(width) + sum(panels) + BETWEEN * len(panels)

    def draw(self, pen: Pen, box: Box) -> None:
        size = next((each for each in LIST_SIZES if self.height(box.width, each) <= box.height), 0)
        size = size or LIST_SIZES[-1]
        pen.text(self.section.title, self._title_style(box.width), box)
        rest = box.split_top(self._title_height(box.width))[1]
        panels = self._panels(box.width, size)
        more = (rest.height - sum(panels) - BETWEEN * len(panels)) / max(1, len(panels))
        boxes = []
        for height in panels:
            own, rest = rest.split_top(BETWEEN)[1].split_top(height + more)
            boxes.append(own)
        lines = self.section.lines
        for number, (text, own) in enumerate(zip(lines, boxes, strict=False)):
            pen.panel(own, TINTS[number % len(TINTS)])
            in_the_middle(pen, text, sized(LINE, size), own.inset(SIDE, AIR))
        for label, own in zip(self.section.blanks, boxes[len(lines) :], strict=True):
            pen.panel(own, "white", border=True)
            pen.write(own.inset(SIDE, AIR), label, rule=False, size=LIST_SIZES[-1])

    def _panels(self, width: float, size: int) -> list[float]:
        style, room = sized(LINE, size), width - 2 * SIDE
        heights = [text_height(line, self.look, style, room) for line in self.section.lines]
        blank = text_height("Å", self.look, style, room)
        return [height + 2 * AIR for height in [*heights, *[blank] * len(self.section.blanks)]]

    def _title_height(self, width: float) -> float:
        return text_height(self.section.title, self.look, self._title_style(width), width) + BELOW_TITLE

    def _title_style(self, width: float) -> str:
        one_line = Box(0, 0, width, 1.2 * TITLE_SIZES[0])
        return sized(TITLE, largest(self.section.title, self.look, TITLE, one_line, TITLE_SIZES))


@dataclass(frozen=True)
class _Sign:
    """A welcome, the first line as large as there is room for, and the others below it."""

    section: Poster
    look: Look

    def height(self, width: float) -> float:
        """Return the least height, with all in the smallest size."""
        room = width - 2 * SIGN_SIDE
        welcome = text_height(self.section.title, self.look, sized(WELCOME, WELCOME_SIZE), room)
        headline = self._height(self.section.lines[:1], sized(TITLE, SIGN_SIZES[-1]), room)
        details = self._height(self.section.lines[1:], sized(LINE, DETAIL_SIZES[-1]), room)
        return welcome + headline + details + self._blanks_height(room) + 2 * SIGN_TOP

    def draw(self, pen: Pen, box: Box) -> None:
        pen.panel(box, "teal")
        inner = box.inset(SIGN_SIDE, SIGN_TOP)
        draw_art(pen, Box(inner.right - ART_WIDTH, inner.top - ART_HEIGHT, ART_WIDTH, ART_HEIGHT), ART)
        used = pen.text(self.section.title, sized(WELCOME, WELCOME_SIZE), inner)
        rest = inner.split_top(used)[1]
        headline, details = self.section.lines[:1], self.section.lines[1:]
        style = self._detail_style(rest)
        below = self._height(details, style, rest.width) + self._blanks_height(rest.width)
        upper, lower = rest.split_top(rest.height - below)
        for text in headline:
            size = largest(text, self.look, TITLE, upper, SIGN_SIZES)
            in_the_middle(pen, text, sized(TITLE, size), upper)
        for text in details:
            lower = lower.split_top(pen.text(text, style, lower))[1]
        for label in self.section.blanks:
            own, lower = lower.split_top(self._blank_height(label, lower.width))
            self._blank(pen, own, label)

    def _height(self, texts: Sequence[str], style: str, width: float) -> float:
        return sum(text_height(text, self.look, style, width) for text in texts)

    def _detail_style(self, rest: Box) -> str:
        """The largest style in which the details take their share at most, and the headline has its own."""
        headline, details = self.section.lines[:1], self.section.lines[1:]
        taken = self._blanks_height(rest.width)
        taken += self._height(headline, sized(TITLE, SIGN_SIZES[-1]), rest.width)
        room = min(DETAIL_SHARE * rest.height, rest.height - taken)
        fitting = (
            size for size in DETAIL_SIZES if self._height(details, sized(LINE, size), rest.width) <= room
        )
        return sized(LINE, next(fitting, DETAIL_SIZES[-1]))

    def _label_width(self, width: float) -> float:
        style = sized(WELCOME, LABEL_SIZE)
        widest = max(text_width(each, self.look, style) for each in self.section.blanks)
        return min(widest + 6 * MM, width / 2)

    def _blank_height(self, label: str, width: float) -> float:
        room = self._label_width(width)
        return max(WRITE_HEIGHT, text_height(label, self.look, sized(WELCOME, LABEL_SIZE), room))

    def _blanks_height(self, width: float) -> float:
        return sum(self._blank_height(label, width) for label in self.section.blanks)

    def _blank(self, pen: Pen, box: Box, label: str) -> None:
        words, room = box.split_left(self._label_width(box.width))
        in_the_middle(pen, label, sized(WELCOME, LABEL_SIZE), words)
        room = room.split_top(3 * MM)[1]
        if self.look.fillable:
            pen.write(room, label, size=LABEL_SIZE)
        else:
            pen.line(room.x, room.y + 2 * MM, room.right, colour=self.look.palette.quiet)
