"""The agenda is made, added to, reordered and written on; what is typed is never taken away by a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.course.meetings import MOST_POINTS
from mestringstreff_desktop.course.work_meeting import AgendaPoint
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.agenda import PointRow
from mestringstreff_desktop.ui.pages.planning.meetings.checklist_agenda import ChecklistAgenda
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.planning.meetings.meetings_page import opened, stored_meeting

LEFT, KEY, ALT = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def agenda(window: MainWindow) -> ChecklistAgenda:
    return opened(window).agenda


def rows(agenda: ChecklistAgenda) -> list[PointRow]:
    return list(agenda.points.rows.values())


def points(context: Context) -> tuple[AgendaPoint, ...]:
    return stored_meeting(context).agenda or ()


def test_it_is_made_of_what_is_open_and_tells_of_the_rest(agenda: ChecklistAgenda) -> None:
    assert len(rows(agenda)) == MOST_POINTS
    assert agenda.rest.text() == "31 åpne spørsmål til står i sjekklista."
    assert rows(agenda)[0].accessibleName() == "Sak 1: «Hvor er kurset forankret?»"


def test_what_is_said_of_a_point_is_stored(agenda: ChecklistAgenda, context: Context) -> None:
    QTest.keyClicks(rows(agenda)[0].said, "Hos virksomhetslederen.")
    QTest.keyClicks(rows(agenda)[1].words, "Penger? ")
    first, second, *_ = points(context)
    assert first.minutes == "Hos virksomhetslederen."
    assert "Penger?" in second.text


def test_a_point_of_ones_own_is_added_by_the_keys_and_used_while_it_is_empty(
    agenda: ChecklistAgenda, context: Context
) -> None:
    QTest.keyClick(agenda.more, KEY.Key_Space)
    QTest.keyClick(agenda.more, KEY.Key_Space)
    assert len(points(context)) == MOST_POINTS + 1
    assert rows(agenda)[-1].words.hasFocus()
    QTest.keyClicks(rows(agenda)[-1].words, "Kake")
    assert points(context)[-1].text == "Kake"


def test_points_are_moved_and_removed_by_the_keys(agenda: ChecklistAgenda, context: Context) -> None:
    first, second, third, *_ = points(context)
    QTest.keyClick(agenda.points.rows[first.id], KEY.Key_Down, ALT)
    assert [each.id for each in points(context)[:2]] == [second.id, first.id]
    assert agenda.points.rows[first.id].hasFocus()
    QTest.keyClick(agenda.points.rows[first.id].remove, KEY.Key_Space)
    assert first.id not in agenda.points.rows
    assert agenda.points.rows[third.id].hasFocus()
    QTest.mouseClick(agenda.notice.button, LEFT)
    assert [each.id for each in points(context)[:2]] == [second.id, first.id]


def test_made_anew_it_keeps_what_was_typed_last(agenda: ChecklistAgenda, context: Context) -> None:
    first = rows(agenda)[0]
    QTest.keyClicks(first.said, "Hos virksomhetslederen.")
    QTest.mouseClick(agenda.make, LEFT)
    assert rows(agenda)[0] is first  # the row is the same one, not made anew
    assert points(context)[0].minutes == "Hos virksomhetslederen."


def test_another_question_is_fetched_by_typing_some_of_it(agenda: ChecklistAgenda, context: Context) -> None:
    words, line = agenda.pick.itemText(0), agenda.pick.lineEdit()
    assert line is not None
    QTest.keyClicks(line, words)
    QTest.keyClick(line, KEY.Key_Escape)
    assert points(context)[-1].text == words
    assert agenda.pick.currentText() == ""


def test_a_row_that_is_typed_in_is_left_alone_when_others_change(
    agenda: ChecklistAgenda, context: Context
) -> None:
    first, second, *_ = rows(agenda)
    first.said.setFocus()
    QTest.keyClicks(first.said, "Hos ")
    second.remove.click()
    first.said.setFocus()
    QTest.keyClicks(first.said, "oss.")
    assert points(context)[0].minutes == "Hos oss."
