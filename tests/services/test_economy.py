"""Budget and accounts as they are stored: lines made, changed, removed, and fees brought in."""

from collections.abc import Callable

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.economy import FROM_FEES, BudgetRow
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import economy, planning
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW

FOOD = BudgetKind.FOOD
Stored = Callable[[], list[BudgetLine]]


@pytest.fixture
def stored(database: Database, course: Course) -> Stored:
    return lambda: planning.load_course(database, course.id).budget


def agree(database: Database, course: Course, fee: Fee) -> None:
    with database.transaction() as session:
        found = courses.find(session, Course, course.id)
        role, agreed = Role.USER_REPRESENTATIVE, Involvement(fee=fee)
        found.team.append(TeamMember(name="Per", role=role, involvement=agreed, position=9))


def test_the_first_change_makes_the_line_and_the_next_finds_it(
    database: Database, course: Course, stored: Stored
) -> None:
    empty = BudgetRow(kind=FOOD)
    economy.change_line(database, course.id, empty, planned=120_000)
    economy.change_line(database, course.id, empty, text="Frukt og kaffe")
    (line,) = stored()
    assert (line.kind, line.text, line.planned, line.used) == (FOOD, "Frukt og kaffe", 120_000, None)


def test_another_line_of_a_kind_is_added_once_while_it_is_empty(
    database: Database, course: Course, stored: Stored
) -> None:
    economy.change_line(database, course.id, BudgetRow(kind=FOOD), used=50)
    made = [economy.add_line(database, course.id, FOOD) for _ in range(2)]
    assert made[0].id == made[1].id
    assert len(stored()) == 2
    economy.remove_line(database, made[0].id)
    assert [each.used for each in stored()] == [50]


def test_a_line_that_is_gone_is_told(database: Database, course: Course) -> None:
    line = economy.add_line(database, course.id, FOOD)
    economy.remove_line(database, line.id)
    with pytest.raises(UserError):
        economy.remove_line(database, line.id)


def test_fees_are_brought_once_and_again_when_they_change(
    database: Database, course: Course, stored: Stored
) -> None:
    agree(database, course, Fee(meetings=360_000, story=100_000))
    assert economy.bring_fees(database, course.id) == 2
    assert economy.bring_fees(database, course.id) == 0
    agree(database, course, Fee(story=50_000))
    assert economy.bring_fees(database, course.id) == 1
    assert {each.kind: each.planned for each in stored()} == {
        BudgetKind.MEETINGS: 360_000,
        BudgetKind.STORY: 150_000,
    }
    assert {each.text for each in stored()} == {FROM_FEES}


def test_what_was_typed_stands_beside_the_fees(database: Database, course: Course, stored: Stored) -> None:
    economy.change_line(database, course.id, BudgetRow(kind=BudgetKind.TRAVEL), text="Buss", planned=500)
    agree(database, course, Fee(travel=42_050))
    economy.bring_fees(database, course.id)
    assert [(each.text, each.planned) for each in stored()] == [("Buss", 500), (FROM_FEES, 42_050)]


def test_other_courses_are_told_where_they_have_amounts(
    database: Database, course: Course, library: Library
) -> None:
    other = planning.create_course(database, library, "Høst", NOW)
    assert economy.other_courses(database, course.id) == []
    economy.change_line(database, other.id, BudgetRow(kind=FOOD), used=90_000)
    economy.change_line(database, course.id, BudgetRow(kind=FOOD), used=50)  # this one is no other
    (found,) = economy.other_courses(database, course.id)
    assert (found.title, found.sums.costs.used) == ("Høst", 90_000)
