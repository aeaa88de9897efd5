"""Hos oss: the numbers of the place are typed once, beside the article on hard times."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.course.local_help import MOST
from mestringstreff_desktop.course.sheets import LocalHelp
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.pages.background.local_help import HelpLine, LocalHelpCard
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from mestringstreff_desktop.ui.paper.preview import Preview
from tests.ui.pages.background.background_parts import read, settle


@pytest.fixture
def card(page: BackgroundPage) -> LocalHelpCard:
    page.point_at(HARD_TIMES)
    settle()
    return page.view.local


def stored(card: LocalHelpCard) -> tuple[LocalHelp, ...]:
    card.context.autosave.flush()
    return planning.load_course(card.context.database, card.context.require_course().id).local_help


def at(card: LocalHelpCard, what: str) -> HelpLine:
    return next(each for each in card.lines if each.line().what == what)


def test_it_stands_beside_that_article_alone(page: BackgroundPage, card: LocalHelpCard) -> None:
    assert (card.isVisible(), len(card.lines)) == (True, MOST)
    page.point_at("fem-faser")
    settle()
    assert not card.isVisible()


def test_what_is_typed_is_stored_with_what_it_is_of(card: LocalHelpCard) -> None:
    line = at(card, "Lederen min")
    QTest.keyClicks(line.name, "Åse")
    QTest.keyClicks(line.phone, "900 00 000")
    assert stored(card) == (LocalHelp("Lederen min", "Åse", "900 00 000"),)


def test_a_line_of_ones_own_is_stored_as_soon_as_it_has_a_word(card: LocalHelpCard) -> None:
    QTest.keyClicks(card.lines[-1].what, "Presten")
    assert stored(card) == (LocalHelp("Presten"),)
    card.context.act(int)
    assert [each.line().what for each in card.lines].count("Presten") == 1


def test_an_emptied_line_is_gone(card: LocalHelpCard) -> None:
    line = at(card, "Legevakta")
    QTest.keyClicks(line.name, "Storgata 1")
    assert len(stored(card)) == 1
    line.name.selectAll()
    QTest.keyClicks(line.name, " ")
    assert stored(card) == ()


def test_a_number_that_is_typed_does_not_follow_to_another_course(card: LocalHelpCard, qtbot: QtBot) -> None:
    context, field = card.context, at(card, "Lederen min").name
    card.window().activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Åse")
    other = planning.create_course(context.database, context.library, "Våren", context.clock())
    context.open_course(other.id)
    card.refresh()
    assert field.text() == ""
    assert stored(card) == ()


def test_it_can_be_undone(card: LocalHelpCard) -> None:
    QTest.keyClicks(at(card, "Lederen min").name, "Åse")
    assert stored(card)
    undo = card.context.undo
    assert undo.last is not None
    assert undo.last.words == "endret numrene hos dere"
    undo.take_back(undo.last)
    assert stored(card) == ()


def test_the_card_is_looked_at_before_it_prints(card: LocalHelpCard) -> None:
    card.print.click()
    titles = [each.paper.title for each in QApplication.topLevelWidgets() if isinstance(each, Preview)]
    assert titles == ["Når noen har det vanskelig"]


def test_it_says_that_it_never_leaves_the_machine(card: LocalHelpCard) -> None:
    assert "følger aldri med" in read(card)
