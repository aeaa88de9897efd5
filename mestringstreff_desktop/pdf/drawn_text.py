"""Text of notes and fields, set as they say: font, size and colour, in one line, in several, or in boxes.

The fonts are those that every PDF viewer has; where they lack a letter, ours are put in.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from xml.sax.saxutils import escape

from pypdf.generic import DictionaryObject
from reportlab.lib.colors import CMYKColor, Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from mestringstreff_desktop.pdf.entries import at, dictionary, word
from mestringstreff_desktop.pdf.fonts import BOLD, ITALIC, REGULAR, register_fonts
from mestringstreff_desktop.pdf.style import plain

Room = tuple[float, float, float, float]  # left, bottom, right, top
LEADING = 1.2
LARGEST, SMALLEST, USUAL = 200, 4, 12  # points of type
MOST_LETTERS = 20_000
_FONT = re.compile(r"/(\S+)\s+(-?[\d.]+)\s+Tf")
_COLOUR = re.compile(r"((?:[\d.]+\s+){1,4})(g|rg|k)\b")
_ALIGNED: Mapping[int, Literal[0, 1, 2]] = {1: 1, 2: 2}  # in the middle, right
_SHORT = {"HeBo": "Helvetica-Bold", "TiRo": "Times", "Cour": "Courier", "CoBo": "Courier-Bold"}  # Acrobat's
_STYLES = {  # by family: plain, slanted, bold, and both
    "Helvetica": ("Helvetica", "Helvetica-Oblique", "Helvetica-Bold", "Helvetica-BoldOblique"),
    "Times": ("Times-Roman", "Times-Italic", "Times-Bold", "Times-BoldItalic"),
    "Courier": ("Courier", "Courier-Oblique", "Courier-Bold", "Courier-BoldOblique"),
}


@dataclass(frozen=True)
class TextLook:
    """How text is set. A size of 0 is one that fits."""

    family: str
    is_bold: bool
    is_italic: bool
    size: float
    colour: Color

    def sized(self, usual: float) -> "TextLook":
        """Return the look with a size, which is the usual one where it is left open."""
        return replace(self, size=self.size or usual)

    def font(self, text: str) -> str:
        """Return the name of the font that has all of a text, or of ours."""
        if not _is_western(text):
            register_fonts()
            return BOLD if self.is_bold else ITALIC if self.is_italic else REGULAR
        return _STYLES[self.family][2 * self.is_bold + self.is_italic]

    def width(self, text: str) -> float:
        """Return how wide a line is, in points."""
        return stringWidth(text, self.font(text), self.size)


def text_look(written: str, form: DictionaryObject) -> TextLook:
    """Return the look that a default appearance («/Helv 12 Tf 0 g») says. `form` has the fonts it names."""
    found = _FONT.search(written)
    name, size = (found[1], _number(found[2])) if found else ("", 0.0)
    font = at(dictionary(dictionary(form, "/DR"), "/Font"), f"/{name}")
    base = word(font, "/BaseFont") or _SHORT.get(name, name)
    family = next((each for each in ("Times", "Courier") if each in base), "Helvetica")
    is_italic = "Italic" in base or "Oblique" in base
    return TextLook(family, "Bold" in base, is_italic, min(abs(size), LARGEST), _colour(written))


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return 0


def _colour(written: str) -> Color:
    found = _COLOUR.search(written)
    parts = [min(_number(part), 1) for part in found[1].split()] if found else []
    return colour_of(parts) or Color(0, 0, 0)


def colour_of(parts: Sequence[float]) -> Color | None:
    """Return the colour of one, three or four numbers from 0 to 1; of others there is none."""
    match parts:
        case [grey]:
            return Color(grey, grey, grey)
        case [red, green, blue]:
            return Color(red, green, blue)
        case [cyan, magenta, yellow, black]:
            return CMYKColor(cyan, magenta, yellow, black)
    return None


def _is_western(text: str) -> bool:
    """Tell whether the fonts that every viewer has, have all of a text."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _paragraph(text: str, look: TextLook, alignment: int = 0) -> Paragraph:
    style = ParagraphStyle(
        "field",
        fontName=look.font(text),
        fontSize=look.size,
        leading=look.size * LEADING,
        textColor=look.colour,
        alignment=_ALIGNED.get(alignment, 0),
        splitLongWords=1,
    )
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return Paragraph(escape(lines).replace("\n", "<br/>") if _is_western(text) else plain(lines), style)


def draw_text(canvas: Canvas, text: str, look: TextLook, room: Room, alignment: int = 0) -> None:
    """Draw text from the top of a room, in as many lines as its width makes it."""
    left, _, right, top = room
    paragraph = _paragraph(text[:MOST_LETTERS], look, alignment)
    paragraph.wrapOn(canvas, max(right - left, look.size), 1e6)
    paragraph.drawOn(canvas, left, top - paragraph.height)


def draw_line(canvas: Canvas, text: str, look: TextLook, room: Room, alignment: int = 0) -> None:
    """Draw text in one line, halfway up a room; what is wider than the room begins at its left."""
    left, bottom, right, top = room
    line = " ".join(text[:MOST_LETTERS].split("\n"))
    width = look.width(line)
    fits = width < right - left
    paragraph = _paragraph(line, look, alignment if fits else 0)
    paragraph.wrapOn(canvas, right - left if fits else 2 * width, 1e6)
    paragraph.drawOn(canvas, left, (bottom + top - look.size * LEADING) / 2)


def fitted(text: str, look: TextLook, room: Room) -> TextLook:
    """Return the look with a size in which a line fits a room, where it is left open."""
    if look.size:
        return look
    left, bottom, right, top = room
    size = min((top - bottom) / LEADING, LARGEST)
    wide = look.sized(size).width(text)
    return look.sized(max(size * min(1, (right - left) / (wide or 1)), SMALLEST))


def draw_in_boxes(canvas: Canvas, text: str, look: TextLook, room: Room, count: int) -> None:
    """Draw text with each letter in the middle of one of so many boxes."""
    left, bottom, right, top = room
    step = (right - left) / count
    for place, letter in enumerate(text[:count]):
        draw_line(canvas, letter, look, (left + place * step, bottom, left + (place + 1) * step, top), 1)
