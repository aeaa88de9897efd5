"""Where the system asks for less motion, nothing moves by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base import motion
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.progress import ProgressLine

FLASH = 1000


@pytest.fixture
def still(qapp: QApplication) -> Iterator[QApplication]:
    motion.reduce(qapp, True, FLASH)
    yield qapp
    motion.reduce(qapp, False, FLASH)


def test_the_caret_stands_still_only_where_it_is_asked_for(still: QApplication) -> None:
    assert (still.cursorFlashTime(), motion.is_reduced()) == (0, True)
    motion.reduce(still, False, FLASH)
    assert (still.cursorFlashTime(), motion.is_reduced()) == (FLASH, False)


def test_work_without_an_end_in_sight_is_told_in_words_alone(still: QApplication, qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.follow(Task(), "Lager PDF-en …")
    qtbot.waitUntil(line.isVisible)
    assert line.findChildren(QProgressBar)[0].isHidden()
    motion.reduce(still, False, FLASH)
    qtbot.waitUntil(lambda: not line.findChildren(QProgressBar)[0].isHidden())
