"""After a sleep or a kill the program asks how it was; the three answers, and what needs no question."""

from datetime import timedelta

import pytest

from mestringstreff_desktop.course.run.events import EventKind, RunStatus
from mestringstreff_desktop.ui.pages.run.words import wall_time
from tests.ui.pages.run.runner import Runner

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind


@pytest.fixture
def slept(runner: Runner) -> Runner:
    """A gathering in its second item when the machine slept for two hours."""
    runner.press("enter")
    runner.go(4)
    runner.press("next")
    runner.go(1)
    runner.sleep(120)
    return runner


def test_it_asks_and_tells_when_it_was_last_seen(slept: Runner) -> None:
    seen = slept.clock() - timedelta(minutes=120)
    assert slept.text("gap-title") == f"Samlingen pågikk kl. {wall_time(seen)}"
    assert any("Da var dere på «Om kurset»." in text for text in slept.texts)
    assert not slept.page.is_ticking


def test_no_key_of_the_runner_acts_before_there_is_an_answer(slept: Runner) -> None:
    slept.press("next", "space", "+")
    assert [event.kind for event in slept.stored.events] == [STARTED, ENTERED]


def test_it_went_on_and_all_the_time_counts(slept: Runner) -> None:
    slept.press("1")
    assert slept.text("run-timer") == "+118:00"
    slept.press("next")
    assert slept.at == 2


def test_the_time_in_between_is_left_out(slept: Runner) -> None:
    slept.press("2")
    assert slept.text("run-timer") == "2:00"
    assert [event.kind for event in slept.stored.events] == [STARTED, ENTERED, PAUSED, RESUMED]


def test_it_was_over_then(slept: Runner) -> None:
    slept.press("3")
    assert slept.stored.is_held
    assert slept.run.finished_at == slept.clock() - timedelta(minutes=120)


def test_the_question_waits_while_one_is_elsewhere(slept: Runner) -> None:
    slept.window.show_page("overview")
    slept.window.watch.tick()
    assert "Er den ferdig?" in slept.window.signal.text()
    slept.sleep(30)
    slept.window.signal.click()
    assert slept.text("gap-title").startswith("Samlingen pågikk kl.")


def test_a_clock_set_back_asks_nothing(runner: Runner) -> None:
    runner.press("enter")
    runner.go(2)
    runner.sleep(-10)
    runner.window.watch.tick()
    assert runner.text("run-title") == "Velkommen"
    assert runner.run.status is RunStatus.RUNNING


def test_a_short_sleep_asks_nothing(runner: Runner) -> None:
    runner.press("enter")
    runner.sleep(4.9)
    assert runner.text("run-timer") == "+1:54"


def test_a_pause_may_be_long(runner: Runner) -> None:
    runner.press("enter", "space")
    runner.sleep(60)
    assert runner.text("run-timer") == "3:00"
    runner.sleep(61)
    assert runner.text("gap-title").startswith("Samlingen sto i pause kl.")
    runner.press("2")
    assert runner.run.status is RunStatus.RUNNING
