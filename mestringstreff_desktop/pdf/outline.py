"""The outlines of a drawing, as straight pieces, and the free room between them.

They are read from the operators the drawing is drawn with, so what is measured is what is printed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mestringstreff_desktop.pdf.pen import Box

CURVE = 12  # straight pieces a curve is taken for
STROKES = {"S", "s", "B", "b", "B*", "b*"}

Point = tuple[float, float]
Piece = tuple[Point, Point]


@dataclass(frozen=True)
class Outline:
    """Straight pieces, and how far from them something must stay, all in points."""

    pieces: Sequence[Piece]
    clear: float

    def free(self, x: float, within: Box) -> Box:
        """Return the part of a level band around x that meets no outline; none of it if one crosses x."""
        low, high = within.y - self.clear, within.top + self.clear
        left, right = within.x, within.right
        for piece in self.pieces:
            if (part := _across(piece, low, high)) is None:
                continue
            if part[0] - self.clear < x < part[1] + self.clear:
                return Box(x, within.y, 0.0, within.height)
            if part[0] > x:
                right = min(right, part[0] - self.clear)
            else:
                left = max(left, part[1] + self.clear)
        return Box(left, within.y, right - left, within.height)

    def near(self, box: Box) -> "Outline":
        """Return what of it can matter within a box: the sooner is measured there."""
        wide = box.inset(-self.clear)
        left, right, low, high = wide.x, wide.right, wide.y, wide.top
        found = [
            ((x, y), (to_x, to_y))
            for (x, y), (to_x, to_y) in self.pieces
            if (x <= right or to_x <= right)
            and (x >= left or to_x >= left)
            and (y <= high or to_y <= high)
            and (y >= low or to_y >= low)
        ]
        return replace(self, pieces=found)

    def placed(self, box: Box, width: float) -> "Outline":
        """Return it as it is on the page, where a drawing so many points wide fills a box."""
        scale = box.width / width

        def put(point: Point) -> Point:
            return box.x + scale * point[0], box.y + scale * point[1]

        return Outline([(put(start), put(end)) for start, end in self.pieces], self.clear)


def _across(piece: Piece, low: float, high: float) -> tuple[float, float] | None:
    """From where to where a piece goes within a level band, from left to right."""
    (x, y), (to_x, to_y) = piece if piece[0][1] <= piece[1][1] else piece[::-1]
    if to_y < low or y > high:
        return None
    slope = (to_x - x) / (to_y - y) if to_y > y else 0.0
    start = x + slope * (low - y) if y < low else x
    end = x + slope * (high - y) if to_y > high else to_x
    return min(start, end), max(start, end)


Matrix = tuple[float, float, float, float, float, float]


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _curve(start: Point, one: Point, other: Point, end: Point) -> Iterator[Point]:
    for number in range(1, CURVE + 1):
        t = number / CURVE
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points = (start, one, other, end)
        yield (
            sum(share * point[0] for share, point in zip(shares, points, strict=True)),
            sum(share * point[1] for share, point in zip(shares, points, strict=True)),
        )


class _Reader:
    """Goes through the operators of a drawing, and keeps what is stroked."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self._kept: list[Matrix] = []
        self._path: list[Piece] = []
        self._first: Point = (0, 0)
        self._at: Point = (0, 0)

    def read(self, operators: str) -> None:
        given: list[str] = []
        for word in operators.split():
            if word[0].isalpha():
                self._do(word, given)
                given = []
            else:
                given.append(word)

    def _do(self, operator: str, given: Sequence[str]) -> None:
        match operator:
            case "q":
                self._kept.append(self._matrix)
            case "Q":
                self._matrix = self._kept.pop()
            case "cm":
                a, b, c, d, e, f = map(float, given)
                self._matrix = _times((a, b, c, d, e, f), self._matrix)
            case "m" | "l" | "c" | "h":
                self._draw(operator, self._points(given))
            case "n":
                self._path = []
            case _ if operator in STROKES:
                self.pieces += self._path
                self._path = []

    def _points(self, given: Sequence[str]) -> list[Point]:
        a, b, c, d, e, f = self._matrix
        numbers = [float(word) for word in given]
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return [(a * x + c * y + e, b * x + d * y + f) for x, y in pairs]

    def _draw(self, operator: str, points: Sequence[Point]) -> None:
        if operator == "m":
            self._first = self._at = points[0]
        elif operator == "c":
            for point in _curve(self._at, *points):
                self._to(point)
        else:
            self._to(points[0] if points else self._first)

    def _to(self, point: Point) -> None:
        self._path.append((self._at, point))
        self._at = point


def read_outline(operators: str, clear: float) -> Outline:
    """Return what is stroked of a drawing, given the operators it is drawn with."""
    reader = _Reader()
    reader.read(operators)
    return Outline(reader.pieces, clear)
