"""A poster is seen from across the corridor: large words, a drawing, a code, and the same in A3."""

import pytest

from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.structure import art_of
from mestringstreff_desktop.course.recruiting.texts import Filled
from mestringstreff_desktop.pdf.poster_page import poster_sheets
from mestringstreff_desktop.pdf.style import Look
from tests.course.recruiting.letters import LONG_TITLE, a_filled, a_known_course
from tests.pdf.reading import drawn, read, text
from tests.pdf.recorded import record
from tests.pdf.samples import bound

both = pytest.mark.parametrize("with_band", [False, True])


def _made(text: Filled, *, with_band: bool, monochrome: bool = False) -> bytes:
    return bound(poster_sheets(text, Look(monochrome=monochrome), "A4", with_band=with_band))


@both
def test_a_title_of_120_letters_is_whole_and_still_large(with_band: bool) -> None:
    text = a_filled("poster", a_known_course(title=LONG_TITLE))
    (page,) = record(poster_sheets(text, Look(), "A4", with_band=with_band))
    assert len(LONG_TITLE) == 120
    assert page.sizes[LONG_TITLE] >= 20


@both
def test_a_short_title_is_larger_than_all_else(with_band: bool) -> None:
    (page,) = record(poster_sheets(a_filled("poster"), Look(), "A4", with_band=with_band))
    sizes = sorted(page.sizes.values())
    assert page.sizes["Mestringstreff Orkdal"] == sizes[-1] > 1.6 * sizes[-2]
    assert page.sizes["Frivilligsentralen"] >= 13


@both
def test_a3_is_a4_made_larger(with_band: bool) -> None:
    small, large = (
        poster_sheets(a_filled("poster"), Look(), paper, with_band=with_band)[0] for paper in ("A4", "A3")
    )
    assert record([small])[0].texts == record([large])[0].texts
    assert large.width / small.width == pytest.approx(2**0.5, rel=1e-3)
    assert b"1.414286 0 0 1.414286 0 0 cm" in drawn(read(bound([large])).pages[0])


@both
def test_a_code_is_there_where_there_is_an_address(with_band: bool) -> None:
    for course, is_there in ((a_known_course(), True), (a_known_course(text_values={}), False)):
        made = poster_sheets(a_filled("poster", course), Look(), "A4", with_band=with_band)
        (page,) = record(made)
        assert any(each.kind == "flate white" for each in page.drawn) is is_there
        assert ("orkland.kommune.no/" in text(bound(made))) is is_there


@both
def test_without_colour_nothing_is_coloured(with_band: bool) -> None:
    operators = drawn(read(_made(a_filled("poster"), with_band=with_band, monochrome=True)).pages[0])
    colours = {line for line in operators.split(b"\n") if line.endswith((b" rg", b" RG"))}
    assert colours
    assert [each for each in colours if len(set(each.split()[:3])) > 1] == []


@both
def test_a_heading_that_is_missing_is_marked_without_a_word_being_parted(with_band: bool) -> None:
    letter = Letter(letter_id="poster", blocks={"heading": ""})
    printed = text(_made(a_filled("poster", letter=letter), with_band=with_band))
    assert "Overskrift: fyll inn" in " ".join(printed.split())


@both
def test_strips_that_are_emptied_leave_no_lines_to_cut(with_band: bool) -> None:
    dashes = []
    for blocks in ({}, {"tearoff": " "}):
        made = _made(a_filled("poster", letter=Letter(letter_id="", blocks=blocks)), with_band=with_band)
        dashes.append(b"[4 3] 0 d" in drawn(read(made).pages[0]))
    assert dashes == [True, False]


def test_it_has_a_drawing_also_where_its_own_is_missing() -> None:
    assert art_of(a_filled("poster", art="finnes-ikke.svg")) == art_of(a_filled("poster"))
