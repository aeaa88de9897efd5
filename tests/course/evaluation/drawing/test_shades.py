"""Shades of series: each with a place and a pattern of its own."""

from itertools import pairwise

from mestringstreff_desktop.course.evaluation.charts import ChartKind
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.course.evaluation.drawing.shapes import MAIN


def test_a_scale_goes_from_the_least_to_the_most_in_even_steps() -> None:
    assert [shade.place for shade in shades(ChartKind.STACKED, 5)] == [0, 0.25, 0.5, 0.75, 1]


def test_each_of_a_few_has_a_pattern_of_its_own() -> None:
    for count in range(2, 8):
        assert len({shade.pattern for shade in shades(ChartKind.STACKED, count)}) == count


def test_of_many_neighbours_have_not_the_same() -> None:
    assert all(one.pattern != other.pattern for one, other in pairwise(shades(ChartKind.BARS, 20)))


def test_one_series_has_the_main_shade_and_none_has_none() -> None:
    assert shades(ChartKind.STACKED, 1) == [MAIN]
    assert shades(ChartKind.BARS, 0) == []
