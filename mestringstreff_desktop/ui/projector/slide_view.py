"""A support slide as it is seen on the wall, and small beside the plan: the same, at any size.

It is laid out as wide as what it is shown on, between the shape of an old projector and that of a new
one, so that the type is as large as it can be on both.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mestringstreff_desktop.content.slides.layout import (
    HEIGHT,
    PANEL,
    WIDE,
    Box,
    PlacedText,
    SlideLayout,
    laid_out,
)
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.ui.base.theme import FAMILY, Theme
from mestringstreff_desktop.ui.projector.drawn_ahead import DrawnAhead, Wanted
from mestringstreff_desktop.ui.projector.slide_art import renderer

NARROWEST = HEIGHT * 4 / 3
_BOLD, _PLAIN = 700, 400
_ASCENT = 0.93  # from the top of a line to its base, in sizes of the type
_CORNER = 12.0  # points
_MEASURED = 200  # pixels: large enough that rounding does not matter
_FOOT = 28.0  # points
_MOST_LAID_OUT = 200  # slides, some of them in two widths
_MOST_MEASURED = 4096  # texts: those of a slide or two that are typed in
_LATER = 0.16  # how much is left of what is not built up yet, where the leader sees it


@lru_cache(maxsize=2)
def _metrics(bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(_MEASURED, bold))


def measure(text: str, size: float, bold: bool) -> float:
    """Return how wide a text is at a size, both in points."""
    return _advance(text, bold) * size / _MEASURED


@lru_cache(maxsize=_MOST_MEASURED)
def _advance(text: str, bold: bool) -> float:
    """Return how wide a text is at the size it is measured at: the same words are tried at many sizes."""
    return _metrics(bold).horizontalAdvance(text)


@lru_cache(maxsize=_MOST_LAID_OUT)
def layout_on(slide: ShownSlide, width: float) -> SlideLayout:
    """Return how a slide is laid out on a page of a width, in points."""
    return laid_out(slide, measure, width)


def _font(pixels: float, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(_BOLD if bold else _PLAIN))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class SlideView(QWidget):
    """Shows a slide in a look, up to a step. `pictures` are the leader's own, by their ids.

    With `shows_later` what comes with a later step is there too, faint.
    """

    def __init__(self, theme: Theme, *, shows_later: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.slide: ShownSlide | None = None
        self.step = 1
        self.foot = ""
        self.pictures: Mapping[str, QImage] = {}
        self.drawn: DrawnAhead | None = None  # where drawings may be ready
        self._shows_later = shows_later
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_slide(self, slide: ShownSlide | None, step: int, theme: Theme, foot: str = "") -> None:
        """Show a slide; `foot` is a word at the foot of it. The same one again changes nothing."""
        if (slide, step, theme.name, foot) == (self.slide, self.step, self.theme.name, self.foot):
            return
        self.slide, self.step, self.theme, self.foot = slide, step, theme, foot
        self.setAccessibleName(_spoken(slide) if slide else "")
        self.update()

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show the leader's own pictures, as they come."""
        self.pictures = pictures
        self.update()

    @property
    def layout_now(self) -> SlideLayout | None:
        """How the slide is laid out on what it is shown on now."""
        return layout_on(self.slide, self._page_width) if self.slide is not None else None

    @property
    def _page_width(self) -> float:
        """How wide a page of a slide is here, in points."""
        return min(max(round(HEIGHT * self.width() / max(self.height(), 1)), NARROWEST), WIDE)

    @property
    def ground(self) -> str:
        """The token of the colour behind the slide; in the dark it is always the darkest."""
        shown = self.layout_now
        return shown.ground if shown and self.theme.name == "light" else "paper"

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * HEIGHT / WIDE)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(self.rect(), self.theme.colour(self.ground))
        shown = self.layout_now
        if shown is not None and self.slide is not None:
            scale = min(self.width() / shown.width, self.height() / HEIGHT)
            left, top = (self.width() - shown.width * scale) / 2, (self.height() - HEIGHT * scale) / 2
            painter.translate(left, top)
            painter.scale(scale, scale)
            self._paint(painter, shown, self.slide)

    def _paint(self, painter: QPainter, shown: SlideLayout, slide: ShownSlide) -> None:
        if shown.panel is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(PANEL))
            painter.drawRoundedRect(_rect(shown.panel), _CORNER, _CORNER)
        if shown.figure is not None:
            self._paint_figure(painter, shown.figure, slide)
        for text in shown.texts:
            self._paint_text(painter, text)
        if self.foot:
            self._paint_foot(painter, shown.width)

    def _paint_figure(self, painter: QPainter, box: Box, slide: ShownSlide) -> None:
        if slide.figure.picture:
            picture = self.pictures.get(slide.figure.picture)
            if picture is not None and not picture.isNull():
                painter.drawImage(_fitted(box, picture.size()), picture)
            return
        if self._shows_later and self.step < slide.steps:
            painter.setOpacity(_LATER)
            self._paint_art(painter, slide.figure.art, slide.steps, _rect(box))
            painter.setOpacity(1.0)
        self._paint_art(painter, slide.figure.art, self.step, _rect(box))

    def _paint_art(self, painter: QPainter, art: str, step: int, place: QRectF) -> None:
        size = self._in_pixels(place)
        wanted = Wanted(art, step, self.theme.name, size.width(), size.height())
        ready = self.drawn.get(wanted) if self.drawn else None
        if ready is None:
            renderer(art, self.theme, step).render(painter, place)
            return
        corner = painter.transform().map(place.topLeft())
        painter.save()
        painter.resetTransform()  # pixel for pixel: to scale a picture to its own size takes time
        painter.drawImage(corner.toPoint(), ready)
        painter.restore()

    def _in_pixels(self, place: QRectF) -> QSize:
        """Return how large a place of the slide is on the screen, in the screen's own pixels."""
        shown = self.layout_now
        scale = min(self.width() / shown.width, self.height() / HEIGHT) if shown else 1.0
        return (place.size() * scale * self.devicePixelRatio()).toSize()

    def ask_ahead(self, slides: Iterable[tuple[ShownSlide, int]]) -> None:
        """Have the drawings of slides that may come next drawn as they will be shown here."""
        for slide, step in slides if self.drawn else ():
            figure = layout_on(slide, self._page_width).figure
            if figure is not None and self.drawn is not None:
                self.drawn.ask([(slide, step)], self.theme, self._in_pixels(_rect(figure)))

    def _paint_text(self, painter: QPainter, text: PlacedText) -> None:
        if text.step > self.step and not self._shows_later:
            return
        painter.setOpacity(_LATER * 2 if text.step > self.step else 1.0)
        painter.setPen(QPen(self.colour_of(text)))
        painter.setFont(_font(text.size, text.bold))
        for y, line, number in text.lines:
            base = y + text.size * _ASCENT
            if number is not None and text.marks:
                mark = f"{number}." if text.marks == "number" else "•"
                painter.drawText(QPointF(text.box.x, base), mark)
            painter.drawText(QPointF(self._left(text, line), base), line)
        painter.setOpacity(1.0)

    def colour_of(self, text: PlacedText) -> QColor:
        return self.theme.colour(text.ink)

    def _left(self, text: PlacedText, line: str) -> float:
        left = text.box.x + text.indent
        spare = text.box.width - text.indent - measure(line, text.size, text.bold)
        return left + spare * {"left": 0.0, "center": 0.5, "right": 1.0}[text.align]

    def _paint_foot(self, painter: QPainter, width: float) -> None:
        painter.setPen(QPen(self.theme.colour("ink")))
        painter.setFont(_font(_FOOT, bold=False))
        left = width - 16 - measure(self.foot, _FOOT, bold=False)
        painter.drawText(QPointF(left, HEIGHT - 9), self.foot)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _fitted(box: Box, size: QSize) -> QRectF:
    """Return the largest place of a picture's shape in the middle of a box."""
    scale = min(box.width / size.width(), box.height / size.height())
    width, height = size.width() * scale, size.height() * scale
    return QRectF(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def _spoken(slide: ShownSlide) -> str:
    figure = slide.figure
    return ". ".join(filter(None, (slide.title, *slide.words, figure.alt, *figure.labels)))
