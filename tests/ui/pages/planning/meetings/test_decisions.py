"""Decisions go into the checklist once, are followed up at the next meeting, and are done there."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.meetings.checklist_decisions import ChecklistDecisionRow
from mestringstreff_desktop.ui.pages.planning.meetings.meeting_view import PlanningMeeting
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.planning.meetings.meetings_page import a_meeting, opened, shown_meetings, stored_meeting
from tests.ui.pages.planning.planning_page import stored, stored_line

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
FIRST = "forankret"


@pytest.fixture
def view(window: MainWindow) -> PlanningMeeting:
    return opened(window)


@pytest.fixture
def decision(view: PlanningMeeting) -> ChecklistDecisionRow:
    """One about the first point of the agenda, with a word in it."""
    next(iter(view.agenda.points.rows.values())).decide.click()
    (row,) = view.decisions.rows.values()
    assert view.window().focusWidget() is row.words
    QTest.keyClicks(row.words, "Hos rehabiliteringen.")
    return row


def test_one_about_a_point_answers_its_question(decision: ChecklistDecisionRow, context: Context) -> None:
    (stored_one,) = stored_meeting(context).decisions
    assert (stored_one.text, stored_one.question) == ("Hos rehabiliteringen.", FIRST)
    assert decision.question.currentText() == "Hvor er kurset forankret?"


def test_without_anybody_to_do_it_the_question_is_settled(
    decision: ChecklistDecisionRow, context: Context
) -> None:
    assert "«Avklart»" in decision.will_be.text()
    QTest.mouseClick(decision.enter, LEFT)
    assert stored_line(context, FIRST).state is ItemState.SETTLED
    assert decision.state.text() == "Ført inn i sjekklista: Avklart"
    assert (decision.enter.isVisible(), decision.way.hasFocus()) == (False, True)


def test_who_and_when_go_with_it_and_it_is_all_undone_at_once(
    decision: ChecklistDecisionRow, view: PlanningMeeting, context: Context
) -> None:
    line = decision.who.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Åshild")
    QTest.keyClicks(decision.due.line, "7.12")
    QTest.mouseClick(decision.enter, LEFT)
    entry = stored_line(context, FIRST).entry
    assert entry is not None
    assert (entry.state, entry.responsible) == (ItemState.IN_PROGRESS, "Åshild")
    assert entry.due == dt.date(2026, 12, 7)
    QTest.mouseClick(view.desk.notice.button, LEFT)
    assert stored_line(context, FIRST).entry is None
    assert decision.enter.isVisible()


def test_the_way_leads_to_the_question(decision: ChecklistDecisionRow, qtbot: QtBot) -> None:
    QTest.mouseClick(decision.enter, LEFT)
    with qtbot.waitSignal(decision.context.go_to) as told:
        QTest.mouseClick(decision.way, LEFT)
    assert told.args == ["planning", FIRST]


def test_one_that_answers_nothing_becomes_a_question_of_its_own(
    view: PlanningMeeting, context: Context
) -> None:
    QTest.mouseClick(view.decisions.more, LEFT)
    (row,) = view.decisions.rows.values()
    QTest.mouseClick(row.enter, LEFT)
    assert stored(context).entries == []  # nothing was decided yet
    QTest.keyClicks(row.words, "Kari spør laget.")
    QTest.mouseClick(row.enter, LEFT)
    (entry,) = stored(context).entries
    assert (entry.item_id, entry.question) == (None, "Kari spør laget.")


def test_what_is_not_done_comes_up_at_the_next_meeting(
    decision: ChecklistDecisionRow, window: MainWindow, view: PlanningMeeting, context: Context
) -> None:
    shown_meetings(window).open(a_meeting(context).id)
    ((key, row),) = view.follow_up.rows.items()
    assert (key, view.follow_up.isVisible()) == (decision.key, True)
    QTest.mouseClick(row.tick, LEFT)
    assert not view.follow_up.isVisible()
    assert stored(context).work_meetings[0].decisions[0].is_done
    QTest.mouseClick(view.desk.notice.button, LEFT)
    assert view.follow_up.isVisible()


def test_done_in_the_checklist_is_done_here_and_the_other_way(
    decision: ChecklistDecisionRow, context: Context
) -> None:
    QTest.mouseClick(decision.enter, LEFT)
    assert decision.tick.isChecked()
    QTest.mouseClick(decision.tick, LEFT)
    assert stored_line(context, FIRST).state is ItemState.IN_PROGRESS
    course, line = context.require_course(), stored_line(context, FIRST)
    settled = ItemState.SETTLED
    context.act(lambda: planning.change_answer(context.database, course.id, line, state=settled))
    assert decision.tick.isChecked()


def test_a_decision_is_removed_and_put_back(
    decision: ChecklistDecisionRow, view: PlanningMeeting, context: Context
) -> None:
    QTest.mouseClick(decision.remove, LEFT)
    assert (view.decisions.rows, view.decisions.more.hasFocus()) == ({}, True)
    QTest.mouseClick(view.desk.notice.button, LEFT)
    assert stored_meeting(context).decisions[0].text == "Hos rehabiliteringen."
