"""Leaves: which pages of a print belong together on paper, and how many there are of each.

A set is handed out as one: the pages of a sheet, or of a part of the folder. Printed on both sides, each
set begins on a leaf of its own, so that no participant has another's page on the back of hers.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

Set = tuple[str, ...]  # the names of its pages; a page that is shown again has the same name
Page = int | None  # its number from 0; None is the back of a leaf that nothing is on

_sets: ContextVar[list[Set] | None] = ContextVar("sets of pages that are shown", default=None)


@dataclass(frozen=True)
class Run:
    """Pages to print after one another, and how many times the whole of them."""

    pages: tuple[Page, ...]
    copies: int = 1


@contextmanager
def noticing() -> Iterator[Sequence[Set]]:
    """Give the sets of what is made meanwhile, in their order; what another thread makes is not told of."""
    found: list[Set] = []
    token = _sets.set(found)
    try:
        yield found
    finally:
        _sets.reset(token)


def notice(names: Sequence[str]) -> None:
    """Tell of a set that is shown, by the names of its pages."""
    found = _sets.get()
    if found is not None and names:
        found.append(tuple(names))


def sets_or_one(sets: Sequence[Set], pages: int) -> tuple[Set, ...]:
    """Return the sets where they are of a PDF with so many pages; else all of it is one."""
    if sum(map(len, sets)) == pages:
        return tuple(sets)
    return (tuple(f"{number}" for number in range(pages)),)


def needs_both_sides(sets: Sequence[Set]) -> bool:
    """Has any set more than one page?"""
    return any(len(pages) > 1 for pages in sets)


def sides(sets: Sequence[Set], *, one_sided: bool) -> str:
    """Return what a PDF of the sets suggests to a printer, as PDF's `Duplex` has it; "" is nothing.

    On both sides where a set needs it and each begins on a leaf of its own all the same.
    """
    begins_on_leaf = all(len(pages) % 2 == 0 for pages in sets[:-1])
    if needs_both_sides(sets) and begins_on_leaf:
        return "DuplexFlipLongEdge"
    return "Simplex" if one_sided else ""


def runs(sets: Sequence[Set], chosen: Collection[int] | None = None, *, both_sides: bool) -> list[Run]:
    """Return what to print of the chosen pages (numbered from 0 as shown; None is all).

    What is shown several times on end becomes copies of one run, drawn once.
    """
    found: list[Run] = []
    for pages in _shown(sets, chosen):
        leaf = (*pages, None) if both_sides and len(pages) % 2 else pages
        if found and found[-1].pages == leaf:
            found[-1] = Run(leaf, found[-1].copies + 1)
        else:
            found.append(Run(leaf))
    return list(_joined(found))


def _shown(sets: Sequence[Set], chosen: Collection[int] | None) -> Iterator[tuple[Page, ...]]:
    """Yield what is wanted of each set, a page by the number of the first that is like it."""
    first: dict[str, int] = {}
    place = 0
    for names in sets:
        numbers = [first.setdefault(name, place + offset) for offset, name in enumerate(names)]
        wanted = (
            number for offset, number in enumerate(numbers) if chosen is None or place + offset in chosen
        )
        if pages := tuple[Page, ...](wanted):
            yield pages
        place += len(names)


def _joined(found: Sequence[Run]) -> Iterator[Run]:
    """Join the runs that there is one of each of: a run is a job, and there need not be many."""
    once: list[Page] = []
    for run in found:
        if run.copies == 1:
            once += run.pages
            continue
        if once:
            yield Run(tuple(once))
            once = []
        yield run
    if once:
        yield Run(tuple(once))


def order(sets: Sequence[Set], chosen: Collection[int] | None = None, *, both_sides: bool) -> list[Page]:
    """Return the chosen pages by their place as shown, with the empty backs that belong between them."""
    found: list[Page] = []
    place = 0
    for names in sets:
        wanted = [number for number in range(place, place + len(names)) if chosen is None or number in chosen]
        found += [*wanted, None] if both_sides and len(wanted) % 2 else wanted
        place += len(names)
    return found
