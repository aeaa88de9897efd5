"""Turns blocks into pages that are ready to be drawn: each with its head, its foot and its margins."""

from collections.abc import Sequence
from dataclasses import dataclass

from mestringstreff_desktop.pdf.book import A3, A4, Sheet
from mestringstreff_desktop.pdf.header_footer import FOOT_END, FOOT_LINE, FOOT_SPACE, Foot
from mestringstreff_desktop.pdf.page import Block, Page, draw_page, paginate
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import GAP, MARGIN, Look

PAPERS = {"A4": A4, "A3": A3}


def page_size(landscape: bool, paper: str = "A4") -> tuple[float, float]:
    """Return width and height of a paper in points."""
    width, height = PAPERS[paper]
    return (height, width) if landscape else (width, height)


def body(landscape: bool = False, paper: str = "A4") -> Box:
    """Return the page within its margins."""
    width, height = page_size(landscape, paper)
    return Box(0, 0, width, height).inset(MARGIN)


@dataclass(frozen=True)
class Layout:
    """What is around the blocks: the head of the pages after the first, and the foot of them all.

    A `bare` page has neither.
    """

    look: Look
    head: Block
    foot: Foot
    landscape: bool = False
    paper: str = "A4"
    bare: bool = False

    @property
    def body(self) -> Box:
        """The page within its margins."""
        return body(self.landscape, self.paper)

    @property
    def room(self) -> Box:
        """Where the blocks of the first page are."""
        box = self.body
        return box if self.bare else box.split_top(box.top - FOOT_LINE - FOOT_SPACE)[0]

    @property
    def below(self) -> Box:
        """Where the foot is: in the margin too."""
        return Box(self.body.x, FOOT_END, self.body.width, FOOT_LINE - FOOT_END)


def lay_out(blocks: Sequence[Block], layout: Layout) -> list[Sheet]:
    """Return the pages the blocks need.

    Raises:
        PageOverflowError: something is higher than a page.
    """
    room = layout.room.height
    pages = paginate(blocks, room, room if layout.bare else room - layout.head.height - GAP)
    return [_sheet(layout, page, number, len(pages)) for number, page in enumerate(pages, 1)]


def _sheet(layout: Layout, page: Page, number: int, pages: int) -> Sheet:
    def draw(pen: Pen) -> None:
        room = layout.room
        if number > 1 and not layout.bare:
            own, rest = room.split_top(layout.head.height)
            with pen.running("Header"):
                layout.head.draw(pen, own)
            room = rest.split_top(GAP)[1]
        draw_page(page, pen, room)
        if not layout.bare:
            layout.foot.draw(pen, layout.below, number, pages)

    return Sheet(*page_size(layout.landscape, layout.paper), draw, layout.look)
