"""Advice is shown beside the plan, follows what is typed, and stands in nobody's way."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.widgets.advice_box import AdviceBox
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import change, hold, opened, shown_page, stored, words


@pytest.fixture
def view(window: MainWindow) -> GatheringView:
    return opened(window)


def test_a_plan_as_suggested_has_no_advice(view: GatheringView) -> None:
    assert not view.about.advice.isVisible()
    assert view.about_chip.accessibleName() == "Om samlingen"


def test_advice_comes_as_one_types_and_goes_again(window: MainWindow, view: GatheringView) -> None:
    item = view.editor.gathering.items[4]
    view.editor.change_item(item.id, minutes=600)
    assert "varer i 600 minutter" in view.about.advice.words.text()
    assert view.about_chip.accessibleName() == "Om samlingen · 2 råd"
    assert stored(window).items[4].minutes == 600
    view.editor.change_item(item.id, minutes=40)
    assert not view.about.advice.isVisible()


def test_a_holiday_is_pointed_out_where_the_date_is_set(view: GatheringView) -> None:
    view.about.when.date.take(dt.date(2026, 12, 24))
    assert view.about.advice.words.text() == "Torsdag 24. desember er julaften."


def test_the_plan_of_a_held_gathering_is_not_advised_on(window: MainWindow) -> None:
    hold(window, 1)
    view = opened(window, 1)
    view.editor.change_item(view.editor.gathering.items[0].id, minutes=0)
    assert not view.about.advice.isVisible()


def test_the_cards_tell_of_two_at_the_same_time_once(window: MainWindow) -> None:
    for number in (2, 3):
        change(window, number, date=dt.date(2026, 12, 2), start=dt.time(10))
    found = words(shown_page(window).cards)
    assert found.count("Samling 2 og samling 3 overlapper onsdag 2. desember.") == 1


def test_the_cards_tell_of_dates_out_of_order(window: MainWindow) -> None:
    change(window, 1, date=dt.date(2026, 12, 9))
    change(window, 2, date=dt.date(2026, 12, 2))
    assert "Samling 2 har en tidligere dato enn samling 1." in words(shown_page(window).cards)


@pytest.mark.parametrize("advice", [["Ett råd."], ["Ett råd.", "Og ett til."]])
def test_each_piece_of_advice_stands_for_itself(qtbot: QtBot, advice: list[str]) -> None:
    made = AdviceBox()
    qtbot.addWidget(made)
    made.refresh(advice)
    assert made.words.text().split("\n\n") == advice
    assert not made.isHidden()
    made.refresh([])
    assert made.isHidden()


def test_advice_with_a_title_of_hers_shows_it_as_it_is(qtbot: QtBot) -> None:
    made = AdviceBox()
    qtbot.addWidget(made)
    made.refresh(["«<b>Sang</b>» varer lenge."])
    assert made.words.text() == "«<b>Sang</b>» varer lenge."
    assert made.words.textFormat() is Qt.TextFormat.PlainText
