"""What every page shows is what is stored, whatever was done and in whatever order."""

import random

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.services.leader import Leader
from tests.storage.samples import plain

STEPS = 80


def test_what_is_held_of_a_course_is_what_is_stored(
    database: Database, library: Library, course: Course
) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    leader, done = Leader(database, library, course, random.Random(seed)), []
    for _ in range(STEPS):
        done.append(leader.act())
        with database.transaction() as session:
            stored = plain(courses.find(session, Course, course.id))
        assert plain(database.course(course.id)) == stored, (seed, done[-3:])
    assert len(set(done)) > 15
