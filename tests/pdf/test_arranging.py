"""Pages are put in the order a printer is to have them, each drawn once."""

from io import BytesIO

from pypdf import PdfReader

from mestringstreff_desktop.pdf.arranging import arranged
from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.pen import Box, Pen


def numbered(*words: str) -> bytes:
    """Return a PDF of ours with a word on each page."""

    def sheet(word: str) -> Sheet:
        def draw(pen: Pen) -> None:
            pen.text(word, "body", Box(72, 400, 200, 100))

        return Sheet(*A4, draw)

    book = Book("Prøve")
    book.add("Prøve", [sheet(word) for word in words])
    return book.pdf()


def words(pdf: bytes) -> list[str]:
    return [page.extract_text().strip() for page in PdfReader(BytesIO(pdf)).pages]


def test_pages_come_in_any_order_and_several_times_with_empty_backs() -> None:
    made = arranged(numbered("en", "to", "tre"), [2, None, 0, 2])
    assert words(made) == ["tre", "", "en", "tre"]
    assert [round(float(page.mediabox.width)) for page in PdfReader(BytesIO(made)).pages] == [595] * 4


def test_what_is_in_order_is_left_as_it_is() -> None:
    pdf = numbered("en", "to")
    assert arranged(pdf, [0, 1]) is pdf


def test_a_page_that_comes_again_costs_next_to_nothing() -> None:
    pdf = numbered("en", "to")
    once, often = arranged(pdf, [1, 0]), arranged(pdf, [1, 0] * 12)
    assert len(often) - len(once) < 22 * 300
