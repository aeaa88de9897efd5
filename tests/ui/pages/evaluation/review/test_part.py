"""The review meeting is made with its agenda, shows what is known, and decides for the next course."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.review import COOPERATION, EXPERIENCE, POINTS, REPRESENTATIVES
from mestringstreff_desktop.course.meetings import reviews
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import running, work_meetings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import AnswersPlace, LetterPlace, MeetingPlace
from mestringstreff_desktop.ui.meetings.view import TO_REVIEW
from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.pages.evaluation.review.agenda import ReviewPoint
from mestringstreff_desktop.ui.pages.evaluation.review.meeting_view import ReviewMeeting
from mestringstreff_desktop.ui.pages.evaluation.review.part import ReviewPart
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.roster import enrol
from tests.ui.pages.planning.planning_page import stored

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def part(window: MainWindow) -> ReviewPart:
    """The part before there is a review."""
    window.show_page("evaluation", "review")
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    assert isinstance(page.part, ReviewPart)
    return page.part


@pytest.fixture
def view(part: ReviewPart) -> ReviewMeeting:
    """A review that is made now."""
    QTest.mouseClick(part.make, LEFT)
    return part.view


def the_review(context: Context) -> WorkMeeting:
    return reviews(stored(context))[0]


def point(view: ReviewMeeting, about: str) -> ReviewPoint:
    keys = {each.question: each.id for each in the_review(view.context).agenda or ()}
    made = view.agenda.points.rows[keys[about]]
    assert isinstance(made, ReviewPoint)
    return made


def first_gathering(course: Course) -> str:
    return course.gatherings[0].name


def test_it_is_made_with_its_agenda_and_can_be_undone(part: ReviewPart, context: Context) -> None:
    assert [each.isVisible() for each in part.top_buttons] == [False] * 3
    QTest.mouseClick(part.make, LEFT)
    assert [each.question for each in the_review(context).agenda or ()] == list(POINTS)
    assert (part.view.isVisible(), part.view.facts.date.line.hasFocus()) == (True, True)
    assert [each.isVisible() for each in part.top_buttons] == [True] * 3
    assert not part.view.agenda.make.isVisible()
    context.undo.undo(part.where())
    assert reviews(stored(context)) == []
    assert part.make.isVisible()


def test_what_is_known_stands_beside_a_point_and_leads_to_the_rest(view: ReviewMeeting, qtbot: QtBot) -> None:
    context, first = view.context, view.context.require_course().gatherings[0]
    assert point(view, REPRESENTATIVES).known.links == []
    context.act(lambda: running.change_log(context.database, first.id, wise="Mer te"))
    known = point(view, EXPERIENCE).known
    (link,) = known.links
    with qtbot.waitSignal(context.go_to) as told:
        QTest.mouseClick(link, LEFT)
    assert told.args == ["run", first.id]


def test_the_sheet_of_how_they_worked_together_is_typed_where_the_answers_are(
    view: ReviewMeeting, qtbot: QtBot
) -> None:
    (link,) = point(view, COOPERATION).known.links
    with qtbot.waitSignal(view.context.go_to) as told:
        QTest.mouseClick(link, LEFT)
    assert told.args == ["evaluation", AnswersPlace("samarbeid")]


def test_what_is_said_and_decided_is_stored_with_whom_and_what_it_is_about(
    view: ReviewMeeting, context: Context
) -> None:
    QTest.keyClicks(point(view, EXPERIENCE).said, "Det var fint.")
    QTest.mouseClick(point(view, EXPERIENCE).decide, LEFT)
    (row,) = view.decisions.rows.values()
    assert row.words.hasFocus()
    QTest.keyClicks(row.words, "Mer te")
    row.gathering.setFocus()
    QTest.keyClick(row.gathering, KEY.Key_Down)
    assert row.gathering.currentText() == first_gathering(stored(context))
    (decision,), agenda = the_review(context).decisions, the_review(context).agenda or ()
    assert (decision.text, decision.gathering) == ("Mer te", 1)
    assert agenda[1].minutes == "Det var fint."


def test_a_decision_that_names_a_participant_is_told_to_stay_behind(
    view: ReviewMeeting, context: Context
) -> None:
    course = context.require_course()
    context.act(lambda: enrol(context.database, course.id, "Per Aas"))
    QTest.mouseClick(view.decisions.more, LEFT)
    (row,) = view.decisions.rows.values()
    assert not row.names.isVisible()
    QTest.keyClicks(row.words, "Sett Per nærmest døra")
    assert row.names.isVisible()


def test_a_point_that_was_taken_away_can_be_had_back(view: ReviewMeeting, context: Context) -> None:
    QTest.mouseClick(point(view, EXPERIENCE).remove, LEFT)
    assert view.agenda.make.isVisible()
    QTest.mouseClick(view.agenda.make, LEFT)
    assert (the_review(context).agenda or ())[-1].question == EXPERIENCE
    assert not view.agenda.make.isVisible()


def test_its_letter_is_the_one_to_the_review(view: ReviewMeeting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.context.go_to) as told:
        QTest.mouseClick(view.invite, LEFT)
    assert told.args == ["recruiting", LetterPlace(TO_REVIEW, meeting_id=view.edits.meeting_id)]


def test_it_is_removed_and_put_back(view: ReviewMeeting, part: ReviewPart, context: Context) -> None:
    QTest.mouseClick(view.remove, LEFT)
    assert (reviews(stored(context)), part.make.hasFocus()) == ([], True)
    QTest.mouseClick(part.notice.button, LEFT)
    assert view.isVisible()


def test_a_meeting_that_is_planned_under_such_a_name_can_be_used(part: ReviewPart, context: Context) -> None:
    assert not part.use.isVisible()
    course, checklist = context.require_course(), context.library.checklist
    made = context.act(lambda: work_meetings.add_meeting(context.database, checklist, course.id))
    assert made is not None
    day = dt.date(2026, 12, 7)
    context.act(lambda: work_meetings.change_meeting(context.database, made.id, title="Evaluering", date=day))
    QTest.mouseClick(part.use, LEFT)
    assert (the_review(context).id, the_review(context).date) == (made.id, day)
    assert part.view.isVisible()


def test_the_way_to_a_meeting_leads_to_it(view: ReviewMeeting, window: MainWindow) -> None:
    window.show_page("evaluation", "answers")
    assert not view.isVisible()
    window.show_page("evaluation", MeetingPlace(view.edits.meeting_id))
    assert view.isVisible()
