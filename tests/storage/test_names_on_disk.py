"""What is put in place, or taken away, is so after a power cut too: the folder itself is on the disk."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from mestringstreff_desktop.storage import backup, files, places, rescue
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import MOMENT, a_full_course

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")
_IN_PASSING = (".del", ".lock")  # what may come back, or be lost, without harm


class Disk:
    """Which names have changed since their folder was last on the disk, in order."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.waiting: list[Path] = []
        self.done: list[str] = []
        for name in ("replace", "rename", "unlink", "mkdir"):
            patch.setattr(os, name, self._changing(name, getattr(os, name)))
        self._sync = os.fsync
        patch.setattr(os, "fsync", self._synced)

    def _changing(self, name: str, change: Callable[..., None]) -> Callable[..., None]:
        def watched(*paths: Any, **words: Any) -> None:
            change(*paths, **words)
            path = Path(next(reversed([each for each in paths if not isinstance(each, int)])))
            if path.suffix not in _IN_PASSING:
                self.waiting.append(path)
                self.done.append(f"{name} {path.name}")

        return watched

    def _synced(self, descriptor: int) -> None:
        self._sync(descriptor)
        found = os.fstat(descriptor)
        for path in list(self.waiting):
            with suppress(OSError):
                if os.path.samestat(found, path.parent.stat()):
                    self.waiting.remove(path)
                    self.done.append(f"synced {path.name}")


@pytest.fixture
def disk(tmp_path: Path, _windows_rules: None) -> Iterator[Disk]:
    with pytest.MonkeyPatch.context() as patch:
        yield Disk(patch)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "data" / "kurs.sqlite")
    with made.transaction() as session:
        session.add(a_full_course(title="Kurs"))
    yield made
    made.close()


def test_a_new_folder_with_those_it_is_in(disk: Disk, tmp_path: Path) -> None:
    Database(tmp_path / "ny" / "mappe" / "kurs.sqlite").close()
    assert disk.done[:2] == ["mkdir ny", "mkdir mappe"]
    assert disk.waiting == []


def test_a_file_that_is_written_whole(disk: Disk, tmp_path: Path) -> None:
    files.write_whole(tmp_path / "program.pdf", b"%PDF-")
    assert disk.done == ["replace program.pdf", "synced program.pdf"]


def test_a_backup_and_what_is_erased_from_one(disk: Disk, opened: Database) -> None:
    made = backup.take(opened, MOMENT)
    found = backup.describe(made)
    assert found is not None
    for key in found.courses or {}:
        backup.erase(made, key)
    assert disk.done.count(f"synced {made.name}") == 2
    assert disk.waiting == []


def test_a_damaged_backup_that_is_removed(disk: Disk, opened: Database) -> None:
    made = backup.take(opened, MOMENT)
    made.write_bytes(b"skadet")
    backup.erase(made, a_full_course().id)
    assert disk.done[-2:] == [f"unlink {made.name}", f"synced {made.name}"]


def test_courses_that_are_moved_and_the_note_of_where(disk: Disk, opened: Database, tmp_path: Path) -> None:
    usual, new = opened.path.parent, tmp_path / "ny"
    opened.move_to(new)
    places.remember(usual, new)
    places.forget(usual)
    assert disk.waiting == []
    assert f"synced {places.POINTER}" in disk.done


def test_a_rescue_puts_the_old_journal_away_before_the_backup_is_in_place(
    disk: Disk, opened: Database
) -> None:
    """A journal that came back after a power cut would be played onto the backup."""
    made = backup.take(opened, MOMENT)
    opened.close()
    journal = opened.path.with_name("kurs.sqlite-journal")
    journal.write_bytes(b"rest")
    disk.done.clear()
    rescue.put_back(opened.path, made, MOMENT)
    away, placed = f"{journal.name}", opened.path.name
    assert disk.done == [f"unlink {away}", f"synced {away}", f"replace {placed}", f"synced {placed}"]


def test_what_is_not_there_is_neither_synced_nor_missed(tmp_path: Path) -> None:
    files.sync_folder(tmp_path / "borte")
    files.remove(tmp_path / "borte")


@pytest.mark.parametrize("act", [files.remove, lambda path: files.put_in_place(_fresh(path), path)])
def test_a_file_marked_as_read_only_gives_way_on_windows_too(
    tmp_path: Path, act: Callable[[Path], object]
) -> None:
    path = tmp_path / "kopi.sqlite"
    path.touch()
    path.chmod(0o400)
    act(path)
    assert not path.exists() or path.read_bytes() == b"ny"


def _fresh(path: Path) -> Path:
    fresh = files.beside(path)
    fresh.write_bytes(b"ny")
    return fresh
