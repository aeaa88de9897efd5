"""What a leader does with the lines of a gathering's plan: add, remove, move, mark, one or several at once.

Every function is one action, one transaction; each raises `UserError` when it cannot be stored.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.agenda import MOST_ITEMS, in_order, insert, put, step
from mestringstreff_desktop.course.copying import line_like
from mestringstreff_desktop.course.course import AgendaItem, Gathering, Mark, renumber
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

_TOO_MANY = f"En samling kan ha høyst {MOST_ITEMS} programposter. Fjern noen først, eller legg til færre."


def add_items(
    database: Database, gathering_id: UUID, items: Sequence[AgendaItem], after: UUID | None = None
) -> Sequence[AgendaItem]:
    """Add lines after one, as far as they are of its phase; the others last in theirs. Return them.

    Raises:
        UserError: the plan would be longer than it may be.
    """
    with database.transaction() as session:
        _add(courses.find_bare(session, Gathering, gathering_id), items, after)
    return items


def _add(gathering: Gathering, items: Sequence[AgendaItem], after: UUID | None = None) -> None:
    if len(gathering.items) + len(items) > MOST_ITEMS:
        raise UserError(_TOO_MANY)
    insert(gathering.items, items, gathering.item(after) if after else None)
    gathering.items.extend(items)


def remove_items(database: Database, gathering_id: UUID, item_ids: Collection[UUID]) -> None:
    """Remove lines; those after them move up."""
    with database.transaction() as session:
        _remove(courses.find_bare(session, Gathering, gathering_id), item_ids)


def _remove(gathering: Gathering, item_ids: Collection[UUID]) -> None:
    gathering.items = [item for item in gathering.items if item.id not in item_ids]
    renumber(in_order(gathering.items))


def move_items(
    database: Database, gathering_id: UUID, item_ids: Collection[UUID], phase: Phase, place: int
) -> None:
    """Move lines to a place in a phase, from 0, counted without the lines themselves."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        put(gathering.items, _found(gathering, item_ids), phase, place)


def step_items(database: Database, gathering_id: UUID, item_ids: Collection[UUID], by: int) -> bool:
    """Move lines one place up (-1) or down (1), also into the next phase. Return whether any moved."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        return step(gathering.items, _found(gathering, item_ids), by)


def hand_over(database: Database, gathering_id: UUID, item_ids: Collection[UUID], target_id: UUID) -> None:
    """Move lines to another gathering, last in the phases they have.

    Raises:
        UserError: the other plan would be longer than it may be.
    """
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        target = courses.find_bare(session, Gathering, target_id)
        _add(target, [line_like(item) for item in _found(gathering, item_ids)])
        _remove(gathering, item_ids)


def mark_items(database: Database, gathering_id: UUID, item_ids: Collection[UUID], mark: Mark) -> None:
    """Give lines a colour mark, or none."""
    with database.transaction() as session:
        for item in _found(courses.find_bare(session, Gathering, gathering_id), item_ids):
            item.mark = mark


def _found(gathering: Gathering, item_ids: Collection[UUID]) -> list[AgendaItem]:
    return [item for item in gathering.items if item.id in item_ids]
