"""What a leader does with the plan of the gatherings. Every function is one action, one transaction."""

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.storage.database import Database

MOST_MINUTES = 600


class GatheringChanges(TypedDict, total=False):
    """What of a gathering can be changed."""

    title: str
    date: dt.date | None
    start: dt.time | None
    place: str
    is_digital: bool
    link: str
    reflection_task: str
    goals: list[str]
    group_questions: list[str]
    prompts: list[str]
    material: list[str]
    tools: list[str]


class ItemChanges(TypedDict, total=False):
    """What of a line of the plan can be changed."""

    title: str
    minutes: int
    text: str
    question: str
    way_of_working: str
    responsible: str
    tool_id: str


def change_gathering(
    database: Database, gathering_id: UUID, **changes: Unpack[GatheringChanges]
) -> Gathering:
    return change(database, Gathering, gathering_id, changes)


def change_item(database: Database, item_id: UUID, **changes: Unpack[ItemChanges]) -> AgendaItem:
    """Change a line of the plan.

    Raises:
        UserError: the minutes are below 0 or above ten hours.
    """
    minutes = changes.get("minutes", 0)
    if not 0 <= minutes <= MOST_MINUTES:
        raise UserError("En programpost kan vare fra 0 minutter til ti timer. Skriv et tall mellom 0 og 600.")
    return change(database, AgendaItem, item_id, changes)
