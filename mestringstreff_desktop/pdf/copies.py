"""Objects copied from a stranger's file: what draws, and nothing that acts or is off."""

import zlib
from collections.abc import Container, Sequence
from io import BytesIO
from typing import TypeVar

from pypdf import PdfReader
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

from mestringstreff_desktop.pdf.contents import Contents
from mestringstreff_desktop.pdf.damage import DAMAGE
from mestringstreff_desktop.pdf.drawings import Drawings, is_drawing
from mestringstreff_desktop.pdf.entries import Key, dictionary, key_of, stream, word
from mestringstreff_desktop.pdf.objects import PdfObjects

RESOURCES = ("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font")
# What leads out of a page, acts, or says something of a document it is no longer in.
LEFT_BEHIND = frozenset(
    {"/A", "/AA", "/AF", "/Alternates", "/JS", "/LastModified", "/Measure", "/Metadata", "/OC", "/OPI", "/P"}
    | {"/Parent", "/PieceInfo", "/Properties", "/PtData", "/Ref", "/StructParent", "/StructParents"}
)
OUTSIDE = frozenset({"/Length", "/F", "/FFilter", "/FDecodeParms", "/DL"})  # of streams: where else data is
NAMED = frozenset({"/CharProcs", "/Colorants"})
PACKED = frozenset({"/Filter", "/DecodeParms", "/DP", "/Resources"})  # what is written anew

Made = TypeVar("Made", bound=DictionaryObject)


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


def form_of(data: bytes, entries: dict[str, PdfObject]) -> StreamObject:
    """Return a form XObject that draws with operators."""
    form = StreamObject()
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    form[NameObject("/Filter")] = NameObject("/FlateDecode")
    form.update({NameObject(key): value for key, value in entries.items()})
    form._data = zlib.compress(data)
    return form


class Copies:
    """What is copied from a file; each object once, however many pages use it."""

    def __init__(self, reader: PdfReader) -> None:
        self.drawings = Drawings(reader)
        self._places: dict[Key, int] = {}
        self._objects: list[PdfObject] = []
        self._waiting: list[tuple[int, IndirectObject]] = []
        self._ours: list[PdfReader] = []  # kept, as their objects are told apart by where they are
        self._file: object = None
        self._numbers: list[int] = []

    def copy(self, thing: object) -> PdfObject:
        """Return a copy of an object, with all it refers to among the copies."""
        copied = self._copy(thing)
        self._copy_waiting()
        return copied

    def copy_resources(self, resources: DictionaryObject, contents: Contents) -> DictionaryObject:
        """Return a copy of resources, without the XObjects that contents do not draw."""
        copied = self._copy_resources(resources, contents)
        self._copy_waiting()
        return copied

    def copy_form(self, form: StreamObject) -> StreamObject:
        """Return a copy of a form XObject itself, with all it refers to among the copies."""
        copied = self._copy_drawing(form)
        self._copy_waiting()
        return copied

    def copy_page(self, pdf: bytes, seen: Sequence[float]) -> PdfObject:
        """Return a form XObject that draws the one page of a file of ours, within a box."""
        reader = PdfReader(BytesIO(pdf))
        self._ours.append(reader)
        page = reader.pages[0]
        data, resources = stream(page, "/Contents"), dictionary(page, "/Resources")
        entries: dict[str, PdfObject] = {
            "/BBox": ArrayObject([FloatObject(side) for side in seen]),
            "/Resources": self.copy(resources),
        }
        return self.add(form_of(data.get_data() if data is not None else b"", entries))

    def add(self, made: PdfObject) -> IndirectObject:
        """Put an object of ours among the copies, and return the reference to it."""
        self._objects.append(made)
        return IndirectObject(len(self._objects) - 1, 0, None)

    def _copy_waiting(self) -> None:
        while self._waiting:
            place, reference = self._waiting.pop()
            self._objects[place] = self._copy(_found(reference))

    def _copy(self, thing: object) -> PdfObject:
        if isinstance(thing, IndirectObject):
            return IndirectObject(self._place(thing), 0, None)
        if isinstance(thing, StreamObject):
            return self._copy_stream(thing)
        if isinstance(thing, DictionaryObject):
            return self._copy_entries(thing, DictionaryObject(), LEFT_BEHIND)
        if isinstance(thing, ArrayObject):
            return ArrayObject([self._copy(part) for part in thing])
        return thing if isinstance(thing, PdfObject) else NullObject()

    def _copy_entries(self, thing: DictionaryObject, new: Made, without: frozenset[str]) -> Made:
        for key in thing:
            if key in without:
                continue
            if key == "/Resources":
                new[NameObject(key)] = self._copy_resources(dictionary(thing, key), None)
            elif key in NAMED:
                new[NameObject(key)] = self._copy_named(dictionary(thing, key))
            else:
                new[NameObject(key)] = self._copy(thing.raw_get(key))
        return new

    def _copy_named(self, named: DictionaryObject, wanted: Container[str] | None = None) -> DictionaryObject:
        """Return a copy of a dictionary whose keys are names that the file gives: none is left behind."""
        names = [name for name in named if wanted is None or name in wanted]
        return DictionaryObject({NameObject(name): self._copy(named.raw_get(name)) for name in names})

    def _copy_stream(self, thing: StreamObject) -> StreamObject:
        if not self.drawings.shows(thing) or "/PS" in {word(thing, "/Subtype"), word(thing, "/Subtype2")}:
            return form_of(b"", {"/BBox": ArrayObject([NumberObject(0)] * 4)})
        if is_drawing(thing):
            return self._copy_drawing(thing)
        self.drawings.streams.measure(thing)
        new = self._copy_entries(thing, StreamObject(), LEFT_BEHIND | OUTSIDE)
        new._data = thing._data
        return new

    def _copy_drawing(self, thing: StreamObject) -> StreamObject:
        contents = self.drawings.of(thing)
        new = self._copy_entries(thing, StreamObject(), LEFT_BEHIND | OUTSIDE | PACKED)
        new[NameObject("/Resources")] = self._copy_resources(self.drawings.resources(thing), contents)
        new[NameObject("/Filter")] = NameObject("/FlateDecode")
        new._data = zlib.compress(contents.data)
        return new

    def _copy_resources(self, resources: DictionaryObject, contents: Contents | None) -> DictionaryObject:
        new = DictionaryObject()
        for kind in RESOURCES:
            if named := dictionary(resources, kind):
                drawn = contents.names("Do") if contents and kind == "/XObject" else None
                new[NameObject(kind)] = self._copy_named(named, drawn)
        return new

    def _place(self, reference: IndirectObject) -> int:
        key = key_of(reference)
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


def _found(reference: IndirectObject) -> object:
    """Return what a reference leads to; nothing where that cannot be read, as viewers do."""
    try:
        return reference.get_object()
    except DAMAGE:
        return None
