"""Layouts and frames: parts under each other, beside each other, in a box, in an area that scrolls."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

GAP = 16


SMALL_GAP = 8


MARGIN = 28


ANY_SIZE = 16777215  # Qt's largest width and height: as much as there is room for
LEAST_LINES = 7  # of text that are seen in an area that scrolls


def column(*parts: QWidget | QLayout | None, gap: int = SMALL_GAP, margin: int = 0) -> QVBoxLayout:
    """Return the parts under each other; None is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap, margin)
    return layout


def row(*parts: QWidget | QLayout | None, gap: int = SMALL_GAP, margin: int = 0) -> QHBoxLayout:
    """Return the parts beside each other; None is a stretch."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap, margin)
    return layout


def _fill(
    layout: QVBoxLayout | QHBoxLayout, parts: Iterable[QWidget | QLayout | None], gap: int, margin: int
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def widgets_in(layout: QLayout) -> list[QWidget]:
    """Return the widgets that stand in a layout itself, in their order.

    None of its items is asked for. Qt deletes an item when its widget goes, and PySide6 6.12 then keeps one
    that Python has seen as if it were there: a new widget at the same place in memory shares its fate, and
    the program ends.
    """
    parent = layout.parentWidget()
    if parent is None:
        return []
    children = parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    places = {layout.indexOf(child): child for child in children}
    return [places[at] for at in sorted(places) if at >= 0]


def read_in_order(*widgets: QWidget) -> None:
    """Have a screen reader come to these after all else in the widget they stand in, in this order.

    It reads what stands in a widget in the order it was put there, wherever it is seen.
    """
    for widget in widgets:
        widget.raise_()


def clear(layout: QLayout) -> None:
    """Remove and delete all that is in a layout."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def box(role: str, *parts: QWidget | QLayout | None, gap: int = SMALL_GAP, margin: int = 18) -> QFrame:
    """Return a framed box of a role (card, teal, sun, banner …) with the parts under each other."""
    frame = QFrame()
    frame.setProperty("role", role)
    frame.setLayout(column(*parts, gap=gap, margin=margin))
    return frame


def line() -> QFrame:
    """Return a thin line across."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


class Scrolled(QScrollArea):
    """An area that scrolls up and down only. It asks for some lines of text, and takes what is left over.

    So a page with a list in an area of its own is scrolled as a whole only where the window is too low for
    the rest and those lines. `role` on-card lets the card show.
    """

    def __init__(self, content: QWidget, role: str, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setProperty("role", role)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.setMinimumHeight(self._lines * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setMinimumHeight(self._lines * self.fontMetrics().lineSpacing())


def scrolled(content: QWidget, role: str = "page", lines: int = LEAST_LINES) -> QScrollArea:
    """Return a widget in an area that scrolls up and down only; so many `lines` of text are always seen.

    With the `role` on-card the card shows; with reading too, and it is seen when the area has the keys.
    """
    return Scrolled(content, role, lines)


def bring_into_view(part: QWidget) -> None:
    """Scroll what a part stands in, as far as it is needed to see it from the top."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and (inner := around.widget()) is not None:
        top = part.mapTo(inner, QPoint()).y()
        around.ensureVisible(0, top + min(part.height(), around.viewport().height()), 0, 0)
        around.ensureVisible(0, top, 0, 0)
