"""A button whose face is a layout."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.tile import Tile
from tests.ui.pages.gatherings.gathering_page import click, press


@pytest.fixture
def tile(qtbot: QtBot) -> Tile:
    made = Tile("card")
    made.setLayout(column(label("Tittel"), label("En linje til"), margin=10))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_tile(tile: Tile, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(tile.clicked):
        press(tile, key)


def test_a_click_on_the_words_presses_the_tile(tile: Tile, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tile.clicked):
        click(tile.findChildren(type(label()))[0])


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_the_arrows_ask_for_the_neighbour(tile: Tile, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    with qtbot.waitSignal(tile.stepped) as told:
        press(tile, key)
    assert told.args == [step]


@pytest.mark.looks
def test_a_tile_has_room_for_all_its_face(tile: Tile) -> None:
    assert tile.sizeHint().height() > 2 * tile.fontMetrics().height()


@pytest.mark.looks
def test_a_tile_is_never_smaller_than_its_face(tile: Tile) -> None:
    assert tile.minimumSizeHint().width() >= 20
    assert tile.minimumSizeHint().height() <= tile.sizeHint().height()
    assert tile.sizePolicy().hasHeightForWidth()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_A, Qt.Key.Key_Escape])
def test_other_keys_do_nothing_to_a_tile(tile: Tile, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(tile.clicked), qtbot.assertNotEmitted(tile.stepped):
        press(tile, key)
