"""What is read without SQLAlchemy is what it would read."""

import sqlite3
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.storage import courses, reading, tables
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.snapshot import read_all
from tests.storage.samples import a_full_course, a_full_gathering, plain


@pytest.fixture
def stored(database: Database) -> Course:
    gatherings = [a_full_gathering(title=title, position=at) for title, at in (("c", 2), ("a", 0), ("b", 1))]
    course = a_full_course(gatherings=gatherings)
    with database.transaction() as session:
        session.add(course)
    return course


def test_a_course_is_read_as_sqlalchemy_reads_it(database: Database, stored: Course) -> None:
    with database.transaction() as session:
        found = plain(courses.find(session, Course, stored.id))
    assert plain(database.course(stored.id)) == found


def test_parts_come_in_their_order_each_with_its_own(database: Database, stored: Course) -> None:
    read = database.course(stored.id).gatherings
    assert [each.title for each in read] == ["a", "b", "c"]
    own = {each.title: each.items[0].id for each in stored.gatherings}
    assert [each.items[0].id for each in read] == [own["a"], own["b"], own["c"]]


@pytest.mark.parametrize("is_known", [True, False])
def test_the_wanted_course_is_opened_or_the_newest(
    database: Database, stored: Course, *, is_known: bool
) -> None:
    newest = Course(title="Nytt", created_at=stored.created_at.replace(year=2027))
    with database.transaction() as session:
        session.add(newest)
    with database.reading() as raw:
        found = reading.newest_first(raw, stored.id if is_known else uuid4())
        assert reading.newest_first(raw, None) == newest.id
    assert found == (stored if is_known else newest).id


def test_a_setting_that_is_not_there_is_as_at_first(database: Database) -> None:
    with database.reading() as raw:
        assert reading.setting(raw, "farge", "blå") == "blå"


def test_ids_are_those_of_all_rows(database: Database, stored: Course) -> None:
    with database.reading() as raw:
        assert set(reading.ids(raw, tables.gathering)) == {each.id for each in stored.gatherings}


def test_nothing_is_written_by_whoever_reads(database: Database, stored: Course) -> None:
    with database.reading() as raw:
        raw.execute("DELETE FROM course")
    assert database.course(stored.id).title == stored.title


def test_to_read_one_course_nothing_is_read_of_the_others(database: Database, stored: Course) -> None:
    """They may be thousands, and each is read by itself."""
    sent: list[str] = []
    with database.reading() as raw:
        raw.set_trace_callback(sent.append)
        found = read_all(raw, [stored.id, uuid4()])
        raw.set_trace_callback(None)
    assert [each.id for each in found] == [stored.id]
    assert [each for each in sent if "WHERE" not in each] == []


@pytest.mark.parametrize(
    "read",
    [
        lambda raw, _: courses.summaries(raw),
        lambda raw, key: reading.rows(raw, tables.course, "id = ?", key.hex),
    ],
)
def test_nothing_is_left_under_way_by_what_cannot_be_read(
    database: Database, stored: Course, read: Callable[[sqlite3.Connection, UUID], object]
) -> None:
    """SQLite would not write the file anew, nor let SQLAlchemy have the connection."""
    database._raw.execute("UPDATE course SET place = CAST(x'ff' AS TEXT)")
    with pytest.raises(StorageError) as told, database.reading() as raw:
        read(raw, stored.id)
    assert told.value.fault is Fault.DAMAGED
    database.rewrite()
