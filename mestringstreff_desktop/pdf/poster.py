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
SIGN_SIDE = 14 * MM
WRITE_HEIGHT = 18 * MM
ART, ART_WIDTH, ART_HEIGHT = "kvist.svg", 12 * MM, 17 * MM  # as high as the welcome
LEAST_SIGN = 120 * MM


def poster_blocks(section: Poster, look: Look, width: float) -> list[Block]:
    """Render a poster as one block, that fills the page."""
    if section.is_sign:
        return [Block(LEAST_SIGN, _Sign(section, look).draw, stretch=1)]
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
        said = [*self.section.lines, *[""] * len(self.section.blanks)]
        for number, (text, height) in enumerate(zip(said, panels, strict=True)):
            own, rest = rest.split_top(BETWEEN)[1].split_top(height + more)
            self._panel(pen, own, text, size, number)

    def _panel(self, pen: Pen, box: Box, text: str, size: int, number: int) -> None:
        if text:
            pen.panel(box, TINTS[number % len(TINTS)])
            in_the_middle(pen, text, sized(LINE, size), box.inset(SIDE, AIR))
            return
        pen.panel(box, "white", border=True)
        label = self.section.blanks[number - len(self.section.lines)]
        pen.write(box.inset(SIDE, AIR), label, rule=False, size=LIST_SIZES[-1])

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

    def draw(self, pen: Pen, box: Box) -> None:
        pen.panel(box, "teal")
        inner = box.inset(SIGN_SIDE, 0.8 * SIGN_SIDE)
        draw_art(pen, Box(inner.right - ART_WIDTH, inner.top - ART_HEIGHT, ART_WIDTH, ART_HEIGHT), ART)
        used = pen.text(self.section.title, sized(WELCOME, WELCOME_SIZE), inner)
        headline, *details = self.section.lines
        rest = inner.split_top(used)[1]
        style = self._detail_style(details, rest)
        said = sum(text_height(text, self.look, style, rest.width) for text in details)
        below = said + WRITE_HEIGHT * len(self.section.blanks)
        upper, lower = rest.split_top(rest.height - below)
        size = largest(headline, self.look, TITLE, upper, SIGN_SIZES)
        in_the_middle(pen, headline, sized(TITLE, size), upper)
        for text in details:
            lower = lower.split_top(pen.text(text, style, lower))[1]
        for label in self.section.blanks:
            own, lower = lower.split_top(WRITE_HEIGHT)
            self._blank(pen, own, label)

    def _detail_style(self, details: Sequence[str], box: Box) -> str:
        room = Box(0, 0, box.width, 0.4 * box.height / max(1, len(details)))
        sizes = [largest(text, self.look, LINE, room, DETAIL_SIZES) for text in details]
        return sized(LINE, min(sizes, default=DETAIL_SIZES[0]))

    def _blank(self, pen: Pen, box: Box, label: str) -> None:
        style = sized(WELCOME, LABEL_SIZE)
        widest = max(text_width(each, self.look, style) for each in self.section.blanks)
        words, room = box.split_left(widest + 6 * MM)
        in_the_middle(pen, label, style, words)
        room = room.split_top(3 * MM)[1]
        if self.look.fillable:
            pen.write(room, label, size=LABEL_SIZE)
        else:
            pen.line(room.x, room.y + 2 * MM, room.right, colour=self.look.palette.quiet)
