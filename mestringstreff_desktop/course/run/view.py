"""A run held against its plan: what is on now, how long is left, and when the rest comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunState, RunStatus, replay
from mestringstreff_desktop.course.run.visits import Visit
from mestringstreff_desktop.course.timetable import end_of, timetable, total_minutes

NEARLY_DONE = 0.8
# A gathering started further from its planned time than this was moved: the plan's clock tells nothing.
MOVED = timedelta(hours=2)


class Turn(StrEnum):
    """Whether an item has been, is on, or is to come."""

    DONE = "done"
    NOW = "now"
    COMING = "coming"


@dataclass(frozen=True)
class RunLine:
    """An item of the run. `starts` (UTC) is when it will be on, or was first, as far as is known.

    `spent` is the time used, and `used` the same in whole minutes, as the clock times tell it.
    `is_adjusted`: its minutes are those of an adjustment, and no longer the plan's. `air` is how long
    there is to wait before its locked start.
    """

    item: AgendaItem
    turn: Turn
    planned: timedelta
    spent: timedelta
    starts: datetime | None
    used: int = 0
    was_on: bool = False
    is_adjusted: bool = False
    air: timedelta = timedelta()

    @property
    def left(self) -> timedelta:
        """Time left; negative when over."""
        return self.planned - self.spent

    @property
    def is_skipped(self) -> bool:
        """Has the run gone past it without its ever being on?"""
        return self.turn is Turn.DONE and not self.was_on

    @property
    def is_dropped(self) -> bool:
        """Has an adjustment taken it out? One that has been on cannot be."""
        return self.is_adjusted and not self.planned and not self.was_on


@dataclass(frozen=True)
class RunView:
    """The whole run at a moment. `ends` (UTC) is when the gathering will be over at this rate.

    `visits` are what was on, in the order it was; `trail` is the way back from what is on, which is last.
    """

    status: RunStatus
    started_at: datetime | None
    finished_at: datetime | None
    lines: tuple[RunLine, ...]
    ends: datetime | None
    visits: tuple[Visit, ...] = ()
    trail: tuple[UUID, ...] = ()

    def line(self, item_id: UUID) -> RunLine | None:
        return next((line for line in self.lines if line.item.id == item_id), None)

    @property
    def current(self) -> RunLine | None:
        return next((line for line in self.lines if line.turn is Turn.NOW), None)

    @property
    def following(self) -> RunLine | None:
        """The item that comes next; what has been dropped is gone past."""
        coming = (line for line in self.lines if line.turn is Turn.COMING)
        return next((line for line in coming if not line.is_dropped), None)

    @property
    def previous(self) -> RunLine | None:
        """The item one came from; what has been taken out of the plan since is gone past."""
        before = map(self.line, reversed(self.trail[:-1]))
        return next((line for line in before if line is not None), None)

    @property
    def is_under_way(self) -> bool:
        return self.status in (RunStatus.RUNNING, RunStatus.PAUSED)

    @property
    def item_ends(self) -> datetime | None:
        """When the current item will be over (UTC)."""
        return self.following.starts if self.following else self.ends

    @property
    def phase_ends(self) -> datetime | None:
        """When the current phase will be over (UTC)."""
        phase = self.current.item.phase if self.current else None
        coming = (line for line in self.lines if line.turn is Turn.COMING)
        return next((line.starts for line in coming if line.item.phase is not phase), self.ends)

    @property
    def left(self) -> timedelta:
        """Time left of the whole gathering, at least none."""
        unfinished = (line for line in self.lines if line.turn is not Turn.DONE)
        return sum((max(line.left, timedelta()) for line in unfinished), start=timedelta())

    @property
    def is_nearly_done(self) -> bool:
        """Has four fifths of the item's time gone?"""
        line = self.current
        return line is not None and line.spent >= line.planned * NEARLY_DONE


def view(gathering: Gathering, now: datetime) -> RunView:
    """Return the gathering's run at `now` (UTC)."""
    state = replay(gathering.events, now)
    bare = _lines(gathering.items, state)
    lines, ends = _with_clock(bare, state, now, _locked_starts(gathering, state))
    known = (state.status, state.started_at, state.finished_at)
    return RunView(*known, tuple(lines), ends, state.visits, state.trail)


