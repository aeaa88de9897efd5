"""Renders our drawings, with labels and places to write in them."""

from functools import cache
from io import BytesIO
from math import sqrt
from pathlib import Path

from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Figure, FigureField
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.pdf.fonts import ONE_AT_A_TIME, REGULAR, register_fonts
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, LayoutError, Pen, text_height
from mestringstreff_desktop.pdf.style import (
    LEAST_LINE_STEP,
    LINE_STEP,
    MM,
    Look,
    grey,
)

LEAST_SCALE = 0.75  # of the page's width: in a smaller drawing there is no room to write


def drawing(name: str, monochrome: bool = False) -> Drawing:
    """Return a drawing of resources/art.

    Raises:
        ContentError: there is no such drawing.
    """
    with ONE_AT_A_TIME:
        return _read(name, monochrome)


@cache
def _read(name: str, monochrome: bool) -> Drawing:
    from svglib.svglib import svg2rlg

    path = paths.resources() / "art" / name
    if path.name != name or not path.is_file():
        raise ContentError(f"{name}: no such drawing")
    found = svg2rlg(Path(path))
    if not isinstance(found, Drawing):
        raise ContentError(f"{name}: not a drawing")
    # Else an unused font that is not embedded comes with every drawing.
    found.initialFontName = REGULAR  # type: ignore[attr-defined]
    if monochrome:
        _lose_colour(found)
    return found


def _lose_colour(node: Shape) -> None:
    for name in ("fillColor", "strokeColor"):
        if isinstance(colour := getattr(node, name, None), Color):
            setattr(node, name, grey(colour))
    if isinstance(node, Drawing | Group):
        for child in node.contents:
            _lose_colour(child)


def _operators(name: str, monochrome: bool) -> str:
    """A drawing as a page's operators: it takes time to work them out, and they are always the same.

    Nothing in them refers to a file's fonts: our drawings have no words.
    """
    with ONE_AT_A_TIME:
        return _worked_out(name, monochrome)


@cache
def _worked_out(name: str, monochrome: bool) -> str:
    from reportlab.graphics import renderPDF

    register_fonts()
    canvas = Canvas(BytesIO())
    renderPDF.draw(drawing(name, monochrome), canvas, 0, 0)
    return PdfObjects(canvas).drawn()


def figure_blocks(section: Figure, look: Look, width: float) -> list[Block]:
    """Render a drawing as large as its height, or the page, allows."""
    art = drawing(section.art, look.monochrome)
    whole = width * art.height / art.width
    least = min(section.height * MM or whole * LEAST_SCALE, whole)

    def draw(pen: Pen, box: Box) -> None:
        _draw(pen, _fitted(art, box), section)

    stretch = 0 if section.height else 20
    return [Block(least, draw, stretch=stretch, tallest=whole)]


def _fitted(art: Drawing, box: Box) -> Box:
    """The largest box of the drawing's shape, in the middle of a box."""
    scale = min(box.width / art.width, box.height / art.height)
    width, height = art.width * scale, art.height * scale
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def draw_art(pen: Pen, box: Box, name: str) -> None:
    """Draw a drawing of resources/art as large as a box allows, in the middle of it."""
    art = drawing(name, pen.look.monochrome)
    own = _fitted(art, box)
    pen.canvas.saveState()
    pen.canvas.translate(own.x, own.y)
    pen.canvas.scale(own.width / art.width, own.height / art.height)
    PdfObjects(pen.canvas).draw(_operators(name, pen.look.monochrome))
    pen.canvas.restoreState()


def _draw(pen: Pen, box: Box, section: Figure) -> None:
    with pen.figure(section.alt, box):
        draw_art(pen, box, section.art)
    for field in section.fields:
        _draw_field(pen, _place(field, box), field)


def _place(field: FigureField, box: Box) -> Box:
    width, height = field.width * box.width, field.height * box.height
    left, top = box.x + field.x * box.width - width / 2, box.top - field.y * box.height
    return Box(left, top - height, width, height)


def _draw_field(pen: Pen, box: Box, field: FigureField) -> None:
    if field.style == "name":
        words = _words_height(pen.look, box, field)
        box = Box(box.x, box.y, box.width, (box.height + words) / 2)
    used = pen.text(field.label, "label-centre", box)
    used += pen.text(field.hint, "hint-centre", box.split_top(used)[1])
    room = box.split_top(used)[1]
    if field.style == "name":
        return
    if room.height < LEAST_LINE_STEP:
        raise LayoutError(f"{field.label!r} leaves no room to write")
    if field.style == "plain" or pen.look.fillable:
        own = _within_oval(room) if field.round else room
        pen.write(own, field.name or field.label, rule=field.style == "lines")
    else:
        _lines(pen, room, box, field.round)


def _words_height(look: Look, box: Box, field: FigureField) -> float:
    label = text_height(field.label, look, "label-centre", box.width)
    return label + text_height(field.hint, look, "hint-centre", box.width)


def _within_oval(room: Box) -> Box:
    """A field has corners: keep them off the line around."""
    left, bottom = 0.07 * room.width, 0.12 * room.height
    return Box(room.x + left, room.y + bottom, room.width - 2 * left, room.height - bottom)


def _lines(pen: Pen, room: Box, whole: Box, is_round: bool) -> None:
    """Draw lines to write on; in an oval each as long as the oval is wide there."""
    count = int(room.height / LEAST_LINE_STEP)
    step = min(1.25 * LINE_STEP, room.height / count)
    for number in range(1, count + 1):
        y = room.top - number * step
        half = whole.width / 2
        if is_round:
            away = (y - whole.y - whole.height / 2) / (0.62 * whole.height)
            half *= sqrt(max(0.0, 1 - away * away))
        middle = whole.x + whole.width / 2
        pen.line(middle - half, y, middle + half, dotted=True)
