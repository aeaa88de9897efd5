"""Draws on one page: text, lines to write on, boxes to tick.

With fillable pages the places to write are collected as fields instead; fields.py puts them on the
page. What is text, and in which part of the document, is noted as it is drawn; tags.py tells the file.
All lengths are points, and y grows upwards as in a PDF.
"""

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from mestringstreff_desktop.pdf.fonts import SEMIBOLD
from mestringstreff_desktop.pdf.gaps import markup, without_boxes
from mestringstreff_desktop.pdf.missing import notice
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.shaped import ShapedText, is_joined
from mestringstreff_desktop.pdf.style import (
    CORNER,
    HAIRLINE,
    MM,
    TICK,
    Look,
    Sizes,
    grey,
    is_usual,
    plain,
    unprintable,
)
from mestringstreff_desktop.pdf.tags import HOLDS_TEXT, Mark, Part, Path, figure, role_of, running

EASE = 0.01  # what rounding may take
FEW_LINES = 3
NARROWER = (0.96, 0.92, 0.88, 0.84)  # shares of a width in which a last word may not stand alone


class LayoutError(Exception):
    """Text does not fit where it must stand. A bug of ours: in a form or in its rendering.

    `section` is the number of the form's section, from 1; 0 for its head, None where it is not known.
    """

    section: int | None = None


