"""What can be had on paper, and how many are suggested."""

import io

from pypdf import PdfReader

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.paper import Edition, for_everybody, sheets_paper
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.roster import enrol
from tests.stored import add_question


def ignore(done: int, of: int) -> None:
    pass


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_one_for_each_participant_and_some_to_spare(context: Context) -> None:
    course = context.require_course()
    context.act(lambda: planning.change_course(context.database, course.id, participants=8))
    context.change_settings(spare_copies=3)
    assert for_everybody(context) == (11, "8 deltakere + 3 ekstra")


def test_one_when_there_is_no_course(empty_window: MainWindow) -> None:
    assert for_everybody(empty_window.context) == (1, "")


def test_a_sheet_of_the_leaders_is_wanted_once(context: Context) -> None:
    assert sheets_paper(context, ["sjekkliste"]).edition == Edition(1)
    assert sheets_paper(context, ["busk"]).edition == Edition(12)


def test_one_sheet_is_named_after_itself_and_several_after_their_tool(context: Context) -> None:
    assert sheets_paper(context, ["diamanten"], "Kognitiv modell").title == "Diamanten"
    assert sheets_paper(context, ["helsekoppen", "sovn-og-energi"], "Helsekoppen").title == "Helsekoppen"


def test_of_several_sheets_one_can_be_left_out(context: Context) -> None:
    paper = sheets_paper(context, ["helsekoppen", "sovn-og-energi"], "Helsekoppen")
    assert [title for _, title in paper.parts] == ["Helsekoppen", "Søvn og energi"]
    found = pages(paper.make(Edition(2, left_out=frozenset({"helsekoppen"})), ignore))
    assert ["Søvn og energi" in each for each in found] == [True] * 4  # two pages, two copies


def test_the_edition_is_the_one_that_is_asked_for(context: Context) -> None:
    paper = sheets_paper(context, ["busk"])
    fields = PdfReader(io.BytesIO(paper.make(Edition(fillable=True), ignore))).get_fields()
    assert fields
    assert len(pages(paper.make(Edition(large_print=True), ignore))) >= 1


def test_the_checklist_has_the_courses_answers(context: Context) -> None:
    course = context.require_course()
    context.act(lambda: add_question(context.database, course.id, "oppdrag", "Hva vil Ågot?"))
    words = "".join(pages(sheets_paper(context, ["sjekkliste"]).make(Edition(), ignore)))
    assert "Hva vil Ågot?" in words


def test_names_are_on_the_sheets_that_ask_for_them_and_short_where_it_is_chosen(context: Context) -> None:
    assert "first_names" not in sheets_paper(context, ["bordkort"]).editions
    enrol(context.database, context.require_course().id, "Kari Nordmann")
    context.open_course(context.require_course().id)
    cards, others = (sheets_paper(context, [form]) for form in ("bordkort", "oppmote"))
    assert ("first_names" in cards.editions, "first_names" in others.editions) == (True, False)
    said = ["".join(pages(each.make(Edition(first_names=True), ignore))) for each in (cards, others)]
    assert ["Kari" in each for each in said] == [True, True]
    assert ["Nordmann" in each for each in said] == [False, True]
