"""A booklet: two pages beside each other on each side of the paper, to be folded in the middle.

The sides are A4 on their side, the pages A5. Printed on both sides, turned on the short edge, and folded
all at once, the pages come in their order.
"""

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.annotations import Annotations
from mestringstreff_desktop.pdf.copies import Copies
from mestringstreff_desktop.pdf.document import page_size
from mestringstreff_desktop.pdf.imported_pages import ImportedPage, opened, read_page
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.style import MM

LEAF = 4  # pages of a sheet that is folded
OUTWARDS = 1 * MM  # each page is moved so far from the fold
BARE = 8 * MM  # to either side of the fold, where nothing is: what runs off the page there is cut


def side_order(pages: int) -> list[tuple[int | None, int | None]]:
    """Return what is to the left and to the right on each side, by number from 0; None is an empty page.

    Of eight pages: 8 and 1, 2 and 7, 6 and 3, 4 and 5.
    """
    whole = -(-pages // LEAF) * LEAF
    numbers = [number if number < pages else None for number in range(whole)]
    sides = []
    for place in range(whole // 2):
        ends = (numbers[-1 - place], numbers[place])
        sides.append(ends if place % 2 == 0 else ends[::-1])
    return sides


def booklet(pdf: bytes, chosen: Sequence[int] | None = None) -> bytes:
    """Return a PDF as the sides of a booklet; `chosen` are the numbers of the pages in it, None is all.

    Raises:
        DAMAGE: the PDF cannot be read.
    """
    reader = opened(pdf)
    copies, notes = Copies(reader), Annotations(reader)
    numbers = range(len(reader.pages)) if chosen is None else chosen
    pages = [read_page(reader.pages[number], copies, notes) for number in numbers]
    file, size = BytesIO(), page_size(landscape=True)
    canvas = Canvas(file, pagesize=size, pageCompression=1)
    canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")
    for side in side_order(len(pages)):
        for number, left in zip(side, (True, False), strict=True):
            if number is not None:
                _put(canvas, pages[number], f"side-{number}", size, is_left=left)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _put(canvas: Canvas, page: ImportedPage, name: str, size: tuple[float, float], *, is_left: bool) -> None:
    """Draw a page in its half, as large as can be, from the fold outwards; one on its side is turned."""
    page.store(PdfObjects(canvas), name)
    half, height = size[0] / 2, size[1]
    is_turned = page.width > page.height
    wide, high = (page.height, page.width) if is_turned else (page.width, page.height)
    scale = min(half / wide, height / high)
    left = half - wide * scale - OUTWARDS if is_left else half + OUTWARDS
    canvas.saveState()
    seen = canvas.beginPath()
    seen.rect(0 if is_left else half + BARE, 0, half - BARE, height)
    canvas.clipPath(seen, stroke=0, fill=0)
    canvas.translate(left, (height - high * scale) / 2)
    canvas.scale(scale, scale)
    if is_turned:
        canvas.translate(page.height, 0)
        canvas.rotate(90)
    canvas.doForm(name)
    canvas.restoreState()
