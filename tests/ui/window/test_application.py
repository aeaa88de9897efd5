"""Without a screen the program says so, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.window.application import NO_DISPLAY, Application, make_application


def test_a_file_that_macos_opens_is_kept_until_it_is_taken(qapp: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(qapp.file_opened):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent("/kurs/a.mestringskurs"))
    assert [qapp.take_file(), qapp.take_file()] == ["/kurs/a.mestringskurs", ""]


def test_the_application_is_made_once(qapp: QApplication) -> None:
    assert make_application() is qapp


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_no_display_is_one_sentence(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "mestringstreff_desktop", "--data-dir", str(tmp_path)]
    ended = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr.strip()) == (1, NO_DISPLAY)
