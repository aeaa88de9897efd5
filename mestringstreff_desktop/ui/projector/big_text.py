"""Text for a projector: as large as there is room for, in steps, and never half a word too much.

Sizes are in pixels. What is measured is what is painted: both lay the text out in the same way, with
lines closer than Qt's own, which leaves room for larger letters.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from mestringstreff_desktop.ui.base.theme import FAMILY
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN

ELLIPSIS = "…"
_LINE_SEPARATOR = "\u2028"
_STEP = 1.24  # from line to line, in sizes of the type
_BASE = 0.96  # from the top to the first base line: room for the ring of an Å
_NARROWEST = 8


@dataclass(frozen=True)
class Fitted:
    """A text in the size it got: `width` is what its lines need, and no more."""

    text: str
    pixels: int
    width: int
    height: int


def fitted(text: str, sizes: Sequence[int], room: QSize, weight: int) -> Fitted:
    """Return the text in the first of the sizes, largest first, that fits the room on whole words.

    Words too long for a middle size are broken, so that one long word does not make all small; a
    text too long for the smallest is cut at a word.
    """
    text = _Type(sizes[len(sizes) // 2], weight).with_breaks(text, room.width())
    for pixels in sizes:
        kind = _Type(pixels, weight)
        if kind.longest_word(text) <= room.width() and kind.height(text, room.width()) <= room.height():
            return _tightened(text, kind, room.width())
    kind = _Type(sizes[-1], weight)
    return _tightened(_cut(text, kind, room), kind, room.width())


class BigLabel(QLabel):
    """A label that paints its text as it was fitted."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.shown = Fitted("", 1, 0, 0)
        self.colour, self._weight = "", 0
        self.hide()

    def show_fitted(self, shown: Fitted, colour: str, weight: int) -> None:
        """Show a text in its size; without a text the label is gone."""
        self.shown, self.colour, self._weight = shown, colour, weight
        self.setText(shown.text)
        self.setVisible(bool(shown.text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self.colour))
        kind = _Type(self.shown.pixels, self._weight)
        kind.layout(self.text(), self.width(), self.alignment()).draw(painter, QPointF(0, 0))


class _Type:
    """One size and weight, and how large texts become in it."""

    def __init__(self, pixels: int, weight: int) -> None:
        self._font = QFont(FAMILY)
        self._font.setPixelSize(max(pixels, 1))
        self._font.setWeight(QFont.Weight(weight))
        self.pixels = pixels
        self._metrics = QFontMetricsF(self._font)

    def layout(
        self, text: str, width: float, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> QTextLayout:
        """Return the text on lines of a width."""
        made = QTextLayout(text.replace("\n", _LINE_SEPARATOR), self._font)
        made.setTextOption(QTextOption(side & Qt.AlignmentFlag.AlignHorizontal_Mask))
        made.beginLayout()
        while (line := made.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            base = self.pixels * (_BASE + _STEP * line.lineNumber())
            line.setPosition(QPointF(0, base - line.ascent()))
        made.endLayout()
        return made

    def height(self, text: str, width: float) -> float:
        return self.layout(text, width).lineCount() * self.pixels * _STEP

    def advance(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def longest_word(self, text: str) -> float:
        pieces = text.replace(SOFT_HYPHEN, "- ").split(" ")
        return max((self.advance(piece) for piece in pieces), default=0.0)

    def with_breaks(self, text: str, width: float) -> str:
        """Return the text with places to break the words that are wider than that."""
        return " ".join(self._broken(word, width) for word in text.split(" "))

    def _broken(self, word: str, width: float) -> str:
        if self.advance(word) <= width:
            return word
        letters = max(4, int(len(word) * width / self.advance(word) * 0.8))
        return SOFT_HYPHEN.join(word[at : at + letters] for at in range(0, len(word), letters))


def _cut(text: str, kind: _Type, room: QSize) -> str:
    """Return as many of the text's words as there is room for."""
    if kind.height(text, room.width()) <= room.height():
        return text
    words = text.split(" ")
    fewest, most = 0, len(words)
    while fewest < most - 1:
        middle = (fewest + most) // 2
        fits = kind.height(" ".join(words[:middle]) + ELLIPSIS, room.width()) <= room.height()
        fewest, most = (middle, most) if fits else (fewest, middle)
    return " ".join(words[:fewest]).rstrip(" ,;:.") + ELLIPSIS


def _tightened(text: str, kind: _Type, width: int) -> Fitted:
    """Even out the lines: as narrow as the text can be without growing, so that no word stands alone."""
    height = kind.height(text, width)
    narrow, wide = min(math.ceil(kind.longest_word(text)), width), width
    while wide - narrow > _NARROWEST:
        middle = (narrow + wide) // 2
        grows = kind.height(text, middle) > height
        narrow, wide = (middle, wide) if grows else (narrow, middle)
    return Fitted(text, kind.pixels, wide, math.ceil(height))
