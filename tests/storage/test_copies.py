"""A copy is written whole, checked and sealed, under a name that nothing has."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import copies
from mestringstreff_desktop.storage.check import find_problems
from mestringstreff_desktop.storage.faults import Fault, StorageError
from tests.storage.disks import out_of_room
from tests.storage.stored import STORED

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def source() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(STORED[1])) as opened:
        yield opened


def test_a_copy_has_what_the_source_has(source: sqlite3.Connection, tmp_path: Path) -> None:
    made = copies.write(source, tmp_path / "kopi.sqlite")
    with closing(sqlite3.connect(made)) as copy:
        assert list(copy.iterdump()) == list(source.iterdump())
    assert list(tmp_path.iterdir()) == [made]


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A copy that was written some time ago."""
    return Path(shutil.copy(STORED[1], tmp_path / "kopi.sqlite"))


def test_a_copy_can_be_changed(older: Path) -> None:
    copies.rewrite(older, lambda copy: copy.execute("DELETE FROM course"))
    with closing(sqlite3.connect(older)) as copy:
        assert copy.execute("SELECT count(*) FROM gathering").fetchone() == (0,)
        assert find_problems(copy) == []


def test_a_change_that_fails_leaves_the_copy_as_it_was(older: Path) -> None:
    with pytest.raises(UserError, match="ble ikke skrevet"):
        copies.rewrite(older, lambda copy: copy.execute("nonsense"))
    assert older.read_bytes() == STORED[1].read_bytes()
    assert list(older.parent.iterdir()) == [older]


def test_a_change_that_breaks_a_copy_leaves_it_as_it_was(older: Path) -> None:
    def orphan(copy: sqlite3.Connection) -> None:
        copy.execute("PRAGMA foreign_keys = OFF")
        copy.execute("DELETE FROM course")

    with pytest.raises(StorageError, match="skadet"):
        copies.rewrite(older, orphan)
    assert older.read_bytes() == STORED[1].read_bytes()


def test_a_copy_that_does_not_reach_the_disk_leaves_the_older(
    source: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kopi.sqlite"
    target.write_bytes(b"gammel")
    monkeypatch.setattr("os.fsync", out_of_room)
    with pytest.raises(UserError, match="Sjekk at det er plass"):
        copies.write(source, target)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("kopi.sqlite", b"gammel")]


def test_a_damaged_source_is_told_as_damage(tmp_path: Path) -> None:
    damaged = tmp_path / "skadet.sqlite"
    damaged.write_bytes(STORED[1].read_bytes()[:4096] + bytes(40_960))
    with closing(sqlite3.connect(damaged)) as raw, pytest.raises(StorageError) as told:
        copies.write(raw, tmp_path / "kopi.sqlite")
    assert told.value.fault is Fault.DAMAGED
    assert list(tmp_path.iterdir()) == [damaged]


def test_copies_of_the_same_second_have_names_of_their_own(
    source: sqlite3.Connection, tmp_path: Path
) -> None:
    made = [copies.keep(source, tmp_path / "nye", NOON) for _ in range(12)]
    assert len(set(made)) == 12
    assert {copies.taken_at(path) for path in made} == {NOON}
    assert copies.in_folder(tmp_path / "nye") == made[::-1]


def test_the_newest_copy_is_first_whatever_their_numbers(tmp_path: Path) -> None:
    for moment in (NOON, NOON, NOON + timedelta(seconds=1), NOON - timedelta(days=1)):
        copies.new_name(tmp_path, moment).touch()
    found = [path.name for path in copies.in_folder(tmp_path)]
    assert found == [
        "mestringstreff-20261125-120001.sqlite",
        "mestringstreff-20261125-120000-2.sqlite",
        "mestringstreff-20261125-120000.sqlite",
        "mestringstreff-20261124-120000.sqlite",
    ]


@pytest.mark.parametrize("name", ["mestringstreff-20261125", "mestringstreff-20261125-120000-x", "brev"])
def test_another_name_tells_no_time(name: str) -> None:
    assert copies.taken_at(Path(f"{name}.sqlite")) is None


def test_a_place_where_no_folder_can_be_is_told(source: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(UserError, match="Sjekk at det er plass"):
        copies.keep(source, tmp_path / "fil" / "under", NOON)


def test_a_folder_that_is_gone_is_told_to_be_gone(source: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="mappa «minnepinne» er ikke der nå"):
        copies.write(source, tmp_path / "minnepinne" / "kopi.sqlite")


def test_a_folder_that_goes_while_a_copy_is_written_is_told_too(
    source: sqlite3.Connection, tmp_path: Path
) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()

    def pour(source: sqlite3.Connection, copy: sqlite3.Connection) -> None:
        source.backup(copy)
        stick.rename(tmp_path / "i lomma")

    with pytest.raises(UserError, match="mappa «minnepinne» er ikke der nå"):
        copies.write(source, stick / "kopi.sqlite", pour)
