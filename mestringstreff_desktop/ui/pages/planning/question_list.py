"""The questions of one area, by group: icon, question, who and when, and the state in a word."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.checklist import ItemState, Question
from mestringstreff_desktop.services.planning import is_late
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.planning.words import STATES, who_and_when
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

_ICON = 22
_STATE_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), ItemState, strict=True))


class QuestionRow(ListRow):
    """One question."""

    def __init__(self, key: str) -> None:
        super().__init__(key, "question")
        self._icon = Picture("circle", _ICON)
        self._text, self._more = label("", "body"), label("", "quiet")
        self._state = label("", "quiet", wrap=False)
        words = column(self._text, self._more, gap=0)
        layout = row(self._icon, words, self._state, gap=12)
        layout.setStretch(1, 1)
        for part in (self._icon, self._state):
            layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        layout.setContentsMargins(12, 8, 12, 8)
        self.setLayout(layout)

    def show_line(self, line: Question, today: dt.date, theme: Theme, is_tight: bool) -> None:
        """Show the question. Where it is tight the state's word stands below."""
        look, more = STATES[line.state], who_and_when(line, today)
        self._level()
        self._state.setVisible(not is_tight)
        if is_tight:
            more = " · ".join(part for part in (look.word, more) if part)
        self._icon.show_icon(look.icon, look.token, theme)
        self._text.setText(breakable(line.text))
        self._more.setText(breakable(more))
        self._more.setVisible(bool(more))
        set_role(self._more, "small-warm" if is_late(line, today) else "quiet")
        self._state.setText(look.word)
        self.setAccessibleName(f"{line.text} {look.word}. {who_and_when(line, today)}".strip())

    def _level(self) -> None:
        """Icon and state stand level with the first line of the question, whatever the text size."""
        self._text.ensurePolished()
        for part in (self._icon, self._state):
            part.setFixedHeight(self._text.fontMetrics().lineSpacing())


class QuestionList(RowList[QuestionRow]):
    """Keys: 1–4 set the state, Enter goes to the note, Ctrl with an arrow to the next area.

    `anchor` is the widget that Tab leaves to come here.
    """

    state_wanted = Signal(object)
    note_wanted = Signal()
    area_wanted = Signal(int)

    def __init__(self, context: Context, anchor: QWidget) -> None:
        super().__init__("Spørsmål")
        self.context = context
        self._anchor = anchor
        self.is_tight = False
        self._headings: list[QLabel] = []
        self._shown: list[tuple[str, str]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def show_lines(self, lines: Sequence[Question], chosen: str) -> None:
        """Show these questions; rows that stay are changed in place and keep the focus."""
        shown = [(line.group, line.key) for line in lines]
        if shown != self._shown:
            self._shown = shown
            self._arrange(lines)
        today = local(self.context.clock()).date()
        for line in lines:
            self.rows[line.key].show_line(line, today, self.context.theme, self.is_tight)
        self.show_chosen(chosen)

    def _arrange(self, lines: Sequence[Question]) -> None:
        before, self.rows = self.rows, {}
        while self._layout.takeAt(0) is not None:
            pass
        for heading in self._headings:
            heading.hide()
            heading.deleteLater()
        self._headings = []
        for group, members in groupby(lines, key=lambda line: line.group):
            self._add_heading(group)
            for line in members:
                known = before.pop(line.key, None)
                self._add_row(known or self.listen_to(QuestionRow(line.key)))
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _add_heading(self, group: str) -> None:
        if not group:
            return
        heading = label(group, "group")
        heading.setContentsMargins(12, 10 if self._headings or self.rows else 2, 12, 2)
        self._headings.append(heading)
        self._layout.addWidget(heading)
        heading.show()

    def _add_row(self, question: QuestionRow) -> None:
        """Take in a question; the keys come to it after the one above it."""
        above = next(reversed(self.rows.values()), self._anchor)
        self.rows[question.key] = question
        self._layout.addWidget(question)
        question.show()  # at once: what is not shown cannot take the focus
        self.setTabOrder(above, question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if has_control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.area_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _STATE_KEYS and _is_alone(event):
            self.state_wanted.emit(_STATE_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_wanted.emit()
        else:
            super().keyPressEvent(event)


def _is_alone(event: QKeyEvent) -> bool:
    """Is a key pressed once, and no other with it? One that is leant on sets nothing."""
    return not event.isAutoRepeat() and event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
