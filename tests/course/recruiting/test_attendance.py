"""Who came to which gathering, counted a gathering and a person."""

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import attendance
from mestringstreff_desktop.course.recruiting.attendance import (
    MISSED,
    TURNS,
    attended,
    is_missed,
    listed,
    present,
)
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence, Status
from mestringstreff_desktop.course.recruiting.roster import person_advice
from tests.course.samples import a_course, hold

CAME, TOLD, AWAY = Presence.PRESENT, Presence.TOLD, Presence.ABSENT


def somebody(course: Course, *there: Presence | None, status: Status = Status.PLACE) -> Participant:
    """Put somebody on the roster who was at the first gatherings as told."""
    noted = {str(each.id): was for each, was in zip(course.gatherings, there, strict=False) if was}
    made = Participant(name="Kari", status=status, attendance=noted)
    course.roster.append(made)
    return made


def test_a_tap_turns_through_all_there_is_and_begins_again() -> None:
    turns: list[Presence | None] = [None]
    for _ in TURNS:
        turns.append(attendance.turned(turns[-1]))
    assert turns == [None, CAME, TOLD, AWAY, None]


def test_a_gathering_is_counted_by_those_who_are_noted() -> None:
    course = a_course(2)
    for was in (CAME, CAME, TOLD, AWAY, None):
        somebody(course, was)
    first, second = course.gatherings
    assert (present(course, first), present(course, second)) == (2, None)
    assert attendance.gathering_words(course, first) == "2 kom, 1 ga beskjed, 1 kom ikke, 1 ikke merket"


def test_nobody_came_is_a_number_too() -> None:
    course = a_course(1)
    somebody(course, AWAY)
    assert present(course, course.gatherings[0]) == 0


def test_those_with_a_place_are_listed_and_those_who_had_one() -> None:
    course = a_course(2)
    there, gone = somebody(course), somebody(course, CAME, status=Status.WITHDRAWN)
    somebody(course, status=Status.WAITING)
    first, second = course.gatherings
    assert (listed(course, first), listed(course, second)) == ([there, gone], [there])


def test_a_person_is_counted_of_the_gatherings_that_have_been() -> None:
    course = a_course(6)
    hold(course.gatherings[0])
    late = somebody(course, None, CAME, CAME, TOLD)
    assert attended(late, course).words == "2 av 4"
    assert attended(late, course, before=course.gatherings[2]).words == "1 av 2"


def test_what_is_noted_of_a_gathering_that_is_gone_counts_for_nothing() -> None:
    course = a_course(3)
    person = somebody(course, CAME, CAME, AWAY)
    del course.gatherings[0]
    assert attended(person, course).words == "1 av 2"


@pytest.mark.parametrize(
    ("there", "is_so"),
    [
        ((AWAY, AWAY), True),
        ((AWAY, None, AWAY), True),
        ((AWAY, AWAY, CAME), False),
        ((AWAY, TOLD), False),
        ((AWAY,), False),
        ((), False),
    ],
)
def test_who_stays_away_twice_in_a_row_is_missed(there: tuple[Presence | None, ...], is_so: bool) -> None:
    course = a_course(4)
    person = somebody(course, *there)
    assert is_missed(person, course) is is_so
    assert (MISSED in person_advice(person, course, course.created_at.date())) is is_so
    assert not is_missed(somebody(course, *there, status=Status.WITHDRAWN), course)
