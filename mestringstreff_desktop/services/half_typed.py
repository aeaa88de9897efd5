"""What is half typed and cannot be anything yet: «23.» where a date is to be, a line that is not added.

It is kept as it is, with its course but not of it: it is in no print and in no course package, and
goes when the course is deleted.
"""

from uuid import UUID

from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def keep(database: Database, course_id: UUID, field: str, text: str) -> None:
    """Keep what stands in a field so far; nothing is kept of an empty one."""
    key = courses.half_typed(course_id, field)
    with database.transaction() as session:
        if text.strip():
            courses.write_setting(session, key, text)
        else:
            courses.forget_setting(session, key)


def kept(database: Database, course_id: UUID, field: str) -> str:
    """Return what was half typed in a field; empty where nothing was."""
    with database.reading() as raw:
        return courses.read_setting(raw, courses.half_typed(course_id, field))
