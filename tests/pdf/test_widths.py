"""A text that is taken away leaves as much room as it had."""

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject
from reportlab.pdfbase.pdfmetrics import stringWidth

from mestringstreff_desktop.pdf.widths import text_width


def entries(**values: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def listed(*values: object) -> ArrayObject:
    return ArrayObject([listed(*each) if isinstance(each, list) else NumberObject(each) for each in values])


def test_fonts_that_every_viewer_has_are_known() -> None:
    font = entries(BaseFont=NameObject("/Helvetica"))
    assert text_width(font, b"(Fasit)") == pytest.approx(stringWidth("Fasit", "Helvetica", 1000))


@pytest.mark.parametrize(
    ("written", "width"),
    [
        (b"(ab)", 300),
        (b"<6162>", 300),
        (b"<616>", 100 + 0),
        (b"(a\\142)", 300),
        (b"(\\\na)", 100),
        (b"(\\(a)", 100),
        (b"(z)", 0),
    ],
)
def test_a_text_is_read_as_it_is_written(written: bytes, width: float) -> None:
    font = entries(FirstChar=NumberObject(97), Widths=listed(100, 200))
    assert text_width(font, written) == width


def test_letters_of_two_bytes_have_widths_of_their_own() -> None:
    below = entries(DW=NumberObject(900), W=listed(1, [10, 20], 5, 7, 30))
    font = entries(Subtype=NameObject("/Type0"), DescendantFonts=ArrayObject([below]))
    assert text_width(font, b"<00010002000600070008>") == 10 + 20 + 30 + 30 + 900


def test_letters_that_are_drawn_have_a_measure_of_their_own() -> None:
    matrix = listed(1, 0, 0, 1, 0, 0)
    assert (
        text_width(entries(FontMatrix=matrix, FirstChar=NumberObject(97), Widths=listed(2)), b"(a)") == 2000
    )


@pytest.mark.parametrize("font", [None, entries(), entries(BaseFont=NameObject("/Ukjent"))])
def test_what_a_font_does_not_say_is_guessed(font: DictionaryObject | None) -> None:
    assert text_width(font, b"(ab)") == 1000
