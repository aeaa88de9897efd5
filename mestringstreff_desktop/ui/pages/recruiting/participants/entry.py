"""The line that somebody is noted in while they are on the telephone: name, number, Enter, and the next."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.services import participants
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.participants.words import named_one, where_of
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.text_fields import LineField

KEY = "Ctrl+D"
KEYS = "Enter legger til  ·  Ctrl+Enter legger til og åpner resten  ·  ↓ lista"
_NO_WORD = "Skriv minst et fornavn først."
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELD = 115  # pixels at 100 % text size that a field needs beside the other


class KeyedLine(LineField):
    """A line with the key that leads to it, which gives way to what is typed."""

    def __init__(self, name: str, placeholder: str, key: str) -> None:
        super().__init__(name, placeholder)
        self._key = label(key, "key", wrap=False)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = row(None, column(None, self._key, None))
        layout.setContentsMargins(0, 0, 12, 0)
        self.setLayout(layout)
        self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        has_room = self.width() > words + self._key.sizeHint().width() + 2 * self.fontMetrics().height()
        self._key.setVisible(has_room and not self.text())


class NewParticipant(QFrame):
    """Stored from the first word on. `added` carries who it was; `wanted` the same, to be told more of.

    Until Enter it is `begun`, which is in no list yet.
    """

    added = Signal(object)
    wanted = Signal(object)
    list_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.begun = uuid4()
        self._others: Sequence[Participant] = ()
        self.name = KeyedLine("Navn på ny deltaker", "Ny deltaker: navn", KEY)
        self.phone = LineField("Telefon til ny deltaker", "Telefon")
        self.button = Button("Legg til", role="primary")
        self.note = label("", "quiet")
        self._lay_out()
        for field in (self.name, self.phone):
            field.edited.connect(self._write)
        self.button.clicked.connect(self.add)

    def _lay_out(self) -> None:
        parts = {"new-name": self.name, "new-phone": self.phone, "add-participant": self.button}
        for name, part in parts.items():
            part.setObjectName(name)
        fields = SideBySide(self.context, self.name, self.phone, room=_FIELD, shares=(3, 2), gap=8)
        line = row(fields, self.button, gap=8)
        line.setStretch(0, 1)
        layout = column(line, self.note, gap=6)
        layout.setContentsMargins(12, 10, 12, 10)
        self.setLayout(layout)
        self.note.hide()

    @property
    def _action_key(self) -> tuple[str, UUID]:
        """What the autosave knows who is being noted by."""
        return "participant", self.begun

    @property
    def is_waiting(self) -> bool:
        """Is what stands in the line not stored yet?"""
        return self.context.autosave.is_waiting_for(self._action_key)

    def refresh(self, course: Course, others: Sequence[Participant]) -> None:
        """Follow what is undone; `others` are those who may have the same name."""
        self._others = others
        if not self.is_waiting:
            stored = next((each for each in course.roster if each.id == self.begun), None)
            shown = (stored.name, stored.phone) if stored else ("", "")
            if shown != self._told():
                self.name.show_text(shown[0])
                self.phone.show_text(shown[1])
        self._show_note()

    def _told(self) -> tuple[str, str]:
        """Return the name and the telephone that stand in the line."""
        name, phone = self.name.text().strip(), self.phone.text().strip()
        return (name, phone) if phone else roster.split_number(name)

    @property
    def is_empty(self) -> bool:
        """Does nothing stand in the line?"""
        return not any(self._told())

    def _show_note(self, trouble: str = "") -> None:
        note = trouble or " ".join(roster.same_name_note(self._told()[0], self._others))
        set_role(self.note, "small-warm" if trouble else "quiet")
        if note != self.note.text():
            self.note.setText(breakable(note))
            announce(self, note)
        self.note.setVisible(bool(note))

    def _write(self) -> None:
        name, phone = self._told()
        person = Participant(name=name or phone, id=self.begun)
        store = self._storing()
        self.context.undo.typed(self._action_key, f"la til {named_one(person)}", store, where_of(person))
        self._show_note()

    def _storing(self) -> "partial[Participant | None]":
        course_id, words = self.context.require_course().id, (self.name.text(), self.phone.text())
        return partial(participants.write_participant, self.context.database, course_id, self.begun, *words)

    def add(self) -> Participant | None:
        """Let who stands in the line be one of the others, and be ready for the next."""
        self.name.setFocus()
        if self.is_empty:
            self._show_note(_NO_WORD)
            return None
        made = self.context.act(self._storing())
        if made is not None:
            self.end()
            self.added.emit(made)
        return made

    def end(self) -> None:
        """Let what stands in the line be as it is stored, and begin anew."""
        self.begun = uuid4()
        self.name.clear()
        self.phone.clear()
        self._show_note()

    def go_to(self) -> None:
        """Give the keys to the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not self.button.hasFocus():
            made = self.add()
            if made is not None and has_control:
                self.wanted.emit(made)
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)
