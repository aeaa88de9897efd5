"""Backups: whole copies of the file, checked before they count, thinned to daily and weekly and by size."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from msgspec import Struct

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import check, connections, copies, files
from mestringstreff_desktop.storage.copies import folder, taken_at
from mestringstreff_desktop.storage.courses import FORGET_HALF_TYPED
from mestringstreff_desktop.storage.database import BUSY_SECONDS, Database
from mestringstreff_desktop.storage.ending import Ending, end, has_people
from mestringstreff_desktop.storage.faults import Fault, StorageError, in_plain_words
from mestringstreff_desktop.storage.header import file_version
from mestringstreff_desktop.storage.progress import NOBODY, Progress

KEEP_NEWEST = 10
KEEP_DAYS = 14
KEEP_WEEKS = 26
# All backups of a folder together may take so many bytes, or so many times the file's own, if that is more.
MOST_TOGETHER = 1024**3
TIMES_THE_FILE = 3
FEWEST = 3  # whole ones that stay, however large they are
_NOT_ERASED = "Kurset ligger fortsatt i sikkerhetskopien «{name}». Slett den fra mappa med kopier."
_NOT_ENDED = "Deltakerne ligger fortsatt i sikkerhetskopien «{name}». Slett den fra mappa med kopier."
_TAKEN = "Sikkerhetskopien kan ikke legges der. Velg et annet filnavn, gjerne på en minnepinne."


class Backup(Struct, frozen=True):
    """A backup in a list. Times are UTC, `size` in bytes.

    `courses` are ids and titles, the newest course first; None where the file cannot be read.
    """

    path: Path
    taken_at: datetime
    size: int
    courses: dict[UUID, str] | None
    changed_at: datetime | None


def write(database: Database, target: Path, progress: Progress = NOBODY) -> Path:
    """Write a checked copy to `target`; an older file there is replaced only by a whole one.

    Raises:
        UserError: it could not be written, and what to do.
    """
    try:
        place = files.final_place(target)
        if place.exists() and (not place.is_file() or place.samefile(database.path)):
            raise UserError(_TAKEN)
    except (OSError, ValueError) as error:
        raise UserError(copies.FAILED) from error
    database.write_copy(place, progress)
    return target


def take(database: Database, now: datetime, into: Path | None = None, progress: Progress = NOBODY) -> Path:
    """Take a backup into the usual folder, or another, and thin the old ones there. `now` is UTC."""
    if into is None and not database.is_read_only:  # else a folder that is gone would be made anew
        database.require_there()
    place, size = into or _made_folder(database.path), file_size(database.path)
    _make_room(place, size)
    made = database.write_copy(copies.new_name(place, now), progress)
    cut_off = place.glob(files.UNFINISHED)  # a copy of everything must not be left where nobody sees it
    _remove_all((*to_thin(copies.in_folder(place)), *cut_off))
    _remove_all(too_large(_sizes(place), most_together(size), is_readable))
    return made


def _remove_all(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):  # another program holds it open: it goes next time
            path.unlink()


def _make_room(place: Path, size: int) -> None:
    """Let old backups go where the disk has no room for another one, and as much again for the courses."""
    with suppress(OSError):
        missing = 2 * size - shutil.disk_usage(place).free
        if missing > 0:
            sizes = _sizes(place)
            _remove_all(too_large(sizes, sum(sizes.values()) - missing, is_readable))


def file_size(path: Path) -> int:
    """Return the size of a file in bytes; 0 where it is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def most_together(size: int) -> int:
    """Return how many bytes the backups may take together, of a file of so many bytes."""
    return max(MOST_TOGETHER, TIMES_THE_FILE * size)


def _sizes(place: Path) -> dict[Path, int]:
    """Return the backups of a folder with their sizes, the newest first."""
    return {path: file_size(path) for path in copies.in_folder(place)}


def is_readable(path: Path) -> bool:
    """Can it be seen what is in the backup? Whether every page is whole is known since it was taken."""
    found = describe(path)
    return found is not None and found.courses is not None


def _made_folder(database_path: Path) -> Path:
    place = folder(database_path)
    try:
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
    if path.exists() and (found is None or course_id in found):
        _rewrite_or_remove(path, partial(_delete_course, course_id), _not_erased)


def end_course(path: Path, ending: Ending) -> None:
    """Take the people of an ended course out of a backup. A damaged one is removed, as by `erase`.

    Raises:
        UserError: they are still there, for the backup could neither be rewritten nor removed.
    """
    if path.exists() and _may_have_people(path, ending.course_id):
        _rewrite_or_remove(path, partial(end, ending), _not_ended)


def _may_have_people(path: Path, course_id: UUID) -> bool:
    try:
        file_version(path)
        with in_plain_words(), closing(connections.to_look(path, BUSY_SECONDS)) as raw:
            return has_people(raw, course_id)
    except (UserError, ValueError):
        return True


def _rewrite_or_remove(path: Path, change: copies.Change, told: Callable[[Path], UserError]) -> None:
    try:
        copies.rewrite(path, change)
    except StorageError as error:
        if error.fault in (Fault.PASSWORD, Fault.NO_CIPHER):
            raise told(path) from error
        _remove(path, told)
    except UserError as error:
        raise told(path) from error


def _delete_course(course_id: UUID, copy: sqlite3.Connection) -> None:
    copy.execute("DELETE FROM course WHERE id = ?", (course_id.hex,))
    copy.execute(FORGET_HALF_TYPED, (course_id.hex,))
    copy.execute("VACUUM")


def _remove(path: Path, told: Callable[[Path], UserError]) -> None:
    try:
        files.remove(path)
    except OSError as error:
        raise told(path) from error


def _not_erased(path: Path) -> UserError:
    return UserError(_NOT_ERASED.format(name=path.name))


def _not_ended(path: Path) -> UserError:
    return UserError(_NOT_ENDED.format(name=path.name))


def too_large(sizes: Mapping[Path, int], most: int, is_whole: Callable[[Path], bool]) -> list[Path]:
    """Return those that must go, so that the others take no more than `most` bytes together.

    `sizes` has the newest first. The FEWEST newest that are whole stay whatever they take; then the
    newest of each day is worth most, and last what else there is of a day.
    """
    if sum(sizes.values()) <= most:
        return []
    kept, whole, taken = set[Path](), 0, 0
    for path in _by_worth(sizes):
        is_needed = whole < FEWEST and is_whole(path)
        if is_needed or taken + sizes[path] <= most:
            kept.add(path)
            whole, taken = whole + is_needed, taken + sizes[path]
    return [path for path in sizes if path not in kept]


def _by_worth(newest_first: Iterable[Path]) -> list[Path]:
    paths = list(newest_first)
    firsts: dict[str, Path] = {}
    for path in paths:
        moment = taken_at(path)
        firsts.setdefault(f"{moment:%Y-%m-%d}" if moment else path.name, path)
    return list(dict.fromkeys([*paths[:FEWEST], *firsts.values(), *paths]))


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
    "end_course",
    "erase",
    "existing",
    "folder",
    "is_whole",
    "most_together",
    "take",
    "taken_at",
    "to_thin",
    "too_large",
    "write",
]
