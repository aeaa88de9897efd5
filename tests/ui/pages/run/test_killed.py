"""The program is killed in the middle of a gathering and started again: nothing is lost."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning, settings
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.run_child import MINUTES, TEXT
from tests.ui.pages.run.runner import Runner

ROOT = Path(__file__).parents[4]
AWAY = 4


@pytest.fixture
def killed(data_dir: Path, library: Library) -> Path:
    """The folder of a program that was killed with a gathering under way."""
    database = Database(data_dir / paths.DATABASE_NAME)
    settings.change(database, course_id=planning.create_course(database, library, "Kurs", NOW).id)
    database.close()
    command = [sys.executable, "-m", "tests.ui.pages.run.run_child", str(data_dir)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        told = child.stdout.readline()
        child.kill()
    assert told == "stored\n"
    return data_dir


@pytest.fixture
def again(killed: Path, qtbot: QtBot) -> Iterator[Runner]:
    """The program started again some minutes later."""
    clock = MovableClock()
    clock.time = NOW + timedelta(minutes=MINUTES + AWAY)
    person = FakeAsk(True)  # leaves while the gathering goes on
    window = app.build(killed, now=clock, ask=lambda _: person)
    qtbot.addWidget(window)
    window.show()
    yield Runner(window, qtbot, clock)
    window.context.database.close()


def test_item_time_and_log_are_as_they_were(again: Runner) -> None:
    item = again.stored.items[2]
    assert again.text("run-title") == item.title
    assert again.text("run-timer") == f"{item.minutes + 1 - AWAY}:00"
    assert again.field("done").toPlainText() == TEXT
    assert [round(line.spent.total_seconds() / 60) for line in again.run.lines[:3]] == [MINUTES, 0, AWAY]


def test_the_gathering_goes_on_by_its_keys(again: Runner) -> None:
    again.press("next", "space")
    assert again.at == 3
    again.go(10)
    assert again.text("run-timer") == f"{again.stored.items[3].minutes}:00"
