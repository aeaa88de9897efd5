"""Cards in even rows for the width there is."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow


def a_flow(qtbot: QtBot, context: Context, cards: int) -> CardFlow:
    flow = CardFlow(context, [QWidget() for _ in range(cards)], room=200)
    qtbot.addWidget(flow)
    return flow


@pytest.mark.parametrize(
    ("cards", "width", "columns"),
    [(4, 1000, 4), (4, 700, 2), (4, 300, 1), (3, 450, 1), (3, 700, 3), (6, 860, 3), (6, 5000, 6), (2, 10, 1)],
)
def test_no_row_has_a_gap(qtbot: QtBot, context: Context, cards: int, width: int, columns: int) -> None:
    assert a_flow(qtbot, context, cards).columns_for(width) == columns


def test_larger_text_needs_more_room(qtbot: QtBot, context: Context) -> None:
    flow = a_flow(qtbot, context, 4)
    context.set_theme(Theme("light", 1.5))
    assert flow.columns_for(1000) == 2


@pytest.mark.looks
def test_cards_move_when_the_text_grows(qtbot: QtBot, context: Context) -> None:
    cards = [QWidget(), QWidget()]
    flow = CardFlow(context, cards, room=200)
    qtbot.addWidget(flow)
    flow.resize(500, 100)
    flow.show()
    context.set_theme(Theme("light", 1.5))
    qtbot.waitUntil(lambda: cards[0].y() < cards[1].y())


@pytest.mark.looks
def test_cards_move_when_the_width_changes(qtbot: QtBot, context: Context) -> None:
    cards = [QWidget(), QWidget()]
    flow = CardFlow(context, cards, room=200)
    qtbot.addWidget(flow)
    flow.resize(500, 100)
    flow.show()
    assert cards[0].y() == cards[1].y()
    flow.resize(300, 100)
    qtbot.waitUntil(lambda: cards[0].y() < cards[1].y())
