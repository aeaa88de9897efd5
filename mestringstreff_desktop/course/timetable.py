"""Clock times from a start and minutes, and the sums held against 30/90/30.

All minutes are whole minutes; clock times are whatever kind of `datetime` the start is.
Breaks come on top of the three phases' minutes (handbook 5.2).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem

PHASE_MINUTES = {Phase.OPENING: 30, Phase.MAIN: 90, Phase.CLOSING: 30}
LONGEST_MINUTES = 180
PHASE_NAMES = {Phase.OPENING: "Oppstart", Phase.MAIN: "Hoveddel", Phase.CLOSING: "Avslutning"}
_DEFINITE = {Phase.OPENING: "Oppstarten", Phase.MAIN: "Hoveddelen", Phase.CLOSING: "Avslutningen"}


@dataclass(frozen=True)
class Slot:
    """A line of the plan with its clock times."""

    item: AgendaItem
    starts: datetime
    ends: datetime


def timetable(items: Sequence[AgendaItem], start: datetime) -> list[Slot]:
    """Return the clock times of the items, one after another from `start`."""
    slots = []
    for item in items:
        ends = start + timedelta(minutes=item.minutes)
        slots.append(Slot(item, start, ends))
        start = ends
    return slots


def phase_items(items: Sequence[AgendaItem], phase: Phase) -> list[AgendaItem]:
    return [item for item in items if item.phase is phase]


def phase_minutes(items: Sequence[AgendaItem], phase: Phase) -> int:
    """Return the phase's minutes, breaks left out."""
    return sum(item.minutes for item in items if item.phase is phase and not item.is_break)


def total_minutes(items: Sequence[AgendaItem]) -> int:
    """Return the whole gathering's minutes, breaks included."""
    return sum(item.minutes for item in items)


def minutes_in_words(minutes: int) -> str:
    return "1 minutt" if minutes == 1 else f"{minutes} minutter"


def phase_remark(items: Sequence[AgendaItem], phase: Phase) -> str:
    """Say in words where the phase's minutes miss their mark; empty when they hit it."""
    off = phase_minutes(items, phase) - PHASE_MINUTES[phase]
    if off == 0:
        return ""
    return f"{_DEFINITE[phase]} er {minutes_in_words(abs(off))} for {'lang' if off > 0 else 'kort'}."


def whole_remark(items: Sequence[AgendaItem]) -> str:
    """Say in words that the gathering is over three hours; empty when it is not."""
    over = total_minutes(items) - LONGEST_MINUTES
    return f"Samlingen varer {minutes_in_words(over)} mer enn tre timer." if over > 0 else ""
