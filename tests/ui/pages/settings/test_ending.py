"""The course is ended from its card, after a window that shows what goes and what stays."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.ui.base.navigation import END_PLACE
from mestringstreff_desktop.ui.pages.settings.course_card import CourseCard
from mestringstreff_desktop.ui.pages.settings.ending import EndingQuestion
from mestringstreff_desktop.ui.pages.settings.page import SettingsPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.roster import enrol
from tests.stored import holding
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click


@pytest.fixture
def card(window: MainWindow) -> CourseCard:
    """The card of a course with two people in it."""
    context = window.context
    enrol(context.database, context.require_course().id, "Kanarifugl", "Ola")
    context.act(lambda: None)
    window.show_page("settings", END_PLACE)
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page.course


def agree(question: EndingQuestion) -> None:
    assert not question.yes.isEnabled()
    question.agree.box.click()
    question.yes.click()


def people(card: CourseCard) -> int:
    course = card.context.require_course()
    return len(planning.load_course(card.context.database, course.id).roster)


def test_it_is_done_where_there_is_somebody_in_it_and_one_comes_to_it_from_the_overview(
    card: CourseCard,
) -> None:
    assert card.end.isVisible()
    assert card.end.hasFocus()
    assert card.ended.isHidden()


def test_what_goes_and_what_stays_is_shown_first_and_nothing_is_done_without_a_tick(
    card: CourseCard, person: FakeAsk
) -> None:
    told: list[str] = []

    def look(question: EndingQuestion) -> None:
        told.extend(each.text() for each in question.findChildren(QLabel))
        question.yes.click()

    person.answers = [look]
    click(card.end, card.context)
    for words in ("2 personer", "2 fikk plass", "Loggene", "angres", "under Deling", "Samling 1 er ikke"):
        assert words in " ".join(told)
    assert people(card) == 2


def test_those_who_took_part_are_gone_everywhere_and_the_card_says_what_stayed(
    card: CourseCard, person: FakeAsk
) -> None:
    context = card.context
    keeping.take_backup(context.database, NOW)
    person.answers = [agree]
    click(card.end, context)
    assert holding(context.database.path.parent, "Kanarifugl") == []
    assert card.ended.text() == "Avsluttet 25.11.2026. 2 fikk plass. 2 spurte om kurset."
    assert card.end.isHidden()
    assert card.ending.notice.sentence.endswith("Deltakerne er slettet, også fra kopiene.")
    assert not context.undo.stack.done


def test_a_copy_that_is_away_is_told_of_with_a_way_to_try_again(
    card: CourseCard, person: FakeAsk, tmp_path: Path
) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    keeping.take_backup(card.context.database, NOW, stick / "kopi.sqlite")
    stick.rename(tmp_path / "i skuffen")
    person.answers = [agree]
    click(card.end, card.context)
    assert "er ikke her nå" in card.ending.notice.sentence
    (tmp_path / "i skuffen").rename(stick)
    click(card.ending.notice.button, card.context)
    assert holding(stick, "Kanarifugl") == []


def test_the_logs_can_be_read_through_first(card: CourseCard, person: FakeAsk, qtbot: QtBot) -> None:
    person.answers = [lambda question: question.logs.click()]
    with qtbot.waitSignal(card.context.go_to) as told:
        click(card.end, card.context)
    assert told.args[0] == "run"
    assert people(card) == 2
