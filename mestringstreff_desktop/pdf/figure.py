"""Renders our drawings, with labels and places to write in them.

What is written keeps away from the drawing's outlines: words and lines are as wide as there is room
for where they stand, and a field on a screen is the largest rectangle within its shape.

In large print a drawing has no room for as many lines as the usual edition has, 10 mm apart. There it
keeps its words, numbered, and the places to write follow below it under the same numbers.
"""

from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import msgspec
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.content.forms import Figure, Prompt, Prompts
from mestringstreff_desktop.pdf.art import draw_art, drawing, fitted
from mestringstreff_desktop.pdf.blocks import prompts_blocks, text_block
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, LayoutError, Pen, text_height
from mestringstreff_desktop.pdf.places import Place, moves, places_of
from mestringstreff_desktop.pdf.style import MM, TICK, Look

LEAST_SCALES = (0.75, 0.85, 0.92)  # of the page's width: in a smaller drawing there is no room to write
SWATCH = 6 * MM
OVERLEAF = "Svar på neste side, ved de samme ordene."
BELOW = "Svar under tegningen, ved de samme ordene."
COLOURS = (
    ("Grønt", "Gr", HexColor("#2E7D4F")),
    ("Gult", "Gu", HexColor("#E9A820")),
    ("Rødt", "Rø", HexColor("#B3261E")),
)
"""The colours an area of life can have: a word, its letters in the drawing, and the colour itself."""


def figure_blocks(section: Figure, look: Look, width: float) -> list[Block]:
    """Render a drawing as large as its height, or the page, allows; in large print its lines follow it."""
    art = drawing(section.art, look.monochrome)
    whole = width * art.height / art.width
    numbered = _numbered(section, look)
    least = min(section.height * MM or _least_height(numbered, look, Box(0, 0, width, whole)), whole)
    below = _below(numbered, look, Box(0, 0, width, whole))

    def draw(pen: Pen, box: Box) -> None:
        _draw(pen, fitted(art, box), numbered)

    stretch = 0 if section.height else 20
    art_block = Block(least, draw, stretch=stretch, tallest=whole, keeps=bool(below))
    return [art_block, *below]


@lru_cache(maxsize=256)
def _least_height(section: Figure, look: Look, whole: Box) -> float:
    """How high a drawing must be for its words to have room: words and fields do not shrink with it."""
    boxes = (Box(0, 0, scale * whole.width, scale * whole.height) for scale in LEAST_SCALES)
    return next((box.height for box in boxes if _has_room(section, look, box)), whole.height)


def _has_room(section: Figure, look: Look, box: Box) -> bool:
    pen = Pen(Canvas(BytesIO()), look)
    try:
        for place in places_of(section, look, box):
            _draw_place(pen, place)
    except LayoutError:
        return False
    return True


def _draw(pen: Pen, box: Box, section: Figure) -> None:
    with pen.figure(section.alt, box):
        draw_art(pen, box, section.art)
    for place in places_of(section, pen.look, box):
        _draw_place(pen, place)


def _draw_place(pen: Pen, place: Place) -> None:
    match place.field.style:
        case "name":
            _name(pen, place.box, place)
        case "colours":
            _colours(pen, place)
        case "mark":
            _mark(pen, place)
        case "person":
            _person(pen, place)
        case _:
            _writing(pen, place)


def _name(pen: Pen, box: Box, place: Place) -> None:
    """Words alone, in the middle of a box."""
    heights = [text_height(text, pen.look, style, box.width) for text, style in place.words]
    rest = Box(box.x, box.y, box.width, (box.height + sum(heights)) / 2)
    for text, style in place.words:
        rest = rest.split_top(pen.text(text, style, rest))[1]


def _colours(pen: Pen, place: Place) -> None:
    """An area to colour with a pencil; on a screen its name, and below it a choice of colours."""
    if not pen.look.fillable or moves(place.field, pen.look):
        return _name(pen, place.box, place)
    letters = pen.look.style("hint-centre").leading
    above, row = place.box.split_top(place.box.height - SWATCH - letters)
    _name(pen, above, place)
    for box, (word, short, colour) in zip(row.columns([1] * len(COLOURS)), COLOURS, strict=True):
        circle, below = box.split_top(SWATCH)
        pen.swatch(circle, colour, f"{place.field.label}: {word}")
        pen.text(short, "hint-centre", below)
    return None


def _mark(pen: Pen, place: Place) -> None:
    """A box to tick, one of a group, and its word to the right, if it has one."""
    box, field = place.box, place.field
    level = box.y + box.height / 2
    pen.tick(box.x, level - TICK / 2, field.name or field.label, group=field.group)
    words = Box(box.x + TICK + 2 * MM, box.y, box.width - TICK - 2 * MM, box.height)
    height = text_height(field.label, pen.look, "hint", words.width)
    pen.text(field.label, "hint", replace(words, height=(box.height + height) / 2))


def _person(pen: Pen, place: Place) -> None:
    """Room for a name: white on paper, where one draws and writes freely."""
    if pen.look.fillable:
        pen.write(place.box, place.field.name)


def _writing(pen: Pen, place: Place) -> None:
    if moves(place.field, pen.look):
        place = place.lowered()
    for text, style, own in place.set_words():
        pen.text(text, style, own)
    if moves(place.field, pen.look):
        return
    lines, ruled = place.lines(), place.field.style == "lines"
    if not lines:
        raise LayoutError(f"{place.field.label!r} leaves no room to write")
    if pen.look.fillable or not ruled:
        pen.write(place.rectangle(), place.field.name or place.field.label, rule=ruled)
    else:
        pen.lines([(line.x, line.y, line.right, line.y) for line in lines], dotted=True)


def _numbered(section: Figure, look: Look) -> Figure:
    """The drawing with the places that follow below it numbered, if it has no numbers of its own."""
    moved = [field for field in section.fields if moves(field, look)]
    if any(map(str.isdecimal, "".join(field.label for field in section.fields))):
        return section
    names = {field: f"{number}. {field.label}" for number, field in enumerate(moved, 1)}
    fields = (msgspec.structs.replace(each, label=names.get(each, each.label)) for each in section.fields)
    return msgspec.structs.replace(section, fields=tuple(fields))


def _below(section: Figure, look: Look, whole: Box) -> list[Block]:
    """The places to write that follow the drawing, with as many lines as the usual edition has in it."""
    usual = replace(look, large_print=False, own_sizes=None)
    blocks: list[Block] = []
    for place in places_of(section, usual, whole):
        if moves(place.field, look):
            blocks += _moved(place, look, whole.width)
    if not blocks:
        return []
    overleaf = not section.height
    note = text_block(OVERLEAF if overleaf else BELOW, look, "body-centre", whole.width)
    return [replace(note, gap=1 * MM), replace(blocks[0], new_page=overleaf), *blocks[1:]]


def _moved(place: Place, look: Look, width: float) -> list[Block]:
    field = place.field
    if field.style == "colours":
        return [_colour_row(field.label, look)]
    prompt = Prompt(label=field.label, hint=field.hint, lines=max(1, len(place.lines())))
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
