"""What a leader does with the plan of the gatherings. Every function is one action, one transaction."""

import datetime as dt
from collections.abc import Iterable
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.content.model import CourseFrame
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, Mark, Slide
from mestringstreff_desktop.course.timetable import MOST_MINUTES
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.storage.database import Database


class GatheringChanges(TypedDict, total=False):
    """What of a gathering can be changed."""

    title: str
    lead: str
    date: dt.date | None
    start: dt.time | None
    place: str
    is_digital: bool
    link: str
    reflection_task: str
    goals: list[str]
    group_questions: list[str]
    prompts: list[str]
    tips: list[str]
    material: list[str]
    tools: list[str]
    slides: tuple[Slide, ...] | None


class ItemChanges(TypedDict, total=False):
    """What of a line of the plan can be changed."""

    title: str
    minutes: int
    text: str
    question: str
    way_of_working: str
    responsible: str
    is_break: bool
    tool_id: str
    sheet: str
    note: str
    mark: Mark
    locked_start: dt.time | None


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


def tool_ids(gathering: Gathering) -> list[str]:
    """Return the gathering's tools, those of its plan first in the order they are used."""
    used = [item.tool_id for item in gathering.items if item.tool_id]
    return list(dict.fromkeys([*used, *gathering.tools]))


def who_can_lead(course: Course, frame: CourseFrame) -> list[str]:
    """Suggest who can be responsible for an item: the roles, then the team by name, then those in use."""
    used = (item.responsible for gathering in course.gatherings for item in gathering.items)
    return _distinct([*frame.responsible, *(member.name for member in course.team), *used])


def ways_of_working(course: Course, frame: CourseFrame) -> list[str]:
    """Suggest ways of working: the usual ones, then those in use in the course."""
    used = (item.way_of_working for gathering in course.gatherings for item in gathering.items)
    return _distinct([*frame.ways_of_working, *used])


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text.strip() for text in texts if text.strip()))
