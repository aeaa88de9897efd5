"""Patterns: within their bars, another for each of a few steps, and denser from the least to the most."""

import pytest

from mestringstreff_desktop.course.evaluation.drawing.hatches import hatch
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Pattern, Shade


def lines(pattern: Pattern, width: float = 60, height: float = 20) -> list[tuple[float, float, float, float]]:
    return hatch(Bar(x=10, y=5, width=width, height=height, shade=Shade(0.5, pattern)))


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize(("width", "height"), [(60, 20), (20, 60), (3, 20), (60, 2)])
def test_no_line_leaves_the_bar(pattern: Pattern, width: float, height: float) -> None:
    for x, y, right, bottom in lines(pattern, width, height):
        assert 10 <= x <= right <= 10 + width + 1e-9
        assert 5 <= min(y, bottom) <= max(y, bottom) <= 5 + height + 1e-9


def test_no_two_patterns_look_alike() -> None:
    drawn = [
        frozenset(lines(pattern)) for pattern in Pattern if pattern not in {Pattern.PLAIN, Pattern.SOLID}
    ]
    assert len(set(drawn)) == len(drawn) == 5
    assert not lines(Pattern.PLAIN)


def test_slanting_lines_are_of_45_degrees() -> None:
    for pattern, sign in ((Pattern.RISING, -1), (Pattern.FALLING, 1)):
        assert all(
            (bottom - y) == pytest.approx(sign * (right - x)) for x, y, right, bottom in lines(pattern)
        )


def test_a_bar_without_a_shade_has_no_pattern() -> None:
    assert hatch(Bar(x=0, y=0, width=50, height=50)) == []
