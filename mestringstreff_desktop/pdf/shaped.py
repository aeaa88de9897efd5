"""Text whose letters join, carry marks or run from the right, set as one paragraph with what is beside it.

HarfBuzz shapes the letters (ReportLab knows how to write what it gives), bidi.py tells their order.
Lines break between words. All other text is a Paragraph of ReportLab's: see pen.py.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any
from unicodedata import category, name

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr
from reportlab.platypus import Flowable

from mestringstreff_desktop.pdf import bidi
from mestringstreff_desktop.pdf.fonts import (
    ONE_AT_A_TIME,
    SEMIBOLD,
    SIGNS,
    UNKNOWN,
    code_of_glyph,
    face,
    font_file,
    font_for,
    width_of_code,
)
from mestringstreff_desktop.pdf.style import written

if TYPE_CHECKING:
    from uharfbuzz import Font

# marks upon letters; Hebrew, Arabic and their neighbours; the scripts of India and beyond
_JOINED = re.compile(
    r"[\u0300-\u036f\u0590-\u109f\u1780-\u18af\u1a00-\u1aff\u1b00-\u1c4f\ua800-\uabff"
    r"\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
_CENTRED, _RIGHT = 1, 2
_shape_data: Any = ShapeData  # their stubs tell of one glyph; they hold those of a text
_shaped_str: Any = ShapedStr
_AS_BESIDE = {"kern": False, "liga": False, "clig": False}  # a Paragraph sets letters so


def is_joined(text: str) -> bool:
    """Does a text have letters that must be shaped, or stand in another order than they are written in?"""
    return _JOINED.search(text) is not None


class ShapedText(Flowable):
    """A text in a style; what leads it is set heavier. Each line as written has its own direction."""

    def __init__(self, text: str, style: ParagraphStyle, lead: str = "") -> None:
        super().__init__()
        self.style = style
        self._written = _lines_written(lead, text, style)
        self._lines: list[tuple[_Line, tuple[int, int]]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the text to a width; return that and its height, in points."""
        self._lines = [(line, part) for line in self._written for part in line.broken(width)]
        self.width, self.height = width, len(self._lines) * self.style.leading
        return self.width, self.height

    def minWidth(self) -> float:  # noqa: N802 - ReportLab's name
        """Return the width in points of the widest word."""
        return max((line.width(*word) for line in self._written for word in line.words()), default=0.0)

    def draw(self) -> None:
        baseline = self.height - self.style.fontSize
        for line, part in self._lines:
            self._draw_line(line.runs(*part), line.indent(self.width, line.width(*part)), baseline)
            baseline -= self.style.leading

    def _draw_line(self, runs: "Sequence[_Run]", x: float, baseline: float) -> None:
        text = self.canv.beginText()
        text.setFillColor(self.style.textColor)
        for run in runs:
            text.setFont(run.font, self.style.fontSize)
            text.setTextOrigin(x, baseline)
            text.textOut(run.glyphs)
            x += run.width * self.style.fontSize
        self.canv.drawText(text)


@dataclass(frozen=True)
class _Run:
    """Letters of one font, script and direction, as they are drawn; `width` is for type of size 1."""

    glyphs: ShapedStr
    font: str
    width: float


