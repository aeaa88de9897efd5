"""Puts a whole backup in the place of a damaged file, which is kept beside it under a name that tells."""

import shutil
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from mestringstreff_desktop import private
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, connections, files, in_use
from mestringstreff_desktop.storage.faults import Fault, StorageError, in_plain_words

_FAILED = "Sikkerhetskopien ble ikke hentet. Sjekk at det er plass på disken. Alt er som før."
_NOT_WHOLE = "Sikkerhetskopien er skadet. Velg en annen."


def newest_whole(database_path: Path) -> Path | None:
    """Return the newest backup in the usual folder that nothing is wrong with."""
    return next(filter(backup.is_whole, backup.existing(database_path)), None)


def set_aside(database_path: Path) -> list[Path]:
    """Return the damaged files that were kept beside it."""
    return sorted(database_path.parent.glob(f"{_aside(database_path)}*{database_path.suffix}"))


def _aside(path: Path) -> str:
    return f"{path.stem}-skadet-"


def put_back(path: Path, chosen: Path, now: datetime) -> Path:
    """Put a backup in the damaged file's place, and return where the damaged one is kept. `now` is UTC.

    Killed at any moment, there is a file in the place: the damaged one or the whole.

    Raises:
        UserError: the backup is not whole, the damaged file is in use, or the disk is full.
    """
    in_use.require_not_elsewhere(path)
    require_free(path)
    aside = _free_name(path, now)
    fresh = files.beside(path)
    try:
        _copy(chosen, fresh)
        if not backup.is_whole(fresh):
            raise StorageError(Fault.DAMAGED, _NOT_WHOLE)
        _copy(path, aside)
        _set_journal_aside(path, aside)
        files.put_in_place(fresh, path)
    except OSError as error:
        raise UserError(_FAILED) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return aside


def require_free(path: Path) -> None:
    """Make sure that no other window has the file, damaged as it may be.

    Raises:
        StorageError: one has.
    """
    try:
        with in_plain_words(), closing(connections.to_write(path, wait=0)) as raw:
            raw.execute("BEGIN EXCLUSIVE")
    except StorageError as error:
        if error.fault is Fault.LOCKED:
            raise


def _free_name(path: Path, now: datetime) -> Path:
    stem, number = f"{_aside(path)}{now:%Y%m%d-%H%M%S}", 1
    aside = path.with_name(stem + path.suffix)
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
    return aside


def _copy(source: Path, target: Path) -> None:
    private.make_file(target)
    shutil.copyfile(source, target)
    files.sync(target)
    files.sync_folder(target.parent)


def _set_journal_aside(path: Path, aside: Path) -> None:
    """A journal belongs to its file: SQLite would play it back onto whatever has the file's name."""
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        _copy(journal, aside.with_name(aside.name + "-journal"))
        files.remove(journal)
