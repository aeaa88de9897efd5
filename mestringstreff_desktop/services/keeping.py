"""What keeps the courses safe: backups, getting back from them, another folder, and deleting for good.

Every function may raise `UserError`. Times are UTC.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import expiry, other_copies, versions
from mestringstreff_desktop.services.other_copies import COPY_FOLDER
from mestringstreff_desktop.services.own import pictures as own_pictures
from mestringstreff_desktop.storage import backup, courses, files, mirror, pictures, reading, rescue, transfer
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.other_copies import Kind
from mestringstreff_desktop.storage.progress import NOBODY, Part, Progress
from mestringstreff_desktop.storage.transfer import Rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mestringstreff_desktop.storage.courses import Source

OLD = timedelta(days=7)
# So long after a course is deleted its backups are kept, in case it was a mistake.
DELETED_KEPT = timedelta(days=30)
# Of a deleted course that is to be out of the copies too: at once, and again until all are here.
AT_ONCE = datetime.fromtimestamp(0, UTC)
_DELETED = "deleted"
# The shares of the file that are free from which it is written anew.
FREE_AT_CLOSE, FREE_MEANWHILE = 0.1, 0.3

_NO_FOLDER = "Mappa «{folder}» er ikke der nå, så kopien ble ikke lagt i den. Sett inn minnepinnen først."
_NO_BACKUP = "Det finnes ingen hel sikkerhetskopi. Spør IT om de har en kopi av mappa."
_NOT_IN_IT = "Kurset er ikke i denne sikkerhetskopien. Velg en annen."
_IN_USE = "Dette er fila som er i bruk nå, ikke en sikkerhetskopi. Velg en annen."


class RestoreChoice(Enum):
    """What to do when a course that is fetched from a backup is here already."""

    REPLACE = auto()
    KEEP_BOTH = auto()


@dataclass(frozen=True)
class DeletedCourse:
    """A course that has just been deleted, whole, so that it can be put back.

    It is in memory only. `in_backups_until` is when the program takes it out of the backups too.
    """

    id: UUID
    title: str
    in_backups_until: datetime
    rows: Rows


def take_backup(
    database: Database, now: datetime, target: Path | None = None, progress: Progress = NOBODY
) -> Path:
    """Take a backup to `target`, or into the usual folder, and return where it is.

    Raises:
        StorageError: the file with the courses is damaged.
        UserError: the backup could not be written, and what to do.
    """
    if target is not None:
        other_copies.remember(database, Kind.BY_HAND, target)
        return backup.write(database, target, progress)
    with suppress(StorageError):  # a backup is worth more than a small file
        tidy(database, is_closing=False)
    made = backup.take(database, now, progress=progress)
    if not database.is_read_only:
        _let_go_of_deleted(database, now)
        expiry.go_on(database)
    return made


def begin(database: Database, now: datetime) -> Path | None:
    """Look through the file, and take the first backup if it can be changed. Nobody waits for it meanwhile.

    A large file is looked through as the copy that the backup is: to look at it while it is used would
    hold it too long. Only where there is no room for a copy it is.

    Raises:
        StorageError: the file is damaged.
        UserError: the backup could not be written, and what to do.
    """
    is_seen = database.is_read_only or database.is_mirrored
    if is_seen:
        _require_whole(database)
    if database.is_read_only:
        return None
    try:
        return take_backup(database, now)
    except StorageError:
        raise
    except UserError:
        if not is_seen:
            _require_whole(database)
        raise


def _require_whole(database: Database) -> None:
    if database.problems():
        raise StorageError(Fault.DAMAGED)


def most_of_backups(database: Database) -> int:
    """Return how many bytes the backups in a folder may take together before old ones go."""
    return backup.most_together(backup.file_size(database.path))


def last_backup(database_path: Path) -> datetime | None:
    """Return when the newest backup in the usual folder was taken, if there is one."""
    newest = next(iter(backup.existing(database_path)), None)
    return backup.taken_at(newest) if newest else None


def is_backup_old(taken: datetime, now: datetime) -> bool:
    """Is a backup that was taken then over a week old?"""
    return now - taken > OLD


def list_backups(database_path: Path) -> list[Backup]:
    """Return the backups in the usual folder with what is in them, the newest first."""
    return [found for path in backup.existing(database_path) if (found := backup.describe(path))]


def look(database: Database, path: Path) -> Database:
    """Open a backup, for viewing only; the caller closes it.

    Raises:
        StorageError: it is damaged, made by a newer program, or no backup.
    """
    with suppress(OSError):
        if path.samefile(database.path):
            raise UserError(_IN_USE)
    return Database.look(path)


def _look_at_whole(database: Database, path: Path) -> Database:
    _require_there(database)
    found = look(database, path)
    if found.problems():
        found.close()
        raise StorageError(Fault.DAMAGED, "Sikkerhetskopien er skadet. Velg en annen.")
    return found


def _require_there(database: Database) -> None:
    if not database.is_read_only:
        database.require_there()


def restore_all(database: Database, path: Path, now: datetime, progress: Progress = NOBODY) -> Path:
    """Take back everything as it was in a backup. Return the backup of how it was until now."""
    with closing(_look_at_whole(database, path)) as old:
        known, deleted, ended = other_copies.places(database), _deleted(database), expiry.ended(database)
        versions_noted = versions.noted(database)
        before = backup.take(database, now, progress=Part(progress, 0, 0.4))
        progress.step(2, 5)
        database.fill_from(old, progress)
    other_copies.remember_all(database, known)
    with database.transaction() as session:
        _write_deleted(session, deleted | _read_deleted(session))
    expiry.end_again(database, ended)
    versions.note(database, versions_noted)
    own_pictures.forget_all(database)
    return before


def restore_course(
    database: Database,
    path: Path,
    course_id: UUID,
    choice: RestoreChoice,
    now: datetime,
    *,
    progress: Progress = NOBODY,
) -> UUID:
    """Fetch one course from a backup, after a backup of how it is now. Return its id here."""
    with closing(_look_at_whole(database, path)) as old, old.transaction() as session:
        rows = transfer.take_out(session, course_id)
        if not rows["course"]:
            raise UserError(_NOT_IN_IT)
        backup.take(database, now, progress=Part(progress, 0, 0.5))
    rows = expiry.without_people(database, rows)
    with database.held(), database.transaction() as session:
        rows = _fitted(session, rows, choice, backup.taken_at(path))
        transfer.put_in(session, rows, Part(progress, 0.5, 1))
        progress.settle()
    own_pictures.forget_all(database)
    return UUID(rows["course"][0]["id"])


def _fitted(session: Session, rows: Rows, choice: RestoreChoice, taken_at: datetime | None) -> Rows:
    """Make room for a course, or make it another one that can stand beside what is here."""
    if choice is RestoreChoice.REPLACE:
        _delete(session, UUID(rows["course"][0]["id"]))
    if transfer.collides(session, rows):
        rows = transfer.with_new_ids(rows)
        rows["course"][0]["title"] += _as_it_was(taken_at)
    return rows


def _as_it_was(taken_at: datetime | None) -> str:
    return f" (slik det var {numeric_date(local(taken_at))})" if taken_at else " (kopi)"


def _delete(session: Session, course_id: UUID) -> None:
    courses.remove(session, course_id)
    session.connection().exec_driver_sql(courses.FORGET_HALF_TYPED, (course_id.hex,))


def copy_folder(database: Database) -> Path | None:
    """Return the folder that gets a copy each time the program closes, if one is chosen."""
    with database.reading() as raw:
        folder = reading.setting(raw, COPY_FOLDER)
    return files.text_to_path(folder) if folder else None


def choose_copy_folder(database: Database, folder: Path | None) -> None:
    """Choose the folder that gets a copy at each close. What lies in the one before is remembered."""
    before = copy_folder(database)
    with database.transaction() as session:
        for each in (before, folder):
            if each is not None:
                other_copies.note(session, Kind.AT_CLOSE, each)
        stored = files.path_to_text(folder.absolute()) if folder else ""
        courses.write_setting(session, COPY_FOLDER, stored)


def is_there(folder: Path) -> bool:
    """Is the folder here now? A stick that answers with an error is not."""
    return os.path.isdir(folder)  # noqa: PTH112 - Path.is_dir raises where a disk fails


def copy_at_close(database: Database, now: datetime, progress: Progress = NOBODY) -> Path | None:
    """Put a copy into the chosen folder, and thin the old ones there. None when no folder is chosen.

    Raises:
        UserError: the folder is not there, or cannot be written to.
    """
    folder = copy_folder(database)
    if folder is None:
        return None
    if not is_there(folder):
        raise UserError(_NO_FOLDER.format(folder=folder))
    return backup.take(database, now, into=folder, progress=progress)


def delete_course(
    database: Database, course_id: UUID, now: datetime, progress: Progress = NOBODY
) -> DeletedCourse:
    """Delete a course at once, after a backup. What is returned can put it back.

    It is done at once, not after the time for regret: a course that is to be gone must not wait for
    the program to stay open. Killed in between, the course is gone, and the backup has it.
    """
    take_backup(database, now, progress=Part(progress, 0, 0.5))
    progress.settle()
    with database.held():
        deleted = _take_away(database, course_id, now + DELETED_KEPT)
        with suppress(StorageError):  # the course is gone; only remains of it may be left for the next time
            own_pictures.keep_known(database)
            database.rewrite()
    return deleted


def _take_away(database: Database, course_id: UUID, until: datetime) -> DeletedCourse:
    with database.transaction() as session:
        title = courses.find_bare(session, Course, course_id).title
        deleted = DeletedCourse(course_id, title, until, transfer.take_out(session, course_id))
        _delete(session, course_id)
        _write_deleted(session, _read_deleted(session) | {course_id: until})
    return deleted


def tidy(database: Database, *, is_closing: bool) -> bool:
    """Write the file anew if that is worth its while, so that it shrinks and nothing of what is gone is left.

    At close a file of usual size is written anew after every change: it takes a blink. A large one is when
    much of it is free, and only at close: it takes seconds, in which nobody else can use it; else the
    responses alone are, so that they lie in no order. Return whether the file was written anew.

    Raises:
        StorageError: there is no room for it; all that is stored stays.
    """
    if database.is_read_only:
        return False
    left = database.remains()
    is_small = left.size <= mirror.LARGEST
    if is_closing:
        is_worth_it = left.free >= FREE_AT_CLOSE or (is_small and (left.is_changed or left.free > 0))
    else:
        is_worth_it = is_small and left.free >= FREE_MEANWHILE
    if is_worth_it:
        database.rewrite()
    elif is_closing and left.is_changed:
        with database.transaction() as session:
            courses.lay_responses_anew(session)
    return is_worth_it


def takes_long_to_close(database: Database) -> bool:
    """Is there a copy to be put by, or a large file to be written anew?"""
    if copy_folder(database) is not None:
        return True
    left = database.remains()
    return left.size > mirror.LARGEST and left.free >= FREE_AT_CLOSE and not database.is_read_only


def close_up(database: Database, now: datetime, progress: Progress = NOBODY) -> Path | None:
    """Tidy the file, so that a copy has no more in it than there is; then see `copy_at_close`."""
    with suppress(UserError), database.held():
        tidy(database, is_closing=True)
    return copy_at_close(database, now, progress)


def undo_delete(database: Database, deleted: DeletedCourse, progress: Progress = NOBODY) -> None:
    """Put back a course that was deleted, as it was."""
    progress.settle()
    with database.held(), database.transaction() as session:
        transfer.put_in(session, deleted.rows, progress)
        _forget(session, deleted.id)


def erase_from_backups(database: Database, course_id: UUID, progress: Progress = NOBODY) -> list[Path]:
    """Take a deleted course out of every backup, and of all other copies that the program knows of.

    A copy that cannot be read is removed. Return the folders that are away: when they are back, it is
    done there with the next backup.

    Raises:
        UserError: a copy that is here still has it.
    """
    with database.transaction() as session:
        _write_deleted(session, _read_deleted(session) | {course_id: AT_ONCE})
    return _erase(database, course_id, is_asked=True, progress=progress)


def _erase(database: Database, course_id: UUID, *, is_asked: bool, progress: Progress = NOBODY) -> list[Path]:
    """What cannot be read may be wanted by somebody who can mend it: it stays until she has agreed."""
    erase = partial(_erase_from, course_id)
    away = other_copies.take_out(database, erase, also_unreadable=is_asked, progress=progress)
    if not away:
        with database.transaction() as session:
            _forget(session, course_id)
    return [place.folder for place in away]


def _erase_from(course_id: UUID, path: Path) -> None:
    backup.erase(path, course_id)


def _let_go_of_deleted(database: Database, now: datetime) -> None:
    """Take out of the backups what was deleted long enough ago; what fails is tried the next time."""
    with database.reading() as raw:
        due = {key: until for key, until in _read_deleted(raw).items() if until <= now}
        here = {course.id for course in courses.summaries(raw)} if due else set()
    for course_id, until in due.items():
        if course_id not in here:
            with suppress(UserError):
                _erase(database, course_id, is_asked=until == AT_ONCE)


def _deleted(database: Database) -> dict[UUID, datetime]:
    with database.reading() as raw:
        return _read_deleted(raw)


def _read_deleted(source: Source) -> dict[UUID, datetime]:
    try:
        return msgspec.json.decode(courses.read_setting(source, _DELETED, "{}"), type=dict[UUID, datetime])
    except msgspec.MsgspecError:
        return {}


def _write_deleted(session: Session, deleted: dict[UUID, datetime]) -> None:
    courses.write_setting(session, _DELETED, msgspec.json.encode(deleted).decode())


def _forget(session: Session, course_id: UUID) -> None:
    left = _read_deleted(session)
    if left.pop(course_id, None):
        _write_deleted(session, left)


def check(database: Database) -> int:
    """Look through the whole file, and read every course in it. Return how many there are.

    Raises:
        StorageError: it is damaged.
    """
    _require_there(database)
    _require_whole(database)
    with database.transaction() as session:
        return len([courses.find(session, Course, each.id) for each in courses.summaries(session)])


def newest_whole_backup(database_path: Path) -> Backup | None:
    """Return the backup to offer when the file with the courses is damaged."""
    path = rescue.newest_whole(database_path)
    return backup.describe(path) if path else None


def rescue_from_backup(database_path: Path, now: datetime) -> Path:
    """Put the newest whole backup in a damaged file's place; no window may have the file open.

    Return where the damaged file is kept.

    Raises:
        UserError: there is no whole backup, the file is in use, or the disk refuses.
    """
    chosen = rescue.newest_whole(database_path)
    if chosen is None:
        raise UserError(_NO_BACKUP)
    return rescue.put_back(database_path, chosen, now)


def save_elsewhere(database: Database, folder: Path) -> Path:
    """Go on in another folder with all that is stored, also when the old one is gone. Return the new file.

    Raises:
        UserError: there are courses in that folder already, or it cannot be written to.
    """
    old = database.path
    database.move_to(folder)
    other_copies.remember(database, Kind.OLD_PLACE, old)
    pictures.remove_unknown(pictures.folder(old))
    return database.path
