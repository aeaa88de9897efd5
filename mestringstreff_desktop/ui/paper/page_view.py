"""The view of a PDF's pages under each other, as paper on a quiet ground: scrolled, zoomed, page by page.

QtPdf draws the pages on a thread of its own; a page that is not drawn yet is a white paper.
"""

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea

from mestringstreff_desktop.ui.base.context import Context

GAP, MARGIN = 20, 24  # pixels between the pages and around them
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0
STEP = 1.25
PIXELS_A_POINT = 96 / 72  # at zoom 1 a page is as large as on paper, on a screen of 96 dpi
LONGEST_SIDE = 5000  # pixels a page is drawn with at most; larger ones are stretched
MOST_KEPT = 12  # drawn pages
_WHEEL_CLICK = 120
_MOST_REACHED = 8  # pixels by which the top of a page may be missed, and still count as reached


class Fit(Enum):
    """What the zoom follows when the window changes."""

    PAGE = "page"
    WIDTH = "width"
    NONE = "none"


class PageView(QAbstractScrollArea):
    """`page_changed` carries the number of the page one looks at, from 0; `zoomed` tells of a new zoom."""

    page_changed = Signal(int)
    zoomed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.fit, self.zoom = Fit.PAGE, 1.0
        self.page = 0
        self._document: QPdfDocument | None = None
        self._sizes: list[QSizeF] = []
        self._places: list[QRect] = []
        self._drawn: dict[int, QImage] = {}
        self._asked: dict[int, QSize] = {}
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_drawn)
        self.setAccessibleName("Sidene")
        self.setProperty("role", "pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    def show_document(self, document: QPdfDocument) -> None:
        """Show a document, at the page and zoom there was where it has that page."""
        self._document = document
        self._renderer.setDocument(document)
        self._sizes = [document.pagePointSize(number) for number in range(document.pageCount())]
        self._forget()
        self._lay_out()
        self.go_to(min(self.page, max(0, self.page_count - 1)))

    def go_to(self, page: int) -> None:
        """Show a page from its top; before the first and after the last is nothing."""
        if self.page_count:
            number = max(0, min(page, self.page_count - 1))
            self.verticalScrollBar().setValue(self._places[number].top() - MARGIN // 2)
            self._look_at(number)

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the window's width, or the whole of it."""
        self.fit = fit
        self._zoom_around(self._fitting_zoom(), QPoint(0, 0))

    def zoom_by(self, factor: float, around: QPoint | None = None) -> None:
        """Zoom in or out; what lies at `around`, or in the middle, stays there."""
        self.fit = Fit.NONE
        zoom = max(LEAST_ZOOM, min(MOST_ZOOM, self.zoom * factor))
        self._zoom_around(zoom, around or self.viewport().rect().center())

    def _zoom_around(self, zoom: float, point: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        factor = zoom / self.zoom
        left, top = across.value() + point.x(), down.value() + point.y()
        self.zoom = zoom
        page = self.page
        self._lay_out()
        if self.fit is Fit.NONE:
            across.setValue(round(left * factor) - point.x())
            down.setValue(round(top * factor) - point.y())
        else:
            self.go_to(page)
        self.zoomed.emit()

    def _fitting_zoom(self) -> float:
        """Return the zoom at which the largest page fits, in width or whole."""
        if not self._sizes or self.fit is Fit.NONE:
            return self.zoom
        widest = max(size.width() for size in self._sizes) * PIXELS_A_POINT
        highest = max(size.height() for size in self._sizes) * PIXELS_A_POINT
        room = self.maximumViewportSize()
        zoom = (room.width() - 2 * MARGIN - self.verticalScrollBar().sizeHint().width()) / widest
        if self.fit is Fit.PAGE:
            zoom = min(zoom, (room.height() - MARGIN) / highest)
        return max(LEAST_ZOOM, min(MOST_ZOOM, zoom))

    def _lay_out(self) -> None:
        """Place the pages, each in the middle of the width there is."""
        sizes = [(size * PIXELS_A_POINT * self.zoom).toSize() for size in self._sizes]
        room = self.viewport().size()
        width = max([room.width(), *(size.width() + 2 * MARGIN for size in sizes)])
        top, self._places = MARGIN // 2, []
        for size in sizes:
            self._places.append(QRect(QPoint((width - size.width()) // 2, top), size))
            top += size.height() + GAP
        self._set_range(width - room.width(), top - GAP + MARGIN // 2 - room.height())
        self.viewport().update()

    def _set_range(self, across: int, down: int) -> None:
        for bar, most, page in (
            (self.horizontalScrollBar(), across, self.viewport().width()),
            (self.verticalScrollBar(), down, self.viewport().height()),
        ):
            bar.setRange(0, max(0, most))
            bar.setPageStep(page)
            bar.setSingleStep(40)

    def _forget(self) -> None:
        self._drawn.clear()
        self._asked.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = self.context.theme
        painter.fillRect(event.rect(), theme.colour("track"))
        for number, place in enumerate(self._places):
            paper = place.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            if paper.intersects(event.rect()):
                self._paint_page(painter, number, paper)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("primary"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, number: int, paper: QRect) -> None:
        painter.fillRect(paper, Qt.GlobalColor.white)
        size = self._drawn_size(paper.size())
        if self._asked.get(number) != size:
            self._ask_for(number, size)
        image = self._drawn.get(number)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.size() != size)
            painter.drawImage(QRectF(paper), image)

    def _drawn_size(self, size: QSize) -> QSize:
        """Return how many pixels of the screen a page of a size is drawn with."""
        pixels = size * self.devicePixelRatioF()
        if max(pixels.width(), pixels.height()) <= LONGEST_SIDE:
            return pixels
        return pixels.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)

    def _ask_for(self, number: int, size: QSize) -> None:
        options = QPdfDocumentRenderOptions()
        options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
        self._asked[number] = size
        self._renderer.requestPage(number, size, options)

    def _on_drawn(self, number: int, size: QSize, image: QImage, *_: object) -> None:
        if self._asked.get(number) != size:
            return  # of another zoom or document
        self._drawn.pop(number, None)
        self._drawn[number] = image
        while len(self._drawn) > MOST_KEPT:
            oldest = next(iter(self._drawn))
            del self._drawn[oldest], self._asked[oldest]
        self.viewport().update()

    def _on_scrolled(self) -> None:
        """The page one looks at is the one in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        reached = [number for number, place in enumerate(self._places) if place.top() - GAP // 2 <= middle]
        self._look_at(reached[-1] if reached else 0)

    def _look_at(self, number: int) -> None:
        if number != self.page:
            self.page = number
            self.page_changed.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.page
        self.zoom = self._fitting_zoom()
        self._lay_out()
        if self.fit is not Fit.NONE:
            self.go_to(page)
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held the wheel zooms, about the place one points at."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            clicks = event.angleDelta().y() / _WHEEL_CLICK
            self.zoom_by(STEP**clicks, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self._leaf(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Backspace:
                self._leaf(-1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.page_count - 1)
            case _:
                super().keyPressEvent(event)

    def _leaf(self, step: int) -> None:
        """Go a page on or back; within a page that is higher than the window, a windowful."""
        if not self._places:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        place = self._places[self.page]
        top, bottom = place.top() - bar.value(), place.bottom() - bar.value()
        if step > 0 and bottom > height + _MOST_REACHED:
            bar.setValue(bar.value() + min(height - GAP, bottom - height + GAP // 2))
        elif step < 0 and top < -_MOST_REACHED:
            bar.setValue(bar.value() - min(height - GAP, GAP // 2 - top))
        else:
            self.go_to(self.page + step)
