"""The course that was read last, kept so that after a change only what was written is read again.

All who ask get the same course until something of it is written: a change is read once, however many
show it, and nobody changes what was read. What is written is heard from the statements themselves, a
table at a time; of a table that was written to, rows that are as they were are not made anew. Where a
statement tells no table, or takes away rows that others belong to, all of the course is read again.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.storage import parts, reading, tables
from mestringstreff_desktop.storage.courses import as_it_was_stored, missing
from mestringstreff_desktop.storage.reading import Row

_OF_COURSE = "course_id = ?"
_OF_GATHERINGS = "gathering_id IN (SELECT id FROM gathering WHERE course_id = ?)"


class Snapshot:
    """Holds one course, and the names of the tables that were written to since it was read."""

    def __init__(self) -> None:
        self._course: Course | None = None
        self._written: set[str] = set()
        self._made_of: dict[str, dict[str, tuple[Row, Any]]] = {}  # by table and id: a row, what it became

    def forget(self) -> None:
        """Let all be read the next time."""
        self._course = None
        self._made_of.clear()

    def on_written(self, table: str | None) -> None:
        """Note that a table was written to; None where it may be any."""
        if table is None:
            self.forget()
        elif table != tables.setting.name:
            self._written.add(table)

    def current(self, key: UUID) -> Course | None:
        """Return the course if it is held, and nothing has been written since it was read."""
        return None if self._written else self._held(key)

    def _held(self, key: UUID) -> Course | None:
        return self._course if self._course is not None and self._course.id == key else None

    def read(self, raw: sqlite3.Connection, key: UUID) -> Course:
        """Return a course as it is stored. Its own row and its gatherings' are always read.

        Raises:
            UserError: there is no such course.
            StorageError: what is stored cannot be read.
        """
        held = self._held(key)
        if held is None:
            self.forget()
        with as_it_was_stored():
            stored = reading.rows(raw, tables.course, "id = ?", key.hex)
            if not stored:
                raise missing(Course, key)
            course = reading.made(Course, stored[0])
            self._fill(raw, key, [course], {key: held} if held else {})
            before = {each.id: each for each in held.gatherings} if held else {}
            self._fill(raw, key, course.gatherings, before)
        self._course = course
        self._written.clear()
        return course

    def _fill(
        self, raw: sqlite3.Connection, course_id: UUID, parents: Sequence[Any], before: Mapping[UUID, Any]
    ) -> None:
        """Give the parents what belongs to them: as it was before, where nothing of it was written."""
        if not parents:
            return
        is_known = before.keys() >= {parent.id for parent in parents}
        lists = tables.lists(type(parents[0]))
        for name, kind in lists.kinds.items():
            if is_known and kind is not Gathering and tables.KINDS[kind].name not in self._written:
                found = {key: parts.belonging(each, name) for key, each in before.items()}
            else:
                found = self._by_parent(raw, course_id, kind)
            for parent in parents:
                belonging = found.get(parent.id, [])
                parent.__dict__[name] = next(iter(belonging), None) if name in lists.one else belonging

    def _by_parent(self, raw: sqlite3.Connection, course_id: UUID, kind: type[Any]) -> dict[UUID, list[Any]]:
        """Return what a course has of a kind, for each parent in its order."""
        table = tables.KINDS[kind]
        where = _OF_COURSE if table.parent is tables.course else _OF_GATHERINGS
        found: dict[UUID, list[Any]] = {}
        for thing in self._things(kind, reading.rows(raw, table, where, course_id.hex)):
            found.setdefault(getattr(thing, table.parent_column), []).append(thing)
        return found

    def _things(self, kind: type[Any], rows: Iterable[Row]) -> list[Any]:
        """Return what the rows stand for: what is as it was is taken over, but where it has lists."""
        table = tables.KINDS[kind]
        before = {} if tables.lists(kind).kinds else self._made_of.get(table.name, {})
        now: dict[str, tuple[Row, Any]] = {}
        for row in rows:
            known, thing = before.get(row[0], (None, None))
            now[row[0]] = (row, thing if known == row else reading.made(kind, row))
        self._made_of[table.name] = now
        return [thing for _, thing in now.values()]


def read_all(raw: sqlite3.Connection, keys: Iterable[UUID]) -> list[Course]:
    """Return those that there are of these courses, with all that belongs to them.

    Raises:
        StorageError: what is stored cannot be read.
    """
    return [Snapshot().read(raw, key) for key in keys if reading.is_there(raw, key)]
