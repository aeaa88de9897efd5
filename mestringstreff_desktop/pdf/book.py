"""Puts pages together to one PDF.

Each page is stored once, as a form XObject, however many copies of it there are; only the fields to
write in are each copy's own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.fields import Fields
from mestringstreff_desktop.pdf.fonts import register_fonts
from mestringstreff_desktop.pdf.header_footer import short
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Field, Pen
from mestringstreff_desktop.pdf.style import Look

A4 = (595.2756, 841.8898)
AUTHOR = "Mestringstreff"
PLAIN = Look()


@dataclass(frozen=True)
class Sheet:
    """One page to be: its size in points, what draws it, and the look it is made for."""

    width: float
    height: float
    draw: Callable[[Pen], None]
    look: Look = PLAIN


@dataclass(frozen=True)
class Stored:
    """A page that stands in the file, under its name: what all copies of it share, and its fields."""

    name: str
    sheet: Sheet
    shared: bytes
    fields: Sequence[Field]


class _Canvas(Canvas):
    """A canvas whose pages do not begin with a font that is not embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Book:
    """A PDF in the making: in Bokmål, with an outline. Pages may differ in their look."""

    def __init__(self, title: str, *, one_sided: bool = False) -> None:
        """Make a book; one that is handed out sheet by sheet is to be printed on one side only."""
        register_fonts()
        self._file = BytesIO()
        self._canvas = _Canvas(self._file, lang="nb", pageCompression=1)
        self._canvas.setTitle(short(title))
        self._canvas.setAuthor(AUTHOR)
        self._canvas.setSubject("")
        self._canvas.setCreator("Mestringstreff Desktop")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.setViewerPreference("PrintScaling", "None")
        if one_sided:
            self._canvas.setViewerPreference("Duplex", "Simplex")
        self._objects = PdfObjects(self._canvas)
        self._fields = Fields(self._objects)
        self._stored = 0
        self._shown = 0

    def add(self, title: str, sheets: Sequence[Sheet], copies: int = 1) -> None:
        """Add pages, all of them `copies` times, under one heading of the outline."""
        stored = self.store(sheets)
        for copy in range(copies):
            self.show(stored, "" if copy else title)

    def store(self, sheets: Sequence[Sheet], first_number: int | None = None) -> list[Stored]:
        """Store pages, to be shown as often as wanted; with a first number their foot counts from it."""
        return [
            self._store(sheet, None if first_number is None else first_number + place)
            for place, sheet in enumerate(sheets)
        ]

    def _store(self, sheet: Sheet, number: int | None) -> Stored:
        self._stored += 1
        name = f"side-{self._stored}"
        pen = Pen(self._canvas, sheet.look, number)
        self._canvas.beginForm(name, 0, 0, sheet.width, sheet.height)
        sheet.draw(pen)
        self._canvas.endForm()
        shared = self._objects.page_of(name, sheet.width, sheet.height)
        return Stored(name, sheet, shared, tuple(pen.fields))

    def show(self, pages: Sequence[Stored], title: str = "", level: int = 0) -> None:
        """Show stored pages once more; a title is put in the outline, `level` deep."""
        for place, page in enumerate(pages):
            self._show(page, "" if place else title, level)

    def _show(self, page: Stored, title: str, level: int) -> None:
        self._shown += 1
        if heading := short(title):
            self._canvas.bookmarkPage(page.name)
            self._canvas.addOutlineEntry(heading, page.name, level)
        fields = self._fields.put(page.fields, page.sheet.look, f"felt-{self._shown}")
        self._objects.add_page(page.shared, fields)

    def open_with_outline(self) -> None:
        """Have a reader show the outline beside the pages from the start."""
        self._canvas.showOutline()

    def pdf(self) -> bytes:
        """Return the file. No more can be added then."""
        self._fields.finish()
        rl_config.useA85 = 0  # bytes, not text: a fifth smaller
        self._canvas.save()
        return self._file.getvalue()
