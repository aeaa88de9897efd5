"""What a page's notes and fields show, and where: as they are drawn in the file, or drawn here.

A note that cannot be drawn is left out, and its page is not.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject, StreamObject
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.copies import Copies
from mestringstreff_desktop.pdf.damage import DAMAGE
from mestringstreff_desktop.pdf.drawn_fields import draw_field, has_value
from mestringstreff_desktop.pdf.drawn_notes import draw_note
from mestringstreff_desktop.pdf.entries import (
    at,
    box,
    dictionary,
    inherited,
    items,
    numbers,
    resolved,
    whole,
    word,
)

HIDDEN, NO_VIEW = 2, 32  # flags (PDF 32000-1, table 165)
_UNSEEN = frozenset({"/Popup", "/Link"})
Matrix = tuple[float, float, float, float, float, float]
_STRAIGHT: Matrix = (1, 0, 0, 1, 0, 0)
EVERYWHERE = (-32_767, -32_767, 32_767, 32_767)  # what is drawn of a note need not be within its place
Shown = tuple[PdfObject, Matrix]


class Annotations:
    """The notes and fields of one file."""

    def __init__(self, reader: PdfReader) -> None:
        self._form = dictionary(reader.root_object, "/AcroForm")
        self._is_stale = str(at(self._form, "/NeedAppearances")) == "True"

    def of(self, page: DictionaryObject, copies: Copies) -> Iterator[Shown]:
        """Yield the form XObject that draws each note of a page, copied, and what brings it to its place."""
        for reference in items(page, "/Annots"):
            with suppress(*DAMAGE):
                if (shown := self._shown(reference, copies)) is not None:
                    yield shown

    def _shown(self, reference: PdfObject, copies: Copies) -> Shown | None:
        note = resolved(reference)
        if not isinstance(note, DictionaryObject) or not _is_seen(note, copies):
            return None
        look, place = _look(note), box(note, "/Rect")
        is_undrawn = at(dictionary(note, "/AP"), "/N") is None
        if is_undrawn or (self._is_stale and has_value(note)):
            return self._drawn(note, copies)
        form = resolved(look)
        if not isinstance(form, StreamObject) or not place or not box(form, "/BBox"):
            return None
        return copies.copy(look), _fit(form, place)

    def _drawn(self, note: DictionaryObject, copies: Copies) -> Shown | None:
        """Draw a note or field that the file does not."""
        file = BytesIO()
        canvas = Canvas(file, pageCompression=0)
        is_field = word(note, "/Subtype") == "/Widget"
        if not (draw_field(canvas, note, self._form) if is_field else draw_note(canvas, note)):
            return None
        canvas.showPage()
        canvas.save()
        return copies.copy_page(file.getvalue(), box(note, "/Rect") if is_field else EVERYWHERE), _STRAIGHT


def _is_seen(note: DictionaryObject, copies: Copies) -> bool:
    if whole(note, "/F") & (HIDDEN | NO_VIEW) or word(note, "/Subtype") in _UNSEEN:
        return False
    return copies.drawings.shows(note)


def _look(note: DictionaryObject) -> PdfObject | None:
    """Return what draws a note as it is now."""
    looks = dictionary(note, "/AP")
    shown, states = (looks.raw_get("/N"), at(looks, "/N")) if "/N" in looks else (None, None)
    if isinstance(states, DictionaryObject) and not isinstance(states, StreamObject):
        value = str(inherited(note, "/V"))
        state = word(note, "/AS") or (value if value in states else "/Off")
        shown = states.raw_get(state) if state in states else None
    return shown if isinstance(shown, IndirectObject) else None


def _fit(form: DictionaryObject, place: Sequence[float]) -> Matrix:
    """Return what maps a form to a place (PDF 32000-1, 12.5.5)."""
    left, bottom, right, top = outer_box(form)
    wide, high = (place[2] - place[0]) / ((right - left) or 1), (place[3] - place[1]) / ((top - bottom) or 1)
    return (wide, 0, 0, high, place[0] - left * wide, place[1] - bottom * high)


def outer_box(form: DictionaryObject) -> list[float]:
    """Return left, bottom, right and top of a form's box, as its own matrix leaves it."""
    a, b, c, d, e, f = numbers(form, "/Matrix", 6) or _STRAIGHT
    left, bottom, right, top = box(form, "/BBox")
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    return [min(xs), min(ys), max(xs), max(ys)]
