"""Økonomi in the window: lines typed by keyboard, added, removed and summed, and papers made of them."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.economy import FROM_FEES
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.ui.pages.evaluation.economy.part import EconomyPart
from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.window.main_window import MainWindow

FOOD = str(BudgetKind.FOOD)
Stored = Callable[[], list[BudgetLine]]


@pytest.fixture
def part(window: MainWindow) -> EconomyPart:
    window.show_page("evaluation", "economy")
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    assert isinstance(page.part, EconomyPart)
    return page.part


@pytest.fixture
def stored(part: EconomyPart) -> Stored:
    context = part.context

    def read() -> list[BudgetLine]:
        context.autosave.flush()
        return planning.load_course(context.database, context.require_course().id).budget

    return read


def type_food(part: EconomyPart, planned: str, used: str) -> None:
    row = part.rows[FOOD]
    QTest.keyClicks(row.text, "Frukt")
    QTest.keyClicks(row.amounts["planned"].line, planned)
    QTest.keyClicks(row.amounts["used"].line, used)


def test_a_line_is_stored_as_it_is_typed_and_summed(part: EconomyPart, stored: Stored) -> None:
    type_food(part, "1 200", "950,50")
    (line,) = stored()
    assert (line.text, line.planned, line.used) == ("Frukt", 120_000, 95_050)
    cells = [each.text().replace("\N{NO-BREAK SPACE}", " ") for each in part.sums.cells["Kostnader"]]
    assert cells == ["1 200 kr", "950,50 kr"]


@pytest.mark.parametrize("typed", ["-200", "mange penger", "12 000 000"], ids=["minus", "words", "too much"])
def test_what_is_no_amount_is_told_and_kept(part: EconomyPart, stored: Stored, typed: str) -> None:
    field = part.rows[FOOD].amounts["used"]
    QTest.keyClicks(field.line, typed)
    field.tidy()
    assert field.trouble.isVisibleTo(field)
    assert field.line.text() == typed
    assert all(each.used is None for each in stored())


def test_a_line_is_added_removed_and_put_back(part: EconomyPart, stored: Stored, window: MainWindow) -> None:
    type_food(part, "100", "90")
    stored()
    part.rows[FOOD].add.click()
    assert len(stored()) == 2
    assert [each.remove.isVisibleTo(each) for each in part.rows.values() if each.shown.kind == FOOD] == [
        True
    ] * 2
    part.rows[FOOD].remove.click()
    assert [each.planned for each in stored()] == [None]
    part.context.undo.undo(window.seen())
    assert sorted(each.planned or 0 for each in stored()) == [0, 10_000]


def test_agreed_fees_are_offered_until_they_are_in(part: EconomyPart, stored: Stored) -> None:
    context, agreed = part.context, Involvement(fee=Fee(meetings=360_000))
    member = TeamMember(name="Per", role=Role.USER_REPRESENTATIVE, involvement=agreed)
    course_id = context.require_course().id
    with context.database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.team.append(member)
    context.open_course(course_id)
    assert part.bring.isVisibleTo(part)
    part.bring.click()
    assert [(each.text, each.planned) for each in stored()] == [(FROM_FEES, 360_000)]
    assert not part.bring.isVisibleTo(part)


def test_another_course_shows_its_own_lines(part: EconomyPart, stored: Stored, window: MainWindow) -> None:
    type_food(part, "100", "90x")
    stored()
    context = part.context
    other = planning.create_course(context.database, context.library, "Høst", context.clock())
    context.open_course(other.id)
    assert part.rows[FOOD].text.text() == ""
    assert part.rows[FOOD].amounts["used"].line.text() == ""
