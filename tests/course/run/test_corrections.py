"""What happened is put right: whatever is done to the events, the run that was is the run that is told."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.run import corrections
from mestringstreff_desktop.course.run.corrections import Span
from mestringstreff_desktop.course.run.events import EventKind, RunEvent, replay
from mestringstreff_desktop.course.run.visits import LEAST_VISIT
from tests.course.samples import START, a_gathering, at, happened

PLAN = a_gathering(10, 20, 15, 10)
moves = st.tuples(
    st.integers(0, 90), st.sampled_from((EventKind.ENTERED, EventKind.RETURNED)), st.sampled_from(PLAN.items)
)


def walked(walk: list[tuple[int, EventKind, AgendaItem]]) -> tuple[Gathering, float]:
    """Return a run that went to items, each some seconds after the one before, and when that was over."""
    events, seconds = [happened(EventKind.STARTED, 0, PLAN.items[0])], 0
    for wait, kind, item in walk:
        seconds += wait
        events.append(happened(kind, seconds / 60, item))
    return Gathering(title="", items=PLAN.items, events=events), seconds / 60 + 1


@given(st.lists(moves, max_size=12))
def test_a_run_without_its_slips_is_the_same_run(walk: list[tuple[int, EventKind, AgendaItem]]) -> None:
    gathering, minute = walked(walk)
    before = replay(gathering.events, at(minute))
    corrections.tidy(gathering, at(minute))
    after = replay(gathering.events, at(minute))
    assert [(each.item_id, each.began) for each in after.visits] == [
        (each.item_id, each.began) for each in before.visits
    ]
    assert after.spent == before.spent
    assert len(gathering.events) == len(after.visits)


@given(st.lists(moves, min_size=1, max_size=8), st.integers(-60, 120))
def test_a_move_within_its_span_leaves_every_visit_one(
    walk: list[tuple[int, EventKind, AgendaItem]], minute: int
) -> None:
    gathering, end = walked(walk)
    corrections.tidy(gathering, at(end))
    event, now = gathering.events[-1], at(end + 5)
    span = corrections.span_of(gathering, event, now)
    if not span.is_empty:
        count = len(replay(gathering.events, now).visits)
        corrections.move(gathering, event, span.nearest(at(minute)))
        assert len(replay(gathering.events, now).visits) == count


@pytest.mark.parametrize(("first", "last", "is_empty"), [(0, 0, False), (0.1, 1.9, False), (0.1, 0.9, True)])
def test_a_span_is_in_whole_minutes(first: float, last: float, is_empty: bool) -> None:
    span = Span.between(at(first), at(last))
    assert span.is_empty is is_empty
    assert is_empty or span.nearest(at(-9)) >= at(first)


def test_a_skipped_item_was_held_in_what_stands_before_it_in_the_plan() -> None:
    gathering, end = walked([(60, EventKind.ENTERED, PLAN.items[2])])
    home = corrections.home_of(gathering, PLAN.items[1].id, at(end))
    assert home is not None
    assert home.item_id == PLAN.items[0].id
    assert corrections.span_of_held(home, at(end)).earliest >= START + LEAST_VISIT


def test_what_is_not_in_the_plan_was_held_nowhere() -> None:
    gathering, end = walked([])
    assert corrections.home_of(gathering, gathering.id, at(end)) is None


def test_an_event_is_put_in_after_what_had_happened_by_then() -> None:
    gathering, _ = walked([(600, EventKind.ENTERED, PLAN.items[1])])
    corrections.put_in(gathering, RunEvent(kind=EventKind.PAUSED, at=START + timedelta(minutes=4)))
    assert [event.kind.name[0] for event in gathering.events] == ["S", "P", "E"]
    assert [event.position for event in gathering.events] == [0, 1, 2]
