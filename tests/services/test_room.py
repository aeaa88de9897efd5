"""What the room may see is stored with the start, and let out by the leader alone."""

from datetime import datetime

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.run.room import Room
from mestringstreff_desktop.services import room, running
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.stored import load_gathering


def test_the_start_lets_out_the_plan_and_what_came_up_waits(
    database: Database, course: Course, now: datetime
) -> None:
    key = course.gatherings[0].id
    running.start(database, key, now)
    new = running.add_now(database, key, "Kari er dårlig", 5, now).items[0]
    gathering, seen = load_gathering(database, key), room.load(database)
    assert seen.may_see(gathering, gathering.items[1], gathering.items[1].title)
    assert not seen.may_see(gathering, gathering.items[1], "Skrevet etter starten")
    assert not seen.may_see(gathering, new, new.title)
    assert room.let_out(database, key, new.id).may_see(gathering, new, new.title)
    assert room.load(database).may_see(gathering, new, new.title)


def test_letting_out_what_is_gone_changes_nothing(database: Database, course: Course, now: datetime) -> None:
    one, other = course.gatherings[:2]
    running.start(database, one.id, now)
    before = room.load(database)
    assert room.let_out(database, one.id, other.items[0].id) == before


@pytest.mark.parametrize("stored", ["", "[]", '{"let_out": 1}'])
def test_what_cannot_be_read_is_as_nothing_let_out(database: Database, stored: str) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "room", stored)
    assert room.load(database) == Room()
