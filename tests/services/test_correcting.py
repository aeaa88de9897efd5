"""What happened in a gathering is put right afterwards: moved, marked as held or skipped, taken out."""

from datetime import datetime, timedelta

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, renumber
from mestringstreff_desktop.course.run.events import EventKind, RunStatus
from mestringstreff_desktop.course.run.gap import gap
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import correcting, running
from mestringstreff_desktop.storage.database import Database
from tests.services.runs import Room


@pytest.fixture
def room(database: Database, course: Course, now: datetime) -> Room:
    """A gathering with A, B, C and D of ten minutes each, started."""
    with database.transaction() as session:
        gathering = session.get_one(Gathering, course.gatherings[0].id)
        gathering.items = [AgendaItem(phase=Phase.MAIN, title=title, minutes=10) for title in "ABCD"]
        renumber(gathering.items)
    made = Room(database, course, now)
    made.do(running.start, 0)
    return made


def at(room: Room, minute: float) -> datetime:
    return room.start + timedelta(minutes=minute)


def move(room: Room, kind: EventKind, place: int, minute: float) -> None:
    found = [each for each in room.stored.events if each.kind is kind][place]
    correcting.move(room.database, room.id, found.id, at(room, minute), room.now)


def take_out(room: Room, kind: EventKind) -> None:
    found = next(each for each in room.stored.events if each.kind is kind)
    correcting.take_out(room.database, room.id, found.id, room.now)


def went_on(room: Room, title: str, minute: float) -> None:
    correcting.went_on(room.database, room.id, room.key(title), at(room, minute), room.now)


def skip(room: Room, title: str) -> None:
    correcting.skip(room.database, room.id, room.key(title), room.now)


def hold(room: Room, title: str, minute: float) -> None:
    correcting.hold(room.database, room.id, room.key(title), at(room, minute), room.now)


# Neste was forgotten


def test_one_went_on_some_minutes_ago(room: Room) -> None:
    room.go(25)
    went_on(room, "B", 10)
    went_on(room, "C", 20)
    assert room.stays == "A0 B10 C20"
    assert room.shown.lines[2].spent == timedelta(minutes=5)


def test_one_that_is_on_can_have_been_gone_to_earlier(room: Room) -> None:
    room.do(running.next_item, 15)
    went_on(room, "B", 10)
    assert room.stays == "A0 B10"


def test_nobody_went_on_before_what_is_on_began(room: Room) -> None:
    room.do(running.next_item, 10)
    room.go(5)
    with pytest.raises(UserError, match="Velg et klokkeslett fra"):
        went_on(room, "C", 8)


def test_what_was_put_right_is_no_gap(room: Room) -> None:
    room.go(30)
    went_on(room, "B", 10)
    assert gap(room.stored, room.now + timedelta(minutes=1)) is None


def test_a_pause_since_then_is_in_what_one_went_on_to(room: Room) -> None:
    room.do(running.pause, 12)
    room.do(running.resume, 3)
    room.go(5)
    went_on(room, "B", 10)
    assert [line.used for line in room.shown.lines[:2]] == [10, 7]
    assert room.shown.status is RunStatus.RUNNING


def test_the_end_can_have_been_some_minutes_ago(room: Room) -> None:
    room.do(running.next_item, 10)
    room.go(30)
    correcting.finished(room.database, room.id, at(room, 22), room.now)
    assert (room.shown.finished_at, room.shown.lines[1].used) == (at(room, 22), 12)


# A time was wrong


def test_the_start_can_be_moved_when_the_run_has_gone_on(room: Room) -> None:
    room.do(running.next_item, 10)
    move(room, EventKind.STARTED, 0, -7)
    assert (room.stays, room.shown.lines[0].used) == ("A-7 B10", 17)


def test_the_way_to_an_item_can_be_moved_both_ways(room: Room) -> None:
    room.do(running.next_item, 10)
    room.do(running.next_item, 10)
    room.go(5)
    move(room, EventKind.ENTERED, 0, 4)
    move(room, EventKind.ENTERED, 1, 15)
    assert room.stays == "A0 B4 C15"


def test_an_item_stays_between_its_neighbours(room: Room) -> None:
    room.do(running.next_item, 10)
    room.do(running.next_item, 10)
    for minute in (0, 20):
        with pytest.raises(UserError, match="Velg et klokkeslett fra"):
            move(room, EventKind.ENTERED, 0, minute)


