"""An attacker who has every table that was ever published, and knows who is in each, but for what they said.

She knows who came late, who answered each item, and each person's answer to the item that results are split
by. She adds tables up and takes them from each other in any way, and tries all that may have been answered.

What she is not credited with: a table of six or more who all answered the same tells each of them, and one in
which nobody chose something tells that of all of them. That is what the figures are for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations, product

People = frozenset[str]
FEWEST = 6  # said here too: she knows what was promised
MOST_ASSIGNMENTS = 20_000  # that are tried one by one; where there are more, adding up has to do
MOST_ATOMS = 12


@dataclass(frozen=True)
class Table:
    """How many of some people chose each answer to one question. `is_fact` is of a fact about the person."""

    people: People
    counts: tuple[int, ...]
    is_fact: bool = False


def leaks(tables: Iterable[Table]) -> list[str]:
    """Return what an attacker learns from all tables of one question that she must not."""
    known = list(dict.fromkeys(tables))
    return [*_by_adding_up(known), *_few_alike(known), *_by_trying(known)]


def _by_adding_up(tables: Sequence[Table]) -> Iterator[str]:
    """Yield the groups under six whose table is a sum and difference of others'."""
    atoms = atoms_of(each.people for each in tables)
    rows = _reduced([[Fraction(atom <= each.people) for atom in atoms] for each in tables])
    small = [place for place, atom in enumerate(atoms) if len(atom) < FEWEST]
    for some in _some_of(small):
        people = sum(len(atoms[place]) for place in some)
        wanted = [Fraction(place in some) for place in range(len(atoms))]
        if people < FEWEST and _is_in_span(wanted, rows):
            yield f"{people} people's answers"


def atoms_of(groups: Iterable[People]) -> list[People]:
    """Return people in parts: those of one part are in exactly the same groups."""
    found: list[People] = []
    for group in groups:
        parts = [part for each in found for part in (each & group, each - group)]
        found = [part for part in (*parts, group.difference(*found)) if part]
    return found


def _some_of(places: Sequence[int]) -> Iterator[tuple[int, ...]]:
    few = places[:MOST_ATOMS]
    return chain.from_iterable(combinations(few, size) for size in range(1, min(len(few), FEWEST) + 1))


def _reduced(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """Return the rows in reduced echelon form, without those of nothing."""
    done: list[list[Fraction]] = []
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        pivot = [each / pivot[column] for each in pivot]
        rows = [_less(row, pivot, column) for row in rows]
        done = [*(_less(row, pivot, column) for row in done), pivot]
    return done


def _less(row: list[Fraction], pivot: list[Fraction], column: int) -> list[Fraction]:
    times = row[column]
    return [one - times * other for one, other in zip(row, pivot, strict=True)] if times else row


def _is_in_span(wanted: list[Fraction], rows: Iterable[list[Fraction]]) -> bool:
    for row in rows:
        wanted = _less(wanted, row, next(place for place, each in enumerate(row) if each))
    return not any(wanted)


def differences(tables: Sequence[Table]) -> list[Table]:
    """Return the tables, and what is left of each when one or two within it are taken away."""
    found = dict.fromkeys(tables)
    for _ in range(2):
        pairs = product(list(found), tables)
        found |= dict.fromkeys(_minus(one, other) for one, other in pairs if other.people < one.people)
    return list(found)


def _minus(one: Table, other: Table) -> Table:
    counts = tuple(a - b for a, b in zip(one.counts, other.counts, strict=True))
    return Table(one.people - other.people, counts, one.is_fact)


def _few_alike(tables: Sequence[Table]) -> Iterator[str]:
    """Yield facts about the person that one to five people of a table, or of a difference, share."""
    facts = [each for each in tables if each.is_fact]
    for each in differences(facts):
        if any(0 < number < FEWEST for number in each.counts):
            yield f"a fact of few: {each.counts}"


def _by_trying(tables: Sequence[Table]) -> Iterator[str]:
    """Yield the groups under six that chose something equally often in all that fits the tables."""
    atoms = atoms_of(each.people for each in tables)
    if not any(len(atom) < FEWEST for atom in atoms):
        return
    ways = 1
    for atom in atoms:
        ways *= len(atom) + 1
    if ways > MOST_ASSIGNMENTS:
        return
    every = differences(tables)
    for choice in range(len(tables[0].counts)):
        yield from _certain(tables, atoms, choice, every)


def _certain(
    tables: Sequence[Table], atoms: Sequence[People], choice: int, every: Sequence[Table]
) -> Iterator[str]:
    inside = [[place for place, atom in enumerate(atoms) if atom <= each.people] for each in tables]
    fitting = [
        numbers
        for numbers in product(*(range(len(atom) + 1) for atom in atoms))
        if all(
            sum(numbers[place] for place in places) == each.counts[choice]
            for places, each in zip(inside, tables, strict=True)
        )
    ]
    small = [place for place, atom in enumerate(atoms) if len(atom) < FEWEST]
    for some in _some_of(small):
        people = frozenset[str]().union(*(atoms[place] for place in some))
        told = {sum(numbers[place] for place in some) for numbers in fitting}
        if len(people) < FEWEST and len(told) == 1 and not _all_the_same(people, choice, every):
            yield f"{len(people)} people chose {choice} {told.pop()} times"


def _all_the_same(people: People, choice: int, tables: Iterable[Table]) -> bool:
    """Are they among six or more who all chose it, or none of whom did?"""
    around = (each for each in tables if people <= each.people and len(each.people) >= FEWEST)
    return any(each.counts[choice] in (0, len(each.people)) for each in around)
