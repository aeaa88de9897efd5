"""Fields that a file has filled in but does not draw: their values drawn here (PDF 32000-1, 12.7.4).

Each function draws in the page's own coordinates, in points.
"""

from dataclasses import dataclass
from functools import cached_property

from pypdf.generic import ArrayObject, DictionaryObject, PdfObject
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.drawn_notes import BLACK, colour, line_width
from mestringstreff_desktop.pdf.drawn_text import (
    LEADING,
    USUAL,
    Room,
    TextLook,
    draw_in_boxes,
    draw_line,
    draw_text,
    fitted,
    text_look,
)
from mestringstreff_desktop.pdf.entries import at, box, dictionary, finite, inherited, resolved, text

MULTILINE, PASSWORD, COMB = 1 << 12, 1 << 13, 1 << 24  # flags of texts (table 228)
RADIO, PUSHBUTTON = 1 << 15, 1 << 16  # of buttons (table 226)
COMBO = 1 << 17  # of choices (table 230)
MOST_BOXES = 1_000
_GAP = 2  # points between a frame and its text
_CHOSEN = Color(0.6, 0.75, 0.85)  # behind what is chosen in a list, as viewers have it


@dataclass(frozen=True)
class _Field:
    """A field as it stands on a page. `room` is within its frame."""

    note: DictionaryObject
    form: DictionaryObject
    room: Room

    @cached_property
    def flags(self) -> int:
        return self.whole("/Ff")

    @cached_property
    def value(self) -> PdfObject | None:
        return inherited(self.note, "/V")

    @cached_property
    def look(self) -> TextLook:
        return text_look(text(inherited(self.note, "/DA") or at(self.form, "/DA")), self.form)

    @cached_property
    def alignment(self) -> int:
        return self.whole("/Q")

    def whole(self, key: str) -> int:
        return int(finite(inherited(self.note, key) or at(self.form, key)))


def has_value(field: DictionaryObject) -> bool:
    """Tell whether a field is one of text or choice, with something in it."""
    return str(inherited(field, "/FT")) in {"/Tx", "/Ch"} and inherited(field, "/V") is not None


def draw_field(canvas: Canvas, note: DictionaryObject, form: DictionaryObject) -> bool:
    """Draw a field's frame and value; tell whether it is one of those that are drawn.

    `form` is the file's AcroForm: what fields without a look of their own are set as.
    """
    place = box(note, "/Rect")
    draw = {"/Tx": _text, "/Ch": _choice, "/Btn": _button}.get(str(inherited(note, "/FT")))
    if draw is None or not place:
        return False
    width = line_width(note) if colour(dictionary(note, "/MK"), "/BC") else 0
    left, bottom, right, top = place
    draw(canvas, _Field(note, form, (left + width, bottom + width, right - width, top - width)))
    return True


def _frame(canvas: Canvas, field: _Field, *, is_round: bool = False) -> None:
    """Draw a field's ground and frame."""
    made, (left, bottom, right, top) = dictionary(field.note, "/MK"), field.room
    ground, line = colour(made, "/BG"), colour(made, "/BC")
    half = line_width(field.note) / 2
    canvas.setLineWidth(2 * half)
    canvas.setFillColor(ground or BLACK)
    canvas.setStrokeColor(line or BLACK)
    draws = {"fill": ground is not None, "stroke": line is not None and half > 0}
    outer = (left - half, bottom - half, right + half, top + half) if line else field.room
    if is_round:
        canvas.ellipse(*_square(outer), **draws)
    else:
        canvas.rect(outer[0], outer[1], outer[2] - outer[0], outer[3] - outer[1], **draws)


def _square(room: Room) -> Room:
    """Return the largest square in the middle of a room."""
    x, y = (room[0] + room[2]) / 2, (room[1] + room[3]) / 2
    half = min(room[2] - room[0], room[3] - room[1]) / 2
    return (x - half, y - half, x + half, y + half)


def _inner(room: Room) -> Room:
    return (room[0] + _GAP, room[1], room[2] - _GAP, room[3])


