"""A gathering that has been held: planned against actual, its log, and the way back into it."""

import pytest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.pages.run.words import wall_time
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def held(runner: Runner) -> Runner:
    """The first gathering, held: its first item took two minutes more, its last were not taken."""
    runner.press("enter")
    runner.go(5)
    runner.press("next")
    runner.go(3)
    context = runner.window.context
    context.act(lambda: running.change_log(context.database, runner.first, done="Vi ble kjent"))
    key = context.require_course().id
    context.act(lambda: running.count_present(context.database, key, runner.first, 8))
    context.act(lambda: running.finish(context.database, runner.first, context.clock()))
    runner.page.point_at(runner.first)
    return runner


def test_actual_minutes_stand_against_the_plan(held: Runner) -> None:
    assert {"5 min, planlagt 3", "3 min", "hoppet over"} <= set(held.texts)


def test_the_heading_tells_from_when_to_when(held: Runner) -> None:
    run = held.run
    times = f"Startet kl. {wall_time(run.started_at)} · sluttet kl. {wall_time(run.finished_at)}"
    assert held.page.lead_label.text().startswith(times)


def test_the_whole_log_can_be_read_and_written(held: Runner) -> None:
    fields = held.page.summary.fields
    assert fields.texts["done"].toPlainText() == "Vi ble kjent"
    assert fields.attendance.text() == "8"
    fields.texts["wise"].setFocus()
    held.write("Kom tidlig")
    held.window.context.autosave.flush()
    assert held.stored.log.wise == "Kom tidlig"


def test_a_held_gathering_can_be_opened_again(held: Runner) -> None:
    held.click("run-reopen")
    assert (held.run.status, held.at) == (RunStatus.RUNNING, 1)
    assert not held.find(QPushButton, "run-reopen").isVisible()


def test_nothing_runs_by_keys_when_it_is_over(held: Runner) -> None:
    held.window.setFocus()
    held.press("space", "next", "back", "+", "enter")
    assert held.run.status is RunStatus.FINISHED
    assert held.stored.events[-1].position == 2