def test_the_end_can_be_moved_but_not_to_before_what_was_last(room: Room) -> None:
    room.do(running.next_item, 10)
    room.do(running.finish, 30)
    move(room, EventKind.FINISHED, 0, 25)
    assert room.shown.finished_at == at(room, 25)
    with pytest.raises(UserError):
        move(room, EventKind.FINISHED, 0, 9)


def test_a_pause_can_be_moved_at_both_ends(room: Room) -> None:
    room.do(running.pause, 5)
    room.do(running.resume, 10)
    room.go(5)
    move(room, EventKind.PAUSED, 0, 8)
    move(room, EventKind.RESUMED, 0, 10)
    assert room.shown.lines[0].used == 18


def test_a_pause_can_be_taken_out(room: Room) -> None:
    room.do(running.pause, 5)
    room.do(running.resume, 10)
    take_out(room, EventKind.PAUSED)
    assert (room.kinds, room.shown.lines[0].used) == ([EventKind.STARTED], 15)


def test_an_end_that_was_none_is_taken_out_with_the_wait(room: Room) -> None:
    room.do(running.finish, 5)
    room.do(running.resume, 10)
    take_out(room, EventKind.FINISHED)
    assert (room.kinds, room.shown.lines[0].used) == ([EventKind.STARTED], 15)


# What was held


def test_one_marked_as_skipped_gives_its_time_to_the_one_before(room: Room) -> None:
    for _ in "BC":
        room.do(running.next_item, 10)
    skip(room, "B")
    assert room.stays == "A0 C20"


def test_the_first_can_be_marked_as_skipped(room: Room) -> None:
    room.do(running.next_item, 10)
    skip(room, "A")
    assert room.stays == "B0"


def test_the_only_one_cannot_be_marked_as_skipped(room: Room) -> None:
    room.go(10)
    with pytest.raises(UserError, match="noe annet"):
        skip(room, "A")


def test_one_marked_as_held_gets_its_time_from_where_it_was(room: Room) -> None:
    room.go(25)
    running.jump_to(room.database, room.id, room.key("C"), room.now)
    room.do(running.finish, 10)
    hold(room, "B", 15)
    hold(room, "D", 30)
    assert room.stays == "A0 B15 C25 D30"


def test_the_first_one_marked_as_held_was_held_before_what_one_started_with(room: Room) -> None:
    room.do(running.next_item, 0.1)
    room.go(20)
    hold(room, "A", 8)
    assert room.stays == "A0 B8"


def test_one_marked_as_held_cannot_have_been_on_with_another(room: Room) -> None:
    room.go(25)
    running.jump_to(room.database, room.id, room.key("C"), room.now)
    with pytest.raises(UserError):
        hold(room, "B", 25)


def test_slips_are_gone_when_something_is_put_right(room: Room) -> None:
    room.do(running.next_item, 10)
    room.do(running.next_item, 0.1)
    room.go(5)
    move(room, EventKind.ENTERED, 1, 8)
    assert (room.stays, room.kinds) == ("A0 C8", [EventKind.STARTED, EventKind.ENTERED])


def test_a_start_that_was_passed_is_the_start_of_what_one_was_on_the_way_to(room: Room) -> None:
    room.do(running.next_item, 0.1)
    room.go(5)
    move(room, EventKind.STARTED, 0, -5)
    assert (room.stays, room.kinds) == ("B-5", [EventKind.STARTED])


# What stood still, and minutes that were given


def test_a_pause_is_not_moved_over_all_of_an_item(room: Room) -> None:
    room.do(running.next_item, 10)
    room.do(running.pause, 5)
    room.do(running.next_item, 5)
    with pytest.raises(UserError, match="Da ville tida stå stille for «B»"):
        move(room, EventKind.PAUSED, 0, 8)
    assert room.stays == "A0 B10 C20"


def test_nothing_is_held_while_time_stood_still(room: Room) -> None:
    room.do(running.pause, 10)
    room.do(lambda *to: running.jump_to(to[0], to[1], room.key("C"), to[2]), 20)
    room.do(running.resume, 0)
    with pytest.raises(UserError, match="Da ville tida stå stille for «B»"):
        hold(room, "B", 15)


def test_a_pause_right_after_the_start_lasts_when_something_is_put_right(room: Room) -> None:
    room.do(running.pause, 0.1)
    room.do(running.next_item, 4)
    skip(room, "D")
    assert room.shown.status is RunStatus.PAUSED


def test_a_start_moved_past_minutes_that_were_given_adds_no_time(room: Room) -> None:
    room.do(lambda *to: running.extend(to[0], to[1], 1, to[2]), 10)
    room.go(20)
    move(room, EventKind.STARTED, 0, 15)
    assert room.shown.visits[0].minutes == 15
