"""Which lines of the agenda are chosen: one, several one by one, or all from one to another."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The chosen lines by their ids, in no order. `changed` tells that there are others."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ids: frozenset[UUID] = frozenset()
        self._from: UUID | None = None

    @property
    def single(self) -> UUID | None:
        """The chosen line where there is one only."""
        return next(iter(self.ids)) if len(self.ids) == 1 else None

    def with_others(self, item_id: UUID) -> frozenset[UUID]:
        """Return what is meant by a line: all that are chosen where it is one of them."""
        return self.ids if item_id in self.ids else frozenset({item_id})

    def clear(self) -> None:
        """Choose none."""
        self._set(frozenset())

    def only(self, item_id: UUID) -> None:
        """Choose one line."""
        self._from = item_id
        self._set(frozenset({item_id}))

    def toggle(self, item_id: UUID) -> None:
        """Choose a line too, or no longer."""
        self._from = item_id
        self._set(self.ids ^ {item_id})

    def reach(self, item_id: UUID, order: Sequence[UUID]) -> None:
        """Choose all from the line that was chosen first to another one."""
        start = self._from if self._from in order else item_id
        self._from = start
        at, to = sorted((order.index(start), order.index(item_id)))
        self._set(frozenset(order[at : to + 1]))

    def all_of(self, order: Sequence[UUID]) -> None:
        """Choose these."""
        self._set(frozenset(order))

    def keep(self, order: Sequence[UUID]) -> None:
        """Let go of lines that are gone."""
        self._set(self.ids.intersection(order))

    def _set(self, ids: frozenset[UUID]) -> None:
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()
