"""The meetings: added, opened, left, removed and put back, with the keys alone too."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import read_help
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.pages.planning.meetings.part import HELP as MEETINGS_HELP
from mestringstreff_desktop.ui.pages.planning.meetings.part import MeetingsPart
from mestringstreff_desktop.ui.pages.planning.representative import HELP as AGREEMENT_HELP
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.ui.pages.planning.meetings.meetings_page import a_meeting, shown_meetings, stored_meeting
from tests.ui.pages.planning.planning_page import shown_page, stored

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
WEEK = dt.timedelta(weeks=1)


@pytest.fixture
def part(window: MainWindow) -> MeetingsPart:
    return shown_meetings(window)


def test_a_meeting_is_made_by_the_keys_and_one_comes_back_to_it(part: MeetingsPart) -> None:
    assert part.add.property("role") == "primary"
    part.add.setFocus()
    QTest.keyClick(part.add, KEY.Key_Space)
    assert part.view.facts.date.line.hasFocus()
    QTest.keyClicks(part.view.facts.date.line, "7.12")
    QTest.keyClick(part.view.facts.date.line, KEY.Key_Escape)
    (row,) = part.list.rows.values()
    assert (row.isVisible(), row.hasFocus()) == (True, True)
    assert row.accessibleName() == "Arbeidsmøte 1. Mandag 7. desember. Neste møte"
    QTest.keyClick(row, KEY.Key_Return)
    assert part.view.isVisible()


def test_the_list_tells_how_far_each_has_come(part: MeetingsPart, context: Context) -> None:
    gone, held = a_meeting(context), a_meeting(context)
    today = NOW.date()
    work_meetings.change_meeting(context.database, gone.id, date=today - WEEK, place="Kantina")
    work_meetings.change_meeting(
        context.database, held.id, date=today - 2 * WEEK, is_held=True, minutes="Ja."
    )
    key = work_meetings.add_decision(context.database, held.id)
    work_meetings.change_decision(context.database, held.id, key, text="Vi starter.")
    context.act(int)
    names = [row.accessibleName() for row in part.list.rows.values()]
    assert names[0].endswith("Holdt · 1 beslutning")
    assert names[1].endswith("Kantina. Referat mangler")
    first, second = part.list.rows.values()
    QTest.keyClick(first, KEY.Key_Down)
    assert QApplication.focusWidget() is second


def test_a_meeting_is_removed_with_its_last_words_and_put_back(part: MeetingsPart, context: Context) -> None:
    part.open(a_meeting(context).id)
    QTest.keyClicks(part.view.minutes, "Alle er med.")
    QTest.mouseClick(part.view.remove, LEFT)
    assert stored(context).work_meetings == []
    assert part.add.hasFocus()
    QTest.mouseClick(part.notice.button, LEFT)
    assert stored_meeting(context).minutes == "Alle er med."


def test_what_is_undone_in_a_meeting_is_shown_there(part: MeetingsPart, context: Context) -> None:
    meeting = a_meeting(context)
    part.open(meeting.id)
    QTest.keyClicks(part.view.minutes, "Alle er med.")
    QTest.mouseClick(part.view.back, LEFT)
    for _ in range(2):  # the first time it is told where it is
        context.undo.undo(part.where)
    assert (part.view.isVisible(), part.view.minutes.toPlainText()) == (True, "")


def test_the_column_leads_to_all_of_them_and_a_place_to_one(
    part: MeetingsPart, window: MainWindow, context: Context
) -> None:
    meeting = a_meeting(context)
    page = shown_page(window, MeetingPlace(meeting.id))
    assert part.view.isVisible()
    page.areas.choose("meetings")
    assert part.list.isVisible()
    assert page.areas.rows["meetings"].accessibleName() == "Møter og referater, 1 møte"
    assert shown_page(window, MeetingPlace(meeting.id)).meetings.view.isVisible()


def test_control_and_p_are_for_what_is_seen(window: MainWindow, context: Context) -> None:
    meeting = a_meeting(context)
    page = shown_page(window, MeetingPlace(meeting.id))
    assert not page.print.keys.isEnabled()  # of two for the same keys neither would do anything
    page.show_part("drift")
    assert page.print.keys.isEnabled()


def test_help_has_an_article_on_meetings_and_agreements() -> None:
    assert {MEETINGS_HELP, AGREEMENT_HELP} <= {each.id for each in read_help(paths.resources()).articles}


def test_the_review_is_a_line_that_leads_to_where_the_course_is_evaluated(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    course = context.require_course()
    review = context.act(lambda: work_meetings.add_review(context.database, course.id))
    assert review is not None
    part = shown_meetings(window)
    assert "Står under Evaluering" in part.list.rows[review.id].accessibleName()
    with qtbot.waitSignal(context.go_to) as told:
        part.list.rows[review.id].click()
    assert told.args == ["evaluation", MeetingPlace(review.id)]
    part.open(review.id)  # as when an edit of it from before is undone
    assert part.where.thing == "meetings"
