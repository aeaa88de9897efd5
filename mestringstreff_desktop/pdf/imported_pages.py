"""Pages of another PDF as form XObjects in ours: what draws them is copied, and nothing that acts.

The whole page is read before any of it goes into our file, so that one that is damaged leaves no trace.
Links, scripts and fields stay behind; what is filled in in a field is drawn.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
)
from reportlab.pdfbase.pdfdoc import PDFObject

from mestringstreff_desktop.course.own import MOST_PAGES
from mestringstreff_desktop.pdf.damage import Locked, NoPages, TooManyPages
from mestringstreff_desktop.pdf.objects import PdfObjects

# What leads out of a page, or says something of a document it is no longer in.
LEFT_BEHIND = frozenset(
    {"/Parent", "/P", "/StructParent", "/StructParents", "/OC", "/Metadata", "/PieceInfo"}
)
HIDDEN = 2 | 32
LONGEST = 14_400  # points: no page is larger (PDF 32000-1, annex C)
Matrix = tuple[float, float, float, float, float, float]
STRAIGHT = ArrayObject([NumberObject(number) for number in (1, 0, 0, 1, 0, 0)])


class Copied(PDFObject):
    """A copied object, as ReportLab writes it; references go to the numbers the others have here."""

    def __init__(self, thing: PdfObject, numbers: Sequence[int]) -> None:
        self._thing = thing
        self._numbers = numbers

    def format(self, document: object) -> bytes:
        return write_object(self._thing, self._numbers)


def write_object(thing: PdfObject, numbers: Sequence[int]) -> bytes:
    """Return a copied object as it is written in a file where the copies have these numbers."""
    out = BytesIO()
    _write(thing, numbers, out)
    return out.getvalue()


def _write(thing: PdfObject, numbers: Sequence[int], out: BytesIO) -> None:
    if isinstance(thing, IndirectObject):
        out.write(b"%d 0 R" % numbers[thing.idnum])
    elif isinstance(thing, DictionaryObject):
        _write_dictionary(thing, numbers, out)
    elif isinstance(thing, ArrayObject):
        out.write(b"[")
        for part in thing:
            out.write(b" ")
            _write(part, numbers, out)
        out.write(b" ]")
    else:
        thing.write_to_stream(out)


def _write_dictionary(thing: DictionaryObject, numbers: Sequence[int], out: BytesIO) -> None:
    data = bytes(thing._data) if isinstance(thing, StreamObject) else None
    out.write(b"<<")
    for key, value in thing.items():
        NameObject(key).write_to_stream(out)
        out.write(b" ")
        _write(value, numbers, out)
        out.write(b"\n")
    if data is not None:
        out.write(b"/Length %d" % len(data))
    out.write(b">>")
    if data is not None:
        out.write(b"\nstream\n" + data + b"\nendstream")


class Copies:
    """What is copied from one file; each object once, however many pages use it."""

    def __init__(self) -> None:
        self._places: dict[tuple[int, int], int] = {}
        self._objects: list[PdfObject] = []
        self._waiting: list[tuple[int, IndirectObject]] = []
        self._file: object = None
        self._numbers: list[int] = []

    def copy(self, thing: object) -> PdfObject:
        """Return a copy of an object, with all it refers to among the copies."""
        copied = self._copy(thing)
        while self._waiting:
            place, reference = self._waiting.pop()
            self._objects[place] = self._copy(reference.get_object())
        return copied

    def _copy(self, thing: object) -> PdfObject:
        if isinstance(thing, IndirectObject):
            return IndirectObject(self._place(thing), 0, None)
        if isinstance(thing, DictionaryObject):
            return self._copy_dictionary(thing)
        if isinstance(thing, ArrayObject):
            return ArrayObject([self._copy(part) for part in thing])
        return thing if isinstance(thing, PdfObject) else NullObject()

    def _copy_dictionary(self, thing: DictionaryObject) -> DictionaryObject:
        new = StreamObject() if isinstance(thing, StreamObject) else DictionaryObject()
        for key in thing:
            if key not in LEFT_BEHIND and key != "/Length":
                new[NameObject(key)] = self._copy(thing.raw_get(key))
        if isinstance(thing, StreamObject):
            new._data = thing._data  # type: ignore[attr-defined]
        return new

    def _place(self, reference: IndirectObject) -> int:
        key = (reference.idnum, reference.generation)
        if key not in self._places:
            self._places[key] = len(self._objects)
            self._objects.append(NullObject())
            self._waiting.append((self._places[key], reference))
        return self._places[key]

    @property
    def objects(self) -> Sequence[PdfObject]:
        return self._objects

    def numbers(self, objects: PdfObjects) -> Sequence[int]:
        """Put the copies into a file, once, and return the numbers they have there."""
        if self._file is not objects.file:
            self._file = objects.file
            self._numbers = []  # filled below: objects refer to each other both ways
            copied = [Copied(thing, self._numbers) for thing in self._objects]
            self._numbers.extend(objects.number(objects.refer(each)) for each in copied)
        return self._numbers


@dataclass(frozen=True)
class ImportedPage:
    """A page that can be drawn: what its form XObject holds, and its size in points as it is seen."""

    form: StreamObject
    copies: Copies
    width: float
    height: float

    def store(self, objects: PdfObjects, name: str) -> None:
        """Put the page into a file as a form XObject with the name."""
        objects.add_form(name, Copied(self.form, self.copies.numbers(objects)))


def read_pages(content: bytes, password: str = "") -> list[ImportedPage]:
    """Read all pages of a PDF.

    Raises:
        Locked: a password is needed, or this one is wrong.
        TooManyPages, NoPages: of how many pages it has.
        DAMAGE: it cannot be read.
    """
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(password):
        raise Locked
    if len(reader.pages) > MOST_PAGES:
        raise TooManyPages
    copies = Copies()
    pages = [read_page(page, copies) for page in reader.pages]
    if not pages:
        raise NoPages
    return pages


def read_page(page: PageObject, copies: Copies) -> ImportedPage:
    """Copy what draws a page.

    Raises:
        ValueError: the page has no size. Damage raises many other errors.
    """
    box, turn = [float(side) for side in page.cropbox], int(page.rotation) % 360
    width, height = box[2] - box[0], box[3] - box[1]
    if not all(0 < side <= LONGEST for side in (width, height)):
        raise ValueError("a page without a size")
    resources, drawn = _with_filled_in(page, copies)
    form = StreamObject()
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): _numbers(*box),
            NameObject("/Matrix"): _numbers(*_upright(turn, box)),
            NameObject("/Filter"): NameObject("/FlateDecode"),
            NameObject("/Resources"): resources,
        }
    )
    if isinstance(group := _at(page, "/Group"), DictionaryObject):
        form[NameObject("/Group")] = copies.copy(group)
    form._data = zlib.compress(drawn)
    return ImportedPage(form, copies, *((height, width) if turn in {90, 270} else (width, height)))


def _numbers(*values: float) -> ArrayObject:
    return ArrayObject([FloatObject(value) for value in values])


def _upright(turn: int, box: Sequence[float]) -> Matrix:
    """What brings a page that is shown turned clockwise to its place with the lower left corner at 0, 0."""
    left, bottom, right, top = box
    match turn:
        case 90:
            return (0, -1, 1, 0, -bottom, right)
        case 180:
            return (-1, 0, 0, -1, right, top)
        case 270:
            return (0, 1, -1, 0, top, -left)
        case _:
            return (1, 0, 0, 1, -left, -bottom)


def _with_filled_in(page: PageObject, copies: Copies) -> tuple[DictionaryObject, bytes]:
    """Return a page's resources and what it draws, with what is filled in in its fields."""
    resources = _own(_at(page, "/Resources"), copies)
    xobjects = _own(_at(_at(page, "/Resources"), "/XObject"), copies)
    contents = page.get_contents()
    drawn = [b"q", contents.get_data() if contents is not None else b"", b"Q"]
    for number, (shown, matrix) in enumerate(_filled_in(page)):
        xobjects[NameObject(f"/Utfylt{number}")] = copies.copy(shown)
        drawn.append(b"q %s cm /Utfylt%d Do Q" % (" ".join(f"{n:.5f}" for n in matrix).encode(), number))
    resources[NameObject("/XObject")] = xobjects
    return resources, b"\n".join(drawn)


