"""What every test of a page can ask for: the real window on a course of its own, and its context."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning, settings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.ui.pages.run.runner import Runner


class MovableClock:
    """A clock that stands still until a test moves `time` (UTC)."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def empty_window(qtbot: QtBot, data_dir: Path, clock: MovableClock) -> Iterator[MainWindow]:
    """The window, shown, with no course in it."""
    yield from _opened(data_dir, clock)


@pytest.fixture
def window(qtbot: QtBot, data_dir: Path, clock: MovableClock, library: Library) -> Iterator[MainWindow]:
    """The window, shown, on a new course with the six suggested gatherings."""
    database = Database(data_dir / paths.DATABASE_NAME)
    made = planning.create_course(database, library, "Mestringstreff Orkdal", clock())
    settings.change(database, course_id=made.id, theme="light")
    database.close()
    yield from _opened(data_dir, clock)


@pytest.fixture
def context(window: MainWindow) -> Context:
    """The context of `window`."""
    return window.context


@pytest.fixture
def runner(window: MainWindow, qtbot: QtBot, clock: MovableClock) -> Runner:
    """The page Gjennomføring of `window`, on the first gathering, which has not begun."""
    return Runner(window, qtbot, clock)


def _opened(data_dir: Path, clock: MovableClock) -> Iterator[MainWindow]:
    window = app.build(data_dir, now=clock)
    window.show()
    yield window
    window.context.autosave.flush()
    # not closed, which may ask; gone at once, for a window that lives on is dressed anew with each later one
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
