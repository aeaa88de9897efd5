"""Windows' rules of files, on a system that lacks them: what is open is neither replaced nor removed.

SQLite and Python open their files without FILE_SHARE_DELETE, so Windows refuses to rename, replace or
remove a file while any part of the program has it open (error 32), and to replace or remove one that is
marked as read-only (error 5). What SQLite does by itself is left alone: on Windows it keeps the rules.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

_OPEN = Path("/proc/self/fd")


class RefusedError(PermissionError):
    """What Windows says in its own words, so that a test can tell it from another refusal."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(errno.EACCES, why, str(path))


@contextmanager
def enforced() -> Iterator[list[RefusedError]]:
    """Let the system refuse as Windows does, and give a list of what it refuses.

    Where it cannot be told what is open, the system is as it is.
    """
    refused: list[RefusedError] = []
    with pytest.MonkeyPatch.context() as patch:
        if _OPEN.is_dir():
            for name in ("unlink", "remove"):
                patch.setattr(os, name, _removing(getattr(os, name), refused))
            for name in ("rename", "replace"):
                patch.setattr(os, name, _moving(getattr(os, name), refused))
        yield refused


@contextmanager
def _noted(refused: list[RefusedError]) -> Iterator[None]:
    try:
        yield
    except RefusedError as error:
        refused.append(error)
        raise


def _removing(remove: Callable[..., None], refused: list[RefusedError]) -> Callable[..., None]:
    def watched(path: Any, *, dir_fd: int | None = None) -> None:
        with _noted(refused):
            _require_closed(path, dir_fd)
            _require_unmarked(path, dir_fd)
        remove(path, dir_fd=dir_fd)

    return watched


def _moving(move: Callable[..., None], refused: list[RefusedError]) -> Callable[..., None]:
    def watched(
        source: Any, target: Any, *, src_dir_fd: int | None = None, dst_dir_fd: int | None = None
    ) -> None:
        with _noted(refused):
            _require_closed(source, src_dir_fd)
            _require_closed(target, dst_dir_fd)
            _require_unmarked(target, dst_dir_fd)
        move(source, target, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)

    return watched


def _require_closed(path: Any, folder: int | None) -> None:
    found = _file(path, folder)
    if found is not None and any(os.path.samestat(found, each) for each in _open_files()):
        raise RefusedError(path, "The process cannot access the file because it is being used")


def _require_unmarked(path: Any, folder: int | None) -> None:
    found = _file(path, folder)
    if found is not None and not found.st_mode & stat.S_IWUSR:
        raise RefusedError(path, "Access is denied: the file is read-only")


def _file(path: Any, folder: int | None) -> os.stat_result | None:
    """Return what is known of a file; None of a folder, a link or nothing at all."""
    with suppress(OSError):
        found = os.stat(path, dir_fd=folder, follow_symlinks=False)
        return found if stat.S_ISREG(found.st_mode) else None
    return None


def _open_files() -> Iterator[os.stat_result]:
    for descriptor in _OPEN.iterdir():
        with suppress(OSError):  # closed meanwhile
            yield descriptor.stat()
