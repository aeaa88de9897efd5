from typing import Any

import pytest

from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.field_font import FIRST, LAST, letter
from mestringstreff_desktop.pdf.fonts import REGULAR, face
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import fonts, read

LETTERS = {letter(code) for code in range(FIRST, LAST + 1)} - {""}


@pytest.fixture(scope="module")
def pdf() -> bytes:
    def draw(pen: Pen) -> None:
        pen.write(Box(60, 500, 300, 100), "Notat")

    book = Book("Prøve")
    book.add("Prøve", [Sheet(*A4, draw, Look(fillable=True))])
    return book.pdf()


def field_font(pdf: bytes) -> Any:
    return next(font for font in fonts(pdf) if font["/BaseFont"] == f"/{REGULAR}")


@pytest.mark.parametrize("text", ["æøåÆØÅ", "áčđŋšŧžÁČĐŊŠŦŽ", "äöéèüß", "«»–…€", "()%&?!"])
def test_what_is_written_in_norway_can_be_typed(text: str) -> None:
    assert set(text) <= LETTERS


def test_no_letter_has_two_bytes() -> None:
    assert len(LETTERS) == sum(1 for code in range(FIRST, LAST + 1) if letter(code))


def test_every_letter_has_its_own_width(pdf: bytes) -> None:
    widths = field_font(pdf)["/Widths"]
    assert len(widths) == LAST - FIRST + 1
    assert widths[ord("ø") - FIRST] == round(face(REGULAR).charWidths[ord("ø")])


def test_the_font_is_whole_and_names_the_sami_letters(pdf: bytes) -> None:
    font = field_font(pdf)
    assert len(font["/FontDescriptor"]["/FontFile2"].get_object().get_data()) > 100_000
    assert {"/Eng", "/eng", "/Tbar", "/dcroat"} <= set(font["/Encoding"]["/Differences"])


def test_all_fields_share_it(pdf: bytes) -> None:
    form: Any = read(pdf).trailer["/Root"]["/AcroForm"]  # type: ignore[index]
    assert list(form["/DR"]["/Font"]) == ["/Felt"]
    assert form["/Fields"][0].get_object()["/DA"].startswith("/Felt 12 Tf")
