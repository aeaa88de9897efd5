"""Copies of the courses outside the usual backups: what is in one place now, and taking it away.

Only files that the program itself has put there are touched, told by their names and by what is in them.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum, auto
from pathlib import Path
from uuid import UUID

import msgspec
from msgspec import Struct

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, copies, files, header, in_use, pictures, rescue
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.lock import beside

_AWAY = "«{name}» er ikke her nå. Sett inn minnepinnen eller koble til mappa, og prøv igjen."
_STAYS = "«{name}» ble ikke slettet. Lukk andre programmer som bruker mappa, og prøv igjen."


class Kind(StrEnum):
    """What a copy is: put in a folder at each close, saved by hand, left by a move, or by a rescue."""

    AT_CLOSE = auto()
    BY_HAND = auto()
    OLD_PLACE = auto()
    DAMAGED = auto()


class Place(msgspec.Struct, frozen=True, order=True):
    """Where copies are: a folder for AT_CLOSE, and a file for the others."""

    kind: Kind
    path: Path

    @property
    def folder(self) -> Path:
        return self.path if self.kind is Kind.AT_CLOSE else self.path.parent

    @property
    def is_here(self) -> bool:
        """Is the folder here now? A disk that answers with an error is not."""
        return os.path.isdir(self.folder)  # noqa: PTH112 - Path.is_dir raises where a disk fails


class OtherCopy(Struct, frozen=True):
    """The copies in one place, as they are now. The time is UTC and the size in bytes.

    Of a place that is away only that is known. `courses` is how many the newest file has; None where none
    can be read.
    """

    place: Place
    is_here: bool
    files: tuple[Path, ...] = ()
    newest: datetime | None = None
    size: int = 0
    courses: int | None = None


def look(place: Place) -> OtherCopy | None:
    """Return what is in a place now; None when it is here and has no copies."""
    if not place.is_here:
        return OtherCopy(place, is_here=False)
    found = {path: each for path in copies_in(place) if (each := _facts(path)) is not None}
    if not found:
        return None
    newest_first = sorted(found, key=lambda path: found[path][0], reverse=True)
    read = next((read for path in newest_first if (read := backup.courses_in(path)) is not None), None)
    return OtherCopy(
        place,
        is_here=True,
        files=tuple(newest_first),
        newest=found[newest_first[0]][0],
        size=sum(size for _, size in found.values()),
        courses=None if read is None else len(read),
    )


def _facts(path: Path) -> tuple[datetime, int] | None:
    """Return when a file was written, and its size; None where it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return copies.taken_at(path) or datetime.fromtimestamp(status.st_mtime, UTC), status.st_size


def copies_in(place: Place) -> list[Path]:
    """Return the files in a place that hold courses, or may hold them: all but one by hand by their names."""
    try:
        match place.kind:
            case Kind.AT_CLOSE:
                return copies.in_folder(place.path)
            case Kind.OLD_PLACE:
                found = [
                    place.path,
                    *rescue.set_aside(place.path),
                    *copies.in_folder(copies.folder(place.path)),
                ]
            case Kind.BY_HAND:
                found = [place.path] if _is_ours(place.path) else []
            case Kind.DAMAGED:
                found = [place.path]
        return [path for path in found if path.is_file()]
    except OSError:
        return []


def _is_ours(path: Path) -> bool:
    """Is it still our file, and not one that was saved over it? One that is damaged further on is."""
    with path.open("rb") as file:
        is_database = files.is_database(file.read(len(files.SQLITE)))
    try:
        header.file_version(path)
    except StorageError as error:
        return is_database and error.fault is not Fault.FOREIGN
    return is_database


def remove(place: Place) -> None:
    """Remove all copies in a place, and what belongs to them.

    Raises:
        UserError: it is away, in use, or the system keeps something of it.
    """
    _require_free(place)
    found = copies_in(place)
    for path in (*found, *_left_beside(place, found), files.lock_note(place.path)):
        try:
            files.remove(path)
        except OSError as error:
            raise UserError(_STAYS.format(name=path)) from error
    if place.kind is Kind.OLD_PLACE:
        for folder in (copies.folder(place.path), pictures.folder(place.path)):
            with suppress(OSError):  # something of somebody else's is in it, or it is not there
                folder.rmdir()


def erase(place: Place, course_id: UUID, *, also_unreadable: bool) -> None:
    """Take a course out of all copies in a place; see `take_out`."""
    take_out(place, lambda path: backup.erase(path, course_id), also_unreadable=also_unreadable)


def take_out(place: Place, action: Callable[[Path], None], *, also_unreadable: bool) -> None:
    """Have something taken out of all copies in a place. One that cannot be read is removed whole, or left.

    Raises:
        UserError: it is away, in use, or a copy still has it.
    """
    _require_free(place)
    found = copies_in(place)
    for path in found:
        if also_unreadable or backup.courses_in(path) is not None:
            action(path)
    for path in _left_beside(place, found):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _require_free(place: Place) -> None:
    if not place.is_here:
        raise UserError(_AWAY.format(name=place.folder))
    if place.kind is Kind.OLD_PLACE and place.path.exists():  # a window may have gone on there
        in_use.require_not_elsewhere(place.path)
        rescue.require_free(place.path)


def _left_beside(place: Place, found: Iterable[Path]) -> list[Path]:
    """Return what copies have beside them: journals, unfinished files, and at an old place the pictures."""
    folders = {place.folder, *(path.parent for path in found)}
    left = [path.with_name(f"{path.name}-journal") for path in found]
    if place.kind is Kind.OLD_PLACE:
        left += pictures.folder(place.path).glob(pictures.PATTERN)
        left.append(beside.path_of(place.path))
    return left + [cut_off for folder in sorted(folders) for cut_off in folder.glob(files.UNFINISHED)]
