"""What a file is can be told without opening it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop.content.release import this_version
from mestringstreff_desktop.storage import migrations
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.header import PROGRAM_VERSION, file_version


def header(version: int, application: int) -> bytes:
    """The first 100 bytes of a database file (SQLite's file format, 1.3)."""
    return (
        b"SQLite format 3\x00"
        + bytes(44)
        + version.to_bytes(4, "big")
        + bytes(4)
        + application.to_bytes(4, "big")
        + bytes(28)
    )


@pytest.mark.parametrize("content", [b"", bytes(8192)])
def test_a_new_file_has_no_version(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ny").write_bytes(content)
    assert file_version(tmp_path / "ny") == 0


def test_a_first_start_that_was_killed_is_started_again(tmp_path: Path) -> None:
    """SQLite writes its own first page before there is a table, or anything of ours, in it."""
    path = tmp_path / "kurs.sqlite"
    path.write_bytes(header(0, 0) + bytes(3996))
    assert file_version(path) == 0


def test_our_file_tells_its_version(tmp_path: Path) -> None:
    Database(tmp_path / "kurs.sqlite").close()
    assert file_version(tmp_path / "kurs.sqlite") == migrations.NEWEST


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (header(migrations.NEWEST + 1, migrations.APPLICATION_ID), Fault.NEWER),
        (header(1, 0), Fault.FOREIGN),
        (b"Hei, kollega", Fault.DAMAGED),
    ],
)
def test_what_is_not_right_has_its_fault(tmp_path: Path, content: bytes, fault: Fault) -> None:
    (tmp_path / "fil").write_bytes(content)
    with pytest.raises(StorageError) as told:
        file_version(tmp_path / "fil")
    assert told.value.fault is fault


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("99.1.0", "versjon 99.1.0 av programmet"),
        ("", "en nyere versjon av programmet"),
        ("0.1.0", "en nyere versjon av programmet"),
        ("<b>99</b>", "en nyere versjon av programmet"),
    ],
)
def test_a_newer_file_tells_who_had_it_and_is_left_as_it_was(tmp_path: Path, noted: str, told: str) -> None:
    path = tmp_path / "kurs.sqlite"
    Database(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE something_new (id TEXT PRIMARY KEY)")
        raw.execute("INSERT INTO setting VALUES (?, ?)", (PROGRAM_VERSION, noted))
        raw.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")
        raw.commit()
    before = path.read_bytes()
    with pytest.raises(StorageError) as error:
        Database(path)
    assert error.value.fault is Fault.NEWER
    assert told in str(error.value)
    assert f"denne er {this_version()}. Ingenting er endret." in str(error.value)
    assert "igjen" not in str(error.value)  # it may never have been on this machine
    assert path.read_bytes() == before


def test_a_newer_file_with_the_tables_we_know_is_no_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "kurs.sqlite"
    Database(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("INSERT INTO setting VALUES (?, '99.1.0')", (PROGRAM_VERSION,))
        raw.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")
        raw.commit()
    with pytest.raises(StorageError, match=r"versjon 99\.1\.0"):
        Database(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="lar seg ikke åpne"):
        file_version(tmp_path / "borte")
