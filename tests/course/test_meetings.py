"""Which meeting comes next, what is suggested to talk of, and what is decided and not done."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.meetings import (
    ENDS_FIRST,
    MOST_POINTS,
    clock_words,
    first_title,
    held,
    in_order,
    is_done,
    left_out,
    meeting_name,
    next_of,
    not_done,
    planned,
    review_meeting,
    reviews,
    state_by,
    times_advice,
    was_there,
    when_words,
    with_agenda,
    without_minutes,
)
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from tests.course.samples import a_course, a_question

TODAY = dt.date(2026, 11, 25)
BEFORE, AFTER = TODAY - dt.timedelta(days=7), TODAY + dt.timedelta(days=7)
BEGUN, SETTLED = ItemState.IN_PROGRESS, ItemState.SETTLED


def a_line(key: str, essential: bool = True, state: ItemState = ItemState.NOT_STARTED) -> Question:
    entry = ChecklistEntry(area_id="drift", item_id=key, state=state)
    return Question("drift", "", a_question(key, essential=essential), entry)


def a_course_with(*meetings: WorkMeeting) -> Course:
    course = a_course()
    course.work_meetings = list(meetings)
    return course


def keys(points: tuple[AgendaPoint, ...]) -> list[str]:
    return [point.question for point in points]


@pytest.mark.parametrize("day", [TODAY, AFTER])
def test_the_next_is_the_first_from_today_that_is_not_held(day: dt.date) -> None:
    gone, coming = WorkMeeting(date=BEFORE), WorkMeeting(date=day)
    later, done = WorkMeeting(date=AFTER + dt.timedelta(days=1)), WorkMeeting(date=TODAY, is_held=True)
    assert next_of((later, WorkMeeting(), gone, done, coming), TODAY) is coming


def test_without_a_date_ahead_none_is_next() -> None:
    assert next_of((WorkMeeting(), WorkMeeting(date=BEFORE)), TODAY) is None


def test_those_held_and_all_are_told_by_date_and_time_and_the_undated_last() -> None:
    noon, late = WorkMeeting(date=BEFORE, start=dt.time(12)), WorkMeeting(date=BEFORE, start=dt.time(14))
    undated, first = WorkMeeting(position=1), WorkMeeting(date=BEFORE, is_held=True)
    course = a_course_with(undated, late, noon, first)
    assert held(course) == [first]
    assert in_order(course.work_meetings) == [first, noon, late, undated]


@pytest.mark.parametrize(
    "written",
    [
        {"minutes": "Vi drakk kaffe."},
        {"decisions": (Decision(id="1", text="Vi starter."),)},
        {"agenda": (AgendaPoint(id="1", text="Mat", minutes="Suppe."),)},
    ],
)
def test_a_meeting_that_is_over_lacks_minutes_until_a_word_is_written(written: dict[str, Any]) -> None:
    gone = WorkMeeting(date=BEFORE, agenda=(AgendaPoint(id="1", text="Mat"),))
    assert without_minutes(a_course_with(gone, WorkMeeting(date=TODAY), WorkMeeting()), TODAY) == [gone]
    assert without_minutes(a_course_with(replace(gone, **written)), TODAY) == []


def test_a_review_is_no_meeting_to_plan_at_and_goes_before_one_with_such_a_name() -> None:
    named, review = WorkMeeting(title="Evaluering av våren"), WorkMeeting(is_review=True)
    course = a_course_with(named, review)
    assert (planned(course), reviews(course), review_meeting(course)) == ([named], [review], review)
    assert review_meeting(a_course_with(WorkMeeting(), named)) is named
    assert [meeting_name(each) for each in course.work_meetings] == ["Evaluering av våren", "Evalueringsmøte"]


def test_what_a_review_decided_is_not_to_be_done_in_this_course() -> None:
    decided = (Decision(id="1", text="Kortere pauser."),)
    review, later = WorkMeeting(is_review=True, decisions=decided), WorkMeeting(position=1)
    earlier = WorkMeeting(date=BEFORE, decisions=decided)
    course = a_course_with(earlier, review, later)
    assert [each.meeting for each in not_done(course, (), later)] == [earlier]
    assert not_done(course, (), review) == []


def test_each_new_meeting_has_a_title_of_its_own() -> None:
    course = a_course_with(WorkMeeting(title="Arbeidsmøte 2"))
    assert first_title(a_course_with()) == "Arbeidsmøte 1"
    assert first_title(course) == "Arbeidsmøte 3"
    assert first_title(a_course_with(WorkMeeting(is_review=True))) == "Arbeidsmøte 1"


@pytest.mark.parametrize(("ends", "is_wrong"), [(12, True), (13, True), (14, False)])
def test_an_end_that_does_not_come_after_the_start_is_said_and_not_told(ends: int, is_wrong: bool) -> None:
    meeting = WorkMeeting(date=TODAY, start=dt.time(13), ends=dt.time(ends))
    assert times_advice(meeting) == (ENDS_FIRST if is_wrong else "")
    assert clock_words(meeting) == ("13.00" if is_wrong else "13.00–14.00")


def test_when_it_is_says_what_is_not_set() -> None:
    assert when_words(WorkMeeting()) == "Dato er ikke satt"
    assert when_words(WorkMeeting(date=TODAY, ends=dt.time(14))) == "Onsdag 25. november"
    assert when_words(WorkMeeting(date=TODAY, start=dt.time(13))) == "Onsdag 25. november kl. 13.00"


@pytest.mark.parametrize(
    ("present", "is_there"),
    [("Åshild, Kari", True), ("kari haugmo", True), ("Karin", False), ("", False), ("Åshild og Kari", True)],
)
def test_who_was_there_is_told_by_the_names(present: str, is_there: bool) -> None:
    assert was_there(TeamMember(name="Kari Haugmo"), WorkMeeting(present=present)) is is_there
    assert not was_there(TeamMember(), WorkMeeting(present=present))


def test_the_essential_and_begun_questions_go_first_and_stand_in_the_order_of_the_checklist() -> None:
    others = [a_line(f"annet-{number}", essential=False) for number in range(30)]
    essential = [a_line(f"viktig-{number}") for number in range(20)]
    begun = a_line("i-gang", state=BEGUN)
    made = with_agenda([*others, *essential, begun, a_line("ferdig", state=SETTLED)])
    assert keys(made) == [*(f"viktig-{number}" for number in range(MOST_POINTS - 1)), "i-gang"]
    assert len(left_out([*others, *essential, begun], made)) == 51 - MOST_POINTS


def test_others_fill_up_where_few_are_essential() -> None:
    assert keys(with_agenda([a_line("annet", essential=False), a_line("viktig")])) == ["annet", "viktig"]


def test_made_anew_it_keeps_what_was_typed_and_lets_go_of_what_is_settled() -> None:
    lines = [a_line("mat"), a_line("lokale", state=SETTLED), a_line("heis", state=SETTLED)]
    own, said = AgendaPoint(id="1", text="Kake"), AgendaPoint(id="2", text=lines[2].text, question="heis")
    reworded = AgendaPoint(id="3", text="Lokalet, igjen", question="lokale")
    earlier = (own, replace(said, minutes="Prøvd."), reworded, AgendaPoint(id="4", text="", question="borte"))
    made = with_agenda(lines, (*earlier, AgendaPoint(id="5", text=lines[0].text, question="mat")))
    assert made[:4] == earlier
    assert keys(made[4:]) == ["mat"]
    assert keys(with_agenda(lines, (said,))) == ["mat"]


def test_what_was_decided_before_and_is_not_done_is_followed_up() -> None:
    lines = [a_line("mat", state=SETTLED), a_line("heis", state=BEGUN)]
    decided = (
        Decision(id="1", text="Kari ringer."),
        Decision(id="2", text="Suppe.", entry="mat"),
        Decision(id="3", text="Per ser etter.", entry="heis", is_done=True),
        Decision(id="4", text="Ferdig.", is_done=True),
        Decision(id="5", text=" "),
    )
    first, second = WorkMeeting(date=BEFORE, decisions=decided), WorkMeeting(date=AFTER, decisions=decided)
    course = a_course_with(second, first)
    assert [each.decision.id for each in not_done(course, lines, second)] == ["1", "3"]
    assert not_done(course, lines, first) == []


def test_one_whose_own_question_was_removed_is_done_when_it_says_so() -> None:
    assert is_done(Decision(id="1", text="Ja", entry="borte", is_done=True), {})
    assert not is_done(Decision(id="1", text="Ja", entry="borte"), {})


def test_a_decision_settles_unless_somebody_is_to_do_something() -> None:
    decision = Decision(id="1", text="På Storstua.")
    assert state_by(decision) is SETTLED
    assert state_by(replace(decision, responsible="Jonas")) is BEGUN
    assert state_by(replace(decision, due=AFTER)) is BEGUN
