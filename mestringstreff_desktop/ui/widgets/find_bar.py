"""The find bar of a page (Ctrl+F): finds words in what stands on it, and goes from one place to the next.

It looks in labels, buttons and fields as they are now, so that it needs no list of its own: a page that
changes while the bar is open is looked through anew with each step.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from mestringstreff_desktop.content.search import plain
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN, ZERO_WIDTH, label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_NONE = "Ingen treff på siden. Ctrl+K søker i alt."
_ABOVE = 48  # pixels above and below what is scrolled to
_UNSEEN = (ZERO_WIDTH, SOFT_HYPHEN)
_OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Field = (QLineEdit, QPlainTextEdit, QTextEdit)


@dataclass(frozen=True)
class Place:
    """Where the words stand: in which widget, from which letter, and how many letters."""

    widget: QWidget
    start: int
    length: int


class FindBar(QFrame):
    """A field, how many places there are, and the ways between them."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__()
        self.context, self._page = context, page
        self.setObjectName("find-bar")
        self.setProperty("role", "card")
        self._before: QWidget | None = None
        self.place: Place | None = None
        self._mark: _Mark | None = None
        self._make_parts()
        for key, by in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.activated.connect(lambda step=by: self.step(step) if self.isVisible() else self.open())
        self.hide()

    def _make_parts(self) -> None:
        self.field = _FindField()
        self.field.setMaximumWidth(round(360 * self.context.theme.scale))
        self.count = label("", "quiet")
        self.previous = _arrow("chevron-up", "Forrige treff (Skift+Enter)")
        self.next = _arrow("chevron-down", "Neste treff (Enter)")
        self.away = _arrow("x", "Lukk (Esc)")
        self.field.textChanged.connect(self._on_text)
        self.field.stepped.connect(self.step)
        self.field.put_away.connect(self.close_bar)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.away.clicked.connect(self.close_bar)
        layout = row(self.field, self.previous, self.next, self.count, self.away, gap=8, margin=8)
        layout.setStretch(0, 2)
        layout.setStretch(3, 3)
        self.setLayout(layout)

    def open(self) -> None:
        """Show the bar, ready to type anew."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.show()
        for button in (self.previous, self.next, self.away):
            button.apply_theme(self.context.theme)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._on_text(self.field.text())

    def close_bar(self) -> None:
        """Put the bar away, and give the keyboard to the field that was found, or back to where it was."""
        found, before = self.place, self._before
        self.hide()
        if found is not None and isValid(found.widget) and isinstance(found.widget, _Field):
            found.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            _select(found)
        elif before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def places(self) -> list[Place]:
        """Return all places of what is typed, as they stand from the top."""
        wanted = _seen(self.field.text())[0]
        if not wanted.strip():
            return []
        return [place for widget in self._widgets() for place in _places(widget, wanted)]

    def _widgets(self) -> list[QWidget]:
        """Return what has words on it and is not hidden, from the top; within a line, from the left."""
        kinds = (QLabel, QAbstractButton, *_Field)
        found = [
            widget
            for widget in self._page.findChildren(QWidget)
            if isinstance(widget, kinds) and widget.isVisibleTo(self._page) and self._is_of_page(widget)
        ]
        return sorted(found, key=lambda each: _from_top(each.mapTo(self._page, QPoint())))

    def _is_of_page(self, widget: QWidget) -> bool:
        return not self.isAncestorOf(widget) and not str(widget.property("role")).startswith("key")

    def step(self, by: int) -> None:
        """Go so many places on, or back when negative; after the last comes the first."""
        found = self.places()
        at = found.index(self.place) + by if self.place in found else 0
        self._show(found, at % len(found) if found else -1)

    def _on_text(self, _text: str) -> None:
        found = self.places()
        self._show(found, 0 if found else -1)

    def _show(self, found: list[Place], at: int) -> None:
        self._take_back()
        self.place = found[at] if found else None
        words = _NONE if self.field.text().strip() else ""
        self.count.setText(f"{at + 1} av {len(found)}" if found else words)
        self.field.setAccessibleDescription(self.count.text())
        announce(self.field, self.count.text())
        for button in (self.previous, self.next):
            button.setEnabled(bool(found))
        if self.place is not None:
            scroll_to(self.place.widget, part_of(self.place))
            _select(self.place)
            self._mark = _Mark(self.context, self.place)
            self._mark.show()

    def _take_back(self) -> None:
        """Leave what was marked as it was."""
        mark, self._mark = self._mark, None
        if mark is not None and isValid(mark):  # it ends with what it stands on
            mark.hide()
            mark.deleteLater()
        if self.place is not None and isValid(self.place.widget):
            _deselect(self.place.widget)

    def hideEvent(self, event: QHideEvent) -> None:
        """Also when another page is shown: the bar is gone when one comes back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._take_back()
            self.place = None
            self.hide()


