"""What a leader does with the meetings of the working group: plan them, write the minutes, enter decisions.

Every function is one action and one transaction, and may raise `UserError`. Days are the wall clock's.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypedDict, TypeVar, Unpack
from uuid import UUID

from mestringstreff_desktop.content.model import Checklist
from mestringstreff_desktop.content.text import clean_name, shortened
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question, questions
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.evaluation.review import with_suggested
from mestringstreff_desktop.course.meetings import (
    REVIEW,
    first_title,
    in_order,
    is_entered,
    left_out,
    meeting_name,
    new_id,
    point_of,
    reviews,
    state_by,
    with_agenda,
)
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change, remove
from mestringstreff_desktop.services.planning import answer_to
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

OWN_AREA = "arbeidsmoter"  # where a decision that answers no question is put
QUESTION_LENGTH = 160  # letters of a decision that stand as a question; the whole is in its note
_GONE = "Dette er fjernet fra møtet. Åpne møtet på nytt."
_NOTHING = "Skriv først hva dere bestemte. Så kan det føres inn i sjekklista."
_ENTERED = "Beslutningen er ført inn allerede. Se etter den i sjekklista."

T = TypeVar("T", AgendaPoint, Decision)


class MeetingChanges(TypedDict, total=False):
    """What of a meeting can be changed."""

    title: str
    date: dt.date | None
    start: dt.time | None
    ends: dt.time | None
    place: str
    present: str
    minutes: str
    is_held: bool


class PointChanges(TypedDict, total=False):
    """What of something to talk of can be changed."""

    text: str
    minutes: str


class DecisionChanges(TypedDict, total=False):
    """What of a decision can be changed."""

    text: str
    responsible: str
    due: dt.date | None
    question: str
    gathering: int


def add_meeting(database: Database, checklist: Checklist, course_id: UUID) -> WorkMeeting:
    """Add a meeting at the place and the time of day of the last one, with what is open to talk of."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        made = _after_the_last(course)
        made.title, made.agenda = first_title(course), with_agenda(questions(checklist, course.entries))
        course.work_meetings.append(made)
        return made


def _after_the_last(course: Course) -> WorkMeeting:
    """Return a meeting at the place and the time of day of the last one."""
    last = next(reversed(in_order(course.work_meetings)), WorkMeeting())
    return WorkMeeting(
        start=last.start,
        ends=last.ends,
        place=last.place or course.place,
        position=next_position(course.work_meetings),
    )


def add_review(database: Database, course_id: UUID) -> WorkMeeting:
    """Add the meeting at which the course is evaluated, with what to talk of, or return the one there is."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        if there := reviews(course):
            return there[0]
        made = _after_the_last(course)
        made.title, made.agenda, made.is_review = REVIEW, with_suggested(), True
        course.work_meetings.append(made)
        return made


def make_review(database: Database, meeting_id: UUID) -> None:
    """Let a meeting that is there be the review. What stands in it stays, and what is suggested is added."""
    with database.transaction() as session:
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        meeting.is_review, meeting.agenda = True, with_suggested(meeting.agenda or ())


def suggest_points(database: Database, meeting_id: UUID) -> None:
    """Put what a review is suggested to talk of last on its agenda, where it is not there."""
    _change_points(database, meeting_id, with_suggested)


def change_meeting(database: Database, meeting_id: UUID, **changes: Unpack[MeetingChanges]) -> WorkMeeting:
    return change(database, WorkMeeting, meeting_id, changes)


def remove_meeting(database: Database, meeting_id: UUID) -> None:
    remove(database, WorkMeeting, meeting_id)


def make_agenda(database: Database, checklist: Checklist, course_id: UUID, meeting_id: UUID) -> None:
    """Make anew what to talk of; what was typed stays."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        meeting.agenda = with_agenda(questions(checklist, course.entries), meeting.agenda or ())


def add_point(database: Database, meeting_id: UUID) -> str:
    """Add an empty point last on the agenda, and return its id; one that stands there empty is used."""
    with database.transaction() as session:
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        agenda = meeting.agenda or ()
        empty = [each for each in agenda if not (each.text.strip() or each.minutes.strip())]
        if empty:
            return empty[0].id
        made = AgendaPoint(id=new_id(), text="")
        meeting.agenda = (*agenda, made)
        return made.id


