"""Courses are found, listed and missed in plain words."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, TeamMember
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import MOMENT, a_full_course, a_full_gathering


def store(database: Database, *new: Course) -> None:
    with database.transaction() as session:
        session.add_all(new)


def test_an_empty_file_has_no_courses(database: Database) -> None:
    with database.transaction() as session:
        assert courses.summaries(session) == []


def test_the_newest_course_comes_first(database: Database) -> None:
    old = a_full_course(title="Høst")
    new = a_full_course(title="Vår")
    new.created_at = MOMENT + timedelta(days=1)
    store(database, old, new)
    with database.transaction() as session:
        assert [each.title for each in courses.summaries(session)] == ["Vår", "Høst"]


def test_a_summary_tells_when_it_begins_if_that_is_known(database: Database) -> None:
    days = [date(2027, 3, 11), None, date(2027, 3, 4)]
    gatherings = [Gathering(title="A", date=day, position=place) for place, day in enumerate(days)]
    store(database, a_full_course(title="A", gatherings=gatherings))
    store(database, a_full_course(title="B", gatherings=[Gathering(title="B")]))
    with database.transaction() as session:
        found = {each.title: each.first_date for each in courses.summaries(session)}
    assert found == {"A": date(2027, 3, 4), "B": None}


def test_a_summary_counts_the_gatherings(database: Database) -> None:
    none = a_full_course(title="A", gatherings=[])
    two = a_full_course(title="B", gatherings=[a_full_gathering(), a_full_gathering(position=1)])
    store(database, none, two)
    with database.transaction() as session:
        assert {each.title: each.gatherings for each in courses.summaries(session)} == {"A": 0, "B": 2}


@pytest.mark.parametrize("kind", [Course, Gathering, AgendaItem, TeamMember])
def test_what_does_not_exist_is_told_in_a_sentence(database: Database, kind: type[object]) -> None:
    with database.transaction() as session, pytest.raises(UserError, match=r"finnes ikke"):
        courses.find(session, kind, uuid4())


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE gathering SET goals = '[oops'",
        "UPDATE gathering SET date = 'i morgen'",
        "UPDATE course SET created_at = 'snart'",
        "UPDATE agenda_item SET phase = 'middle'",
        "UPDATE team_member SET id = 'x'",
        "UPDATE course SET title = CAST(x'ff' AS TEXT)",
    ],
)
def test_stored_text_that_cannot_be_read_is_told_as_damage(database: Database, damage: str) -> None:
    course = a_full_course()
    store(database, course)
    with database.transaction() as session:
        session.execute(text(damage))
    with pytest.raises(UserError, match="skadet"), database.transaction() as session:
        courses.find(session, Course, course.id)


def test_a_damaged_id_is_told_in_the_list(database: Database) -> None:
    store(database, a_full_course())
    with database.transaction() as session:
        session.execute(text("PRAGMA defer_foreign_keys = 1"))
        session.execute(text("UPDATE course SET id = 'x'"))
        with pytest.raises(UserError, match="skadet"):
            courses.summaries(session)
        session.rollback()


def test_ids_in_use_are_known(database: Database) -> None:
    course = a_full_course()
    store(database, course)
    gathering, entry = course.gatherings[0], course.entries[0]
    with database.transaction() as session:
        known = courses.known_ids(session)
    assert known >= {course.id, gathering.id, gathering.items[0].id, entry.id, course.team[0].id}


def test_a_setting_is_what_was_written_last(database: Database) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "farge", "rød")
        courses.write_setting(session, "farge", "grønn")
    with database.transaction() as session:
        assert courses.read_setting(session, "farge") == "grønn"


def test_an_unknown_setting_is_the_default(database: Database) -> None:
    with database.transaction() as session:
        assert courses.read_setting(session, "farge", "blå") == "blå"
