"""Puts pages together to one PDF.

Each page is stored once, as a form XObject, however many copies of it there are; only the fields to
write in are each copy's own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.fields import put_fields
from mestringstreff_desktop.pdf.pen import Box, Field, Pen
from mestringstreff_desktop.pdf.style import MARGIN, Look, register_fonts

A4 = (595.2756, 841.8898)
AUTHOR = "Mestringstreff"


@dataclass(frozen=True)
class Sheet:
    """One page to be: its size in points, and what draws it."""

    width: float
    height: float
    draw: Callable[[Pen], None]


@dataclass(frozen=True)
class _Stored:
    """A page that stands in the file, under its name, with its fields."""

    name: str
    sheet: Sheet
    fields: Sequence[Field]


def page_size(landscape: bool) -> tuple[float, float]:
    """Return width and height of A4 in points."""
    return (A4[1], A4[0]) if landscape else A4


def body(landscape: bool) -> Box:
    """Return the page within its margins."""
    width, height = page_size(landscape)
    return Box(0, 0, width, height).inset(MARGIN)


class _Canvas(Canvas):
    """A canvas whose pages do not begin with a font that is not embedded."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


class Book:
    """A PDF in the making: in Bokmål, with an outline."""

    def __init__(self, title: str, look: Look) -> None:
        register_fonts()
        self._look = look
        self._file = BytesIO()
        self._canvas = _Canvas(self._file, lang="nb", pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(AUTHOR)
        self._canvas.setSubject("")
        self._canvas.setCreator("Mestringstreff Desktop")
        self._stored = 0
        self._shown = 0

    def add(self, title: str, sheets: Sequence[Sheet], copies: int = 1) -> None:
        """Add pages, all of them `copies` times, under one heading of the outline."""
        stored = [self._store(sheet) for sheet in sheets]
        for copy in range(copies):
            for number, page in enumerate(stored):
                self._show(page, title if not copy and not number else "")

    def _store(self, sheet: Sheet) -> _Stored:
        self._stored += 1
        name = f"side-{self._stored}"
        pen = Pen(self._canvas, self._look)
        self._canvas.beginForm(name, 0, 0, sheet.width, sheet.height)
        sheet.draw(pen)
        self._canvas.endForm()
        return _Stored(name, sheet, tuple(pen.fields))

    def _show(self, page: _Stored, title: str) -> None:
        self._shown += 1
        self._canvas.setPageSize((page.sheet.width, page.sheet.height))
        if title:
            self._canvas.bookmarkPage(page.name)
            self._canvas.addOutlineEntry(title, page.name)
        self._canvas.doForm(page.name)
        put_fields(self._canvas, page.fields, self._look, f"felt-{self._shown}")
        self._canvas.showPage()

    def pdf(self) -> bytes:
        """Return the file. No more can be added then."""
        rl_config.useA85 = 0  # bytes, not text: a fifth smaller
        self._canvas.save()
        return self._file.getvalue()
