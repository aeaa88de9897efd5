"""A run held against its plan: what is on now, how long is left, and when the rest comes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.run import EventKind, RunState, RunStatus, replay
from mestringstreff_desktop.course.timetable import total_minutes

NEARLY_DONE = 0.8
# A gathering started further from its planned time than this was moved: the plan's clock tells nothing.
MOVED = timedelta(hours=2)


class Place(StrEnum):
    """Where an item is in the run."""

    DONE = "done"
    NOW = "now"
    COMING = "coming"


@dataclass(frozen=True)
class RunLine:
    """An item of the run. `starts` (UTC) is what it will be, or was, as far as is known."""

    item: AgendaItem
    place: Place
    planned: timedelta
    spent: timedelta
    starts: datetime | None

    @property
    def left(self) -> timedelta:
        """Time left; negative when over."""
        return self.planned - self.spent


@dataclass(frozen=True)
class RunView:
    """The whole run at a moment. `ends` (UTC) is when the gathering will be over at this rate."""

    status: RunStatus
    started_at: datetime | None
    finished_at: datetime | None
    lines: tuple[RunLine, ...]
    ends: datetime | None

    @property
    def current(self) -> RunLine | None:
        return next((line for line in self.lines if line.place is Place.NOW), None)

    @property
    def following(self) -> RunLine | None:
        return next((line for line in self.lines if line.place is Place.COMING), None)

    @property
    def previous(self) -> RunLine | None:
        return next((line for line in reversed(self.lines) if line.place is Place.DONE), None)

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
        coming = (line for line in self.lines if line.place is Place.COMING)
        return next((line.starts for line in coming if line.item.phase is not phase), self.ends)

    @property
    def left(self) -> timedelta:
        """Time left of the whole gathering, at least none."""
        unfinished = (line for line in self.lines if line.place is not Place.DONE)
        return sum((max(line.left, timedelta()) for line in unfinished), start=timedelta())

    @property
    def is_nearly_done(self) -> bool:
        """Has four fifths of the item's time gone?"""
        line = self.current
        return line is not None and line.spent >= line.planned * NEARLY_DONE

    @property
    def phase_left(self) -> timedelta:
        """Time left of the current phase, what is left of its later items included."""
        line = self.current
        if line is None:
            return timedelta()
        later = (max(each.left, timedelta()) for each in self.lines if _comes_in(each, line.item.phase))
        return sum(later, start=line.left)


def _comes_in(line: RunLine, phase: Phase) -> bool:
    return line.place is Place.COMING and line.item.phase is phase


def view(gathering: Gathering, now: datetime) -> RunView:
    """Return the gathering's run at `now` (UTC)."""
    state = replay(gathering.events, now)
    bare = _lines(gathering.items, state)
    lines, ends = _with_clock(bare, state, now)
    return RunView(state.status, state.started_at, state.finished_at, tuple(lines), ends)


def _lines(items: Sequence[AgendaItem], state: RunState) -> list[RunLine]:
    ids = [item.id for item in items]
    at = ids.index(state.item_id) if state.item_id in ids else -1
    nothing_is_on = at < 0 or state.status is RunStatus.FINISHED
    return [_line(item, state, index - at, nothing_is_on) for index, item in enumerate(items)]


def _line(item: AgendaItem, state: RunState, after: int, nothing_is_on: bool) -> RunLine:
    """`after` is how many places the item comes after the current one.

    Nothing is on before the start, after the finish, and when the current item has been deleted.
    """
    planned = timedelta(minutes=max(item.minutes + state.extra.get(item.id, 0), 0))
    spent = state.spent.get(item.id, timedelta())
    place = Place.COMING if after > 0 else Place.NOW if after == 0 else Place.DONE
    if nothing_is_on and item.id in state.entered:
        place = Place.DONE
    return RunLine(item, place, planned, spent, state.entered.get(item.id))


def _with_clock(
    lines: list[RunLine], state: RunState, now: datetime
) -> tuple[list[RunLine], datetime | None]:
    """Give the coming items the start they will have; what has been keeps its actual start."""
    if state.started_at is None:
        return lines, None
    if state.finished_at is not None:
        return lines, state.finished_at
    clock, placed = now, []
    for line in lines:
        placed.append(replace(line, starts=clock) if line.place is Place.COMING else line)
        if line.place is not Place.DONE:
            clock += max(line.left, timedelta())
    return placed, clock


def due(gathering: Gathering, started_at: datetime) -> datetime:
    """Return when the gathering is to be over by its plan (UTC).

    It counts from the planned start, or from the actual one where none is planned or it was moved.
    """
    planned = gathering.starts_at
    begins = planned.astimezone(UTC) if planned else started_at
    if abs(begins - started_at) > MOVED:
        begins = started_at
    return begins + timedelta(minutes=total_minutes(gathering.items))


def paused_at(gathering: Gathering) -> datetime | None:
    """Return when the last pause began (UTC)."""
    pauses = [event.at for event in gathering.events if event.kind is EventKind.PAUSED]
    return pauses[-1] if pauses else None


def gathering_to_run(course: Course) -> Gathering | None:
    """Return the gathering to run: one left under way, else the next, else the last one held."""
    under_way = [each for each in course.gatherings if each.is_started and not each.is_held]
    if under_way:
        return max(under_way, key=lambda each: each.events[-1].at)
    return course.next_gathering or (course.gatherings[-1] if course.gatherings else None)
