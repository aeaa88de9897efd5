"""What our drawings are made of is painted where it is: holes, groups, round corners and ends."""

import pytest

from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.office.painting import DOTS, painted

TEAL, CLEAR = (15, 92, 99, 255), (0, 0, 0, 0)


def colour(shapes: str, x: float, y: float) -> object:
    size = 'width="100pt" height="100pt" viewBox="0 0 100 100"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shapes}</svg>'
    return painted(svg.encode()).getpixel((int(x * DOTS), int(y * DOTS)))


@pytest.mark.parametrize(
    "shape",
    [
        '<circle cx="50" cy="50" r="40" fill="#0F5C63"/>',
        '<ellipse cx="50" cy="50" rx="40" ry="20" fill="#0F5C63"/>',
        '<rect x="10" y="10" width="80" height="80" rx="8" fill="#0F5C63"/>',
        '<path d="M10 10H90V90H10Z" fill="#0F5C63"/>',
        '<path d="M10 50C30 40 70 40 90 50" fill="none" stroke="#0F5C63" stroke-width="30"/>',
        '<line x1="10" y1="50" x2="90" y2="50" stroke="#0F5C63" stroke-width="8"/>',
        '<g transform="translate(40 40)"><circle cx="10" cy="10" r="10" fill="#0F5C63"/></g>',
        '<g transform="scale(2)"><path d="M20 25H30" stroke="#0F5C63" stroke-width="4"/></g>',
    ],
)
def test_a_shape_is_in_its_place(shape: str) -> None:
    assert colour(shape, 50, 50) == TEAL
    assert colour(shape, 1, 1) == CLEAR


def test_a_path_within_another_is_a_hole() -> None:
    ring = '<path d="M10 10H90V90H10ZM30 30V70H70V30Z" fill="#0F5C63"/>'
    assert (colour(ring, 20, 50), colour(ring, 50, 50)) == (TEAL, CLEAR)


def test_corners_and_ends_are_round() -> None:
    box = '<rect x="10" y="10" width="80" height="80" rx="30" fill="#0F5C63"/>'
    line = '<path d="M20 50H80" stroke="#0F5C63" stroke-width="20"/>'
    assert (colour(box, 12, 12), colour(box, 50, 12)) == (CLEAR, TEAL)
    assert (colour(line, 12, 50), colour(line, 12, 58)) == (TEAL, CLEAR)


def test_words_are_in_no_drawing_of_ours() -> None:
    with pytest.raises(ContentError, match="String"):
        colour('<text x="1" y="1">A</text>', 1, 1)
