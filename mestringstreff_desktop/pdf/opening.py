"""What prints of our own share: how they begin, and how they are fitted to a page."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from mestringstreff_desktop.pdf.bidi import apart
from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import Layout, body, lay_out
from mestringstreff_desktop.pdf.header_footer import FIXED, Foot, running_head, short
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import LARGER, MM, Look

LONG_TITLE = 90  # a title of more letters is set smaller
DENSE_TITLE = 21.0


def opening(kind: str, title: str, lines: Sequence[str], look: Look) -> list[Block]:
    """Return what stands above everything else; texts of any length flow."""
    width = body().width
    blocks = flowing(kind, look, "accent", width)
    blocks += flowing(title, look, "title" if len(title) <= LONG_TITLE else "heading", width)
    under = [block for line in lines for block in flowing(line, look, "body", width)]
    return [*blocks, *(replace(block, gap=0 if number else 1 * MM) for number, block in enumerate(under))]


def pages(blocks: Sequence[Block], title: str, foot: Foot, look: Look) -> list[Sheet]:
    """Return pages of blocks; those after the first have the title above."""
    return lay_out(blocks, Layout(look, running_head(short(title), look, body().width), foot))


def as_large_as_fits(
    make: Callable[[Look], list[Sheet]], look: Look, sizes: Sequence[float], most: int = 1
) -> list[Sheet]:
    """Return one page in the largest size of type that allows it, else pages in the usual size.

    Where `most` pages are right, so many. `sizes` fall. Large print is larger than that by as much as on
    other sheets, over more pages.
    """
    size, sheets = _fitted(make, replace(look, large_print=False), sizes, most)
    if not look.large_print:
        return sheets
    return make(_dense(look, max(look.sizes.least, LARGER * size), LARGER * DENSE_TITLE))


def _fitted(
    make: Callable[[Look], list[Sheet]], look: Look, sizes: Sequence[float], most: int
) -> tuple[float, list[Sheet]]:
    *larger, smallest = sizes
    sheets = make(_dense(look, smallest))
    if len(sheets) > most:
        usual = look.sizes.body
        return (smallest, sheets) if smallest >= usual else (usual, make(_dense(look, usual)))
    tried = ((size, make(_dense(look, size))) for size in larger)
    return next((made for made in tried if len(made[1]) <= most), (smallest, sheets))


def _dense(look: Look, size: float, title: float = DENSE_TITLE) -> Look:
    return replace(look, own_sizes=look.sizes.around(size, title))


def dotted(*parts: str) -> str:
    """Runde · Gule lapper; no line begins with a dot."""
    found = [part.strip() for part in parts if part.strip()]
    return f"{FIXED}· ".join(map(apart, found) if len(found) > 1 else found)
