"""Juster resten: the closing and the breaks are sacred, and the time left is all used or it is said."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Gathering, renumber
from mestringstreff_desktop.course.run.adjust import Adjustment, propose, share
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.view import Turn, view
from tests.course.samples import START, agendas, an_item, any_events, at, happened, minutes

MINUTE = timedelta(minutes=1)
ends_at = st.integers(-60, 300).map(at)


def run_of(*items: AgendaItem, events: tuple[RunEvent, ...] = ()) -> Gathering:
    """Return a gathering under way since the start."""
    renumber(items)
    started = happened(EventKind.STARTED, 0, items[0])
    return Gathering(title="", items=list(items), events=[started, *events])


def usual() -> Gathering:
    """Opening 30, talk 40, break 15, exercise 25, round 10, closing 30: 150 minutes."""
    return run_of(
        an_item(30, Phase.OPENING, title="Velkommen"),
        an_item(40, title="Samtale"),
        an_item(15, title="Pause", is_break=True),
        an_item(25, title="Øvelse"),
        an_item(10, title="Runde"),
        an_item(30, Phase.CLOSING, title="Det viktigste"),
    )


def afters(found: Adjustment) -> dict[str, int]:
    return {each.item.title: each.after for each in found.changes}


def proposed(gathering: Gathering, minute: float, end: float = 150) -> Adjustment:
    return propose(view(gathering, at(minute)), at(end))


def test_in_time_there_is_nothing_to_change() -> None:
    found = proposed(usual(), 10)
    assert (found.changes, found.missing, found.spare, found.plan) == ((), 0, 0, {})


def test_long_items_give_first_and_in_proportion() -> None:
    """Ten minutes over in the opening: the talk can give 16 and the exercise 10."""
    assert afters(proposed(usual(), 40)) == {"Samtale": 34, "Øvelse": 21}


def test_short_items_give_when_the_long_ones_have_given_all() -> None:
    assert afters(proposed(usual(), 60)) == {"Samtale": 24, "Øvelse": 15, "Runde": 6}


def test_then_the_shortest_that_is_enough_is_dropped() -> None:
    found = proposed(usual(), 61)
    assert afters(found) == {"Samtale": 27, "Øvelse": 17, "Runde": 0}
    assert [each.item.title for each in found.changes if each.is_dropped] == ["Runde"]


def test_what_does_not_fit_is_said() -> None:
    found = proposed(usual(), 110)
    assert afters(found) == {"Samtale": 0, "Øvelse": 0, "Runde": 0}
    assert found.missing == 5


def test_the_current_item_is_never_shorter_than_it_has_been() -> None:
    gathering = run_of(an_item(40), an_item(30, Phase.CLOSING))
    found = propose(view(gathering, at(30)), at(40))
    assert [each.after for each in found.changes] == [30]
    assert found.missing == 20


def test_seconds_are_rounded_so_that_it_is_not_late() -> None:
    assert afters(proposed(usual(), 30.5)) == {"Samtale": 39}


def test_ahead_of_time_the_long_items_get_more() -> None:
    gathering = usual()
    gathering.events.append(happened(EventKind.ENTERED, 15, gathering.items[1]))
    assert afters(proposed(gathering, 15)) == {"Samtale": 48, "Øvelse": 30, "Runde": 12}


def test_with_only_the_closing_left_the_time_ahead_is_spare() -> None:
    gathering = usual()
    gathering.events.append(happened(EventKind.ENTERED, 100, gathering.items[5]))
    found = proposed(gathering, 100)
    assert (found.changes, found.spare) == ((), 20)


def test_what_was_dropped_stays_dropped() -> None:
    gathering = usual()
    event = happened(EventKind.ADJUSTED, 30)
    event.plan = {str(gathering.items[4].id): 0}
    gathering.events.append(event)
    assert all(each.item.title != "Runde" for each in proposed(gathering, 35).items)


def test_what_waits_for_a_locked_start_is_not_made_shorter() -> None:
    start = START.astimezone().replace(tzinfo=None)
    locked = (start + timedelta(minutes=60)).time()
    gathering = run_of(an_item(40), an_item(60, title="Gjest", locked_start=locked), an_item(5))
    gathering.date, gathering.start = start.date(), start.time()
    assert afters(propose(view(gathering, at(5)), at(115))) == {"Gjest": 50}


@given(st.integers(0, 500), st.lists(st.integers(0, 100), max_size=8))
def test_shares_add_up(whole: int, weights: list[int]) -> None:
    by_id = {an_item().id: weight for weight in weights}
    parts = share(whole, by_id)
    assert sum(parts.values()) == (whole if any(weights) else 0)


@given(st.data())
def test_a_share_of_no_more_than_all_is_no_more_than_its_weight(data: st.DataObject) -> None:
    weights = {an_item().id: weight for weight in data.draw(st.lists(st.integers(0, 100), max_size=8))}
    parts = share(data.draw(st.integers(0, sum(weights.values()))), weights)
    assert all(0 <= parts[key] <= weights[key] for key in weights)


@st.composite
def adjustments(draw: st.DrawFn) -> tuple[Gathering, Adjustment, float]:
    """Return any run, what is proposed for it, and the minute it is at."""
    items = draw(agendas.filter(bool))
    events = draw(any_events([item.id for item in items]))
    gathering, minute = run_of(*items, events=tuple(events)), draw(st.floats(0, 300))
    return gathering, propose(view(gathering, at(minute)), draw(ends_at)), minute


@given(adjustments())
def test_the_closing_and_the_breaks_are_never_touched(made: tuple[Gathering, Adjustment, float]) -> None:
    assert not any(each.item.is_break or each.item.phase is Phase.CLOSING for each in made[1].changes)


@given(adjustments())
def test_minutes_are_never_fewer_than_none(made: tuple[Gathering, Adjustment, float]) -> None:
    assert all(each.after >= 0 for each in made[1].items)
    assert made[1].missing >= 0 <= made[1].spare


@given(adjustments())
def test_it_ends_when_it_is_to_or_says_by_how_much_not(made: tuple[Gathering, Adjustment, float]) -> None:
    gathering, found, minute = made
    before = view(gathering, at(minute))
    if not before.is_under_way:
        return
    gathering.events.append(RunEvent(kind=EventKind.ADJUSTED, at=gathering.events[-1].at, plan=found.plan))
    after = view(gathering, at(minute))
    assert after.ends is not None
    off = after.ends - (found.ends + (found.missing - found.spare) * MINUTE)
    assert -MINUTE < off <= timedelta()


@given(adjustments())
def test_something_is_missing_only_when_all_that_may_be_dropped_is(
    made: tuple[Gathering, Adjustment, float],
) -> None:
    gathering, found, minute = made
    if found.missing:
        lines = {line.item.id: line for line in view(gathering, at(minute)).lines}
        droppable = [
            each
            for each in found.items
            if lines[each.item.id].turn is Turn.COMING
            and not lines[each.item.id].was_on
            and not (each.item.is_break or each.item.phase is Phase.CLOSING)
            and lines[each.item.id].left > timedelta()
        ]
        assert all(each.after == 0 for each in droppable)


@given(adjustments())
def test_no_item_is_shorter_than_makes_sense(made: tuple[Gathering, Adjustment, float]) -> None:
    for each in made[1].changes:
        least = min(each.before, 5, each.item.minutes)
        assert each.is_dropped or each.after >= least


def test_minutes_given_in_an_adjustment_can_be_changed_on() -> None:
    gathering = usual()
    first = happened(EventKind.ADJUSTED, 5)
    first.plan = {str(gathering.items[0].id): 20}
    gathering.events += [
        happened(EventKind.EXTENDED, 2, gathering.items[0], 7),
        first,
        happened(EventKind.EXTENDED, 6, gathering.items[0], 3),
    ]
    assert view(gathering, at(7)).lines[0].planned == minutes(23)
