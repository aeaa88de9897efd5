"""Draws changes with a seed, spread over the layers by how much there is to change in each."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from tests.mutation.changes import Change

LAYERS = ("course", "storage", "services", "pdf", "content", "ui")
LEAST = 30  # of a layer
# How often a kind is drawn beside the others: numbers and texts are many, and few of them matter.
_WEIGHTS = {"text": 0.1, "number": 0.5, "comparison": 0.7}


def draw(found: Mapping[str, Sequence[Change]], total: int, seed: int) -> list[Change]:
    """Draw so many changes in all from those found in each layer, no two in one statement."""
    shares = spread({layer: len(changes) for layer, changes in found.items()}, total)
    return [
        change
        for layer, share in shares.items()
        for change in sorted(_some(found[layer], share, Random(f"{seed} {layer}")), key=_place)
    ]


def spread(sizes: Mapping[str, int], total: int) -> dict[str, int]:
    """Share a number out by size, with no share under LEAST; equally when there is not so much."""
    least = min(LEAST, total // len(sizes))
    free, whole = total - least * len(sizes), sum(sizes.values())
    return {layer: least + round(free * size / whole) for layer, size in sizes.items()}


def _some(changes: Sequence[Change], share: int, random: Random) -> Iterator[Change]:
    """Weighted, each at most once (Efraimidis and Spirakis, 2006)."""
    order = {change: random.random() ** (1 / _WEIGHTS.get(change.edit.kind, 1)) for change in changes}
    drawn: set[tuple[str, tuple[int, int]]] = set()
    for change in sorted(changes, key=order.__getitem__, reverse=True):
        if len(drawn) == share:
            return
        if (change.file, change.lines) not in drawn and change.can_run():
            drawn.add((change.file, change.lines))
            yield change


def _place(change: Change) -> tuple[str, int]:
    return change.file, change.edit.start
