"""Drawings: moved, put below each other, and parted between pages, with nothing lost."""

from itertools import pairwise

from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Rule
from tests.course.evaluation.figures import MANY
from tests.course.evaluation.test_chart_layout import drawn

ONE = Drawing(
    width=10,
    height=20,
    bars=(Bar(x=1, y=2, width=3, height=4),),
    rules=(Rule(x=0, y=0, right=0, bottom=20),),
    breaks=(2.0,),
)


def test_all_of_a_drawing_moves() -> None:
    moved = ONE.moved(5, 7)
    assert (moved.width, moved.height, moved.breaks) == (15, 27, (9,))
    assert (moved.bars[0].x, moved.bars[0].bottom, moved.rules[0].bottom) == (6, 13, 27)


def test_a_gap_stands_only_between_what_has_a_height() -> None:
    nothing = Drawing(width=0, height=0)
    assert ONE.above(ONE, 5).height == 45
    assert ONE.above(nothing, 5).height == nothing.above(ONE, 5).height == 20


def test_parts_of_a_drawing_have_all_of_it_once() -> None:
    whole = drawn(MANY)
    cuts = [0.0, *whole.breaks[1:], whole.height]
    parts = [whole.slice(top, bottom) for top, bottom in pairwise(cuts)]
    assert sum(part.height for part in parts) == whole.height
    assert [word.text for part in parts for word in part.words] == [word.text for word in whole.words]
    assert sum(len(part.bars) for part in parts) == len(whole.bars)
    assert all(word.bottom <= part.height + 0.1 for part in parts for word in part.words)
