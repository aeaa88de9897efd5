"""Whole gatherings: added, copied, moved and removed from their cards, each told of and undone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import series
from mestringstreff_desktop.ui.pages.gatherings.cards import GatheringCard
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import activate, change, press, shown_page

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> GatheringsPage:
    """Dates are set, a week apart from 2 December."""
    course = window.context.require_course()
    day, ten = dt.date(2026, 12, 2), dt.time(10)
    window.context.act(lambda: series.set_weekly(window.context.database, course.id, day, ten, ""))
    page = shown_page(window)
    activate(window, qtbot)
    return page


def titles(page: GatheringsPage) -> list[str]:
    return [each.title for each in page.context.require_course().gatherings]


def card(page: GatheringsPage, number: int) -> GatheringCard:
    QApplication.processEvents()
    cards = [each for each in page.cards.findChildren(GatheringCard) if each.isVisible()]
    return next(each for each in cards if each.accessibleName().startswith(f"Samling {number}:"))


def choose(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if each.text().split("\t")[0] == words).trigger()


def test_an_empty_gathering_is_added_and_can_be_opened(page: GatheringsPage) -> None:
    choose(page.gathering_actions.menu_of_themes(page), "Tom samling")
    assert page.notice.sentence == "Samling 7: «Ny samling» er lagt til, onsdag 13. januar."
    page.notice.button.click()
    assert page.view.editor.gathering.title == "Ny samling"
    assert page.view.isVisible()


def test_an_extra_theme_is_added_with_its_plan(page: GatheringsPage) -> None:
    theme = page.context.library.extra_themes[0]
    choose(page.gathering_actions.menu_of_themes(page), theme.title)
    added = page.context.require_course().gatherings[-1]
    assert (added.theme_id, len(added.items)) == (theme.id, len(theme.items))


def test_one_of_the_six_may_be_added_again(page: GatheringsPage) -> None:
    menu = page.gathering_actions.menu_of_themes(page)
    six = next(each.menu() for each in menu.actions() if each.text() == "En av de seks")
    assert isinstance(six, QMenu)
    six.actions()[0].trigger()
    assert titles(page)[-1] == titles(page)[0]


def test_delete_removes_a_gathering_and_it_comes_back(page: GatheringsPage) -> None:
    before = titles(page)
    press(card(page, 3), Qt.Key.Key_Delete)
    assert titles(page) == [*before[:2], *before[3:]]
    assert "er fjernet" in page.notice.sentence
    page.notice.button.click()
    assert titles(page) == before


def test_the_menu_copies_a_gathering_after_itself(page: GatheringsPage) -> None:
    key = page.context.require_course().gatherings[1].id
    choose(page.cards.menu_of(key), "Lag en kopi")
    assert titles(page)[2] == f"{titles(page)[1]} (kopi)"
    assert page.context.require_course().gatherings[2].date is None


def test_alt_and_the_arrows_move_a_gathering_and_the_dates_may_be_dealt_out_anew(
    page: GatheringsPage,
) -> None:
    before = titles(page)
    press(card(page, 2), Qt.Key.Key_Up, ALT)
    assert titles(page)[:2] == [before[1], before[0]]
    assert "datoen fulgte med" in page.notice.sentence
    page.notice.button.click()
    days = [each.date for each in page.context.require_course().gatherings[:2]]
    assert days == [dt.date(2026, 12, 2), dt.date(2026, 12, 9)]


def test_the_moved_card_keeps_the_keys(page: GatheringsPage) -> None:
    press(card(page, 2), Qt.Key.Key_Down, ALT)
    QApplication.processEvents()
    assert card(page, 3).hasFocus()


def test_at_the_ends_there_is_nowhere_to_move(page: GatheringsPage) -> None:
    before = titles(page)
    press(card(page, 1), Qt.Key.Key_Up, ALT)
    assert titles(page) == before
    key = page.context.require_course().gatherings[0].id
    assert not page.cards.menu_of(key).actions()[0].isEnabled()


def test_the_task_from_last_follows_the_order(window: MainWindow, page: GatheringsPage) -> None:
    change(window, 1, reflection_task="Gå en tur.")
    change(window, 2, reflection_task="Ring en venn.")
    press(card(page, 1), Qt.Key.Key_Down, ALT)
    page.open(page.context.require_course().gatherings[2].id)
    assert from_last(page) == "Fra sist: Gå en tur."
    page.show_all()
    page.open(page.context.require_course().gatherings[1].id)
    assert from_last(page) == "Fra sist: Ring en venn."


def from_last(page: GatheringsPage) -> str:
    found = page.view.about.from_last.words
    assert page.view.agenda.from_last.words == found
    return found


def test_the_first_gathering_has_nothing_from_last(page: GatheringsPage) -> None:
    page.open(page.context.require_course().gatherings[0].id)
    assert not page.view.about.from_last.isVisible()
    assert not page.view.agenda.from_last.isVisible()


def test_the_rest_may_move_with_a_changed_date(page: GatheringsPage) -> None:
    page.open(page.context.require_course().gatherings[3].id)
    when = page.view.about.when
    when.date.take(dt.date(2027, 1, 6))
    assert when.move_rest.accessibleName() == "Flytt de neste også: 14 dager senere"
    when.move_rest.click()
    days = [each.date for each in page.context.require_course().gatherings[3:]]
    assert days == [dt.date(2027, 1, 6), dt.date(2027, 1, 13), dt.date(2027, 1, 20)]
    assert not when.move_rest.isVisible()
