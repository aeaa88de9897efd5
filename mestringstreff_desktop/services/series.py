"""What a leader does with the gatherings of a course: add, copy, remove, move, and give them dates.

Every function is one action, one transaction; each raises `UserError` when it cannot be stored.
"""

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from mestringstreff_desktop.content.model import GatheringTemplate
from mestringstreff_desktop.course.copying import plan_like
from mestringstreff_desktop.course.course import Course, Gathering, gathering_from, renumber
from mestringstreff_desktop.course.series import after_last, following, put_in_order, weeks
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

NEW_TITLE = "Ny samling"
_ALL_BEGUN = "Alle samlingene er i gang eller holdt. Åpne en samling for å endre datoen."


def add_gathering(database: Database, course_id: UUID, template: GatheringTemplate | None) -> Gathering:
    """Add a gathering at the end: as a theme suggests it, or an empty one.

    It is held where and when in the day the last one is, a week later where that has a date.
    """
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        made = gathering_from(template) if template else Gathering(title=NEW_TITLE)
        made.position, made.date = len(course.gatherings), after_last(course)
        if course.gatherings:
            last = course.gatherings[-1]
            made.start, made.place = last.start, last.place
            made.is_digital, made.link = last.is_digital, last.link
        course.gatherings.append(made)
    return made


def duplicate_gathering(database: Database, course_id: UUID, gathering_id: UUID) -> Gathering:
    """Add a gathering with the same plan after one. It has no date, and has not begun."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        original = courses.find_bare(session, Gathering, gathering_id)
        made = plan_like(original)
        made.title = f"{original.title} (kopi)"
        ordered = list(course.gatherings)
        ordered.insert(ordered.index(original) + 1, made)
        course.gatherings.append(made)
        renumber(ordered)
    return made


def remove_gathering(database: Database, course_id: UUID, gathering_id: UUID) -> None:
    """Remove a gathering with its log; those after it move up, and keep their dates."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.gatherings = [each for each in course.gatherings if each.id != gathering_id]
        renumber(course.gatherings)


def move_gathering(database: Database, course_id: UUID, gathering_id: UUID, place: int) -> None:
    """Move a gathering to a place in the course, from 0; its date goes with it."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        moved = courses.find_bare(session, Gathering, gathering_id)
        ordered = [each for each in course.gatherings if each is not moved]
        ordered.insert(max(place, 0), moved)
        renumber(ordered)


def sort_dates(database: Database, course_id: UUID) -> None:
    """Give the gatherings that have not begun their dates in order, the earliest to the first."""
    with database.transaction() as session:
        put_in_order(courses.find(session, Course, course_id))


def move_following(database: Database, course_id: UUID, gathering_id: UUID, days: int) -> None:
    """Move the dates of the gatherings after one by as many days, those that have not begun.

    Raises:
        UserError: a date would be beyond the calendar.
    """
    with database.transaction() as session:
        course = courses.find(session, Course, course_id)
        for gathering in following(course, courses.find(session, Gathering, gathering_id)):
            gathering.date = _shifted(gathering.date or dt.date.min, days)


def _shifted(day: dt.date, days: int) -> dt.date:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError as error:
        raise UserError("Datoen ligger utenfor kalenderen. Velg en annen dato.") from error


def set_weekly(
    database: Database,
    course_id: UUID,
    first: dt.date,
    start: dt.time | None,
    place: str,
    *,
    skipped: Collection[dt.date] = (),
) -> list[Gathering]:
    """Give the gatherings that have not begun a day a week, all at one time and place.

    The days in `skipped` are left out. An empty place leaves the places as they are. Returns the
    gatherings that were changed.

    Raises:
        UserError: all gatherings have begun.
    """
    with database.transaction() as session:
        found = weeks(courses.find(session, Course, course_id), first, skipped)
        dated = [(week.gathering, week.day) for week in found if week.gathering]
        if not dated:
            raise UserError(_ALL_BEGUN)
        for gathering, day in dated:
            gathering.date, gathering.start = day, start
            gathering.place = place.strip() or gathering.place
        return [gathering for gathering, _ in dated]
