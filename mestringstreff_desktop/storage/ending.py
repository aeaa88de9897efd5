"""Takes those who took part out of a course that is ended, in whatever file it stands."""

import datetime as dt
import sqlite3
from uuid import UUID

import msgspec

from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.storage.courses import FORGET_HALF_TYPED
from mestringstreff_desktop.storage.transfer import Rows

_HAS_PEOPLE = "SELECT EXISTS (SELECT 1 FROM participant WHERE course_id = ?)"


class Ending(msgspec.Struct, frozen=True):
    """A course that is ended: when, and the numbers that stay.

    `waits` is whether a copy of it may still have people in it.
    """

    course_id: UUID
    ended_on: dt.date
    figures: CourseFigures
    waits: bool = True


def has_people(connection: sqlite3.Connection, course_id: UUID) -> bool:
    """Does a course in a file have anybody in it?"""
    return bool(connection.execute(_HAS_PEOPLE, (course_id.hex,)).fetchone()[0])


def end(ending: Ending, connection: sqlite3.Connection) -> None:
    """Take the people out of a copy, and leave nothing of them in its free pages."""
    key = ending.course_id.hex
    connection.execute("DELETE FROM participant WHERE course_id = ?", (key,))
    connection.execute(
        "UPDATE course SET ended_on = ?, figures = ? WHERE id = ?",
        (ending.ended_on.isoformat(), _stored(ending.figures), key),
    )
    connection.execute(FORGET_HALF_TYPED, (key,))
    connection.execute("VACUUM")


def end_rows(ending: Ending, rows: Rows) -> Rows:
    """Return the rows of a course without its people."""
    (course,) = rows["course"]
    ended = {**course, "ended_on": ending.ended_on.isoformat(), "figures": _stored(ending.figures)}
    return {**rows, "course": [ended], "participant": []}


def _stored(figures: CourseFigures) -> str:
    return msgspec.json.encode(figures).decode()
