"""Renders our drawings, with labels and places to write in them.

What is written keeps away from the drawing's outlines: words and lines are as wide as there is room
for where they stand, and a field on a screen is the largest rectangle within its shape.

In large print a drawing has no room for as many lines as the usual edition has, 10 mm apart. There it
keeps its words, numbered, and the places to write follow below it under the same numbers.
"""

from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path

import msgspec
from reportlab.graphics.shapes import Drawing, Group, Shape
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Figure, FigureField, Prompt, Prompts
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.pdf.blocks import prompts_blocks, text_block
from mestringstreff_desktop.pdf.fonts import ONE_AT_A_TIME, REGULAR, register_fonts
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.outline import Outline, read_outline
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, LayoutError, Pen, text_height
from mestringstreff_desktop.pdf.style import (
    MM,
    TICK,
    Look,
    grey,
)

LEAST_SCALE = 0.75  # of the page's width: in a smaller drawing there is no room to write
CLEAR = 2.2 * MM  # between what is written and an outline
LETTERS = 4 * MM  # high is what is written on a line
LEAST_SHARE = 0.2  # of a place's width: narrower words are no longer read
LEAST_FIELD = 14 * MM  # high, where there is so much room
WIDE = 1.5  # how much more it is worth that a field is wide than that it is high
SHORTEST = 28 * MM  # of the lines: on a shorter one nothing can be said
SWATCH = 6 * MM
OVERLEAF = "Svar på neste side, ved de samme tallene."
BELOW = "Svar under tegningen, ved de samme tallene."
COLOURS = (
    ("Grønt", "Gr", HexColor("#2E7D4F")),
    ("Gult", "Gu", HexColor("#E9A820")),
    ("Rødt", "Rø", HexColor("#B3261E")),
)
"""The colours an area of life can have: a word, its letters in the drawing, and the colour itself."""


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


@cache
def _outline(name: str) -> Outline:
    return read_outline(_operators(name, monochrome=False), CLEAR)


def figure_blocks(section: Figure, look: Look, width: float) -> list[Block]:
    """Render a drawing as large as its height, or the page, allows; in large print its lines follow it."""
    art = drawing(section.art, look.monochrome)
    whole = width * art.height / art.width
    least = min(section.height * MM or whole * LEAST_SCALE, whole)
    numbered = _numbered(section, look)
    below = _below(numbered, look, Box(0, 0, width, whole))

    def draw(pen: Pen, box: Box) -> None:
        _draw(pen, _fitted(art, box), numbered)

    stretch = 0 if section.height else 20
    art_block = Block(least, draw, stretch=stretch, tallest=whole, keeps=bool(below))
    return [art_block, *below]


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
    for spot in _spots(section, pen.look, box):
        _draw_spot(pen, spot)


