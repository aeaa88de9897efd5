"""Strips at the foot of a poster, to tear off: with whom to ring, and the course's name."""

from mestringstreff_desktop.course.recruiting.texts import FilledBlock, plain
from mestringstreff_desktop.pdf.gaps import with_gaps
from mestringstreff_desktop.pdf.large_text import sized
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import MM, Look

HEIGHT = 52 * MM
ALT = "Like lapper til å rive av: {words}"
COUNTS = (10, 8, 6, 5, 4, 3, 2)
SIZES = (13, 12, 11, 10, 9)
FOOT, HEAD = 5 * MM, 4 * MM  # no printer reaches the edge
AIR = 3 * MM  # at both sides of the words together


def draw(pen: Pen, block: FilledBlock, box: Box) -> None:
    """Draw strips to tear off, with lines to cut along. They say all the same: it is read aloud once."""
    lines = [with_gaps(line, "{label}") for line in block.lines]
    count, size = _fitting(lines, pen.look, box)
    wide = box.width / count
    with pen.artifact():
        _cut_lines(pen, box, count)
    with pen.figure(ALT.format(words=", ".join(plain(line) for line in block.lines)), box):
        for number in range(count):
            _strip(pen, lines, size, Box(box.x + number * wide, box.y, wide, box.height))


def _fitting(lines: list[str], look: Look, box: Box) -> tuple[int, int]:
    """Return how many strips there are, and the size of their type; fewer and broader ones for many words."""
    return next(
        (
            (count, size)
            for count in COUNTS
            for size in SIZES
            if sum(_heights(lines, look, size, box.height)) <= box.width / count - AIR
        ),
        (COUNTS[-1], SIZES[-1]),
    )


def _heights(lines: list[str], look: Look, size: int, length: float) -> list[float]:
    """Return how high lines are that run along a strip."""
    room = length - FOOT - HEAD
    return [
        text_height(each, look, style, room) for each, style in zip(lines, _styles(lines, size), strict=True)
    ]


def _styles(lines: list[str], size: int) -> list[str]:
    """The first and the last are heavier: what it is, and the number to ring."""
    heavy = {0, len(lines) - 1}
    return [sized("label" if at in heavy else "body", size) for at in range(len(lines))]


def _cut_lines(pen: Pen, box: Box, count: int) -> None:
    wide = box.width / count
    canvas = pen.canvas
    canvas.saveState()
    canvas.setStrokeColor(pen.look.palette.dots)
    canvas.setLineWidth(0.9)
    canvas.setDash([4, 3])
    uprights = [(box.x + n * wide, box.y, box.x + n * wide, box.top) for n in range(1, count)]
    canvas.lines([(box.x, box.top, box.right, box.top), *uprights])
    canvas.restoreState()


def _strip(pen: Pen, lines: list[str], size: int, box: Box) -> None:
    """Set lines from below and up in the middle of a strip."""
    high = sum(_heights(lines, pen.look, size, box.height))
    pen.canvas.saveState()
    pen.canvas.translate(box.right, box.y + FOOT)
    pen.canvas.rotate(90)
    rest = Box(0, (box.width - high) / 2, box.height - FOOT - HEAD, high)
    for each, style in zip(lines, _styles(lines, size), strict=True):
        rest = rest.split_top(pen.text(each, style, rest))[1]
    pen.canvas.restoreState()
