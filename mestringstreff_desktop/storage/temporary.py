"""Files in passing, such as one that a reader shows: in one folder, readable by the user alone.

The folder is in the user's cache, which is on this machine, and is neither roaming nor synchronised. Each
process has a part of it, with a lock that dies with the process: what no running window uses any longer is
removed at the next start, also after a kill. On Windows what a reader still has open stays until then.
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock

from mestringstreff_desktop.errors import UserError

_LOCK = ".i-bruk"
_VARIABLE = "TMPDIR"  # Windows prints through a folder of the system's, and does not look at it
_WAIT = 5.0  # seconds for another window that is making or clearing its part
_NO_ROOM = "Fant ikke plass på disken. Gjør plass, og prøv igjen."


class TemporaryFiles:
    """The part of one process, made when it is first needed. Any thread may ask."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._turn = Lock()
        self._own: Path | None = None
        self._held: sqlite3.Connection | None = None

    def new_folder(self) -> Path:
        """Return a new, empty folder that is gone with the process.

        Raises:
            UserError: there is no room for it.
        """
        try:
            with self._turn:
                place = (self._own or self._made()) / secrets.token_hex(4)
            place.mkdir(mode=0o700)
        except (OSError, sqlite3.Error) as error:
            raise UserError(_NO_ROOM) from error
        return place

    @contextmanager
    def for_libraries(self) -> Iterator[None]:
        """Let what a library writes in passing be here too, such as what CUPS sends to a printer.

        Raises:
            UserError: there is no room for it.
        """
        place, before = self.new_folder(), os.environ.get(_VARIABLE)
        os.environ[_VARIABLE] = str(place)
        try:
            yield
        finally:
            os.environ.pop(_VARIABLE)
            if before is not None:
                os.environ[_VARIABLE] = before
            shutil.rmtree(place, ignore_errors=True)

    def _made(self) -> Path:
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        own = self._root / secrets.token_hex(4)
        with _gate(self._root):
            self._held = _hold(_lock_of(own))
            own.mkdir(mode=0o700)
        self._own = own
        return own

    def clear(self) -> None:
        """Remove what no running process uses, as far as the system lets us."""
        with suppress(OSError, sqlite3.Error):
            if self._root.is_dir():
                with _gate(self._root):
                    for lock in self._root.glob(f"?*{_LOCK}"):
                        _clear(lock.with_name(lock.name.removesuffix(_LOCK)))

    def close(self) -> None:
        """Remove this process's part. It may ask for a new one afterwards."""
        own, held, self._own, self._held = self._own, self._held, None, None
        if own is None or held is None:
            return
        held.close()
        with suppress(OSError, sqlite3.Error), _gate(self._root):
            _clear(own)


@contextmanager
def _gate(root: Path) -> Iterator[None]:
    """One at a time makes or clears parts."""
    with closing(_hold(root / _LOCK, _WAIT)):
        yield


def _hold(lock: Path, wait: float = 0) -> sqlite3.Connection:
    """Take a lock that every system has, and that the system lets go of when the process ends.

    Raises:
        sqlite3.Error: another process holds it.
    """
    held = sqlite3.connect(lock, timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        held.execute("PRAGMA journal_mode = MEMORY")
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        held.close()
        raise
    return held


def _lock_of(part: Path) -> Path:
    return part.with_name(part.name + _LOCK)


def _clear(part: Path) -> None:
    """Remove a part, unless its process runs. Its lock goes last, so that what stays is found again."""
    with suppress(sqlite3.Error):
        _hold(_lock_of(part)).close()
        shutil.rmtree(part, ignore_errors=True)
        if not part.exists():
            _lock_of(part).unlink(missing_ok=True)
