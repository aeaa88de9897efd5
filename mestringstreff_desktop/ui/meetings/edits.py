"""What is typed of a meeting is stored, and what is done to it is done, so that both can be undone."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from mestringstreff_desktop.course.meetings import meeting_name
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.date_field import TypedField
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.stored_fields import StoredFields

T = TypeVar("T")
Stores = Callable[[Database, UUID], T]  # what stores something of the meeting with an id


class MeetingEdits:
    """Works on the meeting it was turned to last. `words` say what was done, to follow «Angret:».

    `where` tells where a meeting is changed, by its id.
    """

    def __init__(self, context: Context, where: Callable[[UUID], Where]) -> None:
        self.context, self._where, self._fields = context, where, StoredFields(context)
        self._id, self._name = UUID(int=0), ""

    @property
    def meeting_id(self) -> UUID:
        return self._id

    @property
    def name(self) -> str:
        """The meeting as a sentence names it: «Arbeidsmøte 1»."""
        return named(self._name)

    @property
    def where(self) -> Where:
        return self._where(self._id)

    def turn_to(self, meeting: WorkMeeting) -> bool:
        """Work on a meeting from now on; return whether it is another than before."""
        is_new, self._id, self._name = meeting.id != self._id, meeting.id, meeting_name(meeting)
        return is_new

    def text(self, thing: str, name: str, stored: str) -> str:
        """Return what a field of text is to show."""
        return self._fields.text(thing, name, stored)

    def write(self, thing: str, name: str, text: str, words: str, stores: Stores[object]) -> None:
        """Store what is typed in a field."""
        self._fields.write(thing, name, text, words=words, action=self._action(stores), where=self.where)

    def show_value(
        self, field: TypedField[T], thing: str, name: str, stored: T | None, *, is_new: bool
    ) -> None:
        self._fields.show_value(field, thing, name, stored, is_new=is_new)

    def write_value(self, thing: str, name: str, value: object, words: str, stores: Stores[object]) -> None:
        """Store what was read in a field."""
        self._fields.write_value(
            thing, name, value, words=words, action=self._action(stores), where=self.where
        )

    def keep_half_typed(self, field: TypedField[T], thing: Callable[[], str], name: str) -> None:
        self._fields.keep_half_typed(field, thing, name)

    def do(self, words: str, stores: Stores[T]) -> T | None:
        """Do something to the meeting; on trouble say so and return None."""
        return self.context.undo.do(words, self._action(stores), self.where)

    def _action(self, stores: Stores[T]) -> Callable[[], T]:
        """The meeting is that of now, whichever is on screen when it is stored."""
        database, key = self.context.database, self._id
        return lambda: stores(database, key)
