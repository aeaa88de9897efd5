"""Finds, adds and deletes courses and their parts within a session."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import delete, func, insert, inspect, select
from sqlalchemy.orm import Session, lazyload

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import mapping
from mestringstreff_desktop.storage.faults import Fault, StorageError

T = TypeVar("T")
_BARE = lazyload("*")


@dataclass(frozen=True)
class CourseSummary:
    """A course in a list. `first_date` is when its first gathering is; `created_at` is UTC."""

    id: UUID
    title: str
    place: str
    created_at: datetime
    gatherings: int
    first_date: date | None


def summaries(session: Session) -> list[CourseSummary]:
    """Return all courses, the newest first."""
    course, gathering = mapping.course.c, mapping.gathering.c
    of_course = (course.id, course.title, course.place, course.created_at)
    query = (
        select(*of_course, func.count(gathering.id), func.min(gathering.date))
        .outerjoin(mapping.gathering)
        .group_by(course.id)
        .order_by(course.created_at.desc(), course.title)
    )
    with as_it_was_stored():
        return [CourseSummary(*row) for row in session.execute(query)]


@contextmanager
def as_it_was_stored() -> Iterator[None]:
    """What was right when it was stored and cannot be read now is damage: an id, a date, a list."""
    try:
        yield
    except ValueError as error:
        raise StorageError(Fault.DAMAGED) from error


def ids(session: Session) -> list[UUID]:
    """Return the ids of all courses, the oldest first."""
    with as_it_was_stored():
        return list(session.scalars(select(mapping.course.c.id).order_by(mapping.course.c.created_at)))


def answered(session: Session) -> list[UUID]:
    """Return the ids of the courses that have answers, the oldest first."""
    key = mapping.course.c.id
    with_answers = select(mapping.response.c.course_id).where(mapping.response.c.course_id == key).exists()
    with as_it_was_stored():
        return list(session.scalars(select(key).where(with_answers).order_by(mapping.course.c.created_at)))


def read_all(session: Session, keys: Collection[UUID]) -> list[Course]:
    """Return those that there are of these courses, with all that belongs to them."""
    with as_it_was_stored():
        return list(session.scalars(select(Course).where(mapping.course.c.id.in_(keys))))


def newest_first(session: Session, wanted: UUID | None) -> UUID | None:
    """Return the wanted course's id if there is such a course, else the newest one's, if any."""
    is_wanted = mapping.course.c.id == wanted
    order = (is_wanted.desc(), mapping.course.c.created_at.desc())
    return session.execute(select(mapping.course.c.id).order_by(*order).limit(1)).scalar()


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
    with as_it_was_stored():
        return _there(session.get(kind, key, options=[_BARE]), kind, key)


def find_all(session: Session, kind: type[T], keys: Collection[UUID]) -> dict[UUID, T]:
    """Return those that there are of these ids, without what belongs to them; see `find_bare`."""
    if not keys:
        return {}
    (column,) = inspect(kind).primary_key
    query = select(column, kind).where(column.in_(keys)).options(_BARE)
    with as_it_was_stored():
        return dict(session.execute(query).all())


def _there(found: T | None, kind: type[T], key: UUID) -> T:
    if found is None:
        raise UserError(_missing(kind, key))
    return found


def _missing(kind: type[object], key: UUID) -> str:
    if kind is Course:
        return f"Det finnes ikke noe kurs med id {key}. Se lista over kurs."
    return "Dette finnes ikke lenger. Åpne siden på nytt."


def known_ids(session: Session) -> set[UUID]:
    """Return the ids of all that is stored, in every course."""
    tables = [table for table in mapping.mapper_registry.metadata.sorted_tables if "id" in table.c]
    with as_it_was_stored():
        return {key for table in tables for key in session.scalars(select(table.c.id))}


def read_setting(session: Session, key: str, default: str = "") -> str:
    row = session.execute(select(mapping.setting.c.value).where(mapping.setting.c.key == key)).first()
    return row[0] if row else default


def write_setting(session: Session, key: str, value: str) -> None:
    forget_setting(session, key)
    session.execute(mapping.setting.insert().values(key=key, value=value))


def lay_responses_anew(session: Session) -> None:
    """Write the responses again in the order of their random ids.

    SQLite lays a new row beside those that are in a page already: where they lie tells who answered first.
    """
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
    session.execute(mapping.setting.delete().where(mapping.setting.c.key == key))
