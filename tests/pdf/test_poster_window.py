"""The round window of a poster is filled by the middle of a wide drawing; another is seen whole."""

from dataclasses import replace

from mestringstreff_desktop.course.recruiting.texts import filled
from mestringstreff_desktop.pdf.poster_page import poster_sheets
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.prints import LIBRARY
from tests.pdf.reading import drawn, read
from tests.pdf.samples import bound


def _clips(art: str) -> int:
    """Return how often a poster with a drawing is drawn within an outline."""
    poster = replace(filled(LIBRARY.letters["plakat-2"], None, {}), art=art)
    (page,) = read(bound(poster_sheets(poster, Look(), "A4", with_band=True))).pages
    return drawn(page).count(b"W* n")


def test_a_wide_drawing_fills_the_window_and_another_is_whole() -> None:
    assert _clips("plakat-2.svg") == _clips("brosjyre.svg") + 1