class _FindField(LineField):
    """The field: Enter and Skift+Enter step, Esc puts the bar away, whatever they do on the page besides."""

    stepped = Signal(int)
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__("Finn på siden", "Finn på siden")
        self.setObjectName("find-on-page")

    def event(self, event: QEvent) -> bool:
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)


class _Mark(QWidget):
    """A frame over the words of a label, or around a button or a field. It is scrolled with the page."""

    def __init__(self, context: Context, place: Place) -> None:
        widget = place.widget
        parent = widget.parentWidget() or widget
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner, room = part_of(place), 2 if isinstance(widget, QLabel) else 4
        around = QRect(widget.mapTo(parent, inner.topLeft()), inner.size())
        self.setGeometry(around.adjusted(-room, -room, room, room))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        ground = QColor(theme.colour("sun"))
        ground.setAlpha(48)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("warm"), 2))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)


def scroll_to(widget: QWidget, part: QRect) -> None:
    """Let every area that a widget stands in scroll up or down until a part of the widget is seen."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea) and (content := area.widget()) is not None:
            across = area.horizontalScrollBar().value()
            for edge in (part.bottomLeft(), part.topLeft()):
                area.ensureVisible(across, widget.mapTo(content, edge).y(), 0, _ABOVE)
        area = area.parentWidget()


def part_of(place: Place) -> QRect:
    """Return the part of its widget that a place is shown as: the words of a label, or all of it."""
    return words_in(place.widget, place) if isinstance(place.widget, QLabel) else place.widget.rect()


def words_in(made: QLabel, place: Place) -> QRect:
    """Return where the words of a place stand in a label, on the first of their lines."""
    text, room = made.text(), made.contentsRect()
    layout = QTextLayout(text, made.font())
    wraps = QTextOption.WrapMode.WordWrap if made.wordWrap() else QTextOption.WrapMode.NoWrap
    option = QTextOption(made.alignment())
    option.setWrapMode(wraps)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    start, end = _units(text[: place.start]), _units(text[: place.start + place.length])
    line = layout.lineForTextPosition(start)
    if not line.isValid():
        return made.rect()
    left = _x(line.cursorToX(start))
    right = _x(line.cursorToX(min(end, line.textStart() + line.textLength())))
    above = 0 if made.alignment() & Qt.AlignmentFlag.AlignTop else max(0, round((room.height() - height) / 2))
    at = room.topLeft() + QPoint(round(left), above + round(line.y()))
    return QRect(at, QSize(max(round(right - left), 1), round(line.height())))


def _x(found: object) -> float:
    """Return the place across, of what Qt tells with or without the letter it is at."""
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def _from_top(at: QPoint) -> tuple[int, int]:
    return at.y(), at.x()


def _text_of(widget: QWidget) -> str:
    match widget:
        case QPlainTextEdit() | QTextEdit():
            return widget.toPlainText()
        case QLabel() | QLineEdit() | QAbstractButton():
            return widget.text()
        case _:
            return ""


def _places(widget: QWidget, wanted: str) -> list[Place]:
    text, letters = _seen(_text_of(widget))
    found, at = [], text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        found.append(Place(widget, letters[at], letters[end - 1] + 1 - letters[at]))
        at = text.find(wanted, end)
    return found


@lru_cache(maxsize=4096)
def _seen(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text as it is compared, and which letter of it each of those is."""
    pairs = [
        (at, each)
        for at, letter in enumerate(text)
        if letter not in _UNSEEN
        for each in (" " if letter.isspace() else plain(letter))
    ]
    return "".join(each for _, each in pairs), tuple(at for at, _ in pairs)


def _units(text: str) -> int:
    """Return how many places a text takes for Qt, which counts a small picture as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _select(place: Place) -> None:
    """Let a field show the words as chosen; the caret is at their end."""
    widget, text = place.widget, _text_of(place.widget)
    start, end = _units(text[: place.start]), _units(text[: place.start + place.length])
    if isinstance(widget, QLineEdit):
        widget.setSelection(start, end - start)
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(cursor)
        widget.ensureCursorVisible()


def _deselect(widget: QWidget) -> None:
    if isinstance(widget, QLineEdit):
        widget.deselect()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        cursor = widget.textCursor()
        cursor.clearSelection()
        widget.setTextCursor(cursor)


def _arrow(icon: str, words: str) -> IconButton:
    made = IconButton(icon)
    made.setAccessibleName(words.partition(" (")[0])
    made.setToolTip(words)
    return made
