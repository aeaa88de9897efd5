"""Looks for words that are cut, and for what is covered or cannot be reached, in what is on screen."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from mestringstreff_desktop.ui.projector.big_text import BigLabel
from mestringstreff_desktop.ui.widgets.buttons import ShortLink
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.pick_field import PickField
from tests.ui.looking import Looker

SLACK = 2  # pixels that nobody sees
LONG_NAME = 60  # letters: a hint so long is a place or a name that somebody has written
FIGURES = {"run-timer"}  # as high as figures are, with no room for letters below
SHORTENED = "…"  # a name of any length that is shortened by itself; a tooltip has the whole of it
ROUNDS = 15  # layouts within layouts find their place one after the other
_ANYWHERE = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
# What is read or pressed; what holds it may be wider than what is seen.
_READ = (QLabel, QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit)


class Fitter(Looker):
    """Measures instead of looking at markup: `faults` tells what does not fit, `places` what was measured."""

    def __init__(self, screen: QSize) -> None:
        super().__init__()
        self.screen = screen

    def look(self, place: str, *parts: QWidget) -> None:
        """Measure all that is seen of a window, or of parts of one."""
        self._begin(place)
        for _ in range(ROUNDS):
            QApplication.processEvents()
        for root in parts:
            if root.isVisible():
                self._measure(root)

    def look_at_menu(self, place: str, menu: QMenu) -> None:
        """A menu is as large as it needs to be, and has arrows where the screen is too small."""
        self._begin(place)
        self.places[place] += 1
        menu.deleteLater()

    def _measure(self, root: QWidget) -> None:
        window = root.window()
        if isinstance(window, QFileDialog):
            return  # the system's own, but for here
        if window.width() > self.screen.width() or window.height() > self.screen.height():
            self._tell("window", f"{window.width()}×{window.height()}", type(window).__name__)
        seen = [each for each in (root, *root.findChildren(QWidget)) if isValid(each) and each.isVisible()]
        read = [each for each in seen if isinstance(each, _READ) and not _is_inside(each)]
        self.places[self._place] += len(read)
        for widget in read:
            for what in faults_of(widget):
                self._tell(what, words_of(widget), type(widget).__name__)
        for first, second in combinations(read, 2):
            if _cover(first, second):
                self._tell("covered", words_of(first), words_of(second))

    def _tell(self, what: str, words: str, of: str) -> None:
        fault = f"{self._place}: {what}: {words[:60]!r} ({of[:40]})"
        if fault not in self.faults:
            self.faults.append(fault)


def _is_inside(widget: QWidget) -> bool:
    """Is it a part of a control that is measured as a whole, such as the field within a spin box?"""
    return isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit)


def words_of(widget: QWidget) -> str:
    """Return what is read on a widget, or else its name."""
    match widget:
        case QLabel() | QAbstractButton():
            text = widget.text()
        case QLineEdit():
            text = widget.text() or widget.placeholderText()
        case _:
            text = ""
    return text or widget.accessibleName() or widget.objectName() or widget.toolTip()


def faults_of(widget: QWidget) -> Iterator[str]:
    """Return what is wrong with how a widget fits in what it stands in, in a word each."""
    match widget:
        case ShortLink() | ChoiceField() | PickField() | BigLabel():
            pass  # shortened, with the whole in a tooltip, or set in the size that fits
        case QLabel() if widget.text() and widget.objectName() not in FIGURES:
            yield from _label_faults(widget)
        case QAbstractButton() if widget.text() and not widget.text().endswith(SHORTENED):
            yield from _too_small(widget, widget.sizeHint())
        case QAbstractSpinBox():
            words = QFontMetrics(widget.font()).size(0, widget.text())
            yield from _too_small(widget, words + QSize(8, 2))
        case QComboBox():
            yield from _combo_faults(widget)
        case QLineEdit() if 0 < len(widget.placeholderText()) < LONG_NAME and not widget.text():
            room = widget.contentsRect().width() - 4
            if QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText()) > room:
                yield "hint cut"
    if outside := _outside(widget):
        yield outside


def _label_faults(label: QLabel) -> Iterator[str]:
    margins = label.contentsMargins()
    if not label.wordWrap():
        yield from _too_small(label, label.sizeHint())
        return
    if label.heightForWidth(label.width()) > label.height() + SLACK:
        yield "cut below"
    room = label.contentsRect().width() - 2 * label.margin()
    longest = max(map(QFontMetrics(label.font()).horizontalAdvance, _pieces(label.text())), default=0)
    if longest > room + SLACK:
        yield f"word cut ({longest} > {room}, {margins.left()})"


def _pieces(text: str) -> list[str]:
    """Return what a line may not break within."""
    return text.replace("\u200b", " ").replace("\u00ad", "- ").split()


def _combo_faults(combo: QComboBox) -> Iterator[str]:
    words = QFontMetrics(combo.font()).horizontalAdvance(combo.currentText())
    if words > combo.width() - 40 and combo.toolTip() != combo.currentText():
        yield f"choice cut: {combo.currentText()}"


def _too_small(widget: QWidget, needed: QSize) -> Iterator[str]:
    if needed.width() > widget.width() + SLACK:
        yield f"cut at the side ({needed.width()} > {widget.width()})"
    if needed.height() > widget.height() + SLACK:
        yield f"cut below ({needed.height()} > {widget.height()})"


def _outside(widget: QWidget) -> str:
    """Is some of it outside what it stands in, where nothing can be scrolled to it?"""
    place, inner = widget.rect(), widget
    while (parent := inner.parentWidget()) is not None and not inner.isWindow():
        place.translate(inner.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if place.right() > parent.width() + SLACK and area.horizontalScrollBarPolicy() is _ANYWHERE:
                return f"beyond the side by {place.right() - parent.width()}"
            if area.verticalScrollBarPolicy() is _ANYWHERE and place.bottom() > parent.height() + SLACK:
                return "below what can be scrolled to"
            place, inner = area.rect(), area
            continue
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            return f"outside {type(parent).__name__}"
        inner = parent
    return ""


def _cover(first: QWidget, second: QWidget) -> bool:
    """Does one lie over the other, though neither stands in the other? What is told may, for a while."""
    if first.isAncestorOf(second) or second.isAncestorOf(first) or first.window() is not second.window():
        return False
    if _is_told(first) or _is_told(second):
        return False
    both = _seen(first).intersected(_seen(second))
    return both.width() > SLACK and both.height() > SLACK


def _seen(widget: QWidget) -> QRect:
    """Return the part of it that is seen, on its window."""
    part = widget.visibleRegion().boundingRect() if not isinstance(widget, QScrollBar) else QRect()
    return part.translated(widget.mapTo(widget.window(), QPoint()))


def _is_told(widget: QWidget) -> bool:
    return any(isinstance(each, Notice) for each in (widget, widget.parentWidget()) if each)
