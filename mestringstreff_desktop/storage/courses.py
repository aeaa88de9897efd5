"""Finds, adds and deletes courses and their parts within a session.

SQLAlchemy and the mapping are imported where a session needs them: what is shown first needs none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar, cast
from uuid import UUID

from msgspec import Struct

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import tables
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.reading import Row, connection, fetched, setting

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy.orm import Session

    # What can be read from: a session, or SQLite's own connection.
    Source = Session | sqlite3.Connection

T = TypeVar("T")


class CourseSummary(Struct, frozen=True):
    """A course in a list. `first_date` is when its first gathering is; `created_at` is UTC."""

    id: UUID
    title: str
    place: str
    created_at: datetime
    gatherings: int
    first_date: date | None


def summaries(source: Source) -> list[CourseSummary]:
    """Return all courses, the newest first."""
    query = (
        "SELECT course.id, course.title, course.place, created_at, count(gathering.id), min(date) "
        "FROM course LEFT JOIN gathering ON course_id = course.id "
        "GROUP BY course.id ORDER BY created_at DESC, course.title"
    )
    with as_it_was_stored():
        return [_summary(row) for row in fetched(connection(source), query)]


def _summary(row: Row) -> CourseSummary:
    key, title, place, created_at, gatherings, first = row
    made = cast("datetime", tables.MOMENT.value(created_at))
    first_date = cast("date | None", tables.DATE.value(first))
    return CourseSummary(UUID(key), title, place, made, gatherings, first_date)


@contextmanager
def as_it_was_stored() -> Iterator[None]:
    """What was right when it was stored and cannot be read now is damage: an id, a date, a list."""
    try:
        yield
    except ValueError as error:
        raise StorageError(Fault.DAMAGED) from error


def ids(source: Source) -> list[UUID]:
    """Return the ids of all courses, the oldest first."""
    with as_it_was_stored():
        found = fetched(connection(source), "SELECT id FROM course ORDER BY created_at")
        return [UUID(row[0]) for row in found]


def answered(source: Source) -> list[UUID]:
    """Return the ids of the courses that have answers, the oldest first."""
    query = "SELECT id FROM course WHERE id IN (SELECT course_id FROM response) ORDER BY created_at"
    with as_it_was_stored():
        return [UUID(row[0]) for row in fetched(connection(source), query)]


def find(session: Session, kind: type[T], key: UUID) -> T:
    """Return what has the id, with all that belongs to it.

    Raises:
        UserError: there is no such thing.
    """
    with as_it_was_stored():
        return _there(session.get(kind, key), kind, key)


def find_bare(session: Session, kind: type[T], key: UUID) -> T:
    """Return what has the id. What belongs to it is read when it is first asked for, within the session.

    Raises:
        UserError: there is no such thing.
    """
    from sqlalchemy.orm import lazyload

    with as_it_was_stored():
        return _there(session.get(kind, key, options=[lazyload("*")]), kind, key)


def find_all(session: Session, kind: type[T], keys: Collection[UUID]) -> dict[UUID, T]:
    """Return those that there are of these ids, without what belongs to them; see `find_bare`."""
    from sqlalchemy import inspect, select
    from sqlalchemy.orm import lazyload

    if not keys:
        return {}
    (column,) = inspect(kind).primary_key
    query = select(column, kind).where(column.in_(keys)).options(lazyload("*"))
    with as_it_was_stored():
        return dict(session.execute(query).all())


def _there(found: T | None, kind: type[T], key: UUID) -> T:
    if found is None:
        raise missing(kind, key)
    return found


def missing(kind: type[object], key: UUID) -> UserError:
    """Return what is told of a thing that is not there."""
    if kind is Course:
        return UserError(f"Det finnes ikke noe kurs med id {key}. Se lista over kurs.")
    return UserError("Dette finnes ikke lenger. Åpne siden på nytt.")


def remove(session: Session, course_id: UUID) -> None:
    """Delete a course; the database deletes all that belongs to it."""
    from mestringstreff_desktop.storage import mapping

    session.execute(mapping.course.delete().where(mapping.course.c.id == course_id))


def known_ids(session: Session) -> set[UUID]:
    """Return the ids of all that is stored, in every course."""
    from sqlalchemy import select

    from mestringstreff_desktop.storage import mapping

    keys = [mapping.TABLES[table.name].c.id for table in tables.ALL if table.key == "id"]
    with as_it_was_stored():
        return {key for column in keys for key in session.scalars(select(column))}


def read_setting(source: Source, key: str, default: str = "") -> str:
    return setting(connection(source), key, default)


def write_setting(session: Session, key: str, value: str) -> None:
    from mestringstreff_desktop.storage import mapping

    forget_setting(session, key)
    session.execute(mapping.setting.insert().values(key=key, value=value))


def lay_responses_anew(session: Session) -> None:
    """Write the responses again in the order of their random ids.

    SQLite lays a new row beside those that are in a page already: where they lie tells who answered first.
    """
    from sqlalchemy import delete, insert, select

    from mestringstreff_desktop.storage import mapping

    table = mapping.response
    rows = [dict(row) for row in session.execute(select(table).order_by(table.c.id)).mappings()]
    if rows:
        session.execute(delete(table))
        session.execute(insert(table), rows)


# Takes what is half typed in a course away with it, by the course's id in hex.
FORGET_HALF_TYPED = "DELETE FROM setting WHERE key GLOB 'half-typed ' || ? || ' *'"


def half_typed(course_id: UUID, field: str) -> str:
    """Return the key of the setting that keeps what is half typed in a field of a course."""
    return f"half-typed {course_id.hex} {field}"


def forget_setting(session: Session, key: str) -> None:
    from mestringstreff_desktop.storage import mapping

    session.execute(mapping.setting.delete().where(mapping.setting.c.key == key))
