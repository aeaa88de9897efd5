"""Pages of a PDF as pictures: on white, as large as there is room for, the last one where there are fewer."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtPdf import QPdfDocument

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.paper.rendering import MOST_SIDE, load, page_count, page_picture
from tests.ui.paper.paper_parts import A4, pdf_of

pytestmark = pytest.mark.usefixtures("qapp")
LANDSCAPE = (A4[1], A4[0])


def test_a_document_can_be_loaded_anew() -> None:
    document = QPdfDocument()
    load(document, pdf_of(A4, A4))
    load(document, pdf_of(A4))
    assert document.pageCount() == 1


def test_pages_are_counted() -> None:
    assert page_count(pdf_of(A4, LANDSCAPE, A4)) == 3


def test_what_is_no_pdf_is_told_in_a_sentence() -> None:
    with pytest.raises(UserError, match="lar seg ikke vise"):
        page_picture(b"no pdf", 0, QSize(100, 100))


def test_a_page_fits_the_room_on_white_and_is_drawn() -> None:
    picture = page_picture(pdf_of(A4), 0, QSize(100, 400)).picture
    assert (picture.width(), picture.height()) == (100, 141)
    assert picture.pixelColor(1, 1) == QColor("white")
    colours = {picture.pixelColor(x, 70).lightness() for x in range(100)}
    assert min(colours) < 200


def test_past_the_last_page_is_the_last_page() -> None:
    made = page_picture(pdf_of(A4, LANDSCAPE), 9, QSize(100, 100))
    assert (made.page, made.pages, made.picture.width()) == (1, 2, 100)


def test_no_picture_is_larger_than_memory_likes() -> None:
    assert page_picture(pdf_of(A4), 0, QSize(9000, 9000)).picture.height() == MOST_SIDE
