"""Charts as pictures in dots, and in a Word file with what they mean to who does not see them.

They are painted with our own fonts and without Qt, so that a file can be written where there is no window.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.chart_layout import lay_out
from mestringstreff_desktop.course.evaluation.chart_words import alt_text, note_of
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import Colours, on_paper
from mestringstreff_desktop.course.evaluation.drawing.hatches import THICK, hatch
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Rule, Word

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length

DOTS = 3  # a point: 216 to the inch
SIZE = 10.5  # points, of type in a document
_FINER = 2
_MEASURED = 1000
_FILES = {False: "SourceSans3-Regular.ttf", True: "SourceSans3-SemiBold.ttf"}
_OTHERS = ("DejaVuSans.ttf", "NotoEmoji-Regular.ttf")
_NO_LETTER = "\uffff"
EDGE, RULE, PLATE = 0.7, 0.6, 1.5  # points


def chart_png(
    figure: Figure, width: float, *, size: float = SIZE, worded: bool = True, monochrome: bool = False
) -> bytes:
    """Return a chart as a PNG, `width` points wide with type of so many points, on white.

    Without `worded` its title, sentence and note are left out.
    """
    picture = painted(lay_out(figure, width, size, measure, worded=worded), on_paper(monochrome))
    file = BytesIO()
    picture.save(file, "PNG", dpi=(72 * DOTS, 72 * DOTS))
    return file.getvalue()


def add_chart(document: "Document", figure: Figure, width: "Length", *, heading: str = "Heading 3") -> None:
    """Write a chart at the end of a Word file: title, sentence and note as text, the rest as a picture."""
    title = document.add_paragraph(clean_text(figure.title), style=heading)
    sentence = document.add_paragraph(clean_text(figure.sentence))
    title.paragraph_format.keep_with_next = sentence.paragraph_format.keep_with_next = True
    holder = document.add_paragraph()
    shape = holder.add_run().add_picture(BytesIO(chart_png(figure, width.pt, worded=False)), width=width)
    shape._inline.docPr.set("name", "Diagram")
    shape._inline.docPr.set("descr", clean_text(alt_text(figure)))
    if note := note_of(figure):
        holder.paragraph_format.keep_with_next = True
        document.add_paragraph(clean_text(note))


def measure(text: str, size: float, bold: bool) -> float:
    """Return how wide a text is in our font, in points."""
    return sum(_font(name, _MEASURED).getlength(run) for name, run in _runs(text, bold)) * size / _MEASURED


@cache
def _font(name: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(paths.resources() / "fonts" / name, size, layout_engine=ImageFont.Layout.BASIC)


def _runs(text: str, bold: bool) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text, each with the font that has its letters."""
    for name, letters in groupby(text, lambda letter: _font_for(letter, bold)):
        yield name, "".join(letters)


@cache
def _font_for(letter: str, bold: bool) -> str:
    names = (_FILES[bold], *_OTHERS)
    return next((name for name in names if letter.isspace() or _has(name, letter)), names[0])


def _has(name: str, letter: str) -> bool:
    """Whether a font has a letter: else it draws what it draws for one that nobody has."""
    font = _font(name, 40)
    return bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER))


def painted(drawing: Drawing, colours: Colours) -> Image.Image:
    """Return a drawing in dots: painted finer, and then made smaller, which smooths its edges."""
    painter = _Painter(drawing, colours)
    for bar in drawing.bars:
        painter.bar(bar)
    for rule in drawing.rules:
        painter.rule(rule)
    for word in drawing.words:
        painter.word(word)
    return painter.picture.reduce(_FINER)


class _Painter:
    def __init__(self, drawing: Drawing, colours: Colours) -> None:
        self._scale, self._colours = DOTS * _FINER, colours
        size = (ceil(drawing.width * self._scale), ceil(drawing.height * self._scale))
        self.picture = Image.new("RGB", size, colours.ground)
        self._draw = ImageDraw.Draw(self.picture)

    def _dots(self, points: float) -> int:
        return round(points * self._scale)

    def bar(self, bar: Bar) -> None:
        left, top, right, bottom = map(self._dots, (bar.x, bar.y, bar.right, bar.bottom))
        own = Image.new("RGB", (max(right - left, 1), max(bottom - top, 1)), self._colours.fill(bar.shade))
        draw = ImageDraw.Draw(own)  # apart, so that no line of a pattern goes beyond the bar
        if self._colours.is_patterned and bar.shade:
            for line in hatch(replace(bar, x=0, y=0)):
                draw.line(
                    [self._dots(each) for each in line], self._colours.hatch(bar.shade), self._dots(THICK)
                )
        if edge := self._colours.edge(bar.shade):
            draw.rectangle((0, 0, own.width - 1, own.height - 1), outline=edge, width=self._dots(EDGE))
        self.picture.paste(own, (left, top))

    def rule(self, rule: Rule) -> None:
        line = tuple(map(self._dots, (rule.x, rule.y, rule.right, rule.bottom)))
        self._draw.line(line, self._colours.quiet, width=self._dots(RULE))

    def word(self, word: Word) -> None:
        if word.on is not None and self._colours.is_patterned:
            self._plate(word)
        x, baseline = word.x * self._scale, word.baseline * self._scale
        for name, run in _runs(word.text, word.is_bold):
            font = _font(name, word.size * self._scale)
            self._draw.text((x, baseline), run, self._colours.ink_of(word), font, anchor="ls")
            x += font.getlength(run)

    def _plate(self, word: Word) -> None:
        plate = word.plate
        box = tuple(map(self._dots, (plate.x, plate.y, plate.right, plate.bottom)))
        self._draw.rounded_rectangle(box, self._dots(2), fill=self._colours.ground)
