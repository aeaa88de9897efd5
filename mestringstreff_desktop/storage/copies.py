"""Copies of the file: where backups are, what they are called, and how one is written whole."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from mestringstreff_desktop import private
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import check, connections, files, places
from mestringstreff_desktop.storage.faults import Fault, StorageError, user_error
from mestringstreff_desktop.storage.lock import beside, cipher
from mestringstreff_desktop.storage.lock.keys import Key

FAILED = "Sikkerhetskopien ble ikke skrevet. Sjekk at det er plass på disken og at mappa kan skrives til."
_NO_FOLDER = (
    "Sikkerhetskopien ble ikke skrevet, for mappa «{name}» er ikke der nå. "
    "Sett inn minnepinnen, eller velg en annen mappe."
)
_NOT_LOCKED = "Låsen er ikke endret, for disken tok ikke imot fila. Gjør plass, og prøv igjen."
_NOT_COPIED = "Fila med kursene er skadet, så sikkerhetskopien ble ikke tatt. Hent tilbake en tidligere kopi."
PATTERN = "mestringstreff-*.sqlite"
_STAMP = "%Y%m%d-%H%M%S"

Change = Callable[[sqlite3.Connection], object]
# Copies all pages of the first into the second, in steps where others use the first meanwhile.
Pour = Callable[[sqlite3.Connection, sqlite3.Connection], object]


def folder(database_path: Path) -> Path:
    """Return the usual folder of backups, beside the database."""
    return database_path.parent / places.BACKUPS


def new_name(place: Path, now: datetime) -> Path:
    """Return a name in a folder that no backup has. `now` is UTC."""
    stem, number = f"mestringstreff-{now.strftime(_STAMP)}", 1
    path = place / f"{stem}.sqlite"
    while path.exists():
        number += 1
        path = place / f"{stem}-{number}.sqlite"
    return path


def taken_at(path: Path) -> datetime | None:
    """Return when a backup was taken (UTC), read from its name; None for another file."""
    return _told_by_name(path)[0]


def _told_by_name(path: Path) -> tuple[datetime | None, int]:
    """Read a name's time, and its number among those of the same second."""
    day, _, rest = path.stem.removeprefix("mestringstreff-").partition("-")
    time, _, number = rest.partition("-")
    try:
        return datetime.strptime(f"{day}-{time}+0000", _STAMP + "%z"), int(number or 1)
    except ValueError:
        return None, 0


def in_folder(place: Path) -> list[Path]:
    """Return the backups in a folder, the newest first."""
    found = [path for path in place.glob(PATTERN) if taken_at(path)]
    return sorted(found, key=_told_by_name, reverse=True)


def keep(source: sqlite3.Connection, place: Path, now: datetime) -> Path:
    """Write a backup under a new name into a folder, which is made where it is missing.

    Raises:
        UserError: it could not be written, and what to do.
    """
    try:
        files.make_folder(place)
        return write(source, new_name(place, now))
    except OSError as error:
        raise UserError(FAILED) from error


def write(source: sqlite3.Connection, target: Path, pour: Pour = connections.pour) -> Path:
    """Write a checked copy to `target`; an older file there is replaced only by a whole one.

    It is locked as its source is.

    Raises:
        StorageError: the source is damaged.
        UserError: it could not be written, and what to do.
    """
    with _in_place_of(target) as unfinished:
        _write_anew(unfinished, source, cipher.key_of(source), pour)
    return target


def rewrite(path: Path, change: Change) -> None:
    """Change a copy: what is changed is written beside it, and takes its place when it is whole.

    Raises:
        StorageError: the copy is damaged.
        UserError: it could not be written, and what to do.
    """
    key = connections.key_for(path)
    with _in_place_of(path) as unfinished, closing(_opened(path, key)) as source:
        _write_anew(unfinished, source, key, change=change)


def give_key(path: Path, key: Key | None) -> None:
    """Lock a copy with another key, or take its lock off; what it was is overwritten.

    Raises:
        StorageError: the copy is damaged, or locked with a key that this process has not been given.
        UserError: it could not be written, and what to do.
    """
    before = connections.key_for(path)
    with _in_place_of(path, wipe=True) as unfinished, closing(_opened(path, before)) as source:
        _write_anew(unfinished, source, key)


def write_locked(source: sqlite3.Connection, path: Path, key: Key | None) -> None:
    """Write a checked copy of an open file to a new one, locked with another key or with none.

    Raises:
        StorageError: the source is damaged.
        UserError: it could not be written, and what to do.
    """
    try:
        _write_anew(path, source, key, is_alone=False)
    except (sqlite3.Error, OSError) as error:
        told = user_error(error) if isinstance(error, sqlite3.Error) else None
        is_damage = told is not None and told.fault is Fault.DAMAGED
        raise (StorageError(Fault.DAMAGED) if is_damage else lock_failed()) from error


def lock_failed() -> UserError:
    """Return what is told of a file that could not be given another lock."""
    return UserError(_NOT_LOCKED)


def _opened(path: Path, key: Key | None) -> sqlite3.Connection:
    return connections.with_key(connections.place(path), key)


@contextmanager
def _in_place_of(target: Path, *, wipe: bool = False) -> Iterator[Path]:
    """Give a name to write to; what is written takes the target's place, which nobody may then have open."""
    unfinished = files.beside(target)
    try:
        yield unfinished
        (files.put_over if wipe else files.put_in_place)(unfinished, target)
    except sqlite3.Error as error:
        raise _told(error, target) from error
    except OSError as error:
        raise failed(target) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _write_anew(
    path: Path,
    source: sqlite3.Connection,
    key: Key | None,
    pour: Pour = connections.pour,
    *,
    change: Change | None = None,
    is_alone: bool = True,
) -> None:
    """One that is to be carried off alone has what opens it at its end."""
    private.make_file(path)
    with closing(_opened(path, key)) as copy:
        _fill(copy, source, pour, change)
    if key is not None and is_alone:
        beside.append(path, key.envelope)


def _told(error: sqlite3.Error, target: Path) -> UserError:
    told = user_error(error)
    is_damage = told is not None and told.fault is Fault.DAMAGED
    return StorageError(Fault.DAMAGED, _NOT_COPIED) if is_damage else failed(target)


def failed(target: Path) -> UserError:
    """Return what is told of a backup that could not be written: its folder may be gone."""
    place = target.parent
    is_there = os.path.lexists(place)
    return UserError(FAILED if is_there else _NO_FOLDER.format(name=place.name or place))


def _fill(copy: sqlite3.Connection, source: sqlite3.Connection, pour: Pour, change: Change | None) -> None:
    """Copy, change, check and seal. Nobody knows of the copy yet, so it needs no journal on the disk."""
    for pragma in ("journal_mode = MEMORY", "synchronous = OFF", "secure_delete = ON", "foreign_keys = ON"):
        copy.execute(f"PRAGMA {pragma}")
    pour(source, copy)
    _require_whole(copy)
    if change is not None:
        change(copy)
        check.unseal(copy)
        _require_whole(copy)
    check.seal(copy)


def _require_whole(copy: sqlite3.Connection) -> None:
    if check.find_problems(copy):
        raise StorageError(Fault.DAMAGED, _NOT_COPIED)
