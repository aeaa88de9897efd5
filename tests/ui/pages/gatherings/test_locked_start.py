"""A line may be locked to a clock time; air and overlap are told."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.locked_start import LockedStart
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import (
    activate,
    change,
    click,
    empty,
    opened,
    stored,
    type_in,
    words,
)

START = dt.time(10)
MODEL = 4  # the first line of the main part, at 10.30


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GatheringView:
    change(window, 2, date=dt.date(2026, 12, 2), start=START)
    view = opened(window)
    activate(window, qtbot)
    view.choose(view.editor.gathering.items[MODEL].id)
    return view


@pytest.fixture
def lock(view: GatheringView) -> LockedStart:
    return view.panel.lock


def remark(lock: LockedStart) -> str:
    found = lock.findChild(QLabel, "lock-remark")
    assert isinstance(found, QLabel)
    return found.text()


def test_the_chip_locks_a_line_where_it_stands(window: MainWindow, lock: LockedStart) -> None:
    lock.chip.click()
    assert stored(window).items[MODEL].locked_start == dt.time(10, 30)
    assert lock.chip.accessibleName() == "Låst til kl. 10.30"


def test_the_chip_unlocks_it_again(window: MainWindow, lock: LockedStart) -> None:
    lock.chip.click()
    lock.chip.click()
    assert stored(window).items[MODEL].locked_start is None
    assert not lock.time.isVisible()


def test_a_later_time_gives_air(window: MainWindow, view: GatheringView, lock: LockedStart) -> None:
    lock.chip.click()
    empty(lock.time.line)
    type_in(lock.time.line, "1035")
    assert stored(window).items[MODEL].locked_start == dt.time(10, 35)
    assert "5 minutter luft" in words(view.agenda)
    assert "10.35 | Den kognitive modellen" in words(view.agenda)
    assert remark(lock) == "5 minutter luft"


def test_too_early_a_time_is_told_in_words(view: GatheringView, lock: LockedStart) -> None:
    lock.chip.click()
    view.editor.change_item(view.editor.gathering.items[0].id, minutes=13)
    assert remark(lock) == "Begynner 10 minutter før det forrige er ferdig."
    assert "10.30 | Den kognitive modellen" in words(view.agenda)


def test_without_a_start_of_the_gathering_a_line_cannot_be_locked(window: MainWindow) -> None:
    view = opened(window, 3)
    view.choose(view.editor.gathering.items[MODEL].id)
    assert not view.panel.lock.chip.isEnabled()
    assert "Sett starttid" in remark(view.panel.lock)


def test_locking_is_taken_back(window: MainWindow, view: GatheringView, lock: LockedStart) -> None:
    click(lock.chip)
    window.context.undo.undo(window.seen())
    assert stored(window).items[MODEL].locked_start is None
    assert not lock.chip.isChecked()
