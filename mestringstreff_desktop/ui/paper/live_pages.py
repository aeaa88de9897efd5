"""The pages of what is written beside them, as pictures of what is printed, made anew when typing stops.

They are made beside the window; until they are there, those of a moment ago stay.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.pressing import Pressing

PAUSE_MS = 350  # after the last letter
GAP = 14  # pixels between two pages
WIDEST = 1400  # pixels a page is drawn with
MOST_PAGES = 6  # that are drawn; the rest are in the preview

MakePdf = Callable[[], Callable[[], bytes]]  # called in the window's thread; what it returns, on the other


class Sheets(Pressing, QAbstractButton):
    """The pages under each other, as wide as there is room for. Pressed, they are shown large."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.pictures: Sequence[QImage] = ()
        self._wide = 1
        self.setObjectName("live-page")
        self.setToolTip("Se siden stor")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_pages((), 0)

    def show_pages(self, pictures: Sequence[QImage], pages: int) -> None:
        """Show pictures of the first of so many pages."""
        self.pictures = pictures
        self.setAccessibleName(f"Slik blir det på papiret, {count(pages, 'side', 'sider')}. Se siden stor")
        self.fit(self._wide)
        self.update()

    def fit(self, width: int) -> None:
        """Be so wide, and as high as the pages are then; no scroll bar that comes has a say in it."""
        self._wide = width
        heights = [self._height_of(each) for each in self.pictures]
        self.setFixedSize(width, max(1, sum(heights) + GAP * (len(heights) - 1)))

    def _height_of(self, picture: QImage) -> int:
        return round(picture.height() * self._wide / max(1, picture.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, top = QPainter(self), self.context.theme, 0
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for each in self.pictures:
            paper = QRectF(0, top, self._wide, self._height_of(each)).adjusted(1, 1, -1, -1)
            painter.drawImage(paper, each)
            focus = self.hasFocus()
            painter.setPen(QPen(theme.colour("primary" if focus else "line"), 2 if focus else 1))
            painter.drawRect(paper)
            top += self._height_of(each) + GAP


class LivePages(QFrame):
    """`wanted` tells that the pages are to be seen large."""

    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.sheets = Sheets(context)
        self.sheets.clicked.connect(self.wanted)
        self._trouble = label("", "quiet")
        self._trouble.hide()
        self._make: MakePdf | None = None
        self._making: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        heading = label("Slik blir det på papiret", "group")
        inner = QFrame()
        inner.setLayout(column(self.sheets, None, gap=0))
        self._area = scrolled(inner)
        layout = column(heading, self._trouble, self._area, gap=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    @property
    def is_current(self) -> bool:
        """Are the pages those of what is written now?"""
        return not self._timer.isActive() and (self._making is None or self._making.is_over)

    def show_soon(self, make: MakePdf, *, is_another: bool) -> None:
        """Show the pages of the text as it will be written a moment later.

        Those of another text are made at once, and those of the one before go.
        """
        self._make = make
        if is_another:
            self.sheets.show_pages((), 0)
            self._area.verticalScrollBar().setValue(0)
        self._timer.start(0 if is_another else PAUSE_MS)

    def _begin(self) -> None:
        """Make them, if there is somebody to see them."""
        if self._make is None or not self.isVisible():
            return
        if self._making is not None:
            self._making.cancel()
        make, width = self._make(), min(WIDEST, round(self.sheets.width() * self.devicePixelRatioF()))
        self._making = self.context.worker.do(self, lambda: _pictures(make(), width), self._show, self._fail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheets.fit(max(1, self.width() - self._area.verticalScrollBar().sizeHint().width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(0)

    def _show(self, made: tuple[list[QImage], int]) -> None:
        self._trouble.hide()
        self.sheets.show_pages(*made)

    def _fail(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()


def _pictures(pdf: bytes, width: int) -> tuple[list[QImage], int]:
    """Return pictures of the first pages, of a width in pixels, and how many pages there are."""
    from mestringstreff_desktop.ui.paper.rendering import page_picture

    room = QSize(max(width, 1), 4 * max(width, 1))
    first = page_picture(pdf, 0, room)
    rest = [page_picture(pdf, number, room).picture for number in range(1, min(first.pages, MOST_PAGES))]
    return [first.picture, *rest], first.pages
