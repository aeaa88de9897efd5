"""A report on paper: key figures, parts, tables with numbers to the right, and what figures do not say."""

from dataclasses import replace

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.course_report import course_report
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
)
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart, ReportTable
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.report import report_pdf, report_sheets, widths
from tests.conftest import NOW
from tests.course.evaluation.reports import a_part, a_report, a_table
from tests.each import for_each
from tests.pdf.reading import read, text
from tests.pdf.samples import HARD, LOOK


def test_it_opens_with_what_it_is_and_its_key_figures_and_ends_with_the_reservation() -> None:
    found = text(report_pdf(a_report()))
    assert found.startswith(
        "Rapport\nMestringstreff Orkdal\nOrkdal, 12. januar til 16. februar 2026\n10\ndeltakere"
    )
    assert "God nytte er ikke det samme som effekt." in found


def test_a_part_has_its_words_bullets_tables_and_notes() -> None:
    found = text(report_pdf(a_report(a_part())))
    assert "Oppmøte\n9 kom.\n•\nLokalet var godt\nOppmøte\nSamling\nKom\nUtgifter" in found
    assert "Samling 1: Bli kjent\n9\n1 250 kr" in found
    assert "Samling 2 er ikke telt." in found


def test_a_part_with_nothing_in_it_has_no_heading() -> None:
    assert "Tomt" not in text(report_pdf(a_report(ReportPart(key="x", heading="Tomt"))))


def test_what_is_not_finished_says_so_on_top() -> None:
    report = replace(a_report(), is_unfinished=True, notice="Kurset er ikke ferdig.")
    found = text(report_pdf(report))
    assert found.index("ikke ferdig") < found.index("deltakere")


@for_each({"one word": "x" * 4000, "long": "Ord " * 3000, "hard": "\n".join(HARD[:4])})
def test_words_of_any_length_are_printed(words: str) -> None:
    table = ReportTable(title=words, columns=("A", words[:300], "C"), rows=((words, "1", words[:500]),))
    wide = ReportTable(title="", columns=("A", *[words[:2000]] * 7), rows=(("A", *"1234567"),))
    part = ReportPart(key="x", heading=words[:500], words=words, bullets=(words,), tables=(table, wide))
    hard = Report(title=words[:300], about=words, parts=(part,), reservation=words)
    assert report_sheets(hard, LOOK)


def test_columns_are_as_wide_as_the_page_however_long_their_words() -> None:
    tables = (a_table(), replace(a_table(), columns=("Samling", "Ord " * 40, "Lang" * 60)))
    sums = {round(sum(widths(table, LOOK))) for table in tables}
    assert len(sums) == 1


def test_many_copies_are_on_paper() -> None:
    once, twice = report_pdf(a_report()), report_pdf(a_report(), PrintOptions(copies=2))
    assert len(read(twice).pages) == 2 * len(read(once).pages)


@pytest.mark.parametrize("large_print", [False, True], ids=["usual", "large print"])
def test_a_scale_with_very_long_grades_is_printed_all_the_same(large_print: bool) -> None:
    grades = tuple(f"{'ord ' * 60}{number}" for number in range(12))
    item = Item(key="a", text="Det var nyttig", kind=ItemKind.ONE, options=grades, group="Hva synes du?")
    asked = Questionnaire(form_id="eget", items=(item,), moment=Moment.AFTER)
    chosen = {item.key: Answer(chosen=(3,))}
    course = Course(title="Vår", created_at=NOW, questionnaires=[asked])
    course.responses = [
        Response(questionnaire_id=asked.id, number=number, answers=chosen, is_done=True)
        for number in range(8)
    ]
    report = course_report(course, (), NOW.date())
    assert report_sheets(report, PrintOptions(large_print=large_print).look)
