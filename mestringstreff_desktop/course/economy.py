"""What a course costs and gets: the lines by kind, their sums, and what it is for each who takes part.

Amounts are whole øre. A sum is of what is known; where nothing is, there is none.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from mestringstreff_desktop.content.words import count, kroner
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, Role
from mestringstreff_desktop.course.involvement import Fee

# What each kind is called, in the order they stand.
KINDS: Mapping[BudgetKind, str] = MappingProxyType(
    {
        BudgetKind.MEETINGS: "Honorar for møter",
        BudgetKind.STORY: "Honorar for egen fortelling",
        BudgetKind.TRAVEL: "Reise",
        BudgetKind.LOST_EARNINGS: "Tapt arbeidsfortjeneste",
        BudgetKind.WAGES: "Lønn",
        BudgetKind.FOOD: "Mat og drikke",
        BudgetKind.PREMISES: "Lokale",
        BudgetKind.MATERIAL: "Materiell og trykking",
        BudgetKind.OTHER: "Annet",
        BudgetKind.INCOME: "Tilskudd og andre inntekter",
    }
)
FEE_KINDS: Mapping[BudgetKind, str] = MappingProxyType(
    {
        BudgetKind.MEETINGS: "meetings",
        BudgetKind.STORY: "story",
        BudgetKind.TRAVEL: "travel",
        BudgetKind.LOST_EARNINGS: "lost_earnings",
    }
)
FROM_FEES = "Etter avtalene"  # the line that holds what is agreed with the user representatives


@dataclass(frozen=True, kw_only=True)
class BudgetRow:
    """A line as it is shown: one that is stored, or the first of its kind, where nothing is typed yet."""

    kind: BudgetKind
    line: BudgetLine | None = None

    @property
    def key(self) -> str:
        return str(self.line.id) if self.line else str(self.kind)


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """What is planned and what is used, in øre; None where nothing is known of it."""

    planned: int | None = None
    used: int | None = None

    @property
    def is_known(self) -> bool:
        return self.planned is not None or self.used is not None


@dataclass(frozen=True, kw_only=True)
class Sums:
    """The sums of a course. `rest` is what is left of the income, less than 0 where there is too little.

    `each` is what it costs for each: planned by how many there is room for, used by those who got a place,
    and not known while a line lacks what was used.
    """

    costs: Amounts
    income: Amounts
    rest: Amounts
    each: Amounts
    by_kind: Mapping[BudgetKind, Amounts]


def rows(course: Course) -> list[BudgetRow]:
    """Return the lines by kind, in the order they were made; of a kind without any, an empty one."""
    found = []
    for kind in KINDS:
        own = [BudgetRow(kind=kind, line=each) for each in course.budget if each.kind is kind]
        found += own or [BudgetRow(kind=kind)]
    return found


def is_blank(line: BudgetLine) -> bool:
    """Does nothing stand in a line?"""
    return not line.text.strip() and line.planned is None and line.used is None


def sums(course: Course) -> Sums:
    """Return the sums of all lines."""
    by_kind = {kind: _amounts(each for each in course.budget if each.kind is kind) for kind in KINDS}
    costs = _amounts(each for each in course.budget if each.kind is not BudgetKind.INCOME)
    income = by_kind[BudgetKind.INCOME]
    return Sums(
        costs=costs,
        income=income,
        rest=Amounts(
            planned=_less(income.planned, costs.planned),
            used=_less(income.used, costs.used),
        ),
        each=Amounts(
            planned=for_each(costs.planned, course.participants),
            used=None if lacks_used(course) else for_each(costs.used, taking_part(course)),
        ),
        by_kind=by_kind,
    )


def shared_words(course: Course) -> str:
    """Say by how many the costs are shared; nothing where they are not."""
    each = sums(course).each
    places = count(course.participants, "plass", "plasser")
    people = count(taking_part(course), "deltaker", "deltakere")
    by_places = "" if each.planned is None else f"«Planlagt» er delt på {places}."
    by_people = "" if each.used is None else f"«Brukt» er delt på {people}."
    return " ".join(filter(None, (by_places, by_people)))


def taking_part(course: Course) -> int:
    """Return how many got a place: those on the list, or what was counted when the course was ended."""
    return course.figures.participants if course.figures else len(course.taking_part)


def for_each(ore: int | None, people: int) -> int | None:
    """Return an amount for each of them, to the nearest whole krone; None where it cannot be told."""
    if ore is None or people <= 0:
        return None
    return round(ore / people / 100) * 100


def _amounts(lines: Iterable[BudgetLine]) -> Amounts:
    found = list(lines)
    return Amounts(
        planned=_sum([each.planned for each in found]),
        used=_sum([each.used for each in found]),
    )


def _sum(amounts: Sequence[int | None]) -> int | None:
    known = [each for each in amounts if each is not None]
    return sum(known) if known else None


def _less(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def agreed_fees(course: Course) -> dict[BudgetKind, int]:
    """Return what is agreed with the user representatives, all of them together, by kind."""
    fees = [each.involvement.fee for each in course.team if each.role is Role.USER_REPRESENTATIVE]
    found = {kind: _sum([_part(fee, name) for fee in fees]) for kind, name in FEE_KINDS.items()}
    return {kind: ore for kind, ore in found.items() if ore is not None}


def _part(fee: Fee, name: str) -> int | None:
    found: int | None = getattr(fee, name)
    return found


def new_fees(course: Course) -> dict[BudgetKind, int]:
    """Return what is agreed and does not stand in the budget as it is agreed now."""
    planned = {each.kind: each.planned for each in course.budget if each.text.strip() == FROM_FEES}
    return {kind: ore for kind, ore in agreed_fees(course).items() if planned.get(kind) != ore}


def amount_words(ore: int | None) -> str:
    """1 250 kr; −200 kr; a dash where it is not known."""
    if ore is None:
        return "–"
    return kroner(ore) if ore >= 0 else f"−{kroner(-ore)}"


def lacks_used(course: Course) -> int:
    """Return how many costs are planned, and do not tell yet what was used."""
    costs = (each for each in course.budget if each.kind is not BudgetKind.INCOME)
    return sum(each.planned is not None and each.used is None for each in costs)


def outcome_words(course: Course) -> str:
    """Say how the accounts came out against the budget, or what they lack; nothing before they are begun."""
    costs = sums(course).costs
    planned, used, lacks = costs.planned, costs.used, lacks_used(course)
    if planned is None or used is None:
        return ""
    if lacks:
        return f"{count(lacks, 'linje', 'linjer')} mangler det dere brukte, så regnskapet er ikke ferdig."
    if planned == used:
        return "Kurset kostet det dere hadde planlagt."
    more = "mer" if used > planned else "mindre"
    return f"Kurset har kostet {kroner(abs(used - planned))} {more} enn planlagt."


def budget_for_next(course: Course, mentions: Callable[[str], bool]) -> list[BudgetLine]:
    """Return a budget for the next course: what was used, where that is known, else what was planned.

    Words that mention somebody, as `mentions` tells, stay behind.
    """
    return [
        BudgetLine(
            kind=each.kind,
            text="" if mentions(each.text) else each.text,
            planned=each.used if each.used is not None else each.planned,
            position=number,
        )
        for number, each in enumerate(course.budget)
    ]
