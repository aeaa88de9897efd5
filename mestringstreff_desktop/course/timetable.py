"""Clock times from a start, minutes and locked times, and the sums held against 30/90/30.

All minutes are whole minutes; clock times are whatever kind of `datetime` the start is. A locked
time is read on the same clock as the start, so where there are any the start is wall-clock time.
Breaks come on top of the three phases' minutes (handbook 5.2). What came up during the run is no part of
the plan: it stands at its place, and takes no time there.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Gathering

PHASE_MINUTES = {Phase.OPENING: 30, Phase.MAIN: 90, Phase.CLOSING: 30}
LONGEST_MINUTES = 180
MOST_MINUTES = 600  # of one line
PHASE_NAMES = {Phase.OPENING: "Oppstart", Phase.MAIN: "Hoveddel", Phase.CLOSING: "Avslutning"}
# A locked time this long before the start is a slip of that day; a longer one is after midnight.
_BEFORE_START = timedelta(hours=6)
_SOME_DAY = date(2000, 1, 1)


class Slot(Struct, frozen=True):
    """A line of the plan with its clock times.

    `air` is the time between the line before and this one; negative where the two overlap.
    """

    item: AgendaItem
    starts: datetime
    ends: datetime
    air: timedelta = timedelta()


def timetable(items: Sequence[AgendaItem], start: datetime, *, is_timed: bool = True) -> list[Slot]:
    """Return the clock times of the items, one after another from `start`.

    One with a locked start begins then, whatever comes before it. Where the plan is not timed, no
    start is known and locked ones tell nothing.
    """
    slots, clock = [], start
    for item in items:
        is_locked = is_timed and item.locked_start is not None
        begins = _locked(start, item.locked_start or time()) if is_locked else clock
        length = timedelta(minutes=_planned_minutes(item))
        slots.append(Slot(item, begins, begins + length, begins - clock))
        clock = slots[-1].ends
    return slots


def clock_times(gathering: Gathering) -> list[Slot]:
    """Return the plan with its wall-clock times; without a start they count from midnight.

    Locked times tell nothing without a start.
    """
    start = datetime.combine(gathering.date or _SOME_DAY, gathering.start or time())
    return timetable(gathering.items, start, is_timed=gathering.start is not None)


def planned_times(gathering: Gathering) -> list[Slot]:
    """Return the same for what was planned alone, as it is printed for those who are to follow it."""
    return [slot for slot in clock_times(gathering) if not slot.item.is_unplanned]


def _locked(start: datetime, locked: time) -> datetime:
    """Return the moment of a locked time: on the day of the start, or after the midnight that follows."""
    earliest = start - _BEFORE_START
    at = earliest.replace(hour=locked.hour, minute=locked.minute, second=0, microsecond=0)
    return at if at >= earliest else at + timedelta(days=1)


def end_of(slots: Sequence[Slot], start: datetime) -> datetime:
    """Return when the last of it is over; an empty plan is over when it starts."""
    return max((slot.ends for slot in slots), default=start)


def length_minutes(slots: Sequence[Slot]) -> int:
    """Return the minutes from the first start to the last end, air included."""
    if not slots:
        return 0
    first = min(slot.starts for slot in slots)
    return round((end_of(slots, first) - first).total_seconds() / 60)


def air_remark(slot: Slot) -> str:
    """Say in words that there is air before a line, or that it begins before the one before is over."""
    minutes = round(slot.air.total_seconds() / 60)
    if minutes == 0:
        return ""
    if minutes > 0:
        return f"{minutes_in_words(minutes)} luft"
    return f"Begynner {minutes_in_words(-minutes)} før det forrige er ferdig."


def _planned_minutes(item: AgendaItem) -> int:
    return 0 if item.is_unplanned else item.minutes


def phase_items(items: Sequence[AgendaItem], phase: Phase) -> list[AgendaItem]:
    return [item for item in items if item.phase is phase]


def phase_minutes(items: Sequence[AgendaItem], phase: Phase) -> int:
    """Return the phase's minutes, breaks left out."""
    return sum(_planned_minutes(item) for item in items if item.phase is phase and not item.is_break)


def total_minutes(items: Sequence[AgendaItem]) -> int:
    """Return the whole gathering's minutes, breaks included."""
    return sum(map(_planned_minutes, items))


def minutes_in_words(minutes: int) -> str:
    return "1 minutt" if minutes == 1 else f"{minutes} minutter"


def time_in_words(minutes: int) -> str:
    """Return a length of time as one says it: 2 timer og 45 minutter."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} {'time' if hours == 1 else 'timer'}"] if hours else []
    return " og ".join([*parts, minutes_in_words(rest)] if rest else parts)


def phase_remark(items: Sequence[AgendaItem], phase: Phase) -> str:
    """Say in words, beside its name, how far the phase's minutes miss their mark; empty when they hit it."""
    off = phase_minutes(items, phase) - PHASE_MINUTES[phase]
    if off == 0:
        return ""
    return f"{abs(off)} min for {'lang' if off > 0 else 'kort'}"


def whole_remark(items: Sequence[AgendaItem], minutes: int | None = None) -> str:
    """Say in words that the gathering is over three hours; empty when it is not.

    `minutes` is its length where that is other than the sum, as with air in it.
    """
    over = (total_minutes(items) if minutes is None else minutes) - LONGEST_MINUTES
    return f"Samlingen varer {time_in_words(over)} mer enn tre timer." if over > 0 else ""
