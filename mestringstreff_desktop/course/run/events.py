"""A gathering as it happens: stored events in, state out.

What is shown is computed from the events and the clock, so a crash, a sleep or a moved clock loses
nothing. Time is always an argument, in UTC. Nothing here knows the plan; view.py joins the two.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4


class EventKind(StrEnum):
    """What can happen to a run.

    RESUMED ends a pause, and opens a finished run again. ADJUSTED gives what is left new minutes.
    """

    STARTED = "started"
    ENTERED = "entered"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    FINISHED = "finished"
    ADJUSTED = "adjusted"


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
    """A run at a moment.

    By item: `entered` is when it was first on (UTC), `spent` the time used, pauses left out,
    `adjusted` the minutes the last adjustment gave, and `extra` the minutes added since.
    """

    status: RunStatus = RunStatus.NOT_STARTED
    item_id: UUID | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    entered: dict[UUID, datetime] = field(default_factory=dict)
    spent: dict[UUID, timedelta] = field(default_factory=dict)
    extra: dict[UUID, int] = field(default_factory=dict)
    adjusted: dict[UUID, int] = field(default_factory=dict)


def has_started(events: Sequence[RunEvent]) -> bool:
    return any(event.kind is EventKind.STARTED for event in events)


def has_finished(events: Sequence[RunEvent]) -> bool:
    """Is the run over, and not opened again?"""
    return bool(events) and replay(events, events[-1].at).status is RunStatus.FINISHED


class _Replay:
    """Walks through the events and adds up time. Time that goes backwards counts as nothing."""

    def __init__(self) -> None:
        self.status = RunStatus.NOT_STARTED
        self.item_id: UUID | None = None
        self.started_at: datetime | None = None
        self.finished_at: datetime | None = None
        self.entered: dict[UUID, datetime] = {}
        self.spent: dict[UUID, timedelta] = {}
        self.extra: dict[UUID, int] = {}
        self.adjusted: dict[UUID, int] = {}
        self._since: datetime | None = None

    def pass_time(self, until: datetime) -> None:
        if self.status is RunStatus.RUNNING and self.item_id and self._since:
            used = max(until - self._since, timedelta())
            self.spent[self.item_id] = self.spent.get(self.item_id, timedelta()) + used
        self._since = until

    def apply(self, event: RunEvent) -> None:
        self.pass_time(event.at)
        match event.kind:
            case EventKind.STARTED:
                self.started_at = self.started_at or event.at
                self._go(event)
            case EventKind.ENTERED | EventKind.RESUMED if self.status is not RunStatus.NOT_STARTED:
                self._go(event)
            case EventKind.EXTENDED if event.item_id:
                self.extra[event.item_id] = self.extra.get(event.item_id, 0) + event.minutes
            case EventKind.ADJUSTED:
                self._adjust(event)
            case EventKind.PAUSED if self.status is RunStatus.RUNNING:
                self.status = RunStatus.PAUSED
            case EventKind.FINISHED if self.status is not RunStatus.NOT_STARTED:
                self.status, self.finished_at = RunStatus.FINISHED, event.at
            case _:
                pass

    def _adjust(self, event: RunEvent) -> None:
        given = {_id(key): minutes for key, minutes in event.plan.items()}
        known = {key: max(minutes, 0) for key, minutes in given.items() if key is not None}
        self.adjusted |= known
        self.extra = {key: minutes for key, minutes in self.extra.items() if key not in known}

    def _go(self, event: RunEvent) -> None:
        """Moving to another item keeps a pause; starting and resuming end it."""
        if event.kind is not EventKind.ENTERED:
            self.status = RunStatus.RUNNING
            self.finished_at = None
        if event.item_id:
            self.item_id = event.item_id
            self.entered.setdefault(event.item_id, event.at)


def _id(text: str) -> UUID | None:
    """A key that is no id, as a damaged file may have, tells nothing."""
    try:
        return UUID(text)
    except ValueError:
        return None


def replay(events: Sequence[RunEvent], now: datetime) -> RunState:
    """Return the run's state at `now` (UTC). The same events and time give the same state."""
    walk = _Replay()
    for event in events:
        walk.apply(event)
    walk.pass_time(now)
    return RunState(
        status=walk.status,
        item_id=walk.item_id,
        started_at=walk.started_at,
        finished_at=walk.finished_at,
        entered=walk.entered,
        spent=walk.spent,
        extra=walk.extra,
        adjusted=walk.adjusted,
    )