def _at(thing: PdfObject | None, key: str) -> PdfObject | None:
    """What a dictionary has at a key, wherever in the file it is."""
    is_there = isinstance(thing, DictionaryObject) and key in thing
    return cast(DictionaryObject, thing)[key] if is_there else None


def _own(thing: PdfObject | None, copies: Copies) -> DictionaryObject:
    copied = copies.copy(thing) if thing is not None else None
    return copied if isinstance(copied, DictionaryObject) else DictionaryObject()


def _filled_in(page: PageObject) -> Iterator[tuple[PdfObject, Matrix]]:
    """What the page's fields and notes show, and where."""
    notes = _at(page, "/Annots")
    for reference in notes if isinstance(notes, ArrayObject) else ():
        note = reference.get_object()
        if not isinstance(note, DictionaryObject) or _flags(note) & HIDDEN:
            continue
        if (shown := _shown(note)) is not None and str(_at(note, "/Subtype")) not in {"/Popup", "/Link"}:
            yield shown, _fit(cast(DictionaryObject, shown.get_object()), _sides(note["/Rect"]))


def _flags(note: DictionaryObject) -> int:
    flags = _at(note, "/F")
    return int(flags) if isinstance(flags, NumberObject) else 0


def _sides(box: PdfObject) -> list[float]:
    return [float(side.get_object()) for side in cast(ArrayObject, box)]


def _shown(note: DictionaryObject) -> PdfObject | None:
    """The stream that draws a note as it is now."""
    shown: PdfObject | None = None
    looks, state = _at(note, "/AP"), _at(note, "/AS")
    if isinstance(looks, DictionaryObject) and "/N" in looks:
        shown = looks.raw_get("/N")
        states = looks["/N"]
        if isinstance(states, DictionaryObject) and not isinstance(states, StreamObject):
            shown = states.raw_get(state) if state in states else None
    return shown if shown is not None and isinstance(shown.get_object(), StreamObject) else None


def _fit(form: DictionaryObject, place: Sequence[float]) -> Matrix:
    """What maps a form's box, as its own matrix leaves it, to a place (PDF 32000-1, 12.5.5)."""
    a, b, c, d, e, f = _sides(_at(form, "/Matrix") or STRAIGHT)
    left, bottom, right, top = _sides(form["/BBox"])
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    across, up = (abs(place[2] - place[0]), abs(place[3] - place[1]))
    wide, high = across / ((max(xs) - min(xs)) or 1), up / ((max(ys) - min(ys)) or 1)
    x, y = min(place[0], place[2]), min(place[1], place[3])
    return (wide, 0, 0, high, x - min(xs) * wide, y - min(ys) * high)
