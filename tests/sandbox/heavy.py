"""A file that takes far more time than its size says."""


def slow_pdf() -> bytes:
    """A small file whose page has lines of a million dashes each: drawing it takes minutes."""
    lines = b"[0.0004 0.0004] 0 d\n" + b"0 0 m 595 842 l S\n" * 2_000
    objects = (
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>",
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(lines), lines),
    )
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, thing in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, thing)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"trailer\n<</Size 5 /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
