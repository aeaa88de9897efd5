"""The editor of one gathering: stores what is done, while clock times on screen follow at once."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import TypeVar, Unpack
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.copying import same_gathering
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.services import agenda, gatherings
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.services.gatherings import GatheringChanges, ItemChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import HalfTyped
from mestringstreff_desktop.ui.pages.gatherings.words import where_of

T = TypeVar("T")


class GatheringEditor(QObject):
    """Holds a copy of the gathering on screen. What is typed goes into it now, into the file soon.

    `removed` carries the title of a line that is gone, so that it can be told of.
    """

    followed = Signal()
    removed = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.gathering = Gathering(title="")
        self._course_id: UUID | None = None
        self._typed: dict[UUID, dict[str, object]] = {}
        self._half_typed = HalfTyped(context)
        context.saved.connect(self._forget_stored)

    def take(self, course: Course, gathering: Gathering) -> Course:
        """Take a gathering to edit, with what is typed in it and waits. Return its course with that."""
        self.gathering, self._course_id = same_gathering(gathering), course.id
        things: list[Gathering | AgendaItem] = [self.gathering, *self.gathering.items]
        for thing in things:
            set_fields(thing, self._typed.get(thing.id, {}))
        others = [self.gathering if each is gathering else each for each in course.gatherings]
        return dataclasses.replace(course, gatherings=others)

    def _forget_stored(self) -> None:
        if not self.context.autosave.is_waiting:
            self._typed.clear()

    def keep_half_typed(self, about: UUID, field: str, text: str) -> None:
        """Keep what stands in a field of the gathering, or of a line, that is nothing yet."""
        if self._course_id is not None:
            self._half_typed.keep(self._course_id, f"{field} {about.hex}", text)

    def half_typed(self, about: UUID, field: str) -> str:
        return self._half_typed.text(self._course_id, f"{field} {about.hex}") if self._course_id else ""

    def item(self, item_id: UUID | None) -> AgendaItem | None:
        return self.gathering.item(item_id) if item_id else None

    def change(self, **changes: Unpack[GatheringChanges]) -> None:
        """Change the gathering."""
        database, key = self.context.database, self.gathering.id
        self._follow(self.gathering, changes, lambda: gatherings.change_gathering(database, key, **changes))

    def change_item(self, item_id: UUID, **changes: Unpack[ItemChanges]) -> None:
        """Change a line of the plan."""
        database, item = self.context.database, self.gathering.item(item_id)
        if item is None:
            return
        self._follow(item, changes, lambda: gatherings.change_item(database, item_id, **changes))

    def _follow(
        self, thing: Gathering | AgendaItem, changes: Mapping[str, object], action: Callable[[], object]
    ) -> None:
        set_fields(thing, changes)
        self._typed.setdefault(thing.id, {}).update(changes)
        words, where = f"endret «{thing.title}»", where_of(self.gathering)
        self.context.undo.typed((thing.id, *changes), words, action, where)
        self.followed.emit()

    def do(self, words: str, action: Callable[[], T]) -> T | None:
        """Do something to the gathering, so that it can be undone."""
        return self.context.undo.do(words, action, where_of(self.gathering))

    def set_digital(self, is_digital: bool) -> None:
        """Hold the gathering on the net, or in a room."""
        database, key = self.context.database, self.gathering.id
        words = "holdt på nett" if is_digital else "holdt i et rom"
        self.do(words, lambda: gatherings.change_gathering(database, key, is_digital=is_digital))

    def add_item(self, item: AgendaItem) -> UUID | None:
        """Add a line last in its phase; return its id."""
        database, key = self.context.database, self.gathering.id
        made = self.do(f"la til «{item.title}»", lambda: agenda.add_item(database, key, item))
        return made.id if made else None

    def remove_item(self, item_id: UUID) -> None:
        """Remove a line."""
        database, key, item = self.context.database, self.gathering.id, self.item(item_id)
        if item is None:
            return
        self.do(f"fjernet «{item.title}»", lambda: agenda.remove_item(database, key, item_id))
        self.removed.emit(item.title)

    def move_item(self, item_id: UUID, phase: Phase, place: int) -> None:
        """Move a line to a place in a phase, from 0."""
        database, key, item = self.context.database, self.gathering.id, self.item(item_id)
        if item is not None:
            words = f"flyttet «{item.title}»"
            self.do(words, lambda: agenda.move_item(database, key, item_id, phase, place))

    def step_item(self, item_id: UUID, by: int) -> None:
        """Move a line one place up (-1) or down (1)."""
        database, key, item = self.context.database, self.gathering.id, self.item(item_id)
        if item is not None:
            words = f"flyttet «{item.title}»"
            self.do(words, lambda: agenda.step_item(database, key, item_id, by))
