"""The bar, and the line on what is under way."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.progress import WAIT_MS, ProgressLine, progress_bar


@pytest.mark.parametrize(("fraction", "value"), [(0.0, 0), (0.5, 500), (1.0, 1000), (1 / 3, 333)])
def test_a_bar_shows_a_share_of_the_whole(qtbot: QtBot, fraction: float, value: int) -> None:
    bar = progress_bar(fraction)
    qtbot.addWidget(bar)
    assert (bar.minimum(), bar.value(), bar.maximum()) == (0, value, 1000)
    assert not bar.isTextVisible()


@pytest.fixture
def line(qtbot: QtBot) -> ProgressLine:
    made = ProgressLine()
    qtbot.addWidget(made)
    return made


def test_it_waits_half_a_second_before_it_says_anything() -> None:
    assert WAIT_MS == 500


def test_what_is_quick_is_never_told_of(line: ProgressLine, qtbot: QtBot) -> None:
    task = Task()
    line.follow(task, "Skriver ut …")
    task.finish()
    qtbot.wait(WAIT_MS + 100)
    assert line.isHidden()
    assert not line.is_busy


def test_what_takes_a_while_is_told_of_until_it_is_done(line: ProgressLine, qtbot: QtBot) -> None:
    task = Task()
    line.follow(task, "Skriver ut …")
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible)
    assert [each.text() for each in line.findChildren(QLabel)] == ["Skriver ut …"]
    task.finish()
    qtbot.waitUntil(line.isHidden)


def test_the_bar_tells_how_far_it_has_come_where_that_is_known(line: ProgressLine, qtbot: QtBot) -> None:
    task = Task()
    line.follow(task, "Skriver ut …")
    bar = line.findChildren(QProgressBar)[0]
    qtbot.waitUntil(line.isVisible)
    assert bar.maximum() == 0
    task.step(1, 4)
    qtbot.waitUntil(lambda: bar.value() * 4 == bar.maximum() > 0)


def test_it_can_be_given_up(line: ProgressLine, qtbot: QtBot) -> None:
    task = Task()
    line.follow(task, "Skriver ut …")
    qtbot.waitUntil(line.isVisible)
    with qtbot.waitSignal(line.cancelled) as told:
        line.cancel.click()
    assert told.args == ["Skriver ut …"]
    assert task.is_cancelled
    assert line.isHidden()


def test_it_follows_the_last_thing_only(line: ProgressLine, qtbot: QtBot) -> None:
    first, second = Task(), Task()
    line.follow(first, "Lager PDF-en …")
    qtbot.waitUntil(line.isVisible)
    line.follow(second, "Skriver ut …")
    first.finish()
    assert line.is_busy
    line.cancel.click()
    assert (first.is_cancelled, second.is_cancelled) == (False, True)


def test_nothing_followed_is_nothing_under_way(line: ProgressLine, qtbot: QtBot) -> None:
    assert not line.is_busy
    assert line.isHidden()
    assert line.cancel.accessibleName() == "Avbryt"
