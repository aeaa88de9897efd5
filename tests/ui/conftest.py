"""What every test of a page can ask for: the real window on a course of its own, and its context."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning, settings
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.ui.bare import undressed
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner

Dress = Callable[[QWidget, Theme], None]


class MovableClock:
    """A clock that stands still until a test moves `time` (UTC)."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def dress(request: pytest.FixtureRequest) -> Dress:
    """How windows get their look: whole where a test `looks`, and elsewhere without the stylesheet."""
    return theme.dress if _looks(request) else undressed


def _looks(request: pytest.FixtureRequest) -> bool:
    return request.node.get_closest_marker("looks") is not None


@pytest.fixture(autouse=True)
def own_widgets(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """The look a test asks for, and no widget of the one before it: each that stays costs all the later."""
    theme.apply(Theme("light"))
    is_bare = _looks(request) and not {"window", "empty_window"} & set(request.fixturenames)
    qapp.setStyleSheet(Theme("light").stylesheet() if is_bare else "")
    yield
    for widget in QApplication.topLevelWidgets():
        if isValid(widget):
            widget.deleteLater()
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeAsk]:
    """Who answers what the window asks. An answer that nobody asked for is a mistake in the test."""
    made = FakeAsk()
    made.cache = tmp_path_factory.getbasetemp() / "ark"  # drawn once for all tests
    yield made
    assert made.answers == []


@pytest.fixture
def empty_window(
    qtbot: QtBot,
    data_dir: Path,
    clock: MovableClock,
    person: FakeAsk,
    dress: Dress,
) -> Iterator[MainWindow]:
    """The window, shown, with no course in it."""
    yield from _opened(data_dir, clock, person, dress)


@pytest.fixture(scope="session")
def stored_course(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """A database with a new course in it, to be copied: making it anew costs as much as a window."""
    path = tmp_path_factory.mktemp("stored") / paths.DATABASE_NAME
    database = Database(path)
    made = planning.create_course(database, library, "Mestringstreff Orkdal", NOW)
    settings.change(database, course_id=made.id, theme="light")
    database.close()
    return path


@pytest.fixture
def window(
    qtbot: QtBot,
    *,
    data_dir: Path,
    clock: MovableClock,
    stored_course: Path,
    person: FakeAsk,
    dress: Dress,
) -> Iterator[MainWindow]:
    """The window, shown, on a new course with the six suggested gatherings."""
    data_dir.mkdir()
    shutil.copy(stored_course, data_dir)
    yield from _opened(data_dir, clock, person, dress)


@pytest.fixture
def again(
    window: MainWindow,
    data_dir: Path,
    clock: MovableClock,
    person: FakeAsk,
    dress: Dress,
) -> Iterator[Callable[[], MainWindow]]:
    """What closes the program, and opens it anew."""
    opened: list[Iterator[MainWindow]] = []

    def open_again() -> MainWindow:
        window.close()
        window.context.database.close()
        opened.append(_opened(data_dir, clock, person, dress))
        return next(opened[-1])

    yield open_again
    for each in opened:
        next(each, None)


@pytest.fixture
def context(window: MainWindow) -> Context:
    """The context of `window`."""
    return window.context


@pytest.fixture
def runner(window: MainWindow, qtbot: QtBot, clock: MovableClock) -> Runner:
    """The page Gjennomføring of `window`, on the first gathering, which has not begun."""
    return Runner(window, qtbot, clock)


def _opened(data_dir: Path, clock: MovableClock, ask: FakeAsk, dress: Dress) -> Iterator[MainWindow]:
    with closing(TemporaryFiles(data_dir.parent / "midlertidig")) as temporary:
        window = app.build(data_dir, now=clock, ask=lambda _: ask, dress=dress, temporary=temporary)
        window.show()
        yield window
    window.context.autosave.flush()
    # not closed, which may ask; gone at once, for a window that lives on is dressed anew with each later one
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
