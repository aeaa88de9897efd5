"""People who take part in a course, put there straight, and how many there should be of them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant, Status
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def join(course: Course, *names: str, **rest: Any) -> list[Participant]:
    """Give people a place in a course."""
    place = {"status": Status.PLACE, **rest}
    for name in names:
        course.roster.append(Participant(name=name, position=next_position(course.roster), **place))
    return course.roster[-len(names) :]


def enrol(database: Database, course_id: UUID, *names: str, **rest: Any) -> list[UUID]:
    """Give people a place in a course that is stored; return their ids."""
    with database.transaction() as session:
        return [each.id for each in join(courses.find_bare(session, Course, course_id), *names, **rest)]


def needing(*kinds: NeedKind, texts: Iterable[str] = ()) -> tuple[Need, ...]:
    """Return things to allow for, each in its words where there are any."""
    said = iter(texts)
    return tuple(Need(kind, next(said, "")) for kind in kinds)
