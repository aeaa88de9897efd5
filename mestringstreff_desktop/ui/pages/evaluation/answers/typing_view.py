"""One paper at a time, typed in by keyboard: the question one is at is large, the others beside it.

Digits tick, Enter goes on, and Enter at the last question stores the paper and takes the next one.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.answers.answer_fields import AnswerFields, fields_for
from mestringstreff_desktop.ui.pages.evaluation.answers.editing import Pass
from mestringstreff_desktop.ui.pages.evaluation.answers.question_list import QuestionList
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, column, row

_ROOM = 700  # pixels at 100 % text size, for the questions beside the one that is answered
_KEYS = "Enter går videre  ·  Shift+Tab eller ↑ går tilbake  ·  Ctrl+Enter er ferdig med arket"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EMPTY = "Ingenting er skrevet inn fra dette arket. Det er ikke lagret, og nummeret kan brukes på neste ark."
_SIGHT = "Er et svar uleselig, hopper du over det med Enter."


class TypingView(QWidget):
    """Shows a pass over a paper. `finished` tells that it is typed to its end, `closed` that one goes."""

    finished = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.pass_: Pass | None = None
        self._items: Sequence[Item] = ()
        self._at = 0
        self._fields: dict[str, AnswerFields] = {}
        self.back_to_list = Button("Til lista", "arrow-left", "quiet", key="Esc")
        self.title, self.about = label("", "heading"), label("", "lead")
        self.place, self.group, self.question = label("", "quiet"), label("", "lead"), label("", "title")
        self.questions = QuestionList()
        self._places = column(gap=0)
        self.before, self.next = (
            Button("Tilbake", "arrow-left", "quiet"),
            Button("", role="primary", key="Enter"),
        )
        self.note = label("", "small-warm")
        self._keys, self._own_keys = label(_KEYS, "quiet"), label("", "quiet")
        self._name_parts()
        self._lay_out()
        self._connect()

    def _name_parts(self) -> None:
        parts: dict[str, QWidget] = {
            "typing-back": self.back_to_list,
            "typing-title": self.title,
            "typing-question": self.question,
            "typing-before": self.before,
            "typing-next": self.next,
            "typing-note": self.note,
        }
        for name, part in parts.items():
            part.setObjectName(name)

    def _lay_out(self) -> None:
        head = row(self.back_to_list, column(self.title, self.about, gap=0), gap=16)
        head.setStretch(1, 1)
        asked = QWidget()
        asked.setLayout(column(self.place, self.group, self.question, self._places, self.note, None, gap=8))
        card = QFrame()
        card.setProperty("role", "card")
        buttons = row(self.before, None, self.next)
        inner = column(asked, buttons, self._own_keys, self._keys, gap=8)
        inner.setContentsMargins(22, 18, 18, 12)
        inner.setStretch(0, 1)
        card.setLayout(inner)
        self.note.hide()
        beside = row(card, self.questions, gap=GAP)
        beside.setStretch(0, 5)
        beside.setStretch(1, 3)
        whole = column(head, beside, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.back_to_list.clicked.connect(self.closed)
        self.before.clicked.connect(self.step_back)
        self.next.clicked.connect(self.step_on)
        self.questions.list.chosen.connect(self._go_to_key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the question has it all."""
        super().resizeEvent(event)
        self.questions.setVisible(self.context.theme.has_room(self.width(), _ROOM))

    # what is shown

    def begin(self, pass_: Pass, title: str, about: str) -> None:
        """Show a paper from its first question; `title` tells which paper it is."""
        self.pass_ = pass_
        if self._items != pass_.items:
            self._take(pass_.items)
        self.title.setText(breakable(title))
        self.about.setText(breakable(about))
        for key, fields in self._fields.items():
            fields.begin(pass_.answer(key))
        self.questions.show_answers(pass_.answer)
        self._say("")
        self._show_at(0)
        announce(self, title)

    def _take(self, items: Sequence[Item]) -> None:
        """Ask other questions; the places to answer them are made as one comes to them."""
        for fields in self._fields.values():
            fields.hide()
            fields.deleteLater()
        self._fields, self._items = {}, items
        self.questions.show_items(items, self.context.theme)

    def refresh(self) -> None:
        """Show what is stored or typed now, as after something was undone."""
        if self.pass_ is None:
            return
        for key, fields in self._fields.items():
            fields.show_answer(self.pass_.answer(key))
        self.questions.show_answers(self.pass_.answer)

    @property
    def item(self) -> Item:
        """The question that is answered now."""
        return self._items[self._at]

    @property
    def fields(self) -> AnswerFields:
        """Where it is answered."""
        return self._fields_of(self.item)

    def _fields_of(self, item: Item) -> AnswerFields:
        if item.key not in self._fields:
            made = self._fields[item.key] = fields_for(self.context, item)
            made.answered.connect(lambda answer, item=item: self._write(item, answer))
            made.back.connect(self.step_back)
            made.hide()
            self._places.addWidget(made)
            apply_theme_within(made, self.context.theme)
            if self.pass_ is not None:
                made.begin(self.pass_.answer(item.key))
            made.apply_theme()
        return self._fields[item.key]

    def _show_at(self, at: int) -> None:
        self._at = at
        item, fields, last = self.item, self.fields, len(self._items) - 1
        fields.has_before = at > 0
        self._show_alone(fields)
        number = self.pass_.response.number if self.pass_ else ""
        self.place.setText(f"Ark {number} · spørsmål {at + 1} av {last + 1}")
        self.group.setText(breakable(item.group))
        self.group.setVisible(bool(item.group))
        self.question.setText(breakable(item.text))
        self.before.setEnabled(at > 0)
        self.next.show_text("Ferdig med arket" if at == last else "Neste")
        self._own_keys.setText(f"{fields.keys}  ·  {_SIGHT}" if at == 0 else fields.keys)
        self.questions.show_at(item.key)
        fields.open()
        QTimer.singleShot(0, self, self._reveal)  # when it has its place
        announce(self, f"{self.place.text()}: {item.text}")

    def _show_alone(self, fields: AnswerFields) -> None:
        """Show where one question is answered. With two at a time all would be laid out twice."""
        if self.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus()
        for each in self._fields.values():
            if each is not fields:
                each.hide()
        fields.show()

    def _reveal(self) -> None:
        """Let the page scroll to the question, where it is too low for all of it."""
        around: QWidget | None = self
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea) and around.verticalScrollBar().maximum():
            for part in (self.next, self.question, *([] if self._at else [self.title])):
                around.ensureWidgetVisible(part, 0, 24)

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if words:
            announce(self, words)

    def apply_theme(self) -> None:
        """Colour the signs; the lines are made for the size of the text."""
        if self.pass_ is None:
            return
        self.questions.show_items(self._items, self.context.theme)
        self.questions.show_answers(self.pass_.answer)
        self.questions.show_at(self.item.key)
        for fields in self._fields.values():
            fields.apply_theme()

    # going on and back

    def open(self) -> None:
        """Give the keys to the question."""
        self.fields.open()

    def go_to(self, key: str) -> None:
        """Show one of the questions, by its key."""
        at = next((at for at, each in enumerate(self._items) if each.key == key), None)
        if at is not None:
            self._show_at(at)

    def _go_to_key(self, key: str) -> None:
        if key != self.item.key:
            self.go_to(key)
        self.open()

    def step_on(self) -> None:
        """Go to the next question; from the last one the paper is done."""
        if self._at + 1 < len(self._items):
            self._show_at(self._at + 1)
        else:
            self.finish()

    def step_back(self) -> None:
        """Go to the question before; at the first there is none."""
        if self._at:
            self._show_at(self._at - 1)

    def finish(self) -> None:
        """The paper is typed to its end; one with nothing on it is not stored."""
        pass_ = self.pass_
        if pass_ is None:
            return
        if all(pass_.answer(item.key).is_empty for item in self._items) and not pass_.response.is_done:
            self._say(_EMPTY)
        else:
            self.finished.emit()

    def _write(self, item: Item, answer: Answer) -> None:
        if self.pass_ is not None:
            self.pass_.write(item, answer)
            self.questions.list.rows[item.key].show_answer(answer)
            if self.note.text():
                self._say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key does what it does to the answer, wherever the keys are; then it is for the paper."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = not modifiers
        if key is Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif key in _ENTER and is_plain:
            self.step_on()
        elif key is Qt.Key.Key_Up and is_plain:
            self.step_back()
        elif self.pass_ is None or not self.fields.takes(event):
            super().keyPressEvent(event)
