"""What a course costs: sums of what is known, for each who takes part, and against the budget."""

import pytest

from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.economy import (
    FROM_FEES,
    KINDS,
    Amounts,
    agreed_fees,
    amount_words,
    budget_for_next,
    for_each,
    new_fees,
    outcome_words,
    rows,
    shared_words,
    sums,
)
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from tests.conftest import NOW

FOOD, INCOME = BudgetKind.FOOD, BudgetKind.INCOME


def course(*lines: BudgetLine, places: int = 10) -> Course:
    return Course(title="Vår", created_at=NOW, participants=places, budget=list(lines))


def line(kind: BudgetKind, planned: int | None = None, used: int | None = None) -> BudgetLine:
    return BudgetLine(kind=kind, planned=planned, used=used)


def with_fees(*fees: Fee) -> Course:
    made = course()
    made.team = [
        TeamMember(name=str(number), role=Role.USER_REPRESENTATIVE, involvement=Involvement(fee=fee))
        for number, fee in enumerate(fees)
    ]
    return made


def test_every_kind_has_a_row_also_where_nothing_stands_yet() -> None:
    found = rows(course(line(FOOD, 100), line(FOOD, 200)))
    assert [each.kind for each in found if each.line] == [FOOD, FOOD]
    assert {each.kind for each in found} == set(BudgetKind) == set(KINDS)


def test_the_sums_are_of_what_is_known() -> None:
    found = sums(
        course(line(FOOD, 120_000, 95_050), line(BudgetKind.PREMISES, 80_000), line(INCOME, 150_000))
    )
    assert found.costs == Amounts(planned=200_000, used=95_050)
    assert found.income == Amounts(planned=150_000)
    assert found.rest == Amounts(planned=-50_000)
    assert found.by_kind[BudgetKind.WAGES] == Amounts()


def test_nothing_is_known_of_an_empty_budget() -> None:
    found = sums(course())
    assert [each.is_known for each in (found.costs, found.income, found.rest, found.each)] == [False] * 4


def test_it_is_planned_for_the_places_and_used_by_those_who_came() -> None:
    made = course(line(FOOD, 100_000, 90_000))
    made.roster = [Participant(name=str(at), status=Status.PLACE) for at in range(7)]
    assert sums(made).each == Amounts(planned=10_000, used=12_900)


def test_an_ended_course_is_shared_by_those_who_were_counted() -> None:
    made = course(line(FOOD, used=90_000))
    made.figures = CourseFigures(participants=9)
    assert sums(made).each.used == 10_000
    assert shared_words(made) == "«Brukt» er delt på 9 deltakere."


@pytest.mark.parametrize(("ore", "people"), [(None, 9), (100, 0)], ids=["no amount", "nobody"])
def test_there_may_be_nothing_for_each(ore: int | None, people: int) -> None:
    assert for_each(ore, people) is None


def test_what_is_agreed_with_all_of_them_is_added_up() -> None:
    made = with_fees(Fee(meetings=360_000, travel=42_050), Fee(meetings=240_000))
    assert agreed_fees(made) == {BudgetKind.MEETINGS: 600_000, BudgetKind.TRAVEL: 42_050}


def test_what_stands_as_it_is_agreed_is_not_new() -> None:
    made = with_fees(Fee(meetings=360_000, travel=42_050))
    made.budget = [BudgetLine(kind=BudgetKind.MEETINGS, text=FROM_FEES, planned=360_000)]
    assert new_fees(made) == {BudgetKind.TRAVEL: 42_050}


@pytest.mark.parametrize(
    ("used", "words"),
    [
        (None, ""),
        (100_000, "Kurset kostet det dere hadde planlagt."),
        (120_050, "Kurset har kostet 200,50 kr mer enn planlagt."),
        (90_000, "Kurset har kostet 100 kr mindre enn planlagt."),
    ],
    ids=["not known", "equal", "more", "less"],
)
def test_how_it_came_out(used: int | None, words: str) -> None:
    assert outcome_words(course(line(FOOD, 100_000, used))).replace("\N{NO-BREAK SPACE}", " ") == words


def test_accounts_that_lack_a_line_are_not_held_against_the_budget() -> None:
    made = course(line(FOOD, 100_000, 90_000), line(BudgetKind.PREMISES, 50_000))
    assert outcome_words(made) == "1 linje mangler det dere brukte, så regnskapet er ikke ferdig."
    made.roster = [Participant(name="Anne", status=Status.PLACE)]
    assert sums(made).each == Amounts(planned=15_000)
    assert shared_words(made) == "«Planlagt» er delt på 10 plasser."


def test_an_income_that_has_not_come_is_no_line_that_lacks_what_was_used() -> None:
    made = course(line(FOOD, 100_000, 100_000), line(INCOME, 50_000))
    assert outcome_words(made) == "Kurset kostet det dere hadde planlagt."


def test_an_amount_may_be_less_than_nothing_or_unknown() -> None:
    assert amount_words(-20_000).replace("\N{NO-BREAK SPACE}", " ") == "−200 kr"
    assert amount_words(None) == "–"


def test_the_next_budget_is_what_was_used_or_else_planned() -> None:
    made = course(line(FOOD, 100, 80), line(INCOME, 50))
    made.budget[0].text = "Kaffe fra Kari"
    found = budget_for_next(made, lambda text: "Kari" in text)
    assert [(each.text, each.planned, each.used) for each in found] == [("", 80, None), ("", 50, None)]
