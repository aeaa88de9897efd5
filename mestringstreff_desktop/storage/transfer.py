"""A course's rows, whole: taken out of one file and put into another, or back.

The rows are as SQLite has them, so all that belongs to a course is there, attachments too, and
nothing depends on what the classes of course/ make of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from mestringstreff_desktop.storage import tables
from mestringstreff_desktop.storage.progress import NOBODY, Progress
from mestringstreff_desktop.storage.tables import Table

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Rows = dict[str, list[dict[str, Any]]]

_IDS = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_MOST_AT_ONCE = 500


def take_out(session: Session, course_id: UUID) -> Rows:
    """Return all rows of a course by table, parents before children; none when there is no such course."""
    found: Rows = {}
    for table in _tables():
        ids = [row["id"] for row in found[table.parent.name]] if table.parent else [course_id.hex]
        found[table.name] = list(_select(session, table, table.parent_column or table.key, ids))
    return found


def _tables() -> list[Table]:
    return [table for table in tables.ALL if table is not tables.setting]


def _select(session: Session, table: Table, column: str, ids: list[str]) -> Iterable[dict[str, Any]]:
    for start in range(0, len(ids), _MOST_AT_ONCE):
        some = ids[start : start + _MOST_AT_ONCE]
        places = ", ".join("?" * len(some))
        order = "rowid" if table.has_rowid else table.key
        query = f"SELECT * FROM {table.name} WHERE {column} IN ({places}) ORDER BY {order}"
        yield from map(dict, session.connection().exec_driver_sql(query, tuple(some)).mappings())


def put_in(session: Session, rows: Rows, progress: Progress = NOBODY) -> None:
    """Store rows that were taken out."""
    batches = [(table, batch) for table, of_table in rows.items() for batch in _batches(of_table)]
    for number, (table, batch) in enumerate(batches):
        progress.step(number, len(batches))
        columns = list(batch[0])
        query = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        session.connection().exec_driver_sql(query, [tuple(row.values()) for row in batch])


def _batches(of_table: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Many rows at once, but large ones one by one."""
    is_large = any(isinstance(value, bytes) for row in of_table for value in row.values())
    most = 1 if is_large else _MOST_AT_ONCE
    for start in range(0, len(of_table), most):
        yield of_table[start : start + most]


def collides(session: Session, rows: Rows) -> bool:
    """Is any of the ids in use?"""
    return any(
        any(True for _ in _select(session, table, "id", [row["id"] for row in rows[table.name]]))
        for table in _tables()
        if rows.get(table.name) and table.key == "id"
    )


def with_new_ids(rows: Rows) -> Rows:
    """Give everything a new id, also where a text refers to it: a copy can stand beside the first."""
    new = {row["id"]: uuid4() for of_table in rows.values() for row in of_table if "id" in row}

    def renewed(value: object) -> object:
        return _IDS.sub(lambda found: _as_written(found[0], new), value) if isinstance(value, str) else value

    return {
        table: [{column: renewed(value) for column, value in row.items()} for row in of_table]
        for table, of_table in rows.items()
    }


def _as_written(old: str, new: Mapping[str, UUID]) -> str:
    """Return the new id in the way the old one was written: with hyphens, or without."""
    key = new.get(old.replace("-", ""))
    if key is None:
        return old
    return str(key) if "-" in old else key.hex
