"""The chips over the cards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Purpose
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.filters import FilterChips
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def chips(context: Context, qtbot: QtBot) -> FilterChips:
    made = FilterChips()
    made.gathering.offer([(2, "Samling 2: Tanker", "Samling 2")])
    shown(context, made)
    return made


def test_use_and_favourites_count_as_chosen_too(chips: FilterChips, qtbot: QtBot) -> None:
    for chip in (chips.used, chips.favourites):
        with qtbot.waitSignal(chips.changed):
            chip.click()
        assert chips.is_used
        chips.reset()
        assert not chip.isChecked()


def press(chips: FilterChips, name: str) -> None:
    button = chips.findChild(QPushButton, f"filter-{name}")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_five_purposes_are_one_chip_each(chips: FilterChips) -> None:
    words = {chips.findChild(QPushButton, f"filter-{purpose}").text() for purpose in Purpose}  # type: ignore[union-attr]
    assert words == {
        "Ressurser og utfordringer",
        "Bevissthet og balanse",
        "Tanker og følelser",
        "Samspill",
        "Motivasjon",
    }


def test_purposes_are_chosen_and_let_go_by_a_press(chips: FilterChips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.changed):
        press(chips, "balance")
    press(chips, "change")
    assert chips.purposes == {Purpose.BALANCE, Purpose.CHANGE}
    press(chips, "balance")
    assert chips.purposes == {Purpose.CHANGE}


def test_all_can_be_let_go_at_once(chips: FilterChips) -> None:
    press(chips, "balance")
    chips.kind.choose("method")
    chips.gathering.choose(2)
    assert chips.is_used
    chips.reset()
    assert not chips.is_used
    assert (chips.purposes, chips.kind.value, chips.gathering.value) == (frozenset(), None, None)
