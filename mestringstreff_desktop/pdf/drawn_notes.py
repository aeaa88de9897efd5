"""Notes that a file tells of but does not draw: drawn here from what is said of them (PDF 32000-1, 12.5.6).

Each function draws in the page's own coordinates, in points.
"""

import math
from collections.abc import Callable, Sequence

from pypdf.generic import DictionaryObject
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from mestringstreff_desktop.pdf.drawn_text import colour_of, draw_text, text_look
from mestringstreff_desktop.pdf.entries import (
    at,
    box,
    dictionary,
    items,
    number,
    numbers,
    resolved,
    text,
    whole,
    word,
)

Draw = Callable[[Canvas, DictionaryObject], None]
Point = tuple[float, float]
BLACK, YELLOW = Color(0, 0, 0), Color(1, 1, 0)
WIDEST = 100  # points: of a line
ARROW = 6  # how much longer an arrow's head is than its line is wide
_TEXT_GAP = 2  # points


def draw_note(canvas: Canvas, note: DictionaryObject) -> bool:
    """Draw a note; tell whether it is one of those that are drawn."""
    draw = _KINDS.get(word(note, "/Subtype"))
    if draw is None:
        return False
    draw(canvas, note)
    return True


def colour(note: object, key: str, otherwise: Color | None = None) -> Color | None:
    """Return the colour at a key; None where an empty list says that there is none."""
    parts = [min(max(part, 0), 1) for part in numbers(note, key)]
    found = colour_of(parts) or (otherwise if at(note, key) is None else None)
    return found.clone(alpha=min(max(number(note, "/CA", 1), 0), 1)) if found else None


def line_width(note: DictionaryObject) -> float:
    """Return how wide a note's line is, in points."""
    border = numbers(note, "/Border")
    width = number(dictionary(note, "/BS"), "/W", border[2] if len(border) > 2 else 1)
    return min(max(width, 0), WIDEST)


def _set_line(canvas: Canvas, note: DictionaryObject) -> bool:
    """Set what a note's line is drawn with; tell whether there is one."""
    drawn, width = colour(note, "/C", BLACK), line_width(note)
    style = dictionary(note, "/BS")
    if word(style, "/S") == "/D":
        dashes = [part for part in numbers(style, "/D") if part > 0]
        canvas.setDash(dashes or [3])
    canvas.setLineWidth(width)
    canvas.setStrokeColor(drawn or BLACK)
    return drawn is not None and width > 0


def _set_fill(canvas: Canvas, note: DictionaryObject) -> bool:
    filled = colour(note, "/IC")
    canvas.setFillColor(filled or BLACK)
    return filled is not None


def _quads(note: DictionaryObject) -> list[tuple[Point, Point, Point, Point]]:
    """Return the quarters that a note marks, each as upper left, upper right, lower left, lower right."""
    found = [_points(part) for part in _by(numbers(note, "/QuadPoints"), 8)]
    if not found and (place := box(note, "/Rect")):
        left, bottom, right, top = place
        found = [[(left, top), (right, top), (left, bottom), (right, bottom)]]
    return [(a, b, c, d) for a, b, c, d in found]


def _by(values: Sequence[float], count: int) -> list[Sequence[float]]:
    return [values[place : place + count] for place in range(0, len(values) - count + 1, count)]


def _points(values: Sequence[float]) -> list[Point]:
    return [(x, y) for x, y in _by(values, 2)]


def _path(canvas: Canvas, points: Sequence[Point], *, closed: bool = False) -> PDFPathObject:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.close()
    return path


def _highlight(canvas: Canvas, note: DictionaryObject) -> None:
    canvas.setBlendMode("Multiply")  # the text under it is still read
    canvas.setFillColor(colour(note, "/C", YELLOW) or YELLOW)
    for upper_left, upper_right, lower_left, lower_right in _quads(note):
        path = _path(canvas, [upper_left, upper_right, lower_right, lower_left], closed=True)
        canvas.drawPath(path, stroke=0, fill=1)


def _along(share: float) -> Draw:
    """Return what draws a straight line through marked text, at a share of its height."""

    def draw(canvas: Canvas, note: DictionaryObject) -> None:
        for upper_left, upper_right, lower_left, lower_right in _quads(note):
            _set_mark(canvas, note, upper_left, lower_left)
            ends = (_between(lower_left, upper_left, share), _between(lower_right, upper_right, share))
            canvas.line(*ends[0], *ends[1])

    return draw


def _squiggly(canvas: Canvas, note: DictionaryObject) -> None:
    for upper_left, upper_right, lower_left, lower_right in _quads(note):
        step = _set_mark(canvas, note, upper_left, lower_left) * 2
        count = min(max(int(math.dist(lower_left, lower_right) / step), 1), 2_000)
        points = [
            _between(
                _between(lower_left, lower_right, place / count),
                _between(upper_left, upper_right, place / count),
                0.12 if place % 2 else 0.02,
            )
            for place in range(count + 1)
        ]
        canvas.drawPath(_path(canvas, points))


