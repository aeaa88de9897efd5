"""A gap in a run: the program was away so long that nobody knows whether the gathering went on.

While a run is under way and the program lives, its heartbeat is stored about once a minute. A gap
is a run that is under way now and was last seen long ago: killed, slept, or a clock set forward.
Nothing is guessed then: the leader says how it was. A clock set back is no gap.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.course.run.view import RunView, view

GAP = timedelta(minutes=5)
# In a pause time stands still anyway; only one nobody came back from is asked about.
GAP_IN_PAUSE = timedelta(hours=2)
HEARTBEAT = timedelta(minutes=1)


@dataclass(frozen=True)
class Gap:
    """A run nobody followed. `seen_at` (UTC) is when it surely went on; `title` is what was on then."""

    gathering: Gathering
    seen_at: datetime
    title: str
    was_paused: bool


def last_seen(gathering: Gathering) -> datetime | None:
    """Return when the run was last known to go on (UTC): its heartbeat, or its last event."""
    known = [event.at for event in gathering.events[-1:]]
    if gathering.seen_at is not None and known:
        known.append(gathering.seen_at)
    return max(known, default=None)


def gap(gathering: Gathering, now: datetime) -> Gap | None:
    """Return the gap the run is in at `now` (UTC), if it is under way and was left alone for long."""
    seen = last_seen(gathering)
    if seen is None or now - seen <= GAP:
        return None
    run = view(gathering, seen)
    was_paused = run.status is RunStatus.PAUSED
    if not run.is_under_way or (was_paused and now - seen <= GAP_IN_PAUSE):
        return None
    return Gap(gathering, seen, _title(run), was_paused)


def _title(run: RunView) -> str:
    return run.current.item.title if run.current else ""


def wants_heartbeat(gathering: Gathering, now: datetime) -> bool:
    """Is it time to store that the run is seen? Never in a gap: that is for the leader to tell about."""
    seen = gathering.seen_at
    if not gathering.is_started or gathering.is_held or gap(gathering, now) is not None:
        return False
    return seen is None or abs(now - seen) >= HEARTBEAT
