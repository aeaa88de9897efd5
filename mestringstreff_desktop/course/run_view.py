"""A run held against its plan: what is on now, how long is left, and when the rest comes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.run import RunState, RunStatus, replay

NEARLY_DONE = 0.8


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
