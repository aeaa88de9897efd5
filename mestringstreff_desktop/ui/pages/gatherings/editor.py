"""The editor of one gathering: stores what is done, while clock times on screen follow at once."""

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar, Unpack
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.agenda import in_order
from mestringstreff_desktop.course.copying import same_gathering
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, Mark
from mestringstreff_desktop.services import agenda, gatherings
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.services.gatherings import GatheringChanges, ItemChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import HalfTyped
from mestringstreff_desktop.ui.pages.gatherings.words import named, where_of

T = TypeVar("T")


class GatheringEditor(QObject):
    """Holds a copy of the gathering on screen. What is typed goes into it now, into the file soon.

    `told` carries a sentence on what was done that one does not see, or may wish undone.
    """

    followed = Signal()
    told = Signal(str)

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

    def items(self, item_ids: Collection[UUID]) -> list[AgendaItem]:
        """Return lines in the order of the plan."""
        return [item for item in in_order(self.gathering.items) if item.id in item_ids]

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

    def add_items(self, items: Sequence[AgendaItem], after: UUID | None = None, done: str = "la til") -> bool:
        """Add lines after one, or last in their phases. Return whether it could be done."""
        database, key = self.context.database, self.gathering.id
        made = self.do(f"{done} {named(items)}", lambda: agenda.add_items(database, key, items, after))
        return made is not None

    def remove_items(self, item_ids: Collection[UUID], done: str = "fjernet") -> None:
        """Remove lines; `done` is what was done to them."""
        items = self.items(item_ids)
        if items:
            database, key = self.context.database, self.gathering.id
            self.do(f"{done} {named(items)}", lambda: agenda.remove_items(database, key, item_ids))
            self.told.emit(f"{named(items)} er {done}.")

    def move_items(self, item_ids: Collection[UUID], phase: Phase, place: int) -> None:
        """Move lines to a place in a phase, from 0, counted without them."""
        items = self.items(item_ids)
        if items:
            database, key = self.context.database, self.gathering.id
            words = f"flyttet {named(items)}"
            self.do(words, lambda: agenda.move_items(database, key, item_ids, phase, place))

    def step_items(self, item_ids: Collection[UUID], by: int) -> None:
        """Move lines one place up (-1) or down (1)."""
        items = self.items(item_ids)
        if items:
            database, key = self.context.database, self.gathering.id
            self.do(f"flyttet {named(items)}", lambda: agenda.step_items(database, key, item_ids, by))

    def hand_over(self, item_ids: Collection[UUID], target: Gathering) -> None:
        """Move lines to another gathering."""
        items = self.items(item_ids)
        if items:
            database, key = self.context.database, self.gathering.id
            words = f"flyttet {named(items)} til samling {target.number}"
            self.do(words, lambda: agenda.hand_over(database, key, item_ids, target.id))
            self.told.emit(f"{named(items)} er flyttet til samling {target.number}: «{target.title}».")

    def mark_items(self, item_ids: Collection[UUID], mark: Mark) -> None:
        """Give lines a colour mark, or none."""
        items = self.items(item_ids)
        if items:
            database, key = self.context.database, self.gathering.id
            words = f"merket {named(items)}" if mark else f"tok merket av {named(items)}"
            self.do(words, lambda: agenda.mark_items(database, key, item_ids, mark))
