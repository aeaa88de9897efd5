"""All that is noted of one person, beside the list: filled in when it comes."""

from collections.abc import Mapping
from typing import Unpack
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.recruiting.receivers import CONFIRMATION, letter_for
from mestringstreff_desktop.services.participants import ParticipantChanges
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE
from mestringstreff_desktop.ui.pages.recruiting.participants.consent import Consent
from mestringstreff_desktop.ui.pages.recruiting.participants.dates import PersonDate
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.pages.recruiting.participants.needs import HINT, NeedFields
from mestringstreff_desktop.ui.pages.recruiting.participants.statuses import StatusChoice
from mestringstreff_desktop.ui.pages.recruiting.participants.words import name_of, talk_words
from mestringstreff_desktop.ui.widgets.advice_box import AdviceBox
from mestringstreff_desktop.ui.widgets.buttons import Button, Link
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField, WrapField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_NO_NUMBER = "Dette er ikke et nummer. Det står som du skrev det."
_NOTE_HINT = "Bare det dere trenger for å holde kurset. Diagnosen skal ikke stå her."
_BORN_HINT = "Fyll bare ut hvis dere trenger den."
_BESIDE = 170  # pixels at 100 % text size that a field needs beside another


def channels_of(course: Course, library: Library) -> Mapping[str, str]:
    """Return the ways one can have heard of the course, built-in and its own, by key."""
    own = {each.key: each.title for each in course.channels if each.title.strip() and not each.channel_id}
    return {each.id: each.title for each in library.channels} | own


