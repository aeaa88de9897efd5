"""Pages are put in the order a printer is to have them, each drawn once."""

from io import BytesIO

from pypdf import PdfReader
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.pdf.arranging import arranged
from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.ui.paper.rendering import load


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


def test_the_wanted_pages_come_with_empty_backs_as_large_as_they_are() -> None:
    made = arranged(numbered("en", "to", "tre"), [0, None, 2, None])
    assert words(made) == ["en", "", "tre", ""]
    assert [round(float(page.mediabox.width)) for page in PdfReader(BytesIO(made)).pages] == [595] * 4


def test_another_reader_finds_the_same_pages(qapp: QApplication) -> None:
    document = QPdfDocument()
    load(document, arranged(numbered("en", "to", "tre"), [1, None, 2]))
    assert [document.getAllText(page).text() for page in range(3)] == ["to", "", "tre"]


def test_what_is_in_order_is_left_as_it_is() -> None:
    pdf = numbered("en", "to")
    assert arranged(pdf, [0, 1]) is pdf


def test_an_empty_back_costs_next_to_nothing() -> None:
    pdf = numbered("en")
    assert len(arranged(pdf, [0, *[None] * 100])) - len(pdf) < 100 * 160
