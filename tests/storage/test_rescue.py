"""A damaged file gives its place to a whole backup, and is kept."""

import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, courses, files, rescue
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.files import lock_note
from tests.storage.disks import out_of_room
from tests.storage.samples import MOMENT, a_full_course


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A damaged file with two backups, of one course and of two."""
    opened = Database(tmp_path / "kurs.sqlite")
    for number in range(2):
        with opened.transaction() as session:
            session.add(a_full_course(title=f"Kurs {number}"))
        backup.take(opened, MOMENT + timedelta(hours=number))
    opened.close()
    opened.path.write_bytes(b"SQLite format 3\x00" + bytes(4000))
    return opened.path


def number_of_courses(path: Path) -> int:
    opened = Database(path)
    with opened.transaction() as session:
        found = len(courses.summaries(session))
    opened.close()
    return found


def put_back(path: Path, chosen: Path | None = None) -> Path:
    return rescue.put_back(path, chosen or backup.existing(path)[0], MOMENT)


def test_the_newest_backup_is_offered(damaged: Path) -> None:
    assert rescue.newest_whole(damaged) == backup.existing(damaged)[0]


def test_a_damaged_backup_is_passed_by(damaged: Path) -> None:
    newest, older = backup.existing(damaged)
    content = newest.read_bytes()
    newest.write_bytes(content.replace(b"Kurs 1", b"Kurs 7"))
    assert rescue.newest_whole(damaged) == older


def test_without_backups_there_is_none(tmp_path: Path) -> None:
    assert rescue.newest_whole(tmp_path / "kurs.sqlite") is None


def test_a_backup_takes_the_damaged_files_place(damaged: Path) -> None:
    put_back(damaged)
    assert number_of_courses(damaged) == 2


def test_the_damaged_file_is_kept_beside_it(damaged: Path) -> None:
    before = damaged.read_bytes()
    aside = put_back(damaged)
    assert aside.name == "kurs-skadet-20261125-093015.sqlite"
    assert aside.parent == damaged.parent
    assert aside.read_bytes() == before


def test_two_damaged_files_are_both_kept(damaged: Path) -> None:
    first = put_back(damaged)
    damaged.write_bytes(b"skadet igjen")
    second = put_back(damaged)
    assert (first.read_bytes()[:6], second.read_bytes()) == (b"SQLite", b"skadet igjen")


HALF_WRITTEN = """
import os, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA foreign_keys = 1")
raw.execute("BEGIN")
raw.execute("DELETE FROM course")
raw.execute("INSERT INTO setting VALUES ('a', ?)", ("more than is kept in memory" * 300_000,))
os._exit(9)
"""


def test_the_damaged_files_journal_is_not_played_back_onto_the_backup(damaged: Path, tmp_path: Path) -> None:
    """A program that was killed while it wrote leaves a journal that SQLite will play back."""
    scratch = Path(shutil.copy(backup.existing(damaged)[1], tmp_path / "halv.sqlite"))
    subprocess.run([sys.executable, "-c", HALF_WRITTEN, str(scratch)], check=False)
    journal = scratch.with_name("halv.sqlite-journal")
    assert journal.read_bytes().startswith(bytes.fromhex("d9d505f920a163d7"))
    shutil.copy(journal, damaged.with_name("kurs.sqlite-journal"))
    put_back(damaged)
    assert number_of_courses(damaged) == 2


def test_a_file_that_is_open_on_another_machine_is_not_replaced(damaged: Path) -> None:
    lock_note(damaged).write_text('{"host": "PC-2", "pid": 1}')
    before = damaged.read_bytes()
    with pytest.raises(StorageError, match="PC-2"):
        put_back(damaged)
    assert damaged.read_bytes() == before


def test_a_backup_that_does_not_reach_the_disk_takes_no_place(
    damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = damaged.read_bytes()
    monkeypatch.setattr("os.fsync", out_of_room)
    with pytest.raises(UserError, match="Alt er som før"):
        put_back(damaged)
    assert damaged.read_bytes() == before


def test_a_damaged_backup_takes_no_place(damaged: Path, tmp_path: Path) -> None:
    bad = tmp_path / "kopi.sqlite"
    bad.write_bytes(b"dette er ingen kopi")
    before = damaged.read_bytes()
    with pytest.raises(StorageError, match="Velg en annen"):
        put_back(damaged, bad)
    assert damaged.read_bytes() == before
    assert not list(tmp_path.glob("*skadet*")) + list(tmp_path.glob(files.UNFINISHED))


def test_a_backup_that_is_gone_is_told(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Alt er som før"):
        put_back(damaged, tmp_path / "borte.sqlite")


def test_a_file_in_use_is_not_replaced(tmp_path: Path) -> None:
    opened = Database(tmp_path / "kurs.sqlite")
    made = backup.take(opened, MOMENT)
    with pytest.raises(StorageError) as told:
        put_back(opened.path, made)
    assert told.value.fault is Fault.LOCKED
    opened.close()
