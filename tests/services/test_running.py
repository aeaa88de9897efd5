"""A gathering is run: each action stores one event, and an action that does not fit stores none."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunStatus
from mestringstreff_desktop.course.run.gap import gap
from mestringstreff_desktop.course.run.view import due
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings, planning, running
from mestringstreff_desktop.storage.database import Database
from tests.services.runs import Action, Room
from tests.stored import load_gathering

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind


@pytest.fixture
def room(database: Database, course: Course, now: datetime) -> Room:
    return Room(database, course, now)


@pytest.fixture
def started(room: Room) -> Room:
    room.do(running.start, 0)
    return room


def extend(minutes: int) -> Action:
    return lambda database, key, now: running.extend(database, key, minutes, now)


def test_a_start_is_with_the_first_item(room: Room) -> None:
    returned = room.do(running.start)
    assert (room.kinds, room.at, room.shown.status) == ([STARTED], 0, RunStatus.RUNNING)
    assert returned.is_started


def test_a_start_can_have_been_some_minutes_ago(room: Room) -> None:
    running.start(room.database, room.id, room.now - timedelta(minutes=7))
    assert room.shown.lines[0].spent == timedelta(minutes=7)


def test_a_second_start_changes_nothing(started: Room) -> None:
    started.do(running.start)
    assert started.kinds == [STARTED]


def test_a_gathering_without_a_plan_cannot_start(room: Room) -> None:
    with room.database.transaction() as session:
        for item in session.get_one(Gathering, room.id).items:
            session.delete(item)
    with pytest.raises(UserError, match="ingen programposter"):
        room.do(running.start)


def test_next_goes_through_all_items_and_stops_at_the_last(started: Room) -> None:
    last = len(started.stored.items) - 1
    places = []
    for _ in range(last + 2):
        started.do(running.next_item)
        places.append(started.at)
    assert places == [*range(1, last + 1), last, last]
    assert started.kinds.count(ENTERED) == last


def test_back_stops_at_the_first(started: Room) -> None:
    started.do(running.next_item)
    started.do(running.previous_item)
    started.do(running.previous_item)
    assert (started.at, started.kinds) == (0, [STARTED, ENTERED, RETURNED])


def test_back_after_a_jump_goes_where_one_was(started: Room) -> None:
    started.do(running.next_item, 10)
    started.now += timedelta(minutes=2)
    running.jump_to(started.database, started.id, started.stored.items[7].id, started.now)
    started.now += timedelta(minutes=2)
    started.do(running.previous_item)
    assert started.at == 1


def test_back_to_what_was_put_in_returns_to_it(started: Room) -> None:
    started.do(add("Strekk"), 5)
    started.now += timedelta(minutes=5)
    started.do(running.next_item)
    started.do(running.previous_item)
    assert started.stored.items[started.at].title == "Strekk"


def test_more_minutes_go_to_the_current_item(started: Room) -> None:
    planned = started.shown.lines[1].planned
    started.do(running.next_item)
    started.do(extend(5))
    assert started.shown.lines[1].planned == planned + timedelta(minutes=5)


def test_an_item_keeps_one_minute(started: Room) -> None:
    started.do(extend(-500))
    started.do(extend(-1))
    assert (started.shown.lines[0].planned, started.kinds) == (timedelta(minutes=1), [STARTED, EXTENDED])
    started.do(extend(2))
    assert started.shown.lines[0].planned == timedelta(minutes=3)


def test_a_pause_stops_the_clock_until_it_is_ended(started: Room) -> None:
    started.do(running.pause, 4)
    started.do(running.resume, 10)
    started.now += timedelta(minutes=1)
    assert started.shown.lines[0].spent == timedelta(minutes=5)


def test_one_can_move_on_in_a_pause(started: Room) -> None:
    started.do(running.pause)
    started.do(running.next_item)
    assert (started.at, started.shown.status) == (1, RunStatus.PAUSED)


@pytest.mark.parametrize("state", ["running", "paused"])
def test_a_gathering_under_way_can_be_finished(started: Room, state: str) -> None:
    if state == "paused":
        started.do(running.pause)
    assert started.do(running.finish).is_held
    assert started.shown.finished_at == started.now


def test_a_finished_gathering_can_be_opened_again(started: Room) -> None:
    started.do(running.next_item)
    started.do(running.finish)
    started.do(running.resume)
    assert (started.at, started.shown.status, started.stored.is_held) == (1, RunStatus.RUNNING, False)


@pytest.mark.parametrize(
    "action",
    [running.pause, running.resume, running.finish, running.next_item, running.previous_item, extend(1)],
)
def test_nothing_happens_before_the_start(room: Room, action: Action) -> None:
    room.do(action)
    assert room.kinds == []


@pytest.mark.parametrize(
    "action",
    [running.start, running.pause, running.finish, running.next_item, running.previous_item, extend(1)],
)
def test_after_the_finish_only_opening_again_happens(started: Room, action: Action) -> None:
    started.do(running.finish)
    started.do(action)
    assert started.kinds == [STARTED, FINISHED]


def test_resuming_what_runs_and_pausing_what_stands_change_nothing(started: Room) -> None:
    for action in (running.resume, running.pause, running.pause, running.resume, running.resume):
        started.do(action)
    assert started.kinds == [STARTED, PAUSED, RESUMED]


def test_events_keep_their_order_even_when_the_clock_is_set_back(started: Room) -> None:
    started.do(running.next_item, 20)
    started.do(running.next_item, -10)
    started.do(running.pause, 3)
    assert started.kinds == [STARTED, ENTERED, ENTERED, PAUSED]
    assert (started.at, started.shown.lines[2].spent) == (2, timedelta(minutes=3))


def test_a_run_goes_on_in_a_new_program(room: Room, data_dir: Path) -> None:
    room.do(running.start)
    room.do(running.next_item, 12)
    room.database.close()
    room.database = Database(data_dir / paths.DATABASE_NAME)
    room.now += timedelta(minutes=3)
    assert (room.at, room.shown.lines[1].spent) == (1, timedelta(minutes=3))
    room.database.close()


def test_a_sleep_of_two_hours_can_be_taken_out(started: Room) -> None:
    """The program asks; the answer is a pause from when it was last awake until now."""
    asleep, awake = started.now + timedelta(minutes=5), started.now + timedelta(minutes=125)
    running.pause(started.database, started.id, asleep)
    running.resume(started.database, started.id, awake)
    started.now = awake
    assert started.shown.lines[0].spent == timedelta(minutes=5)


def test_an_item_made_longer_during_the_run_moves_the_end(started: Room) -> None:
    before = started.shown.ends
    coming = started.stored.items[3]
    gatherings.change_item(started.database, coming.id, minutes=coming.minutes + 10)
    assert before is not None
    assert started.shown.ends == before + timedelta(minutes=10)


def test_a_run_can_be_taken_back_to_before_its_start(started: Room) -> None:
    running.change_log(started.database, started.id, done="Vi ventet på nøkkelen")
    started.do(running.next_item)
    running.start_over(started.database, started.id)
    assert (started.kinds, started.shown.status) == ([], RunStatus.NOT_STARTED)
    assert started.stored.log.done == "Vi ventet på nøkkelen"
    started.do(running.start)
    assert started.kinds == [STARTED]


# Moved starts, jumps, what was not planned


def test_a_start_said_to_be_earlier_moves_the_first_event(started: Room) -> None:
    running.start_earlier(started.database, started.id, 12, started.now)
    assert started.kinds == [STARTED]
    assert gap(started.stored, started.now + timedelta(seconds=30)) is None
    assert started.shown.lines[0].spent == timedelta(minutes=12)


def test_a_start_never_comes_after_what_happened_since(started: Room) -> None:
    started.do(running.pause, 3)
    running.start_earlier(started.database, started.id, 1, started.now + timedelta(minutes=9))
    assert started.stored.events[0].at == started.now


def test_a_start_is_not_moved_when_the_run_has_gone_on(started: Room) -> None:
    begun = started.now
    started.do(running.next_item)
    running.start_earlier(started.database, started.id, 30, started.now)
    assert started.stored.events[0].at == begun


def test_any_item_can_be_gone_to(started: Room) -> None:
    items = started.stored.items
    for place in (7, 7, 2):
        running.jump_to(started.database, started.id, items[place].id, started.now)
    running.jump_to(started.database, started.id, started.id, started.now)
    assert (started.at, started.kinds) == (2, [STARTED, ENTERED, ENTERED])


def add(title: str, minutes: int = 5) -> Action:
    return lambda database, key, now: running.add_now(database, key, title, minutes, now)


def test_what_is_put_in_stands_before_an_item_with_time_left(started: Room) -> None:
    started.do(add("Strekk"))
    assert [item.title for item in started.stored.items[:2]] == ["Strekk", "Velkommen"]
    assert [item.position for item in started.stored.items] == list(range(15))
    assert started.at == 0


def test_what_is_put_in_comes_after_an_item_that_is_over(started: Room) -> None:
    started.do(add("Strekk"), after=4)
    assert [item.title for item in started.stored.items[:2]] == ["Velkommen", "Strekk"]
    assert started.at == 1


def test_what_is_put_in_delays_the_end_and_not_the_plan(started: Room) -> None:
    before = due(started.stored, started.now)
    started.do(add("Strekk", 10), after=0)
    assert due(started.stored, started.now) == before
    assert started.shown.ends == before + timedelta(minutes=10)


@pytest.mark.parametrize("minutes", [0, -1, 601])
def test_nobody_means_so_few_or_so_many_minutes(started: Room, minutes: int) -> None:
    with pytest.raises(UserError, match="fra 1 til 600 minutter"):
        started.do(add("Strekk", minutes))


def test_an_adjustment_gives_what_is_left_new_minutes(started: Room) -> None:
    third = started.stored.items[2]
    running.adjust(started.database, started.id, {str(third.id): 4}, started.now)
    running.adjust(started.database, started.id, {}, started.now)
    assert started.kinds == [STARTED, ADJUSTED]
    assert started.shown.lines[2].planned == timedelta(minutes=4)


def test_a_gap_can_be_left_out_whether_it_was_in_a_pause_or_not(started: Room) -> None:
    since, now = started.now + timedelta(minutes=2), started.now + timedelta(hours=2)
    running.leave_out(started.database, started.id, since, now)
    started.now = now
    assert started.shown.lines[0].spent == timedelta(minutes=2)
    assert started.kinds == [STARTED, PAUSED, RESUMED]
    assert started.stored.seen_at == now


@pytest.mark.parametrize("last", [None, running.finish])
def test_nothing_is_left_out_of_a_run_that_does_not_go_on(room: Room, last: Action | None) -> None:
    if last is not None:
        room.do(running.start)
        room.do(last)
    before = room.kinds
    running.leave_out(room.database, room.id, room.now, room.now + timedelta(hours=2))
    assert room.kinds == before


def test_a_run_taken_back_was_never_seen(started: Room) -> None:
    running.seen(started.database, started.id, started.now)
    running.start_over(started.database, started.id)
    assert started.stored.seen_at is None


# The log


def test_the_log_is_written_piece_by_piece(room: Room) -> None:
    running.change_log(room.database, room.id, done="Vi tegnet sola")
    running.count_present(room.database, room.course_id, room.id, 9)
    log = room.stored.log
    assert (log.done, log.learned, log.wise, log.attendance) == ("Vi tegnet sola", "", "", 9)


@pytest.mark.parametrize(("there", "count"), [(10, 11), (0, 41)])
def test_no_more_came_than_there_are(room: Room, there: int, count: int) -> None:
    planning.change_course(room.database, room.course_id, participants=there)
    with pytest.raises(UserError, match="Skriv"):
        running.count_present(room.database, room.course_id, room.id, count)
    assert running.count_present(room.database, room.course_id, room.id, count - 1).attendance == count - 1


def test_the_log_can_be_written_before_and_after_the_gathering(started: Room) -> None:
    running.change_log(started.database, started.id, wise="Kom tidlig")
    started.do(running.finish)
    running.change_log(started.database, started.id, learned="Pauser hjelper")
    assert (started.stored.log.wise, started.stored.log.learned) == ("Kom tidlig", "Pauser hjelper")


def test_each_gathering_has_a_log_of_its_own(database: Database, course: Course) -> None:
    running.change_log(database, course.gatherings[0].id, done="Vi ble kjent")
    assert load_gathering(database, course.gatherings[1].id).log.is_empty


def test_a_gathering_that_is_not_there_is_told(database: Database, course: Course, now: datetime) -> None:
    with pytest.raises(UserError, match="finnes ikke lenger"):
        running.start(database, course.id, now)
