"""The cards beside each other: as many as there is room for, and the arrow keys between them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.card import ToolCard
from mestringstreff_desktop.ui.pages.toolbox.card_grid import CardGrid
from tests.ui.pages.toolbox.toolbox_parts import pictures, shown

Key = Qt.Key


@pytest.fixture
def grid(context: Context, tmp_path: Path, qtbot: QtBot) -> CardGrid:
    made_by = pictures(context, tmp_path)
    made = CardGrid([ToolCard(context, each, "", made_by) for each in context.library.tools])
    shown(context, made, 1080)
    made.show_cards([each.id for each in context.library.tools[:10]])
    return made


def focused(grid: CardGrid) -> int:
    return next(at for at, card in enumerate(grid.shown) if card.hasFocus())


@pytest.mark.looks
@pytest.mark.parametrize(("width", "columns"), [(300, 2), (740, 3), (1080, 4), (1650, 5), (3000, 5)])
def test_two_to_five_columns_by_width(grid: CardGrid, width: int, columns: int) -> None:
    grid.resize(width, 500)
    assert grid.columns() == columns
    assert len({card.x() for card in grid.shown}) == columns


@pytest.mark.looks
def test_cards_of_a_row_are_equally_high_and_never_overlap(grid: CardGrid) -> None:
    for card, other in zip(grid.shown, grid.shown[1:], strict=False):
        assert not card.geometry().intersects(other.geometry())
        assert card.y() != other.y() or card.height() == other.height()
    assert grid.height() == grid.shown[-1].geometry().bottom() + 1


@pytest.mark.looks
def test_no_word_of_a_name_is_cut(grid: CardGrid) -> None:
    grid.resize(740, 500)
    assert grid.shown
    assert all(card.width() >= card.least_width() for card in grid.shown)


@pytest.mark.looks
def test_only_what_is_asked_for_is_shown_in_that_order(grid: CardGrid) -> None:
    grid.show_cards(["soal", "busk"])
    visible = [card for card in grid.findChildren(ToolCard) if card.isVisible()]
    assert {card.tool.id for card in visible} == {"soal", "busk"}
    assert [card.tool.id for card in sorted(visible, key=lambda card: card.x())] == ["soal", "busk"]


@pytest.mark.looks
def test_nothing_can_be_shown(grid: CardGrid) -> None:
    grid.show_cards([])
    assert grid.height() == 0
    assert grid.card("busk") is not None
    assert grid.card("nobody") is None


@pytest.mark.parametrize(
    ("key", "reached"),
    [(Key.Key_Right, 6), (Key.Key_Left, 4), (Key.Key_Down, 9), (Key.Key_Up, 1)],
)
def test_an_arrow_leads_to_the_card_that_lies_there(grid: CardGrid, key: Qt.Key, reached: int) -> None:
    grid.shown[5].setFocus()
    QTest.keyClick(grid.shown[5], key)
    assert focused(grid) == reached


def test_home_and_end_lead_to_the_first_and_the_last(grid: CardGrid) -> None:
    grid.shown[5].setFocus()
    QTest.keyClick(grid.shown[5], Key.Key_End)
    assert focused(grid) == 9
    QTest.keyClick(grid.shown[9], Key.Key_Home)
    assert focused(grid) == 0


def test_an_arrow_out_of_the_cards_leads_nowhere(grid: CardGrid) -> None:
    grid.shown[9].setFocus()
    QTest.keyClick(grid.shown[9], Key.Key_Down)
    assert focused(grid) == 9


def test_tab_goes_through_the_cards_as_they_stand(grid: CardGrid) -> None:
    grid.show_cards(["soal", "busk"])
    grid.shown[0].setFocus()
    QTest.keyClick(grid.shown[0], Key.Key_Tab)
    assert focused(grid) == 1
