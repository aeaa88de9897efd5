"""What is given up at any moment leaves nothing half done: no changed row, no file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import folder, keeping, planning, sharing
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.services.sharing import ImportChoice
from mestringstreff_desktop.storage import files
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package.archive import Package
from mestringstreff_desktop.storage.progress import Progress
from tests.conftest import NOW
from tests.reliability.world import rows as all_rows
from tests.trusting import TrustingSandbox

MOMENTS = 6  # at which each action is given up
LATER = NOW + timedelta(hours=1)


class GivenUpError(Exception):
    """Somebody does not wait any longer."""


class Impatient:
    """Gives up at one of the steps, by number, unless it is told first that there is no way back."""

    def __init__(self, last: int | None = None) -> None:
        self._last = last
        self.steps, self.is_settled = 0, False

    def step(self, done: int, of: int) -> None:
        assert 0 <= done <= of
        self._count()

    def settle(self) -> None:
        self._count()
        self.is_settled = True

    def _count(self) -> None:
        self.steps += 1
        if self.steps == self._last:
            raise GivenUpError


@dataclass
class World:
    """A course with files of its own, its package, and a backup of how it was."""

    database: Database
    library: Library
    course: Course
    package: Path
    read: Package
    backup: Path
    new: Path  # nothing is there yet


@pytest.fixture
def world(database: Database, library: Library, course: Course, tmp_path: Path) -> World:
    for number in range(6):
        content = b"%PDF-1.7 " + bytes([number]) * 300_000
        file = CheckedFile(f"Fil {number}", "application/pdf", content, pages=1, picture=b"")
        own_files.attach(database, course.id, file)
    package = sharing.export_course(database, library, course.id, tmp_path / "kurs.mestringskurs")
    backup = keeping.take_backup(database, NOW)
    planning.change_course(database, course.id, title="Nytt navn")
    read = sharing.read_package(package, TrustingSandbox())
    return World(database, library, course, package, read, backup, tmp_path / "ny")


Action = Callable[[World, Progress], object]


def take_in(choice: ImportChoice) -> Action:
    return lambda w, progress: sharing.import_course(w.database, w.read, choice, LATER, progress)


def fetch(choice: RestoreChoice) -> Action:
    return lambda w, progress: keeping.restore_course(
        w.database, w.backup, w.course.id, choice, LATER, progress=progress
    )


# Each with so many steps as it has at least.
ACTIONS: dict[str, tuple[int, Action]] = {
    "a backup": (7, lambda w, progress: keeping.take_backup(w.database, LATER, w.new, progress)),
    "export": (
        6,
        lambda w, progress: sharing.export_course(
            w.database, w.library, w.course.id, w.new, progress=progress
        ),
    ),
    "a look": (
        18,
        lambda w, progress: sharing.open_package(w.database, w.package, TrustingSandbox(), progress),
    ),
    "import as a copy": (14, take_in(ImportChoice.KEEP_BOTH)),
    "import as an update": (14, take_in(ImportChoice.UPDATE)),
    "fetch one course": (19, fetch(RestoreChoice.REPLACE)),
    "fetch a copy": (19, fetch(RestoreChoice.KEEP_BOTH)),
    "restore all": (15, lambda w, progress: keeping.restore_all(w.database, w.backup, LATER, progress)),
    "delete": (8, lambda w, progress: keeping.delete_course(w.database, w.course.id, LATER, progress)),
    "move": (1, lambda w, progress: folder.move(w.database, w.new, w.database.path.parent, progress)),
}


def rows(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """All that is stored, but for the settings: what copies there are may be noted before."""
    return all_rows(database) | {"setting": []}


@pytest.mark.parametrize("name", ACTIONS)
def test_given_up_at_any_moment_it_leaves_all_as_it_was(world: World, tmp_path: Path, name: str) -> None:
    seed, before, (steps, act) = SystemRandom().getrandbits(32), rows(world.database), ACTIONS[name]
    for number in Random(seed).sample(range(1, steps + 1), min(steps, MOMENTS)):
        when = f"seed {seed}, step {number}"
        with pytest.raises(GivenUpError):
            act(world, Impatient(number))
        assert (rows(world.database) == before, world.database.problems()) == (True, []), when
        assert not [*tmp_path.rglob(files.UNFINISHED), *tmp_path.glob("ny*")], when


def test_what_cannot_be_given_up_any_longer_is_carried_through(world: World) -> None:
    """Deleting has no way back from where the course itself is touched."""
    waiting = Impatient()
    keeping.delete_course(world.database, world.course.id, LATER, waiting)
    assert waiting.is_settled
    assert planning.list_courses(world.database) == []
