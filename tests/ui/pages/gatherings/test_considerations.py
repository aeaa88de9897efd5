"""What was wise last time stands at its gathering until it is ticked off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Consideration
from mestringstreff_desktop.services import renewal, running
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.gatherings.considerations import Considerations
from mestringstreff_desktop.ui.widgets.consider_ticks import ConsiderTick
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import opened, press, stored, words


@pytest.fixture
def shown(window: MainWindow) -> Considerations:
    """The second gathering of a course made from one with two wise things."""
    context, course = window.context, window.context.require_course()
    running.change_log(context.database, course.gatherings[1].id, wise="Mer te\nKortere runde")
    made = renewal.renew(context.database, context.library, course.id, "Våren", kept=(), now=context.clock())
    context.open_course(made.id)
    return opened(window).about.considerations


def test_they_are_listed_with_how_many_are_left(shown: Considerations) -> None:
    assert words(shown) == "Lurt fra forrige kurs: 2 å vurdere | Mer te | Kortere runde"


def test_a_tick_deals_with_one_by_the_keys(window: MainWindow, shown: Considerations) -> None:
    press(shown.ticks[0], Qt.Key.Key_Return)
    assert [each.is_dealt_with for each in stored(window).considerations] == [True, False]
    assert "1 å vurdere" in words(shown)
    assert shown.ticks[0].accessibleName() == "Mer te (vurdert)"


def test_a_tick_is_taken_back(window: MainWindow, shown: Considerations) -> None:
    shown.ticks[0].click()
    window.context.undo.undo(window.seen())
    assert not stored(window).considerations[0].is_dealt_with
    assert not shown.ticks[0].isChecked()


def test_when_all_is_dealt_with_it_says_so(shown: Considerations) -> None:
    for tick in shown.ticks:
        tick.click()
    assert "Lurt fra forrige kurs: vurdert" in words(shown)


def test_a_gathering_without_any_has_no_such_list(window: MainWindow) -> None:
    assert not opened(window).about.considerations.isVisible()


@pytest.fixture
def tick(qtbot: QtBot) -> ConsiderTick:
    thing = Consideration(text="<b>Mer te</b> & kaker")
    made = ConsiderTick(thing.id)
    qtbot.addWidget(made)
    made.refresh(thing, Theme("light"))
    return made


def test_what_is_not_considered_yet_is_read_out_so(tick: ConsiderTick) -> None:
    assert tick.accessibleName() == "<b>Mer te</b> & kaker (ikke vurdert ennå)"
    assert not tick.isChecked()


def test_what_she_wrote_is_shown_as_it_is(tick: ConsiderTick) -> None:
    found = [each for each in tick.findChildren(QLabel) if each.text()]
    assert [each.text() for each in found] == ["<b>Mer te</b> & kaker"]
    assert found[0].textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_tick_is_set_by_the_keys(tick: ConsiderTick, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(tick.clicked):
        press(tick, key)
    assert tick.isChecked()


def test_a_tick_follows_what_is_stored(tick: ConsiderTick) -> None:
    thing = Consideration(text="Mer te", is_dealt_with=True)
    tick.refresh(thing, Theme("dark"))
    assert tick.isChecked()
    assert tick.accessibleName() == "Mer te (vurdert)"


def test_the_list_keeps_its_ticks_and_the_focus_when_one_is_set(shown: Considerations) -> None:
    before = list(shown.ticks)
    shown.ticks[1].setFocus()
    shown.ticks[1].click()
    assert shown.ticks == before
    assert shown.window().focusWidget() is before[1]
