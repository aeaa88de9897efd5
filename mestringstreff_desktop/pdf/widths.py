"""How far text moves what is written after it, by the widths that its font tells of (PDF 32000-1, 9.2.4)."""

import re
from collections.abc import Iterable, Mapping

from pypdf.generic import ArrayObject, PdfObject
from reportlab.pdfbase.pdfmetrics import getFont, standardFonts

from mestringstreff_desktop.pdf.entries import (
    dictionary,
    finite,
    items,
    number,
    numbers,
    resolved,
    whole,
    word,
)

_USUAL = 500.0  # thousandths of a font's size: what a letter is where the font does not say
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_CONTROLS = {
    **{b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"},
    **{b"\n": b"", b"\r": b"", b"\r\n": b""},  # a line broken in the file only
}


def text_width(font: PdfObject | None, written: bytes) -> float:
    """Return how wide a string is, as it is written in contents, in thousandths of the font's size."""
    said = _bytes(written)
    if word(font, "/Subtype") == "/Type0":
        codes = [int.from_bytes(said[place : place + 2], "big") for place in range(0, len(said), 2)]
        return _composite_width(font, codes)
    scale = 1000 * (numbers(font, "/FontMatrix", 6) or [0.001])[0]
    widths = _simple_widths(font)
    otherwise = number(dictionary(font, "/FontDescriptor"), "/MissingWidth", 0 if widths else _USUAL)
    return scale * sum(widths.get(code, otherwise) for code in said)


def _bytes(written: bytes) -> bytes:
    """Return the bytes of a string."""
    if written.startswith(b"<"):
        digits = re.sub(rb"[^0-9A-Fa-f]", b"", written)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _ESCAPED.sub(_unescaped, written[1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1].isdigit():
        return bytes([int(found[1], 8) & 255])
    return _CONTROLS.get(found[1], found[1])


def _simple_widths(font: PdfObject | None) -> Mapping[int, float]:
    """Return the widths of the letters of a font of 256, by their codes."""
    first = whole(font, "/FirstChar")
    if widths := items(font, "/Widths"):
        return {first + place: finite(resolved(width)) for place, width in enumerate(widths)}
    name = word(font, "/BaseFont").lstrip("/")
    return dict(enumerate(getFont(name).widths)) if name in standardFonts else {}


def _composite_width(font: PdfObject | None, codes: Iterable[int]) -> float:
    below = resolved(next(iter(items(font, "/DescendantFonts")), None))
    widths, otherwise = _listed_widths(items(below, "/W")), number(below, "/DW", 1000)
    return sum(widths.get(code, otherwise) for code in codes)


def _listed_widths(listed: Iterable[PdfObject]) -> Mapping[int, float]:
    """Return widths by code: a list has «first [width …]» and «first last width» (9.7.4.3)."""
    found: dict[int, float] = {}
    waiting: list[int] = []
    for part in map(resolved, listed):
        if isinstance(part, ArrayObject) and waiting:
            found |= {waiting[0] + place: finite(resolved(width)) for place, width in enumerate(part)}
            waiting = []
        elif len(waiting) == 2:
            first, last = waiting[0], min(waiting[1], 0xFFFF)
            found |= dict.fromkeys(range(first, last + 1), finite(part))
            waiting = []
        else:
            waiting.append(int(finite(part)))
    return found
