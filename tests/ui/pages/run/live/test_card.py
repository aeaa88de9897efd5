"""What the runner shows of the item that is on: in time, near its end, over, paused, in a break."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.ui.pages.run.buttons import BigButton
from mestringstreff_desktop.ui.pages.run.words import wall_time
from mestringstreff_desktop.ui.widgets.announce import announce
from tests.calls import calls
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def at_item(runner: Runner, title: str) -> Runner:
    """Go on until an item is on, each as long as it was planned."""
    for item in runner.stored.items:
        if item.title == title:
            return runner
        runner.go(item.minutes)
        runner.press("next")
    raise AssertionError(title)


def role(runner: Runner) -> object:
    return runner.find(QLabel, "run-timer").property("role")


def test_the_time_left_counts_down(started: Runner) -> None:
    assert (started.text("run-timer"), started.text("run-left")) == ("3:00", "igjen av 3 minutter")
    started.go(1.25)
    assert started.text("run-timer") == "1:45"


def test_the_phase_tells_how_long_it_lasts(started: Runner) -> None:
    assert f"Oppstarten varer til kl. {wall_time(started.run.phase_ends)}" in started.texts


def test_at_four_fifths_the_colour_changes(started: Runner) -> None:
    started.go(2.3)
    assert role(started) == "timer"
    started.go(0.2)
    assert role(started) == "timer-warm"


def test_over_time_counts_up_calmly(started: Runner) -> None:
    started.go(3.5)
    assert (started.text("run-timer"), started.text("run-left")) == ("+0:30", "Litt over tida")
    started.go(3)
    assert (started.text("run-timer"), started.text("run-left")) == ("+3:30", "3 minutter over")


def test_a_pause_stands_still_and_says_so(started: Runner) -> None:
    started.go(1)
    started.press("space")
    started.go(20)
    assert started.text("run-timer") == "2:00"
    assert started.find(QFrame, "run-still").isVisible()
    assert "Klokka står. Trykk mellomrom for å fortsette" in started.texts
    assert started.find(QPushButton, "run-pause").accessibleName() == "Fortsett"


def test_after_a_pause_time_goes_on(started: Runner) -> None:
    started.press("space")
    started.go(20)
    started.press("space")
    started.go(1)
    assert started.text("run-timer") == "2:00"
    assert not started.find(QFrame, "run-still").isVisible()


def test_the_plans_own_break_tells_when_it_ends(started: Runner) -> None:
    at_item(started, "Pause")
    assert started.text("run-question") == f"Pausen er over kl. {wall_time(started.run.item_ends)}"
    assert not started.find(QFrame, "run-still").isVisible()
    started.go(15.5)
    assert started.text("run-question") == "Pausen er over"


def test_what_comes_next_is_told_with_its_time(started: Runner) -> None:
    following = started.run.following
    assert following is not None
    assert started.text("run-then") == f"Så: Om kurset kl. {wall_time(following.starts)}"


def test_the_first_item_has_none_before_it(started: Runner) -> None:
    back = started.find(QPushButton, "run-back")
    assert not back.isEnabled()
    started.press("next")
    assert back.isEnabled()


@pytest.mark.looks
def test_the_figures_are_equally_wide(started: Runner) -> None:
    timer = started.find(QLabel, "run-timer")
    assert timer.font().pointSizeF() == started.window.context.theme.timer_points()
    assert timer.font().isFeatureSet(QFont.Tag("tnum"))
    widths = {timer.fontMetrics().horizontalAdvance(figure * 4) for figure in "0123456789"}
    assert len(widths) == 1


@pytest.mark.looks
def test_nothing_is_cut_off_in_the_smallest_window(started: Runner) -> None:
    started.window.resize(1024, 640)
    at_item(started, "Om mestring")
    buttons = started.page.now.card.findChildren(BigButton)
    assert all(each.width() >= each.minimumSizeHint().width() for each in buttons)
    assert all(each.height() >= each.sizeHint().height() for each in buttons)
    assert started.page.now.card.rect().contains(started.find(QPushButton, "run-next").geometry())


def test_a_long_name_is_cut_with_its_whole_in_the_tooltip(started: Runner) -> None:
    database = started.window.context.database
    name = "Vi blir kjent med hverandre og med alt det andre vi skal gjøre " * 4
    with database.transaction() as session:
        session.get_one(Gathering, started.first).items[0].title = name.strip()
    started.window.context.act(lambda: None)
    title = started.find(QLabel, "run-title")
    assert title.text().endswith("…")
    assert title.toolTip() == name.strip()


def test_the_time_is_told_aloud_when_it_is_nearly_up_and_when_it_is_over(started: Runner) -> None:
    timer = started.find(QLabel, "run-timer")
    said_at = []
    for minutes in (1.0, 1.5, 0.1, 0.3, 0.2, 0.2):
        with calls(announce) as said:
            started.go(minutes)
        said_at.append((len(said), timer.accessibleName()))
    assert said_at == [
        (0, "2 minutter igjen"),
        (1, "under ett minutt igjen"),
        (0, "under ett minutt igjen"),
        (0, "under ett minutt igjen"),
        (1, "tida er ute"),
        (0, "tida er ute"),
    ]
