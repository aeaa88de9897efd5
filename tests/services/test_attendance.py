"""Who came, noted a person at a time: the number in the log follows."""

from collections.abc import Callable

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting.attendance import present
from mestringstreff_desktop.course.recruiting.participant import Presence
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import attendance, planning, running
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage.database import Database
from tests.roster import enrol
from tests.stored import delete_gathering, load_gathering

Mark = Callable[[int, Presence | None], int | None]


@pytest.fixture
def mark(database: Database, course: Course) -> Mark:
    """Notes one of twelve people at the first gathering."""
    people = enrol(database, course.id, *(f"Deltaker {number}" for number in range(12)))
    first = course.gatherings[0].id
    return lambda at, there: attendance.mark(database, course.id, first, people[at], there)


def in_log(database: Database, course: Course) -> int | None:
    return load_gathering(database, course.gatherings[0].id).log.attendance


def test_the_number_follows_the_people(database: Database, course: Course, mark: Mark) -> None:
    running.count_present(database, course.id, course.gatherings[0].id, 9)
    assert [mark(0, Presence.PRESENT), mark(1, Presence.ABSENT), mark(2, Presence.PRESENT)] == [1, 1, 2]
    assert in_log(database, course) == 2
    assert [mark(at, None) for at in range(3)] == [1, 1, None]
    assert in_log(database, course) is None


def test_more_may_come_than_was_planned_for(database: Database, course: Course, mark: Mark) -> None:
    assert [mark(at, Presence.PRESENT) for at in range(12)][-1] == 12
    assert running.count_present(database, course.id, course.gatherings[0].id, 12).attendance == 12
    with pytest.raises(UserError, match="12 deltakere"):
        running.count_present(database, course.id, course.gatherings[0].id, 13)


def test_each_gathering_has_its_own(database: Database, course: Course, mark: Mark) -> None:
    mark(0, Presence.TOLD)
    person, second = planning.load_course(database, course.id).roster[0], course.gatherings[1].id
    attendance.mark(database, course.id, second, person.id, Presence.PRESENT)
    stored = planning.load_course(database, course.id)
    assert [present(stored, each) for each in stored.gatherings[:3]] == [0, 1, None]
    delete_gathering(database, second)
    assert in_log(database, course) == 0


def test_a_mark_is_taken_back_with_its_number(database: Database, course: Course, mark: Mark) -> None:
    running.count_present(database, course.id, course.gatherings[0].id, 9)
    stack = UndoStack(database, course.id)
    before = stack.course()
    mark(0, Presence.PRESENT)
    stack.record("merket", before, Where("run"))
    stack.undo()
    again = stack.course()
    assert (again.roster[0].attendance, again.gatherings[0].log.attendance) == ({}, 9)


def test_somebody_who_is_gone_is_told(database: Database, course: Course, mark: Mark) -> None:
    gone = planning.load_course(database, course.id).id
    with pytest.raises(UserError):
        attendance.mark(database, course.id, course.gatherings[0].id, gone, Presence.PRESENT)
