"""The rules are Windows' own: what is open or marked stays, and everything else goes."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.windows_rules import RefusedError

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")

REMOVALS: dict[str, Callable[[Path], object]] = {
    "unlink": Path.unlink,
    "os.remove": lambda path: os.remove(path),  # noqa: PTH107, PLW0108 - found when it is called
    "rename": lambda path: path.rename(path.with_name("nytt")),
    "replace": lambda path: path.with_name("annen").replace(path),
    "copied over": lambda path: path.replace(path.with_name("annen")),
    "rmtree": lambda path: shutil.rmtree(path.parent),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file, and another beside it."""
    (tmp_path / "annen").touch()
    path = tmp_path / "fil"
    path.touch()
    return path


@pytest.mark.parametrize("name", REMOVALS)
def test_an_open_file_stays(path: Path, name: str) -> None:
    with path.open("rb"), pytest.raises(RefusedError):
        REMOVALS[name](path)
    assert path.exists()


@pytest.mark.parametrize("name", REMOVALS)
def test_a_closed_file_goes(path: Path, name: str) -> None:
    REMOVALS[name](path)


def test_a_database_is_open_as_long_as_its_connection(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version").fetchone()
        with pytest.raises(RefusedError):
            path.unlink()
    path.unlink()


@pytest.mark.parametrize("name", ["unlink", "os.remove", "replace"])
def test_a_file_marked_as_read_only_stays(path: Path, name: str) -> None:
    path.chmod(0o400)
    with pytest.raises(RefusedError):
        REMOVALS[name](path)


def test_what_is_not_there_is_missed_as_usual(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        path.with_name("borte").unlink()
