"""The course that was read last, kept so that after a change only what was written is read again.

All who ask get the same course until something of it is written: a change is read once, however many
show it, and nobody changes what was read. What is written is heard from the statements themselves, a
table at a time; of a table that was written to, rows that are as they were are not made anew. Where a
statement tells no table, or takes away rows that others belong to, all of the course is read again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, ExecutionContext, Table, event, inspect, literal_column, select
from sqlalchemy.orm import RelationshipProperty, Session, lazyload
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.sql.dml import Delete, Insert, Update

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.storage import check, courses, mapping, parts

_CHANGE_NOTHING = ("SELECT ", "BEGIN")
_MANY = 40  # from so many on it is worth to look which of them are as they were


class Snapshot:
    """Holds one course, and the names of the tables that were written to since it was read."""

    def __init__(self) -> None:
        self._course: Course | None = None
        self._written: set[str] = set()
        self._made_of: dict[UUID, tuple[Sequence[Any], object]] = {}  # of many: a row, and what it became

    def follow(self, engine: Engine) -> None:
        """Hear what is written through an engine. What was read through another one is forgotten."""
        self.forget()
        event.listen(engine, "before_cursor_execute", self._on_statement, named=True)

    def forget(self) -> None:
        """Let all be read the next time."""
        self._course = None
        self._made_of.clear()

    def current(self, key: UUID) -> Course | None:
        """Return the course if it is held, and nothing has been written since it was read."""
        return None if self._written else self._held(key)

    def _held(self, key: UUID) -> Course | None:
        return self._course if self._course is not None and self._course.id == key else None

    def read(self, session: Session, key: UUID) -> Course:
        """Return a course as it is stored. Its own row and its gatherings' are always read.

        Raises:
            UserError: there is no such course.
            StorageError: what is stored cannot be read.
        """
        held = self._held(key)
        with courses.as_it_was_stored():
            course = courses.find_bare(session, Course, key)
            self._fill(session, [course], {key: held} if held else {})
            before = {each.id: each for each in held.gatherings} if held else {}
            self._fill(session, course.gatherings, before)
        self._course = course
        self._written.clear()
        return course

    def _fill(self, session: Session, parents: Sequence[Any], before: Mapping[UUID, Any]) -> None:
        """Give the parents what belongs to them: as it was before, where nothing of it was written."""
        ids = [parent.id for parent in parents]
        for relation in inspect(type(parents[0])).relationships if parents else ():
            is_new = relation.target is mapping.gathering or relation.mapper.local_table.name in self._written
            if is_new or not before.keys() >= set(ids):
                had = [part for each in before.values() for part in parts.belonging(each, relation.key)]
                found = self._rows(session, relation, ids, had)
            else:
                found = None
            for parent in parents:
                held = getattr(before[parent.id], relation.key) if found is None else found[parent.id]
                set_committed_value(parent, relation.key, held)

    def _rows(
        self, session: Session, relation: RelationshipProperty[Any], ids: Sequence[UUID], had: Sequence[Any]
    ) -> dict[UUID, Any]:
        """Return what belongs to each parent, in its order; alone where there is one of it.

        Of many that stand in nothing but their parent, those whose rows are as they were are taken over.
        """
        if relation.mapper.relationships or len(had) < _MANY:
            return _in_order(relation, ids, _read(session, relation, ids))
        stored = _stored(session, relation, ids)
        known = {each.id: each for each in had if self._is_as_it_was(each.id, each, stored.get(each.id))}
        missing = [key for key in stored if key not in known]
        known |= courses.find_all(session, relation.mapper.class_, missing)
        self._made_of |= {key: (row, known[key]) for key, row in stored.items()}
        at = [column.name for column in relation.mapper.local_table.c].index(_parent(relation).name)
        return _in_order(relation, ids, ((UUID(row[at]), known[key]) for key, row in stored.items()))

    def _is_as_it_was(self, key: UUID, thing: object, row: Sequence[Any] | None) -> bool:
        """Was a thing read from the very row that is stored now?"""
        before, made = self._made_of.get(key, (None, None))
        return made is thing and before == row

    def _on_statement(self, *, statement: str, context: ExecutionContext, **_: object) -> None:
        if statement.startswith(_CHANGE_NOTHING) or statement == check.PUT_SETTING:
            return
        table = _written_to(context)
        if table is None:
            self.forget()
        elif table is not mapping.setting:
            self._written.add(table.name)


def _parent(relation: RelationshipProperty[Any]) -> ColumnElement[Any]:
    """Return the column that tells which parent a row belongs to."""
    return relation.local_remote_pairs[0][1]


def _read(
    session: Session, relation: RelationshipProperty[Any], ids: Sequence[UUID]
) -> Iterable[tuple[UUID, Any]]:
    parent = _parent(relation)
    query = select(parent, relation.mapper.class_).where(parent.in_(ids)).options(lazyload("*"))
    return ((key, row) for key, row in session.execute(query.order_by(*(relation.order_by or ()))))


def _stored(
    session: Session, relation: RelationshipProperty[Any], ids: Sequence[UUID]
) -> dict[UUID, Sequence[Any]]:
    """Return the rows as SQLite has them, in their order, by id."""
    table, parent = relation.mapper.local_table, _parent(relation)
    columns: list[ColumnElement[Any]] = [literal_column(f'"{column.name}"') for column in table.c]
    query = select(*columns).select_from(table).where(parent.in_(ids)).order_by(*(relation.order_by or ()))
    return {UUID(row[0]): tuple(row) for row in session.execute(query)}


def _in_order(
    relation: RelationshipProperty[Any], ids: Sequence[UUID], rows: Iterable[tuple[UUID, Any]]
) -> dict[UUID, Any]:
    found: dict[UUID, list[object]] = {key: [] for key in ids}
    for key, row in rows:
        found[key].append(row)
    return found if relation.uselist else {key: next(iter(each), None) for key, each in found.items()}


def _written_to(context: ExecutionContext) -> Table | None:
    """Return the one table a statement changes; None when it is not known, or others follow it."""
    statement = context.compiled.statement if context.compiled else None
    if not isinstance(statement, Insert | Update | Delete) or not isinstance(statement.table, Table):
        return None
    is_parent = statement.table in (mapping.course, mapping.gathering)
    return None if isinstance(statement, Delete) and is_parent else statement.table
