from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import texts
from tests.pdf.samples import LOOK, bound


def made(words: int) -> list[Look]:
    """The looks that are tried for a text of so many words; the last one is used."""
    tried: list[Look] = []

    def make(look: Look) -> list[Sheet]:
        tried.append(look)
        return pages(flowing("ord " * words, look, "body", body().width), "Ord", Foot("", "", look), look)

    as_large_as_fits(make, LOOK, (14.0, 12.0, 10.0))
    return tried


def test_a_short_text_is_set_as_large_as_asked_for() -> None:
    assert made(100)[-1].sizes.body == 14


def test_a_longer_text_is_set_smaller_to_stay_on_its_page() -> None:
    assert made(900)[-1].sizes.body == 12


def test_a_text_that_fits_in_no_size_is_set_in_the_usual_one() -> None:
    assert [look.sizes.body for look in made(5000)] == [10, 12]


def test_large_print_is_never_made_smaller() -> None:
    looks: list[Look] = []

    def make(look: Look) -> list[Sheet]:
        looks.append(look)
        return []

    as_large_as_fits(make, Look(large_print=True), (12.0, 10.0))
    assert {look.sizes.body for look in looks} == {14}


def test_what_a_print_opens_with_stands_in_order() -> None:
    sheets = pages(opening("Logg", "Samling 1", ["", "I dag"], LOOK), "Samling 1", Foot("", "", LOOK), LOOK)
    assert texts(bound(sheets))[0].split("\n") == ["Logg", "Samling 1", "I dag"]


def test_a_title_of_any_length_is_set_whole() -> None:
    title = "Samling " * 3000
    sheets = pages(opening("Logg", title, [], LOOK), title, Foot("", "", LOOK), LOOK)
    assert "".join(texts(bound(sheets))).count("Samling") >= 3000


def test_dots_stand_between_what_is_there() -> None:
    assert dotted("Runde", " ", "Gule lapper") == "Runde\N{NO-BREAK SPACE}· Gule lapper"
