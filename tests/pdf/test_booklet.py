"""Folded in the middle, a booklet's pages come in their order."""

from io import BytesIO
from math import ceil

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import new_course
from mestringstreff_desktop.pdf.book import Book
from mestringstreff_desktop.pdf.booklet import booklet, side_order
from mestringstreff_desktop.pdf.folder import divider
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.ui.paper.rendering import load, on_white
from tests.conftest import NOW
from tests.pdf.test_arranging import numbered

pytestmark = pytest.mark.usefixtures("qapp")
HALF = 841.89 / 2


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """Return the words to the left and to the right of the fold, for each side."""
    document = QPdfDocument()
    load(document, pdf)
    found = []
    for side in range(document.pageCount()):
        words = {False: "", True: ""}
        for place, letter in enumerate(document.getAllText(side).text()):
            is_right = document.getSelectionAtIndex(side, place, 1).boundingRectangle().x() > HALF
            words[is_right] += letter.strip()
        found.append((words[False], words[True]))
    return found


@pytest.mark.parametrize(
    ("pages", "order"),
    [
        (1, [(None, 0), (None, None)]),
        (4, [(3, 0), (1, 2)]),
        (6, [(None, 0), (1, None), (5, 2), (3, 4)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
    ],
)
def test_first_and_last_share_a_side_and_the_middle_lies_open(
    pages: int, order: list[tuple[int | None, int | None]]
) -> None:
    assert side_order(pages) == order


def test_the_pages_stand_where_the_fold_wants_them() -> None:
    made = booklet(numbered(*"abcdefgh"))
    assert halves(made) == [("h", "a"), ("b", "g"), ("f", "c"), ("d", "e")]
    boxes = [page.mediabox for page in PdfReader(BytesIO(made)).pages]
    assert {(round(box.width), round(box.height)) for box in boxes} == {(842, 595)}


def test_only_the_chosen_pages_are_in_it() -> None:
    assert halves(booklet(numbered(*"abcde"), [1, 3])) == [("", "b"), ("d", "")]


def test_nothing_comes_nearer_to_the_fold_than_8_mm(library: Library) -> None:
    """A divider's tab runs off its page."""
    course = new_course("Vårkurs", library.gatherings, library.frame, NOW)
    pages = [page for each in course.gatherings for page in divider(each, course, [], Look())]
    book = Book("Perm")
    book.add("Perm", pages)
    document = QPdfDocument()
    load(document, booklet(book.pdf()))
    for side in range(document.pageCount()):
        image = on_white(document.render(side, QSize(842, 595)), QSize(842, 595))
        fold = image.copy(ceil(HALF - 8 * MM), 0, int(16 * MM) - 1, 595)
        assert all(fold.pixelColor(x, y).lightness() > 250 for x in range(fold.width()) for y in range(595))
