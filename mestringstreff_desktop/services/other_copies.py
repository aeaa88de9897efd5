"""Copies of the courses outside the usual backups, as far as the program knows of any.

It remembers where it has put copies, by path alone, in the file with the courses. A place that is away,
such as a stick, is remembered until it is back. Every function may raise `UserError`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, copies, courses, files, other_copies, rescue
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.other_copies import Kind, OtherCopy, Place, look
from mestringstreff_desktop.storage.progress import NOBODY, Progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mestringstreff_desktop.storage.courses import Source

__all__ = [
    "Kind",
    "OtherCopy",
    "Place",
    "forget",
    "look",
    "places",
    "remember",
    "remove",
    "take_out",
    "unreadable",
]

COPY_FOLDER = "copy_folder"
_PLACES = "other_copies"


def remember(database: Database, kind: Kind, path: Path) -> None:
    """Note that a copy is put there; where the courses are for viewing only it cannot be noted."""
    with suppress(UserError):
        remember_all(database, [Place(kind, Path(os.path.realpath(path)))])


def remember_left_in(database: Database, home: Path) -> None:
    """Note what earlier versions left in the folder where the program looks first, and did not note."""
    left = home / database.path.name
    if left.is_file() and left != database.path:
        remember(database, Kind.OLD_PLACE, left)


def remember_all(database: Database, found: Collection[Place]) -> None:
    """Note more places, such as those known before an older file took the place of the one that knew."""
    with database.transaction() as session:
        _add(session, found)


def note(session: Session, kind: Kind, path: Path) -> None:
    """Note that copies are put there, together with what else is stored."""
    _add(session, [Place(kind, Path(os.path.realpath(path)))])


def _add(session: Session, found: Collection[Place]) -> None:
    known = _read(session)
    if not known >= set(found):
        _write(session, known | set(found))


def forget(database: Database, place: Place) -> None:
    """Take a place off the list; what may be there is left alone."""
    with database.transaction() as session:
        _write(session, _read(session) - {place})


def _read(source: Source) -> set[Place]:
    try:
        stored = courses.read_setting(source, _PLACES, "[]")
        return msgspec.json.decode(stored, type=set[Place], dec_hook=lambda _, text: files.text_to_path(text))
    except msgspec.MsgspecError:
        return set()


def _write(session: Session, found: Iterable[Place]) -> None:
    courses.write_setting(
        session, _PLACES, msgspec.json.encode(sorted(found), enc_hook=files.path_to_text).decode()
    )


def places(database: Database) -> list[Place]:
    """Return where there may be copies: the damaged files here, the folder that is chosen, and the known."""
    with database.reading() as raw:
        known, chosen = _read(raw), courses.read_setting(raw, COPY_FOLDER)
    known |= {Place(Kind.AT_CLOSE, Path(os.path.realpath(files.text_to_path(chosen))))} if chosen else set()
    damaged = [Place(Kind.DAMAGED, path) for path in rescue.set_aside(database.path)]
    return damaged + [place for place in sorted(known) if not _is_own(place, database.path)]


def _is_own(place: Place, database_path: Path) -> bool:
    """Is it where the courses are now? They may have come back to where they were."""
    own = copies.folder(database_path) if place.kind is Kind.AT_CLOSE else database_path
    with suppress(OSError):
        return place.path.samefile(own)
    return False


def unreadable(database: Database) -> list[Path]:
    """Return the copies that are here and cannot be read, so that no course can be taken out of them."""
    here = filter(None, map(look, places(database)))
    return [path for copy in here for path in copy.files if backup.courses_in(path) is None]


def remove(database: Database, place: Place) -> None:
    """Remove all copies in a place for good. The folder that is chosen for copies stays chosen.

    Raises:
        UserError: it is away, in use, or the system keeps something of it.
    """
    other_copies.remove(place)
    forget(database, place)


def take_out(
    database: Database, action: Callable[[Path], None], *, also_unreadable: bool, progress: Progress = NOBODY
) -> list[Place]:
    """Have something taken out of every backup and all other copies. Return the places that are away.

    `also_unreadable` is whether those outside the usual folder that cannot be read are to be removed whole.

    Raises:
        UserError: a copy that is here still has it; the others were seen to.
    """
    progress.step(0, 1)
    away, failed = _take_out_of_others(database, action, also_unreadable=also_unreadable)
    found = backup.existing(database.path)
    for number, path in enumerate(found):
        progress.step(number, len(found))
        try:
            action(path)
        except UserError as error:
            failed.append(error)
    if failed:
        raise failed[0]
    return away


def _take_out_of_others(
    database: Database, action: Callable[[Path], None], *, also_unreadable: bool
) -> tuple[list[Place], list[UserError]]:
    away: list[Place] = []
    failed: list[UserError] = []
    for place in places(database):
        try:
            other_copies.take_out(place, action, also_unreadable=also_unreadable)
        except UserError as error:
            if place.is_here:
                failed.append(error)
            else:
                away.append(place)
    return away, failed
