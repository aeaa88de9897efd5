"""Backups: whole copies of the file, checked before they count, thinned to daily and weekly."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import check, connections, copies, files
from mestringstreff_desktop.storage.copies import folder, taken_at
from mestringstreff_desktop.storage.courses import FORGET_HALF_TYPED
from mestringstreff_desktop.storage.database import BUSY_SECONDS, Database
from mestringstreff_desktop.storage.faults import StorageError, in_plain_words
from mestringstreff_desktop.storage.header import file_version

KEEP_NEWEST = 10
KEEP_DAYS = 14
KEEP_WEEKS = 26
_NOT_ERASED = "Kurset ligger fortsatt i sikkerhetskopien «{name}». Slett den fra mappa med kopier."
_TAKEN = "Sikkerhetskopien kan ikke legges der. Velg et annet filnavn, gjerne på en minnepinne."


@dataclass(frozen=True)
class Backup:
    """A backup in a list. Times are UTC, `size` in bytes.

    `courses` are ids and titles, the newest course first; None where the file cannot be read.
    """

    path: Path
    taken_at: datetime
    size: int
    courses: dict[UUID, str] | None
    changed_at: datetime | None


def write(database: Database, target: Path) -> Path:
    """Write a checked copy to `target`; an older file there is replaced only by a whole one.

    Raises:
        UserError: it could not be written, and what to do.
    """
    try:
        place = files.final_place(target)
        if place.exists() and (not place.is_file() or place.samefile(database.path)):
            raise UserError(_TAKEN)
    except OSError as error:
        raise UserError(copies.FAILED) from error
    database.write_copy(place)
    return target


def take(database: Database, now: datetime, into: Path | None = None) -> Path:
    """Take a backup into the usual folder, or another, and thin the old ones there. `now` is UTC."""
    place = into or _made_folder(database.path)
    made = database.write_copy(copies.new_name(place, now))
    cut_off = place.glob(files.UNFINISHED)  # a copy of everything must not be left where nobody sees it
    for old in (*to_thin(copies.in_folder(place)), *cut_off):
        with suppress(OSError):  # another program holds it open: it goes next time
            old.unlink()
    return made


def _made_folder(database_path: Path) -> Path:
    place = folder(database_path)
    try:
        if not place.exists() and database_path.parent.exists():
            files.make_folder(place)
    except OSError as error:
        raise UserError(copies.FAILED) from error
    return place


def existing(database_path: Path) -> list[Path]:
    """Return the backups in the usual folder, the newest first."""
    return copies.in_folder(folder(database_path))


def describe(path: Path) -> Backup | None:
    """Return what a backup is and holds; None for another file, or one that is gone."""
    moment = taken_at(path)
    try:
        size = path.stat().st_size
    except OSError:
        return None
    if moment is None:
        return None
    try:
        courses, changed_at = _contents(path)
    except (UserError, ValueError):
        return Backup(path, moment, size, None, None)
    return Backup(path, moment, size, courses, changed_at)


def courses_in(path: Path) -> dict[UUID, str] | None:
    """Return the courses in a copy by id, the newest first; None where it cannot be read."""
    try:
        return _contents(path)[0]
    except (UserError, ValueError):
        return None


def _contents(path: Path) -> tuple[dict[UUID, str], datetime | None]:
    """Read the courses and the last change, in whatever schema the file has."""
    file_version(path)
    with in_plain_words(), closing(connections.to_look(path, BUSY_SECONDS)) as raw:
        rows = raw.execute("SELECT id, title FROM course ORDER BY created_at DESC, title").fetchall()
        changed_at, _, _ = check.read_mark(raw).partition(" ")
    courses = {UUID(key): title for key, title in rows}
    return courses, datetime.fromisoformat(changed_at) if changed_at else None


def is_whole(path: Path) -> bool:
    """Can the file be opened, by this program, and is nothing wrong with it?"""
    try:
        if not file_version(path):  # an empty file is no backup
            return False
        with in_plain_words(), closing(connections.to_look(path, BUSY_SECONDS)) as raw:
            return not check.find_problems(raw)
    except UserError:
        return False


def erase(path: Path, course_id: UUID) -> None:
    """Take a course out of a backup. A damaged one is removed: what cannot be read must not keep it.

    Raises:
        UserError: the course is still there, for the backup could neither be rewritten nor removed.
    """
    found = courses_in(path)
    if not path.exists() or (found is not None and course_id not in found):
        return
    try:
        copies.rewrite(path, partial(_delete_course, course_id))
    except StorageError:
        _remove(path)
    except UserError as error:
        raise _not_erased(path) from error


def _delete_course(course_id: UUID, copy: sqlite3.Connection) -> None:
    copy.execute("DELETE FROM course WHERE id = ?", (course_id.hex,))
    copy.execute(FORGET_HALF_TYPED, (course_id.hex,))
    copy.execute("VACUUM")


def _remove(path: Path) -> None:
    try:
        files.remove(path)
    except OSError as error:
        raise _not_erased(path) from error


def _not_erased(path: Path) -> UserError:
    return UserError(_NOT_ERASED.format(name=path.name))


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


__all__ = [
    "Backup",
    "describe",
    "erase",
    "existing",
    "folder",
    "is_whole",
    "take",
    "taken_at",
    "to_thin",
    "write",
]
