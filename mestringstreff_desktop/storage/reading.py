"""Reads things of course/ straight from SQLite, by what tables.py tells of them, for those who only look.

What is read here is never stored again: what is to be changed is found in a session (courses.py).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from mestringstreff_desktop.storage import tables
from mestringstreff_desktop.storage.tables import Table

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

T = TypeVar("T")
Row = Sequence[Any]


def connection(source: Session | sqlite3.Connection) -> sqlite3.Connection:
    """Return SQLite's own connection: of a session too, when what waits in it has been sent there."""
    flush = getattr(source, "flush", None)  # SQLCipher's connections are of a class of their own
    if flush is None:
        return cast("sqlite3.Connection", source)
    flush()
    return cast("sqlite3.Connection", cast("Session", source).connection().connection.driver_connection)


def rows(raw: sqlite3.Connection, table: Table, where: str, *values: object) -> list[Row]:
    """Return the rows of a table for which something holds, in their order, each as SQLite has it."""
    columns = ", ".join(f'"{name}"' for name in table.columns)
    query = f"SELECT {columns} FROM {table.name} WHERE {where} ORDER BY {table.order}"
    return fetched(raw, query, *values)


def fetched(raw: sqlite3.Connection, query: str, *values: object) -> list[Row]:
    """Return all that a query finds.

    Nothing of it is left under way, also where it fails: SQLite would refuse SQLAlchemy and the rewriting.
    """
    with closing(raw.execute(query, values)) as found:
        return found.fetchall()


def made(kind: type[T], row: Row) -> T:
    """Return the thing that a row stands for, without what belongs to it.

    Raises:
        ValueError: it is not as it was stored.
    """
    columns = tables.KINDS[kind].columns
    thing = kind.__new__(kind)
    thing.__dict__.update(
        (name, each.value(value)) for (name, each), value in zip(columns.items(), row, strict=True)
    )
    return thing


def setting(raw: sqlite3.Connection, key: str, default: str = "") -> str:
    """Return what is stored under a key of the settings."""
    found = rows(raw, tables.setting, "key = ?", key)
    return str(found[0][1]) if found else default


def newest_first(raw: sqlite3.Connection, wanted: UUID | None) -> UUID | None:
    """Return the wanted course's id if there is such a course, else the newest one's, if any.

    Raises:
        ValueError: it is not as it was stored.
    """
    order = "ORDER BY id = ? DESC, created_at DESC LIMIT 1"
    found = fetched(raw, f"SELECT id FROM course {order}", wanted and wanted.hex)
    return UUID(found[0][0]) if found else None


def is_there(raw: sqlite3.Connection, course_id: UUID) -> bool:
    """Is there a course with this id?"""
    return bool(fetched(raw, "SELECT 1 FROM course WHERE id = ?", course_id.hex))


def ids(raw: sqlite3.Connection, table: Table) -> list[UUID]:
    """Return the ids of all rows of a table.

    Raises:
        ValueError: one is not as it was stored.
    """
    return [UUID(row[0]) for row in fetched(raw, f"SELECT {table.key} FROM {table.name}")]
