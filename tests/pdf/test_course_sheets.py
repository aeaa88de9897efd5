"""The sheets that a course needs beside its tools are there, and have room for what a real course says."""

from datetime import date, time, timedelta

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.style import Look
from tests.course.samples import a_course
from tests.pdf.recorded import record
from tests.pdf.test_golden import faults

LIBRARY = Library(paths.resources(), paths.forms())
SHEETS = (
    *("forsamtale", "pamelding", "navnelapper", "bordkort", "oppmote", "runde", "samarbeid"),
    *("sporsmalskort", "grupperegler-plakat", "dorskilt", "hjelpekort", "honorar", "kompetanse"),
    "arbeidsmote",
)
TITLES = (
    "Mestringstreff Orkdal våren 2027.",
    "Mestringstreff for voksne og pårørende i Indre Fosen kommune",
    "Mestringstreff for voksne som lever med langvarige helseutfordringer, og for pårørende, i Nordre Land, "
    "Søndre Land og Ås",
)
LOOKS = (Look(), Look(large_print=True), Look(fillable=True), Look(large_print=True, fillable=True))
NUMBERS = ("113", "112", "02800", "116 117", "116 123", "22 40 00 40", "116 006", "116 111")


def real_course(title: str) -> Course:
    course = a_course(7)
    course.title, course.place = title, "Frivilligsentralen på Fannrem, møterom Trollheimen i andre etasje"
    course.team = [TeamMember(name=name) for name in ("Åshild Bratland-Kristoffersen", "Ada", "N. N.")]
    for number, gathering in enumerate(course.gatherings):
        gathering.date, gathering.start = date(2026, 11, 25) + timedelta(weeks=number), time(10)
        gathering.prompts = ["Når jeg får fortalt om noe som er tungt, kjenner jeg at …"]
    return course


def test_titles_are_as_long_as_real_ones() -> None:
    assert [len(title) for title in TITLES] == [33, 60, 120]


@pytest.mark.parametrize("title", TITLES, ids=("33", "60", "120"))
def test_no_text_of_a_courses_sheets_leaves_its_box_or_the_page(title: str) -> None:
    printer = FormPrinter(LIBRARY, title, course=real_course(title), participants=["Kari", "Per-Oddvar"])
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
    said = [text.words for text in first.texts]
    assert set(NUMBERS) <= set(said)
    acute = next(words for words in said if words.startswith("Vondt i brystet"))
    assert all(sign in acute for sign in ("tung pust", "lammelse", "utydelig tale", "uansett hvor sterkt"))
    assert any(words.startswith("Kurslederen ringer") for words in said)
