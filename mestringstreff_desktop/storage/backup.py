"""Backups: whole copies of the file, checked before they count, thinned to daily and weekly."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import files
from mestringstreff_desktop.storage.database import Database, find_problems

KEEP_NEWEST = 10
KEEP_DAYS = 14
KEEP_WEEKS = 26
_STAMP = "%Y%m%d-%H%M%S"
_NAME = "mestringstreff-{stamp}.sqlite"
_FAILED = "Sikkerhetskopien ble ikke skrevet. Sjekk at det er plass på disken og at mappa kan skrives til."
_TAKEN = "Sikkerhetskopien kan ikke legges der. Velg et annet filnavn, gjerne på en minnepinne."


def folder(database_path: Path) -> Path:
    """Return the folder of backups, beside the database."""
    return database_path.parent / "sikkerhetskopier"


def write(database: Database, target: Path) -> Path:
    """Write a checked copy to `target`; an older file there is replaced only by a whole one.

    Raises:
        UserError: it could not be written, and what to do.
    """
    try:
        place = files.final_place(target)
        if place.exists() and (not place.is_file() or place.samefile(database.path)):
            raise UserError(_TAKEN)
        _write_beside(database, place)
    except (OSError, sqlite3.Error) as error:
        raise UserError(_FAILED) from error
    return target


def _write_beside(database: Database, place: Path) -> None:
    unfinished = files.beside(place)
    try:
        _copy_and_check(database, unfinished)
        files.sync(unfinished)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


def _copy_and_check(database: Database, target: Path) -> None:
    copy = sqlite3.connect(target)
    try:
        database.backup_to(copy)
        if find_problems(copy):
            raise UserError("Fila med kursene er skadet, så sikkerhetskopien ble ikke tatt.")
    finally:
        copy.close()


def take(database: Database, now: datetime) -> Path:
    """Take a backup into the usual folder and thin the old ones. `now` is UTC."""
    place = folder(database.path)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(_FAILED) from error
    made = write(database, place / _NAME.format(stamp=now.strftime(_STAMP)))
    cut_off = place.glob(files.UNFINISHED)  # a copy of everything must not be left where nobody sees it
    for old in (*to_thin(existing(database.path)), *cut_off):
        with suppress(OSError):  # another program holds it open: it goes next time
            old.unlink()
    return made


def existing(database_path: Path) -> list[Path]:
    """Return the backups in the usual folder, the newest first."""
    found = folder(database_path).glob(_NAME.format(stamp="*"))
    return sorted((path for path in found if taken_at(path)), reverse=True)


def taken_at(path: Path) -> datetime | None:
    """Return when a backup was taken (UTC), read from its name; None for another file."""
    try:
        stamp = path.stem.removeprefix("mestringstreff-")
        return datetime.strptime(stamp + "+0000", _STAMP + "%z")
    except ValueError:
        return None


def to_thin(newest_first: Iterable[Path]) -> list[Path]:
    """Return those that may go: all but the newest, then one a day, then one a week."""
    seen: dict[str, set[str]] = {"day": set(), "week": set()}
    return [
        path for number, path in enumerate(newest_first) if number >= KEEP_NEWEST and not _is_kept(path, seen)
    ]


def _is_kept(path: Path, seen: dict[str, set[str]]) -> bool:
    moment = taken_at(path)
    if moment is None:
        return True
    for kind, stamp, most in (
        ("day", moment.strftime("%Y-%m-%d"), KEEP_DAYS),
        ("week", moment.strftime("%G-%V"), KEEP_WEEKS),
    ):
        if stamp not in seen[kind] and len(seen[kind]) < most:
            seen[kind].add(stamp)
            return True
    return False
