"""Letters, posters and other texts as pages, each in its own way."""

from typing import Literal

from mestringstreff_desktop.course.recruiting.texts import Filled
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.certificate import certificate_sheets
from mestringstreff_desktop.pdf.leaflet import leaflet_sheets
from mestringstreff_desktop.pdf.letter import letter_sheets
from mestringstreff_desktop.pdf.poster_page import poster_sheets
from mestringstreff_desktop.pdf.style import Look


def text_sheets(text: Filled, look: Look, paper: Literal["A4", "A3"], *, with_band: bool) -> list[Sheet]:
    """Return the pages of a text. `paper` and `with_band` are for posters alone."""
    if text.look == "poster":
        return poster_sheets(text, look, paper, with_band=with_band)
    if text.look == "leaflet":
        return leaflet_sheets(text, look)
    if text.look == "certificate":
        return certificate_sheets(text, look)
    return letter_sheets(text, look)
