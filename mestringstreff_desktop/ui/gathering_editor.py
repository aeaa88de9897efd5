"""Stores what is typed about one gathering, while clock times on screen follow at once."""

from typing import Unpack
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.services.gatherings import GatheringChanges, ItemChanges
from mestringstreff_desktop.ui.context import Context


class GatheringEditor(QObject):
    """Holds the gathering on screen. What is typed goes into that snapshot now, into the file soon."""

    followed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.gathering = Gathering(title="")

    def item(self, item_id: UUID | None) -> AgendaItem | None:
        return self.gathering.item(item_id) if item_id else None

    def change(self, **changes: Unpack[GatheringChanges]) -> None:
        """Change the gathering."""
        database, key = self.context.database, self.gathering.id
        self._follow(self.gathering, changes)
        self.context.autosave.queue(
            (key, *changes), lambda: gatherings.change_gathering(database, key, **changes)
        )

    def change_item(self, item_id: UUID, **changes: Unpack[ItemChanges]) -> None:
        """Change a line of the plan."""
        database = self.context.database
        self._follow(self.gathering.item(item_id), changes)
        self.context.autosave.queue(
            (item_id, *changes), lambda: gatherings.change_item(database, item_id, **changes)
        )

    def _follow(self, thing: object, changes: GatheringChanges | ItemChanges) -> None:
        for name, value in changes.items():
            setattr(thing, name, value)
        self.followed.emit()
