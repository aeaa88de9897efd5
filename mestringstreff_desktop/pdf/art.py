"""Our drawings of resources/art: read, drawn in colour or grey, and their outlines."""

from functools import cache
from io import BytesIO
from pathlib import Path

from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop import paths
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.pdf.fonts import ONE_AT_A_TIME, REGULAR, register_fonts
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.outline import Outline, read_outline
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import MM, grey

CLEAR = 2.2 * MM  # between what is written and an outline


def drawing(name: str, monochrome: bool = False) -> Drawing:
    """Return a drawing of resources/art, or of the slides' or the letters' below it.

    Raises:
        ContentError: there is no such drawing.
    """
    with ONE_AT_A_TIME:
        return _read(name, monochrome)


@cache
def _read(name: str, monochrome: bool) -> Drawing:
    from svglib.svglib import svg2rlg

    path = paths.resources() / "art" / name
    own = {path.name, f"slides/{path.name}", f"letters/{path.name}"}
    if name not in own or not path.is_file():
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


@cache
def outline_of(name: str) -> Outline:
    """Return the outlines of a drawing, as it lies in its own lower left corner."""
    return read_outline(_operators(name, monochrome=False), CLEAR)


def fitted(art: Drawing, box: Box) -> Box:
    """Return the largest box of the drawing's shape, in the middle of a box."""
    scale = min(box.width / art.width, box.height / art.height)
    width, height = art.width * scale, art.height * scale
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def draw_art(pen: Pen, box: Box, name: str) -> None:
    """Draw a drawing of resources/art as large as a box allows, in the middle of it."""
    art = drawing(name, pen.look.monochrome)
    own = fitted(art, box)
    pen.canvas.saveState()
    pen.canvas.translate(own.x, own.y)
    pen.canvas.scale(own.width / art.width, own.height / art.height)
    PdfObjects(pen.canvas).draw(_operators(name, pen.look.monochrome))
    pen.canvas.restoreState()