def _lines(items: Sequence[AgendaItem], state: RunState) -> list[RunLine]:
    ids = [item.id for item in items]
    at = ids.index(state.item_id) if state.item_id in ids else -1
    nothing_is_on = at < 0 or state.status is RunStatus.FINISHED
    return [_line(item, state, index - at, nothing_is_on) for index, item in enumerate(items)]


def _line(item: AgendaItem, state: RunState, after: int, nothing_is_on: bool) -> RunLine:
    """`after` is how many places the item comes after the current one.

    Nothing is on before the start, after the finish, and when the current item has been deleted.
    """
    given = state.adjusted.get(item.id, item.minutes)
    planned = timedelta(minutes=max(given + state.extra.get(item.id, 0), 0))
    spent = state.spent.get(item.id, timedelta())
    turn = Turn.COMING if after > 0 else Turn.NOW if after == 0 else Turn.DONE
    if nothing_is_on and item.id in state.entered:
        turn = Turn.DONE
    entered = state.entered.get(item.id)
    used, was_on, is_adjusted = state.used.get(item.id, 0), entered is not None, item.id in state.adjusted
    return RunLine(item, turn, planned, spent, entered, used, was_on, is_adjusted)


def _locked_starts(gathering: Gathering, state: RunState) -> dict[UUID, datetime]:
    """Return when the items with a locked start are to begin (UTC); nothing where the plan was moved."""
    planned, started_at = gathering.starts_at, state.started_at
    locked = [item for item in gathering.items if item.locked_start]
    if not locked or planned is None or started_at is None:
        return {}
    if abs(planned.astimezone(UTC) - started_at) > MOVED:
        return {}
    return {item.id: timetable([item], planned)[0].starts.astimezone(UTC) for item in locked}


def _with_clock(
    lines: list[RunLine], state: RunState, now: datetime, locked: Mapping[UUID, datetime]
) -> tuple[list[RunLine], datetime | None]:
    """Give the coming items the start they will have; what has been keeps its actual start."""
    if state.started_at is None:
        return lines, None
    if state.finished_at is not None:
        return lines, state.finished_at
    clock, placed = now, []
    for line in lines:
        if line.turn is Turn.COMING:
            starts = max(clock, locked.get(line.item.id, clock))
            placed.append(replace(line, starts=starts, air=starts - clock))
            clock = starts
        else:
            placed.append(line)
        if line.turn is not Turn.DONE:
            clock += max(line.left, timedelta())
    return placed, clock


def due(gathering: Gathering, started_at: datetime) -> datetime:
    """Return when the gathering is to be over by its plan (UTC).

    It counts from the planned start, or from the actual one where none is planned or it was moved.
    What came up during the run is no part of the plan.
    """
    planned = gathering.starts_at
    begins = planned.astimezone(UTC) if planned else started_at
    is_moved = abs(begins - started_at) > MOVED
    if planned is None or is_moved:
        return started_at + timedelta(minutes=total_minutes(gathering.items))
    # Counted in minutes from the start, so that a night the clocks are changed makes it no longer.
    return begins + (end_of(timetable(gathering.items, planned), planned) - planned)


def skipped_closing(run: RunView, item_id: UUID) -> list[RunLine]:
    """Return what of the closing is gone past, and has not been on, when the run jumps to an item."""
    ids = [line.item.id for line in run.lines]
    passed = run.lines[: ids.index(item_id)] if item_id in ids else ()
    closing = (line for line in passed if line.item.phase is Phase.CLOSING and not line.item.is_break)
    return [line for line in closing if line.turn is not Turn.DONE and not (line.was_on or line.is_dropped)]


def paused_at(gathering: Gathering) -> datetime | None:
    """Return when the last pause began (UTC)."""
    pauses = [event.at for event in gathering.events if event.kind is EventKind.PAUSED]
    return pauses[-1] if pauses else None


def under_way(course: Course) -> list[Gathering]:
    """Return the gatherings that have begun and are not finished; two where it was forgotten."""
    return [each for each in course.gatherings if each.is_started and not each.is_held]


def gathering_to_run(course: Course) -> Gathering | None:
    """Return the gathering to run: one left under way, else the next, else the last one held."""
    if going := under_way(course):
        return max(going, key=lambda each: each.events[-1].at)
    return course.next_gathering or (course.gatherings[-1] if course.gatherings else None)
