"""A list of short texts, each with a dot before it."""

from collections.abc import Sequence
from dataclasses import replace

from mestringstreff_desktop.pdf.blocks import fitting
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tags import Part

INDENT, DOT_INDENT = 5 * MM, 1.2 * MM
AIR = 1.2 * MM
LIMIT = 60 * MM  # a text that is higher goes on in a block below, which may be on the next page
DOT = "•"


def bullets(texts: Sequence[str], look: Look, width: float, style: str = "body") -> list[Block]:
    """Return the list as blocks; texts that are empty are not in it."""
    part, room = Part("L", attributes="/O /List /ListNumbering /Disc"), width - INDENT
    found = []
    for text in filter(None, map(str.strip, texts)):
        parts = (part, Part("LI"))
        first, *rest = [_block(piece, look, room, style) for piece in fitting(text, look, style, room, LIMIT)]
        found += [replace(each, parts=parts) for each in (_dotted(first, style), *rest)]
    return found


def _block(text: str, look: Look, room: float, style: str) -> Block:
    def draw(pen: Pen, box: Box) -> None:
        with pen.within(Part("LBody")):
            pen.text(text, style, box.split_left(INDENT)[1])

    return Block(text_height(text, look, style, room), draw)


def _dotted(block: Block, style: str) -> Block:
    """The first block of an item, with its dot."""

    def draw(pen: Pen, box: Box) -> None:
        with pen.within(Part("Lbl")):
            pen.text(DOT, style, replace(box, x=box.x + DOT_INDENT, width=INDENT))
        block.draw(pen, box)

    return replace(block, draw=draw, gap=AIR)
