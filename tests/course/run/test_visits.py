"""The visits of a run: what was only passed was not on, and lengths are what the clock times say."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.clock import minutes_between
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.run.events import EventKind, RunEvent, RunState, replay
from tests.course.samples import an_item, at, happened, minutes

ITEMS = [an_item(10, title=title) for title in "ABCD"]
NAMES = {item.id: item.title for item in ITEMS}
KINDS = {"": EventKind.ENTERED, "<": EventKind.RETURNED}
SLIP = 5 / 60  # five seconds, in minutes


def went(*moves: tuple[float, str]) -> list[RunEvent]:
    """Return a run that began with A, and went to an item at each moment; "<" before it is back to it."""
    events = [happened(EventKind.STARTED, 0, ITEMS[0])]
    for minute, name in moves:
        item = next(each for each in ITEMS if each.title == name[-1])
        events.append(happened(KINDS[name[:-1]], minute, item))
    return events


def stays(state: RunState) -> list[tuple[str, datetime]]:
    return [(NAMES[visit.item_id], visit.began) for visit in state.visits]


def trail(events: list[RunEvent], now: float) -> str:
    return "".join(NAMES[key] for key in replay(events, at(now)).trail)


def test_a_slip_and_back_never_happened() -> None:
    state = replay(went((10, "B"), (10 + SLIP, "<A")), at(20))
    assert stays(state) == [("A", at(0))]
    assert state.spent == {ITEMS[0].id: minutes(20)}


def test_what_was_passed_gives_its_time_to_where_one_was_going() -> None:
    state = replay(went((10, "B"), (10 + SLIP, "C"), (10 + 2 * SLIP, "D")), at(20))
    assert stays(state) == [("A", at(0)), ("D", at(10))]
    assert state.spent == {ITEMS[0].id: minutes(10), ITEMS[3].id: minutes(10)}


def test_what_was_passed_at_the_very_end_gives_its_time_to_the_one_before() -> None:
    events = [*went((10, "B")), happened(EventKind.FINISHED, 10 + SLIP)]
    assert stays(replay(events, at(60))) == [("A", at(0))]


def test_a_run_of_slips_alone_keeps_the_last() -> None:
    events = [*went((SLIP, "B")), happened(EventKind.FINISHED, 2 * SLIP)]
    assert stays(replay(events, at(60))) == [("B", at(0))]


@pytest.mark.parametrize(("seconds", "count"), [(19, 2), (20, 3)])
def test_twenty_seconds_are_a_visit(seconds: int, count: int) -> None:
    assert len(replay(went((10, "B"), (10 + seconds / 60, "C")), at(20)).visits) == count


def test_what_is_on_is_on_from_its_first_second() -> None:
    assert stays(replay(went((10, "B")), at(10)))[-1] == ("B", at(10))


def test_leafing_while_time_stands_still_visits_nothing() -> None:
    events = [*went(), happened(EventKind.PAUSED, 5), happened(EventKind.ENTERED, 6, ITEMS[1])]
    events += [happened(EventKind.RETURNED, 9, ITEMS[0]), happened(EventKind.RESUMED, 10)]
    state = replay(events, at(12))
    assert (stays(state), state.spent) == ([("A", at(0))], {ITEMS[0].id: minutes(7)})


def test_one_that_is_opened_again_goes_on() -> None:
    events = [*went((10, "B")), happened(EventKind.FINISHED, 10 + SLIP), happened(EventKind.RESUMED, 12)]
    assert stays(replay(events, at(12)))[-1] == ("B", at(10))


def test_a_length_is_the_difference_of_the_clock_times() -> None:
    """From 10.06.50 to 10.10.10 is 3 minutes and 20 seconds, and 10.06 to 10.10."""
    state = replay(went((6 + 50 / 60, "B"), (10 + 10 / 60, "C")), at(12))
    assert [state.used[item.id] for item in ITEMS[:3]] == [6, 4, 2]


@given(st.lists(st.tuples(st.integers(20, 999), st.sampled_from(ITEMS)), min_size=1, max_size=9))
def test_each_visit_began_where_the_minutes_of_the_one_before_end(walk: list[tuple[int, AgendaItem]]) -> None:
    events, now = went(), at(0)
    for seconds, item in walk:
        now += timedelta(seconds=seconds)
        events.append(RunEvent(kind=EventKind.ENTERED, at=now, item_id=item.id))
    visits = replay(events, now).visits
    for one, other in pairwise(visits):
        assert minutes_between(one.began, other.began) == one.minutes


@pytest.mark.parametrize(
    ("moves", "now", "way"),
    [
        ((), 5, "A"),
        (((10, "B"), (20, "C")), 25, "ABC"),
        (((10, "D"),), 25, "AD"),
        (((10, "D"), (20, "<A")), 25, "A"),
        (((10, "B"), (20, "A"), (30, "B")), 35, "ABAB"),
        (((10, "B"), (20, "C"), (30, "<B"), (31, "C")), 35, "ABC"),
        (((10, "B"), (10 + SLIP, "C")), 10 + SLIP, "ABC"),
        (((10, "B"), (10 + SLIP, "C")), 12, "AC"),
        (((10, "B"), (20, "C"), (30, "<B"), (30 + SLIP, "<A")), 30 + SLIP, "A"),
        (((10, "<D"),), 25, "AD"),
    ],
)
def test_the_way_back_is_where_one_was(moves: tuple[tuple[float, str], ...], now: float, way: str) -> None:
    assert trail(went(*moves), now) == way
