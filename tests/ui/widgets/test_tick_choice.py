"""A choice is ticked anywhere on it, by mouse or key, and is seen to be on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.tick_choice import TickChoice


@pytest.fixture
def choice(context: Context, qtbot: QtBot) -> TickChoice:
    made = TickChoice(context, "Logger", "Mottakeren ser alt dere skrev.")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_off_at_first(choice: TickChoice) -> None:
    assert not choice.is_on
    assert choice.property("role") == "tick"


def test_a_click_on_its_words_ticks_it_and_it_is_seen(choice: TickChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.ticked) as told:
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert choice.property("role") == "tick-on"


def test_the_space_bar_ticks_it_and_unticks_it(choice: TickChoice) -> None:
    for is_on in (True, False):
        QTest.keyClick(choice.box, Qt.Key.Key_Space)
        assert choice.is_on is is_on


@pytest.mark.looks
def test_a_press_that_is_let_go_elsewhere_ticks_nothing(choice: TickChoice) -> None:
    outside = choice.rect().bottomRight() * 2
    QTest.mouseRelease(choice, Qt.MouseButton.LeftButton, pos=outside)
    assert not choice.is_on


def test_what_it_means_is_told_to_those_who_cannot_see(choice: TickChoice) -> None:
    assert choice.box.accessibleName() == "Logger"
    assert choice.box.accessibleDescription() == "Mottakeren ser alt dere skrev."
