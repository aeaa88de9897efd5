"""The panels of a leaflet stand where the fold wants them, and nothing is written over a fold."""

from io import BytesIO

import pikepdf
import pytest

from mestringstreff_desktop.content.letters import Block, LetterTemplate
from mestringstreff_desktop.course.recruiting.texts import Filled, filled
from mestringstreff_desktop.pdf.leaflet import FLAP, PANEL, leaflet_sheets, panels_of
from mestringstreff_desktop.pdf.pen import Box
from mestringstreff_desktop.pdf.style import MM, Look
from tests.course.recruiting.letters import a_text
from tests.pdf.recorded import Page, record
from tests.pdf.samples import bound

OUTSIDE, INSIDE = (FLAP, FLAP + PANEL), (PANEL, 2 * PANEL)
CLEAR = 8 * MM


def _of(*texts: str) -> Filled:
    """Return a leaflet of a heading and a block a text."""
    blocks = [Block(id="0", kind="heading", text=texts[0])]
    blocks += [Block(id=str(at), kind="text", text=text) for at, text in enumerate(texts[1:], 1)]
    template: LetterTemplate = a_text("leaflet", blocks=tuple(blocks))
    return filled(template, None, {})


SIX = _of("Forside\nUnder", *(f"Del {number}\n\nOrd om {number}" for number in range(2, 7)))


def test_each_block_is_a_panel() -> None:
    assert [[block.id for block in panel] for panel in panels_of(SIX)] == [[str(at)] for at in range(6)]


@pytest.mark.parametrize(
    ("count", "inside"),
    [
        (0, [[], [], []]),
        (1, [[], [], []]),
        (3, [["2"], [], []]),
        (8, [["2", "3"], ["4", "5"], ["6", "7"]]),
    ],
)
def test_other_numbers_of_blocks_share_those_inside(count: int, inside: list[list[str]]) -> None:
    made = _of("Forside", *["ord"] * count)
    panels = [[block.id for block in panel] for panel in panels_of(made)]
    assert panels[2:5] == inside
    assert sorted(key for panel in panels for key in panel) == [block.id for block in made.blocks]


def _panel(page: Page, words: str, folds: tuple[float, float]) -> int:
    """Return on which panel words are, counted from the left from 0."""
    (x,) = (each.box.x for each in page.texts if each.words == words)
    return sum(x > fold for fold in folds)


def test_the_flap_and_the_back_are_outside_beside_the_front_and_the_rest_inside() -> None:
    outside, inside = record(leaflet_sheets(SIX, Look()))
    assert [_panel(outside, words, OUTSIDE) for words in ("Del 2", "Del 6", "Forside")] == [0, 1, 2]
    assert [_panel(inside, words, INSIDE) for words in ("Del 3", "Del 4", "Del 5")] == [0, 1, 2]


def test_no_word_is_near_a_fold() -> None:
    long = _of("Forside", *["Ord som fyller linja helt ut til kanten. " * 12] * 5)
    for page, folds in zip(record(leaflet_sheets(long, Look())), (OUTSIDE, INSIDE), strict=True):
        near = [each.words for each in page.texts for fold in folds if _reaches(each.box, fold)]
        assert near == []


def _reaches(box: Box, fold: float) -> bool:
    return box.x < fold + CLEAR and box.right > fold - CLEAR


def test_it_is_turned_on_its_short_edge() -> None:
    with pikepdf.open(BytesIO(bound(leaflet_sheets(SIX, Look())))) as pdf:
        assert str(pdf.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
        assert len(pdf.pages) == 2


def test_a_short_line_above_others_is_the_panel_s_heading_and_facts_are_told_as_such() -> None:
    made = _of("Forside", "Når?\n\nDag: onsdag\nSted: Huset", "Bare et avsnitt, uten noe over seg.")
    outside, _ = record(leaflet_sheets(made, Look()))
    kinds = {each.words: each.kind for each in outside.texts}
    assert kinds["Når?"] == "tekst heading"
    assert kinds["Dag: onsdag"] == kinds["Bare et avsnitt, uten noe over seg."] == "tekst body"
