"""A tool's card: pressed by mouse and keys, high enough for its words, with its facts told."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.card import ToolCard
from tests.ui.pages.toolbox.toolbox_parts import pictures, shown, tool


@pytest.fixture
def card(context: Context, tmp_path: Path, qtbot: QtBot) -> ToolCard:
    made = ToolCard(context, tool(context, "busk"), "busk", pictures(context, tmp_path))
    made.show_tags(["Samling 3", "30–45 min"])
    shown(context, made, 240, made.height_for(240))
    return made


def picture_of(card: ToolCard) -> QImage:
    return card.grab().toImage()


def test_it_says_what_it_is_to_those_who_listen(card: ToolCard) -> None:
    assert card.accessibleName() == "BUSK"
    assert card.accessibleDescription().endswith("Samling 3. 30–45 min")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_presses_it(card: ToolCard, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, key)


@pytest.mark.looks
def test_the_whole_card_can_be_clicked(card: ToolCard, qtbot: QtBot) -> None:
    for corner in (card.rect().topLeft(), card.rect().bottomRight()):
        with qtbot.waitSignal(card.clicked):
            QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=corner)


@pytest.mark.looks
def test_the_chosen_one_has_a_ring(card: ToolCard, context: Context) -> None:
    card.clearFocus()
    without = picture_of(card)
    card.setFocus()
    edge = picture_of(card).pixelColor(1, card.height() // 2)
    assert edge.name() == context.theme["primary"].lower()
    assert without.pixelColor(1, card.height() // 2).name() != edge.name()


def test_a_narrow_card_is_higher(card: ToolCard) -> None:
    assert card.height_for(card.least_width()) >= card.height_for(400)


def test_tags_that_do_not_fit_beside_each_other_stand_below(card: ToolCard) -> None:
    low = card.height_for(240)
    card.show_tags(["Samling 1, 2, 3 og 5", "Noe mer å si", "30–45 min"])
    assert card.height_for(240) > low


@pytest.mark.looks
def test_the_picture_comes_into_the_card(card: ToolCard, qtbot: QtBot) -> None:
    soft = picture_of(card)
    qtbot.waitUntil(lambda: picture_of(card) != soft)


@pytest.mark.looks
def test_a_tool_without_a_sheet_is_drawn_at_once(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    made = ToolCard(context, tool(context, "film"), "", pictures(context, tmp_path))
    shown(context, made, 240, 330)
    colours = {picture_of(made).pixelColor(x, 95).name() for x in range(240)}
    assert context.theme["soft_teal"].lower() in colours
