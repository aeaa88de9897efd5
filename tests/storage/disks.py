"""Disks that misbehave for real: a small one, a closed one, one that is pulled out. Needs root and mount."""

import errno
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from mestringstreff_desktop.storage.database import Database


def _mount(*words: str) -> bool:
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@contextmanager
def stick(place: Path, size: str = "4m") -> Iterator[Path]:
    """A memory stick of a size, in memory; the test is skipped where none can be made."""
    place.mkdir()
    if not _mount("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)):
        pytest.skip("a disk of our own needs root")
    try:
        yield place
    finally:
        pull_out(place)


def pull_out(place: Path) -> None:
    """Take the stick away, whatever is open on it."""
    _mount("umount", "-l", str(place))


def close_for_writing(place: Path) -> None:
    assert _mount("mount", "-o", "remount,ro", str(place))


@contextmanager
def closed(place: Path) -> Iterator[None]:
    """A folder that nobody can write to, not root either; the test is skipped where none can be made."""
    if not _mount("mount", "--bind", str(place), str(place)):
        pytest.skip("a folder that is closed to root needs root")
    try:
        assert _mount("mount", "-o", "remount,ro,bind", str(place))
        yield
    finally:
        pull_out(place)


def fill_up(place: Path) -> Path:
    """Fill the disk to the last byte, with a file that can be removed."""
    filler = place / "fyll"
    with filler.open("wb", buffering=0) as file:
        try:
            for block in (100_000, 512, 1):
                while file.write(bytes(block)) == block:
                    pass
        except OSError:
            pass
    return filler


def out_of_room(_descriptor: int) -> None:
    """In place of `os.fsync`: the disk finds out only now that it is full."""
    raise OSError(errno.ENOSPC, "No space left on device")


def fill_for_sqlite(opened: Database) -> Callable[[], None]:
    """Have SQLite say at each change that the disk is full; return what frees some room again."""

    def refuse(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise OperationalError(statement, {}, error)

    with opened.transaction() as session:
        engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", refuse)
    return lambda: event.remove(engine, "before_cursor_execute", refuse)


@contextmanager
def full_disk(opened: Database) -> Iterator[None]:
    """Within it SQLite says at each change that the disk is full."""
    make_room = fill_for_sqlite(opened)
    try:
        yield
    finally:
        make_room()
