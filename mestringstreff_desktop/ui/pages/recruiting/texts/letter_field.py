"""The field a block of a text is written in: its fields stand filled in, each as one piece that is marked.

What stands between braces in the text that is stored, such as `{sted}`, is shown as what it will be in
print, or as its name in brackets where nobody has told it yet. Such a piece is gone past, chosen and
taken away as a whole; what is typed beside it is only ever text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.recruiting.fields import FIELD
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.text_fields import TextField, tidied

MOST_LINES = 400  # a block is as high as its text: the page scrolls, not the field
TEMPLATE = "application/x-mestringstreff-tekst"  # a part of a text on the clipboard, with its fields
_NAME, _SHOWN, _NUMBER = (QTextFormat.Property.UserProperty.value + at for at in (1, 2, 3))
_KEEP = QTextCursor.MoveMode.KeepAnchor
_Keys, _Move = QKeySequence.StandardKey, QTextCursor.MoveOperation
_TAKES_AWAY = (
    (_Keys.DeleteStartOfWord, _Move.PreviousWord),
    (_Keys.DeleteEndOfWord, _Move.NextWord),
    (_Keys.DeleteEndOfLine, _Move.EndOfLine),
    (_Keys.Delete, _Move.NextCharacter),
)


@dataclass(frozen=True)
class Shown:
    """What stands where a field is: its value, or its name where that is not known."""

    text: str
    is_gap: bool = False

    @property
    def words(self) -> str:
        """Return it on one line; a name stands in brackets, so that it is not taken for a value."""
        plain = " ".join(clean_text(self.text).split("\n"))
        return f"[{plain}]" if self.is_gap else plain


@dataclass(frozen=True)
class _Run:
    """A run of letters of one look in the document, from where to where; `field` is empty for plain text."""

    start: int
    end: int
    text: str
    field: str = ""

    def stored(self, start: int, end: int) -> str:
        """Return what is stored of it between two places."""
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return ""
        return f"{{{self.field}}}" if self.field else _cut(self.text, first - self.start, last - self.start)


class LetterField(TextField):
    """`edited` carries the text as it is stored, with its fields between braces."""

    def __init__(self, context: Context, name: str, lines: int = 1) -> None:
        self._context, self._numbers, self._at = context, count(1), 0
        self._shown: Mapping[str, Shown] = {}
        self._wanted: object = None
        super().__init__(name, lines=lines, most_lines=MOST_LINES)
        self.cursorPositionChanged.connect(self._keep_out)
        self.selectionChanged.connect(self._take_whole)

    def show_template(self, text: str, shown: Mapping[str, Shown]) -> None:
        """Show a stored text filled in; what is being typed is left alone."""
        text = clean_text(text)
        wanted = text, shown, self._context.theme.name
        if wanted == self._wanted or self.hasFocus():
            return
        self._wanted, self._shown = wanted, shown
        with QSignalBlocker(self):
            self.setUndoRedoEnabled(False)
            self.clear()
            self._write(QTextCursor(self.document()), text)
            self.setUndoRedoEnabled(True)
            self.moveCursor(_Move.Start)
        self._fit()

    def template(self) -> str:
        """Return what stands here as it is stored."""
        return "".join(run.stored(run.start, run.end) for run in self._runs())

    def _write(self, cursor: QTextCursor, text: str) -> None:
        """Put in a text with its fields filled in; one that is not known stands as it is written."""
        at = 0
        for match in FIELD.finditer(text):
            shown = self._shown.get(match[1])
            if shown is not None and shown.words:
                cursor.insertText(text[at : match.start()], QTextCharFormat())
                cursor.insertText(shown.words, self._format(match[1], shown))
                at = match.end()
        cursor.insertText(text[at:], QTextCharFormat())

    def _format(self, name: str, shown: Shown) -> QTextCharFormat:
        theme, look = self._context.theme, QTextCharFormat()
        look.setBackground(theme.colour("soft_sun" if shown.is_gap else "soft_teal"))
        look.setForeground(theme.colour("ink"))
        if shown.is_gap:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            look.setUnderlineColor(theme.colour("warm"))
        look.setProperty(_NAME, name)
        look.setProperty(_SHOWN, shown.words)
        look.setProperty(_NUMBER, next(self._numbers))  # two that stand together stay two
        return look

    def _runs(self) -> Iterator[_Run]:
        block = self.document().begin()
        while block.isValid():
            yield from _runs_of(block)
            end, block = block.position() + block.length() - 1, block.next()
            if block.isValid():
                yield _Run(end, end + 1, "\n")

    def _pieces(self) -> Iterator[_Run]:
        return (run for run in self._runs() if run.field)

    def _on_changed(self) -> None:
        if not tidied(self):
            self._wanted = None  # what is typed may be a field, which is seen when it is next shown
            self.edited.emit(self.template())

    def _keep_out(self) -> None:
        """The caret goes past a field."""
        cursor, before = self.textCursor(), self._at
        place = cursor.position()
        inside = next((run for run in self._pieces() if run.start < place < run.end), None)
        if inside is not None:
            place = inside.start if place < before else inside.end
            cursor.setPosition(place, _KEEP if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor)
        self._at = place
        if inside is not None:
            self.setTextCursor(cursor)

    def _take_whole(self) -> None:
        """A field is chosen as a whole, also where a double click has chosen a word of it."""
        cursor = self.textCursor()
        if cursor.hasSelection() and (whole := self._widened(cursor)) is not None:
            self.setTextCursor(whole)

    def _widened(self, cursor: QTextCursor) -> QTextCursor | None:
        """Return what is chosen with all of the fields at its ends; None where it is so already."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, last = start, end
        for run in self._pieces():
            first = run.start if run.start < start < run.end else first
            last = run.end if run.start < end < run.end else last
        if (first, last) == (start, end):
            return None
        is_back = cursor.position() < cursor.anchor()
        whole = QTextCursor(self.document())
        whole.setPosition(last if is_back else first)
        whole.setPosition(first if is_back else last, _KEEP)
        return whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _taking(event)
        if _writes(event):
            self._write_plain()
        if move is None or self.textCursor().hasSelection() or not self._take_field(move):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._write_plain()
        super().inputMethodEvent(event)

    def _write_plain(self) -> None:
        """Let what is put in now be plain text, in place of what is chosen, whatever it stands beside."""
        cursor = self.textCursor()
        cursor.setCharFormat(QTextCharFormat())
        self.setTextCursor(cursor)

    def _take_field(self, move: QTextCursor.MoveOperation) -> bool:
        """Take away as far as a key does, with all of a field at the end of it; was there one?"""
        cursor = self.textCursor()
        cursor.movePosition(move, _KEEP)
        whole = self._widened(cursor)
        if whole is None:
            return False
        whole.removeSelectedText()
        return True

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is read anywhere, and has its fields with it in another block."""
        cursor, data = self.textCursor(), super().createMimeDataFromSelection()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        data.setData(TEMPLATE, "".join(run.stored(start, end) for run in self._runs()).encode())
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._write_plain()
        if not source.hasFormat(TEMPLATE):
            super().insertFromMimeData(source)
            return
        cursor, text = self.textCursor(), bytes(source.data(TEMPLATE).data()).decode("utf-8", "ignore")
        cursor.beginEditBlock()
        self._write(cursor, clean_text(text))
        cursor.endEditBlock()
        self.setTextCursor(cursor)


def _writes(event: QKeyEvent) -> bool:
    """Does a key put in a letter? With Ctrl alone it does something else."""
    held, keys = event.modifiers(), Qt.KeyboardModifier
    does_more = bool(held & keys.ControlModifier) and not held & keys.AltModifier
    return bool(event.text()) and event.text().isprintable() and not does_more


def _taking(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """Return as far as a key takes letters away; None for one that takes nothing."""
    if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return _Move.PreviousCharacter
    return next((way for keys, way in _TAKES_AWAY if event.matches(keys)), None)


def _runs_of(block: QTextBlock) -> Iterator[_Run]:
    """Yield the runs of a paragraph. A field that has lost letters is the text that is left of it."""
    for each in block.textFormats():
        text, look, start = _cut(block.text(), each.start, each.start + each.length), each.format, each.start
        is_whole = look.hasProperty(_NAME) and look.property(_SHOWN) == text
        start += block.position()
        yield _Run(start, start + each.length, text, str(look.property(_NAME)) if is_whole else "")


def _cut(text: str, start: int, end: int) -> str:
    """Return a part of a text between two places of the document, where a small picture takes two."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
