"""Who has the courses open is told, across machines too, and a crash leaves nothing that hinders."""

import os
import platform
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import courses, in_use, machine
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.files import lock_note
from tests.storage import disks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kurs.sqlite"


def left_by(path: Path, host: str) -> None:
    lock_note(path).write_text(f'{{"host": "{host}", "pid": 4711}}')


def test_an_open_database_says_who_has_it(path: Path) -> None:
    opened = Database(path)
    assert in_use.holder(path) == in_use.Holder(platform.node(), os.getpid(), machine.key())
    opened.close()


def test_a_closed_database_is_nobodys(path: Path) -> None:
    Database(path).close()
    assert not lock_note(path).exists()


def test_a_note_left_by_a_crash_here_is_taken_over(path: Path) -> None:
    left_by(path, platform.node())
    opened = Database(path)
    assert in_use.holder(path) == in_use.Holder(platform.node(), os.getpid(), machine.key())
    opened.close()


HERE = in_use.Holder("PC-1", 1, "aaaa")
SAME = {
    "renamed": in_use.Holder("PC-2", 2, "aaaa"),
    "of an older version": in_use.Holder("PC-1", 2),
    "another card in it": in_use.Holder("PC-1", 2, "bbbb"),
}
OTHERS = {
    "another": in_use.Holder("PC-2", 2, "bbbb"),
    "another, of an older version": in_use.Holder("PC-2", 2),
}


@pytest.mark.parametrize("found", SAME.values(), ids=list(SAME))
def test_the_same_machine_is_known(found: in_use.Holder) -> None:
    assert found.is_on_machine_of(HERE)


@pytest.mark.parametrize("found", OTHERS.values(), ids=list(OTHERS))
def test_another_machine_is_told_from_it(found: in_use.Holder) -> None:
    assert not found.is_on_machine_of(HERE)


def test_machines_without_numbers_of_their_own_are_not_taken_for_one() -> None:
    assert not in_use.Holder("PC-1", 1).is_on_machine_of(in_use.Holder("PC-2", 1))


@pytest.mark.skipif(not machine.key(), reason="the system has no numbers to know the machine by")
def test_a_machine_that_was_renamed_opens_what_it_had_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Database(path)
    monkeypatch.setattr(platform, "node", lambda: "ET-NYTT-NAVN")
    with opened.transaction() as session:
        courses.write_setting(session, "a", "b")
    left = lock_note(path).read_bytes()
    opened.close()
    assert not lock_note(path).exists()
    lock_note(path).write_bytes(left)
    Database(path).close()


def test_another_machine_is_named(path: Path) -> None:
    left_by(path, "PC-I-ANDRE-ETASJE")
    with pytest.raises(StorageError, match="PC-I-ANDRE-ETASJE") as told:
        Database(path)
    assert told.value.fault is Fault.LOCKED_ELSEWHERE
    assert not path.exists()


def test_another_machines_note_can_be_removed(path: Path) -> None:
    left_by(path, "PC-I-ANDRE-ETASJE")
    in_use.clear(path)
    Database(path).close()


def test_a_machine_that_was_a_moment_sooner_wins(path: Path) -> None:
    left_by(path, "PC-I-ANDRE-ETASJE")
    with pytest.raises(StorageError, match="åpne på maskinen"):
        in_use.take(path)


@pytest.mark.parametrize("content", [b"", b"{", b'{"host": 1}', b"\xff\xfe"])
def test_a_note_that_cannot_be_read_hinders_nobody(path: Path, content: bytes) -> None:
    lock_note(path).write_bytes(content)
    Database(path).close()
    assert not lock_note(path).exists()


def test_another_machines_note_is_not_removed_by_closing(path: Path) -> None:
    opened = Database(path)
    left_by(path, "PC-I-ANDRE-ETASJE")
    opened.close()
    assert lock_note(path).exists()


def test_the_note_of_a_linked_file_is_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "ekte").mkdir()
    (tmp_path / "lenke.sqlite").symlink_to(tmp_path / "ekte" / "kurs.sqlite")
    opened = Database(tmp_path / "lenke.sqlite")
    assert (tmp_path / "ekte" / "kurs.sqlite.lock").exists()
    opened.close()


def test_on_a_full_disk_nobody_is_kept_from_reading(tmp_path: Path) -> None:
    with disks.stick(tmp_path / "minnepinne") as stick:
        path = stick / "kurs.sqlite"
        Database(path).close()
        disks.fill_up(stick)
        with closing(Database(path)) as opened:
            assert opened.problems() == []
            assert not lock_note(path).exists()


def test_a_note_that_cannot_be_written_hinders_nobody(path: Path) -> None:
    lock_note(path).mkdir()
    opened = Database(path)
    opened.close()
    assert lock_note(path).is_dir()
