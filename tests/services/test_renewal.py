"""A new course from an earlier one is stored beside it, with the bytes of its attachments."""

import datetime as dt
from uuid import uuid4

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import ItemState, questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning, renewal, running
from mestringstreff_desktop.storage import attachments, courses
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.stored import delete_course

LATER = NOW + dt.timedelta(days=200)


def renew(database: Database, library: Library, course: Course, *kept: object) -> Course:
    made = renewal.renew(database, library, course.id, " Våren ", kept=kept, now=LATER)  # type: ignore[arg-type]
    return planning.load_course(database, made.id)


def test_the_new_course_stands_beside_the_earlier(
    database: Database, library: Library, course: Course
) -> None:
    made = renew(database, library, course)
    assert (made.title, made.created_at) == ("Våren", LATER)
    assert [each.title for each in made.gatherings] == [each.title for each in course.gatherings]
    assert len(planning.list_courses(database)) == 2
    assert [item.title for item in made.gatherings[0].items] == [
        item.title for item in course.gatherings[0].items
    ]


def test_what_was_found_wise_can_be_ticked_off(database: Database, library: Library, course: Course) -> None:
    running.change_log(database, course.gatherings[1].id, wise="Mer te\nKortere runde")
    made = renew(database, library, course)
    first = made.gatherings[1].considerations[0]
    assert (first.text, first.is_dealt_with) == ("Mer te", False)
    renewal.deal_with(database, first.id, is_dealt_with=True)
    found = planning.load_course(database, made.id).gatherings[1].considerations
    assert [each.is_dealt_with for each in found] == [True, False]


def test_what_was_decided_of_the_whole_course_can_be_ticked_off_and_opened(
    database: Database, library: Library, course: Course
) -> None:
    decided = Decision(id="1", text="Begynn i januar")
    with database.transaction() as session:
        stored = courses.find(session, Course, course.id)
        stored.work_meetings.append(WorkMeeting(is_review=True, decisions=(decided,)))
    (thing,) = renew(database, library, course).considerations
    assert (thing.text, thing.is_dealt_with) == ("Begynn i januar", False)
    for is_done in (True, False):
        assert renewal.deal_with_decision(database, thing.id, is_done).is_dealt_with is is_done


def test_an_attachment_comes_with_its_bytes(database: Database, library: Library, course: Course) -> None:
    file = Attachment(name="kart.pdf", media_type="application/pdf", size=9, pages=1)
    with database.transaction() as session:
        stored = courses.find(session, Course, course.id)
        stored.attachments.append(file)
        attachments.write(session, file.id, b"%PDF-1.7\n")
    made = renew(database, library, course)
    delete_course(database, course.id)
    with database.transaction() as session:
        assert attachments.read(session, made.attachments[0].id) == b"%PDF-1.7\n"


def test_the_answers_to_choose_among_come_in_the_order_of_the_checklist(
    database: Database, library: Library, course: Course
) -> None:
    lines = questions(library.checklist, course.entries)
    for line in (lines[5], lines[2]):
        planning.change_answer(database, course.id, line, state=ItemState.SETTLED)
    found = renewal.answered(library, planning.load_course(database, course.id))
    assert [each.key for each in found] == [lines[2].key, lines[5].key]
    entry = found[0].entry
    assert entry is not None
    made = renew(database, library, course, entry.id)
    assert [each.item_id for each in made.entries] == [lines[2].key]


def test_a_course_needs_a_name(database: Database, library: Library, course: Course) -> None:
    with pytest.raises(UserError, match="trenger et navn"):
        renewal.renew(database, library, course.id, "  ", kept=(), now=LATER)


def test_an_earlier_course_that_is_gone_is_told(database: Database, library: Library) -> None:
    with pytest.raises(UserError, match="Det finnes ikke"):
        renewal.renew(database, library, uuid4(), "Våren", kept=(), now=LATER)
