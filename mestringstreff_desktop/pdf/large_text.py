"""Text as large as the room for it allows: a name on a card, the words of a poster."""

from collections.abc import Sequence

from mestringstreff_desktop.pdf.pen import EASE, Box, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import Look


def sized(style: str, size: int) -> str:
    """Return the name of a style in a size: title-centre in 56 points is title-56-centre."""
    name, dash, aligned = style.partition("-")
    return f"{name}-{size}{dash}{aligned}"


def largest(text: str, look: Look, style: str, room: Box, sizes: Sequence[int]) -> int:
    """Return the largest size that fits a room without a word being parted; the smallest where none does.

    `sizes` are points, and fall.
    """
    return next((size for size in sizes if _fits(text, look, sized(style, size), room)), sizes[-1])


def _fits(text: str, look: Look, style: str, room: Box) -> bool:
    if max((text_width(word, look, style) for word in text.split()), default=0.0) > room.width:
        return False
    return text_height(text, look, style, room.width) <= room.height + EASE


def on_one_line(text: str, look: Look, style: str, room: Box, sizes: Sequence[int]) -> int:
    """Return the largest size in which text fits a room on one line; 0 where it does in none."""
    of_one_line = (size for size in sizes if text_width(text, look, sized(style, size)) <= room.width)
    return next((size for size in of_one_line if _fits(text, look, sized(style, size), room)), 0)


def in_the_middle(pen: Pen, text: str, style: str, box: Box) -> None:
    """Set text in the middle of a box's height."""
    height = text_height(text, pen.look, style, box.width)
    pen.text(text, style, Box(box.x, box.y, box.width, (box.height + height) / 2))
