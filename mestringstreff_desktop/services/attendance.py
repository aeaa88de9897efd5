"""What a leader notes of who came, a person at a time, and the number in the log that follows from it."""

from uuid import UUID

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.recruiting.attendance import present
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


def mark(
    database: Database, course_id: UUID, gathering_id: UUID, person_id: UUID, there: Presence | None
) -> int | None:
    """Note whether somebody was at a gathering, or take that out. Return how many came, which is in its log.

    Raises:
        UserError: the person or the gathering is gone, or it could not be stored.
    """
    with database.transaction() as session:
        person = courses.find_bare(session, Participant, person_id)
        gathering = courses.find_bare(session, Gathering, gathering_id)
        others = {key: was for key, was in person.attendance.items() if key != str(gathering_id)}
        person.attendance = others | ({str(gathering_id): there} if there else {})
        gathering.log.attendance = present(courses.find_bare(session, Course, course_id), gathering)
        return gathering.log.attendance
