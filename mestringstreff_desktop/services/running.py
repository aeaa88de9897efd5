"""What a leader does while a gathering goes on. Each action stores one event; see course/run/events.py.

`now` is UTC everywhere. Each function returns the gathering as it is stored afterwards.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import count as number
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, renumber
from mestringstreff_desktop.course.log.model import GatheringLog
from mestringstreff_desktop.course.run.events import MOVES, EventKind, RunEvent, RunStatus
from mestringstreff_desktop.course.run.view import RunLine, RunView, Turn, view
from mestringstreff_desktop.course.timetable import MOST_MINUTES
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import room
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


class LogChanges(TypedDict, total=False):
    """What of a gathering's log can be changed."""

    done: str
    learned: str
    wise: str
    deviations: str


def start(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """Start the gathering with its first item. Starting twice changes nothing.

    Raises:
        UserError: the plan is empty.
    """
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        if not gathering.items:
            raise UserError("Samlingen har ingen programposter. Legg inn minst én under Samlinger.")
        if not gathering.is_started:
            _store(gathering, EventKind.STARTED, now, gathering.items[0].id)
            room.begin(session, gathering)
        return gathering


def start_earlier(database: Database, gathering_id: UUID, minutes: int, now: datetime) -> Gathering:
    """Say that the gathering started so many minutes ago: it is started, or its start is moved.

    Its start is moved only while the first item is on; it never comes after what has happened since.

    Raises:
        UserError: the plan is empty.
    """
    earlier = now - timedelta(minutes=minutes)
    start(database, gathering_id, earlier)
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        if can_start_earlier(gathering):
            since = [event.at for event in gathering.events[1:]]
            gathering.events[0].at = min([earlier, *since])
        gathering.seen_at = now
        return gathering


def can_start_earlier(gathering: Gathering) -> bool:
    """Is the first item still on, so that the start can be moved?"""
    kinds = {event.kind for event in gathering.events[1:]}
    return gathering.is_started and not kinds & {*MOVES, EventKind.FINISHED}


def pause(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    return _happen(database, gathering_id, EventKind.PAUSED, now, when=RunStatus.RUNNING)


def resume(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """End a pause, or open a finished gathering again."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        if view(gathering, now).status in (RunStatus.PAUSED, RunStatus.FINISHED):
            _store(gathering, EventKind.RESUMED, now)
        return gathering


def next_item(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """Go to the next item; at the last one nothing changes."""
    return _go(database, gathering_id, now, lambda run: run.following)


def previous_item(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """Go back to the item one came from; where one has not been anywhere nothing changes."""
    return _go(database, gathering_id, now, lambda run: run.previous, EventKind.RETURNED)


def jump_to(database: Database, gathering_id: UUID, item_id: UUID, now: datetime) -> Gathering:
    """Go straight to an item, forward or back; from an item to itself nothing changes."""
    return _go(database, gathering_id, now, lambda run: _other_line(run, item_id))


def _other_line(run: RunView, item_id: UUID) -> RunLine | None:
    line = next((each for each in run.lines if each.item.id == item_id), None)
    return None if line is run.current else line


def _go(
    database: Database,
    gathering_id: UUID,
    now: datetime,
    choose: Callable[[RunView], RunLine | None],
    kind: EventKind = EventKind.ENTERED,
) -> Gathering:
    """Store that the run goes to a line, if it is under way and there is one."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        run = view(gathering, now)
        line = choose(run)
        if line is not None and run.is_under_way:
            _store(gathering, kind, now, line.item.id)
        return gathering


def add_now(
    database: Database, gathering_id: UUID, title: str, minutes: int, now: datetime, *, is_break: bool = False
) -> Gathering:
    """Put in something that was not planned, and go to it.

    It stands before what is on where that has time left, so that it is gone on with afterwards; else
    after it. It counts as the same phase.

    Raises:
        UserError: the minutes are fewer than 1 or more than 600.
    """
    check_minutes(minutes)
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        run = view(gathering, now)
        if not run.is_under_way or not run.lines:
            return gathering
        place, phase = _place_of_new(run)
        item = AgendaItem(phase=phase, title=title, minutes=minutes, is_break=is_break, is_unplanned=True)
        gathering.items.insert(place, item)
        renumber(gathering.items)
        _store(gathering, EventKind.ENTERED, now, item.id)
        return gathering


def check_minutes(minutes: int) -> None:
    """Raises:
    UserError: nobody means so few or so many.
    """
    if not 1 <= minutes <= MOST_MINUTES:
        raise UserError(f"Så lenge kan det ikke vare. Skriv fra 1 til {MOST_MINUTES} minutter.")


def _place_of_new(run: RunView) -> tuple[int, Phase]:
    line = run.current
    if line is None:
        done = [each for each in run.lines if each.turn is Turn.DONE]
        return len(done), (done or run.lines)[-1].item.phase
    place = run.lines.index(line)
    return (place if line.left >= timedelta(minutes=1) else place + 1), line.item.phase


def adjust(database: Database, gathering_id: UUID, plan: Mapping[str, int], now: datetime) -> Gathering:
    """Give what is left new minutes, by item (its id); see course/run/adjust.py."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        if plan and view(gathering, now).is_under_way:
            _append(gathering, RunEvent(kind=EventKind.ADJUSTED, at=now, plan=dict(plan)))
        return gathering


def seen(database: Database, gathering_id: UUID, now: datetime) -> None:
    """Store that the program sees the run go on; see course/run/gap.py."""
    with database.transaction() as session:
        courses.find_bare(session, Gathering, gathering_id).seen_at = now


def leave_out(database: Database, gathering_id: UUID, since: datetime, now: datetime) -> Gathering:
    """Leave the time from `since` until now out of the run, as if it had been paused."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        if view(gathering, since).status is RunStatus.RUNNING:
            _store(gathering, EventKind.PAUSED, since)
        if view(gathering, now).status is RunStatus.PAUSED:
            _store(gathering, EventKind.RESUMED, now)
        gathering.seen_at = now
        return gathering


def extend(database: Database, gathering_id: UUID, minutes: int, now: datetime) -> Gathering:
    """Give the current item more minutes, or fewer when negative; it keeps one at the least."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        line = view(gathering, now).current
        if line is not None:
            minutes = max(minutes, min(1 - line.planned // timedelta(minutes=1), 0))
            if minutes:
                _store(gathering, EventKind.EXTENDED, now, line.item.id, minutes)
        return gathering


def finish(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    return _happen(database, gathering_id, EventKind.FINISHED, now, when=None)


def start_over(database: Database, gathering_id: UUID) -> Gathering:
    """Take the run back to before its start. The log stays as it is."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        gathering.events.clear()
        gathering.seen_at = None
        return gathering


def change_log(database: Database, gathering_id: UUID, **changes: Unpack[LogChanges]) -> GatheringLog:
    """Store what the leader writes in the log."""
    with database.transaction() as session:
        log = courses.find_bare(session, Gathering, gathering_id).log
        set_fields(log, changes)
        return log


def count_present(database: Database, course_id: UUID, gathering_id: UUID, count: int | None) -> GatheringLog:
    """Store how many came; None takes the number out.

    Raises:
        UserError: it is more than there are in the course.
    """
    with database.transaction() as session:
        check_present(courses.find_bare(session, Course, course_id), count)
        log = courses.find_bare(session, Gathering, gathering_id).log
        log.attendance = count
        return log


def check_present(course: Course, count: int | None) -> None:
    """Raises:
    UserError: nobody can count so many.
    """
    if count is None or count <= course.most_present:
        return
    if not course.participants:
        raise UserError(f"Så mange er det ikke plass til. Skriv et tall opp til {course.most_present}.")
    there = number(course.most_present, "deltaker", "deltakere")
    raise UserError(f"Kurset har {there}. Skriv hvor mange av dem som kom, eller rett tallet i Planlegging.")


def _happen(
    database: Database, gathering_id: UUID, kind: EventKind, now: datetime, when: RunStatus | None
) -> Gathering:
    """Store an event if the run is at `when`, or if it is under way at all when that is None."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        run = view(gathering, now)
        if run.status is when or (when is None and run.is_under_way):
            _store(gathering, kind, now)
        return gathering


def _store(
    gathering: Gathering, kind: EventKind, now: datetime, item_id: UUID | None = None, minutes: int = 0
) -> None:
    _append(gathering, RunEvent(kind=kind, at=now, item_id=item_id, minutes=minutes))


def _append(gathering: Gathering, event: RunEvent) -> None:
    """The order of events is theirs by position: a clock that is set back changes nothing in it."""
    event.position = len(gathering.events)
    gathering.events.append(event)
