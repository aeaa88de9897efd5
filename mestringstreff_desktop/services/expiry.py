"""What a leader does when a course is over: end it, so that nothing of those who took part is left.

What is ended is remembered with its numbers, so that a copy that is away is seen to when it is back, and a
course that is fetched from an older copy comes without people. Every function may raise `UserError`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.expiry import figures
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import other_copies
from mestringstreff_desktop.storage import backup, courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.ending import Ending, end_rows
from mestringstreff_desktop.storage.faults import StorageError
from mestringstreff_desktop.storage.progress import NOBODY, Progress
from mestringstreff_desktop.storage.transfer import Rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mestringstreff_desktop.storage.courses import Source

_ENDED = "ended"


def end_course(
    database: Database, library: Library, course_id: UUID, now: dt.datetime, progress: Progress = NOBODY
) -> None:
    """Keep the numbers of a course and delete all that is noted of people in it. Nothing brings it back.

    Killed in between, it is done as a whole, or not begun; the copies are seen to with the next backup.
    `now` is UTC.

    Raises:
        UserError: the course is gone, or it could not be stored; then all of it is as it was.
    """
    progress.settle()
    with database.held():
        with database.transaction() as session:
            course = courses.find(session, Course, course_id)
            day = course.ended_on or local(now).date()
            ending = Ending(course_id, day, figures(course, library.channels))
            _end(session, course, ending)
            _write(session, {**_read(session), course_id: ending})
        _leave_nothing(database)


def _end(session: Session, course: Course, ending: Ending) -> None:
    course.roster.clear()
    course.ended_on, course.figures = ending.ended_on, ending.figures
    session.connection().exec_driver_sql(courses.FORGET_HALF_TYPED, (course.id.hex,))


def _leave_nothing(database: Database) -> None:
    with suppress(StorageError):  # they are gone; only remains may be left, which go when it closes
        database.rewrite()


def take_out_of_copies(database: Database, course_id: UUID, progress: Progress = NOBODY) -> list[Path]:
    """Take the people of an ended course out of every backup and all copies that the program knows of.

    A copy that cannot be read is removed. Return the folders that are away: when they are back, it is done
    there with the next backup.

    Raises:
        UserError: a copy that is here still has them.
    """
    ending = ended(database).get(course_id)
    if ending is None:
        return []
    take_out = partial(_take_out_of, ending)
    away = other_copies.take_out(database, take_out, also_unreadable=True, progress=progress)
    with database.transaction() as session:
        settled = msgspec.structs.replace(ending, waits=bool(away))
        _write(session, {**_read(session), course_id: settled})
    return [place.folder for place in away]


def _take_out_of(ending: Ending, path: Path) -> None:
    backup.end_course(path, ending)


def go_on(database: Database) -> None:
    """See to the copies that were away, or that it failed for; what fails is tried the next time."""
    for course_id, ending in ended(database).items():
        if ending.waits:
            with suppress(UserError):
                take_out_of_copies(database, course_id)


def ended(database: Database) -> dict[UUID, Ending]:
    """Return the courses that are ended, by id."""
    with database.reading() as raw:
        return _read(raw)


def without_people(database: Database, rows: Rows) -> Rows:
    """Return the rows of a course out of a copy; one that is ended here comes without its people."""
    ending = ended(database).get(UUID(rows["course"][0]["id"]))
    return end_rows(ending, rows) if ending else rows


def end_again(database: Database, known: Mapping[UUID, Ending]) -> None:
    """End once more what an older file brought back, and remember what it did not know of."""
    with database.transaction() as session:
        endings = {**_read(session), **known}
        _write(session, endings)
        here = courses.find_all(session, Course, endings)
        back = [course for course in here.values() if course.roster]
        for course in back:
            _end(session, course, endings[course.id])
    if back:
        _leave_nothing(database)


def _read(source: Source) -> dict[UUID, Ending]:
    try:
        found = msgspec.json.decode(courses.read_setting(source, _ENDED, "[]"), type=list[Ending])
    except msgspec.MsgspecError:
        return {}
    return {each.course_id: each for each in found}


def _write(session: Session, endings: Mapping[UUID, Ending]) -> None:
    stored: Iterable[Ending] = endings.values()
    courses.write_setting(session, _ENDED, msgspec.json.encode(list(stored)).decode())