class PersonPanel(QFrame):
    """Fields that are stored as they are typed. `left` tells that the list may say something else now."""

    left = Signal()
    back = Signal()
    talk_wanted = Signal()
    remove_wanted = Signal()
    status_wanted = Signal(object)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self._editing = editing.context, editing
        self._person: Participant | None = None
        self._identity: UUID | None = None
        self._channels: Mapping[str, str] = {}
        self.name = WrapField("Navn", "Navn", role="title-cell")
        self.advice, self.statuses = AdviceBox(), StatusChoice()
        self.talk = Button("Ta forsamtalen", "phone")
        self.talked = label("", "quiet")
        self.letter = Link("", "file-text")
        self.phone, self.email = LineField("Telefon"), LineField("E-post")
        self.phone_note = label(_NO_NUMBER, "quiet")
        self.needs = NeedFields(editing)
        self.heard = SuggestField("Hvor hørte de om kurset?", "Velg eller skriv")
        self.decided = LineField("Hva fikk dem til å melde seg?")
        self.crisis = LineField("Hvem ringer vi ved akutt sykdom?", "Bare hvis deltakeren vil")
        self.consent, self.consent_day = Consent(editing), PersonDate(editing, "consent_on", "Sagt ja den")
        self.note = TextField("Notat", lines=2)
        self.more = Button("Mer", "chevron-down", "quiet")
        self.born = PersonDate(editing, "born", "Fødselsdato")
        self.remove = Button("Ta av lista", "trash-2", "danger")
        self._name_parts()
        self._lay_out()
        self._connect()

    def _name_parts(self) -> None:
        parts: Mapping[str, QWidget] = {
            "person-name": self.name,
            "person-talk": self.talk,
            "person-letter": self.letter,
            "person-phone": self.phone,
            "person-email": self.email,
            "person-heard": self.heard,
            "person-decided": self.decided,
            "person-crisis": self.crisis,
            "person-note": self.note,
            "person-more": self.more,
            "remove-person": self.remove,
        }
        for name, part in parts.items():
            part.setObjectName(name)
        self.talk.setToolTip("F i lista")
        self.remove.setToolTip("Delete i lista")
        self.more.setCheckable(True)
        self.note.setAccessibleDescription(_NOTE_HINT)

    def _lay_out(self) -> None:
        beside = SideBySide(
            self.context, _under("Telefon", self.phone), _under("E-post", self.email), room=_BESIDE, gap=10
        )
        self._more = QWidget()
        self._more.setLayout(column(self.born, label(_BORN_HINT, "quiet"), gap=4))
        self._inner = QWidget()
        layout = column(
            column(label_of(self.name, "Navn"), self.name, gap=2),
            self.advice,
            self.statuses,
            _talk_line(self.talk, self.talked),
            WrapLayout(self.letter),
            column(beside, self.phone_note, gap=2),
            column(label("Hensyn", "group"), label(HINT, "quiet"), self.needs, gap=4),
            _under("Hvor hørte de om kurset?", self.heard),
            _under("Hva fikk dem til å melde seg?", self.decided),
            _under("Hvem ringer vi ved akutt sykdom?", self.crisis),
            column(WrapLayout(self.consent), self.consent_day, gap=2),
            column(label_of(self.note, "Notat"), label(_NOTE_HINT, "quiet"), self.note, gap=2),
            WrapLayout(self.more),
            self._more,
            WrapLayout(self.remove),
            None,
            gap=14,
        )
        layout.setContentsMargins(0, 0, 10, 0)
        self._inner.setLayout(layout)
        self._area = scrolled(self._inner, "on-card")
        outer = column(self._area)
        outer.setContentsMargins(18, 16, 8, 16)
        self.setLayout(outer)
        self._more.hide()

    def _connect(self) -> None:
        for field in (self.name, self.phone, self.needs, self.born, self.consent_day):
            field.left.connect(self.left)
        self.name.edited.connect(lambda text: self._store("name", text, name=text))
        self.phone.edited.connect(self._on_phone)
        self.email.edited.connect(lambda text: self._store("email", text, email=text))
        self.decided.edited.connect(lambda text: self._store("decided", text, decided=text))
        self.crisis.edited.connect(lambda text: self._store("crisis_contact", text, crisis_contact=text))
        self.note.edited.connect(lambda text: self._store("note", text, note=text))
        self.heard.edited.connect(self._on_heard)
        self.statuses.wanted.connect(self.status_wanted)
        self.talk.clicked.connect(self.talk_wanted)
        self.letter.clicked.connect(self._write_letter)
        self.more.toggled.connect(self._show_more)
        self.remove.clicked.connect(self.remove_wanted)

    def show_person(self, course: Course, person: Participant) -> None:
        """Show somebody; what is being typed is left alone while it is the same one."""
        is_new = person.id != self._identity
        if is_new:
            self._let_go()
            self._area.verticalScrollBar().setValue(0)
        self._person, self._identity = person, person.id
        self._show_texts(person)
        self._show_heard(course, person)
        self.advice.refresh(roster.person_advice(person, course, self._editing.today))
        self.statuses.show_status(person.status)
        self.talked.setText(talk_words(person))
        self._show_letter(person)
        self.needs.show_person(person)
        self._show_consent(person, is_new=is_new)
        self.born.show_person(person, is_new=is_new)
        if is_new:
            self.more.setChecked(person.born is not None or self.born.is_half_typed)
        self.setAccessibleName(name_of(person))

    def _show_consent(self, person: Participant, *, is_new: bool) -> None:
        """The day can be changed while there is one."""
        self.consent.show_person(person)
        self.consent_day.show_person(person, is_new=is_new)
        self.consent_day.setVisible(person.consent_on is not None or self.consent_day.is_half_typed)

    def _show_letter(self, person: Participant) -> None:
        """Offer the letter that tells them how far the enrolment has come."""
        key = letter_for(person.status)
        self.letter.setVisible(bool(key))
        self.letter.show_text("Skriv bekreftelse" if key == CONFIRMATION else "Skriv brev om ventelista")

    def _write_letter(self) -> None:
        if self._person is not None:
            place = LetterPlace(letter_for(self._person.status), self._person.id)
            self.context.go_to.emit(PAGE, place)

    def _let_go(self) -> None:
        """The keys leave a field before it is another's."""
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            field.clearFocus()

    def _show_texts(self, person: Participant) -> None:
        text = self._editing.text
        self.name.show_text(text(person, "name", person.name))
        self.phone.show_text(text(person, "phone", person.phone))
        self.email.show_text(text(person, "email", person.email))
        self.decided.show_text(text(person, "decided", person.decided))
        self.crisis.show_text(text(person, "crisis_contact", person.crisis_contact))
        self.note.show_text(text(person, "note", person.note))
        self._show_phone_note()

    def _show_heard(self, course: Course, person: Participant) -> None:
        """A channel is shown by its name; what is none of them is the person's own words."""
        self._channels = channels_of(course, self.context.library)
        self.heard.show_suggestions(list(self._channels.values()))
        key = self._editing.text(person, "heard", person.heard)
        self.heard.show_text(self._channels.get(key, key))

    def _show_phone_note(self) -> None:
        phone = self.phone.text().strip()
        self.phone_note.setVisible(bool(phone) and not roster.can_be_rung(phone))

    def _show_more(self, is_on: bool) -> None:
        self.more.icon_name = "chevron-up" if is_on else "chevron-down"
        self.more.apply_theme(self.context.theme)
        self._more.setVisible(is_on)

    def _store(self, field: str, text: str, **changes: Unpack[ParticipantChanges]) -> None:
        if self._person is not None:
            self._editing.typed(self._person, field, text, **changes)

    def _on_phone(self, text: str) -> None:
        self._show_phone_note()
        self._store("phone", text, phone=text)

    def _on_heard(self, text: str) -> None:
        key = next((key for key, title in self._channels.items() if title == text.strip()), text)
        self._store("heard", key, heard=key)

    def open(self) -> None:
        """Give the keys to the first field."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.moveCursor(self.name.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


def _under(name: str, field: QWidget) -> QWidget:
    """Return a field below its name."""
    made = QWidget()
    made.setLayout(column(label_of(field, name), field, gap=2))
    return made


def _talk_line(button: QWidget, words: QWidget) -> QHBoxLayout:
    layout = row(button, words, gap=10)
    layout.setStretch(1, 1)
    return layout
