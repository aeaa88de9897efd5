"""A document's structure, for those who have it read aloud: what is a heading, a list, a table, a drawing.

The pen notes what it draws as marks, each in a path of parts; when the pages are put together the paths
become the tree of a tagged PDF (PDF 32000-1, 14.6-14.8; ISO 14289-1). What no mark covers is an artifact:
lines, grounds, heads and feet that are there for the eye alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

from mestringstreff_desktop.pdf.objects import PdfObjects

ROLES = {"title": "H1", "heading": "H2", "subheading": "H3"}  # of a text style; any other is a paragraph
ARTIFACT = "Artifact"
HEADINGS, MAIN = frozenset(ROLES.values()), ROLES["title"]
HOLDS_TEXT = frozenset(
    {"H1", "H2", "H3", "Lbl", "TH", "P"}
)  # text in one of these is no paragraph of its own


@dataclass(frozen=True, eq=False)
class Part:
    """One part of a document: a list, a row, a paragraph. What names the same part belongs together.

    `role` is a standard structure type; `alt` says what a drawing means; `attributes` are its entries
    as they are written in the file.
    """

    role: str
    alt: str = ""
    attributes: str = ""


Path = tuple[Part, ...]


@dataclass(frozen=True)
class Mark:
    """Operators of a page from `start` to before `stop`, and the part they are in; or a field of the page."""

    path: Path
    start: int
    stop: int
    field: int | None = None


def role_of(style: str) -> str:
    """Return what text of a style is, whatever its alignment."""
    return ROLES.get(style.partition("-")[0], "P")


def numbered_list() -> Part:
    """Return a list whose items have numbers."""
    return Part("L", attributes="/O /List /ListNumbering /Decimal")


def header_cell(scope: str, columns: int = 1) -> Part:
    """Return a cell that heads its `scope`, Column or Row, and is so many columns wide."""
    return Part("TH", attributes=f"/O /Table /Scope /{scope}{_span(columns)}")


def data_cell(columns: int = 1) -> Part:
    """Return a cell that is so many columns wide."""
    return Part("TD", attributes=f"/O /Table{_span(columns)}" if columns > 1 else "")


def _span(columns: int) -> str:
    return f" /ColSpan {columns}" if columns > 1 else ""


def figure(alt: str, box: Sequence[float]) -> Part:
    """Return a drawing within a box, given as its sides: left, bottom, right and top, in points."""
    sides = " ".join(f"{side:.1f}" for side in box)
    return Part("Figure", alt, f"/O /Layout /Placement /Block /BBox [{sides}]")


def running(place: str) -> Part:
    """Return what pages have in common, a Header or a Footer: for the eye alone (ISO 14289-1, 7.8)."""
    return Part(ARTIFACT, attributes=f"/Type /Pagination /Subtype /{place}")


def marked(code: Sequence[str], marks: Sequence[Mark]) -> list[str]:
    """Return a page's operators with the number of each mark around it, and all else as artifacts."""
    found: list[str] = []
    done = number = 0
    for mark in _drawn(marks):
        part = mark.path[-1]
        entries = part.attributes if part.role == ARTIFACT else f"/MCID {number}"
        found += _artifact(code[done : mark.start])
        found += [f"/{part.role} <<{entries}>> BDC", *code[mark.start : mark.stop], "EMC"]
        done, number = mark.stop, number + (part.role != ARTIFACT)
    return found + _artifact(code[done:])


def _drawn(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.stop > mark.start]


def _artifact(code: Sequence[str]) -> list[str]:
    return ["/Artifact BMC", *code, "EMC"] if "".join(code).strip() else list(code)


@dataclass(eq=False)
class _Element(PDFObject):
    """A structure element, as it is written: its parent and part, the page it begins on, what is in it."""

    parent: PDFObjectReference
    part: Part
    page: PDFObjectReference | None = None
    kids: list["PDFObjectReference | _Content | _Widget"] = field(default_factory=list)

    def format(self, document: object) -> bytes:
        parts = [b"<</S /", self.part.role.encode(), b" /P ", self.parent.format(document)]
        if self.page:
            parts += [b" /Pg ", self.page.format(document)]
        if self.part.alt:
            parts += [b" /Alt ", text_string(self.part.alt)]
        if self.part.attributes:
            parts += [b" /A <<", self.part.attributes.encode(), b">>"]
        if self.kids:
            parts += [b" /K [", b" ".join(self._written(kid, document) for kid in self.kids), b"]"]
        return b"".join([*parts, b">>"])

    def _written(self, kid: "PDFObjectReference | _Content | _Widget", document: object) -> bytes:
        if isinstance(kid, _Content) and self.page and kid.page.name == self.page.name:
            return b"%d" % kid.number
        return bytes(kid.format(document))


