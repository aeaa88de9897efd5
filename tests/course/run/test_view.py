"""A run held against its plan."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunEvent, RunStatus
from mestringstreff_desktop.course.run.view import (
    RunLine,
    RunView,
    Turn,
    due,
    gathering_to_run,
    paused_at,
    skipped_closing,
    view,
)
from tests.course.samples import (
    START,
    a_course,
    a_gathering,
    an_item,
    any_events,
    any_moment,
    at,
    happened,
    hold,
    minutes,
    seconds,
)

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind
DONE, NOW, COMING = Turn
START_LOCAL = START.astimezone().replace(tzinfo=None)  # as a leader types it
PLAN = a_gathering(10, 20, 15, 10)
events_in_any_order = any_events([item.id for item in PLAN.items])


def run_with(*later: RunEvent) -> Gathering:
    """Return a gathering started at the start; the events are about the items of PLAN."""
    return Gathering(title="", items=PLAN.items, events=[happened(STARTED, 0, PLAN.items[0]), *later])


def enter(minute: float, index: int) -> RunEvent:
    return happened(ENTERED, minute, PLAN.items[index])


def places(shown: RunView) -> list[Turn]:
    return [line.turn for line in shown.lines]


def current(shown: RunView) -> RunLine:
    assert shown.current is not None
    return shown.current


def test_before_the_start_everything_is_to_come() -> None:
    shown = view(a_gathering(10, 20), at(0))
    assert (shown.status, places(shown)) == (RunStatus.NOT_STARTED, [COMING, COMING])
    assert (shown.current, shown.previous, shown.ends, shown.started_at) == (None, None, None, None)
    assert not shown.is_nearly_done


def test_an_empty_plan_has_nothing_to_show() -> None:
    shown = view(Gathering(title=""), at(0))
    assert (shown.lines, shown.current, shown.following) == ((), None, None)


def test_what_was_what_is_and_what_comes() -> None:
    shown = view(run_with(enter(8, 1)), at(13))
    assert places(shown) == [DONE, NOW, COMING, COMING]
    assert [line and line.item for line in (shown.previous, shown.current, shown.following)] == PLAN.items[:3]
    assert current(shown).left == minutes(15)


def test_the_clock_of_what_follows_moves_with_what_is() -> None:
    shown = view(run_with(enter(8, 1)), at(13))
    assert [line.starts for line in shown.lines] == [at(0), at(8), at(28), at(43)]
    assert shown.ends == at(53)


def test_an_item_that_runs_over_pushes_the_rest() -> None:
    shown = view(run_with(), at(14))
    assert current(shown).left == minutes(-4)
    assert [line.starts for line in shown.lines[1:]] == [at(14), at(34), at(49)]


def test_a_pause_pushes_the_rest() -> None:
    gathering = run_with(happened(PAUSED, 5))
    assert view(gathering, at(5)).ends == at(55)
    assert view(gathering, at(25)).ends == at(75)


def test_more_minutes_are_part_of_the_plan() -> None:
    shown = view(run_with(happened(EXTENDED, 5, PLAN.items[0], 5)), at(5))
    assert (current(shown).planned, current(shown).left) == (minutes(15), minutes(10))
    assert shown.ends == at(60)


def test_fewer_minutes_than_none_are_none() -> None:
    shown = view(run_with(happened(EXTENDED, 5, PLAN.items[0], -50)), at(5))
    assert current(shown).planned == timedelta()


@pytest.mark.parametrize(("minute", "nearly"), [(7.9, False), (8, True), (12, True)])
def test_four_fifths_of_an_item_is_nearly_done(minute: float, nearly: bool) -> None:
    assert view(run_with(), at(minute)).is_nearly_done is nearly


def test_going_back_makes_what_was_come_again() -> None:
    shown = view(run_with(enter(8, 1), enter(12, 0)), at(12))
    assert places(shown) == [NOW, COMING, COMING, COMING]
    assert shown.lines[1].left == minutes(16)
    assert shown.lines[1].starts == at(14)


def test_a_finished_run_shows_when_things_were() -> None:
    shown = view(run_with(enter(8, 1), enter(30, 2), happened(FINISHED, 50)), at(500))
    assert (places(shown), shown.current) == ([DONE, DONE, DONE, COMING], None)
    assert [line.starts for line in shown.lines] == [at(0), at(8), at(30), None]
    assert shown.ends == shown.finished_at == at(50)


def test_finishing_after_going_back_keeps_all_that_was_done() -> None:
    shown = view(run_with(enter(8, 1), enter(12, 0), happened(FINISHED, 15)), at(20))
    assert places(shown) == [DONE, DONE, COMING, COMING]


def test_a_deleted_current_item_leaves_the_rest_where_they_were() -> None:
    gathering = run_with(enter(8, 1), enter(30, 2))
    gathering.items = [*PLAN.items[:2], PLAN.items[3]]
    shown = view(gathering, at(35))
    assert (places(shown), shown.current) == ([DONE, DONE, COMING], None)
    assert shown.ends == at(45)


# The phase


def phased() -> Gathering:
    items = [an_item(10, Phase.OPENING), an_item(20, Phase.OPENING), an_item(90), an_item(30, Phase.CLOSING)]
    return Gathering(title="", items=items, events=[happened(STARTED, 0, items[0])])


# The clock


def test_after_a_sleep_of_two_hours_nothing_is_lost() -> None:
    shown = view(run_with(enter(8, 1)), at(8 + 120))
    assert (places(shown), current(shown).left) == ([DONE, NOW, COMING, COMING], minutes(-100))
    assert shown.ends == at(128 + 25)


def test_a_clock_set_back_ten_minutes_keeps_the_place() -> None:
    shown = view(run_with(enter(20, 1)), at(10))
    assert (places(shown), current(shown).left) == ([DONE, NOW, COMING, COMING], minutes(20))
    assert shown.ends == at(10 + 45)


# Whatever the order


@given(events_in_any_order, any_moment)
def test_any_events_can_be_shown(events: list[RunEvent], now: datetime) -> None:
    shown = view(Gathering(title="", items=PLAN.items, events=events), now)
    is_on = shown.status in (RunStatus.RUNNING, RunStatus.PAUSED) and shown.current is not None
    assert places(shown).count(NOW) == int(is_on)


@given(events_in_any_order, any_moment)
def test_what_is_not_finished_ends_in_the_future(events: list[RunEvent], now: datetime) -> None:
    shown = view(run_with(*events), now)
    assert shown.finished_at or (shown.ends and shown.ends >= now)


@given(events_in_any_order, any_moment)
def test_while_something_is_on_done_comes_before_it_and_coming_after(
    events: list[RunEvent], now: datetime
) -> None:
    shown = view(run_with(*events), now)
    order = [[DONE, NOW, COMING].index(place) for place in places(shown)]
    assert order == sorted(order) or shown.current is None


@given(events_in_any_order, any_moment)
def test_what_is_coming_comes_in_order(events: list[RunEvent], now: datetime) -> None:
    shown = view(run_with(*events), now)
    coming = [line.starts for line in shown.lines if line.turn is COMING and shown.finished_at is None]
    assert all(one and other and one <= other for one, other in pairwise(coming))


@given(events_in_any_order, any_moment, seconds)
def test_time_left_changes_by_the_clock_alone(events: list[RunEvent], now: datetime, wait: timedelta) -> None:
    gathering = run_with(*events)
    now = max([now, *(event.at for event in gathering.events)])
    before, after = view(gathering, now), view(gathering, now + wait)
    gone = [one.left - other.left for one, other in zip(before.lines, after.lines, strict=True)]
    is_on = before.status is RunStatus.RUNNING
    assert gone == [wait if is_on and line.turn is NOW else timedelta() for line in before.lines]


# When things end


def test_the_item_ends_when_the_next_begins_and_the_last_with_the_gathering() -> None:
    assert view(run_with(), at(4)).item_ends == at(10)
    last = view(run_with(enter(40, 3)), at(45))
    assert last.item_ends == last.ends == at(50)


def test_the_phase_ends_when_the_next_phase_begins() -> None:
    gathering = phased()
    assert view(gathering, at(4)).phase_ends == at(30)
    gathering.events.append(happened(ENTERED, 130, gathering.items[3]))
    assert view(gathering, at(140)).phase_ends == at(160)


@given(events_in_any_order, any_moment)
def test_a_running_gathering_ends_when_what_is_left_has_gone(events: list[RunEvent], now: datetime) -> None:
    shown = view(run_with(*events), now)
    assert shown.ends == now + shown.left or not shown.is_under_way


def test_by_its_plan_a_gathering_ends_so_long_after_its_planned_start() -> None:
    gathering = a_gathering(30, 90, 30, date=START_LOCAL.date(), start=START_LOCAL.time())
    assert due(gathering, at(7)) == at(150)


def test_a_gathering_without_a_plan_or_far_from_it_counts_from_its_start() -> None:
    assert due(a_gathering(30), at(7)) == at(37)
    moved = a_gathering(30, date=START_LOCAL.date() - timedelta(days=1), start=START_LOCAL.time())
    assert due(moved, at(7)) == at(37)


def test_the_last_pause_is_told() -> None:
    assert paused_at(run_with()) is None
    pauses = [happened(PAUSED, 5), happened(RESUMED, 6), happened(PAUSED, 9)]
    assert paused_at(run_with(*pauses)) == at(9)


# Which gathering


def test_a_gathering_left_under_way_is_the_one_to_run() -> None:
    course = a_course(3)
    course.gatherings[1].events = [happened(STARTED, 0, course.gatherings[1].items[0])]
    assert gathering_to_run(course) is course.gatherings[1]


def test_otherwise_the_next_one_is_run() -> None:
    course = a_course(3)
    hold(course.gatherings[0])
    assert gathering_to_run(course) is course.gatherings[1]


def test_when_all_are_held_the_last_is_shown() -> None:
    course = a_course(2)
    for gathering in course.gatherings:
        hold(gathering)
    assert gathering_to_run(course) is course.gatherings[-1]
    assert gathering_to_run(a_course(0)) is None


CLOSING_PLAN = Gathering(
    title="Slutt",
    items=[
        an_item(10),
        an_item(5, Phase.CLOSING, title="Runde"),
        an_item(5, Phase.CLOSING, is_break=True),
        an_item(5, Phase.CLOSING, title="Oppgave"),
        an_item(5, Phase.CLOSING, title="Takk"),
    ],
)


def passed(to: int, *events: RunEvent) -> list[str]:
    """Return what of the closing a jump to an item goes past."""
    CLOSING_PLAN.events = [happened(STARTED, 0, CLOSING_PLAN.items[0]), *events]
    lines = skipped_closing(view(CLOSING_PLAN, at(9)), CLOSING_PLAN.items[to].id)
    return [line.item.title for line in lines]


@pytest.mark.parametrize(("to", "titles"), [(0, []), (1, []), (2, ["Runde"]), (4, ["Runde", "Oppgave"])])
def test_what_of_the_closing_is_gone_past_is_told_but_no_break(to: int, titles: list[str]) -> None:
    assert passed(to) == titles


def test_what_of_the_closing_has_been_on_is_not_gone_past() -> None:
    there_and_back = [
        happened(ENTERED, 3, CLOSING_PLAN.items[1]),
        happened(ENTERED, 4, CLOSING_PLAN.items[0]),
    ]
    assert passed(4, *there_and_back) == ["Oppgave"]


def test_what_an_adjustment_dropped_is_not_gone_past_again() -> None:
    dropped = RunEvent(kind=ADJUSTED, at=at(3), plan={str(CLOSING_PLAN.items[3].id): 0})
    assert passed(4, dropped) == ["Runde"]


def test_a_jump_to_what_is_not_there_goes_past_nothing() -> None:
    assert skipped_closing(view(CLOSING_PLAN, at(9)), CLOSING_PLAN.id) == []


def test_what_was_dropped_is_stepped_over_in_both_directions() -> None:
    plan = a_gathering(10, 20, 15)
    dropped = RunEvent(kind=ADJUSTED, at=at(1), plan={str(plan.items[1].id): 0})
    plan.events = [happened(STARTED, 0, plan.items[0]), dropped]
    assert [line.item for line in [view(plan, at(2)).following] if line] == [plan.items[2]]
    plan.events.append(happened(ENTERED, 3, plan.items[2]))
    assert [line.item for line in [view(plan, at(4)).previous] if line] == [plan.items[0]]


def test_before_the_start_nothing_comes_before() -> None:
    run = view(a_gathering(10, 20), at(0))
    assert run.previous is None
    assert not run.is_nearly_done


def test_a_course_without_gatherings_has_none_to_run() -> None:
    assert gathering_to_run(a_course(0)) is None


def test_a_gathering_never_paused_has_no_pause() -> None:
    assert paused_at(a_gathering(10)) is None


def test_an_empty_plan_is_due_when_it_starts() -> None:
    assert due(a_gathering(), at(3)) == at(3)


def test_a_locked_start_tells_nothing_of_a_gathering_held_on_another_day() -> None:
    plan = a_gathering(10, 20, date=START_LOCAL.date(), start=START_LOCAL.time())
    plan.items[1].locked_start = (START_LOCAL + minutes(60)).time()
    plan.events = [happened(STARTED, 24 * 60, plan.items[0])]
    assert view(plan, at(24 * 60)).lines[1].starts == at(24 * 60 + 10)
