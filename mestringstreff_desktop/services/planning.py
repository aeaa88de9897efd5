"""What a leader does before the course: make it, answer the checklist, gather the team, set goals.

Every function is one action and one transaction, and may raise `UserError`.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean_name, clean_text
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question
from mestringstreff_desktop.course.course import Course, Role, TeamMember, new_course, next_position
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change, remove, set_fields
from mestringstreff_desktop.storage import courses, reading
from mestringstreff_desktop.storage.courses import CourseSummary
from mestringstreff_desktop.storage.database import Database


class CourseChanges(TypedDict, total=False):
    """What of a course can be changed."""

    title: str
    place: str
    participants: int
    goals: dict[str, str]
    frame: dict[str, str]


class EntryChanges(TypedDict, total=False):
    """What of an answer to the checklist can be changed."""

    question: str
    state: ItemState
    note: str
    responsible: str
    due: dt.date | None


class MemberChanges(TypedDict, total=False):
    """What of a member of the team can be changed."""

    name: str
    role: Role
    organisation: str
    contact: str
    is_contact_person: bool


def create_course(database: Database, library: Library, title: str, now: dt.datetime) -> Course:
    """Make a course with the six gatherings as suggested. `now` is UTC."""
    course = new_course(require_name(title), library.gatherings, library.frame, now)
    with database.transaction() as session:
        session.add(course)
    return course


def require_name(title: str) -> str:
    """Return a course's name without loose space.

    Raises:
        UserError: there is none.
    """
    name = clean_name(title)
    if not name:
        raise UserError("Kurset trenger et navn. Skriv for eksempel «Mestringstreff våren».")
    return name


def list_courses(database: Database) -> list[CourseSummary]:
    """Return all courses, the newest first."""
    with database.reading() as raw:
        return courses.summaries(raw)


def by_use(courses: Iterable[CourseSummary], recent: Sequence[UUID]) -> list[CourseSummary]:
    """Return the courses in the order they were last used, and then those that were not, as they stand."""
    places = {key: place for place, key in enumerate(recent)}
    return sorted(courses, key=lambda each: places.get(each.id, len(places)))


def course_to_open(database: Database, wanted: UUID | None) -> UUID | None:
    """Return the wanted course's id if it is here, else the newest one's; None when there is none."""
    with database.reading() as raw, courses.as_it_was_stored():
        return reading.newest_first(raw, wanted)


def load_course(database: Database, course_id: UUID) -> Course:
    """Return a course as it is stored now, with all that belongs to it; see `Database.course`."""
    return database.course(course_id)


def change_course(database: Database, course_id: UUID, **changes: Unpack[CourseChanges]) -> Course:
    """Change the course itself; it always has a name."""
    if "title" in changes:
        changes["title"] = require_name(changes["title"])
    return change(database, Course, course_id, changes)


def set_goal(database: Database, course_id: UUID, kind: str, text: str) -> None:
    """Store the course's goal of one kind: attitude, knowledge or skill."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.goals = course.goals | {kind: text}


def set_frame(database: Database, course_id: UUID, factor: str, text: str) -> None:
    """Store what the leaders write about one factor of the didactic model."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.frame = course.frame | {factor: text}


def change_answer(
    database: Database, course_id: UUID, line: Question, **changes: Unpack[EntryChanges]
) -> ChecklistEntry:
    """Change the course's answer to a question; the first change makes the answer."""
    with database.transaction() as session:
        entry = answer_to(courses.find_bare(session, Course, course_id), line)
        set_fields(entry, changes)
        return entry


def answer_to(course: Course, line: Question) -> ChecklistEntry:
    """Return the course's answer to a question, made now where there was none.

    Raises:
        UserError: the question was the course's own, and has been removed.
    """
    for entry in course.entries:
        if line.key in (entry.item_id, str(entry.id)):
            return entry
    if line.item is None:
        raise UserError("Punktet finnes ikke lenger. Åpne siden på nytt.")
    entry = ChecklistEntry(area_id=line.area_id, item_id=line.item.id, position=next_position(course.entries))
    course.entries.append(entry)
    return entry


def write_question(
    database: Database, course_id: UUID, area_id: str, text: str, key: UUID
) -> ChecklistEntry | None:
    """Add a question of the course's own, or write on the one with the key; without a word it is none."""
    question = clean_text(text).strip()
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        begun = next((entry for entry in course.entries if entry.id == key), None)
        if not question:
            if begun is not None:
                course.entries.remove(begun)
            return None
        if begun is None:
            begun = ChecklistEntry(area_id=area_id, position=next_position(course.entries), id=key)
            course.entries.append(begun)
        begun.question = question
        return begun


def remove_question(database: Database, entry_id: UUID) -> None:
    """Remove a question of the course's own."""
    remove(database, ChecklistEntry, entry_id)


def is_late(line: Question, today: dt.date) -> bool:
    """Is the question still open after its date? `today` is the wall clock's."""
    return line.is_open and line.entry is not None and line.entry.due is not None and line.entry.due < today


def is_somebody(member: TeamMember) -> bool:
    """Is there a word of who it is?"""
    return any(map(str.strip, (member.name, member.organisation, member.contact)))


def write_member(database: Database, course_id: UUID, written: TeamMember) -> TeamMember | None:
    """Add somebody as written, or change the one with the id; without a word there is none."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        begun = next((each for each in course.team if each.id == written.id), None)
        if not is_somebody(written):
            if begun is not None:
                course.team.remove(begun)
            return None
        if begun is None:
            begun = TeamMember(position=next_position(course.team), id=written.id)
            course.team.append(begun)
        set_fields(begun, {name: getattr(written, name) for name in MemberChanges.__annotations__})
        return begun


def change_member(database: Database, member_id: UUID, **changes: Unpack[MemberChanges]) -> TeamMember:
    return change(database, TeamMember, member_id, changes)


def remove_member(database: Database, member_id: UUID) -> None:
    remove(database, TeamMember, member_id)
