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

from mestringstreff_desktop import missing
from mestringstreff_desktop.ui.window.application import NO_DISPLAY, Application, make_application


def test_a_file_that_macos_opens_is_kept_until_it_is_taken(qapp: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(qapp.file_opened):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent("/kurs/a.mestringskurs"))
    assert [qapp.take_file(), qapp.take_file()] == ["/kurs/a.mestringskurs", ""]


def test_the_application_is_made_once(qapp: QApplication) -> None:
    assert make_application() is qapp


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_no_display_is_one_sentence(tmp_path: Path) -> None:
    ended = _start(tmp_path, {})
    assert (ended.returncode, ended.stderr.strip()) == (1, NO_DISPLAY)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names of Linux' libraries")
def test_what_qt_lacks_to_reach_the_screen_is_not_told_as_no_screen(tmp_path: Path) -> None:
    ended = _start(tmp_path, {"QT_QPA_PLATFORM": "borte"})
    told = f"{missing.without('PySide6')}\n".replace("PySide6", "libqborte.so")
    assert (ended.returncode, ended.stderr) == (1, told)


def _start(folder: Path, screen: dict[str, str]) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden} | screen
    command = [sys.executable, "-m", "mestringstreff_desktop", "--data-dir", str(folder)]
    return subprocess.run(
        command, env=surroundings, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
