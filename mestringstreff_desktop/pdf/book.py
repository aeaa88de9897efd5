"""Puts pages together to one PDF.

Where each page is shown once, as in what is read or filled in on a screen, the file is tagged and keeps
to PDF/A-2a and PDF/UA-1. Where pages are shown several times, for paper, each is stored once as a form
XObject, however many copies there are; such a page cannot be tagged.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf import leaves, metadata
from mestringstreff_desktop.pdf.fields import Fields
from mestringstreff_desktop.pdf.fonts import register_fonts
from mestringstreff_desktop.pdf.header_footer import short
from mestringstreff_desktop.pdf.objects import Drawing, PdfObjects
from mestringstreff_desktop.pdf.packing import packed
from mestringstreff_desktop.pdf.pen import Field, Pen
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.pdf.tags import Mark, Part, Tags, marked

A4 = (595.2756, 841.8898)
A3 = (841.8898, 1190.5512)
PLAIN = Look()
NAMELESS = "Uten tittel"  # a sheet that a leader has given none; a reader always has a title to say


@dataclass(frozen=True)
class Sheet:
    """One page to be: its size in points, what draws it, and the look it is made for.

    `name` is what the names of its fields begin with, the same on all pages of a document. `is_ours` is
    False where what it shows comes from a file of somebody else's. One that `is_cut` apart has nothing on
    its back.
    """

    width: float
    height: float
    draw: Callable[[Pen], None]
    look: Look = PLAIN
    name: str = "ark"
    is_ours: bool = True
    is_cut: bool = False


@dataclass(frozen=True, eq=False)
class Stored:
    """A page that is drawn, to be shown once or several times."""

    name: str
    sheet: Sheet
    drawing: Drawing
    fields: Sequence[Field]
    marks: Sequence[Mark]


@dataclass(frozen=True)
class _Shown:
    """A page at its place in the book: of which section, whether it is its first, and its outline heading."""

    page: Stored
    section: Part
    title: str
    level: int
    is_first: bool


class _Canvas(Canvas):
    """A canvas whose pages do not begin with a font that is not embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class Book:
    """A PDF in the making: in Bokmål, with an outline. Pages may differ in their look."""

    def __init__(self, title: str, *, one_sided: bool = False) -> None:
        """Make a book; one that is handed out sheet by sheet never has two sheets on one leaf."""
        register_fonts()
        self._file = BytesIO()
        self._title = short(title) or NAMELESS
        self._canvas = _Canvas(self._file, lang=metadata.LANGUAGE, pageCompression=1, pdfVersion=(1, 7))
        self._canvas.setTitle(self._title)
        self._canvas.setAuthor(metadata.AUTHOR)
        self._canvas.setSubject("")
        self._canvas.setCreator(metadata.CREATOR)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.setViewerPreference("PrintScaling", "None")
        self._is_one_sided = one_sided
        self._sets: list[leaves.Set] = []
        self._objects = PdfObjects(self._canvas)
        self._fields = Fields(self._objects)
        self._stored = 0
        self._shown: list[_Shown] = []

    def add(self, title: str, sheets: Sequence[Sheet], copies: int = 1) -> None:
        """Add pages, all of them `copies` times, under one heading of the outline."""
        stored = self.store(sheets)
        for copy in range(copies):
            self.show(stored, "" if copy else title)

    def store(self, sheets: Sequence[Sheet], first_number: int | None = None) -> list[Stored]:
        """Draw pages, to be shown as often as wanted; with a first number their foot counts from it."""
        return [
            self._store(sheet, None if first_number is None else first_number + place)
            for place, sheet in enumerate(sheets)
        ]

    def _store(self, sheet: Sheet, number: int | None) -> Stored:
        self._stored += 1
        pen = Pen(self._canvas, sheet.look, number)
        drawing = self._objects.drawing(lambda: sheet.draw(pen))
        return Stored(f"side-{self._stored}", sheet, drawing, tuple(pen.fields), tuple(pen.marks))

    def show(self, pages: Sequence[Stored], title: str = "", level: int = 0) -> None:
        """Show stored pages once more; a title is put in the outline, `level` deep."""
        for names in _sets(pages):
            leaves.notice(names)
            self._sets.append(names)
        section = Part("Sect")
        for place, page in enumerate(pages):
            self._shown.append(_Shown(page, section, "" if place else title, level, not place))

    def open_with_outline(self) -> None:
        """Have a reader show the outline beside the pages from the start."""
        self._canvas.showOutline()

    def pdf(self) -> bytes:
        """Return the file. No more can be added then."""
        if sides := leaves.sides(self._sets, one_sided=self._is_one_sided):
            self._canvas.setViewerPreference("Duplex", self._turned(sides))
        times = Counter(shown.page for shown in self._shown)
        if max(times.values(), default=1) == 1:
            self._put_tagged()
        else:
            self._put_shared()
        self._fields.finish()
        rl_config.useA85 = 0  # bytes, not text: a fifth smaller
        self._canvas.save()
        return packed(self._file.getvalue())

    def _turned(self, sides: str) -> str:
        """Return how leaves are turned: those that lie, on their short edge."""
        lie = all(shown.page.sheet.width > shown.page.sheet.height for shown in self._shown)
        return sides.replace("LongEdge", "ShortEdge") if lie else sides

    def _put_tagged(self) -> None:
        tags = Tags(self._objects)
        for shown in self._shown:
            page, place = shown.page, tags.next_number
            self._open(shown)
            marks = tags.headed(shown.section, page.marks)
            drawing = Drawing(tuple(marked(page.drawing.code, marks)), page.drawing.xobjects)
            contents = self._objects.page_with(drawing, page.sheet.width, page.sheet.height)
            fields = self._fields.put(page.fields, page.sheet.look, place + 1)
            tags.add_page(shown.section, marks, fields)
            self._objects.add_page(contents + b" /Tabs /S /StructParents %d" % place, fields)
        metadata.tell(
            self._objects, self._title, is_whole=all(shown.page.sheet.is_ours for shown in self._shown)
        )

    def _put_shared(self) -> None:
        contents: dict[Stored, bytes] = {}
        for shown in self._shown:
            page, sheet = shown.page, shown.page.sheet
            if page not in contents:
                self._objects.store(page.name, page.drawing, sheet.width, sheet.height)
                contents[page] = self._objects.page_of(page.name, sheet.width, sheet.height)
            self._open(shown)
            fields = self._fields.put(page.fields, sheet.look)
            self._objects.add_page(contents[page], fields)

    def _open(self, shown: _Shown) -> None:
        if shown.is_first:
            self._fields.begin(shown.page.sheet.name)
        if heading := short(shown.title):
            self._canvas.bookmarkPage(shown.page.name)
            self._canvas.addOutlineEntry(heading, shown.page.name, shown.level)


def _sets(pages: Sequence[Stored]) -> list[leaves.Set]:
    """What of the pages is on a leaf of its own: each of those that are cut apart, else all together."""
    names = tuple(page.name for page in pages)
    return [(name,) for name in names] if any(page.sheet.is_cut for page in pages) else [names]
