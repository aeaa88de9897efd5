"""Renders cards to cut apart: with names, also on both sides of a fold, or with words to talk from."""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.forms import Card, Cards
from mestringstreff_desktop.pdf.art import draw_art
from mestringstreff_desktop.pdf.large_text import in_the_middle, largest, on_one_line, sized
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, Look

NAME, WORDS = "title-centre", "label"
LINE_SIZES = (40, 36, 32, 28, 25)  # of a name on one line; a longer one stands on two
NAME_SIZES = (28, 25, 22, 20, 18, 16, 14)
WORD_SIZES = (20, 18, 16, 15, 14)
PADDING = 6 * MM
ART_WIDTH = 13 * MM
LINE_UP = 0.3  # of a card's height: where one writes a name
NAME_HEIGHT, TYPED_NAME = 13 * MM, 26.0
BLANK = Card(words="")


def cards_blocks(section: Cards, look: Look, width: float) -> list[Block]:
    """Render cards, a block a row; the rows share the lines they are cut along."""
    wanted = [*section.items, *[BLANK] * section.blanks]
    missing = -len(wanted) % section.per_row
    cards = [*wanted, *[BLANK] * missing]
    made = [_Card(card, section, number, look) for number, card in enumerate(cards, 1)]
    starts = range(0, len(made), section.per_row)
    across = width / section.per_row
    return [_row(made[start : start + section.per_row], section, across) for start in starts]


def _row(cards: "Sequence[_Card]", section: Cards, width: float) -> Block:
    def draw(pen: Pen, box: Box) -> None:
        for card, own in zip(cards, box.columns([1] * len(cards)), strict=True):
            _outline(pen, own)
            card.draw(pen, own)

    return Block(max(section.height * MM, *(card.height(width) for card in cards)), draw)


def _outline(pen: Pen, box: Box) -> None:
    """Where to cut. Dots begin at the same place for neighbours, so that they fall on each other."""
    level = [(box.x, y, box.right, y) for y in (box.y, box.top)]
    upright = [(x, box.y, x, box.top) for x in (box.x, box.right)]
    pen.lines([*level, *upright], dotted=True)


@dataclass(frozen=True)
class _Card:
    """One card: what is on it, and its number on the sheet."""

    card: Card
    section: Cards
    number: int
    look: Look

    def height(self, width: float) -> float:
        """Return the least height, for words of any length in the smallest size."""
        beside = ART_WIDTH + 2 * MM if self.section.art else 0.0
        style, size = (NAME, NAME_SIZES[-1]) if self.is_name else (WORDS, WORD_SIZES[-1])
        room = width - 2 * PADDING - (beside if self.is_name else 0.0)
        words = text_height(self.card.words, self.look, sized(style, size), room)
        side = words + text_height(self.card.caption, self.look, "hint", room) + 1.2 * PADDING
        return 2 * side if self.section.folded else side

    @property
    def is_name(self) -> bool:
        return self.section.of == "names"

    def draw(self, pen: Pen, box: Box) -> None:
        if not self.section.folded:
            self._side(pen, box)
            return
        back, front = box.split_top(box.height / 2)
        self._side(pen, front)
        pen.line(box.x, front.top, box.right)
        self._turned(pen, back)

    def _turned(self, pen: Pen, box: Box) -> None:
        """The other side stands on its head, so that it is upright when the card is folded."""
        pen.canvas.saveState()
        pen.canvas.translate(box.x + box.right, box.y + box.top)
        pen.canvas.rotate(180)
        with pen.artifact():
            self._side(pen, box, is_back=True)
        pen.canvas.restoreState()

    def _side(self, pen: Pen, box: Box, *, is_back: bool = False) -> None:
        inner = box.inset(PADDING, 0.6 * PADDING)
        if self.is_name:
            self._name(pen, self._beside_art(pen, inner), is_back=is_back)
        else:
            self._words(pen, inner)

    def _beside_art(self, pen: Pen, box: Box) -> Box:
        if not self.section.art:
            return box
        own, rest = box.split_left(ART_WIDTH)
        draw_art(pen, own, self.section.art)
        return rest.split_left(rest.width - 2 * MM)[0]

    def _name(self, pen: Pen, box: Box, *, is_back: bool) -> None:
        caption = self.card.caption
        used = pen.text(caption, "hint-centre", box)
        rest = box.split_top(used)[1]
        if self.card.words:
            name, look = self.card.words, self.look
            size = on_one_line(name, look, NAME, rest, LINE_SIZES)
            size = size or largest(name, look, NAME, rest, NAME_SIZES)
            in_the_middle(pen, name, sized(NAME, size), rest)
            return
        level = box.y + LINE_UP * box.height
        pen.line(box.x, level, box.right, colour=pen.look.palette.quiet)
        if not is_back:
            room = Box(box.x, level, box.width, NAME_HEIGHT)
            pen.write(room, f"Navn på kort {self.number}", rule=False, size=TYPED_NAME)

    def _words(self, pen: Pen, box: Box) -> None:
        below = text_height(self.card.caption, self.look, "hint", box.width)
        upper, lower = box.split_top(box.height - below)
        if self.card.words:
            size = largest(self.card.words, self.look, WORDS, upper, WORD_SIZES)
            in_the_middle(pen, self.card.words, sized(WORDS, size), upper)
        else:
            pen.write(upper.inset(0, 3 * MM), f"Kort {self.number}", lines=2)
        pen.text(self.card.caption, "hint", lower)
