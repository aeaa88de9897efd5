"""One meeting: its facts are stored as typed, and its papers, letter and calendar file are had from it."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.course.meetings import ENDS_FIRST
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.meetings.papers import agenda_paper, blank_paper, minutes_paper
from mestringstreff_desktop.ui.meetings.view import INVITATION, TO_REVIEW
from mestringstreff_desktop.ui.pages.planning.meetings.meeting_view import PlanningMeeting
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.planning.meetings.meetings_page import a_meeting, opened, shown_meetings, stored_meeting

LEFT = Qt.MouseButton.LeftButton
CHAIN = 400  # widgets that are looked through, one after another


@pytest.fixture
def view(window: MainWindow) -> PlanningMeeting:
    return opened(window)


def test_what_is_typed_is_stored(view: PlanningMeeting, context: Context) -> None:
    facts = view.facts
    QTest.keyClicks(facts.title, ", på nytt")
    for field, text in ((facts.date.line, "7.12"), (facts.start.line, "13"), (facts.ends.line, "14.30")):
        QTest.keyClicks(field, text)
    QTest.keyClicks(facts.place, "Kantina")
    QTest.keyClicks(facts.present, "Åshild, Kari")
    QTest.mouseClick(facts.held, LEFT)
    meeting = stored_meeting(context)
    assert "på nytt" in meeting.title
    assert (meeting.date, meeting.start, meeting.ends) == (dt.date(2026, 12, 7), dt.time(13), dt.time(14, 30))
    assert (meeting.place, meeting.present, meeting.is_held) == ("Kantina", "Åshild, Kari", True)


def test_an_end_before_the_start_is_said_at_once(view: PlanningMeeting) -> None:
    QTest.keyClicks(view.facts.start.line, "14")
    QTest.keyClicks(view.facts.ends.line, "13")
    assert (view.facts.advice.isVisible(), view.facts.advice.text()) == (True, ENDS_FIRST)
    QTest.keyClicks(view.facts.ends.line, ".30")
    assert view.facts.advice.isVisible()
    view.facts.ends.line.clear()
    QTest.keyClicks(view.facts.ends.line, "15")
    assert not view.facts.advice.isVisible()


def test_a_date_that_is_half_typed_is_there_when_one_comes_back(
    view: PlanningMeeting, window: MainWindow
) -> None:
    mine = view.edits.meeting_id
    QTest.keyClicks(view.facts.date.line, "23.")
    part = shown_meetings(window)
    part.open(a_meeting(view.context).id)
    assert view.facts.date.line.text() == ""
    part.open(mine)
    assert view.facts.date.line.text() == "23."


def test_the_whole_group_is_there_by_one_press(view: PlanningMeeting, context: Context) -> None:
    course = context.require_course()
    for member in (TeamMember(name="Åshild Myrvoll"), TeamMember(name="Kari")):
        planning.write_member(context.database, course.id, member)
    context.act(int)
    QTest.mouseClick(view.facts.everybody, LEFT)
    assert stored_meeting(context).present == "Åshild Myrvoll, Kari"
    assert not view.facts.everybody.isVisible()


def test_the_invitation_is_a_letter_under_recruiting(view: PlanningMeeting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.context.go_to) as told:
        QTest.mouseClick(view.invite, LEFT)
    assert told.args == ["recruiting", LetterPlace(INVITATION, meeting_id=view.edits.meeting_id)]
    QTest.keyClicks(view.facts.title, ", evaluering")
    with qtbot.waitSignal(view.context.go_to) as told:
        QTest.mouseClick(view.invite, LEFT)
    assert told.args == ["recruiting", LetterPlace(TO_REVIEW, meeting_id=view.edits.meeting_id)]
    assert {INVITATION, TO_REVIEW} <= set(view.context.library.letters)


def test_the_calendar_file_is_saved_with_what_was_typed_last(
    view: PlanningMeeting, person: FakeAsk, tmp_path: Path
) -> None:
    QTest.mouseClick(view.calendar, LEFT)
    assert "ingen dato" in view.desk.notice.sentence
    QTest.keyClicks(view.facts.date.line, "7.12")
    person.answers = [tmp_path / "mote.ics"]
    QTest.mouseClick(view.calendar, LEFT)
    assert b"DTSTART;VALUE=DATE:20261207" in (tmp_path / "mote.ics").read_bytes()
    assert person.asked[0][1] == "Arbeidsmøte 1"


def test_its_papers_are_made_of_what_was_typed_last(view: PlanningMeeting, context: Context) -> None:
    QTest.keyClicks(view.minutes, "Alle er med.")
    meeting = stored_meeting(context)
    papers = [agenda_paper(context, meeting), minutes_paper(context, meeting), blank_paper(context)]
    assert [paper.title for paper in papers] == [
        "Saksliste, Arbeidsmøte 1",
        "Referat, Arbeidsmøte 1",
        "Arbeidsmøte",
    ]
    for paper in papers:
        assert paper.make(paper.edition, lambda _done, _of: None).startswith(b"%PDF")
    words = [action.text() for action in view.menu_of_papers().actions()]
    assert words == ["Saksliste …", "Referat …", "Blankt ark …"]


def test_the_keys_come_to_what_was_added_where_it_stands(view: PlanningMeeting) -> None:
    view.decisions.add("")
    stops = [view.facts.held, *view.agenda.stops, view.minutes, *view.decisions.stops, view.remove]
    found: list[QWidget | None] = [view.facts.held]
    while found[-1] is not None and len(found) < CHAIN:
        found.append(found[-1].nextInFocusChain())
    places = [found.index(stop) for stop in stops if stop in found]
    assert places == sorted(places)
    assert len(places) == len(stops)
