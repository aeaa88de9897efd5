"""Only the part that is seen takes room."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime


def test_the_one_that_is_seen_takes_the_room(qtbot: QtBot) -> None:
    small, large = QLabel("Plan"), QLabel("Plan\n" * 50)
    parts = OneAtATime(small, large)
    qtbot.addWidget(parts)
    parts.show()
    assert (small.isVisible(), large.isVisible()) == (True, False)
    assert parts.minimumSizeHint() == small.minimumSizeHint()
    parts.setCurrentWidget(large)
    assert (parts.currentWidget(), small.isVisible(), large.isVisible()) == (large, False, True)
    assert parts.minimumSizeHint() == large.minimumSizeHint()
