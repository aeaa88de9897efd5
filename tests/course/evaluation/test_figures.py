"""A course's figures are numbers only, exact at home, and with no small group on the way."""

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.figures import (
    BENEFIT_FORM,
    GRADES,
    KeyFigures,
    benefit_questionnaires,
    is_few,
    is_finished,
    key_figures,
    to_travel,
)
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting.participant import Presence, Status
from tests.course.evaluation.answered import answer_benefit
from tests.course.samples import a_course, hold
from tests.roster import join

LAST = dt.date(2026, 12, 9)


def a_held_course(gatherings: int = 3) -> Course:
    course = a_course(gatherings)
    for number, gathering in enumerate(course.gatherings):
        gathering.date = LAST - dt.timedelta(weeks=gatherings - 1 - number)
        gathering.log.attendance = 9
    return course


def test_people_are_counted_as_they_have_a_place_are_next_of_kin_and_have_come_enough() -> None:
    course = a_held_course()
    first, second, third = (str(each.id) for each in course.gatherings)
    two = {first: Presence.PRESENT, third: Presence.PRESENT}
    join(course, *"abcd", attendance=two)
    join(course, *"ef", attendance={second: Presence.PRESENT}, is_next_of_kin=True)
    join(course, "g", status=Status.WAITING, is_next_of_kin=True)
    found = key_figures(course)
    assert (found.year, found.planned, found.held) == (2026, 3, 3)
    assert (found.participants, found.next_of_kin, found.completed) == (6, 2, 4)


def test_of_an_ended_course_what_stayed_is_told() -> None:
    course = a_held_course()
    course.figures = CourseFigures(participants=8, next_of_kin=3, completed=None, attendance=(7, None, 6))
    found = key_figures(course)
    assert (found.participants, found.next_of_kin, found.completed, found.held) == (8, 3, None, 2)


@pytest.mark.parametrize("figures", [None, CourseFigures()], ids=["open", "ended"])
def test_what_nobody_noted_is_not_known_and_not_nought(figures: CourseFigures | None) -> None:
    course = a_course(2)
    course.figures = figures
    assert key_figures(course) == KeyFigures(course_id=course.id, planned=2)


def test_who_completed_is_not_known_where_nobody_was_noted() -> None:
    course = a_held_course()
    join(course, *"abcdef")
    assert key_figures(course).completed is None


def test_the_year_is_that_of_the_last_gathering_also_where_only_its_run_tells() -> None:
    course = a_held_course()
    course.gatherings[-1].date = dt.date(2027, 1, 6)
    assert key_figures(course).year == 2027
    course = a_course(1)
    hold(course.gatherings[0])
    assert (key_figures(course).year, key_figures(course).held) == (2026, 1)


def test_the_benefit_is_what_six_or_more_answered_and_one_tick_each() -> None:
    course = a_held_course()
    answer_benefit(course, 0, 1, 2, 2, 3, None, (1, 2))
    assert key_figures(course).benefit is None
    answer_benefit(course, 3)
    assert key_figures(course).benefit == (1, 1, 2, 2)
    assert key_figures(course).answered == 6
    assert len(benefit_questionnaires(course)) == 1


def test_two_editions_are_added_up_only_where_each_has_six() -> None:
    course = a_held_course()
    answer_benefit(course, *[2] * 7)
    answer_benefit(course, *[3] * 5, edition="2")
    assert key_figures(course).benefit == (0, 0, 7, 0)
    answer_benefit(course, 3, edition="2")
    assert key_figures(course).benefit == (0, 0, 7, 6)


def test_other_grades_and_other_sheets_cannot_be_added_up() -> None:
    course = a_held_course()
    answer_benefit(course, *[0] * 6, options=("Nei", "Ja"))
    answer_benefit(course, *[0] * 6, form_id="eget")
    assert key_figures(course).benefit is None
    assert benefit_questionnaires(course) == []


def test_the_built_in_sheet_asks_in_these_grades(library: Library) -> None:
    assert [each.options for each in items_of(library.forms[BENEFIT_FORM])].count(GRADES) == 1


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (dict[str, Any](), False),
        ({"ended_on": LAST}, True),
        ({"gatherings": []}, False),
    ],
    ids=["planned", "ended", "empty"],
)
def test_a_course_is_over_when_it_is_ended_held_or_past(change: dict[str, Any], wanted: bool) -> None:
    course = a_held_course()
    for name, value in change.items():
        setattr(course, name, value)
    assert is_finished(course, LAST) is wanted
    assert is_finished(course, LAST + dt.timedelta(days=1)) is bool(course.gatherings)
    for gathering in course.gatherings:
        hold(gathering)
    assert is_finished(course, None) is bool(course.gatherings)


@pytest.mark.parametrize(
    ("people", "kin", "completed", "wanted"),
    [
        (5, 0, 4, (None, None, None)),
        (6, 0, 5, (6, 0, None)),
        (12, 6, 6, (12, 6, 6)),
        (11, 6, 0, (11, None, 0)),
        (10, 2, 8, (10, None, 8)),
        (None, None, None, (None, None, None)),
    ],
    ids=str,
)
def test_one_to_five_people_stay_at_home(
    people: int | None, kin: int | None, completed: int | None, wanted: tuple[int | None, ...]
) -> None:
    found = KeyFigures(course_id=UUID(int=1), participants=people, next_of_kin=kin, completed=completed)
    gone = to_travel(found)
    assert (gone.participants, gone.next_of_kin, gone.completed) == wanted


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_no_few_are_told_of_and_what_is_left_out_cannot_be_worked_out(
    people: int, kin: int, came: int
) -> None:
    kin, came = min(kin, people), min(came, people)
    found = KeyFigures(course_id=UUID(int=1), participants=people, next_of_kin=kin, completed=came)
    gone = to_travel(found)
    told = [number for number in (gone.participants, gone.next_of_kin, gone.completed) if number is not None]
    assert not any(map(is_few, told))
    assert gone.next_of_kin is None or not is_few(people - gone.next_of_kin)
    assert (
        to_travel(gone)
        == gone
        == replace(
            found, **{name: getattr(gone, name) for name in ("participants", "next_of_kin", "completed")}
        )
    )
