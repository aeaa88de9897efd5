"""The runner's timer: it ticks while it is wanted and not else."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.run_clock import TICK_MS, RunClock


def test_it_ticks_while_it_is_wanted(qtbot: QtBot) -> None:
    owner = QObject()
    clock = RunClock(owner)
    with qtbot.waitSignal(clock.ticked, timeout=10 * TICK_MS):
        clock.tick_while(True)
    clock.tick_while(False)
    assert not clock.is_ticking


def test_asking_again_does_not_begin_anew(qtbot: QtBot) -> None:
    owner = QObject()
    clock = RunClock(owner)
    clock.tick_while(True)
    with qtbot.waitSignal(clock.ticked, timeout=10 * TICK_MS):
        clock.tick_while(True)
    assert clock.is_ticking
