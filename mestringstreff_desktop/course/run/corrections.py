"""What happened, put right afterwards: an event is moved, put in or taken out, and the run follows.

Events stay the only truth, so a correction leaves no trace but them. Pure: what is told of a run is when an
event can have happened at all, and the functions that change one work on the list it is given. Times are
UTC. A span is in whole minutes: it is chosen by a clock time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from mestringstreff_desktop.course.course import Gathering, renumber
from mestringstreff_desktop.course.run.events import MOVES, EventKind, RunEvent, replay
from mestringstreff_desktop.course.run.visits import LEAST_VISIT, Visit

# A start that was forgotten is not from the day before.
LONGEST_FORGOTTEN = timedelta(hours=12)
_MINUTE = timedelta(minutes=1)
_STOPS = frozenset({EventKind.PAUSED, EventKind.FINISHED})
_STILL = frozenset({*_STOPS, EventKind.STARTED, EventKind.RESUMED})


@dataclass(frozen=True)
class Span:
    """When something can have happened: at the earliest, and at the latest; whole minutes."""

    earliest: datetime
    latest: datetime

    @classmethod
    def between(cls, earliest: datetime, latest: datetime) -> "Span":
        """Return the whole minutes from one moment to another."""
        return cls(_up(earliest), _down(latest))

    @property
    def is_empty(self) -> bool:
        return self.latest < self.earliest

    def nearest(self, moment: datetime) -> datetime:
        """Return the whole minute in it that is nearest."""
        return max(self.earliest, min(_down(moment), self.latest))


def _down(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _up(moment: datetime) -> datetime:
    return _down(moment + _MINUTE - timedelta(microseconds=1))


def visits(gathering: Gathering, now: datetime) -> tuple[Visit, ...]:
    return replay(gathering.events, now).visits


def span_of(gathering: Gathering, event: RunEvent, now: datetime) -> Span:
    """Return when an event can have happened, so that all others still happened, and in their order."""
    if event.kind in MOVES:
        return _span_of_visit(gathering, event, now)
    if event.kind is EventKind.FINISHED and gathering.is_held and event is _last_still(gathering):
        return _span_of_end(gathering, event, now)
    return _span_of_stop(gathering.events, event, now)


def _last_still(gathering: Gathering) -> RunEvent | None:
    return next((each for each in reversed(gathering.events) if each.kind in _STILL), None)


def _span_of_visit(gathering: Gathering, event: RunEvent, now: datetime) -> Span:
    """Each of its neighbours keeps long enough to be a visit."""
    there = visits(gathering, now)
    place = next((at for at, each in enumerate(there) if gathering.events[each.event] is event), 0)
    earliest = there[place - 1].began + LEAST_VISIT if place else event.at - LONGEST_FORGOTTEN
    ended = there[place].ended
    latest = now if ended is None else ended - LEAST_VISIT
    if not place:
        since = gathering.events[gathering.events.index(event) + 1 :]
        latest = min([latest, *(each.at for each in since if each.kind in _STILL)])
    return Span.between(earliest, latest)


def _span_of_stop(events: Sequence[RunEvent], event: RunEvent, now: datetime) -> Span:
    at = list(events).index(event)
    before = [each.at for each in events[:at] if each.kind in _STILL]
    after = [each.at for each in events[at + 1 :] if each.kind in _STILL]
    return Span.between(before[-1] if before else event.at, after[0] if after else now)


def _span_of_end(gathering: Gathering, event: RunEvent, now: datetime) -> Span:
    earlier = gathering.events[: gathering.events.index(event)]
    still = [each.at for each in earlier if each.kind in _STILL]
    return Span.between(max([visits(gathering, now)[-1].began + LEAST_VISIT, *still]), now)


def span_of_next(gathering: Gathering, now: datetime) -> Span:
    """Return when one can have gone on from what is on."""
    return Span.between(visits(gathering, now)[-1].began + LEAST_VISIT, now)


def home_of(gathering: Gathering, item_id: UUID, now: datetime) -> Visit | None:
    """Return the visit that an item was held in, if it was: the last of what stands before it in the plan.

    What stands first was held in the first visit.
    """
    there = visits(gathering, now)
    order = {item.id: place for place, item in enumerate(gathering.items)}
    if item_id not in order:
        return None
    before = [each for each in there if order.get(each.item_id, len(order)) < order[item_id]]
    return next(reversed(before), None) or next(iter(there), None)


def span_of_held(home: Visit, now: datetime) -> Span:
    """Return when an item can have begun within a visit, so that both were on."""
    return Span.between(home.began + LEAST_VISIT, (home.ended or now) - LEAST_VISIT)


def comes_first(gathering: Gathering, item_id: UUID, home: Visit) -> bool:
    """Does an item stand before what was on in the plan, so that it was held first?"""
    ids = [item.id for item in gathering.items]
    return home.item_id in ids and ids.index(item_id) < ids.index(home.item_id)


def hold(gathering: Gathering, item_id: UUID, home: Visit, at: datetime) -> None:
    """Share a visit at a moment between what it was to and an item that was held in it too."""
    later = item_id
    if comes_first(gathering, item_id, home):
        later, gathering.events[home.event].item_id = home.item_id, item_id
    put_in(gathering, RunEvent(kind=EventKind.ENTERED, at=at, item_id=later))


def tidy(gathering: Gathering, now: datetime) -> None:
    """Take out what was no visit, and let each visit begin with its own event; all else stays as it was."""
    events, there = gathering.events, visits(gathering, now)
    starts = {each.event: each for each in there}
    kept = [event for place, event in enumerate(events) if event.kind not in MOVES or place in starts]
    begun = [(events[place], visit) for place, visit in starts.items()]
    start = next((event for event in events if event.kind is EventKind.STARTED), None)
    if start is not None and begun and start not in kept:
        passed, visit = begun[0]
        begun[0] = start, visit
        kept.remove(passed)
        kept.insert(0, start)
        start.item_id = visit.item_id
    gathering.events[:] = kept
    for event, visit in begun:
        if event.at != visit.began:
            move(gathering, event, visit.began)
    renumber(gathering.events)


def move(gathering: Gathering, event: RunEvent, at: datetime) -> None:
    """Let an event have happened at another moment, between those that were on each side of it."""
    gathering.events.remove(event)
    event.at = at
    put_in(gathering, event)


def put_in(gathering: Gathering, event: RunEvent) -> None:
    """Put an event in after what had happened at its time.

    The start comes first, whatever the clock says, and minutes were given no earlier.
    """
    events = gathering.events
    if event.kind is EventKind.STARTED:
        for each in events:
            each.at = max(each.at, event.at)
    earlier = [place for place, each in enumerate(events) if each.at <= event.at]
    place = earlier[-1] + 1 if earlier else int(event.kind is not EventKind.STARTED)
    events.insert(0 if event.kind is EventKind.STARTED else place, event)
    renumber(events)


def skip(gathering: Gathering, item_id: UUID) -> None:
    """Take out all visits to an item: what was before them lasted until what came after."""
    events = gathering.events
    moves = [event for event in events if event.kind in MOVES]
    rest = [event for event in moves if event.item_id != item_id]
    gone = {event.id for event in moves if event.item_id == item_id}
    if rest and moves[0].id in gone:
        moves[0].item_id = rest[0].item_id
        gone = gone - {moves[0].id} | {rest[0].id}
    gathering.events[:] = [event for event in events if event.id not in gone]
    renumber(gathering.events)


def take_out(gathering: Gathering, event: RunEvent) -> None:
    """Take out a stop together with what ended it, or new minutes; the time that stood still is counted."""
    events = gathering.events
    place = events.index(event)
    ends = (each for each in events[place + 1 :] if each.kind is EventKind.RESUMED)
    gone = [event, next(ends, event)] if event.kind in _STOPS else [event]
    gathering.events[:] = [each for each in events if each not in gone]
    renumber(gathering.events)
