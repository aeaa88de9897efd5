"""Pages of another PDF as form XObjects: what draws them is copied, and nothing that acts.

The whole page is read before any of it goes into a file of ours, so that one that is damaged leaves no trace.
Links, scripts and fields stay behind; what they show is drawn.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from operator import sub

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, PdfObject, StreamObject

from mestringstreff_desktop.pdf.annotations import Annotations, Matrix, Shown, outer_box
from mestringstreff_desktop.pdf.copies import Copied, Copies, form_of
from mestringstreff_desktop.pdf.damage import DAMAGE, Locked
from mestringstreff_desktop.pdf.entries import box, dictionary, items, number, resolved, stream, whole
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.page_tree import pages_of

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is no concern of the leader's
LONGEST = 14_400  # points: no page is larger (PDF 32000-1, annex C)
LEAST = 0.01  # points: what is no difference
_SAYS_MORE = frozenset({"/Annots", "/CropBox", "/Group", "/Rotate", "/UserUnit"})
_WITHOUT_BOX = [0.0, 0.0, 612.0, 792.0]  # as viewers have it


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
    reader = opened(content, password)
    copies, annotations = Copies(reader), Annotations(reader)
    return [read_page(page, copies, annotations) for page in pages_of(reader)]


def opened(content: bytes, password: str = "") -> PdfReader:
    """Return what reads a PDF, with its lock opened.

    Raises:
        Locked: a password is needed, or this one is wrong.
        DAMAGE: it cannot be read.
    """
    try:
        reader = _reader(content)
    except NotImplementedError as error:  # locked in a way that no password opens here
        raise Locked from error
    if reader.is_encrypted and not (reader.decrypt(password) or reader.decrypt("")):
        raise Locked
    return reader


def _reader(content: bytes) -> PdfReader:
    try:
        return PdfReader(BytesIO(content))
    except NotImplementedError:
        raise
    except DAMAGE:  # where its end has lost the way to its table, the objects are looked for
        return PdfReader(BytesIO(content + b"\nstartxref\n0\n%%EOF\n"))


def read_page(page: DictionaryObject, copies: Copies, annotations: Annotations) -> ImportedPage:
    """Copy what draws a page, its notes and fields.

    Raises:
        TooLarge: it draws too much.
        DAMAGE: it cannot be read.
    """
    seen, turn = _seen(page), whole(page, "/Rotate") // 90 * 90 % 360
    width, height = seen[2] - seen[0], seen[3] - seen[1]
    sides = (height, width) if turn in {90, 270} else (width, height)
    if (form := _only_form(page, seen)) is not None:
        return ImportedPage(copies.copy_form(form), copies, *sides)
    scale = _scale(page, *sides)
    entries: dict[str, PdfObject] = {
        "/BBox": _numbers(*seen),
        "/Matrix": _numbers(*(scale * part for part in _upright(turn, seen))),
    }
    if group := dictionary(page, "/Group"):
        entries["/Group"] = copies.copy(group)
    form = _with_annotations(_page_form(page, copies, entries), annotations.of(page, copies), copies)
    return ImportedPage(form, copies, *(max(side * scale, LEAST) for side in sides))


def _scale(page: DictionaryObject, width: float, height: float) -> float:
    """Return how many points a unit of a page is, so that no page is too large or too small to be one."""
    unit = number(page, "/UserUnit", 1)
    unit = unit if unit > 0 else 1
    return min(max(unit, 1 / min(width, height)), LONGEST / max(width, height))


def _page_form(page: DictionaryObject, copies: Copies, entries: dict[str, PdfObject]) -> StreamObject:
    """Return what draws a page, its notes and fields left out."""
    own = dictionary(page, "/Resources")
    contents = copies.drawings.of_page(_contents(page), own)
    return form_of(contents.data, {**entries, "/Resources": copies.copy_resources(own, contents)})


def _with_annotations(form: StreamObject, shown: Iterable[Shown], copies: Copies) -> StreamObject:
    """Return a page with what its notes and fields show, out of reach of what its contents leave undone."""
    notes = list(shown)
    if not notes:
        return form
    entries = {key: form[key] for key in ("/BBox", "/Matrix", "/Group") if key in form}
    form.pop("/Matrix")
    form.pop("/Group", None)
    drawn, xobjects = [b"/Side Do"], DictionaryObject({NameObject("/Side"): copies.add(form)})
    for place, (note, matrix) in enumerate(notes):
        name = f"/Merknad{place}"
        xobjects[NameObject(name)] = note
        drawn.append(b"q %b cm %b Do Q" % (" ".join(f"{n:.5f}" for n in matrix).encode(), name.encode()))
    resources = DictionaryObject({NameObject("/XObject"): xobjects})
    return form_of(b"\n".join(drawn), {**entries, "/Resources": resources})


def _only_form(page: DictionaryObject, seen: Sequence[float]) -> StreamObject | None:
    """Return the form that is all there is of a page, as in a clean file: it need not be wrapped again."""
    contents = stream(page, "/Contents")
    if contents is None or contents._data.strip() != b"/P Do" or _SAYS_MORE & {*page} or any(seen[:2]):
        return None
    form = stream(dictionary(dictionary(page, "/Resources"), "/XObject"), "/P")
    if form is None or not box(form, "/BBox") or "/Resources" not in form or "/OC" in form:
        return None
    return form if max(map(abs, map(sub, outer_box(form), seen))) < LEAST else None


def _seen(page: DictionaryObject) -> list[float]:
    """Return the box of a page that is seen: what is cut out of it, as far as that is on it."""
    media = _whole_box(page, "/MediaBox") or _WITHOUT_BOX
    cut = _whole_box(page, "/CropBox") or media
    both = [*map(max, media[:2], cut[:2]), *map(min, media[2:], cut[2:])]
    return both if _has_room(both) else media


def _whole_box(page: DictionaryObject, key: str) -> list[float]:
    return sides if _has_room(sides := box(page, key)) else []


def _has_room(sides: Sequence[float]) -> bool:
    return bool(sides) and sides[0] < sides[2] and sides[1] < sides[3]


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


def _contents(page: DictionaryObject) -> list[StreamObject]:
    """Return the streams that draw a page, one after the other."""
    if (only := stream(page, "/Contents")) is not None:
        return [only]
    found = [resolved(part) for part in items(page, "/Contents")]
    return [part for part in found if isinstance(part, StreamObject)]
