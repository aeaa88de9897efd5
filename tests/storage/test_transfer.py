"""A course's rows are taken out whole, and put back as they were or as another course."""

import re
from pathlib import Path
from uuid import UUID

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.storage import attachments, courses, mapping, transfer
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.transfer import Rows
from tests.storage.samples import a_full_course, plain

TABLES = set(mapping.mapper_registry.metadata.tables) - {"setting"}


@pytest.fixture
def stored(database: Database) -> Course:
    """A course with something in every table, beside another."""
    course = a_full_course()
    own = course.own_sheets[0]
    course.gatherings[0].sheets = (SheetChoice(str(own.id)),)
    with database.transaction() as session:
        session.add_all([course, a_full_course(title="Et annet")])
        attachments.write(session, course.attachments[0].id, b"\x00\xffbytes")
    return course


def taken(database: Database, course: Course) -> Rows:
    with database.transaction() as session:
        return transfer.take_out(session, course.id)


def read(database: Database, course_id: object) -> Course:
    with database.transaction() as session:
        return next(
            courses.find(session, Course, each.id)
            for each in courses.summaries(session)
            if each.id == course_id
        )


def test_every_table_of_a_course_is_there(database: Database, stored: Course) -> None:
    rows = taken(database, stored)
    assert set(rows) == TABLES
    assert all(rows.values())
    assert len(rows["course"]) == 1


def test_a_course_that_is_not_here_has_no_rows(database: Database) -> None:
    assert not any(taken(database, a_full_course()).values())


def test_what_is_put_back_is_what_was_taken_out(database: Database, stored: Course) -> None:
    before, rows = plain(stored), taken(database, stored)
    with database.transaction() as session:
        session.delete(courses.find(session, Course, stored.id))
    with database.transaction() as session:
        transfer.put_in(session, rows)
    assert plain(read(database, stored.id)) == before
    with database.transaction() as session:
        assert attachments.read(session, stored.attachments[0].id) == b"\x00\xffbytes"


def test_a_course_goes_from_one_file_to_another(database: Database, stored: Course, tmp_path: Path) -> None:
    other = Database(tmp_path / "annet.sqlite")
    with other.transaction() as session:
        transfer.put_in(session, taken(database, stored))
    assert plain(read(other, stored.id)) == plain(stored)
    assert other.problems() == []
    other.close()


def test_ids_that_are_in_use_are_known(database: Database, stored: Course) -> None:
    rows = taken(database, stored)
    with database.transaction() as session:
        assert transfer.collides(session, rows)
        assert not transfer.collides(session, transfer.with_new_ids(rows))


def test_a_copy_stands_beside_what_it_came_from(database: Database, stored: Course) -> None:
    copy = transfer.with_new_ids(taken(database, stored))
    with database.transaction() as session:
        transfer.put_in(session, copy)
        assert len(courses.summaries(session)) == 3
    assert plain(read(database, stored.id)) == plain(stored)


def test_no_old_id_is_left_in_a_copy(database: Database, stored: Course) -> None:
    rows = taken(database, stored)
    old = {row["id"] for of_table in rows.values() for row in of_table if "id" in row}
    words = repr(transfer.with_new_ids(rows)).replace("-", "")
    assert len(old) > 10
    assert not old & set(re.findall(r"[0-9a-f]{32}", words))


def test_what_refers_to_a_part_refers_to_the_copys_part(database: Database, stored: Course) -> None:
    rows = transfer.with_new_ids(taken(database, stored))
    own, gathering, event = rows["own_sheet"][0], rows["gathering"][0], rows["run_event"][0]
    assert str(UUID(own["id"])) in gathering["sheets"]
    assert event["item_id"] == rows["agenda_item"][0]["id"]
    assert str(UUID(event["item_id"])) in event["plan"]
