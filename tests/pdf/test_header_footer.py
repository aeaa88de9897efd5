from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.header_footer import Foot, foot, head_block, running_head, short
from mestringstreff_desktop.pdf.pen import Box, Pen
from tests.pdf.reading import text
from tests.pdf.samples import LOOK, OWN, bound, drawn, form

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


def foot_text(one: Form, course_title: str, page: int, pages: int) -> str:
    below = foot(one, course_title, LOOK)

    def draw(pen: Pen) -> None:
        below.draw(pen, Box(50, 50, 495, below.height(495)), page, pages)

    book = Book("Prøve")
    book.add("Prøve", [Sheet(600, 800, draw)])
    return " ".join(text(book.pdf()).split())


def test_the_foot_names_course_and_page_and_on_the_last_credit_and_source() -> None:
    sheet = with_source(SUN, "Etter Tveiten (2008)")
    assert foot_text(sheet, "Mestringstreff Orkdal", 3, 3) == (
        "Etter Tveiten (2008) · Håndbok for Mestringstreff (2017/2018), kap. 10.5, s. 49 og 75 "
        "Mestringstreff Orkdal · side 3 av 3"
    )
    assert foot_text(sheet, "Mestringstreff Orkdal", 2, 3) == "Mestringstreff Orkdal · side 2 av 3"


def test_a_single_page_is_not_counted_and_our_own_sheets_name_no_source() -> None:
    assert foot_text(with_source(OWN), "Vårkurs", 1, 1) == "Vårkurs"
    assert foot_text(with_source(OWN), "", 1, 1) == ""


def test_a_long_course_title_is_shortened() -> None:
    found = foot_text(with_source(OWN), "Mestringstreff " * 20, 1, 1)
    assert found.endswith("…")
    assert len(found) <= 80


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
        Foot("", "", LOOK).draw(pen, Box(50, 50, 400, 50))
        Foot("", "Vårkurs", LOOK).draw(pen, Box(50, 50, 400, 50), 2, 3)

    assert text(bound([Sheet(600, 800, draw)])) == "Vårkurs · side 2 av 3"


def test_the_foot_counts_through_the_document_where_the_pen_does() -> None:
    def draw(pen: Pen) -> None:
        Foot("", "Vårkurs", LOOK).draw(pen, Box(50, 50, 400, 50), 2, 3)

    book = Book("Prøve")
    book.show(book.store([Sheet(600, 800, draw)], first_number=17))
    assert text(book.pdf()) == "Vårkurs · side 17"
