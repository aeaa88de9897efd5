"""Turns blocks into pages that are ready to be drawn: each with its head, its foot and its margins."""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.pdf.book import A4, Sheet
from mestringstreff_desktop.pdf.header_footer import FOOT_END, FOOT_LINE, FOOT_SPACE, Foot
from mestringstreff_desktop.pdf.page import Block, Page, draw_page, paginate
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import GAP, MARGIN, Look


def page_size(landscape: bool) -> tuple[float, float]:
    """Return width and height of A4 in points."""
    return (A4[1], A4[0]) if landscape else A4


def body(landscape: bool = False) -> Box:
    """Return the page within its margins."""
    width, height = page_size(landscape)
    return Box(0, 0, width, height).inset(MARGIN)


@dataclass(frozen=True)
class Layout:
    """What is around the blocks: the head of the pages after the first, and the foot of them all."""

    look: Look
    head: Block
    foot: Foot
    landscape: bool = False

    @property
    def room(self) -> Box:
        """Where the blocks of the first page are."""
        box = body(self.landscape)
        return box.split_top(box.top - FOOT_LINE - FOOT_SPACE)[0]

    @property
    def below(self) -> Box:
        """Where the foot is: in the margin too."""
        box = body(self.landscape)
        return Box(box.x, FOOT_END, box.width, FOOT_LINE - FOOT_END)


def lay_out(blocks: Sequence[Block], layout: Layout) -> list[Sheet]:
    """Return the pages the blocks need.

    Raises:
        PageOverflowError: something is higher than a page.
    """
    room = layout.room.height
    pages = paginate(blocks, room, room - layout.head.height - GAP)
    return [_sheet(layout, page, number, len(pages)) for number, page in enumerate(pages, 1)]


def _sheet(layout: Layout, page: Page, number: int, pages: int) -> Sheet:
    def draw(pen: Pen) -> None:
        room = layout.room
        if number > 1:
            own, rest = room.split_top(layout.head.height)
            with pen.artifact():
                layout.head.draw(pen, own)
            room = rest.split_top(GAP)[1]
        draw_page(page, pen, room)
        layout.foot.draw(pen, layout.below, number, pages)

    return Sheet(*page_size(layout.landscape), draw, layout.look)
