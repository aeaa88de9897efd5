"""What the services share: find one thing, change or remove it, and store that."""

import dataclasses
from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

from mestringstreff_desktop.course.budget_line import BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import CourseConsideration, TeamMember
from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire, Response
from mestringstreff_desktop.course.log.model import LogNote
from mestringstreff_desktop.course.own import OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

T = TypeVar("T")
Leaf = TypeVar(
    "Leaf",
    ChecklistEntry,
    TeamMember,
    OwnSheet,
    OwnTool,
    LogNote,
    Participant,
    Channel,
    Letter,
    WorkMeeting,
    CourseConsideration,
    Questionnaire,
    Response,
    BudgetLine,
)


def change(database: Database, kind: type[T], key: UUID, changes: Mapping[str, object]) -> T:
    """Change fields of one thing in one transaction, and return it as it is stored.

    Raises:
        UserError: it is gone, or it could not be stored.
    """
    with database.transaction() as session:
        thing = courses.find_bare(session, kind, key)
        set_fields(thing, changes)
        return thing


def set_fields(thing: object, changes: Mapping[str, object]) -> None:
    for name, value in changes.items():
        setattr(thing, name, value)


def remove(database: Database, kind: type[Leaf], key: UUID) -> Leaf:
    """Remove one thing that nothing belongs to, and return it as it was.

    Raises:
        UserError: it is gone already, or the change could not be stored.
    """
    with database.transaction() as session:
        thing = courses.find_bare(session, kind, key)
        removed = dataclasses.replace(thing)
        session.delete(thing)
    return removed
