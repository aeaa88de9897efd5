"""Small pictures of slides: painted one at a time when they are first seen or changed, and kept."""

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.projector.slide_view import SlideView

_MOST = 160  # pictures that are kept; each takes some thirty thousand bytes
_FAINT = 0.45
_RADIUS = 4


class Miniatures(QWidget):
    """Hands out the pictures. `made` tells that there is one more; each takes some milliseconds to paint."""

    made = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.context = context
        self.own = SlidePictures(context)
        self.own.came.connect(self.made)
        self._view = SlideView(context.theme)
        self._view.setParent(self)
        self._made: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._waiting: dict[Hashable, tuple[ShownSlide, QSize, float]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_next)

    def picture(self, slide: ShownSlide, size: QSize, ratio: float) -> QPixmap | None:
        """Return the picture of a slide in pixels of the window, or None when it is not made yet."""
        about = slide, size.width(), size.height(), ratio, self.context.theme.name
        has_own = not slide.figure.picture or slide.figure.picture in self.own.pictures
        for key in ((about, True), (about, has_own)):
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        self._waiting[key] = slide, size, ratio
        self._timer.start()
        return None

    def _make_next(self) -> None:
        """One each time round the event loop, so that nobody who types waits for more."""
        key = next(iter(self._waiting))
        self._made[key] = self._painted(*self._waiting.pop(key))
        if len(self._made) > _MOST:
            self._made.popitem(last=False)
        if self._waiting:
            self._timer.start()
        self.made.emit()

    def _painted(self, slide: ShownSlide, size: QSize, ratio: float) -> QPixmap:
        self.own.ask([slide])
        self._view.resize(size)
        self._view.show_slide(slide, slide.steps, self.context.theme)
        self._view.show_pictures(self.own.pictures)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        self._view.render(picture, QPoint(), renderFlags=QWidget.RenderFlag(0))
        return picture


class Miniature(QWidget):
    """One slide, small. `width` is in pixels at 100 % text size; the one before stays until it is painted."""

    def __init__(self, miniatures: Miniatures, width: int) -> None:
        super().__init__()
        self._miniatures = miniatures
        self.slide: ShownSlide | None = None
        self._is_faint = False
        self._picture: QPixmap | None = None
        self._is_asked = False
        self._width = width
        self._fit()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        miniatures.made.connect(self._on_made)

    def _fit(self) -> None:
        width = px(self._width)
        self.setFixedSize(width, round(width * HEIGHT / WIDE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def show_slide(self, slide: ShownSlide, *, is_faint: bool = False) -> None:
        """Show a slide, faint where the room is not to see it."""
        if (slide, is_faint) != (self.slide, self._is_faint):
            self.slide, self._is_faint = slide, is_faint
            self.update()

    def _on_made(self) -> None:
        if self._is_asked or (self.slide is not None and self.slide.figure.picture):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._miniatures.context.theme
        found = None
        if self.slide is not None:
            found = self._miniatures.picture(self.slide, self.size(), self.devicePixelRatioF())
        self._is_asked = found is None
        self._picture = found or self._picture
        if self._picture is None:
            painter.fillRect(self.rect(), theme.colour("paper"))
        else:
            painter.setOpacity(_FAINT if self._is_faint else 1.0)
            painter.drawPixmap(0, 0, self._picture)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
