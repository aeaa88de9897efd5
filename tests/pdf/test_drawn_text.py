"""Text of fields is set in the font, size and colour that they say."""

import pytest
from pypdf.generic import DictionaryObject, NameObject
from reportlab.pdfbase.pdfmetrics import standardFonts

from mestringstreff_desktop.pdf.drawn_text import fitted, text_look
from mestringstreff_desktop.pdf.fonts import BOLD, REGULAR

NOTHING = DictionaryObject()


def form_with(base: str) -> DictionaryObject:
    """A form whose font F is another."""
    font = DictionaryObject({NameObject("/BaseFont"): NameObject(f"/{base}")})
    fonts = DictionaryObject({NameObject("/F"): font})
    return DictionaryObject({NameObject("/DR"): DictionaryObject({NameObject("/Font"): fonts})})


@pytest.mark.parametrize("base", [name for name in standardFonts if name not in {"Symbol", "ZapfDingbats"}])
def test_the_fonts_that_every_viewer_has_are_used_by_name(base: str) -> None:
    assert text_look("/F 9 Tf 0 g", form_with(base)).font("Åse") == base


LIKE = {
    "TimesNewRomanPS-BoldMT": "Times-Bold",
    "ABCDEF+CourierNewPS-ItalicMT": "Courier-Oblique",
    "Arial": "Helvetica",
}


@pytest.mark.parametrize("base", LIKE)
def test_other_fonts_have_the_one_that_is_most_like(base: str) -> None:
    assert text_look("/F 9 Tf", form_with(base)).font("a") == LIKE[base]


SHORT = {"Helv": "Helvetica", "HeBo": "Helvetica-Bold", "TiRo": "Times-Roman", "Cour": "Courier"}


@pytest.mark.parametrize("short", SHORT)
def test_short_names_are_known(short: str) -> None:
    assert text_look(f"/{short} 9 Tf", NOTHING).font("a") == SHORT[short]


def test_letters_that_those_lack_are_set_in_ours() -> None:
    assert text_look("/Helv 9 Tf", NOTHING).font("ŋ") == REGULAR
    assert text_look("/HeBo 9 Tf", NOTHING).font("ŋ") == BOLD


COLOURS = {"0.5 g": (0.5, 0.5, 0.5), "1 0 .5 rg": (1, 0, 0.5), "0 0 0 1 k": (0, 0, 0), "x rg": (0, 0, 0)}


@pytest.mark.parametrize("written", COLOURS)
def test_the_colour_is_as_said(written: str) -> None:
    colour = text_look(f"/Helv 9 Tf {written}", NOTHING).colour
    assert (colour.red, colour.green, colour.blue) == COLOURS[written]


def test_a_size_that_is_left_open_fits_its_room() -> None:
    look = text_look("/Helv 0 Tf", NOTHING)
    low, narrow = fitted("Rom 2", look, (0, 0, 500, 24)), fitted("Rom 2", look, (0, 0, 40, 240))
    assert low.size == 20
    assert narrow.width("Rom 2") == pytest.approx(40)
    assert fitted("Rom 2", text_look("/Helv 9 Tf", NOTHING), (0, 0, 1, 1)).size == 9
