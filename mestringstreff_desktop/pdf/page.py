"""Breaks a row of blocks into pages and gives each its place.

A block is drawn whole: it is never split. What is left of a page goes to the blocks that stretch,
and the pages of one document are filled about equally, so that the last is not almost empty.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf

from mestringstreff_desktop.pdf.pen import EASE, Box, LayoutError, PageOverflowError, Pen
from mestringstreff_desktop.pdf.tags import Path


@dataclass(frozen=True)
class Block:
    """Something to draw across the page.

    `height` is the least it needs and `tallest` the most it can use; `stretch` is its share of what
    is left; `gap` is the space above it, unless it opens a page. A block that `keeps` stays with the
    next one. `again` is drawn first where the block opens a page: a table's head. Blocks that share
    `parts` belong together for who hears the document: the rows of a table, the items of a list.
    `section` is the number of the form's section it is of, as in `LayoutError`.
    """

    height: float
    draw: Callable[[Pen, Box], None]
    gap: float = 0.0
    stretch: float = 0.0
    tallest: float = inf
    keeps: bool = False
    again: "Block | None" = None
    new_page: bool = False
    parts: Path = ()
    section: int | None = None


Page = list[Block]


def _units(blocks: Sequence[Block], room: float) -> list[list[Block]]:
    """Group blocks that stay together; where they are higher than a page, they do not."""
    units: list[list[Block]] = []
    parted = True
    for block in blocks:
        if parted or needed([*units[-1], block]) > room:
            units.append([])
        units[-1].append(block)
        parted = not block.keeps
    return units


def _opened(page: Page) -> Page:
    """A page's blocks as drawn: no gap above the first, and its table's head repeated."""
    first = replace(page[0], gap=0.0)
    return [first.again, first, *page[1:]] if first.again else [first, *page[1:]]


def needed(page: Page) -> float:
    """Return the least height of a page's blocks."""
    return sum(block.gap + block.height for block in page)


def _fill(blocks: Sequence[Block], first: float, rest: float) -> list[Page] | None:
    """Fill pages one after another; None if a unit is higher than a page."""
    pages: list[Page] = []
    for unit in _units(blocks, rest):
        grown = _opened([*pages[-1], *unit]) if pages else []
        room = first if len(pages) == 1 else rest
        if pages and needed(grown) <= room + EASE:
            pages[-1].extend(unit)
            continue
        if needed(_opened(unit)) > (rest if pages else first) + EASE:
            return None
        pages.append(list(unit))
    return pages


def _even(blocks: Sequence[Block], first: float, rest: float) -> list[Page] | None:
    """Fill as few pages as possible, and leave as little as possible empty on the emptiest of them."""
    full = _fill(blocks, first, rest)
    if full is None or len(full) == 1:
        return full
    tried = (_fill(blocks, first * percent / 100, rest * percent / 100) for percent in range(95, 45, -5))
    ways = [full, *(way for way in tried if way is not None and len(way) == len(full))]
    return min(ways, key=lambda way: max(_empty(page, rest if at else first) for at, page in enumerate(way)))


def _empty(page: Page, room: float) -> float:
    """How empty a page seems: half as much where something on it stretches into what is left."""
    return (room - needed(page)) * (0.5 if any(block.stretch for block in page) else 1)


def _parts(blocks: Sequence[Block]) -> list[list[Block]]:
    """Part the blocks where a new page is asked for."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if block.new_page and parts[-1]:
            parts.append([])
        parts[-1].append(block)
    return parts


def paginate(blocks: Sequence[Block], first: float, rest: float) -> list[Page]:
    """Break blocks into pages, the first page with `first` points of room and the others with `rest`.

    Raises:
        PageOverflowError: something is higher than a page.
    """
    pages: list[Page] = []
    for number, part in enumerate(_parts(blocks)):
        filled = _even(part, rest if number else first, rest)
        if filled is None:
            raise _too_high(part, first)
        pages.extend(_opened(page) for page in filled)
    return pages


def _too_high(blocks: Sequence[Block], room: float) -> PageOverflowError:
    highest = max(blocks, key=lambda block: needed(_opened([block])))
    error = PageOverflowError(
        f"a block of {highest.height:.0f} pt does not fit a page with {room:.0f} pt of room"
    )
    error.section = highest.section
    return error


def _heights(page: Page, room: float) -> list[float]:
    """Share what is left of the page among the blocks that stretch, up to the tallest of each."""
    heights = [block.height for block in page]
    left = room - needed(page)
    while left > EASE:
        growing = [i for i, block in enumerate(page) if block.stretch and heights[i] < block.tallest - EASE]
        if not growing:
            break
        unit = left / sum(page[i].stretch for i in growing)
        for i in growing:
            grown = min(page[i].stretch * unit, page[i].tallest - heights[i])
            heights[i] += grown
            left -= grown
    return heights


def draw_page(page: Page, pen: Pen, box: Box) -> None:
    """Draw each block of a page in its place, and in its part of the document.

    Raises:
        LayoutError: text leaves its box. It tells the block's section.
    """
    for block, own in place(page, box):
        try:
            with pen.within(*block.parts):
                block.draw(pen, own)
        except LayoutError as error:
            error.section = block.section
            raise


def place(page: Page, box: Box) -> list[tuple[Block, Box]]:
    """Return each block of a page with the box it is drawn in."""
    placed = []
    for block, height in zip(page, _heights(page, box.height), strict=True):
        _, box = box.split_top(block.gap)
        own, box = box.split_top(height)
        placed.append((block, own))
    return placed