def _set_mark(canvas: Canvas, note: DictionaryObject, upper: Point, lower: Point) -> float:
    """Set what marked text is lined with; return its width."""
    width = min(max(math.dist(upper, lower) / 14, 0.8), WIDEST)
    canvas.setLineWidth(width)
    canvas.setStrokeColor(colour(note, "/C", BLACK) or BLACK)
    return width


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _ink(canvas: Canvas, note: DictionaryObject) -> None:
    if not _set_line(canvas, note):
        return
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for stroke in items(note, "/InkList"):
        holder = DictionaryObject({"/L": resolved(stroke)})
        if len(points := _points(numbers(holder, "/L"))) > 1:
            canvas.drawPath(_path(canvas, points))


def _line(canvas: Canvas, note: DictionaryObject) -> None:
    ends = _points(numbers(note, "/L", 4))
    if ends and _set_line(canvas, note):
        canvas.line(*ends[0], *ends[1])
        _arrows(canvas, note, ends)


def _lines(canvas: Canvas, note: DictionaryObject) -> None:
    points = _points(numbers(note, "/Vertices"))
    if len(points) > 1 and _set_line(canvas, note):
        canvas.drawPath(_path(canvas, points))
        _arrows(canvas, note, points)


def _arrows(canvas: Canvas, note: DictionaryObject, points: Sequence[Point]) -> None:
    """Draw the heads of arrows at the ends that have them."""
    endings = [str(resolved(part)) for part in items(note, "/LE")]
    ways = ((points[1], points[0]), (points[-2], points[-1]))
    for ending, (tail, tip) in zip(endings, ways, strict=False):
        if ending in {"/OpenArrow", "/ClosedArrow"}:
            turn, length = math.atan2(tail[1] - tip[1], tail[0] - tip[0]), ARROW * max(line_width(note), 1)
            for side in (-0.5, 0.5):
                end = (tip[0] + length * math.cos(turn + side), tip[1] + length * math.sin(turn + side))
                canvas.line(*tip, *end)


def _polygon(canvas: Canvas, note: DictionaryObject) -> None:
    points = _points(numbers(note, "/Vertices"))
    if len(points) > 1:
        fill, stroke = _set_fill(canvas, note), _set_line(canvas, note)
        canvas.drawPath(_path(canvas, points, closed=True), stroke=stroke, fill=fill)


def _room(note: DictionaryObject) -> tuple[float, float, float, float] | None:
    """Return left, bottom, right and top of what is drawn within a note's line."""
    if not (place := box(note, "/Rect")):
        return None
    insets = numbers(note, "/RD", 4) or [0, 0, 0, 0]
    left, bottom, right, top = (
        side + way * (inset + line_width(note) / 2)
        for side, way, inset in zip(place, (1, 1, -1, -1), insets, strict=True)
    )
    return (left, bottom, right, top) if left < right and bottom < top else None


def _square(canvas: Canvas, note: DictionaryObject) -> None:
    if room := _room(note):
        left, bottom, right, top = room
        fill, stroke = _set_fill(canvas, note), _set_line(canvas, note)
        canvas.rect(left, bottom, right - left, top - bottom, stroke=stroke, fill=fill)


def _circle(canvas: Canvas, note: DictionaryObject) -> None:
    if room := _room(note):
        fill, stroke = _set_fill(canvas, note), _set_line(canvas, note)
        canvas.ellipse(*room, stroke=stroke, fill=fill)


def _free_text(canvas: Canvas, note: DictionaryObject) -> None:
    if not (room := _room(note)):
        return
    left, bottom, right, top = room
    look = text_look(word(note, "/DA"), DictionaryObject())
    width = line_width(note)
    canvas.setLineWidth(width)
    canvas.setStrokeColor(look.colour)
    ground = colour(note, "/C")
    canvas.setFillColor(ground or BLACK)
    canvas.rect(left, bottom, right - left, top - bottom, stroke=width > 0, fill=ground is not None)
    draw_text(canvas, text(at(note, "/Contents")), look.sized(12), _inset(room), whole(note, "/Q"))


def _inset(room: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    return room[0] + _TEXT_GAP, room[1], room[2] - _TEXT_GAP, room[3]


_KINDS: dict[str, Draw] = {
    "/Highlight": _highlight,
    "/Underline": _along(0.06),
    "/StrikeOut": _along(0.45),
    "/Squiggly": _squiggly,
    "/Ink": _ink,
    "/Line": _line,
    "/PolyLine": _lines,
    "/Polygon": _polygon,
    "/Square": _square,
    "/Circle": _circle,
    "/FreeText": _free_text,
}