@dataclass(frozen=True)
class _Spot:
    """A place of a drawing on the page: its box, and the outlines around it."""

    field: FigureField
    box: Box
    outline: Outline
    look: Look

    @property
    def words(self) -> list[tuple[str, str]]:
        """What it says, each with its style."""
        said = [(self.field.label, "label-centre"), (self.field.hint, "hint-centre")]
        moved = _moves(self.field, self.look)
        return [(text, style) for text, style in (said[:1] if moved else said) if text]

    def set_words(self) -> list[tuple[str, str, Box]]:
        """What it says, each with its style and the box it is set in."""
        rest, found = self.box, []
        for text, style in self.words:
            own = self._narrowed(text, style, rest)
            found.append((text, style, own))
            rest = rest.split_top(own.height)[1]
        return found

    def lowered(self) -> "_Spot":
        """It with its words in the middle, where nothing is written below them."""
        free = self.box.height - sum(own.height for _, _, own in self.set_words())
        return replace(self, box=self.box.split_top(free / 2)[1])

    def _narrowed(self, text: str, style: str, box: Box) -> Box:
        """The top of a box, as wide as the outlines leave it, and as high as the text then is.

        Where they leave next to nothing, as where a leader has written much, it is as wide as the box.
        """
        own = box
        for _ in range(3):  # narrower text is higher, and higher text may have less room
            height = text_height(text, self.look, style, own.width)
            own = self.outline.free(_middle(box), box.split_top(height)[0])
            if own.width < LEAST_SHARE * box.width:
                own = box.split_top(text_height(text, self.look, style, box.width))[0]
        return own

    def _room(self) -> tuple[Box, float]:
        """What is left for writing, and where its middle is below the words."""
        words = [own for _, _, own in self.set_words()]
        rest = self.box.split_top(sum(own.height for own in words))[1]
        return rest, _middle(words[-1] if words else self.box)

    def lines(self) -> list[Box]:
        """Where the lines to write on are, each as long as there is room for.

        They go on below each other as the shape does, also where it bends away.
        """
        room, middle = self._room()
        sizes = self.look.sizes
        count = int(room.height / sizes.least_line_step)
        step = min(1.25 * sizes.line_step, room.height / max(count, 1))
        bands = [Box(room.x, room.top - n * step, room.width, LETTERS) for n in range(1, count + 1)]
        found = []
        for band in bands:
            free = self.outline.free(middle, band)
            if free.width >= SHORTEST:
                found.append(free)
                middle = _middle(free)
        return found or bands

    def rectangle(self) -> Box:
        """The best place for a field: it may begin lower, or be less high, where it is wider then."""
        room, _ = self._room()
        middles = {_middle(line) for line in self.lines()}
        parts = [(start, end) for start in range(0, 80, 10) for end in range(start + 20, 101, 10)]
        bands = (
            Box(room.x, room.top - end / 100 * room.height, room.width, (end - start) / 100 * room.height)
            for start, end in parts
        )
        high = [band for band in bands if band.height >= min(LEAST_FIELD, room.height)]
        free = (self.outline.free(middle, band) for band in high for middle in middles)
        return max(free, key=lambda box: box.width**WIDE * box.height)


def _middle(box: Box) -> float:
    return box.x + box.width / 2


def _spots(section: Figure, look: Look, box: Box) -> list[_Spot]:
    outline = _outline(section.art).placed(box, drawing(section.art).width)
    places = [(field, _place(field, box)) for field in section.fields]
    return [_Spot(field, place, outline.near(place), look) for field, place in places]


def _place(field: FigureField, box: Box) -> Box:
    width, height = field.width * box.width, field.height * box.height
    left, top = box.x + field.x * box.width - width / 2, box.top - field.y * box.height
    return Box(left, top - height, width, height)


def _draw_spot(pen: Pen, spot: _Spot) -> None:
    match spot.field.style:
        case "name":
            _name(pen, spot.box, spot)
        case "colours":
            _colours(pen, spot)
        case "mark":
            _mark(pen, spot)
        case "person":
            _person(pen, spot)
        case _:
            _writing(pen, spot)


def _name(pen: Pen, box: Box, spot: _Spot) -> None:
    """Words alone, in the middle of a box."""
    heights = [text_height(text, pen.look, style, box.width) for text, style in spot.words]
    rest = Box(box.x, box.y, box.width, (box.height + sum(heights)) / 2)
    for text, style in spot.words:
        rest = rest.split_top(pen.text(text, style, rest))[1]


def _colours(pen: Pen, spot: _Spot) -> None:
    """An area to colour with a pencil; on a screen its name, and below it a choice of colours."""
    if not pen.look.fillable or _moves(spot.field, pen.look):
        return _name(pen, spot.box, spot)
    letters = pen.look.style("hint-centre").leading
    above, row = spot.box.split_top(spot.box.height - SWATCH - letters)
    _name(pen, above, spot)
    for box, (word, short, colour) in zip(row.columns([1] * len(COLOURS)), COLOURS, strict=True):
        circle, below = box.split_top(SWATCH)
        pen.swatch(circle, colour, f"{spot.field.label}: {word}")
        pen.text(short, "hint-centre", below)
    return None


