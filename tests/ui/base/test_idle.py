"""Nobody there is told after so long by the clock; a key or the mouse begins it anew."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.idle import Idle
from tests.ui.conftest import MovableClock

LIMIT = timedelta(minutes=5)


@pytest.fixture
def told() -> list[bool]:
    return []


@pytest.fixture
def idle(qapp: QApplication, clock: MovableClock, told: list[bool]) -> Idle:
    parent = QObject(qapp)
    made = Idle(parent, clock, lambda: LIMIT)
    made.lasted.connect(lambda: told.append(True))
    return made


@pytest.fixture
def field(idle: Idle, qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is made.windowHandle())
    return made


def test_it_is_told_until_somebody_is_back(idle: Idle, clock: MovableClock, told: list[bool]) -> None:
    clock.time += LIMIT
    idle.look()
    idle.look()
    assert told == [True, True]
    idle.touch()
    idle.look()
    assert len(told) == 3  # the touch itself came too late


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_key_or_the_mouse_begins_it_anew(
    idle: Idle, field: QLineEdit, clock: MovableClock, told: list[bool], by: str
) -> None:
    clock.time += LIMIT - timedelta(seconds=1)
    window = field.windowHandle()
    if by == "key":
        QTest.keyClick(window, Qt.Key.Key_A)
    else:
        QTest.mouseMove(window, QPoint(5, 5))
    QApplication.processEvents()
    clock.time += LIMIT - timedelta(seconds=1)
    idle.look()
    assert told == []


def test_a_machine_that_slept_is_told_by_the_first_touch(
    field: QLineEdit, clock: MovableClock, told: list[bool]
) -> None:
    clock.time += timedelta(hours=9)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert told


def test_a_clock_set_back_is_no_absence(idle: Idle, clock: MovableClock, told: list[bool]) -> None:
    clock.time -= timedelta(days=1)
    idle.look()
    assert told == []


def test_a_window_that_goes_is_let_go(idle: Idle, field: QLineEdit, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is other.windowHandle())
    field.close()
    other.close()
    idle.look()
