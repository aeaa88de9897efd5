"""What a report tells of the money, worked out by hand, and nothing of accounts that lack a line."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.report_money import money_tables, money_words
from tests.conftest import NOW
from tests.course.evaluation.held import KRONE, a_held_course


@pytest.fixture
def course(library: Library) -> Course:
    return a_held_course(library)


def said(course: Course) -> str:
    return " ".join(money_words(course)).replace("\N{NO-BREAK SPACE}", " ")


def rows(course: Course) -> list[list[str]]:
    tables = money_tables(course)
    return [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for each in tables for row in each.rows]


def test_what_it_cost_is_summed_and_shared(course: Course) -> None:
    assert said(course) == (
        "Kurset kostet 11 350,50 kr. Det er 649,50 kr mindre enn planlagt. "
        "Delt på 10 deltakere blir det 1 135 kr for hver."
    )
    assert rows(course) == [
        ["Lønn", "10 000 kr", "9 500 kr"],
        ["Mat og drikke", "2 000 kr", "1 850,50 kr"],
        ["Kostnader i alt", "12 000 kr", "11 350,50 kr"],
        ["Tilskudd og andre inntekter", "12 000 kr", "12 000 kr"],
        ["Igjen", "0 kr", "649,50 kr"],
        ["For hver deltaker", "1 000 kr", "1 135 kr"],
    ]


def test_accounts_that_are_not_finished_give_no_cost(course: Course) -> None:
    course.budget[0].used = None
    assert said(course) == (
        "Det er planlagt å bruke 12 000 kr. Hittil er det brukt 1 850,50 kr, men regnskapet er ikke ferdig."
    )
    assert [row[2] for row in rows(course)[-2:]] == ["–", "–"]


def test_it_is_held_against_what_was_planned(course: Course) -> None:
    course.budget[0].used = 10_149 * KRONE + 50
    assert "Det er som planlagt." in said(course)
    course.budget[0].used = 20_000 * KRONE
    assert "Det er 9 850,50 kr mer enn planlagt." in said(course)


def test_there_is_nothing_to_tell_where_no_amount_is_known() -> None:
    course = Course(title="Ny", created_at=NOW)
    assert (said(course), rows(course)) == ("", [])
