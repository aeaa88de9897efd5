"""The chosen question: what is typed is stored, stays when storing fails, and never goes astray."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.pages.planning.question_detail import QuestionDetail
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage import disks
from tests.ui.pages.planning.planning_page import shown_page, stored, stored_line

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window: MainWindow) -> PlanningPage:
    return shown_page(window, "ffo-safo")


@pytest.fixture
def detail(page: PlanningPage) -> QuestionDetail:
    return page.detail


@pytest.fixture
def free_disk(context: Context) -> Callable[[], None]:
    """Nothing can be stored until this is called."""
    return disks.fill_for_sqlite(context.database)


def test_the_question_and_its_hint_are_shown(detail: QuestionDetail) -> None:
    assert detail.title.text() == "Har dere spurt FFO og SAFO om to brukerrepresentanter?"
    assert detail.hint.text() == "Spør tidlig. Det kan ta noen uker å få svar."
    assert detail.source.text() == "Punktet: Håndboka kap. 4.6, s. 19 og 92"


def test_the_advice_stands_in_boxes_of_its_kind(detail: QuestionDetail) -> None:
    kinds = [
        box.accessibleName().split(":")[0] for box in detail.findChildren(QFrame) if box.accessibleName()
    ]
    assert {"Anbefaling", "Praktisk tips"} <= set(kinds)
    assert "Håndboka kap. 4.4, s. 15" in [each.text() for each in detail.findChildren(QLabel)]


def test_a_press_sets_the_state(detail: QuestionDetail) -> None:
    QTest.mouseClick(detail.states.buttons[ItemState.SETTLED], LEFT)
    assert stored_line(detail.context, "ffo-safo").state is ItemState.SETTLED


def test_a_note_is_stored_as_it_is_typed(qtbot: QtBot, detail: QuestionDetail) -> None:
    with qtbot.waitSignal(detail.context.saved, timeout=2000):
        QTest.keyClicks(detail.note, "Ring Anne på mandag")
    line = stored_line(detail.context, "ffo-safo")
    assert line.entry is not None
    assert line.entry.note == "Ring Anne på mandag"


def test_each_question_has_its_own_note(page: PlanningPage) -> None:
    page.detail.focus_note()
    QTest.keyClicks(page.detail.note, "Til FFO")
    page.point_at("roller")
    assert page.detail.note.toPlainText() == ""
    page.point_at("ffo-safo")
    assert page.detail.note.toPlainText() == "Til FFO"


def test_who_and_when_are_stored_and_stand_in_the_list(page: PlanningPage) -> None:
    who = page.detail.responsible.lineEdit()
    assert who is not None
    QTest.keyClicks(who, "Åshild")
    QTest.keyClicks(page.detail.due.line, "4.12")
    QTest.keyClick(page.detail.due.line, Qt.Key.Key_Return)
    entry = stored_line(page.context, "ffo-safo").entry
    assert entry is not None
    assert (entry.responsible, entry.due) == ("Åshild", dt.date(2026, 12, 4))
    row = page.card.list.rows["ffo-safo"]
    assert "Åshild · frist fre. 4. des." in [each.text() for each in row.findChildren(QLabel)]


@pytest.mark.parametrize("typed", ["27.11", "27.11.2026", "27. nov", "27. november", "fre. 27. nov. 2026"])
def test_a_date_may_be_written_in_many_ways(detail: QuestionDetail, typed: str) -> None:
    QTest.keyClicks(detail.due.line, typed)
    entry = stored_line(detail.context, "ffo-safo").entry
    assert entry is not None
    assert entry.due == dt.date(2026, 11, 27)


def test_a_date_is_taken_away_by_emptying_its_field(detail: QuestionDetail) -> None:
    QTest.keyClicks(detail.due.line, "27.11")
    detail.due.line.selectAll()
    QTest.keyClick(detail.due.line, Qt.Key.Key_Delete)
    entry = stored_line(detail.context, "ffo-safo").entry
    assert entry is not None
    assert entry.due is None


def test_a_date_that_is_half_typed_is_there_when_the_program_is_opened_again(
    detail: QuestionDetail, again: Callable[[], MainWindow]
) -> None:
    QTest.keyClicks(detail.due.line, "23.")
    due = shown_page(again(), "ffo-safo").detail.due
    assert due.line.text() == "23."
    assert "Dette er ikke en dato" in due.trouble.text()


def test_a_wrong_date_is_told_kindly_and_waits_to_be_mended(page: PlanningPage) -> None:
    page.detail.due.line.setFocus()
    QTest.keyClicks(page.detail.due.line, "31.2")
    page.point_at("roller")
    assert page.detail.due.line.text() == ""
    assert not page.detail.due.trouble.isVisible()
    page.point_at("ffo-safo")
    assert page.detail.due.line.text() == "31.2"
    assert "Dette er ikke en dato" in page.detail.due.trouble.text()


def test_a_day_picked_in_the_calendar_is_stored(page: PlanningPage) -> None:
    page.detail.due.take(dt.date(2026, 12, 1))
    row = page.card.list.rows["ffo-safo"]
    assert "Frist tir. 1. des." in [each.text() for each in row.findChildren(QLabel)]


def test_the_team_is_suggested_as_responsible(page: PlanningPage) -> None:
    context = page.context
    course = context.require_course()
    context.act(lambda: planning.write_member(context.database, course.id, TeamMember(name="Åshild Moen")))
    field = page.detail.responsible
    assert [field.itemText(at) for at in range(field.count())] == ["Åshild Moen"]


def test_what_cannot_be_stored_stays_also_for_one_who_comes_back(
    page: PlanningPage, free_disk: Callable[[], None]
) -> None:
    QTest.keyClicks(page.detail.note, "Viktig")
    page.point_at("roller")
    assert page.detail.note.toPlainText() == ""
    page.point_at("ffo-safo")
    assert page.detail.note.toPlainText() == "Viktig"
    free_disk()
    entry = stored_line(page.context, "ffo-safo").entry
    assert entry is not None
    assert entry.note == "Viktig"


def test_a_date_that_cannot_be_stored_stays(page: PlanningPage, free_disk: Callable[[], None]) -> None:
    QTest.keyClicks(page.detail.due.line, "4.12")
    page.point_at("roller")
    page.point_at("ffo-safo")
    assert page.detail.due.value == dt.date(2026, 12, 4)
    free_disk()


def test_a_change_elsewhere_leaves_what_is_being_typed_alone(detail: QuestionDetail) -> None:
    detail.focus_note()
    QTest.keyClicks(detail.note, "Halvveis")
    detail.context.changed.emit()
    assert detail.note.toPlainText() == "Halvveis"
    assert detail.note.hasFocus()


def test_an_own_question_is_reworded(page: PlanningPage) -> None:
    page.card.add.asked.emit("Hvem har nøkkelen?")
    wording = page.detail.wording
    wording.setFocus()
    wording.selectAll()
    QTest.keyClicks(wording, "Hvem låser opp?")
    QTest.keyClick(wording, Qt.Key.Key_Return)
    (entry,) = stored(page.context).entries
    assert entry.question == "Hvem låser opp?"
    row = page.card.list.rows[str(entry.id)]
    assert row.accessibleName() == "Hvem låser opp? Ikke startet."


def test_an_own_question_is_never_left_without_words(page: PlanningPage) -> None:
    page.card.add.asked.emit("Hvem har nøkkelen?")
    wording = page.detail.wording
    wording.setFocus()
    wording.selectAll()
    QTest.keyClick(wording, Qt.Key.Key_Delete)
    page.detail.note.setFocus()
    assert wording.toPlainText() == "Hvem har nøkkelen?"
    assert stored(page.context).entries[0].question == "Hvem har nøkkelen?"


def test_typed_text_never_acts(page: PlanningPage) -> None:
    page.card.add.asked.emit("<b>Fet</b> & <img src=x>")
    (row,) = [row for key, row in page.card.list.rows.items() if len(key) > 30]
    assert "<b>Fet</b> & <img src=x>" in [each.text() for each in row.findChildren(QLabel)]
    assert all(
        each.textFormat() is Qt.TextFormat.PlainText for each in row.findChildren(QLabel) if each.text()
    )
