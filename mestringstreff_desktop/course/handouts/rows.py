"""What a leader does with the rows of a stack or a folder: moves one, adds one, chooses another thing."""

from collections.abc import Sequence
from typing import Protocol, Self, TypeVar


class HandoutRow(Protocol):
    """A sheet or a part that may be handed out, known by its key."""

    @property
    def key(self) -> str:
        """The id of what it is."""

    @property
    def is_chosen(self) -> bool:
        """Is it handed out?"""

    def with_tick(self, is_chosen: bool) -> Self:
        """Return the row as one that is handed out, or not."""


Row = TypeVar("Row", bound=HandoutRow)


def moved(rows: Sequence[Row], key: str, place: int) -> list[Row]:
    """Return the rows with one of them at another place, from 0."""
    row = next(each for each in rows if each.key == key)
    others = [each for each in rows if each is not row]
    return [*others[:place], row, *others[place:]]


def with_new(rows: Sequence[Row], new: Row) -> list[Row]:
    """Return the rows with a new one after the last that is chosen."""
    place = max((at + 1 for at, each in enumerate(rows) if each.is_chosen), default=0)
    return [*rows[:place], new, *rows[place:]]


def with_others(chosen: Sequence[str], order: Sequence[str]) -> list[str]:
    """Return what is chosen, and each of the others after the one it follows in `order`."""
    found = [*chosen]
    for at, key in enumerate(order):
        if key not in found:
            found.insert(found.index(order[at - 1]) + 1 if at else 0, key)
    return found


def with_changed(rows: Sequence[Row], changed: Row) -> list[Row]:
    """Return the rows with one of them as it is now."""
    return [changed if each.key == changed.key else each for each in rows]
