"""A gathering as it happens: stored events in, state out.

What is shown is computed from the events and the clock, so a crash, a sleep or a moved clock loses
nothing. Time is always an argument, in UTC. Nothing here knows the plan; view.py joins the two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4

from mestringstreff_desktop.course.run.visits import Visit, trail, without_slips


class EventKind(StrEnum):
    """What can happen to a run.

    RESUMED ends a pause, and opens a finished run again. ADJUSTED gives what is left new minutes.
    RETURNED enters an item by going back to it.
    """

    STARTED = "started"
    ENTERED = "entered"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    FINISHED = "finished"
    ADJUSTED = "adjusted"
    RETURNED = "returned"


MOVES = frozenset({EventKind.STARTED, EventKind.ENTERED, EventKind.RETURNED})


@dataclass(eq=False, kw_only=True)
class RunEvent:
    """Something that happened at a moment (UTC).

    `minutes` is what EXTENDED adds; may be negative. `plan` is the minutes by item (its id) that
    ADJUSTED gives; none is an item that is dropped.
    """

    kind: EventKind
    at: datetime
    item_id: UUID | None = None
    minutes: int = 0
    plan: dict[str, int] = field(default_factory=dict)
    position: int = 0
    id: UUID = field(default_factory=uuid4)


class RunStatus(StrEnum):
    """Where a run is."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


@dataclass(frozen=True)
class RunState:
    """A run at a moment. `visits` are in the order they were, `trail` is the way back from the last.

    By item: `entered` is when it was first on (UTC), `spent` the time used, pauses left out, `used` the same
    to the minute, `adjusted` the minutes the last adjustment gave, and `extra` the minutes added since.
    """

    status: RunStatus = RunStatus.NOT_STARTED
    item_id: UUID | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    visits: tuple[Visit, ...] = ()
    trail: tuple[UUID, ...] = ()
    entered: dict[UUID, datetime] = field(default_factory=dict)
    spent: dict[UUID, timedelta] = field(default_factory=dict)
    used: dict[UUID, int] = field(default_factory=dict)
    extra: dict[UUID, int] = field(default_factory=dict)
    adjusted: dict[UUID, int] = field(default_factory=dict)


def has_started(events: Sequence[RunEvent]) -> bool:
    return any(event.kind is EventKind.STARTED for event in events)


def has_finished(events: Sequence[RunEvent]) -> bool:
    """Is the run over, and not opened again?"""
    return bool(events) and replay(events, events[-1].at).status is RunStatus.FINISHED


class _Replay:
    """Walks through the events, and notes what was on and while time went."""

    def __init__(self) -> None:
        self.status = RunStatus.NOT_STARTED
        self.started_at: datetime | None = None
        self.finished_at: datetime | None = None
        self.visits: list[Visit] = []  # slips too
        self.extra: dict[UUID, int] = {}
        self.adjusted: dict[UUID, int] = {}
        self._since: datetime | None = None

    def pass_time(self, until: datetime) -> None:
        if self.status is RunStatus.RUNNING and self.visits and self._since:
            last = self.visits[-1]
            self.visits[-1] = replace(last, pieces=(*last.pieces, (self._since, until)))
        self._since = until

    def apply(self, place: int, event: RunEvent) -> None:
        self.pass_time(event.at)
        match event.kind:
            case EventKind.STARTED:
                self.started_at = self.started_at or event.at
                self._go(place, event)
            case EventKind.ENTERED | EventKind.RETURNED | EventKind.RESUMED if self.started_at:
                self._go(place, event)
            case EventKind.EXTENDED if event.item_id:
                self.extra[event.item_id] = self.extra.get(event.item_id, 0) + event.minutes
            case EventKind.ADJUSTED:
                self._adjust(event)
            case EventKind.PAUSED if self.status is RunStatus.RUNNING:
                self.status = RunStatus.PAUSED
            case EventKind.FINISHED if self.started_at:
                self.status, self.finished_at = RunStatus.FINISHED, event.at
                self._end_visit(event.at)
            case _:
                pass

    def _adjust(self, event: RunEvent) -> None:
        given = {_id(key): minutes for key, minutes in event.plan.items()}
        known = {key: max(minutes, 0) for key, minutes in given.items() if key is not None}
        self.adjusted |= known
        self.extra = {key: minutes for key, minutes in self.extra.items() if key not in known}

    def _go(self, place: int, event: RunEvent) -> None:
        """Moving to another item keeps a pause; starting and resuming end it."""
        if event.kind not in (EventKind.ENTERED, EventKind.RETURNED):
            self.status = RunStatus.RUNNING
            self.finished_at = None
            self._end_visit(None)
        if event.item_id:
            self._end_visit(event.at)
            is_return = event.kind is EventKind.RETURNED
            is_over = event.at if self.status is RunStatus.FINISHED else None
            self.visits.append(Visit(event.item_id, place, event.at, is_over, is_return))

    def _end_visit(self, at: datetime | None) -> None:
        """End the last visit, or let it go on when none is given."""
        if self.visits:
            self.visits[-1] = replace(self.visits[-1], ended=at)


def _id(text: str) -> UUID | None:
    """A key that is no id, as a damaged file may have, tells nothing."""
    try:
        return UUID(text)
    except ValueError:
        return None


def replay(events: Sequence[RunEvent], now: datetime) -> RunState:
    """Return the run's state at `now` (UTC). The same events and time give the same state."""
    walk = _Replay()
    for place, event in enumerate(events):
        walk.apply(place, event)
    walk.pass_time(now)
    visits = without_slips(walk.visits)
    spent, used, entered = dict[UUID, timedelta](), dict[UUID, int](), dict[UUID, datetime]()
    for visit in visits:
        entered.setdefault(visit.item_id, visit.began)
        spent[visit.item_id] = spent.get(visit.item_id, timedelta()) + visit.spent
        used[visit.item_id] = used.get(visit.item_id, 0) + visit.minutes
    return RunState(
        status=walk.status,
        item_id=visits[-1].item_id if visits else None,
        started_at=walk.started_at,
        finished_at=walk.finished_at,
        visits=visits,
        trail=trail(walk.visits),
        entered=entered,
        spent=spent,
        used=used,
        extra=walk.extra,
        adjusted=walk.adjusted,
    )
