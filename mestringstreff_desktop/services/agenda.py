"""What a leader does with the lines of a gathering's plan: add, remove, move.

Every function is one action, one transaction; each raises `UserError` when it cannot be stored.
"""

from uuid import UUID

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.agenda import in_order, put, stepped
from mestringstreff_desktop.course.course import AgendaItem, Gathering, renumber
from mestringstreff_desktop.course.timetable import phase_items
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def add_item(
    database: Database, gathering_id: UUID, item: AgendaItem, place: int | None = None
) -> AgendaItem:
    """Add a line to its phase, at a place from 0, or last."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        last = len(phase_items(gathering.items, item.phase))
        put([*gathering.items, item], item, item.phase, last if place is None else place)
        gathering.items.append(item)
    return item


def remove_item(database: Database, gathering_id: UUID, item_id: UUID) -> None:
    """Remove a line; those after it move up."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        gathering.items = [item for item in gathering.items if item.id != item_id]
        renumber(in_order(gathering.items))


def move_item(database: Database, gathering_id: UUID, item_id: UUID, phase: Phase, place: int) -> None:
    """Move a line to a place in a phase, from 0, counted without the line itself."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        put(gathering.items, courses.find_bare(session, AgendaItem, item_id), phase, place)


def step_item(database: Database, gathering_id: UUID, item_id: UUID, by: int) -> bool:
    """Move a line one place up (-1) or down (1), also into the next phase. Return whether it moved."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        items, item = gathering.items, courses.find_bare(session, AgendaItem, item_id)
        target = stepped(items, item, by)
        if target is not None:
            put(items, item, *target)
        return target is not None
