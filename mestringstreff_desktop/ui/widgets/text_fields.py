"""Fields for text: one line, several lines, a paragraph that wraps, a list.

What is typed, pasted or dropped is clean as soon as it stands there: the caret stays with the letter
it was at, and to take back what was pasted takes back the cleaning of it too.
"""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
)

from mestringstreff_desktop.content.text import clean_line, clean_name, clean_text
from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.widgets.caret import follow_caret


class PlainField(QPlainTextEdit):
    """The base of those for plain text: as high as its text, `edited` carries it, `left` tells of going.

    What is shown is not told of, and cannot be undone.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        follow_caret(self)

    def show_text(self, text: str) -> None:
        """Show stored text; what is being typed is left alone."""
        text = clean_text(text)
        if text != self.toPlainText() and not self.hasFocus():
            with QSignalBlocker(self):
                self.setPlainText(text)

    def _on_changed(self) -> None:
        if not tidied(self):
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        """Take the height that the text needs."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class TextField(PlainField):
    """Several lines of plain text that grow with what is in them."""

    def __init__(self, name: str, placeholder: str = "", lines: int = 3, most_lines: int = 12) -> None:
        super().__init__(name, placeholder)
        self._lines, self._most_lines = lines, most_lines
        self._fit()

    def _fit(self) -> None:
        wanted, policy = wrapped_lines(self), Qt.ScrollBarPolicy
        has_room = wanted <= self._most_lines
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if has_room else policy.ScrollBarAsNeeded)
        lines = max(self._lines, min(self._most_lines, wanted))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + px(26))


def wrapped_lines(field: QPlainTextEdit) -> int:
    """Return how many lines the text takes at the field's width, also where it is not yet drawn."""
    layout, block, lines = field.document().documentLayout(), field.document().begin(), 0
    while block.isValid():
        layout.blockBoundingRect(block)
        lines += block.layout().lineCount()
        block = block.next()
    return lines


def tidied(field: QPlainTextEdit | QTextEdit) -> bool:
    """Clean what stands in a field, as part of the edit that brought it. Return whether it had to be."""
    text = field.toPlainText()
    plain = clean_text(text)
    if plain == text:
        return False
    start, end = _difference(text, plain)
    cursor = QTextCursor(field.document())
    cursor.joinPreviousEditBlock()
    cursor.setPosition(_places(text[:start]))
    cursor.setPosition(_places(text[: len(text) - end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(plain[start : len(plain) - end])
    cursor.endEditBlock()
    return True


def _difference(text: str, plain: str) -> tuple[int, int]:
    """Return how many letters two texts have in common at their beginning, and after that at their end."""
    start = _alike(text, plain)
    return start, _alike(text[start:][::-1], plain[start:][::-1])


def _alike(text: str, other: str) -> int:
    pairs = enumerate(zip(text, other, strict=False))
    return next((at for at, (one, two) in pairs if one != two), min(len(text), len(other)))


def _places(text: str) -> int:
    """Return how many places a text takes in a field: Qt counts a small picture as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first(text: str, places: int) -> str:
    """Return what stands in the first places of a field."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * places].decode("utf-16-le", "surrogatepass")


def keep_clean(line: QLineEdit, tell: Callable[[str], object]) -> None:
    """Clean what is typed in a line, and tell of it when it is clean."""

    def clean_it(text: str) -> None:
        plain = clean_line(text)
        if plain == text:
            tell(text)
            return
        caret = _places(clean_line(_first(text, line.cursorPosition())))
        line.undo()
        before = line.text()
        start, end = _difference(before, plain)
        line.setSelection(_places(before[:start]), _places(before[start : len(before) - end]))
        line.insert(plain[start : len(plain) - end])
        line.setCursorPosition(caret)

    line.textEdited.connect(clean_it)


class LineField(QLineEdit):
    """One line of text. `edited` carries it as it is typed; `left` tells also of an untouched one."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str = "", role: str = "field") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("role", role)
        keep_clean(self, self.edited.emit)

    def setClearButtonEnabled(self, is_on: bool) -> None:
        """Offer a button that empties the line, with a name."""
        super().setClearButtonEnabled(is_on)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName("Tøm feltet")

    def show_text(self, text: str) -> None:
        """Show stored text; what is being typed is left alone."""
        text = clean_line(text)
        if text != self.text() and not self.hasFocus():
            self.setText(text)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


_FRAME = 10  # padding and border of the role "cell", above and below together
_FRAMES = {"title-cell": 18, "field": 20}
_DOT_ROOM = 18
_LIST_MARK = re.compile(r"^ *[•▪◦‣∙·*–-] +", re.MULTILINE)


class WrapField(PlainField):
    """One paragraph, such as a title, that wraps where there is little room. Enter leaves it."""

    def __init__(self, name: str, placeholder: str = "", role: str = "cell") -> None:
        super().__init__(name, placeholder)
        self.setProperty("role", role)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._fit()

    def _fit(self) -> None:
        frame = _FRAMES.get(self.property("role"), _FRAME)
        self.setFixedHeight(max(1, wrapped_lines(self)) * self.fontMetrics().lineSpacing() + frame)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted lines become one."""
        self.insertPlainText(clean_name(source.text()))


class ListField(QTextEdit):
    """A list with a dot before each line; `edited` carries the lines that are not blank.

    Plain text only: the dots are paint, and nothing pasted brings its markup along.
    """

    edited = Signal(list)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("role", "cell")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        follow_caret(self)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted lines lose marks of their own: each has its dot already."""
        self.insertPlainText(_LIST_MARK.sub("", clean_text(source.text())))

    def items(self) -> list[str]:
        """Return the lines that are not blank."""
        return [line.strip() for line in self.toPlainText().split("\n") if line.strip()]

    def show_items(self, items: Sequence[str]) -> None:
        """Show stored lines; what is being typed is left alone."""
        if list(items) == self.items() or self.hasFocus():
            return
        with QSignalBlocker(self):
            self.setUndoRedoEnabled(False)
            self.setPlainText(clean_text("\n".join(items)))
            self._indent()
            self.setUndoRedoEnabled(True)

    def _on_changed(self) -> None:
        if tidied(self):
            return
        with QSignalBlocker(self):
            self._indent()
        self.edited.emit(self.items())

    def _indent(self) -> None:
        """Make room for the dots, and a little air after each line, where that is not done yet.

        It is part of the edit that brought the lines, and is undone with it.
        """
        wanted = QTextBlockFormat()
        wanted.setLeftMargin(_DOT_ROOM)
        wanted.setBottomMargin(5)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().leftMargin() != _DOT_ROOM:
                cursor = QTextCursor(block)
                cursor.joinPreviousEditBlock()
                cursor.mergeBlockFormat(wanted)
                cursor.endEditBlock()
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Link))
        block, half_line = self.document().begin(), self.fontMetrics().lineSpacing() / 2
        while block.isValid() and not self.document().isEmpty():
            top = self.document().documentLayout().blockBoundingRect(block).top()
            painter.drawEllipse(QPointF(6, top + half_line), 2.5, 2.5)
            block = block.next()
        painter.end()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(line, round(self.document().size().height())) + _FRAME)
