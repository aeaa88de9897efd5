"""Chips: one that stays down, and one that opens a menu of choices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.filter_chips import FilterChip, MenuChip, menu_words

CHOICES = [(1, "Samling 1: Hva er mestring?", "Samling 1"), (2, "Samling 2: Tanker & sånt", "Samling 2")]


@pytest.fixture
def chip(qtbot: QtBot) -> MenuChip:
    made = MenuChip("Samling", "Alle samlinger")
    made.offer(CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_chip_has_the_same_width_down_as_up(qtbot: QtBot) -> None:
    made = FilterChip("Bevissthet og balanse")
    qtbot.addWidget(made)
    made.show()
    before = made.sizeHint()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert made.isChecked()
    assert made.sizeHint() == before


def test_at_first_nothing_is_chosen(chip: MenuChip) -> None:
    assert chip.value is None
    assert chip.text().strip() == "Alle samlinger"
    assert not chip.isChecked()


def test_what_is_chosen_shows_on_the_chip_and_is_told(chip: MenuChip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chip.chosen):
        chip.menu_of_choices().actions()[2].trigger()
    assert (chip.value, chip.text().strip(), chip.isChecked()) == (2, "Samling 2", True)
    assert chip.accessibleName() == "Samling: Samling 2"


def test_the_menu_has_a_tick_at_what_is_chosen(chip: MenuChip) -> None:
    chip.choose(1)
    ticked = [action.text() for action in chip.menu_of_choices().actions() if action.isChecked()]
    assert ticked == ["Samling 1: Hva er mestring?"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_press_opens_the_menu_and_chooses_nothing(chip: MenuChip, qtbot: QtBot) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()
    menu = chip.menu_of_choices()
    assert [action.text() for action in menu.actions()][2] == "Samling 2: Tanker && sånt"


def test_a_choice_that_is_no_longer_offered_is_let_go(chip: MenuChip) -> None:
    chip.choose(2)
    chip.offer(CHOICES[:1])
    assert chip.value is None
    assert chip.text().strip() == "Alle samlinger"


def test_a_long_name_is_cut_in_a_menu() -> None:
    assert menu_words("Ro & hvile") == "Ro && hvile"
    assert menu_words("svært " * 30) == "svært " * 9 + "svært…"
