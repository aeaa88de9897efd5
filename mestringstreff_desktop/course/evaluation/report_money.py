"""What a course's report tells of the money: a sentence or three, and a table of what is known."""

from collections.abc import Iterator
from dataclasses import replace

from mestringstreff_desktop.content.words import count, kroner
from mestringstreff_desktop.course.budget_line import BudgetKind
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.economy import (
    KINDS,
    amount_words,
    lacks_used,
    shared_words,
    sums,
    taking_part,
)
from mestringstreff_desktop.course.evaluation.report import ReportTable


def money_tables(course: Course) -> Iterator[ReportTable]:
    """Yield a table of what is known: each kind of cost, their sum, what came in, and what is left."""
    found = sums(course)
    rest = found.rest
    if lacks_used(course):  # what is left would be too good to be true
        rest = replace(rest, used=None)
    costs = {name: found.by_kind[kind] for kind, name in KINDS.items() if kind is not BudgetKind.INCOME}
    named = {
        **costs,
        "Kostnader i alt": found.costs,
        KINDS[BudgetKind.INCOME]: found.income,
        "Igjen": rest,
        "For hver deltaker": found.each,
    }
    known = ((name, each) for name, each in named.items() if each.is_known)
    rows = tuple((name, amount_words(each.planned), amount_words(each.used)) for name, each in known)
    if rows:
        yield ReportTable(title="", columns=("", "Planlagt", "Brukt"), rows=rows, note=shared_words(course))


def money_words(course: Course) -> Iterator[str]:
    """Kurset kostet 12 300 kr. Det er 700 kr mindre enn planlagt. Delt på 10 deltakere …"""
    found = sums(course)
    used, planned = found.costs.used, found.costs.planned
    if used is None or lacks_used(course):
        if planned is not None:
            yield f"Det er planlagt å bruke {kroner(planned)}."
        if used is not None:
            yield f"Hittil er det brukt {kroner(used)}, men regnskapet er ikke ferdig."
        return
    yield f"Kurset kostet {kroner(used)}."
    if planned is not None:
        yield _against(used, planned)
    if found.each.used is not None and taking_part(course) > 1:
        people = count(taking_part(course), "deltaker", "deltakere")
        yield f"Delt på {people} blir det {kroner(found.each.used)} for hver."


def _against(used: int, planned: int) -> str:
    if used == planned:
        return "Det er som planlagt."
    more = "mer" if used > planned else "mindre"
    return f"Det er {kroner(abs(used - planned))} {more} enn planlagt."
