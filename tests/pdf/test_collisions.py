"""No writing line, field or word meets an outline of a drawing, or leaves the shape it belongs to.

A page is drawn twice: the drawing alone, as a picture; and all else as boxes. Where a box and a
millimetre around it has ink of the drawing in it, the two meet. What belongs to one place in the
drawing (its words, its lines, its field) must also be reached from there without crossing an outline.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from math import inf
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from reportlab.lib.colors import Color

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Figure
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.fonts import register_fonts
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Box, Pen, paragraph
from mestringstreff_desktop.pdf.style import MM, TICK, Look
from tests.pdf.reading import pictures, rows
from tests.pdf.samples import bound

LIBRARY = Library(paths.resources(), paths.forms())
DRAWN = [form for form in LIBRARY.forms.values() if any(isinstance(s, Figure) for s in form.sections)]
LOOKS = {
    "usual": Look(),
    "large print": Look(large_print=True),
    "fillable": Look(fillable=True),
    "fillable, large print": Look(large_print=True, fillable=True),
}
DOTS = 3  # a millimetre
INK = 150  # darker than this is an outline: the strongest of the fills is lighter
AIR = 1 * MM
"""What is free around everything: a pencil is not as sharp as a printer."""


IN_A_DRAWING = ("label-centre", "hint-centre")


@dataclass
class Place:
    """What stands together: words, and the lines or the field below them, perhaps in a drawing."""

    words: str
    in_drawing: bool
    boxes: list[Box] = field(default_factory=list)


class BoxPen(Pen):
    """A pen that draws drawings only, and keeps the boxes of all else."""

    def __init__(self, pen: Pen, places: list[Place]) -> None:
        super().__init__(pen.canvas, pen.look, pen.number)
        self._places = places

    def text(self, text: str, style: str, box: Box, lead: str = "") -> float:
        used, height = self._set(text, style, box, lead)
        if style != "hint-centre":
            self._places.append(Place(text, style in IN_A_DRAWING))
        self._places[-1].boxes += used
        return height

    def _set(self, text: str, style: str, box: Box, lead: str) -> tuple[list[Box], float]:
        """Each line of a text as a box, and the height of them all."""
        if not text and not lead:
            return [], 0.0
        own = self.look.style(style)
        broken: Any = paragraph(text, self.look, style, lead)
        height = broken.wrap(box.width, inf)[1]
        found = []
        for number, line in enumerate(broken.blPara.lines):
            left = line[0] if isinstance(line, tuple) else line.extraSpace
            x = box.x + left * float(own.alignment) / 2
            letters = Box(x, box.top - (number + 1) * own.leading, box.width - left, own.leading)
            found.append(letters.inset(0, (own.leading - own.fontSize) / 2))
        return found, height

    def lines(
        self,
        lines: Sequence[tuple[float, float, float, float]],
        *,
        dotted: bool = False,
        colour: Color | None = None,
    ) -> None:
        if not dotted:
            self._places.append(Place("a line", False))
        self._places[-1].boxes += [Box(x, y, right - x, top - y) for x, y, right, top in lines]

    def panel(self, box: Box, tint: str = "none", *, border: bool = False, corner: float = 0) -> None:
        pass

    def write(self, box: Box, label: str, *, lines: int = 1, rule: bool = True, size: float = 0.0) -> None:
        super().write(box, label, lines=lines, rule=rule, size=size)
        if not self._places[-1].words.endswith(label):
            self._places.append(Place(label, False))
        self._places[-1].boxes += [own.box for own in self.fields]
        self.fields.clear()

    def swatch(self, box: Box, colour: str | Color, label: str, group: str = "") -> None:
        self._places.append(Place(label, False, [box]))

    def tick(self, x: float, y: float, label: str, *, ticked: bool = False, group: str = "") -> None:
        self._places.append(Place(label, False, [Box(x, y, TICK, TICK)]))


def boxed(sheet: Sheet) -> tuple[list[Place], str]:
    """What is on a page, and the operators of its drawing."""
    places: list[Place] = []
    operators: list[str] = []

    def draw(pen: Pen) -> None:
        sheet.draw(BoxPen(pen, places))
        operators.append(PdfObjects(pen.canvas).drawn())

    bound([Sheet(sheet.width, sheet.height, draw, sheet.look)])
    return places, operators[0]


@cache
def ink(operators: str, width: float, height: float) -> list[bytes]:
    def draw(pen: Pen) -> None:
        PdfObjects(pen.canvas).draw(operators)

    (picture,) = pictures(bound([Sheet(width, height, draw)]), DOTS)
    return rows(picture)


def meets(box: Box, dots: list[bytes], height: float) -> bool:
    scale = DOTS / MM
    left, right = (max(0, round(x * scale)) for x in (box.x, box.right))
    top, bottom = (max(0, round((height - y) * scale)) for y in (box.top, box.y))
    return any(min(row[left : right + 1], default=255) < INK for row in dots[top : bottom + 1])


def ways(place: Place) -> Iterator[Box]:
    """The straight ways from one thing of a place to the next."""
    for upper, lower in pairwise(place.boxes if place.in_drawing else []):
        if upper.y > lower.top:
            yield Box(upper.x + upper.width / 2, lower.top, 0, upper.y - lower.top)


def collisions(sheets: Sequence[Sheet]) -> Iterator[str]:
    for sheet in sheets:
        places, operators = boxed(sheet)
        dots = ink(operators, sheet.width, sheet.height)
        for place in places:
            around = [box.inset(-AIR) for box in place.boxes]
            if any(meets(box, dots, sheet.height) for box in (*around, *ways(place))):
                yield place.words


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_meets_an_outline_or_leaves_its_shape(look: str, qapp: QApplication) -> None:
    register_fonts()
    found = {
        form.id: met
        for form in DRAWN
        if (met := list(collisions(FormPrinter(LIBRARY, "Vårkurs").sheets(form, LOOKS[look]))))
    }
    assert found == {}
