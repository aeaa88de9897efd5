"""How somebody on the roster is changed: stored as it is typed, or at once, and so that it can be undone."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Unpack

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant, Status
from mestringstreff_desktop.course.recruiting.pre_talk import AGREEMENTS, Agreement
from mestringstreff_desktop.services import participants
from mestringstreff_desktop.services.participants import ParticipantChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts, HalfTyped
from mestringstreff_desktop.ui.pages.recruiting.participants.words import STATUSES, named_one, where_of

DATES = ("born", "consent_on", "pre_talk_on")


class Editing:
    """One for the whole part, so that a field is shown what was typed in another one for the same thing."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._drafts, self._half_typed = Drafts(context), HalfTyped(context)

    @property
    def today(self) -> dt.date:
        """The day on the wall clock."""
        return local(self.context.clock()).date()

    def text(self, person: Participant, field: str, stored: str) -> str:
        """Return what a field is to show: what waits to be stored, else what is stored."""
        return self._drafts.text((person.id, field), stored)

    def typed(
        self, person: Participant, field: str, text: str, **changes: Unpack[ParticipantChanges]
    ) -> None:
        """Store what is typed in a field within half a second."""
        store = partial(participants.change_participant, self.context.database, person.id, **changes)
        self._type(person, field, text, f"endret det som står om {named_one(person)}", store)

    def answered(self, person: Participant, question: str, text: str) -> None:
        """Store an answer of the talk within half a second."""
        store = partial(participants.answer, self.context.database, person.id, question, text)
        words = f"skrev fra forsamtalen med {named_one(person)}"
        self._type(person, f"answer-{question}", text, words, store)

    def described(self, person: Participant, kind: NeedKind, text: str) -> None:
        """Store what helps with a need within half a second."""
        store = partial(participants.describe_need, self.context.database, person.id, kind, text)
        self._type(person, f"need-{kind}", text, f"skrev om hensyn til {named_one(person)}", store)

    def _type(
        self, person: Participant, field: str, text: str, words: str, store: Callable[[], object]
    ) -> None:
        self._drafts.edit((person.id, field), text, words, store, where_of(person))

    def change(self, person: Participant, words: str, **changes: Unpack[ParticipantChanges]) -> None:
        """Store at once; `words` say what was done, with {} for who."""
        store = partial(participants.change_participant, self.context.database, person.id, **changes)
        self._do(person, words, store)

    def tick(self, person: Participant, kind: NeedKind, *, is_on: bool) -> None:
        """Note a need, or take it off."""
        store = partial(participants.tick_need, self.context.database, person.id, kind, is_on=is_on)
        self._do(person, "endret hensyn til {}", store)

    def set_status(self, person: Participant, status: Status) -> None:
        course = self.context.require_course()
        store = partial(participants.set_status, self.context.database, course.id, person.id, status)
        self._do(person, STATUSES[status].done, store)

    def step(self, person: Participant, by: int) -> None:
        """Move somebody on the waiting list."""
        course = self.context.require_course()
        store = partial(participants.step_in_line, self.context.database, course.id, person.id, by)
        self._do(person, "flyttet {} på ventelista", store)

    def agree(self, person: Participant, agreed: Agreement) -> None:
        """End the talk with what was agreed."""
        course, database = self.context.require_course(), self.context.database
        store = partial(participants.agree, database, course.id, person.id, agreed, self.today)
        self._do(person, f"ble enig med {{}} om «{AGREEMENTS[agreed]}»", store)

    def remove(self, person: Participant) -> None:
        """Take somebody off the roster, and what is half typed of them."""
        for field in DATES:
            if self.half_typed(person, field):
                self.keep_half_typed(person, field, "")
        store = partial(participants.remove_participant, self.context.database, person.id)
        self._do(person, "tok {} av lista", store)

    def _do(self, person: Participant, words: str, store: Callable[[], object]) -> None:
        self.context.undo.do(words.format(named_one(person)), store, where_of(person))

    def half_typed(self, person: Participant, field: str) -> str:
        """Return what stands in a field of a date and cannot be read yet."""
        return self._half_typed.text(self.context.require_course().id, f"{field} {person.id}")

    def keep_half_typed(self, person: Participant, field: str, text: str) -> None:
        """Keep it, as it is."""
        self._half_typed.keep(self.context.require_course().id, f"{field} {person.id}", text)
