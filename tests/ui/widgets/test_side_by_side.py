"""Parts stand beside each other only where there is room for the text at its size."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide

pytestmark = pytest.mark.looks


def made(context: Context, qtbot: QtBot, width: int) -> SideBySide:
    parts = SideBySide(context, QWidget(), QWidget(), room=400)
    qtbot.addWidget(parts)
    parts.resize(width, 300)
    parts.show()
    return parts


def test_with_room_they_stand_beside_each_other(context: Context, qtbot: QtBot) -> None:
    assert made(context, qtbot, 800).is_beside


def test_without_room_they_stand_under_each_other(context: Context, qtbot: QtBot) -> None:
    assert not made(context, qtbot, 799).is_beside


def test_larger_text_needs_more_room(context: Context, qtbot: QtBot) -> None:
    parts = made(context, qtbot, 900)
    assert parts.is_beside
    context.set_theme(Theme("light", 1.5))
    assert not parts.is_beside
