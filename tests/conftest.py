"""What every test can ask for: the built-in library, an empty database, a course in it, a time."""

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mestringstreff_desktop import paths  # the platform must be chosen before Qt is imported
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import locking, planning
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.lock import beside, mark
from tests import compiled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Random tests print how to repeat a failure and have no time limit: the machine may be busy. They are
# short unless asked for in full: pytest --hypothesis-profile=full
hypothesis_settings.register_profile("quick", max_examples=25, deadline=None, print_blob=True)
hypothesis_settings.register_profile("full", max_examples=500, deadline=None, print_blob=True)
hypothesis_settings.load_profile("quick")

compiled.once()

LOCKED_WITH = "fire ord på rad"
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--locked", action="store_true", help="try all on courses with a password")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What reads a file's bytes finds nothing to read in one that is locked."""
    if config.getoption("--locked"):
        items[:] = [item for item in items if item.get_closest_marker("plain") is None]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is imported and collected stays to the end: the collector of garbage need not go through it."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """The application as the program makes it, so that tests see what a user sees."""
    from mestringstreff_desktop.ui.window.application import make_application

    return make_application()


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(paths.resources(), paths.forms())


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """One child process for all the files that are looked at."""
    with closing(Sandbox()) as made:
        yield made


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """A file with no course in it: to copy it is quicker than to make it."""
    path = tmp_path_factory.mktemp("empty") / paths.DATABASE_NAME
    with closing(Database(path)) as made:
        if pytestconfig.getoption("--locked"):
            locking.lock(made, LOCKED_WITH, locking.new_code(), cost=1 << 4)
    return path


@pytest.fixture
def database(data_dir: Path, empty_database: Path) -> Iterator[Database]:
    data_dir.mkdir()
    path = Path(shutil.copy(empty_database, data_dir))
    if mark.lock_of(path):
        shutil.copy(beside.path_of(empty_database), data_dir)
        locking.open_up(path, LOCKED_WITH)
    opened = Database(path)
    yield opened
    opened.close()


@pytest.fixture
def now() -> datetime:
    """A Wednesday in November, UTC."""
    return NOW


@pytest.fixture
def course(database: Database, library: Library, now: datetime) -> Course:
    """A course with the six suggested gatherings, stored."""
    return planning.create_course(database, library, "Mestringstreff Orkdal", now)
