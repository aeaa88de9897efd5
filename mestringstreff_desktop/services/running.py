"""What a leader does while a gathering goes on. Each action stores one event; see course/run.py.

`now` is UTC everywhere. Each function returns the gathering as it is stored afterwards.
"""

from datetime import datetime
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.log import GatheringLog
from mestringstreff_desktop.course.run import EventKind, RunEvent, RunStatus
from mestringstreff_desktop.course.run_view import RunLine, RunView, view
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


class LogChanges(TypedDict, total=False):
    """What of a gathering's log can be changed."""

    done: str
    learned: str
    wise: str
    attendance: int | None


def load_gathering(database: Database, gathering_id: UUID) -> Gathering:
    with database.transaction() as session:
        return courses.find(session, Gathering, gathering_id)


def start(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """Start the gathering with its first item. Starting twice changes nothing.

    Raises:
        UserError: the plan is empty.
    """
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        if not gathering.items:
            raise UserError("Samlingen har ingen programposter. Legg inn minst én under Samlinger.")
        if not gathering.is_started:
            _store(gathering, EventKind.STARTED, now, gathering.items[0].id)
        return gathering


def pause(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    return _happen(database, gathering_id, EventKind.PAUSED, now, when=RunStatus.RUNNING)


def resume(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """End a pause, or open a finished gathering again."""
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        if view(gathering, now).status in (RunStatus.PAUSED, RunStatus.FINISHED):
            _store(gathering, EventKind.RESUMED, now)
        return gathering


def next_item(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """Go to the next item; at the last one nothing changes."""
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        run = view(gathering, now)
        _enter(gathering, run, run.following, now)
        return gathering


def previous_item(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    """Go back to the item before; at the first one nothing changes."""
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        run = view(gathering, now)
        _enter(gathering, run, run.previous, now)
        return gathering


def extend(database: Database, gathering_id: UUID, minutes: int, now: datetime) -> Gathering:
    """Give the current item more minutes, or fewer when negative."""
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        line = view(gathering, now).current
        if line is not None:
            _store(gathering, EventKind.EXTENDED, now, line.item.id, minutes)
        return gathering


def finish(database: Database, gathering_id: UUID, now: datetime) -> Gathering:
    return _happen(database, gathering_id, EventKind.FINISHED, now, when=None)


def start_over(database: Database, gathering_id: UUID) -> Gathering:
    """Take the run back to before its start. The log stays as it is."""
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        gathering.events.clear()
        return gathering


def change_log(database: Database, gathering_id: UUID, **changes: Unpack[LogChanges]) -> GatheringLog:
    """Store what the leader writes in the log."""
    with database.transaction() as session:
        log = courses.find(session, Gathering, gathering_id).log
        set_fields(log, changes)
        return log


def sheets(gathering: Gathering, library: Library) -> list[Form]:
    """Return the sheets that the plan's tools use, each once, in the order they are used."""
    tools = [library.tool(item.tool_id) for item in gathering.items if item.tool_id]
    ids = dict.fromkeys(form_id for tool in tools if tool for form_id in tool.forms)
    return [library.forms[form_id] for form_id in ids if form_id in library.forms]


def _happen(
    database: Database, gathering_id: UUID, kind: EventKind, now: datetime, when: RunStatus | None
) -> Gathering:
    """Store an event if the run is at `when`, or if it is under way at all when that is None."""
    with database.transaction() as session:
        gathering = courses.find(session, Gathering, gathering_id)
        status = view(gathering, now).status
        under_way = status in (RunStatus.RUNNING, RunStatus.PAUSED)
        if status is when or (when is None and under_way):
            _store(gathering, kind, now)
        return gathering


def _enter(gathering: Gathering, run: RunView, line: RunLine | None, now: datetime) -> None:
    if line is not None and run.status in (RunStatus.RUNNING, RunStatus.PAUSED):
        _store(gathering, EventKind.ENTERED, now, line.item.id)


def _store(
    gathering: Gathering, kind: EventKind, now: datetime, item_id: UUID | None = None, minutes: int = 0
) -> None:
    event = RunEvent(kind=kind, at=now, item_id=item_id, minutes=minutes, position=len(gathering.events))
    gathering.events.append(event)
