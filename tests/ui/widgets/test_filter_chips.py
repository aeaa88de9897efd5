"""Chips: one that stays down, and one that opens a menu of choices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip, MenuChip

CHOICES = [(1, "Samling 1: Hva er mestring?", "Samling 1"), (2, "Samling 2: Tanker & sånt", "Samling 2")]


@pytest.fixture
def chip(qtbot: QtBot) -> MenuChip:
    made = MenuChip("Samling", "Alle samlinger")
    made.offer(CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.looks
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


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_a_chip_is_pressed_by_the_space_bar(qtbot: QtBot, key: Qt.Key) -> None:
    made = FilterChip("Favoritter", "star")
    qtbot.addWidget(made)
    made.show()
    QTest.keyClick(made, key)
    assert made.isChecked()
    QTest.keyClick(made, key)
    assert not made.isChecked()


def test_what_was_chosen_is_not_told_again(chip: MenuChip, qtbot: QtBot) -> None:
    chip.choose(1)
    with qtbot.assertNotEmitted(chip.chosen):
        chip.choose(1)


def test_the_first_line_of_the_menu_lets_go_of_what_is_chosen(chip: MenuChip, qtbot: QtBot) -> None:
    chip.choose(2)
    with qtbot.waitSignal(chip.chosen):
        chip.menu_of_choices().actions()[0].trigger()
    assert (chip.value, chip.isChecked()) == (None, False)
    assert chip.accessibleName() == "Samling: Alle samlinger"


def test_what_is_chosen_stays_when_it_is_still_offered(chip: MenuChip, qtbot: QtBot) -> None:
    chip.choose(2)
    with qtbot.assertNotEmitted(chip.chosen):
        chip.offer([(2, "Samling 1: Tanker & sånt", "Samling 1")])
    assert (chip.value, chip.text().strip()) == (2, "Samling 1")


def test_an_and_sign_on_a_chip_is_no_shortcut(chip: MenuChip) -> None:
    chip.offer([(1, "Ro & hvile", "Ro & hvile")])
    chip.choose(1)
    assert chip.text().strip() == "Ro && hvile"
    assert chip.accessibleName() == "Samling: Ro & hvile"


def test_without_choices_the_menu_has_the_line_for_none(chip: MenuChip) -> None:
    chip.offer([])
    lines = chip.menu_of_choices().actions()
    assert [(each.text(), each.isChecked()) for each in lines] == [("Alle samlinger", True)]


def test_only_one_line_of_the_menu_has_a_tick(chip: MenuChip) -> None:
    for value in (None, 1, 2):
        chip.choose(value)
        assert sum(each.isChecked() for each in chip.menu_of_choices().actions()) == 1
