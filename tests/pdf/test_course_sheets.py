"""The sheets that a course needs beside its tools are there, and have room for what a real course says."""

import pytest

from mestringstreff_desktop.course import local_help
from mestringstreff_desktop.course.course import Course, TeamMember, gathering_from, renumber
from mestringstreff_desktop.course.handouts.filled import People
from mestringstreff_desktop.course.sheets import LocalHelp
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.prints import LIBRARY, a_real_course
from tests.pdf.recorded import record
from tests.pdf.samples import TITLES
from tests.pdf.test_golden import faults

SHEETS = (
    *("forsamtale", "pamelding", "navnelapper", "bordkort", "oppmote", "runde", "samarbeid"),
    *("sporsmalskort", "grupperegler-plakat", "dorskilt", "hjelpekort", "honorar", "kompetanse"),
    *("arbeidsmote", "rolleprat", "fortelling-forberedelse"),
)
LOOKS = (Look(), Look(large_print=True), Look(fillable=True), Look(large_print=True, fillable=True))
NUMBERS = ("113", "112", "02800", "116 117", "116 123", "22 40 00 40", "116 006", "116 111")


def a_long_course(title: str) -> Course:
    """Return a course of seven gatherings with dates and a place, and with people of long and short names."""
    course = a_real_course(title)
    course.gatherings.append(gathering_from(LIBRARY.extra_themes[0]))
    renumber(course.gatherings)
    course.team += [TeamMember(name=name) for name in ("Ada", "Margrethe-Alexandra Bratland-Kristoffersen")]
    return course


@pytest.mark.parametrize("title", TITLES, ids=("33", "60", "120"))
def test_no_text_of_a_courses_sheets_leaves_its_box_or_the_page(title: str) -> None:
    printer = FormPrinter(LIBRARY, title, course=a_long_course(title), people=People(["Kari", "Per-Oddvar"]))
    found = {
        (form_id, number): told
        for form_id in SHEETS
        for number, look in enumerate(LOOKS)
        for page in record(printer.sheets(LIBRARY.forms[form_id], look))
        if (told := list(faults(page)))
    }
    assert found == {}


def test_the_card_for_hard_moments_has_every_number_and_what_to_ring_113_for() -> None:
    (first, *_) = record(FormPrinter(LIBRARY).sheets(LIBRARY.forms["hjelpekort"], Look()))
    said = [text.words.replace("\N{NO-BREAK SPACE}", " ") for text in first.texts]
    assert set(NUMBERS) <= set(said)
    acute = next(words for words in said if words.startswith("Vondt i brystet"))
    assert all(sign in acute for sign in ("tung pust", "lammelse", "utydelig tale", "uansett hvor sterkt"))
    assert any(words.startswith("Kurslederen ringer") for words in said)


def test_the_card_stays_on_one_sheet_of_paper_with_all_that_is_known_where_the_course_is() -> None:
    course, usual = a_real_course(TITLES[0]), local_help.usual(LIBRARY)
    named = [*usual, "Presten i Orkdal", "Frivilligsentralen"][: local_help.MOST]
    course.local_help = tuple(
        LocalHelp(each, "Åse Nordmann, kommuneoverlege", "900 00 000") for each in named
    )
    printer = FormPrinter(LIBRARY, course.title, course=course)
    first, second = record(printer.sheets(LIBRARY.forms[local_help.CARD], Look()))
    said = " ".join(text.words for text in (*first.texts, *second.texts))
    assert all(each.split()[0] in said for each in named)
