"""Parts stand beside each other only where there is room for the text at its size."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
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


def are_beside(parts: SideBySide) -> bool:
    QApplication.processEvents()
    first, second = parts.findChildren(QWidget)
    return (second.x() > first.x(), second.y() > first.y()) == (True, False)


def test_with_room_they_stand_beside_each_other(context: Context, qtbot: QtBot) -> None:
    assert are_beside(made(context, qtbot, 800))


def test_without_room_they_stand_under_each_other(context: Context, qtbot: QtBot) -> None:
    assert not are_beside(made(context, qtbot, 799))


def test_larger_text_needs_more_room(context: Context, qtbot: QtBot) -> None:
    parts = made(context, qtbot, 900)
    assert are_beside(parts)
    context.set_theme(Theme("light", 1.5))
    assert not are_beside(parts)
