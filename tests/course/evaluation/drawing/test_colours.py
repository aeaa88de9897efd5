"""The colours of charts: measured against their ground and each other, in every theme, in grey too."""

from itertools import pairwise

import pytest

from mestringstreff_desktop.course.evaluation.charts import ChartKind
from mestringstreff_desktop.course.evaluation.drawing.colours import (
    READ,
    SEEN,
    Colours,
    between,
    contrast,
    of_tokens,
    on_paper,
)
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.course.evaluation.drawing.shapes import MAIN, Role, Shade, Word
from mestringstreff_desktop.ui.base.theme import load_tokens
from tests.ui.contrast import contrast as measured

THEMES = {
    **{
        f"{name}, {ground}": of_tokens(load_tokens()[name], ground)
        for name in load_tokens()
        for ground in ("surface", "paper")
    },
    "paper": on_paper(),
    "grey": on_paper(True),
}
GRADES = [shade for count in range(2, 8) for shade in shades(ChartKind.STACKED, count)]
ALL = [MAIN, *GRADES, *shades(ChartKind.BARS, 2), *shades(ChartKind.BARS, 4)]
each_theme = pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES)


@each_theme
def test_each_bar_stands_out_from_its_ground_by_its_colour_or_its_edge(colours: Colours) -> None:
    weak = [
        shade for shade in ALL if measured(colours.edge(shade) or colours.fill(shade), colours.ground) < SEEN
    ]
    assert weak == []


@each_theme
def test_neighbouring_steps_are_told_apart_by_lightness(colours: Colours) -> None:
    """The ground is between them too: here only that no two look alike, in grey as in colour."""
    for count in range(2, 8):
        fills = [colours.fill(shade) for shade in shades(ChartKind.STACKED, count)]
        steps = [measured(one, other) for one, other in pairwise(fills)]
        assert min(steps) > 1 + 1.1 / count, (count, steps)


@each_theme
def test_words_can_be_read_where_they_stand(colours: Colours) -> None:
    assert all(measured(colours.ink_on(shade), colours.fill(shade)) >= READ for shade in ALL)
    assert min(measured(colours.ink, colours.ground), measured(colours.quiet, colours.ground)) >= READ


@each_theme
def test_a_pattern_is_seen_on_its_step(colours: Colours) -> None:
    assert all(measured(colours.hatch(shade), colours.fill(shade)) >= SEEN for shade in GRADES)


@each_theme
def test_a_bar_is_told_from_the_pale_one_behind_it(colours: Colours) -> None:
    for shade in (MAIN, *shades(ChartKind.BARS, 2)):
        assert measured(colours.edge(shade) or colours.fill(shade), colours.track) >= SEEN, shade


def test_steps_become_darker_all_the_way_and_lighter_where_it_is_dark() -> None:
    for name, is_darker in (("light, surface", True), ("dark, surface", False)):
        colours = THEMES[name]
        away = [contrast(colours.fill(shade), "#FFFFFF") for shade in shades(ChartKind.STACKED, 7)]
        assert away == sorted(away, reverse=not is_darker)


def test_a_chart_of_one_series_has_the_main_colour() -> None:
    assert on_paper().fill(MAIN) == load_tokens()["light"]["primary"]


def test_grey_has_no_colour_and_has_patterns() -> None:
    colours = on_paper(True)
    assert colours.is_patterned
    for colour in [colours.fill(shade) for shade in (None, *ALL)]:
        assert colour[1:3] == colour[3:5] == colour[5:7]


def test_a_number_on_a_pattern_stands_on_a_plate_of_the_ground() -> None:
    word = Word(text="8", x=0, y=0, width=6, height=12, size=10, role=Role.NUMBER, on=Shade(1.0))
    assert on_paper(True).ink_of(word) == on_paper(True).ink
    assert on_paper().ink_of(word) == on_paper().ground


def test_between_begins_and_ends_where_it_is_told() -> None:
    assert between("#D3E6E4", "#0A4045", 0) == "#D3E6E4"
    assert between("#D3E6E4", "#0A4045", 1) == "#0A4045"
