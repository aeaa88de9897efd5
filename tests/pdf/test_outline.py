from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.outline import Outline, read_outline
from mestringstreff_desktop.pdf.pen import Box

SQUARE = "q 1 0 0 1 10 0 cm n 0 0 m 20 0 l 20 20 l 0 20 l h S Q"
BAND = Box(0, 8, 100, 4)


def circle() -> Outline:
    """One of 50 points around 60, 60."""
    canvas = Canvas(BytesIO())
    canvas.circle(60, 60, 50, stroke=1, fill=0)
    return read_outline(PdfObjects(canvas).drawn(), clear=2)


def sides(box: Box) -> tuple[float, float]:
    return box.x, box.right


@pytest.mark.parametrize(("x", "free"), [(20, (12, 28)), (5, (0, 8)), (60, (32, 100))])
def test_the_room_around_a_place_ends_before_the_outlines(x: float, free: tuple[float, float]) -> None:
    assert sides(read_outline(SQUARE, clear=2).free(x, BAND)) == free


@pytest.mark.parametrize("x", [10, 11.5, 30])
def test_there_is_no_room_on_an_outline(x: float) -> None:
    assert read_outline(SQUARE, clear=2).free(x, BAND).width == 0


def test_the_room_in_a_round_shape_is_as_wide_as_the_shape_is_there() -> None:
    middle, top = circle().free(60, Box(0, 59, 200, 2)), circle().free(60, Box(0, 98, 200, 2))
    assert sides(middle) == pytest.approx((12.2, 107.8), abs=0.3)
    assert sides(top) == pytest.approx((35, 85), abs=2)


def test_what_is_only_filled_is_no_outline() -> None:
    assert read_outline(SQUARE.replace("S", "f"), clear=2).pieces == []


def test_an_outline_is_moved_and_made_smaller_with_its_drawing() -> None:
    placed = read_outline(SQUARE, clear=2).placed(Box(100, 50, 20, 20), width=40)
    assert sides(placed.free(110, Box(0, 54, 200, 2))) == (107, 113)


def test_what_is_far_away_is_not_measured() -> None:
    assert len(read_outline(SQUARE, clear=2).near(Box(0, 8, 5, 4)).pieces) == 0
    assert len(read_outline(SQUARE, clear=2).near(Box(5, 8, 10, 4)).pieces) == 1
