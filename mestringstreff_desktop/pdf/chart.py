"""Renders charts: what the layout of charts has placed, drawn with the pen, and told to who does not see it.

Title, sentence and note are text of the document; the rest is a figure whose alternative text has each
number.
"""

from dataclasses import replace
from functools import partial
from itertools import pairwise

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import getAscent

from mestringstreff_desktop.course.evaluation.chart_layout import lay_out
from mestringstreff_desktop.course.evaluation.chart_words import spoken_parts
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import Colours, on_paper
from mestringstreff_desktop.course.evaluation.drawing.hatches import THICK, hatch
from mestringstreff_desktop.course.evaluation.drawing.shapes import Align, Bar, Drawing, Role, Rule, Word
from mestringstreff_desktop.pdf.fonts import SEMIBOLD
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_width
from mestringstreff_desktop.pdf.style import GAP, MM, Look
from mestringstreff_desktop.pdf.tags import Part

WHOLE = 110 * MM  # a higher drawing may be parted between pages, before each of its rows
SLACK = 2.0  # points more than a line is measured to need, so that it is never broken
EDGE, RULE = 0.7, 0.8
_TAGS = {Role.TITLE: "H3", Role.SENTENCE: "P", Role.NOTE: "P"}
_SIDES = {Align.LEFT: "", Align.CENTRE: "-centre", Align.RIGHT: "-right"}


def chart_blocks(figure: Figure, look: Look, width: float) -> list[Block]:
    """Return a figure as blocks of a page: one, or several where it is high."""
    drawing = chart_drawing(figure, look, width)
    pieces = _pieces(drawing)
    blocks = [
        Block(piece.height, partial(_draw, drawing=piece, alt=alt))
        for piece, alt in zip(pieces, spoken_parts(figure, len(pieces)), strict=True)
    ]
    return [replace(blocks[0], gap=GAP, keeps=len(blocks) > 1), *blocks[1:]]


def chart_drawing(figure: Figure, look: Look, width: float) -> Drawing:
    """Return a figure as it is laid out for a page."""
    return lay_out(figure, width, look.sizes.small, partial(measured, look))


def measured(look: Look, text: str, size: float, bold: bool) -> float:
    """Return how wide a text is on a page, in points."""
    return text_width(text, look, f"{'label' if bold else 'body'}-{size:g}")


def _pieces(drawing: Drawing) -> list[Drawing]:
    """Return a drawing whole, or parted before some of its rows where it is high."""
    if drawing.height <= WHOLE:
        return [drawing]
    cuts = [0.0, *drawing.breaks[1:], drawing.height]
    return [drawing.slice(top, bottom) for top, bottom in pairwise(cuts)]


def _draw(pen: Pen, box: Box, *, drawing: Drawing, alt: str) -> None:
    painter = _Painter(pen, box)
    for role in (Role.TITLE, Role.SENTENCE):
        painter.text(drawing, role)
    with pen.figure(alt, box):
        painter.figure(drawing)
    painter.text(drawing, Role.NOTE)


class _Painter:
    """Draws in a box of a page what is placed from the upper left corner of a drawing."""

    def __init__(self, pen: Pen, box: Box) -> None:
        self._pen, self._box = pen, box
        self._colours: Colours = on_paper(pen.look.monochrome)

    def text(self, drawing: Drawing, role: Role) -> None:
        """Draw what is text of the document, all its lines in one part."""
        words = [word for word in drawing.words if word.role is role]
        if words:
            with self._pen.within(Part(_TAGS[role])):
                for word in words:
                    self._word(word)

    def figure(self, drawing: Drawing) -> None:
        for bar in drawing.bars:
            self._bar(bar)
        for rule in drawing.rules:
            self._rule(rule)
        for word in drawing.words:
            if word.role not in _TAGS:
                self._word(word)

    def _bar(self, bar: Bar) -> None:
        canvas, edge = self._pen.canvas, self._colours.edge(bar.shade)
        canvas.saveState()
        canvas.setFillColor(HexColor(self._colours.fill(bar.shade)))
        canvas.rect(*self._place(bar), stroke=0, fill=1)
        if self._colours.is_patterned and bar.shade:
            self._hatch(bar, HexColor(self._colours.hatch(bar.shade)))
        if edge:
            canvas.setStrokeColor(HexColor(edge))
            canvas.setLineWidth(EDGE)
            x, y, width, height = self._place(bar)
            canvas.rect(x + EDGE / 2, y + EDGE / 2, max(width - EDGE, 0), height - EDGE, stroke=1, fill=0)
        canvas.restoreState()

    def _hatch(self, bar: Bar, ink: Color) -> None:
        """Draw a bar's pattern, the ends of its lines cut along the bar."""
        canvas = self._pen.canvas
        outline = canvas.beginPath()
        outline.rect(*self._place(bar))
        canvas.saveState()
        canvas.clipPath(outline, stroke=0, fill=0)
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(THICK)
        canvas.lines([self._line(*line) for line in hatch(bar)])
        canvas.restoreState()

    def _place(self, bar: Bar) -> tuple[float, float, float, float]:
        return self._box.x + bar.x, self._box.top - bar.bottom, bar.width, bar.height

    def _line(self, x: float, y: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        left, top = self._box.x, self._box.top
        return left + x, top - y, left + right, top - bottom

    def _rule(self, rule: Rule) -> None:
        line = self._line(rule.x, rule.y, rule.right, rule.bottom)
        self._pen.lines([line], colour=HexColor(self._colours.quiet))

    def _word(self, word: Word) -> None:
        if word.on is not None:
            self._number_on(word)
            return
        kind = "label" if word.is_bold else "hint" if word.role is Role.NOTE else "body"
        style = f"{kind}-{word.size:g}{_SIDES[word.align]}"
        own = self._pen.look.style(style)
        above = getAscent(own.fontName, own.fontSize)
        top = self._box.top - word.baseline + above
        x = self._box.x + word.x - SLACK * {Align.LEFT: 0, Align.CENTRE: 0.5, Align.RIGHT: 1}[word.align]
        self._pen.text(word.text, style, Box(x, top - 2 * own.leading, word.width + SLACK, 2 * own.leading))

    def _number_on(self, word: Word) -> None:
        """Draw a number on a bar: in an ink that is read on it, or on a plate of ground on its pattern."""
        canvas, plate = self._pen.canvas, word.plate
        canvas.saveState()
        if self._colours.is_patterned:
            canvas.setFillColor(HexColor(self._colours.ground))
            canvas.roundRect(*self._place(plate), 2, stroke=0, fill=1)
        canvas.setFillColor(HexColor(self._colours.ink_of(word)))
        canvas.setFont(SEMIBOLD, word.size)
        canvas.drawString(self._box.x + word.x, self._box.top - word.baseline, word.text)
        canvas.restoreState()
