"""A folder that goes while its courses are open is told to be gone, and one that is closed to be closed."""

import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import backup, database, places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.files import lock_note
from tests.storage.samples import MOMENT
from tests.storage.test_database_faults import add, refuse_to_commit, titles


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Database]:
    """A database with one course, just opened: SQLite has not made its journal yet."""
    path = tmp_path / "mappe" / "kurs.sqlite"
    with closing(Database(path)) as made:
        add(made, "Før")
    made = Database(path)
    yield made
    made.close()


def _replace(folder: Path) -> None:
    """Another stick is in the place of the first, with courses of its own."""
    folder.rename(folder.with_name("borte"))
    with closing(Database(folder / "kurs.sqlite")) as other:
        add(other, "En annens")


GONE: dict[str, Callable[[Path], object]] = {
    "renamed": lambda folder: folder.rename(folder.with_name("borte")),
    "removed": lambda folder: subprocess.run(["rm", "-r", str(folder)], check=True),  # by another program
    "replaced": _replace,
}


@pytest.fixture(params=GONE.values(), ids=list(GONE))
def gone(opened: Database, request: pytest.FixtureRequest) -> Database:
    request.param(opened.path.parent)
    return opened


ACTIONS: dict[str, Callable[[Database], object]] = {
    "write": lambda opened: add(opened, "Etter"),
    "back up": lambda opened: backup.take(opened, MOMENT),
    "rewrite": Database.rewrite,
    "look for it": Database.require_there,
    "take over another": lambda opened: opened.fill_from(opened),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_that_the_courses_are_not_there_any_longer_is_told(gone: Database, action: str) -> None:
    for _ in range(2):
        with pytest.raises(StorageError, match="ligger ikke i mappa «mappe»") as told:
            ACTIONS[action](gone)
        assert told.value.fault is Fault.UNREACHABLE
        assert titles(gone) == {"Før"}


def test_one_can_go_on_elsewhere_with_all_of_it(gone: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        add(gone, "Etter")
    gone.move_to(tmp_path / "ny")
    add(gone, "Etter")
    assert titles(gone) == {"Før", "Etter"}


def test_a_backup_does_not_make_a_folder_that_is_gone_anew(gone: Database) -> None:
    was_there = gone.path.parent.exists()
    with pytest.raises(StorageError):
        backup.take(gone, MOMENT)
    assert gone.path.parent.exists() == was_there
    assert not backup.existing(gone.path)


def test_the_courses_on_another_stick_are_left_alone(opened: Database) -> None:
    _replace(opened.path.parent)
    before = opened.path.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageError):
            add(opened, "Etter")
    assert opened.path.read_bytes() == before
    assert not lock_note(opened.path).exists()


def test_after_a_refusal_the_file_is_known_again_when_it_comes_back(opened: Database) -> None:
    for _ in range(2):
        refuse_to_commit(opened, code=sqlite3.SQLITE_FULL)
        with pytest.raises(StorageError):
            add(opened, "Ble ikke noe av")
    folder, away = opened.path.parent, opened.path.parent.with_name("borte")
    folder.rename(away)
    with pytest.raises(StorageError):
        add(opened, "Ble ikke noe av")
    away.rename(folder)
    add(opened, "Etter")
    assert titles(opened) == {"Før", "Etter"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be somebody else")
def test_a_folder_that_is_closed_to_us_is_not_told_to_be_gone(opened: Database) -> None:
    os.seteuid(65534)
    try:
        told = places.absence(opened.path, places.file_number(opened.path))
    finally:
        os.seteuid(0)
    assert told is not None
    assert "er stengt for deg" in str(told)


def test_a_file_that_is_where_it_was_is_not_missed(opened: Database) -> None:
    assert places.absence(opened.path, places.file_number(opened.path)) is None
