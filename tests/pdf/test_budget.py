"""Budget and accounts on paper."""

import io

from pypdf import PdfReader

from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import printing
from tests.conftest import NOW


def printed(*lines: BudgetLine) -> str:
    course = Course(title="Vår " * 30, created_at=NOW, participants=10, budget=list(lines))
    pages = PdfReader(io.BytesIO(printing.budget_pdf(course, PrintOptions()))).pages
    return (
        " ".join(page.extract_text() for page in pages).replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")
    )


def test_each_line_and_the_sums_stand_there() -> None:
    text = printed(
        BudgetLine(kind=BudgetKind.FOOD, text="Frukt", planned=120_000, used=95_050),
        BudgetLine(kind=BudgetKind.INCOME, text="Tilskudd", planned=100_000),
    )
    for words in (
        "Frukt",
        "1 200 kr",
        "950,50 kr",
        "Kostnader i alt",
        "−200 kr",
        "For hver deltaker",
        "120 kr",
    ):
        assert words in text


def test_a_budget_without_amounts_says_so() -> None:
    assert "ingen beløp" in printed()


def test_many_lines_go_over_more_pages() -> None:
    text = printed(
        *(BudgetLine(kind=BudgetKind.OTHER, text=f"Linje {at} " + "ord " * 40) for at in range(40))
    )
    assert "Linje 39" in text
