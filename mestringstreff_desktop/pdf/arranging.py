"""Arranges the pages of a PDF of ours for paper: in any order, several times, with empty backs between.

What draws a page that comes several times is in the file once.
"""

from collections.abc import Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter

from mestringstreff_desktop.pdf.leaves import Page


def arranged(pdf: bytes, order: Sequence[Page]) -> bytes:
    """Return a PDF with the pages in this order; None is an empty one, as large as the page before it.

    Raises:
        DAMAGE: the PDF cannot be read.
    """
    reader, writer = PdfReader(BytesIO(pdf)), PdfWriter()
    if list(order) == list(range(len(reader.pages))):
        return pdf
    put: dict[int, PageObject] = {}
    last = reader.pages[0]
    for number in order:
        if number is None:
            writer.add_blank_page(last.mediabox.width, last.mediabox.height)
            continue
        again = put.get(number)
        last = put[number] = writer.add_page(reader.pages[number] if again is None else _like(again))
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _like(page: PageObject) -> PageObject:
    """Return a page that shows the same."""
    made = PageObject()
    made.update({key: page.raw_get(key) for key in page if key != "/Parent"})
    return made
