"""Colour marks of the lines of a plan: each has a shape too, so that none is known by its colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Mark
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.labels import Picture
from mestringstreff_desktop.ui.widgets.layouts import SMALL_GAP
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

NAMES = {
    Mark.NONE: "Uten merke",
    Mark.YELLOW: "Gul sirkel",
    Mark.GREEN: "Grønn firkant",
    Mark.BLUE: "Blå trekant",
    Mark.ORANGE: "Oransje rute",
}
_TOKENS = {Mark.YELLOW: "sun", Mark.GREEN: "good", Mark.BLUE: "primary", Mark.ORANGE: "warm"}
# Corners in a square from 0 to 1; the circle has none.
_CORNERS = {
    Mark.GREEN: ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    Mark.BLUE: ((0.5, 0.0), (1.0, 0.95), (0.0, 0.95)),
    Mark.ORANGE: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
}


def mark_pixmap(mark: Mark, theme: Theme, size: int, ratio: int = 2) -> QPixmap:
    """Return a mark as a picture of `size` pixels, sharp on dense screens too."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("quiet"), 1))
    inner = QRectF(1, 1, size - 2, size - 2)
    if mark in _TOKENS:
        painter.setBrush(theme.colour(_TOKENS[mark]))
    if corners := _CORNERS.get(mark):
        painter.drawPolygon(QPolygonF([_within(inner, x, y) for x, y in corners]))
    else:
        painter.drawEllipse(inner)
    painter.end()
    return pixmap


def _within(square: QRectF, x: float, y: float) -> QPointF:
    return QPointF(square.left() + x * square.width(), square.top() + y * square.height())


class MarkPicture(Picture):
    """The mark of a line; not there without one."""

    def __init__(self, size: int = 12) -> None:
        super().__init__("circle", size)
        self.mark = Mark.NONE
        self._theme: Theme | None = None
        self.hide()

    def show_mark(self, mark: Mark) -> None:
        """Show a mark, and say what it is; it has its colour from `apply_theme`, at first or by now."""
        self.setVisible(bool(mark))
        if mark is self.mark:
            return
        self.mark = mark
        self.setToolTip(NAMES[mark])
        self.setAccessibleName(NAMES[mark])
        if self._theme is not None:
            self.apply_theme(self._theme)

    def apply_theme(self, theme: Theme) -> None:
        """Colour the mark for the theme in force."""
        self._theme = theme
        if self.mark:
            self.setPixmap(mark_pixmap(self.mark, theme, self._size))


class MarkButton(IconButton):
    """One of the marks to choose."""

    def __init__(self, mark: Mark) -> None:
        super().__init__("")
        self.mark = mark
        self.setCheckable(True)
        self.setObjectName(f"mark-{mark or 'none'}")
        self.setAccessibleName(NAMES[mark])
        self.setToolTip(NAMES[mark])

    def apply_theme(self, theme: Theme) -> None:
        """Colour the mark for the theme in force."""
        self.setIcon(QIcon(mark_pixmap(self.mark, theme, 16)) if self.mark else theme.icon("x", "quiet"))


class MarkChooser(QWidget):
    """The marks in a row, and one for none. `chosen` carries the one that somebody wants."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Fargemerke")
        self.buttons = {mark: MarkButton(mark) for mark in Mark}
        self.setLayout(WrapLayout(*self.buttons.values(), gap=SMALL_GAP // 2))
        for mark, button in self.buttons.items():
            button.clicked.connect(lambda _=False, mark=mark: self._choose(mark))

    def _choose(self, mark: Mark) -> None:
        self.show_mark(mark)
        self.chosen.emit(mark)

    def show_mark(self, mark: Mark | None) -> None:
        """Show which is chosen; None where there are several."""
        for each, button in self.buttons.items():
            button.setChecked(each is mark)
