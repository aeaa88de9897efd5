"""Tells which courses have been written to: SQLite itself notes it with every row, whoever writes.

The notes are of ids alone, in a temporary table: they live in memory, go with the connection, and are taken
back with the transaction that made them.
"""

import sqlite3
from collections.abc import Iterator
from uuid import UUID

from mestringstreff_desktop.storage import tables
from mestringstreff_desktop.storage.tables import Table

_NOTED = "CREATE TEMP TABLE IF NOT EXISTS written_course (id TEXT PRIMARY KEY) WITHOUT ROWID"
_EVENTS = (("INSERT", ("new",)), ("UPDATE", ("old", "new")), ("DELETE", ("old",)))


def follow(raw: sqlite3.Connection) -> None:
    """Note from now on which courses are written to through a connection."""
    raw.execute(_NOTED)
    for table in tables.ALL:
        for statement in _triggers(table):
            raw.execute(statement)


def take(raw: sqlite3.Connection) -> set[UUID]:
    """Return the courses that have been written to since this was last asked, also those that are gone."""
    found = {UUID(row[0]) for row in raw.execute("SELECT id FROM written_course")}
    raw.execute("DELETE FROM written_course")
    return found


def _triggers(table: Table) -> Iterator[str]:
    course = _course_of(table)
    if not course:
        return
    for event, rows in _EVENTS:
        notes = " ".join(f"INSERT OR IGNORE INTO written_course {course.format(row=row)};" for row in rows)
        yield (
            f"CREATE TEMP TRIGGER IF NOT EXISTS {table.name}_{event.lower()}_noted "
            f"AFTER {event} ON main.{table.name} BEGIN {notes} END"
        )


def _course_of(table: Table) -> str:
    """Return what gives the id of the course that a row belongs to; nothing where it belongs to none."""
    if table is tables.course:
        return "VALUES ({row}.id)"
    if table.parent is tables.course:
        return "VALUES ({row}.course_id)"
    if table.parent is tables.gathering:
        return "SELECT course_id FROM gathering WHERE id = {row}.gathering_id"
    return ""
