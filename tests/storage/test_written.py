"""Which courses have been written to is told by the file itself, whatever wrote."""

from collections.abc import Callable

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.services import gatherings, planning, settings
from mestringstreff_desktop.storage import transfer
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW

Change = Callable[[Database, Course], object]


def rename(database: Database, course: Course) -> None:
    planning.change_course(database, course.id, title="Et annet")


def change_line(database: Database, course: Course) -> None:
    gatherings.change_item(database, course.gatherings[0].items[0].id, title="Runde")


def add_member(database: Database, course: Course) -> None:
    planning.write_member(database, course.id, TeamMember(name="Kari"))


def delete_rows(database: Database, course: Course) -> None:
    with database.transaction() as session:
        session.delete(session.merge(course))


def put_in_again(database: Database, course: Course) -> None:
    with database.transaction() as session:
        rows = transfer.take_out(session, course.id)
        session.delete(session.merge(course))
        session.flush()
        transfer.put_in(session, rows)


@pytest.mark.parametrize("change", [rename, change_line, add_member, delete_rows, put_in_again])
def test_a_course_that_was_written_to_is_told_once(
    database: Database, course: Course, library: Library, change: Change
) -> None:
    planning.create_course(database, library, "Meldal", NOW)
    assert database.written_courses() is None
    change(database, course)
    assert database.written_courses() == {course.id}
    assert database.written_courses() == set()


def test_settings_belong_to_no_course(database: Database, course: Course) -> None:
    database.written_courses()
    settings.change(database, course_id=course.id)
    assert database.written_courses() == set()


def test_what_is_taken_back_was_not_written(database: Database, course: Course) -> None:
    database.written_courses()
    with database.transaction() as session:
        session.merge(course).title = "Et annet"
        session.flush()
        session.rollback()
    assert database.written_courses() == set()


def test_a_file_that_is_filled_anew_may_hold_anything(
    database: Database, course: Course, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = database.write_copy(tmp_path_factory.mktemp("copy") / "kopi.sqlite")
    database.written_courses()
    other = Database.look(copy)
    database.fill_from(other)
    other.close()
    assert database.written_courses() is None
