"""Juster resten: new minutes for what is left of a run, so that it ends when it is to end.

The closing and the breaks are never touched: what mattered most today and the rest one needs are
what is lost first when a gathering runs late. Long items give first, in proportion to what they
have to give, and none is made shorter than makes sense; then something is dropped. What is left
over after that is told, not hidden. Pure: time is an argument, in UTC; all minutes are whole.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.run.view import RunLine, RunView, Turn
from mestringstreff_desktop.course.timetable import minutes_in_words

LEAST_MINUTES = 5
LEAST_SHARE = 0.6
LONG_MINUTES = 15
_MINUTE = timedelta(minutes=1)
_NOTHING = timedelta()


@dataclass(frozen=True)
class ItemChange:
    """An item that is left, and its minutes before and after. None after is dropped."""

    item: AgendaItem
    before: int
    after: int

    @property
    def is_dropped(self) -> bool:
        return self.before > 0 and self.after == 0


@dataclass(frozen=True)
class Adjustment:
    """New minutes for what is left, the items that stay as they are included.

    `missing` minutes do not fit even so; `spare` ones nothing can be found for. `ends` (UTC) is when
    it is to be over.
    """

    items: tuple[ItemChange, ...]
    missing: int
    spare: int
    ends: datetime

    @property
    def changes(self) -> tuple[ItemChange, ...]:
        return tuple(each for each in self.items if each.before != each.after)

    @property
    def plan(self) -> dict[str, int]:
        """The minutes by item (its id) to store. What stays as it is stays as it is planned."""
        return {str(each.item.id): each.after for each in self.changes}


def propose(run: RunView, ends: datetime) -> Adjustment:
    """Return new minutes for what is left of a run, so that it is over at `ends` (UTC)."""
    left = [line for line in run.lines if line.turn is not Turn.DONE and not line.is_dropped]
    minutes = {line.item.id: _whole(line.planned) for line in left}
    late = (run.ends or ends) - ends
    flexible = [line for line in _after_air(left) if _may_change(line)]
    if late > _NOTHING:
        new, over = _shortened(flexible, math.ceil(late / _MINUTE))
    else:
        new, over = _lengthened(flexible, -late // _MINUTE)
    items = tuple(
        ItemChange(line.item, minutes[line.item.id], (minutes | new)[line.item.id]) for line in left
    )
    return Adjustment(items, max(over, 0), max(-over, 0), ends)


def _after_air(lines: Sequence[RunLine]) -> Sequence[RunLine]:
    """What comes before a wait for a locked start ends no sooner by being shortened."""
    waits = [place for place, line in enumerate(lines) if line.air]
    return lines[waits[-1] :] if waits else lines


def _may_change(line: RunLine) -> bool:
    return not line.item.is_break and line.item.phase is not Phase.CLOSING and line.left > _NOTHING


def _whole(time: timedelta) -> int:
    return time // _MINUTE


def _floor(line: RunLine) -> int:
    """Return the fewest minutes the item makes sense with, and no fewer than it has had."""
    planned = _whole(line.planned)
    sensible = max(LEAST_MINUTES, math.ceil(max(line.item.minutes, 0) * LEAST_SHARE))
    return min(max(sensible, math.ceil(line.spent / _MINUTE)), planned)


def _slack(line: RunLine) -> int:
    return _whole(line.planned) - _floor(line)


def _frees(line: RunLine) -> int:
    """Return the minutes that dropping the item gives."""
    return _whole(line.planned)


def _shortened(flexible: Sequence[RunLine], late: int) -> tuple[dict[UUID, int], int]:
    """Return the new minutes, and those that are over: below none where more was freed than needed."""
    kept, dropped = list(flexible), dict[UUID, int]()
    while (need := late) > sum(map(_slack, kept)):
        line = _to_drop(kept, need)
        if line is None:
            break
        kept.remove(line)
        dropped[line.item.id] = 0
        late -= _frees(line)
    if late < 0:
        longer, over = _lengthened(kept, -late)
        return dropped | longer, over
    shorter = _shorter(kept, late)
    return dropped | shorter, max(late - sum(map(_slack, kept)), 0)


def _to_drop(kept: Sequence[RunLine], need: int) -> RunLine | None:
    """Return the shortest item that is enough to drop, else the longest; never one that has been on."""
    candidates = [line for line in kept if not line.was_on and line.turn is Turn.COMING]
    slack = sum(map(_slack, kept))
    enough = [line for line in candidates if need - _frees(line) <= slack - _slack(line)]
    if enough:
        return min(enough, key=_frees)
    return max(candidates, key=_frees, default=None)


def _shorter(lines: Sequence[RunLine], minutes: int) -> dict[UUID, int]:
    """Take minutes from the long items first, then from the others."""
    new = dict[UUID, int]()
    long = [line for line in lines if line.planned >= LONG_MINUTES * _MINUTE]
    for tier in (long, [line for line in lines if line not in long]):
        slack = {line.item.id: _slack(line) for line in tier}
        taken = min(minutes, sum(slack.values()))
        parts = share(taken, slack)
        new |= {line.item.id: _whole(line.planned) - parts[line.item.id] for line in tier}
        minutes -= taken
    return new


def _lengthened(lines: Sequence[RunLine], minutes: int) -> tuple[dict[UUID, int], int]:
    """Give minutes to what is left in proportion to its length; with nothing to give to, all are spare."""
    weights = {line.item.id: _whole(line.planned) for line in lines if line.planned >= _MINUTE}
    if not weights:
        return {}, -minutes
    parts = share(minutes, weights)
    return {key: weight + parts[key] for key, weight in weights.items()}, 0


def share(minutes: int, weights: Mapping[UUID, int]) -> dict[UUID, int]:
    """Return whole minutes shared by weight: they add up, and none gets more than its weight allows.

    What is left after rounding down goes to the largest remainders.
    """
    whole = sum(weights.values())
    exact = {key: minutes * weight / whole if whole else 0.0 for key, weight in weights.items()}
    parts = {key: math.floor(value) for key, value in exact.items()}
    rest = minutes - sum(parts.values()) if whole else 0
    by_remainder = sorted(exact, key=lambda key: parts[key] - exact[key])
    return {key: part + (key in by_remainder[:rest]) for key, part in parts.items()}


def adjustment_words(adjustment: Adjustment) -> list[str]:
    """Return the proposal as sentences: what to do, what stays, and how it comes out."""
    if not adjustment.changes:
        return [_unchanged(adjustment)]
    sentences = [_sentence(change) for change in adjustment.changes]
    return [*sentences, *_stays(adjustment), _outcome(adjustment)]


def _sentence(change: ItemChange) -> str:
    title = change.item.quoted
    if change.is_dropped:
        return f"Hopp over {title}."
    what = "Kort ned" if change.after < change.before else "Gi"
    how = "til" if change.after < change.before else "god tid:"
    return f"{what} {title} {how} {minutes_in_words(change.after)}."


def _unchanged(adjustment: Adjustment) -> str:
    if adjustment.missing:
        return _too_little(adjustment)
    at = clock_time(local(adjustment.ends))
    if adjustment.spare:
        return f"Dere har {minutes_in_words(adjustment.spare)} til gode før kl. {at}. Bruk dem rolig."
    return f"Dere er i rute til kl. {at}. Det er ingenting å justere."


def _too_little(adjustment: Adjustment) -> str:
    """Say what does not fit: the closing and the breaks have what they need first."""
    at = clock_time(local(adjustment.ends))
    return f"{minutes_in_words(adjustment.missing)} får ikke plass før kl. {at}. Velg en senere slutt."


def _stays(adjustment: Adjustment) -> list[str]:
    has_break = any(each.item.is_break for each in adjustment.items)
    has_closing = any(each.item.phase is Phase.CLOSING for each in adjustment.items)
    match has_break, has_closing:
        case True, True:
            return ["Pausen og avslutningen blir som planlagt."]
        case True, False:
            return ["Pausen blir som planlagt."]
        case False, True:
            return ["Avslutningen blir som planlagt."]
        case _:
            return []


def _outcome(adjustment: Adjustment) -> str:
    at = clock_time(local(adjustment.ends))
    if adjustment.missing:
        return f"Likevel: {_too_little(adjustment)}"
    if adjustment.spare:
        return f"Da er dere ferdige {minutes_in_words(adjustment.spare)} før kl. {at}."
    return f"Da er dere ferdige kl. {at}."
