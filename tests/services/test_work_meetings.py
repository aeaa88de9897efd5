"""Meetings are stored, nothing typed is lost, and a decision goes into the checklist once."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.review import POINTS, about
from mestringstreff_desktop.course.meetings import MOST_POINTS
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning, work_meetings
from mestringstreff_desktop.services.edits import EVERYWHERE
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.services.work_meetings import QUESTION_LENGTH
from mestringstreff_desktop.storage.database import Database

DAY = dt.date(2026, 12, 7)


@pytest.fixture
def meeting(database: Database, library: Library, course: Course) -> WorkMeeting:
    return work_meetings.add_meeting(database, library.checklist, course.id)


@pytest.fixture
def read(database: Database, course: Course) -> Callable[[], WorkMeeting]:
    """What reads the meeting as it is stored."""
    return lambda: planning.load_course(database, course.id).work_meetings[0]


@pytest.fixture
def decide(database: Database, meeting: WorkMeeting) -> Callable[..., str]:
    """What writes a decision, and returns its id."""

    def write(text: str, **rest: Any) -> str:
        key = work_meetings.add_decision(database, meeting.id)
        work_meetings.change_decision(database, meeting.id, key, text=text, **rest)
        return key

    return write


@pytest.fixture
def enter(
    database: Database, library: Library, course: Course, meeting: WorkMeeting
) -> Callable[[str], ChecklistEntry]:
    """What enters a decision in the checklist."""
    return lambda key: work_meetings.enter_decision(database, library.checklist, course.id, meeting.id, key)


def test_a_new_meeting_has_something_to_talk_of(
    read: Callable[[], WorkMeeting], meeting: WorkMeeting
) -> None:
    stored = read()
    assert (stored.id, stored.title) == (meeting.id, "Arbeidsmøte 1")
    assert len(stored.agenda or ()) == MOST_POINTS


def test_the_next_one_is_where_and_when_the_last_was(
    database: Database, library: Library, course: Course, meeting: WorkMeeting
) -> None:
    start, ends = dt.time(13), dt.time(14, 30)
    work_meetings.change_meeting(database, meeting.id, place="Kantina", date=DAY, start=start, ends=ends)
    made = work_meetings.add_meeting(database, library.checklist, course.id)
    assert (made.title, made.place, made.start, made.ends) == ("Arbeidsmøte 2", "Kantina", start, ends)
    assert made.date is None


def test_the_agenda_is_changed_a_point_at_a_time(
    database: Database, meeting: WorkMeeting, read: Callable[[], WorkMeeting]
) -> None:
    first, second, *_ = read().agenda or ()
    key = work_meetings.add_point(database, meeting.id)
    assert work_meetings.add_point(database, meeting.id) == key  # an empty one is used
    work_meetings.change_point(database, meeting.id, key, text="Kake")
    work_meetings.change_point(database, meeting.id, first.id, minutes="Vi ble enige.")
    work_meetings.move_point(database, meeting.id, key, 0)
    work_meetings.remove_point(database, meeting.id, second.id)
    agenda = read().agenda or ()
    assert [point.text for point in agenda[:2]] == ["Kake", first.text]
    assert agenda[1].minutes == "Vi ble enige."
    assert second.id not in {point.id for point in agenda}


def test_made_anew_the_agenda_loses_nothing_typed(
    database: Database,
    library: Library,
    course: Course,
    meeting: WorkMeeting,
    read: Callable[[], WorkMeeting],
) -> None:
    first = (read().agenda or ())[0]
    work_meetings.change_point(database, meeting.id, first.id, minutes="Vi ble enige.")
    lines = {line.key: line for line in questions(library.checklist, [])}
    settled = lines[first.question]
    planning.change_answer(database, course.id, settled, state=ItemState.SETTLED)
    work_meetings.make_agenda(database, library.checklist, course.id, meeting.id)
    agenda = read().agenda or ()
    assert (agenda[0].id, agenda[0].minutes, len(agenda)) == (first.id, "Vi ble enige.", MOST_POINTS)


def test_an_open_question_is_put_on_the_agenda_once(
    database: Database,
    library: Library,
    course: Course,
    meeting: WorkMeeting,
    read: Callable[[], WorkMeeting],
) -> None:
    for _ in range(2):
        work_meetings.add_question(database, library.checklist, course.id, meeting.id, "mat")
    assert [point.question for point in read().agenda or ()].count("mat") == 1


def test_a_decision_answers_its_question(
    decide: Callable[..., str],
    enter: Callable[[str], ChecklistEntry],
    read: Callable[[], WorkMeeting],
    database: Database,
    meeting: WorkMeeting,
) -> None:
    work_meetings.change_meeting(database, meeting.id, date=DAY)
    key = decide("Per Otto handler.", responsible="Per Otto", due=DAY, question="mat")
    entry = enter(key)
    assert (entry.item_id, entry.state) == ("mat", ItemState.IN_PROGRESS)
    assert (entry.responsible, entry.due) == ("Per Otto", DAY)
    assert entry.note == "Arbeidsmøte 1 7.12.2026: Per Otto handler."
    assert read().decisions[0].entry == "mat"


def test_what_stood_in_the_checklist_is_not_lost(
    decide: Callable[..., str],
    enter: Callable[[str], ChecklistEntry],
    database: Database,
    library: Library,
    course: Course,
) -> None:
    line = next(each for each in questions(library.checklist, []) if each.key == "mat")
    planning.change_answer(database, course.id, line, note="Kaffe.", responsible="Turid", due=DAY)
    entry = enter(decide("Frukt også.", question="mat"))
    assert entry.note == "Kaffe.\nArbeidsmøte 1: Frukt også."
    assert (entry.responsible, entry.due, entry.state) == ("Turid", DAY, ItemState.SETTLED)


def test_one_that_answers_no_question_becomes_one_of_its_own(
    decide: Callable[..., str], enter: Callable[[str], ChecklistEntry]
) -> None:
    entry = enter(decide("Kari spør laget.\n" * 40))
    assert entry.item_id is None
    assert len(entry.question) <= QUESTION_LENGTH
    assert entry.note.count("Kari spør laget.") == 40


def test_it_goes_in_once_and_again_only_where_its_own_question_is_gone(
    decide: Callable[..., str], enter: Callable[[str], ChecklistEntry], database: Database
) -> None:
    key = decide("Kari spør laget.")
    made = enter(key)
    with pytest.raises(UserError, match="ført inn allerede"):
        enter(key)
    planning.remove_question(database, made.id)
    assert enter(key).id != made.id


def test_nothing_decided_is_not_entered(
    enter: Callable[[str], ChecklistEntry], database: Database, meeting: WorkMeeting
) -> None:
    key = work_meetings.add_decision(database, meeting.id, "mat")
    assert work_meetings.add_decision(database, meeting.id) == key  # an empty one is used
    with pytest.raises(UserError, match="Skriv først"):
        enter(key)
    with pytest.raises(UserError, match="fjernet fra møtet"):
        enter("borte")


def test_what_is_entered_is_done_in_the_checklist_too(
    decide: Callable[..., str],
    enter: Callable[[str], ChecklistEntry],
    database: Database,
    library: Library,
    course: Course,
) -> None:
    key = decide("Kari spør laget.", responsible="Kari")
    entry, own = enter(key), planning.load_course(database, course.id).work_meetings[0].id
    for is_done, state in ((True, ItemState.SETTLED), (False, ItemState.IN_PROGRESS)):
        work_meetings.set_done(database, library.checklist, course.id, own, key=key, is_done=is_done)
        stored = planning.load_course(database, course.id).entries
        assert [each.state for each in stored if each.id == entry.id] == [state]


def test_entering_is_one_edit_that_is_taken_back_whole(
    decide: Callable[..., str],
    enter: Callable[[str], ChecklistEntry],
    read: Callable[[], WorkMeeting],
    database: Database,
    course: Course,
) -> None:
    key = decide("Kari spør laget.")
    stack = UndoStack(database, course.id)
    before = stack.course()
    enter(key)
    assert stack.record("førte inn", before, EVERYWHERE) is not None
    stack.undo()
    assert planning.load_course(database, course.id).entries == []
    assert read().decisions == (Decision(id=key, text="Kari spør laget."),)


def test_a_meeting_is_removed_and_put_back_with_all_that_was_said(
    decide: Callable[..., str],
    read: Callable[[], WorkMeeting],
    database: Database,
    course: Course,
    meeting: WorkMeeting,
) -> None:
    decide("Kari spør laget.")
    stack = UndoStack(database, course.id)
    before = stack.course()
    work_meetings.remove_meeting(database, meeting.id)
    stack.record("fjernet møtet", before, EVERYWHERE)
    assert planning.load_course(database, course.id).work_meetings == []
    stack.undo()
    assert read().decisions[0].text == "Kari spør laget."


def test_a_decision_is_removed_and_its_meeting_may_be_gone(
    decide: Callable[..., str], read: Callable[[], WorkMeeting], database: Database, meeting: WorkMeeting
) -> None:
    work_meetings.remove_decision(database, meeting.id, decide("Kari spør laget."))
    assert read().decisions == ()
    with pytest.raises(UserError):
        work_meetings.add_decision(database, UUID(int=1))


def test_a_review_is_added_once_where_and_when_the_last_meeting_was(
    database: Database, library: Library, course: Course, meeting: WorkMeeting
) -> None:
    work_meetings.change_meeting(database, meeting.id, place="Kantina", date=DAY, start=dt.time(13))
    made = work_meetings.add_review(database, course.id)
    assert (made.is_review, made.title, made.place, made.start) == (
        True, "Evalueringsmøte", "Kantina", dt.time(13),
    )  # fmt: skip
    assert [point.question for point in made.agenda or ()] == list(POINTS)
    assert work_meetings.add_review(database, course.id).id == made.id
    assert work_meetings.add_meeting(database, library.checklist, course.id).title == "Arbeidsmøte 2"


def test_a_meeting_that_is_there_becomes_the_review_with_all_that_stands_in_it(
    database: Database, meeting: WorkMeeting, read: Callable[[], WorkMeeting], decide: Callable[..., str]
) -> None:
    key, before = decide("Kortere pauser."), read().agenda or ()
    work_meetings.make_review(database, meeting.id)
    review = read()
    agenda = review.agenda or ()
    assert (review.is_review, review.decisions[0].id, agenda[: len(before)]) == (True, key, before)
    assert [point.question for point in agenda[len(before) :]] == list(POINTS)


def test_what_is_suggested_at_a_review_is_put_back_where_it_is_missing(
    database: Database, course: Course
) -> None:
    made = work_meetings.add_review(database, course.id)
    first, *others = made.agenda or ()
    work_meetings.remove_point(database, made.id, first.id)
    work_meetings.suggest_points(database, made.id)
    agenda = planning.load_course(database, course.id).work_meetings[-1].agenda or ()
    assert [point.question for point in agenda] == [*(each.question for each in others), first.question]


def test_a_decision_is_about_a_gathering_or_the_whole_course(
    database: Database, meeting: WorkMeeting, read: Callable[[], WorkMeeting], decide: Callable[..., str]
) -> None:
    key = decide("Kortere pauser.")
    assert about(read().decisions[0]) == "Hele kurset"
    work_meetings.change_decision(database, meeting.id, key, gathering=2)
    assert about(read().decisions[0]) == "Samling 2"
