"""Draws sheets with a pen that writes down what it draws: every text and every box, in millimetres."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from math import inf
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.field_names import spoken
from mestringstreff_desktop.pdf.fonts import register_fonts
from mestringstreff_desktop.pdf.pen import Box, Pen, paragraph
from mestringstreff_desktop.pdf.style import MM, TICK, Look

LOOKS = {"vanlig": Look(), "stor skrift": Look(large_print=True)}


@dataclass(frozen=True)
class Drawn:
    """Something that was drawn: what it is, its words, and the box it fills in points."""

    kind: str
    words: str
    box: Box

    def line(self, height: float) -> str:
        """Return it as a line; the place is that of its upper left corner, from the page's own."""
        sides = (self.box.x, height - self.box.top, self.box.width, self.box.height)
        return (
            f"{self.kind:<14}" + "".join(f"{side / MM:7.1f}" for side in sides) + f"  {self.words}".rstrip()
        )


@dataclass
class Page:
    """A drawn page: its size in points, and what is on it."""

    width: float
    height: float
    drawn: list[Drawn] = field(default_factory=list)
    sizes: dict[str, float] = field(default_factory=dict)  # of the texts, in points
    ruled: list[Box] = field(default_factory=list)  # the lines to write on
    rooms: list[Box] = field(default_factory=list)  # the places to write without lines

    @property
    def texts(self) -> list[Drawn]:
        return [one for one in self.drawn if one.kind.startswith("tekst")]

    def lines(self) -> list[str]:
        size = f"side {self.width / MM:.0f} × {self.height / MM:.0f}"
        return [size, *(one.line(self.height) for one in self.drawn)]


class RecordingPen(Pen):
    """A pen that also writes down what it draws."""

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__(Canvas(BytesIO(), pagesize=(page.width, page.height)), look)
        self._page = page

    def _note(self, kind: str, words: str, box: Box) -> None:
        self._page.drawn.append(Drawn(kind, words.replace("\n", " ⏎ "), box))

    def text(self, text: str, style: str, box: Box, lead: str = "") -> float:
        height = super().text(text, style, box, lead)
        if height:
            size = float(self.look.style(style).fontSize)
            self._page.sizes[lead + text] = max(size, self._page.sizes.get(lead + text, 0))
            own = Box(box.x, box.top - height, box.width, height)
            self._note(f"tekst {style}", lead + text, self._inked(own, text, style, lead))
        return height

    def _inked(self, box: Box, text: str, style: str, lead: str) -> Box:
        """The part of the width that the longest line takes."""
        set_text: Any = paragraph(text, self.look, style, lead)
        set_text.wrap(box.width, inf)
        lines = set_text.blPara.lines
        left = min(line[0] if isinstance(line, tuple) else line.extraSpace for line in lines)
        shift = left * float(self.look.style(style).alignment) / 2  # left, in the middle, right: 0, 1, 2
        return Box(box.x + shift, box.y, box.width - left, box.height)

    def lines(
        self,
        lines: Sequence[tuple[float, float, float, float]],
        *,
        dotted: bool = False,
        colour: Color | None = None,
    ) -> None:
        super().lines(lines, dotted=dotted, colour=colour)
        if dotted:
            self._page.ruled += [Box(x, y, right - x, 0) for x, y, right, _ in lines]

    def panel(self, box: Box, tint: str = "none", *, border: bool = False, corner: float = 3 * MM) -> None:
        super().panel(box, tint, border=border, corner=corner)
        self._note(f"flate {tint}", "", box)

    def write(self, box: Box, label: str, *, lines: int = 1, rule: bool = True, size: float = 0.0) -> None:
        super().write(box, label, lines=lines, rule=rule, size=size)
        if not rule:
            self._page.rooms.append(box)
        self._note("skrivefelt", label, box)

    def tick(self, x: float, y: float, label: str, *, ticked: bool = False, group: str = "") -> None:
        super().tick(x, y, label, ticked=ticked, group=group)
        self._note("rute", spoken(label, group), Box(x, y, TICK, TICK))

    def swatch(self, box: Box, colour: str | Color, label: str, group: str = "") -> None:
        super().swatch(box, colour, label, group)
        self._note("fargerute", spoken(label, group), box)


def record(sheets: Sequence[Sheet]) -> list[Page]:
    """Draw sheets, and return what is on them."""
    register_fonts()
    pages = []
    for sheet in sheets:
        page = Page(sheet.width, sheet.height)
        sheet.draw(RecordingPen(sheet.look, page))
        pages.append(page)
    return pages


def golden_text(make: Callable[[Look], list[Sheet]]) -> str:
    """Return all that a golden file holds: the pages in each look."""
    parts = []
    for name, look in LOOKS.items():
        lines = [line for page in record(make(look)) for line in page.lines()]
        parts += [f"# {name}", *lines, ""]
    return "\n".join(parts)
