import pytest

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.header_footer import (
    FOOT_END,
    FOOT_LINE,
    Foot,
    foot,
    head_block,
    running_head,
    short,
)
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import text
from tests.pdf.samples import LOOK, OWN, TITLES, bound, drawn, form

PLACE = Box(50, 50, 495, FOOT_LINE - FOOT_END)
SUN = Source(doc="handbook", chapter="10.5", page=49, annex=75)


def with_source(source: Source, credit: str = "", *, name_and_date: bool = True) -> Form:
    return Form(
        id="sol",
        title="Sol",
        lead="Skriv.",
        source=source,
        credit=credit,
        sections=(),
        name_and_date=name_and_date,
    )


def foot_text(one: Form, course_title: str, page: int, pages: int, look: Look = LOOK) -> str:
    def draw(pen: Pen) -> None:
        foot(one, course_title, look).draw(pen, PLACE, page, pages)

    return " ".join(text(bound([Sheet(600, 800, draw, look)])).split())


def test_the_foot_counts_pages_and_on_the_last_names_the_course_and_what_the_sheet_builds_on() -> None:
    sheet = with_source(SUN, "Etter Tveiten (2008)")
    assert foot_text(sheet, "Mestringstreff Orkdal", 3, 3) == (
        "side 3 av 3 Mestringstreff Orkdal "
        "Etter Tveiten (2008) · Håndbok for etablering av Mestringstreff (2017/2018), kap. 10.5, s. 49 og 75"
    )
    assert foot_text(sheet, "Mestringstreff Orkdal", 2, 3) == "side 2 av 3"


def test_a_single_page_is_not_counted_and_our_own_sheets_name_no_source() -> None:
    assert foot_text(with_source(OWN), "Vårkurs", 1, 1) == "Vårkurs"
    assert foot_text(with_source(OWN), "", 1, 1) == ""


@pytest.mark.parametrize("title", TITLES)
def test_a_course_title_is_shortened_at_a_word_to_its_line(title: str) -> None:
    found = foot_text(with_source(OWN), title, 2, 2, Look(large_print=True)).removeprefix("side 2 av 2 ")
    kept = found.removesuffix("\N{NO-BREAK SPACE}…").removesuffix(" …")
    assert f"{title} ".startswith(f"{kept} ")
    assert (kept == title) == (len(title) <= 60)


def test_a_credit_of_any_length_keeps_the_foot_at_its_height() -> None:
    found = foot_text(with_source(SUN, "Etter Åshild Bø " * 50), "Vårkurs", 2, 2)
    assert found.startswith("side 2 av 2 Vårkurs Etter")


def test_name_and_date_are_asked_for_unless_the_sheet_is_anonymous() -> None:
    named, anonymous = with_source(OWN), with_source(OWN, name_and_date=False)
    assert "Navn\nDato" in text(drawn(head_block(named, LOOK, 400)))
    assert "Navn" not in text(drawn(head_block(anonymous, LOOK, 400)))


def test_a_long_title_makes_the_head_higher() -> None:
    short, long = form(title="Sol"), form(title="Sol og måne og " * 8)
    assert head_block(long, LOOK, 400).height > head_block(short, LOOK, 400).height


def test_later_pages_repeat_the_title() -> None:
    assert text(drawn(running_head("Diamanten", LOOK, 400))) == "Diamanten"


def test_a_title_of_any_length_is_shortened_for_foot_and_outline() -> None:
    assert short("  Mestring\n i hverdagen ") == "Mestring i hverdagen"
    assert short("x" * 100) == f"{'x' * 79}…"


def test_an_empty_foot_draws_nothing() -> None:
    def draw(pen: Pen) -> None:
        Foot("", "", LOOK).draw(pen, PLACE)
        Foot("", "Vårkurs", LOOK).draw(pen, PLACE, 3, 3)

    assert text(bound([Sheet(600, 800, draw)])).split("\n") == ["side 3 av 3", "Vårkurs"]


def test_the_foot_counts_through_the_document_where_the_pen_does() -> None:
    def draw(pen: Pen) -> None:
        Foot("", "Vårkurs", LOOK).draw(pen, PLACE, 3, 3)

    book = Book("Prøve")
    book.show(book.store([Sheet(600, 800, draw)], first_number=17))
    assert text(book.pdf()).split("\n") == ["side 17", "Vårkurs"]
