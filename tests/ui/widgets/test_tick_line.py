"""A line with a box to tick."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.tick_line import TickLine


@pytest.mark.looks
def test_a_line_is_ticked_by_its_text_too(context: Context, qtbot: QtBot) -> None:
    line = TickLine(context, "Penner", checked=False)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.ticked) as told:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    line.grab()


def test_the_box_grows_with_the_text(context: Context, qtbot: QtBot) -> None:
    box = TickLine(context, "Penner", checked=False).box
    before = box.sizeHint().width()
    context.set_theme(Theme("light", 2.0))
    assert box.sizeHint().width() == 2 * before