def _mark(pen: Pen, spot: _Spot) -> None:
    """A box to tick, one of a group, and its word to the right, if it has one."""
    box, field = spot.box, spot.field
    level = box.y + box.height / 2
    pen.tick(box.x, level - TICK / 2, field.name or field.label, group=field.group)
    words = Box(box.x + TICK + 2 * MM, box.y, box.width - TICK - 2 * MM, box.height)
    height = text_height(field.label, pen.look, "hint", words.width)
    pen.text(field.label, "hint", replace(words, height=(box.height + height) / 2))


def _person(pen: Pen, spot: _Spot) -> None:
    """Room for a name: white on paper, where one draws and writes freely."""
    if pen.look.fillable:
        pen.write(spot.box, spot.field.name)


def _writing(pen: Pen, spot: _Spot) -> None:
    if _moves(spot.field, pen.look):
        spot = spot.lowered()
    for text, style, own in spot.set_words():
        pen.text(text, style, own)
    if _moves(spot.field, pen.look):
        return
    lines, ruled = spot.lines(), spot.field.style == "lines"
    if not lines:
        raise LayoutError(f"{spot.field.label!r} leaves no room to write")
    if pen.look.fillable or not ruled:
        pen.write(spot.rectangle(), spot.field.name or spot.field.label, rule=ruled)
    else:
        pen.lines([(line.x, line.y, line.right, line.y) for line in lines], dotted=True)


def _moves(field: FigureField, look: Look) -> bool:
    """Whether a place follows below the drawing, as it has too little room in it."""
    moved = {"lines"} if not look.fillable else {"lines", "colours"}
    return look.large_print and field.style in moved


def _numbered(section: Figure, look: Look) -> Figure:
    """The drawing with the places that follow below it numbered."""
    moved = [field for field in section.fields if _moves(field, look)]
    names = {field: _with_number(number, field.label) for number, field in enumerate(moved, 1)}
    fields = (msgspec.structs.replace(each, label=names.get(each, each.label)) for each in section.fields)
    return msgspec.structs.replace(section, fields=tuple(fields))


def _with_number(number: int, label: str) -> str:
    has_one = any(letter.isdecimal() for letter in label)
    return label if has_one else f"{number}. {label}"


def _below(section: Figure, look: Look, whole: Box) -> list[Block]:
    """The places to write that follow the drawing, with as many lines as the usual edition has in it."""
    usual = replace(look, large_print=False, own_sizes=None)
    blocks: list[Block] = []
    for spot in _spots(section, usual, whole):
        if _moves(spot.field, look):
            blocks += _moved(spot, look, whole.width)
    if not blocks:
        return []
    overleaf = not section.height
    note = text_block(OVERLEAF if overleaf else BELOW, look, "body-centre", whole.width)
    return [replace(note, gap=1 * MM), replace(blocks[0], new_page=overleaf), *blocks[1:]]


def _moved(spot: _Spot, look: Look, width: float) -> list[Block]:
    field = spot.field
    if field.style == "colours":
        return [_colour_row(field.label, look)]
    prompt = Prompt(label=field.label, hint=field.hint, lines=len(spot.lines()))
    return prompts_blocks(Prompts(items=(prompt,), stretch=True), look, width)


def _colour_row(name: str, look: Look) -> Block:
    """An area's name, and a choice of colours beside it."""

    def draw(pen: Pen, box: Box) -> None:
        label, *cells = box.columns([2, 1, 1, 1])
        drop = (box.height - look.style("label").leading) / 2
        pen.text(name, "label", label.split_top(drop)[1])
        for cell, (word, _, colour) in zip(cells, COLOURS, strict=True):
            circle, words = cell.split_left(SWATCH)
            pen.swatch(circle, colour, f"{name}: {word}")
            pen.text(word, "body", words.split_left(2 * MM)[1].split_top(drop)[1])

    return Block(1.4 * SWATCH, draw, gap=1 * MM)
