"""A gathering in which everything went wrong, and a log that tells what really happened."""

from datetime import datetime, timedelta

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.timetable import clock_times
from mestringstreff_desktop.services import correcting, log, running
from mestringstreff_desktop.storage.database import Database
from tests import bad_day
from tests.bad_day import ALARM, BECAME, TOLD
from tests.services.runs import Room


@pytest.fixture
def room(database: Database, course: Course, now: datetime) -> Room:
    bad_day.plan(database, course.gatherings[0].id)
    return Room(database, course, now)


def at(room: Room, minute: float) -> datetime:
    return room.start + timedelta(minutes=minute)


def move(room: Room, kind: EventKind, minute: float) -> None:
    found = next(each for each in room.stored.events if each.kind is kind)
    correcting.move(room.database, room.id, found.id, at(room, minute), room.now)


def test_the_log_tells_what_really_happened(room: Room) -> None:
    room.go(12)
    running.start_earlier(room.database, room.id, 5, room.now)
    room.go(38)  # ten to ten: «Neste» was forgotten twice
    correcting.went_on(room.database, room.id, room.key("Runde"), at(room, 20), room.now)
    correcting.went_on(room.database, room.id, room.key("Sort"), at(room, 41), room.now)
    room.do(running.next_item, 6)
    room.do(running.next_item, 0.05)  # the key was hit twice
    room.do(running.previous_item, 0.1)
    room.do(running.pause, 12)  # the fire alarm went off three minutes ago
    move(room, EventKind.PAUSED, 65)
    room.do(running.resume, 11.85)
    room.do(running.next_item, 4)
    room.go(6)
    running.add_now(room.database, room.id, ALARM, 10, room.now)
    room.do(running.next_item, 11)
    room.do(running.finish, 29)  # nobody ended it when it was over
    move(room, EventKind.FINISHED, 115)
    correcting.hold(room.database, room.id, room.key("Det"), at(room, 110), room.now)
    log.fill_done(room.database, room.course_id, room.id, room.now)
    assert room.stored.log.done == TOLD
    began = {line.item.title: line.starts for line in room.shown.lines}
    used = {line.item.title: line.used for line in room.shown.lines}
    assert [(each, began[each], used[each]) for each in began] == [
        (title, at(room, minute), minutes) for title, minute, minutes in BECAME
    ]


def test_the_plan_is_the_plan_whatever_came_up(room: Room) -> None:
    planned = [slot.starts for slot in clock_times(room.stored)]
    room.do(running.start, 20)
    room.go(9)
    running.add_now(room.database, room.id, ALARM, 30, room.now)
    slots = clock_times(room.stored)
    assert [slot.starts for slot in slots if not slot.item.is_unplanned] == planned
