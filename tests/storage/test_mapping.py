"""Every field of every class comes back from the file as it went in."""

from pathlib import Path

import pytest
from sqlalchemy import insert, select

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.storage import courses, mapping
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import a_full_course, a_full_gathering, plain


@pytest.fixture
def stored(database: Database) -> Course:
    course = a_full_course()
    with database.transaction() as session:
        session.add(course)
        session.flush()
        content = {"attachment_id": course.attachments[0].id, "content": b"Attachment.content"}
        session.execute(insert(mapping.attachment_content).values(content))
    return course


def read_again(database: Database, course: Course) -> Course:
    with database.transaction() as session:
        return courses.find(session, Course, course.id)


def rows(database: Database) -> dict[str, int]:
    with database.transaction() as session:
        tables = mapping.mapper_registry.metadata.tables
        found = {name: len(session.execute(select(table)).all()) for name, table in tables.items()}
    del found["setting"]
    return found


def test_every_field_of_every_class_is_stored(database: Database, stored: Course) -> None:
    before = plain(stored)
    assert plain(read_again(database, stored)) == before


def test_every_field_is_there_after_a_restart(data_dir: Path, database: Database, stored: Course) -> None:
    before = plain(stored)
    database.close()
    opened = Database(database.path)
    assert plain(read_again(opened, stored)) == before
    opened.close()


def test_a_moment_is_stored_in_utc(database: Database, stored: Course) -> None:
    again = read_again(database, stored)
    assert again.created_at.utcoffset() is not None
    assert again.created_at == stored.created_at


def test_parts_come_back_in_their_order(database: Database) -> None:
    gatherings = [a_full_gathering(title=title, position=at) for title, at in (("c", 2), ("a", 0), ("b", 1))]
    course = a_full_course(gatherings=gatherings)
    with database.transaction() as session:
        session.add(course)
    assert [gathering.title for gathering in read_again(database, course).gatherings] == ["a", "b", "c"]


def test_a_changed_list_is_stored(database: Database, stored: Course) -> None:
    with database.transaction() as session:
        courses.find(session, Gathering, stored.gatherings[0].id).goals = ["Et nytt mål"]
    assert read_again(database, stored).gatherings[0].goals == ["Et nytt mål"]


def test_what_is_taken_out_of_a_list_is_deleted(database: Database, stored: Course) -> None:
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, stored.gatherings[0].id)
        gathering.items.clear()
    assert rows(database)["agenda_item"] == 0


def test_a_deleted_course_leaves_no_row(database: Database, stored: Course) -> None:
    assert all(rows(database).values())
    with database.transaction() as session:
        session.delete(courses.find(session, Course, stored.id))
    assert not any(rows(database).values())


def test_an_attachment_is_loaded_without_its_bytes(database: Database, stored: Course) -> None:
    assert not hasattr(read_again(database, stored).attachments[0], "content")


def test_deleted_text_is_gone_from_the_file(database: Database, stored: Course) -> None:
    with database.transaction() as session:
        session.delete(courses.find(session, Course, stored.id))
    database.close()
    content = database.path.read_bytes()
    assert b"Gathering." not in content
    assert b"Attachment." not in content
