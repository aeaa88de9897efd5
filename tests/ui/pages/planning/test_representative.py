"""What is agreed with a user representative: stored as typed, summed, undone, and on paper."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.planning.agreement import AGREEMENT, ROLE_TALK, STORY
from mestringstreff_desktop.ui.pages.planning.areas import TEAM
from mestringstreff_desktop.ui.pages.planning.representative import Representative
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.planning.meetings.meetings_page import opened
from tests.ui.pages.planning.planning_page import shown_page, stored

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
FIXED = "\N{NO-BREAK SPACE}"


@pytest.fixture
def panel(window: MainWindow) -> Representative:
    """What is agreed with Kari, closed."""
    context, course = window.context, window.context.require_course()
    kari = TeamMember(name="Kari", role=Role.USER_REPRESENTATIVE)
    context.act(lambda: planning.write_member(context.database, course.id, kari))
    (made,) = shown_page(window, "team").team.panels.values()
    return made


def agreed(context: Context) -> Involvement:
    return stored(context).team[0].involvement


def test_it_opens_and_closes_by_the_keys_and_tells_how_far_it_has_come(panel: Representative) -> None:
    assert panel.summary.text() == "Ikke spurt · Rolleprat gjenstår · Avtale gjenstår"
    assert panel.head.accessibleName() == "Fra forespørsel til avtale, Kari: åpne"
    QTest.keyClick(panel.head, KEY.Key_Space)
    assert (panel.is_open, panel.head.accessibleName()) == (True, "Fra forespørsel til avtale, Kari: lukk")
    QTest.keyClick(panel.head, KEY.Key_Space)
    assert not panel.is_open


def test_what_is_typed_is_stored_and_its_line_follows(panel: Representative, context: Context) -> None:
    fields = panel.open_up()
    QTest.keyClicks(fields.dates["asked_on"].line, "3.11")
    QTest.keyClicks(fields.texts["tasks"], "Lese gjennom")
    QTest.keyClicks(fields.texts["story"], "Om vendepunktet")
    QTest.keyClicks(fields.fee_words, "Kommunens satser")
    day, fee = dt.date(2026, 11, 3), Fee(words="Kommunens satser")
    told = Involvement(asked_on=day, tasks="Lese gjennom", story="Om vendepunktet", fee=fee)
    assert agreed(context) == told
    assert panel.summary.text().startswith("Spurt tir. 3. nov.")


def test_amounts_are_summed_as_they_are_typed_and_nonsense_is_met_with_a_sentence(
    panel: Representative, context: Context
) -> None:
    fields = panel.open_up()
    assert fields.sum.text() == "Ingen beløp er avtalt ennå."
    QTest.keyClicks(fields.fee["meetings"].line, "1 200,50")
    QTest.keyClicks(fields.fee["travel"].line, "99")
    assert fields.sum.text() == f"Til sammen 1{FIXED}299,50{FIXED}kr"
    QTest.keyClicks(fields.fee["story"].line, "-5")
    QTest.keyClick(fields.fee["story"].line, KEY.Key_Return)
    assert "minus" in fields.fee["story"].trouble.text()
    assert agreed(context).fee == Fee(meetings=120_050, travel=9_900)


def test_it_is_undone(panel: Representative, context: Context) -> None:
    fields = panel.open_up()
    fields.dates["agreed_on"].line.setFocus()
    QTest.keyClicks(fields.dates["agreed_on"].line, "3.11")
    context.undo.undo(where_of(TEAM))
    assert (agreed(context), fields.dates["agreed_on"].line.text()) == (Involvement(), "")


def test_its_letter_and_sheets_are_had_from_it(panel: Representative, context: Context, qtbot: QtBot) -> None:
    fields = panel.open_up()
    with qtbot.waitSignal(context.go_to) as told:
        QTest.mouseClick(fields.agreement, LEFT)
    assert told.args == ["recruiting", LetterPlace(AGREEMENT, fields.member_id)]
    assert AGREEMENT in context.library.letters
    assert {ROLE_TALK, STORY} <= context.library.forms.keys()


def test_it_is_there_only_for_those_who_represent_users(panel: Representative, window: MainWindow) -> None:
    team = shown_page(window, "team").team
    (card,) = team.members.values()
    card.role.setCurrentIndex(0)
    card.role.activated.emit(0)
    assert team.panels == {}


@pytest.mark.looks
def test_what_is_made_late_takes_the_look_of_the_page_and_keeps_none_of_its_own(
    window: MainWindow, panel: Representative
) -> None:
    """A look of its own would stay as it was when the page gets another."""
    panel.open_up()
    opened(window)
    window.context.set_theme(Theme("dark", 1.5))
    page = window.pages["planning"]
    assert page.styleSheet() == Theme("dark", 1.5).stylesheet()
    assert [part for part in page.findChildren(QWidget) if part.styleSheet()] == []
