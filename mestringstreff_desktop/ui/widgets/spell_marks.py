"""Wavy lines under words that are misspelled, and what they may have been in the menu of the field.

The lines lie over the text: the document, its undo and what is stored know nothing of them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from mestringstreff_desktop.ui.base.speller import Speller

REST_MS = 300  # after the last letter
MOST_LETTERS = 20_000  # a longer text is left alone
MOST_MARKS = 300
_WIDE = re.compile("[\U00010000-\U0010ffff]")  # Qt counts a small picture as two letters
_KEEP = QTextCursor.MoveMode.KeepAnchor
ADD = "Legg til i ordlista"


@dataclass(frozen=True)
class Spelling:
    """What all fields share: the speller, the marks' colour, whether they are on, and how to add a word."""

    speller: Speller
    colour: Callable[[], QColor]
    is_on: Callable[[], bool]
    add: Callable[[str], object]


class SpellMarks(QObject):
    """Marks the misspelled words of one field, as long as the field lives."""

    def __init__(self, field: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(field)
        self._field, self._spelling = field, spelling
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.show_marks)
        field.textChanged.connect(self._timer.start)
        field.cursorPositionChanged.connect(self._timer.start)
        spelling.speller.learned.connect(self.show_marks)
        for part in (field, field.viewport()):
            part.installEventFilter(self)
        self.show_marks()

    def show_marks(self) -> None:
        """Mark what is wrong now, but for the word that is being written."""
        field, text = self._field, self._field.toPlainText()
        spans = list[tuple[int, int]]()
        if self._spelling.is_on() and len(text) <= MOST_LETTERS:
            spans = self._spelling.speller.wrong_words(_WIDE.sub("  ", text))
        caret = field.textCursor().position() if field.hasFocus() else -1
        marks = [self._mark(*span) for span in spans if span[1] != caret]
        field.setExtraSelections(marks[:MOST_MARKS])

    def _mark(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        look.setUnderlineColor(self._spelling.colour())
        mark.format, mark.cursor = look, self._cursor(start, end)
        return mark

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        return cursor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ContextMenu or not isinstance(event, QContextMenuEvent):
            return False
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        field = self._field
        place = field.textCursor() if is_by_key else field.cursorForPosition(event.pos())
        menu = self.menu_at(place.position())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(field.mapToGlobal(field.cursorRect().bottomLeft()) if is_by_key else event.globalPos())
        return True

    def menu_at(self, position: int) -> QMenu:
        """Return the field's menu, with what the word at a place may have been before all else."""
        menu = self._field.createStandardContextMenu()
        first = next(iter(menu.actions()), None)
        for mark in self._field.extraSelections():
            start, end = mark.cursor.selectionStart(), mark.cursor.selectionEnd()
            if start <= position <= end and first is not None:
                menu.insertActions(first, self._choices(menu, start, end))
                menu.insertSeparator(first)
        return menu

    def _choices(self, menu: QMenu, start: int, end: int) -> list[QAction]:
        word = self._cursor(start, end).selectedText()
        made = []
        for other in self._spelling.speller.suggestions(word):
            action = QAction(other, menu)
            action.triggered.connect(lambda _=False, new=other: self._cursor(start, end).insertText(new))
            made.append(action)
        add = QAction(ADD, menu)
        add.triggered.connect(lambda: self._spelling.add(word))
        return [*made, add]
