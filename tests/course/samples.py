"""Small made-up plans, runs and checklists, and random ones, for the tests of course/."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from mestringstreff_desktop.content.model import (
    Checklist,
    ChecklistArea,
    ChecklistGroup,
    ChecklistItem,
    Phase,
    Source,
)
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, renumber
from mestringstreff_desktop.course.run.events import EventKind, RunEvent

START = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OWN = Source(doc="own")


def at(minutes: float) -> datetime:
    """Return the moment so many minutes after the start."""
    return START + timedelta(minutes=minutes)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def an_item(length: int = 10, phase: Phase = Phase.MAIN, **rest: Any) -> AgendaItem:
    return AgendaItem(phase=phase, title=rest.pop("title", "En post"), minutes=length, **rest)


def a_gathering(*lengths: int, **rest: Any) -> Gathering:
    """Return a gathering with one item a length."""
    items = [an_item(length) for length in lengths]
    renumber(items)
    return Gathering(title="Hva er mestring?", items=items, **rest)


def a_course(count: int = 0) -> Course:
    gatherings = [a_gathering(30, 90, 30) for _ in range(count)]
    renumber(gatherings)
    return Course(title="Mestringstreff Orkdal", created_at=START, gatherings=gatherings)


def happened(kind: EventKind, minute: float, item: AgendaItem | None = None, more: int = 0) -> RunEvent:
    """Return an event so many minutes after the start."""
    return RunEvent(kind=kind, at=at(minute), item_id=item.id if item else None, minutes=more)


def hold(gathering: Gathering, until: float = 170) -> Gathering:
    """Make the gathering one that has been held."""
    gathering.events = [
        happened(EventKind.STARTED, 0, gathering.items[0]),
        happened(EventKind.FINISHED, until),
    ]
    return gathering


def a_question(item_id: str, stage: str = "plan", essential: bool = False) -> ChecklistItem:
    return ChecklistItem(
        id=item_id, question=f"Er {item_id} klart?", stage=stage, essential=essential, source=OWN
    )


def a_checklist(*items: ChecklistItem, area: str = "drift") -> Checklist:
    groups = (ChecklistGroup(items=items, title="Før kursstart"),)
    return Checklist(areas=(ChecklistArea(id=area, title="Drift", lead="", groups=groups),), advice=())


agenda_items = st.builds(
    an_item, st.integers(0, 240), st.sampled_from(Phase), is_break=st.booleans(), title=st.text(max_size=5)
)
agendas = st.lists(agenda_items, max_size=15)
seconds = st.integers(0, 4 * 3600).map(lambda count: timedelta(seconds=count))
any_moment = st.integers(-7200, 4 * 3600).map(lambda count: START + timedelta(seconds=count))


def any_events(ids: Sequence[UUID]) -> st.SearchStrategy[list[RunEvent]]:
    """Events of any kind at any time in any order, as a damaged file or a moved clock may give."""
    one = st.builds(
        RunEvent,
        kind=st.sampled_from(EventKind),
        at=any_moment,
        item_id=st.none() | st.sampled_from(ids),
        minutes=st.integers(-60, 60),
    )
    return st.lists(one, max_size=20)
