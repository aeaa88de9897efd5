"""Files that take far more time or memory than their size says."""


def _pdf(objects: dict[int, bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, thing in objects.items():
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, thing)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<</Size %d /Root 1 0 R>>\n" % (len(places) + 1)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def _stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<%b /Length %d>>\nstream\n%b\nendstream" % (keys, len(data), data)


def _page(contents: bytes, keys: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    return _pdf(
        {
            1: b"<</Type /Catalog /Pages 2 0 R>>",
            2: b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
            3: b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %b>>" % keys,
            4: contents,
            **(more or {}),
        }
    )


def slow_pdf() -> bytes:
    """A small file whose page draws a form that draws another a hundred times, and so on: for years."""
    last, box = 10, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    draws = b"/Resources <</XObject <</F %d 0 R>>>>"
    often = b"/F Do 1 0 0 1 0 1 cm\n" * 100
    forms = {number: _stream(often, box + draws % (number + 1)) for number in range(5, last)}
    forms[last] = _stream(b"0 0 m 500 800 l S", box)
    return _page(_stream(b"/F Do"), draws % 5, forms)
