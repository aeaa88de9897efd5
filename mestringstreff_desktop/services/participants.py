"""What a leader notes of those who ask about the course and take part: each is one action, stored at once.

Every function is one transaction, and may raise `UserError`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.recruiting import pre_talk, roster
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant, Status
from mestringstreff_desktop.course.recruiting.pre_talk import Agreement
from mestringstreff_desktop.services.changes import change, remove, set_fields
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ParticipantChanges(TypedDict, total=False):
    """What of somebody can be changed by itself; status, needs and answers have their own ways."""

    name: str
    phone: str
    email: str
    is_next_of_kin: bool
    heard: str
    decided: str
    born: dt.date | None
    pre_talk_on: dt.date | None
    consent_on: dt.date | None
    crisis_contact: str
    note: str


def write_participant(
    database: Database, course_id: UUID, key: UUID, name: str, phone: str
) -> Participant | None:
    """Add somebody, or write on the one with the key; without a word there is nobody.

    Where no telephone is given, one that stands after the name is told from it.
    """
    if not phone.strip():
        name, phone = roster.split_number(name)
    with database.transaction() as session:
        begun = courses.find_all(session, Participant, [key]).get(key)
        if not (name.strip() or phone.strip()):
            if begun is not None:
                session.delete(begun)
            return None
        if begun is None:
            course = courses.find_bare(session, Course, course_id)
            begun = Participant(name="", position=next_position(course.roster), id=key)
            course.roster.append(begun)
        set_fields(begun, {"name": clean_name(name), "phone": clean_name(phone)})
        return begun


def change_participant(database: Database, key: UUID, **changes: Unpack[ParticipantChanges]) -> Participant:
    return change(database, Participant, key, changes)


def remove_participant(database: Database, key: UUID) -> Participant:
    """Take somebody off the roster, with all that is noted of them."""
    return remove(database, Participant, key)


def set_status(database: Database, course_id: UUID, key: UUID, status: Status) -> Participant:
    """Give somebody a status; one who comes on the waiting list comes last on it."""
    with database.transaction() as session:
        person = courses.find_bare(session, Participant, key)
        _set_status(session, course_id, person, status)
        return person


def _set_status(session: Session, course_id: UUID, person: Participant, status: Status) -> None:
    if status is person.status:
        return
    person.status = status
    if status is Status.WAITING:
        others = courses.find_bare(session, Course, course_id).roster
        person.position = next_position(each for each in others if each is not person)


def step_in_line(database: Database, course_id: UUID, key: UUID, by: int) -> None:
    """Move somebody so many places down the waiting list, or up when negative; at its ends nothing moves."""
    with database.transaction() as session:
        line = roster.waiting(courses.find_bare(session, Course, course_id))
        at = next((at for at, each in enumerate(line) if each.id == key), None)
        if at is None or not 0 <= at + by < len(line):
            return
        places = [each.position for each in line]
        line.insert(at + by, line.pop(at))
        for person, place in zip(line, places, strict=True):
            person.position = place


def tick_need(database: Database, key: UUID, kind: NeedKind, *, is_on: bool) -> None:
    """Note that somebody needs something allowed for, or does not after all."""
    with database.transaction() as session:
        person = courses.find_bare(session, Participant, key)
        others = [need for need in person.needs if need.kind is not kind]
        person.needs = _in_order([*others, *([Need(kind)] if is_on else [])])


def describe_need(database: Database, key: UUID, kind: NeedKind, text: str) -> None:
    """Note in words what helps somebody; the words alone make it a need."""
    with database.transaction() as session:
        person = courses.find_bare(session, Participant, key)
        if not text and not person.needs_kind(kind):
            return
        person.needs = _in_order(
            [*(each for each in person.needs if each.kind is not kind), Need(kind, text)]
        )


def _in_order(needs: Iterable[Need]) -> tuple[Need, ...]:
    kinds = list(NeedKind)
    return tuple(sorted(needs, key=lambda each: kinds.index(each.kind)))


def answer(database: Database, key: UUID, question: str, text: str) -> None:
    """Store what was said in the talk before the course, by the question's key."""
    with database.transaction() as session:
        person = courses.find_bare(session, Participant, key)
        person.pre_talk = _with(person.pre_talk, question, text)


def _with(answers: Mapping[str, str], question: str, text: str) -> dict[str, str]:
    others = {key: value for key, value in answers.items() if key != question}
    return others | ({question: text} if text else {})


def agree(database: Database, course_id: UUID, key: UUID, agreed: Agreement, today: dt.date) -> Participant:
    """End a talk with what was agreed: it gives a status, and the talk was `today` if it has no day yet."""
    with database.transaction() as session:
        person = courses.find_bare(session, Participant, key)
        person.pre_talk = _with(person.pre_talk, pre_talk.AGREED, agreed)
        person.pre_talk_on = person.pre_talk_on or today
        _set_status(session, course_id, person, pre_talk.LEADS_TO[agreed])
        return person
