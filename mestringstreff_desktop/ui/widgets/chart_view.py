"""A chart in the window: painted as it is on paper, in the colours of the theme, and to be copied.

It is one stop of the keyboard; it says its title, what it means and each number to who does not see it.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from mestringstreff_desktop.course.evaluation.chart_layout import lay_out
from mestringstreff_desktop.course.evaluation.chart_table import tab_separated
from mestringstreff_desktop.course.evaluation.chart_words import alt_text
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import Colours, of_tokens, on_paper
from mestringstreff_desktop.course.evaluation.drawing.hatches import THICK, hatch
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Word
from mestringstreff_desktop.ui.base.theme import FAMILY, Theme

COPY = "Kopier bilde"
NARROWEST = 260  # points, at 100 % text size
RING = 3.0  # points around the chart, for the ring of the focus: it stands nearly level with other text
MARGIN = 8.0  # points of white around its picture
_MEASURED, _DRAWN = 1000, 200  # pixels: so large that Qt's rounding of sizes and letters does not matter
PICTURE_WIDTH, PICTURE_SIZE = 480, 12  # points: as wide as a page's text
_DENSITY = 2
_EDGE, _RULE = 0.7, 0.6  # points
_INCH = 72  # points
_METRES_OF_INCH = 0.0254


def measure(text: str, size: float, bold: bool) -> float:
    """Return how wide a text is in our font, in points."""
    return _advance(text, bold) * size / _MEASURED


@lru_cache(maxsize=8192)
def _advance(text: str, bold: bool) -> float:
    return _metrics(bold).horizontalAdvance(text)


@lru_cache(maxsize=2)
def _metrics(bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(bold, _MEASURED))


@lru_cache(maxsize=4)
def _font(bold: bool, pixels: int) -> QFont:
    """Our font without what only some painters do: all draw a chart alike."""
    font = QFont([FAMILY, "DejaVu Sans"])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    return font


class ChartView(QWidget):
    """Shows a figure as wide as there is room for. `copied` tells that it has left the window.

    `ground` is the token of the theme it stands on. Without `worded` its title, sentence and note stand as
    text around it.
    """

    copied = Signal()

    def __init__(self, figure: Figure | None = None, *, ground: str = "surface", worded: bool = True) -> None:
        super().__init__()
        self._ground, self._worded = ground, worded
        self._figure: Figure | None = None
        self._theme = Theme("light")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if figure is not None:
            self.show_figure(figure)

    @property
    def figure(self) -> Figure | None:
        return self._figure

    def show_figure(self, figure: Figure) -> None:
        """Show a figure in place of the one before."""
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(alt_text(figure).removeprefix(figure.title).lstrip(". "))
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Paint in the theme in force, with its size of type."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def drawing(self, width: int) -> Drawing:
        """Return how it is laid out in so many pixels."""
        if self._figure is None:
            return Drawing(width=0, height=0)
        room = max(width / self._unit - 2 * RING, NARROWEST / 2)
        return laid_out(self._figure, room, self._theme.points("body"), self._worded)

    @property
    def _unit(self) -> float:
        """How many pixels a point is."""
        return self.logicalDpiY() / _INCH

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil((self.drawing(width).height + 2 * RING) * self._unit)

    def sizeHint(self) -> QSize:
        width = round(1.6 * NARROWEST * self._unit * self._theme.scale)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = round(NARROWEST * self._unit)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("primary"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.scale(self._unit, self._unit)
        painter.translate(RING, RING)
        paint(painter, self.drawing(self.width()), self.colours)
        painter.end()

    @property
    def colours(self) -> Colours:
        """The colours it is painted in."""
        return of_tokens(self._theme.colours, self._ground, patterned=self._theme.name == "contrast")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of what can be done with it."""
        menu = QMenu(self)
        copy = menu.addAction(self._theme.icon("copy"), COPY)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy)
        return menu

    def copy(self) -> None:
        """Put it on the clipboard: as a picture on white paper, and its numbers as text."""
        if self._figure is None:
            return
        data = QMimeData()
        data.setImageData(picture(self._figure))
        data.setText(tab_separated(self._figure))
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit()


@lru_cache(maxsize=64)
def laid_out(figure: Figure, width: float, size: float, worded: bool = True) -> Drawing:
    """Return a figure as it is laid out with the letters of the window."""
    return lay_out(figure, width, size, measure, worded=worded)


def picture(figure: Figure) -> QImage:
    """Return a figure with its words on white paper, as wide as the text of a page, in twice as many dots."""
    drawing = laid_out(figure, PICTURE_WIDTH, PICTURE_SIZE)
    dots = 96 * _DENSITY
    unit = dots / _INCH
    image = QImage(
        ceil((drawing.width + 2 * MARGIN) * unit),
        ceil((drawing.height + 2 * MARGIN) * unit),
        QImage.Format.Format_RGB32,
    )
    image.setDotsPerMeterX(round(dots / _METRES_OF_INCH))
    image.setDotsPerMeterY(round(dots / _METRES_OF_INCH))
    colours = on_paper()
    image.fill(QColor(colours.ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(unit, unit)
    painter.translate(MARGIN, MARGIN)
    paint(painter, drawing, colours)
    painter.end()
    return image


def paint(painter: QPainter, drawing: Drawing, colours: Colours) -> None:
    """Paint a drawing with a painter whose unit is a point."""
    for bar in drawing.bars:
        _paint_bar(painter, bar, colours)
    for rule in drawing.rules:
        painter.setPen(QPen(QColor(colours.quiet), _RULE))
        painter.drawLine(QPointF(rule.x, rule.y), QPointF(rule.right, rule.bottom))
    for word in drawing.words:
        _paint_word(painter, word, colours)


def _paint_bar(painter: QPainter, bar: Bar, colours: Colours) -> None:
    box = QRectF(bar.x, bar.y, bar.width, bar.height)
    painter.fillRect(box, QColor(colours.fill(bar.shade)))
    if colours.is_patterned and bar.shade:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(QColor(colours.hatch(bar.shade)), THICK, c=Qt.PenCapStyle.FlatCap))
        for x, y, right, bottom in hatch(bar):
            painter.drawLine(QPointF(x, y), QPointF(right, bottom))
        painter.restore()
    if edge := colours.edge(bar.shade):
        painter.setPen(QPen(QColor(edge), _EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2))


def _paint_word(painter: QPainter, word: Word, colours: Colours) -> None:
    if word.on is not None and colours.is_patterned:
        plate = word.plate
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(QRectF(plate.x, plate.y, plate.width, plate.height), 2, 2)
    size = word.size / _DRAWN
    painter.save()
    painter.translate(word.x, word.baseline)
    painter.scale(size, size)
    painter.setFont(_font(word.is_bold, _DRAWN))
    painter.setPen(QColor(colours.ink_of(word)))
    painter.drawText(QPointF(0, 0), word.text)
    painter.restore()
