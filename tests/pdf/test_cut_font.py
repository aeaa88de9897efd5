from collections.abc import Callable
from itertools import chain

import pytest
from uharfbuzz import Blob, Face, Font

from mestringstreff_desktop.pdf.cut_font import CutFont, runs
from mestringstreff_desktop.pdf.fonts import REGULAR, face, font_file

LETTERS = [*map(ord, sorted("AKkÅåŊŋǦ “”\N{NO-BREAK SPACE}ệ✓"))]
GAP = 432


@pytest.fixture(scope="module")
def cut() -> Font:
    return Font(Face(Blob(CutFont(face(REGULAR), LETTERS, GAP).file())))


@pytest.fixture(scope="module")
def whole() -> Font:
    return Font(Face(Blob(font_file(REGULAR).read_bytes())))


class Strokes(list[tuple[object, ...]]):
    """A pen that writes down what it is told to draw."""

    def __getattr__(self, stroke: str) -> Callable[..., None]:
        return lambda *points: self.append((stroke, *points))


def look(font: Font, letter: int) -> tuple[Strokes, int]:
    """What draws a letter, and how wide it is."""
    glyph, strokes = font.get_nominal_glyph(letter), Strokes()
    font.draw_glyph_with_pen(glyph, strokes)
    return strokes, font.get_glyph_h_advance(glyph)


def test_each_letter_is_drawn_as_in_the_whole_font_parts_and_all(cut: Font, whole: Font) -> None:
    assert [letter for letter in LETTERS if look(cut, letter) != look(whole, letter)] == []
    assert all(look(cut, ord(letter))[0] for letter in "AÅŋǦệ✓")


def test_the_number_of_a_glyph_is_its_letters(cut: Font) -> None:
    assert [cut.get_nominal_glyph(letter) for letter in LETTERS] == LETTERS


def test_no_other_letter_is_there_and_its_number_is_a_gap(cut: Font) -> None:
    assert not cut.get_nominal_glyph(ord("B"))
    assert cut.get_glyph_h_advance(ord("B")) == GAP
    extents = cut.get_glyph_extents(ord("B"))
    assert (extents.width, extents.height) == (0, 0)


def test_a_run_is_of_neighbours_with_one_first_byte() -> None:
    codes = [1, 2, 5, 0xFE, 0xFF, 0x100, 0x101]
    assert runs(codes) == [[1, 2], [5], [0xFE, 0xFF], [0x100, 0x101]]
    assert [*chain.from_iterable(runs(codes))] == codes