@dataclass(frozen=True)
class _Content(PDFObject):
    """Marked content of a page."""

    page: PDFObjectReference
    number: int

    def format(self, document: object) -> bytes:
        return b"<</Type /MCR /Pg %b /MCID %d>>" % (self.page.format(document), self.number)


@dataclass(frozen=True)
class _Widget(PDFObject):
    """A field of a page."""

    page: PDFObjectReference
    widget: PDFObjectReference

    def format(self, document: object) -> bytes:
        page, widget = self.page.format(document), self.widget.format(document)
        return b"<</Type /OBJR /Pg %b /Obj %b>>" % (page, widget)


@dataclass(eq=False)
class _Root(PDFObject):
    """The root of the tree, and the way back to it from each page and each field, by their numbers."""

    document: PDFObjectReference | None = None
    ways_back: list[PDFObjectReference | list[PDFObjectReference]] = field(default_factory=list)

    def format(self, document: object) -> bytes:
        ways = (b"%d %b" % (number, _way(way, document)) for number, way in enumerate(self.ways_back))
        return b"<</Type /StructTreeRoot /K %b /ParentTreeNextKey %d /ParentTree <</Nums [%b]>>>>" % (
            self.document.format(document) if self.document else b"null",
            len(self.ways_back),
            b"\n".join(ways),
        )


def _way(way: PDFObjectReference | list[PDFObjectReference], document: object) -> bytes:
    if isinstance(way, list):
        return b"[%b]" % b" ".join(each.format(document) for each in way)
    return bytes(way.format(document))


@dataclass(frozen=True)
class _Place:
    """An element of the tree, and the reference to it."""

    reference: PDFObjectReference
    element: _Element


class Tags:
    """The tree of one document, put together page by page."""

    def __init__(self, objects: PdfObjects) -> None:
        self._objects = objects
        self._root = _Root()
        self._made: dict[tuple[_Element, Part, str], _Place] = {}
        self._headed: set[Part] = set()
        reference = objects.refer(self._root)
        self._document = self._new(reference, Part("Document"))
        self._root.document = self._document.reference
        objects.set_structure(reference)

    @property
    def next_number(self) -> int:
        """The number of the next page; its fields have those after it."""
        return len(self._root.ways_back)

    def headed(self, section: Part, marks: Sequence[Mark]) -> Sequence[Mark]:
        """Return a page's marks with the first heading of its section as the main one.

        Also where it is set as a lesser one: a long title, or that of a part where a sheet has none.
        """
        first = next((part for mark in marks for part in mark.path if part.role in HEADINGS), None)
        if first is None or section in self._headed:
            return marks
        self._headed.add(section)
        if first.role == MAIN:
            return marks
        main = replace(first, role=MAIN)
        return [
            replace(mark, path=tuple(main if part is first else part for part in mark.path)) for mark in marks
        ]

    def add_page(self, section: Part, marks: Sequence[Mark], widgets: Sequence[PDFObjectReference]) -> None:
        """Put in the tree what the page at hand, of a section, has drawn, and its fields."""
        page, back = self._objects.this_page, list[PDFObjectReference]()
        fields: dict[int, PDFObjectReference] = {}
        for mark in marks:
            if mark.path[-1].role == ARTIFACT:
                continue
            place = self._at((section, *mark.path))
            if mark.field is not None:
                place.element.kids.append(_Widget(page, widgets[mark.field]))
                fields[mark.field] = place.reference
            elif mark.stop > mark.start:
                place.element.kids.append(_Content(page, len(back)))
                back.append(place.reference)
        self._root.ways_back += [back, *(fields[number] for number in range(len(widgets)))]

    def _at(self, path: Path) -> _Place:
        found = self._document
        for part in path:
            found = self._child(found, part)
        return found

    def _child(self, parent: _Place, part: Part) -> _Place:
        # A table that goes on has its head on each page: it is a table of its own there.
        key = (parent.element, part, self._objects.this_page.name if part.role == "Table" else "")
        if key not in self._made:
            self._made[key] = self._new(parent.reference, part, self._objects.this_page)
            parent.element.kids.append(self._made[key].reference)
        return self._made[key]

    def _new(self, parent: PDFObjectReference, part: Part, page: PDFObjectReference | None = None) -> _Place:
        element = _Element(parent, part, page)
        return _Place(self._objects.refer(element), element)


def text_string(text: str) -> bytes:
    """Return text as it is written in a dictionary."""
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()
