"""The page Samlinger: from all the gatherings into one, and back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.pages.gatherings.cards import GatheringCard
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import (
    activate,
    begin,
    change,
    click,
    click_on,
    hold,
    opened,
    press,
    shown_page,
    stored,
)


@pytest.fixture
def page(window: MainWindow) -> GatheringsPage:
    return shown_page(window)


def card(page: GatheringsPage, number: int) -> GatheringCard:
    return page.cards.findChildren(GatheringCard)[number - 1]


def test_a_click_on_a_card_opens_its_gathering(page: GatheringsPage) -> None:
    click(card(page, 3))
    assert page.view.isVisible()
    assert not page.cards.isVisible()
    assert page.view.title.toPlainText() == "Kommunikasjon og samspill"


def test_the_keys_find_a_card_and_enter_opens_it(page: GatheringsPage) -> None:
    card(page, 1).setFocus()
    press(card(page, 1), Qt.Key.Key_Down)
    press(card(page, 2), Qt.Key.Key_Return)
    assert page.view.editor.gathering.number == 2


def test_the_way_back_leads_to_all_of_them(window: MainWindow, page: GatheringsPage) -> None:
    opened(window, 2)
    click_on(window, "all-gatherings")
    assert page.cards.isVisible()
    assert not page.view.isVisible()


def test_alt_and_left_lead_back_too(window: MainWindow, page: GatheringsPage, qtbot: QtBot) -> None:
    opened(window, 2)
    activate(window, qtbot)
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.cards.isVisible)


def test_what_was_typed_stands_on_the_card_when_one_comes_back(
    window: MainWindow, page: GatheringsPage
) -> None:
    view = opened(window, 2)
    view.title.setPlainText("Tanker og te")
    click_on(window, "all-gatherings")
    assert "Tanker og te" in card(page, 2).accessibleName()
    assert stored(window, 2).title == "Tanker og te"


def test_the_arrows_go_to_the_neighbours_and_stop_at_the_ends(window: MainWindow) -> None:
    view = opened(window, 5)
    click_on(window, "next-gathering")
    assert view.editor.gathering.number == 6
    assert not view.next.isEnabled()
    click_on(window, "previous-gathering")
    assert view.editor.gathering.number == 5


def test_start_leads_to_the_run_of_this_gathering(
    window: MainWindow, page: GatheringsPage, qtbot: QtBot
) -> None:
    view = opened(window, 2)
    with qtbot.waitSignal(window.context.go_to) as went:
        click_on(window, "start-gathering")
    assert went.args == ["run", view.editor.gathering.id]


def test_the_main_action_follows_how_far_the_gathering_has_come(
    window: MainWindow, page: GatheringsPage
) -> None:
    texts = [page.start.accessibleName()]
    opened(window, 1)
    for happen in (begin, hold):
        happen(window, 1)
        texts.append(page.start.accessibleName())
    assert texts == ["Start samlingen", "Fortsett samlingen", "Se loggen"]


def test_each_view_has_its_own_buttons(window: MainWindow, page: GatheringsPage) -> None:
    assert (page.set_dates.isVisible(), page.start.isVisible()) == (True, False)
    opened(window, 2)
    assert (page.set_dates.isVisible(), page.start.isVisible()) == (False, True)


def test_when_all_have_begun_there_are_no_dates_to_set(window: MainWindow, page: GatheringsPage) -> None:
    for number in range(1, 7):
        begin(window, number)
    assert not page.set_dates.isVisible()


def test_set_dates_asks(page: GatheringsPage, person: FakeAsk) -> None:
    person.answers = [False]
    click_on(page, "set-dates")
    assert person.asked == [("Sett datoer",)]


def test_the_page_says_how_many_are_held(window: MainWindow, page: GatheringsPage) -> None:
    assert "holdt" not in page.lead_label.text()
    hold(window, 1)
    assert page.lead_label.text().startswith("6 samlinger, 1 holdt.")


def test_another_course_is_shown_from_its_cards(window: MainWindow, page: GatheringsPage) -> None:
    opened(window, 2)
    context = window.context
    other = planning.create_course(context.database, context.library, "Våren", context.clock())
    context.open_course(other.id)
    assert page.cards.isVisible()


def test_the_date_button_of_a_card_leads_to_the_date(
    window: MainWindow, page: GatheringsPage, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    click(card(page, 4).date_button)
    assert page.view.editor.gathering.number == 4
    assert page.view.about.when.date.line.hasFocus()


def test_what_is_changed_elsewhere_shows_at_once(window: MainWindow) -> None:
    view = opened(window, 2)
    change(window, 2, date=dt.date(2026, 12, 2), start=dt.time(10))
    assert "onsdag 2. desember kl. 10.00–12.45" in view.lead.text()
