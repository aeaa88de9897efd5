"""Drafts: what is typed and not yet stored, so that a field that is filled anew shows it and loses nothing.

While storing works this holds a text for half a second. When the disk is full it holds it until it
is stored, also when the leader goes to another question and comes back.
"""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Generic, TypeVar
from uuid import UUID

from mestringstreff_desktop.services import half_typed
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context

T = TypeVar("T")


class Waiting(Generic[T]):
    """Queues what is changed with the autosave, and remembers it until it is stored."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._values: dict[Hashable, T] = {}
        context.saved.connect(self._forget_stored)

    def store(self, key: Hashable, value: T, action: Callable[[], object]) -> None:
        """Store `value` by `action` within half a second."""
        self._values[key] = value
        self._context.autosave.queue(key, action)

    def edit(self, key: Hashable, value: T, words: str, action: Callable[[], object], where: Where) -> None:
        """Store as `store` does, so that it can be undone; `words` and `where` are as in `Undo.do`."""
        self._values[key] = value
        self._context.undo.typed(key, words, action, where)

    def newest(self, key: Hashable, stored: T) -> T:
        """Return what is to be shown: what waits to be stored while there is such, else what is stored."""
        return self._values.get(key, stored)

    def _forget_stored(self) -> None:
        is_waiting_for = self._context.autosave.is_waiting_for
        self._values = {key: value for key, value in self._values.items() if is_waiting_for(key)}


class Drafts(Waiting[str]):
    """What is typed in fields of text."""

    def text(self, key: Hashable, stored: str) -> str:
        """Return what a field is to show: the draft while there is one, else what is stored."""
        return self.newest(key, stored)


class HalfTyped:
    """Keeps in the file what cannot be stored as anything yet, and gives it back to its field.

    A field is named so that it is the only one of its course.
    """

    def __init__(self, context: Context) -> None:
        self._context, self._drafts = context, Drafts(context)

    def keep(self, course_id: UUID, field: str, text: str) -> None:
        """Keep what stands in a field so far; an empty one is forgotten."""
        database = self._context.database
        store = partial(half_typed.keep, database, course_id, field, text)
        self._drafts.store((course_id, field), text, store)

    def text(self, course_id: UUID, field: str) -> str:
        """Return what was half typed there, or nothing."""
        read = partial(half_typed.kept, self._context.database, course_id, field)
        return self._drafts.text((course_id, field), self._context.try_to(read) or "")
