"""Goals, values and the didactic model: shown, written, stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.course.course import Course, CourseConsideration
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.ui.pages.planning.goals import GoalsPart
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage import disks
from tests.ui.pages.planning.planning_page import shown_page, stored


@pytest.fixture
def goals(window: MainWindow) -> GoalsPart:
    return shown_page(window, "goals").goals


def test_the_goals_are_there_as_suggested(goals: GoalsPart) -> None:
    suggested = {goal.kind: goal.text for goal in goals.context.library.frame.goals}
    assert {kind: field.toPlainText() for kind, field in goals.goals.items()} == suggested


def test_a_goal_is_stored_as_it_is_typed(goals: GoalsPart) -> None:
    goals.goals["skill"].clear()
    QTest.keyClicks(goals.goals["skill"], "Å be om hjelp")
    found = stored(goals.context).goals
    assert found["skill"] == "Å be om hjelp"
    assert found["attitude"] == goals.goals["attitude"].toPlainText()


def test_the_six_factors_are_asked_and_stored(goals: GoalsPart) -> None:
    assert len(goals.factors) == 6
    for factor, field in goals.factors.items():
        QTest.keyClicks(field, f"Om {factor}")
    assert stored(goals.context).frame == {factor: f"Om {factor}" for factor in goals.factors}


def test_values_and_questions_are_there_to_read(goals: GoalsPart) -> None:
    texts = {each.text() for each in goals.findChildren(QLabel)}
    frame = goals.context.library.frame
    assert {value.text for value in frame.values} <= texts
    assert {factor.question for factor in frame.didactic} <= texts


def test_what_cannot_be_stored_stays(window: MainWindow, goals: GoalsPart) -> None:
    free_disk = disks.fill_for_sqlite(window.context.database)
    QTest.keyClicks(goals.factors["frame"], "Et stort rom")
    window.show_page("planning", "team")
    window.show_page("planning", "goals")
    assert goals.factors["frame"].toPlainText() == "Et stort rom"
    free_disk()


def test_a_text_does_not_follow_to_another_course(window: MainWindow, goals: GoalsPart) -> None:
    context, field = window.context, goals.factors["frame"]
    field.setFocus()
    QTest.keyClicks(field, "Et stort rom")
    other = planning.create_course(context.database, context.library, "Høsten", context.clock())
    context.open_course(other.id)
    assert field.toPlainText() == ""


def test_each_field_is_read_out_by_what_it_asks(goals: GoalsPart) -> None:
    frame = goals.context.library.frame
    assert [field.accessibleName() for field in goals.goals.values()] == [
        f"Mål: {goal.title}" for goal in frame.goals
    ]
    assert [field.accessibleName() for field in goals.factors.values()] == [
        f"{factor.title}. {factor.question}" for factor in frame.didactic
    ]
    assert {each.textFormat() for each in goals.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_goal_may_be_taken_away_and_the_suggestion_stands_behind_it(goals: GoalsPart) -> None:
    kind, field = next(iter(goals.goals.items()))
    suggested = next(each.text for each in goals.context.library.frame.goals if each.kind == kind)
    field.clear()
    assert not stored(goals.context).goals.get(kind)
    assert field.placeholderText() == suggested


@pytest.mark.parametrize("text", ["<b>Ro</b> & hvile", "Å le.\n\nÅ hvile.", "«æøå» – …", "x" * 5000])
def test_any_text_is_kept_as_it_was_written(goals: GoalsPart, text: str) -> None:
    goals.factors["frame"].setPlainText(text)
    goals.goals["skill"].setPlainText(text)
    course = stored(goals.context)
    assert course.frame["frame"] == course.goals["skill"] == text


def test_tab_leads_from_field_to_field(window: MainWindow, goals: GoalsPart) -> None:
    fields = list(goals.goals.values())
    fields[0].setFocus()
    QTest.keyClick(fields[0], Qt.Key.Key_Tab)
    assert window.focusWidget() is fields[1]
    assert "\t" not in fields[0].toPlainText()


def test_what_was_decided_the_last_time_stands_with_the_goals(window: MainWindow, goals: GoalsPart) -> None:
    context, course = goals.context, goals.context.require_course()
    assert not goals.decided.isVisible()

    def decide() -> None:
        with context.database.transaction() as session:
            found = courses.find(session, Course, course.id)
            found.considerations = [CourseConsideration(text=str(at), position=at) for at in range(5)]

    context.act(decide)
    assert len(goals.decided.ticks.ticks) == 5
    goals.decided.ticks.ticks[4].click()
    assert stored(context).considerations[4].is_dealt_with
