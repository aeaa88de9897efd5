"""What happened in a gathering, one thing after another, as it can be put right: see corrections.py.

The start, each item from when it was on, what was skipped where it would have been, when time stood
still, and the end. Minutes given to an item are the plan's business, and not in here. Pure: time is an
argument, in UTC.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.run.corrections import home_of
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.view import RunView, view
from mestringstreff_desktop.course.run.visits import Visit


class What(StrEnum):
    """What kind of thing happened."""

    START = "start"
    ITEM = "item"
    SKIPPED = "skipped"
    STOP = "stop"
    GO_ON = "go_on"
    END = "end"


@dataclass(frozen=True)
class Happening:
    """Something that happened, and when (UTC); what was skipped never did.

    `event_id` is the event it is told by. An item `is_on` while it is the one that is on; one that has been
    taken out of the plan is not known.
    """

    what: What
    at: datetime | None = None
    event_id: UUID | None = None
    item: AgendaItem | None = None
    is_on: bool = False
    is_return: bool = False


_STILL = {EventKind.PAUSED: What.STOP, EventKind.FINISHED: What.STOP, EventKind.RESUMED: What.GO_ON}


def happenings(gathering: Gathering, now: datetime) -> list[Happening]:
    """Return what happened in the order it did; nothing before the start."""
    run = view(gathering, now)
    visits = {visit.event: visit for visit in run.visits}
    skipped, told, passed = _skipped(gathering, run, now), list[Happening](), list[Happening]()
    for place, event in enumerate(gathering.events):
        if place in visits:
            _tell(told, passed, _visit(gathering, run, event, visits[place]))
            passed = skipped.get(place, [])
        elif event.kind in _STILL:
            told.append(Happening(_STILL[event.kind], event.at, event.id))
    return _ended(told, passed) if run.finished_at else [*told, *passed]


def _tell(told: list[Happening], passed: list[Happening], visit: Happening) -> None:
    """Tell of a visit after what was passed before it; of what stood still since it began, after that."""
    since = len(told)
    while since and told[since - 1].what in _STILL.values() and _is_later(told[since - 1], visit):
        since -= 1
    told[since:since] = [*passed, visit]


def _is_later(one: Happening, other: Happening) -> bool:
    return one.at is not None and other.at is not None and one.at > other.at


def _visit(gathering: Gathering, run: RunView, event: RunEvent, visit: Visit) -> Happening:
    """The first one is told by the start, though what stands first in the plan may have been passed."""
    item, is_on = gathering.item(visit.item_id), visit is run.visits[-1] and run.is_under_way
    if visit is not run.visits[0]:
        return Happening(What.ITEM, visit.began, event.id, item, is_on, visit.is_return)
    start = next((each for each in gathering.events if each.kind is EventKind.STARTED), event)
    return Happening(What.START, visit.began, start.id, item, is_on)


def _skipped(gathering: Gathering, run: RunView, now: datetime) -> dict[int, list[Happening]]:
    """Return what was gone past, by the event of the visit it would have been held in."""
    found = dict[int, list[Happening]]()
    for line in run.lines:
        if line.is_skipped or (run.finished_at and not line.was_on):
            home = home_of(gathering, line.item.id, now)
            if home is not None:
                found.setdefault(home.event, []).append(Happening(What.SKIPPED, item=line.item))
    return found


def _ended(told: list[Happening], passed: list[Happening]) -> list[Happening]:
    """The last stop was the end; what was skipped at last was skipped before it."""
    last = next(place for place in reversed(range(len(told))) if told[place].what is What.STOP)
    end = Happening(What.END, told[last].at, told[last].event_id)
    return [*told[:last], *told[last + 1 :], *passed, end]
