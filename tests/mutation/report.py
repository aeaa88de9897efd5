"""What a run found: whether a test noticed each change, as a table of the layers, and the unnoticed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tests.mutation.changes import Change

GOALS = {"ui": 95}  # percent noticed of those that are not accepted; of the other layers:
GOAL = 98


class Tried(NamedTuple):
    """A change that was tried. `by` is the test that noticed it, if one did; `accepted` why none need."""

    change: Change
    by: str
    tests: int
    accepted: str = ""

    @property
    def is_left(self) -> bool:
        return not (self.by or self.accepted)


class Row(NamedTuple):
    """A layer's figures. An accepted change that is noticed all the same counts as noticed."""

    layer: str
    changes: int
    noticed: int
    accepted: int

    @property
    def unnoticed(self) -> int:
        return self.changes - self.noticed - self.accepted

    @property
    def percent(self) -> float:
        """Of those that are not accepted."""
        return 100 * self.noticed / max(1, self.changes - self.accepted)

    @property
    def is_enough(self) -> bool:
        return self.percent >= GOALS.get(self.layer, GOAL)


def rows(tried: Iterable[Tried]) -> list[Row]:
    """Return the figures of each layer, in the order they were tried."""
    layers: defaultdict[str, list[Tried]] = defaultdict(list)
    for each in tried:
        layers[each.change.layer].append(each)
    return [_row(layer, found) for layer, found in layers.items()]


def _row(layer: str, tried: Sequence[Tried]) -> Row:
    noticed = sum(bool(each.by) for each in tried)
    accepted = sum(not each.by and bool(each.accepted) for each in tried)
    return Row(layer, len(tried), noticed, accepted)


def table(found: Sequence[Row]) -> str:
    """Return the figures as lines, with a sum."""
    sums = [
        sum(each) for each in zip(*((row.changes, row.noticed, row.accepted) for row in found), strict=True)
    ]
    head = f"{'layer':10}{'changes':>9}{'noticed':>9}{'accepted':>10}{'unnoticed':>11}{'percent':>9}"
    return "\n".join([head, *map(_line, (*found, Row("all", *sums)))])


def _line(row: Row) -> str:
    figures = f"{row.changes:>9}{row.noticed:>9}{row.accepted:>10}{row.unnoticed:>11}{row.percent:>9.1f}"
    return f"{row.layer:10}{figures}"


def ways(tried: Iterable[Tried]) -> str:
    """Return how the noticed were noticed: by a test, on import, by the time it took, by a fall."""
    found = Counter(_way(each.by) for each in tried if each.by)
    return ", ".join(f"{way} {number}" for way, number in found.most_common())


def _way(by: str) -> str:
    way, _, _ = by.partition(": ")
    return way if way in ("import", "time", "fall") else "test"


def told(change: Change) -> str:
    """Return a change in lines: where, what kind, before and after."""
    where = f"{change.file}:{change.line} {change.function}".rstrip()
    return f"{where} ({change.name or change.edit.kind})\n    - {change.before}\n    + {change.after}"
