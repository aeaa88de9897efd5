"""The visits of a run: from when till when each item was on, without the slips of a key.

An item that was only passed was not on: its time is that of the item it was on the way to, or of the one
before where nothing came after. Lengths are told to the minute as the difference between the clock times
that are told, so that 10.06 and 4 minutes make 10.10.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from mestringstreff_desktop.clock import minutes_between

LEAST_VISIT = timedelta(seconds=20)
Piece = tuple[datetime, datetime]  # while time went, from and until (UTC)


@dataclass(frozen=True)
class Visit:
    """An item while it was on: `began`, and `ended` where it is over (UTC).

    `event` is the place, among the run's events, of the one that it began with. `is_return` says that one
    went back to it. Pauses are in none of the pieces.
    """

    item_id: UUID
    event: int
    began: datetime
    ended: datetime | None = None
    is_return: bool = False
    pieces: tuple[Piece, ...] = field(default=())

    @property
    def spent(self) -> timedelta:
        """The time used. Time that goes backwards counts as nothing."""
        return sum((max(until - since, timedelta()) for since, until in self.pieces), start=timedelta())

    @property
    def minutes(self) -> int:
        """The same in whole minutes, as the clock times of the pieces tell it."""
        return sum(max(minutes_between(since, until), 0) for since, until in self.pieces)

    @property
    def is_slip(self) -> bool:
        """Was the item only passed?"""
        return self.ended is not None and self.spent < LEAST_VISIT


def without_slips(visits: Sequence[Visit]) -> tuple[Visit, ...]:
    """Return the visits that were any, with the time of the others, one for each stay at an item."""
    kept, passed = list[Visit](), list[Visit]()
    for visit in visits:
        if visit.is_slip:
            passed.append(visit)
        else:
            _add(kept, _later(passed, visit))
            passed = []
    if passed and not kept:
        kept.append(_later(passed[:-1], passed[-1]))
    elif passed:
        kept[-1] = _longer(kept[-1], passed)
    return tuple(kept)


def _add(kept: list[Visit], visit: Visit) -> None:
    if kept and kept[-1].item_id == visit.item_id:
        kept[-1] = _longer(kept[-1], [visit])
    else:
        kept.append(visit)


def _later(passed: Sequence[Visit], visit: Visit) -> Visit:
    """Return a visit that began when one left for it, though others were passed on the way."""
    if not passed:
        return visit
    return replace(visit, began=passed[0].began, pieces=(*_pieces(passed), *visit.pieces))


def _longer(visit: Visit, others: Sequence[Visit]) -> Visit:
    return replace(visit, ended=others[-1].ended, pieces=(*visit.pieces, *_pieces(others)))


def _pieces(visits: Sequence[Visit]) -> Iterator[Piece]:
    return (piece for visit in visits for piece in visit.pieces)


def trail(visits: Sequence[Visit]) -> tuple[UUID, ...]:
    """Return the items one came through to the one that is on, which is the last: the way back.

    A slip is on it only until one has stayed where it led, so that it can be taken back key by key.
    """
    is_fresh = bool(visits) and visits[-1].spent < LEAST_VISIT
    way = list[UUID]()
    for visit in visits if is_fresh else without_slips(visits):
        if visit.is_return and visit.item_id in way:
            del way[len(way) - way[::-1].index(visit.item_id) :]
        elif not way or way[-1] != visit.item_id:
            way.append(visit.item_id)
    return tuple(way)