def add_question(
    database: Database, checklist: Checklist, course_id: UUID, meeting_id: UUID, key: str
) -> None:
    """Put an open question of the checklist last on the agenda, if it is not there."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        agenda = meeting.agenda or ()
        wanted = [each for each in left_out(questions(checklist, course.entries), agenda) if each.key == key]
        meeting.agenda = (*agenda, *map(point_of, wanted))


def change_point(database: Database, meeting_id: UUID, key: str, **changes: Unpack[PointChanges]) -> None:
    _change_points(database, meeting_id, lambda points: _replaced(points, key, changes))


def remove_point(database: Database, meeting_id: UUID, key: str) -> None:
    _change_points(database, meeting_id, lambda points: _without(points, key))


def move_point(database: Database, meeting_id: UUID, key: str, place: int) -> None:
    """Move a point of the agenda to another place, from 0."""
    _change_points(database, meeting_id, lambda points: _moved(points, key, place))


def _change_points(
    database: Database, meeting_id: UUID, change: Callable[[tuple[AgendaPoint, ...]], tuple[AgendaPoint, ...]]
) -> None:
    with database.transaction() as session:
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        meeting.agenda = change(meeting.agenda or ())


def add_decision(database: Database, meeting_id: UUID, question: str = "") -> str:
    """Add an empty decision, perhaps an answer to a question, and return its id; an empty one is used."""
    with database.transaction() as session:
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        empty = [each for each in meeting.decisions if _is_empty(each)]
        made = replace(empty[0] if empty else Decision(id=new_id(), text=""), question=question)
        meeting.decisions = (*(each for each in meeting.decisions if each.id != made.id), made)
        return made.id


def _is_empty(decision: Decision) -> bool:
    return not (decision.text.strip() or decision.responsible.strip() or decision.due)


def change_decision(
    database: Database, meeting_id: UUID, key: str, **changes: Unpack[DecisionChanges]
) -> None:
    _change_decisions(database, meeting_id, lambda decided: _replaced(decided, key, changes))


def remove_decision(database: Database, meeting_id: UUID, key: str) -> None:
    """Remove a decision; what it became in the checklist stays there."""
    _change_decisions(database, meeting_id, lambda decided: _without(decided, key))


def _change_decisions(
    database: Database, meeting_id: UUID, change: Callable[[tuple[Decision, ...]], tuple[Decision, ...]]
) -> None:
    with database.transaction() as session:
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        meeting.decisions = change(meeting.decisions)


def _find(things: tuple[T, ...], key: str) -> T:
    found = next((each for each in things if each.id == key), None)
    if found is None:
        raise UserError(_GONE)
    return found


def _replaced(things: tuple[T, ...], key: str, changes: Mapping[str, Any]) -> tuple[T, ...]:
    changed = replace(_find(things, key), **changes)
    return tuple(changed if each.id == key else each for each in things)


def _without(things: tuple[T, ...], key: str) -> tuple[T, ...]:
    return tuple(each for each in things if each.id != key)


def _moved(things: tuple[T, ...], key: str, place: int) -> tuple[T, ...]:
    order = [each for each in things if each.id != key]
    order.insert(place, _find(things, key))
    return tuple(order)


def enter_decision(
    database: Database, checklist: Checklist, course_id: UUID, meeting_id: UUID, key: str
) -> ChecklistEntry:
    """Enter a decision in the checklist: in the question it answers, or as one of the course's own.

    Raises:
        UserError: nothing is written, it is entered already, or the meeting is gone.
    """
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        decision, lines = _find(meeting.decisions, key), _by_key(checklist, course)
        if not decision.text.strip():
            raise UserError(_NOTHING)
        if is_entered(decision, lines):
            raise UserError(_ENTERED)
        line = lines.get(decision.question)
        entry = answer_to(course, line) if line else _own_question(course, decision)
        _answer(entry, decision, meeting)
        own = line.key if line else str(entry.id)
        meeting.decisions = _replaced(meeting.decisions, key, {"entry": own, "is_done": False})
        return entry


def _by_key(checklist: Checklist, course: Course) -> dict[str, Question]:
    return {line.key: line for line in questions(checklist, course.entries)}


def _own_question(course: Course, decision: Decision) -> ChecklistEntry:
    words = shortened(clean_name(decision.text), QUESTION_LENGTH)
    made = ChecklistEntry(area_id=OWN_AREA, question=words, position=next_position(course.entries))
    course.entries.append(made)
    return made


def _answer(entry: ChecklistEntry, decision: Decision, meeting: WorkMeeting) -> None:
    """Write what was decided below what stands there, and who and when where that is decided."""
    day = f" {numeric_date(meeting.date)}" if meeting.date else ""
    note = f"{meeting_name(meeting)}{day}: {decision.text.strip()}"
    entry.note = f"{entry.note.rstrip()}\n{note}".strip()
    entry.state = state_by(decision)
    entry.responsible = decision.responsible.strip() or entry.responsible
    entry.due = decision.due or entry.due


def set_done(
    database: Database,
    checklist: Checklist,
    course_id: UUID,
    meeting_id: UUID,
    *,
    key: str,
    is_done: bool,
) -> None:
    """Say that a decision is done, or is not after all; in the checklist too, where it is entered."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        meeting = courses.find_bare(session, WorkMeeting, meeting_id)
        line = _by_key(checklist, course).get(_find(meeting.decisions, key).entry)
        meeting.decisions = _replaced(meeting.decisions, key, {"is_done": is_done})
        if line is not None:
            entry = answer_to(course, line)
            entry.state = ItemState.SETTLED if is_done else ItemState.IN_PROGRESS
