"""What the services share: find one thing, change some of its fields, store it."""

from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

T = TypeVar("T")


def change(database: Database, kind: type[T], key: UUID, changes: Mapping[str, object]) -> T:
    """Change fields of one thing in one transaction, and return it as it is stored.

    Raises:
        UserError: it is gone, or it could not be stored.
    """
    with database.transaction() as session:
        thing = courses.find(session, kind, key)
        set_fields(thing, changes)
        return thing


def set_fields(thing: object, changes: Mapping[str, object]) -> None:
    for name, value in changes.items():
        setattr(thing, name, value)


def remove(database: Database, kind: type[object], key: UUID) -> None:
    """Delete one thing and all that belongs to it."""
    with database.transaction() as session:
        session.delete(courses.find(session, kind, key))
