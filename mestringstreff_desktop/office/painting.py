"""Paints an SVG drawing of ours as dots, for programs that do not show the drawing itself.

Ours are flat shapes with lines of round ends. They are painted finer, and then made smaller, which
smooths their edges. Nothing of Qt is needed, so that a file can be written where there is no window.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Any

from PIL import Image, ImageChops, ImageDraw
from reportlab.graphics.shapes import Circle, Drawing, Ellipse, Group, Line, Path, Rect, Shape
from reportlab.lib.colors import Color

from mestringstreff_desktop.errors import ContentError

DOTS = 2.5  # a point of the slide: on a slide 1920 wide there are 2
_FINER = 2
_CURVE = 16  # straight pieces of a curve
_ROUND = 72  # corners of a circle

Point = tuple[float, float]
Ink = tuple[int, int, int, int]


@dataclass(frozen=True)
class _Line:
    """One unbroken line of a shape."""

    points: tuple[Point, ...]
    is_closed: bool


def painted(svg: bytes) -> Image.Image:
    """Return a drawing on a clear ground, DOTS to the point, in RGBa: what is half clear is half as bright.

    Raises:
        ContentError: it is no drawing, or has a shape that ours do not have.
    """
    from svglib.svglib import svg2rlg

    drawing = svg2rlg(BytesIO(svg))
    if not isinstance(drawing, Drawing):
        raise ContentError("not a drawing")
    painter = _Painter(drawing)
    painter.paint(drawing, (1, 0, 0, 1, 0, 0))
    return painter.picture.reduce(_FINER)


class _Painter:
    """Paints shape by shape, each over those before it."""

    def __init__(self, drawing: Drawing) -> None:
        self._scale = DOTS * _FINER
        self._height = round(drawing.height * self._scale)
        # Clear dots must not darken the edges when the picture is made smaller: alpha is in the colours.
        self.picture = Image.new("RGBa", (round(drawing.width * self._scale), self._height))
        self._draw = ImageDraw.Draw(self.picture)

    def paint(self, group: Drawing | Group, outer: Sequence[float]) -> None:
        for shape in group.contents:
            if isinstance(shape, Group):
                self.paint(shape, _within(outer, shape.transform))
            else:
                self._paint_shape(shape, outer)

    def _paint_shape(self, shape: Shape, matrix: Sequence[float]) -> None:
        own: Any = shape  # the stubs know no shape that has both
        lines = [_Line(self._put(line.points, matrix), line.is_closed) for line in _lines(shape)]
        if (fill := _ink(getattr(own, "fillColor", None))) and not isinstance(shape, Line):
            self._fill(lines, fill)
        stroke = _ink(own.strokeColor)
        if stroke and own.strokeWidth:
            width = own.strokeWidth * self._scale * hypot(matrix[0], matrix[1])
            for line in lines:
                self._stroke(line, width / 2, stroke)

    def _put(self, points: Sequence[Point], matrix: Sequence[float]) -> tuple[Point, ...]:
        a, b, c, d, e, f = (self._scale * number for number in matrix)
        return tuple((a * x + c * y + e, self._height - (b * x + d * y + f)) for x, y in points)

    def _fill(self, lines: Sequence[_Line], ink: Ink) -> None:
        if len(lines) == 1:
            self._draw.polygon(_dots(lines[0].points), fill=ink)
            return
        inside = Image.new("1", self.picture.size)
        for line in lines:  # what is within two of them is a hole
            own = Image.new("1", self.picture.size)
            ImageDraw.Draw(own).polygon(_dots(line.points), fill=1)
            inside = ImageChops.logical_xor(inside, own)
        self.picture.paste(ink, mask=inside)

    def _stroke(self, line: _Line, half: float, ink: Ink) -> None:
        points = (*line.points, line.points[0]) if line.is_closed else line.points
        for (x, y), (to_x, to_y) in pairwise(points):
            if length := hypot(to_x - x, to_y - y):
                right, up = (to_y - y) * half / length, (x - to_x) * half / length
                sides = ((x + right, y + up), (to_x + right, to_y + up))
                others = ((to_x - right, to_y - up), (x - right, y - up))
                self._draw.polygon(_dots((*sides, *others)), fill=ink)
        wide = round(2 * half) - 1  # Pillow counts whole dots, and the last with them
        for x, y in points:
            left, top = round(x - half), round(y - half)
            self._draw.ellipse((left, top, left + wide, top + wide), fill=ink)


def _dots(points: Sequence[Point]) -> Sequence[Point]:
    """Return the nearest whole dots, of which Pillow would else take those before."""
    return [(round(x - 0.5), round(y - 0.5)) for x, y in points]


def _within(outer: Sequence[float], inner: Sequence[float]) -> tuple[float, ...]:
    """Return the matrix of what is in a group, where the group itself is in something."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f


def _ink(colour: object) -> Ink | None:
    if not isinstance(colour, Color):
        return None
    red, green, blue = (round(255 * part) for part in (colour.red, colour.green, colour.blue))
    return red, green, blue, 255


def _lines(shape: Shape) -> Iterator[_Line]:
    match shape:
        case Circle():
            yield _oval(shape.cx, shape.cy, shape.r, shape.r)
        case Ellipse():
            yield _oval(shape.cx, shape.cy, shape.rx, shape.ry)
        case Rect():
            yield _rectangle(shape)
        case Line():
            yield _Line(((shape.x1, shape.y1), (shape.x2, shape.y2)), is_closed=False)
        case Path():
            yield from _of_path(shape)
        case _:
            raise ContentError(f"{type(shape).__name__}: a shape that our drawings do not have")


def _oval(x: float, y: float, across: float, up: float) -> _Line:
    turns = (2 * pi * number / _ROUND for number in range(_ROUND))
    return _Line(tuple((x + across * cos(turn), y + up * sin(turn)) for turn in turns), is_closed=True)


def _rectangle(shape: Rect) -> _Line:
    x, y, right, top = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    across, up = shape.rx or shape.ry or 0, shape.ry or shape.rx or 0
    corners = ((right, top, 1, 1), (x, top, -1, 1), (x, y, -1, -1), (right, y, 1, -1))
    points: list[Point] = []
    for number, (at_x, at_y, to_right, to_top) in enumerate(corners):
        turns = (pi / 2 * (number + part / _CURVE) for part in range(_CURVE + 1))
        middle_x, middle_y = at_x - to_right * across, at_y - to_top * up
        points += ((middle_x + across * cos(turn), middle_y + up * sin(turn)) for turn in turns)
    return _Line(tuple(points), is_closed=True)


def _of_path(path: Path) -> Iterator[_Line]:
    """Follow a path: 0 moves, 1 is straight, 2 a curve, 3 closes, as ReportLab numbers them."""
    numbers = iter(path.points)
    points: list[Point] = []
    for operator in path.operators:
        if operator == 3:
            yield _Line(tuple(points), is_closed=True)
            points = points[:1]
            continue
        given = [(next(numbers), next(numbers)) for _ in range(3 if operator == 2 else 1)]
        if operator == 0:
            if len(points) > 1:
                yield _Line(tuple(points), is_closed=False)
            points = given
        else:
            points += given if operator == 1 else _curve(points[-1], *given)
    if len(points) > 1:
        yield _Line(tuple(points), is_closed=False)


def _curve(start: Point, one: Point, other: Point, end: Point) -> Iterator[Point]:
    for number in range(1, _CURVE + 1):
        t = number / _CURVE
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points = (start, one, other, end)
        yield (
            sum(share * point[0] for share, point in zip(shares, points, strict=True)),
            sum(share * point[1] for share, point in zip(shares, points, strict=True)),
        )
