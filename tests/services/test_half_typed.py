"""What is half typed is kept with its course, and goes with it."""

from datetime import datetime

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import half_typed, keeping, planning
from mestringstreff_desktop.storage.database import Database


@pytest.fixture
def other(database: Database, library: Library, now: datetime) -> Course:
    return planning.create_course(database, library, "Et annet", now)


def test_each_field_of_each_course_keeps_its_own(database: Database, course: Course, other: Course) -> None:
    half_typed.keep(database, course.id, "date", "23.")
    half_typed.keep(database, course.id, "start", "10.")
    assert half_typed.kept(database, course.id, "date") == "23."
    assert half_typed.kept(database, course.id, "start") == "10."
    assert half_typed.kept(database, other.id, "date") == ""


def test_the_last_is_kept_and_nothing_of_an_empty_field(database: Database, course: Course) -> None:
    for text, kept in (("23.", "23."), ("24.", "24."), (" ", "")):
        half_typed.keep(database, course.id, "date", text)
        assert half_typed.kept(database, course.id, "date") == kept


def test_it_is_deleted_with_its_course_alone(
    database: Database, course: Course, other: Course, now: datetime
) -> None:
    for each in (course, other):
        half_typed.keep(database, each.id, "date", "23.")
    keeping.delete_course(database, course.id, now)
    assert half_typed.kept(database, course.id, "date") == ""
    assert half_typed.kept(database, other.id, "date") == "23."


def test_it_is_erased_from_the_backups_too(
    database: Database, course: Course, other: Course, now: datetime
) -> None:
    for each in (course, other):
        half_typed.keep(database, each.id, "date", "23.")
    path = keeping.take_backup(database, now)
    keeping.erase_from_backups(database, course.id)
    backup = keeping.look(database, path)
    assert half_typed.kept(backup, course.id, "date") == ""
    assert half_typed.kept(backup, other.id, "date") == "23."
    backup.close()
