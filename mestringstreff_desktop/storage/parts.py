"""What a course is made of, as the mapping tells: the fields of each part, and what belongs to what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Mapper

from mestringstreff_desktop.storage.mapping import mapper_registry

# What the program notes by itself, and no leader changes.
_NOTED = frozenset({"id", "created_at", "changed_at", "seen_at", "is_released"})


@dataclass(frozen=True)
class Home:
    """What a part stands in: the kind of it, the name of the list there, and the column that tells which."""

    kind: type[Any]
    list: str
    column: str


def _fields_of(mapper: Mapper[Any]) -> tuple[str, ...]:
    return tuple(each.key for each in mapper.column_attrs if each.key not in _NOTED)


def _homes_in(mapper: Mapper[Any]) -> dict[type[object], Home]:
    pairs = {each: each.local_remote_pairs[0] for each in mapper.relationships}
    return {
        each.mapper.class_: Home(mapper.class_, each.key, str(column.key))
        for each, (_, column) in pairs.items()
    }


_MAPPERS = tuple(mapper_registry.mappers)
_FIELDS: Mapping[type[object], tuple[str, ...]] = {each.class_: _fields_of(each) for each in _MAPPERS}
_LISTS: Mapping[type[object], tuple[str, ...]] = {
    each.class_: tuple(each.relationships.keys()) for each in _MAPPERS
}
_HOMES: Mapping[type[object], Home] = {
    kind: home for each in _MAPPERS for kind, home in _homes_in(each).items()
}


def fields(thing: object) -> tuple[str, ...]:
    """Return what a leader can change of a part, and the column that tells what it stands in."""
    return _FIELDS[type(thing)]


def lists(thing: object) -> tuple[str, ...]:
    """Return the names of what belongs to a part."""
    return _LISTS[type(thing)]


def belonging(thing: object, name: str) -> list[Any]:
    """Return what belongs to a part under a name, as a list also where there is one of it or none."""
    found = getattr(thing, name)
    if isinstance(found, list):
        return found
    return [] if found is None else [found]


def home(thing: object) -> Home | None:
    """Return what a part stands in; the course itself stands in nothing."""
    return _HOMES.get(type(thing))
