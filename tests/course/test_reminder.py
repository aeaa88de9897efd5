"""One line for all pages: what goes on, what should have begun, and nothing else."""

from datetime import timedelta

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.reminder import Urgency, reminder
from mestringstreff_desktop.course.run.events import EventKind
from tests.course.samples import START, a_course, at, happened, hold

PLAN_START = START.astimezone().replace(tzinfo=None)


def planned(late: float = 0) -> Course:
    """Return a course whose first gathering is to begin so many minutes after the start."""
    course = a_course(2)
    begins = PLAN_START + timedelta(minutes=late)
    course.gatherings[0].date, course.gatherings[0].start = begins.date(), begins.time()
    return course


def words(course: Course, minute: float) -> str:
    found = reminder(course, at(minute))
    return found[1] if found else ""


@pytest.mark.parametrize(("minute", "is_said"), [(-1, False), (0, True), (170, True), (190, False)])
def test_a_gathering_whose_time_has_come_is_said(minute: float, is_said: bool) -> None:
    said = f"Samling 1: Hva er mestring? skulle begynne kl. {PLAN_START:%H.%M}."
    assert words(planned(), minute) == (said if is_said else "")


def test_one_without_a_time_or_held_already_is_not() -> None:
    assert words(a_course(2), 5) == ""
    course = planned()
    hold(course.gatherings[0])
    assert words(course, 5) == ""


def test_what_goes_on_is_said_quietly() -> None:
    course = planned()
    course.gatherings[0].events = [happened(EventKind.STARTED, 0, course.gatherings[0].items[0])]
    found = reminder(course, at(3))
    assert found is not None
    assert found[1:] == ("Samling 1: Hva er mestring? pågår.", Urgency.PLAIN)


def test_a_gap_is_asked_about() -> None:
    course = planned()
    course.gatherings[0].events = [happened(EventKind.STARTED, 0, course.gatherings[0].items[0])]
    assert words(course, 60) == f"Samling 1: Hva er mestring? pågikk kl. {PLAN_START:%H.%M}. Er den ferdig?"


def test_two_at_once_are_told() -> None:
    course = planned()
    for each in course.gatherings:
        each.events = [happened(EventKind.STARTED, 0, each.items[0])]
    assert words(course, 1) == "2 samlinger pågår. Avslutt den som er ferdig."


@pytest.mark.parametrize(("minute", "is_due"), [(180, True), (180.1, False)])
def test_after_three_hours_nobody_is_reminded(minute: float, is_due: bool) -> None:
    assert bool(words(planned(), minute)) is is_due


def test_the_first_of_two_that_are_due_is_named() -> None:
    course = planned()
    course.gatherings[1].date, course.gatherings[1].start = PLAN_START.date(), PLAN_START.time()
    assert words(course, 5).startswith("Samling 1")
    hold(course.gatherings[0])
    assert words(course, 5).startswith("Samling 2")


def test_a_course_without_gatherings_reminds_of_nothing() -> None:
    assert reminder(a_course(0), at(0)) is None


def test_what_goes_on_comes_before_what_is_due() -> None:
    course = planned()
    course.gatherings[1].events = [happened(EventKind.STARTED, 0, course.gatherings[1].items[0])]
    assert words(course, 2) == "Samling 2: Hva er mestring? pågår."
