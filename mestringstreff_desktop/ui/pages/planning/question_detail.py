"""The chosen question: its state, note, who and when, and the advice that belongs to it."""

import datetime as dt
from typing import Unpack
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.model import Advice
from mestringstreff_desktop.content.words import short_source
from mestringstreff_desktop.course.checklist import ItemState, Question
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.planning import EntryChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts, HalfTyped
from mestringstreff_desktop.ui.pages.planning.advice import advice_box
from mestringstreff_desktop.ui.pages.planning.question_fields import Captioned, StateChoice
from mestringstreff_desktop.ui.pages.planning.words import STATES, where_of
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.date_field import DateField
from mestringstreff_desktop.ui.widgets.labels import breakable, label, label_of
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import TextField, WrapField

_EDITS = {
    "note": "skrev i notatet til {}",
    "who": "endret ansvarlig for {}",
    "due": "endret fristen for {}",
    "wording": "endret punktet {}",
}


class QuestionDetail(QFrame):
    """All there is to say about one question. `left` tells that who or when may be new."""

    left = Signal()
    back = Signal()
    removed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.drafts, self._half_typed = Drafts(context), HalfTyped(context)
        self._line: Question | None = None
        self._identity: tuple[UUID, str] | None = None
        self._is_leaving = False
        self.title, self.hint = label("", "title"), label("", "hint")
        self.wording = WrapField("Punktet", "Hva skal avklares?", role="title-cell")
        self.states = StateChoice(context)
        self.note = TextField("Notat", "Hva er bestemt, og med hvem?", lines=4)
        self.responsible = SuggestField("Ansvarlig", "Velg eller skriv")
        self.due = DateField(context, "Frist")
        self.source = label("", "quiet")
        self.remove = Button("Fjern punktet", "trash-2", "danger")
        self._name_parts()
        self._lay_out()
        self._connect()

    def _name_parts(self) -> None:
        names = {
            "question-wording": self.wording,
            "question-note": self.note,
            "question-responsible": self.responsible,
            "question-due": self.due,
            "remove-question": self.remove,
        }
        for name, part in names.items():
            part.setObjectName(name)

    def _lay_out(self) -> None:
        who_and_when = Captioned(self.context, {"Ansvarlig": self.responsible, "Frist": self.due})
        self._advice = column(gap=10)
        head = column(self.title, self.wording, self.hint, gap=6)
        note = column(label_of(self.note, "Notat"), self.note, gap=4)
        ending = column(self.source, row(self.remove, None), gap=10)
        self._inner = QWidget()
        parts = (head, self.states, note, who_and_when, self._advice, ending, None)
        layout = column(*parts, gap=14)
        layout.setContentsMargins(0, 0, 10, 0)
        self._inner.setLayout(layout)
        self._area = scrolled(self._inner, "on-card")
        outer = column(self._area)
        outer.setContentsMargins(18, 16, 8, 16)
        self.setLayout(outer)

    def _connect(self) -> None:
        self.states.wanted.connect(self.set_state)
        self.note.edited.connect(lambda text: self._store("note", text, note=text))
        self.responsible.edited.connect(lambda text: self._store("who", text, responsible=text))
        self.wording.edited.connect(self._reword)
        self.wording.left.connect(self._leave_wording)
        self.due.edited.connect(self._on_due)
        self.due.half_typed.connect(self._keep_due)
        self.due.line.editingFinished.connect(self._tell_left)
        self.responsible.textActivated.connect(self._tell_left)
        if (who := self.responsible.lineEdit()) is not None:
            who.editingFinished.connect(self._tell_left)
        self.remove.clicked.connect(lambda: self.removed.emit(self._line))

    def show_line(self, course: Course, line: Question) -> None:
        """Show a question; what is being typed is left alone while it is the same one."""
        identity = (course.id, line.key)
        is_new = identity != self._identity
        if is_new:
            self._leave()
        self._line, self._identity = line, identity
        self._show_head(line)
        self._show_answer(course, line, is_new)
        if is_new:
            self._show_advice(line)
            self.due.show_half_typed(self._half_typed.text(course.id, _due_of(line.key)))
            self._area.verticalScrollBar().setValue(0)

    def _leave(self) -> None:
        """Let go of the focus."""
        self._is_leaving = True
        for field in (self.note, self.wording, self.responsible.lineEdit(), self.due.line):
            if field is not None and field.hasFocus():
                field.clearFocus()
        self._is_leaving = False

    def _tell_left(self) -> None:
        if not self._is_leaving:
            self.left.emit()

    def _show_head(self, line: Question) -> None:
        is_own = line.item is None
        self.title.setVisible(not is_own)
        for part in (self.wording, self.remove):
            part.setVisible(is_own)
        self.title.setText(breakable(line.text))
        self.wording.show_text(self._draft("wording", line.text))
        self.hint.setText(line.item.hint if line.item else "")
        self.hint.setVisible(bool(self.hint.text()))
        self.source.setText(f"Punktet: {short_source(line.item.source)}" if line.item else "")
        self.source.setVisible(not is_own)

    def _show_answer(self, course: Course, line: Question, is_new: bool) -> None:
        entry = line.entry
        self.states.show_state(line.state)
        self.note.show_text(self._draft("note", entry.note if entry else ""))
        self.responsible.show_suggestions([member.name for member in course.team if member.name.strip()])
        self.responsible.show_text(self._draft("who", entry.responsible if entry else ""))
        self._show_due(entry.due if entry else None, is_new)

    def _show_due(self, stored: dt.date | None, is_new: bool) -> None:
        text = self._draft("due", stored.isoformat() if stored else "")
        due = dt.date.fromisoformat(text) if text else None
        (self.due.show_afresh if is_new else self.due.show_value)(due)

    def _show_advice(self, line: Question) -> None:
        clear(self._advice)
        item = line.item
        found: tuple[Advice, ...] = self.context.library.checklist.advice_for(item) if item else ()
        for advice in found:
            self._advice.addWidget(advice_box(advice))
        apply_theme_within(self._inner, self.context.theme)

    def set_state(self, state: ItemState) -> None:
        """Give the question a state."""
        line, context = self._line, self.context
        course = context.course
        if line is not None and course is not None:
            context.undo.do(
                f"merket {named(line.text)} som {STATES[state].word.lower()}",
                lambda: planning.change_answer(context.database, course.id, line, state=state),
                where_of(line.area_id, line.key),
            )

    def focus_note(self) -> None:
        """Go to the note, behind what stands in it."""
        self.note.setFocus(Qt.FocusReason.TabFocusReason)
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    def _draft(self, field: str, stored: str) -> str:
        return self.drafts.text((self._identity, field), stored)

    def _store(self, field: str, text: str, **changes: Unpack[EntryChanges]) -> None:
        line, context = self._line, self.context
        course = context.course
        if line is None or course is None:
            return
        self.drafts.edit(
            (self._identity, field),
            text,
            _EDITS[field].format(named(line.text)),
            lambda: planning.change_answer(context.database, course.id, line, **changes),
            where_of(line.area_id, line.key),
        )

    def _reword(self, text: str) -> None:
        """A question keeps its words until there are new ones."""
        if text.strip():
            self._store("wording", text, question=text.strip())

    def _leave_wording(self) -> None:
        if self._line is not None and not self.wording.toPlainText().strip():
            self.wording.show_text(self._draft("wording", self._line.text))
        self._tell_left()

    def _keep_due(self, text: str) -> None:
        """A date that cannot be read yet is kept as it is typed."""
        if self._identity is not None:
            course_id, key = self._identity
            self._half_typed.keep(course_id, _due_of(key), text)

    def _on_due(self, day: dt.date | None) -> None:
        self._store("due", day.isoformat() if day else "", due=day)
        if not self.due.line.hasFocus():
            self._tell_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


def _due_of(key: str) -> str:
    return f"due {key}"