class _Line:
    """A line as it was written, of any length: each letter with its font, script and level."""

    def __init__(self, letters: Sequence[tuple[str, str, str]], style: ParagraphStyle) -> None:
        self._style = style
        self._text = "".join(shown for shown, _, _ in letters)
        self._fonts = [font for _, font, _ in letters]
        self._scripts = list(_scripts(self._text))
        meant = "".join(letter for _, _, letter in letters)
        self._base = bidi.base_level(meant)
        self._levels = bidi.levels(meant, self._base)

    def indent(self, room: float, used: float) -> float:
        """Return how far from the left a line begins that uses so much of the room."""
        if self._style.alignment == _CENTRED:
            return (room - used) / 2
        return room - used if self._style.alignment == _RIGHT or self._base else 0.0

    def words(self) -> list[tuple[int, int]]:
        return [found.span() for found in re.finditer("[^ ]+", self._text)]

    def width(self, start: int, end: int) -> float:
        """Return the width in points of what stands from one place to another."""
        return sum(run.width for run in self.runs(start, end)) * self._style.fontSize

    def broken(self, room: float) -> list[tuple[int, int]]:
        """Return where the lines begin and end when none may be wider than the room."""
        found = [(0, 0)]
        for start, end in (piece for word in self.words() for piece in self._pieces(*word, room)):
            begun = found[-1][0]
            if found == [(0, 0)] or self.width(begun, end) <= room:
                found[-1] = (begun, end)
            else:
                found.append((start, end))
        return found

    def _pieces(self, start: int, end: int, room: float) -> Iterator[tuple[int, int]]:
        """Give a word, in pieces where it is wider than the room."""
        while self.width(start, end) > room and end - start > 1:
            cut = start + 1
            while self.width(start, cut + 1) <= room:
                cut += 1
            while cut > start + 1 and _is_upon(self._text[cut]):
                cut -= 1
            yield start, cut
            start = cut
        yield start, end

    def runs(self, start: int, end: int) -> list[_Run]:
        """Return what stands from one place to another, in the order it is seen from the left."""
        levels = bidi.at_line_end(self._text[start:end], self._levels[start:end], self._base)

        def kind(place: int) -> tuple[int, str, str, bool]:
            at = start + place
            return levels[place], self._fonts[at], self._scripts[at], self._text[at] == " "

        alike = [(key, list(places)) for key, places in groupby(range(end - start), kind)]
        drawn = [
            (level, _shaped(letters, font, level % 2 == 1))
            for (level, font, _, _), places in alike
            if (letters := self._letters(start + places[0], start + places[-1] + 1))
        ]
        return [drawn[at][1] for at in bidi.visual([level for level, _ in drawn])]

    def _letters(self, start: int, end: int) -> str:
        return bidi.without_marks(self._text[start:end])


def _lines_written(lead: str, text: str, style: ParagraphStyle) -> list[_Line]:
    found: list[list[tuple[str, str, str]]] = [[]]
    for font, part in ((SEMIBOLD, written(lead)), (style.fontName, written(text))):
        for number, line in enumerate(part.split("\n")):
            found += [[]] if number else []
            found[-1] += _with_fonts(line, font)
    return [_Line(letters, style) for letters in found]


def _with_fonts(text: str, own: str) -> Iterator[tuple[str, str, str]]:
    """Give each letter as it is shown, its font, and itself. A letter goes with what is upon it.

    What no font has is shown as `UNKNOWN`, and runs the way that it would have run itself.
    """
    for group in _groups(text):
        font = font_for(group, own)
        yield from ((letter, font, letter) for letter in group) if font else ((UNKNOWN, SIGNS, group[0]),)


def _is_upon(letter: str) -> bool:
    """Is it a mark, a joiner or another sign that goes with the letter before it?"""
    return category(letter) in {"Mn", "Mc", "Me", "Cf"} or "\U0001f3fb" <= letter <= "\U0001f3ff"


def _groups(text: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _is_upon(text[at]):
            yield text[start:at]
            start = at


def _scripts(text: str) -> Iterator[str]:
    """Give the script of each letter, as ARABIC; signs and numbers are of the one before them."""
    script = ""
    for letter in text:
        if category(letter)[0] == "L":
            script = name(letter, "").split(" ")[0]
        yield script


@lru_cache(maxsize=4096)
def _shaped(text: str, font: str, from_right: bool) -> _Run:
    """Return letters of one script as HarfBuzz joins them, from the left."""
    from uharfbuzz import Buffer, BufferClusterLevel, shape

    buffer = Buffer()
    buffer.cluster_level = BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    with ONE_AT_A_TIME:
        shape(_hb_font(font), buffer, None if font == SIGNS else _AS_BESIDE)
    infos, scale = buffer.glyph_infos, 1000 / face(font).unitsPerEm
    ends = dict(pairwise([*sorted({info.cluster for info in infos}), len(text)]))
    letters = ""
    data: list[Any] = []
    for info, position in zip(infos, buffer.glyph_positions, strict=True):
        code = code_of_glyph(font, info.codepoint, text[info.cluster : ends[info.cluster]])
        moves = (position.x_advance, position.y_advance, position.x_offset, position.y_offset)
        letters += chr(code)
        data.append(_shape_data(info.cluster, *(move * scale for move in moves), width_of_code(font, code)))
    return _Run(_shaped_str(letters, data), font, sum(each.x_advance for each in data) / 1000)


@cache
def _hb_font(name: str) -> "Font":
    from uharfbuzz import Blob, Face, Font

    return Font(Face(Blob.from_file_path(str(font_file(name)))))
