from itertools import pairwise
from math import cos, pi, sin

from mestringstreff_desktop.content.forms import Figure, FigureField
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.outline import Outline
from mestringstreff_desktop.pdf.pen import Box
from mestringstreff_desktop.pdf.places import SHORTEST, Place, moves, places_of
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.samples import LOOK

LARGE = Look(large_print=True)
FIELD = FigureField(label="Hva?", x=0.5, y=0.1, width=0.8, height=0.8)
WHOLE = Box(0, 0, 100 * MM, 100 * MM)
CORNERS = [(50 * MM * (1 + cos(pi * n / 30)), 50 * MM * (1 + sin(pi * n / 30))) for n in range(61)]
CIRCLE = Outline(list(pairwise(CORNERS)), clear=2 * MM)


def place(outline: Outline = CIRCLE, look: Look = LOOK, box: Box = WHOLE, label: str = "Hva?") -> Place:
    return Place(FigureField(label=label, x=0, y=0, width=1, height=1), box, outline, look)


def test_lines_are_as_long_as_the_shape_is_wide_where_they_are() -> None:
    lines = place(box=WHOLE.inset(0, 10 * MM)).lines()
    widths = [line.width for line in lines]
    assert len(lines) >= 7
    assert SHORTEST <= min(widths) < 0.75 * max(widths)
    assert max(widths) < 97 * MM


def test_lines_follow_a_shape_that_bends_away() -> None:
    bend = Outline([((20 * MM, 100 * MM), (20 * MM, 60 * MM)), ((90 * MM, 60 * MM), (20 * MM, 0))], 0)
    lines = place(bend, box=WHOLE).lines()
    assert lines[-1].x + lines[-1].width / 2 < lines[0].x + lines[0].width / 2 - 10 * MM


def test_words_are_broken_to_the_shape_they_stand_in() -> None:
    label = "Dette vil jeg gjerne skrive litt mer om"
    high = [own.height for _, _, own in place(box=WHOLE.inset(0, 6 * MM), label=label).set_words()]
    low = [own.height for _, _, own in place(box=WHOLE.split_top(40 * MM)[1], label=label).set_words()]
    assert high > low


def test_words_for_which_a_shape_has_no_room_are_set_all_the_same() -> None:
    wall = Outline([((50 * MM, 0), (50 * MM, 100 * MM))], 2 * MM)
    ((_, _, own),) = place(wall).set_words()
    assert own.width == WHOLE.width


def test_a_field_is_within_its_shape_and_rather_wide() -> None:
    own = place(box=WHOLE.inset(0, 8 * MM)).rectangle()
    corners = [(own.x, own.y), (own.right, own.y), (own.x, own.top), (own.right, own.top)]
    assert max((x - 50 * MM) ** 2 + (y - 50 * MM) ** 2 for x, y in corners) < (49 * MM) ** 2
    assert own.width > own.height > 20 * MM


def test_only_what_has_too_little_room_in_large_print_is_moved() -> None:
    assert moves(FIELD, LARGE)
    assert not moves(FIELD, LOOK)


def test_the_places_of_a_drawing_are_shares_of_the_box_it_fills(library: Library) -> None:
    (found,) = places_of(Figure(art="sirkel.svg", fields=(FIELD,)), LOOK, Box(10, 20, 200, 200))
    assert found.box == Box(30, 40, 160, 160)
