"""Prints budget and accounts: a line each with what was planned and used, and the sums below."""

from collections.abc import Iterator

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.economy import (
    KINDS,
    Amounts,
    Sums,
    amount_words,
    is_blank,
    outcome_words,
    sums,
    taking_part,
)
from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot, short
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tables import CellText, Grid

TITLE = "Budsjett og regnskap"
COLUMNS = ("Hva", "Om dette", "Planlagt", "Brukt")
SHARES = (56, 50, 30, 30)
SIZES = (12.0, 11.5, 11.0)
NOTHING = "Det står ingen beløp her ennå."
PRIVATE = "For arbeidsgruppa og dem som betaler."


def budget_sheets(course: Course, look: Look) -> list[Sheet]:
    """Return the lines that say something, and their sums."""

    def make(own: Look) -> list[Sheet]:
        blocks = opening(TITLE, course.title, [_about(course)], own)
        lines = [each for each in course.budget if not is_blank(each)]
        if lines:
            blocks += [*_table(lines, sums(course), own), *_under(course, own)]
        else:
            blocks += flowing(NOTHING, own, "body", body().width)
        return pages(blocks, course.title, Foot(PRIVATE, short(course.title), own), own)

    return as_large_as_fits(make, look, SIZES)


def _about(course: Course) -> str:
    took = f"{taking_part(course)} fikk plass" if taking_part(course) else ""
    return dotted(
        course.place, count(course.participants, "plass", "plasser") if course.participants else "", took
    )


def _table(lines: list[BudgetLine], found: Sums, look: Look) -> Iterator[Block]:
    grid = Grid.shared(SHARES, body().width, look, air=1.4 * MM)
    head = grid.head(COLUMNS)
    yield head
    costs = [each for kind in KINDS for each in lines if each.kind is kind and kind is not BudgetKind.INCOME]
    for each in costs:
        yield from grid.rows(
            _cells(KINDS[each.kind], each.text, Amounts(planned=each.planned, used=each.used))
        )
    yield from _sum("Kostnader i alt", found.costs, grid)
    incomes = [each for each in lines if each.kind is BudgetKind.INCOME]
    for each in incomes:
        yield from grid.rows(
            _cells(KINDS[each.kind], each.text, Amounts(planned=each.planned, used=each.used))
        )
    if incomes:
        yield from _sum("Inntekter i alt", found.income, grid)
        yield from _sum("Igjen", found.rest, grid)
    yield from _sum("For hver deltaker", found.each, grid)


def _lines(kind: BudgetKind, lines: list[BudgetLine], grid: Grid) -> Iterator[Block]:
    for each in (line for line in lines if line.kind is kind):
        amounts = Amounts(planned=each.planned, used=each.used)
        yield from grid.rows(_cells(KINDS[kind], each.text, amounts))


def _sum(name: str, amounts: Amounts, grid: Grid) -> list[Block]:
    return grid.rows(_cells("", "", amounts, lead=name)) if amounts.is_known else []


def _cells(what: str, about: str, amounts: Amounts, lead: str = "") -> list[list[CellText]]:
    texts = [CellText(what, lead=lead), CellText(about.strip())]
    numbers = [CellText(amount_words(ore)) for ore in (amounts.planned, amounts.used)]
    return [[each] for each in (*texts, *numbers)]


def _under(course: Course, look: Look) -> list[Block]:
    words = outcome_words(course)
    return flowing(words, look, "body", body().width) if words else []
