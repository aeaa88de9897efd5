"""What a course is made of, as tables.py tells: the fields of each part, and what belongs to what."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from mestringstreff_desktop.storage import tables

# What the program notes by itself, and no leader changes.
_NOTED = frozenset({"id", "created_at", "changed_at", "seen_at", "is_released"})


class Home(Struct, frozen=True):
    """What a part stands in: the kind of it, the name of the list there, and the column that tells which."""

    kind: type[Any]
    list: str
    column: str


_FIELDS: Mapping[type[object], tuple[str, ...]] = {
    kind: tuple(name for name in table.columns if name not in _NOTED) for kind, table in tables.KINDS.items()
}
_HOMES: Mapping[type[object], Home] = {
    kind: Home(parent, name, tables.KINDS[kind].parent_column)
    for parent, lists_of in tables.LISTS.items()
    for name, kind in lists_of.kinds.items()
}


def fields(thing: object) -> tuple[str, ...]:
    """Return what a leader can change of a part, and the column that tells what it stands in."""
    return _FIELDS[type(thing)]


def lists(thing: object) -> tuple[str, ...]:
    """Return the names of what belongs to a part."""
    return tuple(tables.lists(type(thing)).kinds)


def belonging(thing: object, name: str) -> list[Any]:
    """Return what belongs to a part under a name, as a list also where there is one of it or none."""
    found = getattr(thing, name)
    if isinstance(found, list):
        return found
    return [] if found is None else [found]


def home(thing: object) -> Home | None:
    """Return what a part stands in; the course itself stands in nothing."""
    return _HOMES.get(type(thing))
