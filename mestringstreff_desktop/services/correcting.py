"""What a leader puts right of a gathering afterwards; see course/run/corrections.py.

Each is one action, one transaction. Moments are UTC. Each function returns the gathering as it is stored
afterwards; what has nothing to put right changes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run import corrections
from mestringstreff_desktop.course.run.corrections import Span
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

NO_ROOM = "Her er det ikke tid til noe imellom. Flytt først det som kom før eller etter."

_STOOD_STILL = "Da ville tida stå stille for {name}. Velg et annet klokkeslett, eller flytt først pausen."


@contextmanager
def _putting_right(database: Database, gathering_id: UUID, now: datetime) -> Iterator[Gathering]:
    """Whoever puts something right sees that the run goes on, so that no gap is asked about afterwards."""
    with database.transaction() as session:
        gathering = courses.find_bare(session, Gathering, gathering_id)
        corrections.tidy(gathering, now)
        yield gathering
        if not gathering.is_held:
            gathering.seen_at = now


def _require_in(span: Span, at: datetime) -> None:
    """Raises:
    UserError: it cannot have been then.
    """
    if span.is_empty:
        raise UserError(NO_ROOM)
    if not span.earliest <= at <= span.latest:
        first, last = (clock_time(local(each)) for each in (span.earliest, span.latest))
        raise UserError(f"Det kan ikke ha vært da. Velg et klokkeslett fra {first} til {last}.")


def _held(gathering: Gathering, now: datetime) -> set[UUID]:
    return {each.item_id for each in corrections.visits(gathering, now)}


def _require_held(gathering: Gathering, wanted: set[UUID], now: datetime) -> None:
    """Raises:
    UserError: one of them would be on only while time stood still, and so not at all.
    """
    for lost in wanted - _held(gathering, now):
        item = gathering.item(lost)
        raise UserError(_STOOD_STILL.format(name=item.quoted if item else "det som ble tatt ut"))


def went_on(database: Database, gathering_id: UUID, item_id: UUID, at: datetime, now: datetime) -> Gathering:
    """Say that the run went on to an item at a moment that has been; the one that is on, that it did earlier.

    Raises:
        UserError: what is on had not begun then.
    """
    with _putting_right(database, gathering_id, now) as gathering:
        run = view(gathering, now)
        line = run.line(item_id)
        if not run.is_under_way or line is None:
            return gathering
        if line is run.current:
            event = gathering.events[run.visits[-1].event]
            _require_in(corrections.span_of(gathering, event, now), at)
            corrections.move(gathering, event, at)
        else:
            _require_in(corrections.span_of_next(gathering, now), at)
            corrections.put_in(gathering, RunEvent(kind=EventKind.ENTERED, at=at, item_id=item_id))
        return gathering


def finished(database: Database, gathering_id: UUID, at: datetime, now: datetime) -> Gathering:
    """Say that the gathering was over at a moment that has been.

    Raises:
        UserError: what is on had not begun then, or time has stood still since.
    """
    with _putting_right(database, gathering_id, now) as gathering:
        if view(gathering, now).is_under_way:
            event = RunEvent(kind=EventKind.FINISHED, at=now)
            gathering.events.append(event)
            _require_in(corrections.span_of(gathering, event, now), at)
            corrections.move(gathering, event, at)
        return gathering


def move(database: Database, gathering_id: UUID, event_id: UUID, at: datetime, now: datetime) -> Gathering:
    """Say that something happened at another moment: the start, the way to an item, a stop, or the end.

    Raises:
        UserError: what was before or after it leaves no room for it there, or a pause takes all of its time.
    """
    with _putting_right(database, gathering_id, now) as gathering:
        event = _event(gathering, event_id)
        if event is not None:
            _require_in(corrections.span_of(gathering, event, now), at)
            held = _held(gathering, now)
            corrections.move(gathering, event, at)
            _require_held(gathering, held, now)
        return gathering


def skip(database: Database, gathering_id: UUID, item_id: UUID, now: datetime) -> Gathering:
    """Say that an item was skipped: what was before it lasted until what came after.

    Raises:
        UserError: nothing else was on.
    """
    with _putting_right(database, gathering_id, now) as gathering:
        there = {each.item_id for each in corrections.visits(gathering, now)}
        if there == {item_id}:
            raise UserError("Dere har ikke vært på noe annet. Gå først til det dere gjorde i stedet.")
        corrections.skip(gathering, item_id)
        return gathering


def hold(database: Database, gathering_id: UUID, item_id: UUID, at: datetime, now: datetime) -> Gathering:
    """Say that an item was held too, within a visit that is shared at a moment.

    Raises:
        UserError: it cannot have begun then.
    """
    with _putting_right(database, gathering_id, now) as gathering:
        home = corrections.home_of(gathering, item_id, now)
        if home is not None:
            _require_in(corrections.span_of_held(home, now), at)
            held = _held(gathering, now)
            corrections.hold(gathering, item_id, home, at)
            _require_held(gathering, held | {item_id}, now)
        return gathering


def take_out(database: Database, gathering_id: UUID, event_id: UUID, now: datetime) -> Gathering:
    """Say that time did not stand still after all, or that there were no new minutes."""
    with _putting_right(database, gathering_id, now) as gathering:
        event = _event(gathering, event_id)
        if event is not None:
            corrections.take_out(gathering, event)
        return gathering


def _event(gathering: Gathering, event_id: UUID) -> RunEvent | None:
    return next((each for each in gathering.events if each.id == event_id), None)