def _text(canvas: Canvas, field: _Field) -> None:
    _frame(canvas, field)
    written, boxes = text(field.value), field.whole("/MaxLen")
    if field.flags & PASSWORD:
        written = "*" * len(written)
    if field.flags & COMB and 0 < boxes <= MOST_BOXES:
        draw_in_boxes(canvas, written, fitted("", field.look, field.room), field.room, boxes)
    elif field.flags & MULTILINE:
        left, bottom, right, top = _inner(field.room)
        room = (left, bottom, right, top - _GAP)
        draw_text(canvas, written, field.look.sized(USUAL), room, field.alignment)
    else:
        room = _inner(field.room)
        draw_line(canvas, written, fitted(written, field.look, room), room, field.alignment)


def _options(field: _Field) -> list[tuple[str, str]]:
    """Return what can be chosen: the value of each, and what is shown of it."""
    found = inherited(field.note, "/Opt")
    options = [resolved(part) for part in found] if isinstance(found, ArrayObject) else []
    pairs = [each if isinstance(each, ArrayObject) and each else [each] for each in options]
    return [(text(pair[0]), text(pair[-1])) for pair in pairs]


def _chosen(field: _Field) -> list[str]:
    values = field.value if isinstance(field.value, ArrayObject) else [field.value]
    return [text(each) for each in values]


def _choice(canvas: Canvas, field: _Field) -> None:
    _frame(canvas, field)
    if field.flags & COMBO:
        shown, room = dict(_options(field)), _inner(field.room)
        written = ", ".join(shown.get(each, each) for each in _chosen(field))
        draw_line(canvas, written, fitted(written, field.look, room), room, field.alignment)
    else:
        _list(canvas, field)


def _list(canvas: Canvas, field: _Field) -> None:
    """Draw as much of a list as there is room for, with what is chosen marked."""
    look, chosen, (left, _, right, top) = field.look.sized(USUAL), _chosen(field), field.room
    step = look.size * LEADING
    first = max(field.whole("/TI"), 0)
    for place, (value, shown) in enumerate(_options(field)[first:]):
        bottom = top - (place + 1) * step
        if bottom < field.room[1]:
            break
        if value in chosen:
            canvas.setFillColor(_CHOSEN)
            canvas.rect(left, bottom, right - left, step, stroke=0, fill=1)
        draw_line(canvas, shown, look, _inner((left, bottom, right, bottom + step)))


def _button(canvas: Canvas, field: _Field) -> None:
    sign = text(at(dictionary(field.note, "/MK"), "/CA"))
    is_round = bool(field.flags & RADIO) and not field.flags & PUSHBUTTON
    _frame(canvas, field, is_round=is_round)
    if field.flags & PUSHBUTTON:
        draw_line(canvas, sign, fitted(sign, field.look, field.room), field.room, 1)
    elif _is_on(field):
        _mark(canvas, sign[:1] or ("l" if is_round else "4"), _square(field.room), field.look.colour)


def _is_on(field: _Field) -> bool:
    """Tell whether a button is on. One of several is only when it says so itself."""
    state = at(field.note, "/AS") or (field.value if "/FT" in field.note else None)
    return state is not None and str(state) not in {"/Off", ""}


def _mark(canvas: Canvas, sign: str, room: Room, ink: Color) -> None:
    """Draw the sign of a ticked box, named as in the font ZapfDingbats, which few printers have."""
    left, bottom, right, _ = room
    side = right - left
    canvas.setFillColor(ink)
    canvas.setStrokeColor(ink)
    canvas.setLineWidth(side * 0.12)

    def stroke(*points: tuple[float, float]) -> None:
        path = canvas.beginPath()
        path.moveTo(left + points[0][0] * side, bottom + points[0][1] * side)
        for x, y in points[1:]:
            path.lineTo(left + x * side, bottom + y * side)
        canvas.drawPath(path)

    match sign:
        case "l":
            canvas.circle(left + side / 2, bottom + side / 2, side * 0.27, stroke=0, fill=1)
        case "n" | "u" | "H":
            canvas.rect(left + side * 0.22, bottom + side * 0.22, side * 0.56, side * 0.56, stroke=0, fill=1)
        case "8":
            stroke((0.2, 0.2), (0.8, 0.8))
            stroke((0.2, 0.8), (0.8, 0.2))
        case _:
            stroke((0.18, 0.5), (0.4, 0.22), (0.82, 0.8))
