import pytest

from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot
from mestringstreff_desktop.pdf.opening import as_large_as_fits, dotted, opening, pages
from mestringstreff_desktop.pdf.style import LARGER, Look
from tests.pdf.reading import texts
from tests.pdf.samples import LOOK, bound


def made(words: int, look: Look = LOOK) -> list[Look]:
    """The looks that are tried for a text of so many words; the last one is used."""
    tried: list[Look] = []

    def make(look: Look) -> list[Sheet]:
        tried.append(look)
        return pages(flowing("ord " * words, look, "body", body().width), "Ord", Foot("", "", look), look)

    as_large_as_fits(make, look, (14.0, 12.0, 10.0))
    return tried


def test_a_short_text_is_set_as_large_as_asked_for() -> None:
    assert made(100)[-1].sizes.body == 14


def test_a_longer_text_is_set_smaller_to_stay_on_its_page() -> None:
    assert made(900)[-1].sizes.body == 12


def test_a_text_that_fits_in_no_size_is_set_in_the_usual_one() -> None:
    assert [look.sizes.body for look in made(5000)] == [10, 12]


@pytest.mark.parametrize(("words", "size"), [(100, 14 * LARGER), (900, 14.0), (5000, 14.0)])
def test_large_print_is_larger_than_the_usual_and_never_small(words: int, size: float) -> None:
    assert made(words, Look(large_print=True))[-1].sizes.body == pytest.approx(size)


def test_what_a_print_opens_with_stands_in_order() -> None:
    sheets = pages(opening("Logg", "Samling 1", ["", "I dag"], LOOK), "Samling 1", Foot("", "", LOOK), LOOK)
    assert texts(bound(sheets))[0].split("\n") == ["Logg", "Samling 1", "I dag"]


def test_a_title_of_any_length_is_set_whole() -> None:
    title = "Samling " * 3000
    sheets = pages(opening("Logg", title, [], LOOK), title, Foot("", "", LOOK), LOOK)
    assert "".join(texts(bound(sheets))).count("Samling") >= 3000


def test_dots_stand_between_what_is_there() -> None:
    assert dotted("Runde", " ", "Gule lapper") == "Runde\N{NO-BREAK SPACE}· Gule lapper"
