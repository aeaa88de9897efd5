"""Arranges the pages of a PDF of ours for paper: those that are wanted, with empty backs between them.

The file is left as it is, and its new order is added at its end, as PDF allows: that costs next to
nothing, however many pages there are.
"""

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import IndirectObject

from mestringstreff_desktop.pdf.entries import box, items, resolved, whole
from mestringstreff_desktop.pdf.leaves import Page
from mestringstreff_desktop.pdf.packing import added_to


def arranged(pdf: bytes, order: Sequence[Page]) -> bytes:
    """Return a PDF with these pages, each of them once; None is an empty one, as large as that before it.

    Raises:
        DAMAGE: the PDF cannot be read.
    """
    reader = PdfReader(BytesIO(pdf))
    tree = reader.root_object.raw_get("/Pages")
    pages = [page for page in items(resolved(tree), "/Kids") if isinstance(page, IndirectObject)]
    if list(order) == list(range(len(pages))):
        return pdf
    free, last = whole(reader.trailer, "/Size"), pages[0]
    wanted, added = list[int](), dict[int, bytes]()
    for number in order:
        if number is None:
            added[free] = _empty(last, tree.idnum)
            wanted.append(free)
            free += 1
        else:
            last = pages[number]
            wanted.append(last.idnum)
    kids = b" ".join(b"%d 0 R" % number for number in wanted)
    added[tree.idnum] = b"<</Type /Pages /Count %d /Kids [%b]>>" % (len(wanted), kids)
    return added_to(pdf, added, reader.trailer.raw_get("/Root").idnum, free)


def _empty(like: IndirectObject, tree: int) -> bytes:
    left, bottom, right, top = box(resolved(like), "/MediaBox")
    size = f"{right - left:g} {top - bottom:g}".encode()
    return b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 %b] /Resources <<>>>>" % (tree, size)
