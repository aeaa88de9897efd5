"""A day that is stored of somebody: when they said yes, when the talk was, when they were born."""

import datetime as dt
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.typed import read_birth_date
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.services.participants import ParticipantChanges
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.widgets.date_field import DateField, TypedField
from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import column, row

Day = Literal["born", "consent_on", "pre_talk_on"]


class BirthDateField(TypedField[dt.date]):
    """A date of birth, always with its year."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(
            "Fødselsdato",
            "4.5.1961",
            "00.00.0000",
            lambda text: read_birth_date(text, editing.today),
            lambda day: numeric_date(day) if day else "",
        )


class PersonDate(QWidget):
    """A field with its name above. `left` tells that the day may be another."""

    left = Signal()

    def __init__(self, editing: Editing, what: Day, name: str) -> None:
        super().__init__()
        self._editing, self._what = editing, what
        self._person: Participant | None = None
        self.is_half_typed = False  # does something stand there that cannot be read yet?
        self.field: TypedField[dt.date] = (
            BirthDateField(editing) if what == "born" else DateField(editing.context, name)
        )
        self.field.line.setObjectName(f"person-{what}")
        self.setLayout(column(label_of(self.field.line, name), row(self.field, None), gap=2))
        self.field.edited.connect(self._store)
        self.field.half_typed.connect(self._keep)
        self.field.line.editingFinished.connect(self.left)

    def show_person(self, person: Participant, *, is_new: bool) -> None:
        """Show what is stored, and of another person what was begun."""
        self._person = person
        stored: dt.date | None = getattr(person, self._what)
        text = self._editing.text(person, self._what, stored.isoformat() if stored else "")
        day = dt.date.fromisoformat(text) if text else None
        (self.field.show_afresh if is_new else self.field.show_value)(day)
        if is_new:
            begun = self._editing.half_typed(person, self._what)
            self.is_half_typed = bool(begun)
            self.field.show_half_typed(begun)

    def _store(self, day: dt.date | None) -> None:
        if self._person is not None:
            changes: ParticipantChanges = {}
            changes[self._what] = day
            self._editing.typed(self._person, self._what, day.isoformat() if day else "", **changes)

    def _keep(self, text: str) -> None:
        self.is_half_typed = bool(text)
        if self._person is not None:
            self._editing.keep_half_typed(self._person, self._what, text)
