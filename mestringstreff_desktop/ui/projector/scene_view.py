"""One scene of the participants' screen, laid out as large as there is room for.

Every size is a share of the height. A letter that is to be read with ease takes a third of a degree
of the eye; at 8 metres, on a picture one metre high, that is type of a twentieth of the height, so
nothing is set smaller. The largest text gets what the others leave, and shrinks in steps.
"""

import math

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.big_text import BigLabel, Fitted, fitted
from mestringstreff_desktop.ui.projector.drawings import ParticipantDrawing
from mestringstreff_desktop.ui.projector.scene import SceneWords

LEAST = 1 / 20
SIZES = {
    "main": (1 / 7, 1 / 8, 1 / 9, 1 / 10, 1 / 11, 1 / 12, 1 / 13.5, 1 / 15, 1 / 17, LEAST),
    "heading": (1 / 15, 1 / 17, LEAST),
    "below": (1 / 13, 1 / 15, 1 / 17, LEAST),
    "foot": (1 / 15, 1 / 17, LEAST),
    "corner": (LEAST,),
    "other-corner": (LEAST,),
}
WEIGHTS = {"main": 700, "heading": 600, "below": 600}
_PLAIN = 400
_LINE = 1.3  # the height of a line, in sizes of its type
_MOST_LINES = {"heading": 2, "below": 3}
_EDGE = 0.065
_GAP = 0.03
_DRAWING = 0.3  # of the width
_HIGH = 1.15  # a page this much wider than high has room for a drawing beside the text


class SceneView(QWidget):
    """Shows a scene in a look. It knows neither the gathering nor the time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.words = SceneWords("")
        self.labels = {name: BigLabel(f"participant-{name}", self) for name in SIZES}
        self.drawing = ParticipantDrawing(theme)
        self.drawing.setParent(self)
        self.drawing.hide()

    def show_words(self, words: SceneWords, theme: Theme) -> None:
        self.words = words
        self.theme = self.drawing.theme = theme
        self.drawing.show_drawing(words.drawing)
        self.lay_out()
        self.update()

    @property
    def unit(self) -> float:
        """The height in pixels that sizes are shares of; in a narrow window it is less than its own."""
        return min(self.height(), self.width() * 0.75)

    @property
    def ground(self) -> str:
        """The token of the colour behind the slide; in the dark it is always the darkest."""
        return self.words.ground if self.theme.name == "light" else "paper"

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colour(self.ground))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Screen the corners and the foot, and let what is between them have the rest."""
        edge, gap = round(self.unit * _EDGE), round(self.unit * _GAP)
        page = self.rect().adjusted(edge, edge, -edge, -edge)
        top = self._place_corners(page)
        foot = self._fit("foot", self.words.foot, QSize(page.width(), self._line("foot")))
        low = page.bottom() - foot.height
        self._place("foot", foot, QRect(page.left(), low, page.width(), foot.height))
        page.setTop(page.top() + (top + gap if top else 0))
        page.setBottom(low - gap if foot.height else page.bottom())
        self._place_middle(page, gap)

    def _place_corners(self, page: QRect) -> int:
        """Screen the theme and the phase along the top, and return the height they take."""
        line = self._line("corner")
        right = self._fit("other-corner", self.words.other_corner, QSize(page.width() // 3, line))
        left_width = page.width() - right.width - line
        left = self._fit("corner", self.words.corner, QSize(left_width, line))
        self._place("corner", left, QRect(page.left(), page.top(), left_width, left.height))
        place = QRect(page.right() - right.width, page.top(), right.width + 1, right.height)
        self._place("other-corner", right, place, Qt.AlignmentFlag.AlignRight)
        return max(left.height, right.height)

    def _place_middle(self, room: QRect, gap: int) -> None:
        has_drawing = bool(self.words.drawing) and room.width() >= room.height() * _HIGH
        self.drawing.setVisible(has_drawing)
        if has_drawing:
            side = round(min(room.width() * _DRAWING, room.height()))
            top = room.top() + (room.height() - side) // 2
            self.drawing.setGeometry(room.right() - side, top, side, side)
            room.setRight(room.right() - side - 2 * gap)
        self._place_texts(room, gap)

    def _place_texts(self, room: QRect, gap: int) -> None:
        """Stack heading, main and below a little above the middle; main gets what the others leave."""
        texts = {"heading": self.words.heading, "below": self.words.below}
        parts = {name: self._fit(name, text, self._lines(name, room)) for name, text in texts.items()}
        others = sum(part.height + gap for part in parts.values() if part.text)
        rest = QSize(room.width(), room.height() - others)
        parts["main"] = self._fit("main", self.words.main, rest)
        top = room.top() + round((rest.height() - parts["main"].height) * 0.45)
        for name in ("heading", "main", "below"):
            part = parts[name]
            self._place(name, part, QRect(room.left(), top, room.width(), part.height))
            top += part.height + gap if part.text else 0

    def _lines(self, name: str, room: QRect) -> QSize:
        return QSize(room.width(), self._line(name) * _MOST_LINES[name])

    def _line(self, name: str) -> int:
        return math.ceil(self.unit * SIZES[name][0] * _LINE)

    def _fit(self, name: str, text: str, room: QSize) -> Fitted:
        """Return the text in the size it gets; one without text takes no room."""
        if not text:
            return Fitted("", 1, 0, 0)
        sizes = [math.ceil(self.unit * share) for share in SIZES[name]]
        return fitted(text, sizes, room, WEIGHTS.get(name, _PLAIN))

    def _place(
        self,
        name: str,
        part: Fitted,
        place: QRect,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Put a text in its place, its lines no wider than they need be."""
        is_accent = name == "heading" and self.ground == "paper"
        shown = self.labels[name]
        shown.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        if side is Qt.AlignmentFlag.AlignLeft:
            place.setWidth(part.width)
        shown.setGeometry(place)
        shown.show_fitted(part, self.theme["primary" if is_accent else "ink"], WEIGHTS.get(name, _PLAIN))
