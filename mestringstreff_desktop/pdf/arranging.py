"""Arranges the pages of a PDF of ours for paper: those that are wanted, with empty backs between them.

The file is left as it is, and its new order is added at its end, as PDF allows: that costs next to
nothing, however many pages there are.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import IndirectObject

from mestringstreff_desktop.pdf.entries import box, items, resolved, whole
from mestringstreff_desktop.pdf.leaves import Page

_START = b"startxref"


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
    added[tree.idnum] = b"<</Type /Pages /Count %d /Kids [%b]>>" % (len(wanted), _references(wanted))
    return pdf + _update(added, len(pdf) + 1, _trailer(pdf, reader, free))


def _empty(like: IndirectObject, tree: int) -> bytes:
    left, bottom, right, top = box(resolved(like), "/MediaBox")
    size = f"{right - left:g} {top - bottom:g}".encode()
    return b"<</Type /Page /Parent %d 0 R /MediaBox [0 0 %b] /Resources <<>>>>" % (tree, size)


def _references(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _trailer(pdf: bytes, reader: PdfReader, size: int) -> bytes:
    before = int(pdf[pdf.rindex(_START) + len(_START) :].split()[0])
    root = reader.trailer.raw_get("/Root")
    return b"trailer\n<</Size %d /Root %d 0 R /Prev %d>>\n" % (size, root.idnum, before)


def _update(objects: Mapping[int, bytes], begin: int, trailer: bytes) -> bytes:
    """Return objects with the table of where they are; the first is `begin` bytes from the file's."""
    body, table = BytesIO(), [b"xref\n"]
    for number, thing in objects.items():
        table.append(b"%d 1\n%010d 00000 n \n" % (number, begin + body.tell()))
        body.write(b"%d 0 obj\n%b\nendobj\n" % (number, thing))
    end = b"%b\n%d\n%%%%EOF\n" % (_START, begin + body.tell())
    return b"\n" + body.getvalue() + b"".join(table) + trailer + end