class PageOverflowError(LayoutError):
    """Something is higher than a page. In a form a leader has made, it is the form that is too large."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, from its lower left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width

    def inset(self, dx: float, dy: float | None = None) -> "Box":
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.width - 2 * dx, self.height - 2 * dy)

    def split_top(self, height: float) -> tuple["Box", "Box"]:
        """Return the uppermost part, `height` high, and the rest."""
        top = Box(self.x, self.top - height, self.width, height)
        return top, replace(self, height=self.height - height)

    def split_left(self, width: float) -> tuple["Box", "Box"]:
        """Return the leftmost part, `width` wide, and the rest."""
        rest = Box(self.x + width, self.y, self.width - width, self.height)
        return replace(self, width=width), rest

    def columns(self, widths: Iterable[float]) -> "list[Box]":
        """Return boxes beside each other, as wide as told in shares of the whole."""
        shares = list(widths)
        unit, x, found = self.width / sum(shares), self.x, []
        for share in shares:
            found.append(Box(x, self.y, share * unit, self.height))
            x += share * unit
        return found


@dataclass(frozen=True)
class Field:
    """A place to write, tick or colour on a screen. Of those in one group only one can be chosen.

    `size` is of what is typed, in points; 0 is the usual.
    """

    kind: Literal["text", "tick", "radio", "swatch"]
    box: Box
    label: str
    group: str = ""
    ticked: bool = False
    colour: Color | None = None
    size: float = 0.0


SetText = Paragraph | ShapedText


def paragraph(text: str, look: Look, style: str, lead: str = "") -> SetText:
    """Return text as written, set in a style of `Look.style`; what leads it is set heavier."""
    if is_joined(lead + text):
        return ShapedText(without_boxes(text), look.style(style), lead)
    heavy = f'<font name="{SEMIBOLD}">{plain(lead)}</font>' if lead else ""
    return Paragraph(heavy + markup(text, look), look.style(style))


class _Broken(threading.local):
    """Paragraphs broken to a width, kept from when their height was asked for until they are drawn.

    They belong to one thread: a Paragraph remembers the canvas while it is drawn.
    """

    def __init__(self) -> None:
        self.at = lru_cache(maxsize=2048)(_break)


def _break(text: str, look: Look, style: str, width: float, lead: str) -> tuple[SetText, float]:
    """Return a paragraph broken to a width, a little narrower if a word would else stand alone at its end.

    No word is parted for that.
    """
    broken, height = _wrapped(text, look, style, width, lead)
    if height > look.style(style).leading and not look.style(style).alignment:
        for share in NARROWER if _ends_in_a_word(text, look, style, width, height) else ():
            own = share * width
            narrower, same = _wrapped(text, look, style, own, lead)
            is_whole = all(text_width(word, look, style) <= own for word in text.split())
            if is_whole and same == height and not _ends_in_a_word(text, look, style, own, height):
                return narrower, height
    return broken, height


def _wrapped(text: str, look: Look, style: str, width: float, lead: str = "") -> tuple[SetText, float]:
    made = paragraph(text, look, style, lead)
    return made, float(made.wrap(width, inf)[1])


def _ends_in_a_word(text: str, look: Look, style: str, width: float, height: float) -> bool:
    before = text.rpartition(" ")[0]
    return bool(before) and _wrapped(before, look, style, width)[1] < height


_broken = _Broken()


def text_height(text: str, look: Look, style: str, width: float, lead: str = "") -> float:
    """Return the height of text broken to a width; 0 for no text."""
    return _broken.at(text, look, style, width, lead)[1] if text or lead else 0.0


def on_one_line(text: str, look: Look, style: str, width: float) -> bool:
    """Whether text needs no second line at a width."""
    return text_height(text, look, style, width) <= look.style(style).leading


def text_width(text: str, look: Look, style: str) -> float:
    """Return the width of text on one line."""
    if is_usual(text) and not is_joined(text):
        own = look.style(style)
        return float(stringWidth(text.replace("\n", " "), own.fontName, own.fontSize))
    return float(paragraph(re.sub("[ \t]", "\N{NO-BREAK SPACE}", text), look, style).minWidth())


def _lines_in(height: float, sizes: Sizes) -> int:
    """How many lines to write on: as many as possible where there are few, else with more air."""
    most = max(1, int((height + EASE) / sizes.least_line_step))
    return most if most <= FEW_LINES else int((height + EASE) / sizes.line_step)


def check_mark(x: float, y: float) -> list[tuple[float, float]]:
    """Return the three points of a mark in a box to tick whose lower left corner is at x, y."""
    shares = ((0.22, 0.52), (0.43, 0.28), (0.8, 0.76))
    return [(x + right * TICK, y + up * TICK) for right, up in shares]


class Pen:
    """Draws on a canvas in one look, and collects the fields of the page.

    `number` is the page's in the whole document, where its pages are counted through.
    """

    def __init__(self, canvas: Canvas, look: Look, number: int | None = None) -> None:
        self.canvas = canvas
        self.look = look
        self.number = number
        self.fields: list[Field] = []
        self.marks: list[Mark] = []
        self._objects = PdfObjects(canvas)
        self._path: Path = ()
        self._is_sealed = False
        self._scale = 1.0

    @contextmanager
    def scaled(self, factor: float) -> Iterator[None]:
        """Have all that is drawn be larger, from the lower left corner of the page."""
        self.canvas.saveState()
        self.canvas.scale(factor, factor)
        self._scale = factor
        yield
        self._scale = 1.0
        self.canvas.restoreState()

    @contextmanager
    def within(self, *parts: Part) -> Iterator[None]:
        """Have all that is drawn be in parts of the document, each in the one before it."""
        outer = self._path
        self._path = (*outer, *parts)
        yield
        self._path = outer

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Have what is drawn be for the eye alone: it is not read aloud."""
        outer, self._is_sealed = self._is_sealed, True
        yield
        self._is_sealed = outer

    @contextmanager
    def running(self, place: Literal["Header", "Footer"]) -> Iterator[None]:
        """Have what is drawn be a head or a foot that pages have in common, for the eye alone."""
        with self._marked(running(place)), self.artifact():
            yield

    @contextmanager
    def figure(self, alt: str, box: Box) -> Iterator[None]:
        """Have all that is drawn be one drawing, read aloud as what it means, if it means anything."""
        sides = (box.x, box.y, box.right, box.top)
        part = figure(alt, [self._scale * side for side in sides])
        with self._marked(part) if alt else nullcontext(), self.artifact():
            yield

    def empty(self) -> None:
        """Let the part at hand be there, though nothing is in it."""
        if self._path and not self._is_sealed:
            self.marks.append(Mark(self._path, 0, 0))

    @contextmanager
    def _marked(self, *parts: Part) -> Iterator[None]:
        start = self._objects.drawn_parts
        yield
        if not self._is_sealed:
            self.marks.append(Mark((*self._path, *parts), start, self._objects.drawn_parts))

    def _text_parts(self, style: str) -> Path:
        """What text is: a part of its own, or the content of the part it stands in."""
        return () if self._path and self._path[-1].role in HOLDS_TEXT else (Part(role_of(style)),)

    def text(self, text: str, style: str, box: Box, lead: str = "") -> float:
        """Set text at the top of a box and return its height; what leads it is set heavier.

        Raises:
            LayoutError: the text is higher than the box.
        """
        if not text and not lead:
            return 0.0
        notice(unprintable(lead + text), lead + text)
        set_text, height = _broken.at(text, self.look, style, box.width, lead)
        if height > box.height + EASE:
            raise LayoutError(f"{text!r} is {height - box.height:.0f} pt higher than its box")
        with self._marked(*self._text_parts(style)), self._objects.lines_apart():
            set_text.drawOn(self.canvas, box.x, box.top - height)
        return height

    def line(
        self, x: float, y: float, right: float, *, dotted: bool = False, colour: Color | None = None
    ) -> None:
        """Draw a thin level line."""
        self.lines([(x, y, right, y)], dotted=dotted, colour=colour)

    def lines(
        self,
        lines: Sequence[tuple[float, float, float, float]],
        *,
        dotted: bool = False,
        colour: Color | None = None,
    ) -> None:
        """Draw thin lines, each from a point to another."""
        self.canvas.saveState()
        palette = self.look.palette
        self.canvas.setStrokeColor(colour or (palette.dots if dotted else palette.line))
        self.canvas.setLineWidth(1.1 if dotted else HAIRLINE)
        if dotted:
            self.canvas.setLineCap(1)
            self.canvas.setDash([0, 2.6])
        self.canvas.lines(list(lines))
        self.canvas.restoreState()

    def upright(self, x: float, box: Box) -> None:
        """Draw a thin upright line, as high as a box."""
        self.lines([(x, box.y, x, box.top)])

    def panel(self, box: Box, tint: str = "none", *, border: bool = False, corner: float = CORNER) -> None:
        """Draw a rectangle with round corners, filled with a tint or only lined."""
        fill = self.look.palette.tints[tint]
        self.canvas.saveState()
        self.canvas.setStrokeColor(self.look.palette.line)
        self.canvas.setLineWidth(HAIRLINE)
        if fill is not None:
            self.canvas.setFillColor(fill)
        self.canvas.roundRect(
            box.x, box.y, box.width, box.height, corner, stroke=int(border), fill=int(fill is not None)
        )
        self.canvas.restoreState()

    def block(self, box: Box) -> None:
        """Draw a rectangle filled with the darkest colour."""
        self.canvas.saveState()
        self.canvas.setFillColor(self.look.palette.primary)
        self.canvas.rect(box.x, box.y, box.width, box.height, stroke=0, fill=1)
        self.canvas.restoreState()

    def write(self, box: Box, label: str, *, lines: int = 1, rule: bool = True, size: float = 0.0) -> None:
        """Give a place to write: so many lines, or more where the box is high, or a field on a screen.

        The last line is the bottom of the box. Without `rule` the box is left white, as in a table.
        What is typed is of `size` points, where it is told.
        """
        count = max(lines, _lines_in(box.height, self.look.sizes))
        if self.look.fillable:
            own = box.split_top(1 * MM)[1] if rule else box
            if rule:
                self.panel(own, "white", border=True, corner=1 * MM)
                own = own.inset(1 * MM, 0.5 * MM)
            self._put(Field("text", own, label, size=size))
        elif rule:
            levels = [box.y + number * box.height / count for number in range(count)]
            self.lines([(box.x, y, box.right, y) for y in levels], dotted=True)

    def _put(self, field: Field) -> None:
        self.marks.append(Mark((*self._path, Part("Form")), 0, 0, len(self.fields)))
        self.fields.append(field)

    def tick(self, x: float, y: float, label: str, *, ticked: bool = False, group: str = "") -> None:
        """Draw a box to tick with its lower left corner at x, y.

        Boxes of one `group`, which is the question they answer, allow one choice: on a screen they are
        round, and choosing one takes back another.
        """
        box = Box(x, y, TICK, TICK)
        on_screen = self.look.fillable
        if on_screen:
            self._put(Field("radio" if group else "tick", box, label, group, ticked=ticked))
        self.canvas.saveState()
        self.canvas.setStrokeColor(self.look.palette.primary)
        self.canvas.setLineWidth(1)
        corner = TICK / 2 if group and on_screen else 0.8 * MM
        self.canvas.roundRect(x, y, TICK, TICK, corner, stroke=1, fill=0)
        if ticked and not on_screen:
            self._check(box)
        self.canvas.restoreState()

    def swatch(self, box: Box, colour: str | Color, label: str, group: str = "") -> None:
        """Draw an empty circle to choose a colour with, as large as a box allows: a tint's or any other.

        On a screen it is filled when it is chosen; in one `group` only one is.
        """
        radius = min(box.width, box.height) / 2
        own = Box(box.x + box.width / 2 - radius, box.y + box.height / 2 - radius, 2 * radius, 2 * radius)
        ink = colour if isinstance(colour, Color) else self.look.palette.tints[colour]
        if self.look.monochrome and ink is not None:
            ink = grey(ink)
        if self.look.fillable:
            self._put(Field("swatch", own, label, group, colour=ink))
        self.canvas.saveState()
        self.canvas.setStrokeColor(ink or self.look.palette.line)
        self.canvas.setLineWidth(2)
        self.canvas.circle(own.x + radius, own.y + radius, radius - 1, stroke=1, fill=0)
        self.canvas.restoreState()

    def _check(self, box: Box) -> None:
        self.canvas.setLineWidth(1.6)
        self.canvas.setLineCap(1)
        self.canvas.setLineJoin(1)
        first, *rest = check_mark(box.x, box.y)
        path = self.canvas.beginPath()
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
        self.canvas.drawPath(path)
