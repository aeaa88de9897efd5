"""What opens a locked file is found beside it, at its own end, or by its copies."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import files
from mestringstreff_desktop.storage.lock import beside, envelope, keys, mark, recovery_code

RAW, ID = b"k" * 32, b"number 1"
OURS = envelope.sealed(ID, RAW, "fire ord på rad", recovery_code.new(), 1 << 4)
LOCKED = mark.salt_of(ID) + b"pages" * 1000


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "sikkerhetskopier").mkdir()
    place = tmp_path / "mestringstreff.sqlite"
    place.write_bytes(LOCKED)
    yield place
    keys.forget()


def test_it_is_found_beside_the_file(path: Path) -> None:
    assert beside.find(path) is None
    beside.write(path, OURS)
    assert beside.find(path) == OURS


def test_it_is_found_at_the_end_of_a_copy_that_is_alone(path: Path) -> None:
    beside.append(path, OURS)
    assert beside.find(path) == OURS
    assert path.read_bytes().startswith(LOCKED)


def test_it_is_found_at_the_end_of_a_backup_where_it_is_lost(path: Path) -> None:
    copy = path.parent / "sikkerhetskopier" / "mestringstreff-20261126-100000.sqlite"
    copy.write_bytes(LOCKED)
    beside.append(copy, OURS)
    assert beside.find(path) == OURS


def test_it_is_found_for_a_backup_by_the_file_it_is_of(path: Path) -> None:
    copy = path.parent / "sikkerhetskopier" / "mestringstreff-20261126-100000.sqlite"
    copy.write_bytes(LOCKED)
    beside.write(path, OURS)
    assert beside.find(copy) == OURS


def test_that_of_another_lock_is_not_taken(path: Path) -> None:
    path.write_bytes(mark.salt_of(b"number 2") + b"pages")
    beside.write(path, OURS)
    assert beside.find(path) is None


@pytest.mark.parametrize("end", [b"", b"MSTRENVL", b"\xff\xff\xff\xffMSTRENVL", b"{}\0\0\0\x02MSTRENVL"])
def test_an_end_that_is_none_of_ours_is_none(path: Path, end: bytes) -> None:
    path.write_bytes(LOCKED + end)
    assert beside.find(path) is None


def test_a_file_that_is_in_use_is_not_read_at_its_end(path: Path) -> None:
    """To close it again would let go of SQLite's lock on it."""
    beside.append(path, OURS)
    files.lock_note(path).touch()
    assert beside.find(path) is None


def test_a_file_without_a_lock_has_none(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")
    beside.write(path, OURS)
    assert (mark.lock_of(path), beside.find(path)) == (None, None)
    assert mark.lock_of(path.with_name("borte")) is None
