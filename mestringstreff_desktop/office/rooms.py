"""How much room a text has in a file, where its type may be another than the one it was laid out in.

In Calibri, which is narrower, its lines end where they do on the wall. In a wider type, where there is no
Calibri, it may need a line more: so each text is as wide as that allows, and grows where there is room.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import Literal

from mestringstreff_desktop.content.slides.layout import LINE, MARGIN, WIDE, Box, Measure, PlacedText

Anchor = Literal["t", "ctr", "b"]

# Of a line's width as it was measured, by weight: nearly any line of Calibri is between these.
_NARROW = {False: 0.93, True: 0.9}
_BROAD = {False: 0.992, True: 0.955}
_ROUNDING = 2.0  # points
_WIDEST = 1.3  # of it, in DejaVu Sans: the widest type that another may be replaced by
_SHARES = {"left": 0.0, "center": 0.5, "right": 1.0}  # of what a box is wider or narrower, before it


@dataclass(frozen=True)
class Room:
    """A text, the box for it, and which side of that it keeps to: top, middle or bottom."""

    text: PlacedText
    box: Box
    anchor: Anchor


def rooms(texts: Sequence[PlacedText], measure: Measure) -> tuple[Room, ...]:
    """Return the texts of a slide with the room of each: first words from the top, then labels."""
    words = sorted((text for text in texts if text.role != "label"), key=lambda text: text.top)
    labels = (_label(text, measure) for text in texts if text.role == "label")
    stacked = (_stacked(text, words[:place], words[place + 1 :]) for place, text in enumerate(words))
    return tuple(_wide(room, measure) for room in (*stacked, *labels))


def _stacked(text: PlacedText, above: Sequence[PlacedText], below: Sequence[PlacedText]) -> Room:
    """Return the room of words: down to the next, or up to those before where there is more room."""
    top = _bottom(above[-1]) if above else MARGIN
    if below and text.top - top > text.size:
        return Room(text, replace(text.box, y=top, height=_bottom(text) - top), "b")
    bottom = below[0].top if below else max(text.box.bottom, _bottom(text))
    return Room(text, replace(text.box, y=text.top, height=bottom - text.top), "t")


def _bottom(text: PlacedText) -> float:
    return max((y for y, _, _ in text.lines), default=text.top) + text.size * LINE


def _label(text: PlacedText, measure: Measure) -> Room:
    """Return the room of a label: its place, or wider where a word might be parted, within a page."""
    words = (word for each in text.texts for word in each.split())
    widest = max((measure(word, text.size, text.bold) for word in words), default=0.0)
    return Room(text, _resized(text, text.box, max(text.box.width, min(widest * _WIDEST, WIDE))), "ctr")


def _wide(room: Room, measure: Measure) -> Room:
    """Make the room as wide as it can be without a line taking up a word of the next."""

    def wide(words: str) -> float:
        return measure(words, room.text.size, room.text.bold)

    texts, paragraphs = room.text.texts, room.text.paragraphs
    cut_away = texts[len(paragraphs) :]
    text = replace(room.text, texts=(*map(_rejoined, texts, paragraphs), *cut_away))
    lines = (line for paragraph in text.paragraphs for line in paragraph)
    breaks = (pair for paragraph in text.paragraphs for pair in pairwise(paragraph))
    longer = (wide(f"{line} {after.partition(' ')[0]}") for line, after in breaks)
    most = min(longer, default=inf) * _NARROW[text.bold]
    least = max(map(wide, lines), default=0.0) * _BROAD[text.bold] + _ROUNDING
    width = min(room.box.width, text.indent + max(least, most))
    return replace(room, text=text, box=_resized(text, room.box, width))


def _resized(text: PlacedText, box: Box, width: float) -> Box:
    """Return a box of another width, where a text in it stays where it is."""
    return replace(box, x=box.x + (box.width - width) * _SHARES[text.align], width=width)


def _rejoined(text: str, lines: Sequence[str]) -> str:
    """Return a text with its spaces as they were broken at, where it is all there and no word was parted."""
    joined = " ".join(lines)
    return joined if joined.split() == text.split() else text
