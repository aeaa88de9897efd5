"""Writes imported pages as a PDF of ours that holds nothing else."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from mestringstreff_desktop.pdf.copies import write_object
from mestringstreff_desktop.pdf.imported_pages import ImportedPage

_CONTENTS = b"<</Length 5>>\nstream\n/P Do\nendstream"


def write_pdf(pages: Sequence[ImportedPage]) -> bytes:
    """Return a file with the pages, each upright and as large as it is seen. They share one `Copies`."""
    out, places = BytesIO(), []
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    for number, thing in enumerate(_objects(pages), 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, thing))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
    return out.getvalue()


def _objects(pages: Sequence[ImportedPage]) -> Iterator[bytes]:
    """Yield the objects: catalog, page tree, contents, two for each page, and what the pages use."""
    first, after = 4, 4 + 2 * len(pages)
    kids = b" ".join(b"%d 0 R" % (first + 2 * place) for place in range(len(pages)))
    yield b"<</Type /Catalog /Pages 2 0 R>>"
    yield b"<</Type /Pages /Count %d /Kids [%b]>>" % (len(pages), kids)
    yield _CONTENTS
    copied = pages[0].copies.objects
    numbers = range(after, after + len(copied))
    for place, page in enumerate(pages):
        yield _page(page, first + 2 * place + 1)
        yield write_object(page.form, numbers)
    yield from (write_object(thing, numbers) for thing in copied)


def _page(page: ImportedPage, form: int) -> bytes:
    size = f"{page.width:.4f} {page.height:.4f}".encode()
    return (
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 %b] /Contents 3 0 R"
        b" /Resources <</XObject <</P %d 0 R>>>>>>" % (size, form)
    )
