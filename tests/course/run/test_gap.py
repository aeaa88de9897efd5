"""A run that nobody followed for a while is asked about; nothing else is."""

from datetime import datetime

import pytest
from hypothesis import given

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.gap import gap, last_seen, wants_heartbeat
from mestringstreff_desktop.course.run.view import under_way
from tests.course.samples import a_course, a_gathering, any_events, any_moment, at, happened, hold

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind
PLAN = a_gathering(10, 20, 15)


def going(*later: RunEvent, seen: float | None = None) -> Gathering:
    """Return a run started at the start, with a heartbeat."""
    events = [happened(STARTED, 0, PLAN.items[0]), *later]
    return Gathering(title="", items=PLAN.items, events=events, seen_at=None if seen is None else at(seen))


def test_a_run_left_for_over_five_minutes_is_a_gap() -> None:
    found = gap(going(happened(ENTERED, 8, PLAN.items[1]), seen=10), at(15.1))
    assert found is not None
    assert (found.seen_at, found.title, found.was_paused) == (at(10), "En post", False)


@pytest.mark.parametrize("now", [10, 15, -30])
def test_a_short_while_or_a_clock_set_back_is_none(now: float) -> None:
    assert gap(going(seen=10), at(now)) is None


def test_the_last_event_is_a_sign_of_life_too() -> None:
    assert last_seen(going(happened(ENTERED, 20, PLAN.items[1]), seen=10)) == at(20)
    assert last_seen(going()) == at(0)
    assert last_seen(a_gathering(10, seen_at=at(5))) is None


def test_in_a_pause_only_a_very_long_while_is_asked_about() -> None:
    paused = going(happened(PAUSED, 5), seen=6)
    assert gap(paused, at(100)) is None
    found = gap(paused, at(127))
    assert found is not None
    assert found.was_paused


def test_what_is_not_under_way_has_no_gap() -> None:
    assert gap(a_gathering(10), at(500)) is None
    assert gap(hold(a_gathering(10)), at(5000)) is None


def test_a_heartbeat_is_wanted_once_a_minute_and_never_in_a_gap() -> None:
    assert wants_heartbeat(going(), at(0.5))
    assert not wants_heartbeat(going(seen=2), at(2.9))
    assert wants_heartbeat(going(seen=2), at(3))
    assert wants_heartbeat(going(seen=12), at(2))
    assert not wants_heartbeat(going(seen=2), at(30))
    assert not wants_heartbeat(hold(a_gathering(10)), at(171))


def test_all_that_is_under_way_is_found() -> None:
    course = a_course(3)
    hold(course.gatherings[0])
    for each in course.gatherings[1:]:
        each.events = [happened(STARTED, 0, each.items[0])]
    assert under_way(course) == course.gatherings[1:]


@given(any_events([item.id for item in PLAN.items]), any_moment)
def test_any_run_can_be_asked_about(events: list[RunEvent], now: datetime) -> None:
    found = gap(Gathering(title="", items=PLAN.items, events=events), now)
    assert found is None or found.seen_at < now
