"""Buttons with a face of labels, and words that break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.theme import Theme
from mestringstreff_desktop.ui.tile import IconButton, Link, Tile, breakable, give_way
from mestringstreff_desktop.ui.widgets import column, label
from tests.ui.gathering_help import click, press


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


def test_a_tile_has_room_for_all_its_face(tile: Tile) -> None:
    assert tile.sizeHint().height() > 2 * tile.fontMetrics().height()


def test_a_link_is_coloured_as_its_text(qtbot: QtBot) -> None:
    link = Link("BUSK", "toolbox")
    qtbot.addWidget(link)
    link.dress(Theme("light"))
    assert not link.icon().isNull()


def test_a_button_with_an_icon_alone_has_no_text(qtbot: QtBot) -> None:
    button = IconButton("chevron-left")
    qtbot.addWidget(button)
    assert button.text() == ""


def test_long_words_may_break_and_short_ones_stay() -> None:
    assert breakable("Hva er mestring?") == "Hva er mestring?"
    assert max(map(len, breakable("a" * 100).split("\u200b"))) <= 22


@given(st.text(alphabet=st.characters(exclude_characters="\u200b")))
def test_breaking_adds_nothing_that_shows(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text


def test_a_tile_is_never_smaller_than_its_face(tile: Tile) -> None:
    assert tile.minimumSizeHint().width() >= 20
    assert tile.minimumSizeHint().height() <= tile.sizeHint().height()
    assert tile.sizePolicy().hasHeightForWidth()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_A, Qt.Key.Key_Escape])
def test_other_keys_do_nothing_to_a_tile(tile: Tile, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(tile.clicked), qtbot.assertNotEmitted(tile.stepped):
        press(tile, key)


def test_an_area_that_gives_way_asks_for_no_height(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    give_way(area)
    assert area.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Ignored


@pytest.mark.parametrize(
    ("text", "parts"),
    [("", 1), ("a" * 22, 1), ("a" * 23, 2), ("a" * 44, 2), ("a" * 45, 3), (f"{'a' * 23} kort", 2)],
)
def test_only_words_with_no_room_may_break(text: str, parts: int) -> None:
    assert len(breakable(text).split("\u200b")) == parts


def test_lines_and_spaces_stay_as_they_are() -> None:
    assert breakable("a\nb   c ") == "a\nb   c "
