"""A run is computed from its events and the clock: whatever happens to either, a state comes out."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.run.events import (
    EventKind,
    RunEvent,
    RunState,
    RunStatus,
    has_finished,
    has_started,
    replay,
)
from tests.course.samples import an_item, any_events, any_moment, at, happened, minutes, seconds

FIRST, SECOND, THIRD = ITEMS = [an_item(30), an_item(90), an_item(30)]
IDS = [item.id for item in ITEMS]
NOTHING = timedelta()
events_in_any_order = any_events(IDS)
STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind
walks = st.lists(st.tuples(seconds, st.sampled_from(ITEMS)), max_size=20)


def started(*later: RunEvent) -> list[RunEvent]:
    return [happened(STARTED, 0, FIRST), *later]


def enter(minute: float, item: AgendaItem) -> RunEvent:
    return happened(ENTERED, minute, item)


def running_time(events: list[RunEvent], now: datetime) -> timedelta:
    """Add up the time the run was going, counted in another way than the program does."""
    going, total = False, NOTHING
    for event, until in pairwise([*events, RunEvent(kind=EXTENDED, at=now)]):
        going = (going or event.kind in (STARTED, RESUMED)) and event.kind not in (PAUSED, FINISHED)
        total += (until.at - event.at) * going
    return total


def spent_in_all(state: RunState) -> timedelta:
    return sum(state.spent.values(), NOTHING)


# What happens


def test_nothing_has_happened_before_the_start() -> None:
    assert replay([], at(0)) == RunState()
    assert not has_started([])
    assert not has_finished([])


def test_a_start_is_with_the_first_item() -> None:
    state = replay(started(), at(4))
    assert (state.status, state.item_id) == (RunStatus.RUNNING, FIRST.id)
    assert state.started_at == at(0)
    assert state.spent == {FIRST.id: minutes(4)}


def test_a_second_start_does_not_move_the_first() -> None:
    assert replay(started(happened(STARTED, 5, SECOND)), at(6)).started_at == at(0)


def test_each_item_gets_the_time_it_was_on() -> None:
    state = replay(started(enter(7, SECOND), enter(20, THIRD)), at(21))
    assert state.spent == {FIRST.id: minutes(7), SECOND.id: minutes(13), THIRD.id: minutes(1)}
    assert state.entered == {FIRST.id: at(0), SECOND.id: at(7), THIRD.id: at(20)}


def test_going_back_goes_on_where_the_item_was_left() -> None:
    state = replay(started(enter(7, SECOND), enter(9, FIRST)), at(12))
    assert state.spent == {FIRST.id: minutes(10), SECOND.id: minutes(2)}
    assert state.entered[FIRST.id] == at(0)


def test_a_pause_stands_still() -> None:
    paused = started(happened(PAUSED, 5))
    assert replay(paused, at(60)).spent == replay(paused, at(5)).spent == {FIRST.id: minutes(5)}


def test_after_a_pause_time_goes_on() -> None:
    state = replay(started(happened(PAUSED, 5), happened(RESUMED, 15)), at(17))
    assert (state.status, state.spent) == (RunStatus.RUNNING, {FIRST.id: minutes(7)})


def test_moving_on_keeps_the_pause() -> None:
    state = replay(started(happened(PAUSED, 5), enter(6, SECOND)), at(30))
    assert (state.status, state.item_id) == (RunStatus.PAUSED, SECOND.id)
    assert state.spent[SECOND.id] == NOTHING


def test_more_minutes_add_up_on_their_item() -> None:
    more = [happened(EXTENDED, 3, FIRST, 5), happened(EXTENDED, 4, FIRST, -1), happened(EXTENDED, 5)]
    assert replay(started(*more), at(6)).extra == {FIRST.id: 4}


def test_a_finish_stops_the_clock() -> None:
    state = replay(started(happened(FINISHED, 150)), at(500))
    assert (state.status, state.finished_at) == (RunStatus.FINISHED, at(150))
    assert spent_in_all(state) == minutes(150)


def test_a_finished_run_can_be_opened_again() -> None:
    state = replay(started(happened(FINISHED, 150), happened(RESUMED, 160)), at(165))
    assert (state.status, state.finished_at, state.item_id) == (RunStatus.RUNNING, None, FIRST.id)
    assert spent_in_all(state) == minutes(155)


@pytest.mark.parametrize("kind", [ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED])
def test_only_a_start_starts(kind: EventKind) -> None:
    state = replay([happened(kind, 0, FIRST)], at(10))
    assert (state.status, state.item_id, state.spent) == (RunStatus.NOT_STARTED, None, {})


# The clock and the machine


def test_a_sleep_of_two_hours_counts_until_somebody_says_otherwise() -> None:
    assert replay(started(enter(20, SECOND)), at(20 + 120)).spent[SECOND.id] == minutes(120)


def test_a_sleep_of_two_hours_is_taken_out_by_a_pause_from_when_it_began() -> None:
    slept = started(enter(20, SECOND), happened(PAUSED, 25), happened(RESUMED, 145))
    state = replay(slept, at(150))
    assert state.spent == {FIRST.id: minutes(20), SECOND.id: minutes(10)}
    assert (state.status, state.item_id) == (RunStatus.RUNNING, SECOND.id)


def test_a_clock_set_back_ten_minutes_takes_no_time_from_anybody() -> None:
    state = replay(started(enter(20, SECOND), enter(12, THIRD)), at(15))
    assert state.spent == {FIRST.id: minutes(20), THIRD.id: minutes(3)}


def test_before_the_last_event_no_time_has_passed_since_it() -> None:
    assert replay(started(enter(20, SECOND)), at(10)).spent[SECOND.id] == NOTHING


def test_the_night_summer_time_ends_lasts_as_long_as_any() -> None:
    """Half past two comes twice in Oslo; started at 01.50, it is the second time after 100 minutes."""
    begun = datetime(2026, 10, 24, 23, 50, tzinfo=UTC)
    now = begun + minutes(100)
    state = replay([RunEvent(kind=STARTED, at=begun, item_id=FIRST.id)], now)
    assert state.spent == {FIRST.id: minutes(100)}
    assert f"{now.astimezone(ZoneInfo('Europe/Oslo')):%H.%M %z}" == "02.30 +0100"


def test_a_crash_loses_nothing() -> None:
    """What is stored is the events alone, so a new program shows what the old one did."""
    before = started(enter(20, SECOND), happened(EXTENDED, 30, SECOND, 5))
    stored = [RunEvent(kind=e.kind, at=e.at, item_id=e.item_id, minutes=e.minutes) for e in before]
    assert replay(stored, at(40)) == replay(before, at(40))


# Whatever the order


@given(events_in_any_order, any_moment)
def test_any_events_in_any_order_give_a_state(events: list[RunEvent], now: datetime) -> None:
    state = replay(events, now)
    assert (state.started_at is None) == (state.status is RunStatus.NOT_STARTED)
    assert (state.finished_at is not None) == (state.status is RunStatus.FINISHED)
    assert set(state.spent) <= set(state.entered) <= set(IDS)


@given(events_in_any_order, any_moment)
def test_the_same_events_give_the_same_state(events: list[RunEvent], now: datetime) -> None:
    assert replay(events, now) == replay(tuple(events), now)


@given(events_in_any_order, any_moment)
def test_time_spent_is_never_negative(events: list[RunEvent], now: datetime) -> None:
    assert all(spent >= NOTHING for spent in replay(events, now).spent.values())


@given(events_in_any_order, any_moment)
def test_started_and_finished_say_what_the_state_says(events: list[RunEvent], now: datetime) -> None:
    status = replay(events, now).status
    assert has_started(events) == (status is not RunStatus.NOT_STARTED)
    assert has_finished(events) == (status is RunStatus.FINISHED)


@given(events_in_any_order, any_moment, seconds)
def test_only_the_current_item_of_a_running_run_uses_time(
    events: list[RunEvent], now: datetime, wait: timedelta
) -> None:
    now = max([now, *(event.at for event in events)])
    before, after = replay(events, now), replay(events, now + wait)
    used = {key: spent - before.spent[key] for key, spent in after.spent.items()}
    on = before.item_id if before.status is RunStatus.RUNNING else None
    assert used == {key: wait if key == on else NOTHING for key in before.spent}


@given(events_in_any_order, seconds)
def test_in_a_true_clock_the_items_share_the_running_time(events: list[RunEvent], wait: timedelta) -> None:
    events = started(*sorted(events, key=lambda event: event.at))
    events[0].at = min(event.at for event in events)
    now = events[-1].at + wait
    assert spent_in_all(replay(events, now)) == running_time(events, now)


@given(walks)
def test_going_back_and_forth_loses_no_time(walk: list[tuple[timedelta, AgendaItem]]) -> None:
    events, now = started(), at(0)
    for wait, item in walk:
        now += wait
        events.append(RunEvent(kind=ENTERED, at=now, item_id=item.id))
    assert spent_in_all(replay(events, now)) == now - at(0)


@given(st.lists(st.tuples(seconds, seconds), max_size=10))
def test_pauses_do_not_count(turns: list[tuple[timedelta, timedelta]]) -> None:
    events, now, run = started(), at(0), NOTHING
    for running, resting in turns:
        events += [
            RunEvent(kind=PAUSED, at=now + running),
            RunEvent(kind=RESUMED, at=now + running + resting),
        ]
        now, run = now + running + resting, run + running
    assert spent_in_all(replay(events, now)) == run


@given(events_in_any_order, any_moment)
def test_unknown_items_do_no_harm(events: list[RunEvent], now: datetime) -> None:
    stranger = RunEvent(kind=ENTERED, at=now, item_id=uuid4())
    assert replay([*events, stranger], now).status is replay(events, now).status


def adjusted(minute: float, plan: dict[str, int]) -> RunEvent:
    return RunEvent(kind=ADJUSTED, at=at(minute), plan=plan)


def test_an_adjustment_gives_what_is_left_new_minutes() -> None:
    events = started(adjusted(5, {str(SECOND.id): 60}))
    assert replay(events, at(6)).adjusted == {SECOND.id: 60}


def test_the_last_adjustment_of_an_item_holds() -> None:
    events = started(adjusted(5, {str(SECOND.id): 60, str(THIRD.id): 20}), adjusted(6, {str(SECOND.id): 50}))
    assert replay(events, at(7)).adjusted == {SECOND.id: 50, THIRD.id: 20}


def test_minutes_added_before_an_adjustment_are_in_it_and_later_ones_come_on_top() -> None:
    more = happened(EXTENDED, 2, FIRST, 5)
    later = happened(EXTENDED, 8, FIRST, 3)
    state = replay(started(more, adjusted(5, {str(FIRST.id): 33}), later), at(9))
    assert (state.adjusted[FIRST.id], state.extra[FIRST.id]) == (33, 3)


def test_an_adjustment_leaves_the_minutes_added_to_others() -> None:
    state = replay(started(happened(EXTENDED, 2, THIRD, 5), adjusted(5, {str(FIRST.id): 33})), at(9))
    assert state.extra == {THIRD.id: 5}


def test_an_adjustment_to_fewer_than_none_is_none() -> None:
    assert replay(started(adjusted(5, {str(FIRST.id): -9})), at(6)).adjusted == {FIRST.id: 0}


@pytest.mark.parametrize("key", ["", "ikke en id", "🌻", "0" * 31])
def test_an_adjustment_of_what_has_no_id_is_passed_over(key: str) -> None:
    state = replay(started(adjusted(5, {key: 10, str(SECOND.id): 60})), at(6))
    assert state.adjusted == {SECOND.id: 60}


def test_nothing_has_started_or_finished_without_events() -> None:
    assert not has_started([])
    assert not has_finished([])


def test_minutes_taken_away_add_up_with_those_given() -> None:
    events = started(happened(EXTENDED, 1, FIRST, 10), happened(EXTENDED, 2, FIRST, -15))
    assert replay(events, at(3)).extra == {FIRST.id: -5}


def test_more_minutes_for_nothing_change_nothing() -> None:
    assert replay(started(happened(EXTENDED, 1, None, 10)), at(3)).extra == {}
