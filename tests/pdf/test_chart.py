"""Charts on paper: where the layout has placed them, told to who hears them, parted where they are high."""

import re
from dataclasses import replace
from functools import partial

import pytest

from mestringstreff_desktop.course.evaluation.chart_words import spoken_numbers
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.drawing.shapes import Drawing, Role
from mestringstreff_desktop.pdf.book import Book, Sheet
from mestringstreff_desktop.pdf.chart import chart_blocks, chart_drawing
from mestringstreff_desktop.pdf.page import Block, draw_page, paginate
from mestringstreff_desktop.pdf.pen import Box
from mestringstreff_desktop.pdf.style import Look
from tests.course.evaluation.figures import BEFORE_AFTER, COURSES, FIGURES, GRADED, MANY, USEFUL
from tests.pdf.reading import drawn, parts, read, text, texts

WIDTH, HEIGHT, EDGE = 400.0, 500.0, 50.0
NUMBER = rb"(-?[\d.]+) "
COLOURED, GREY = Look(), Look(monochrome=True)


def pages(blocks: list[Block], look: Look = COLOURED) -> bytes:
    """Blocks on as many pages as they need."""
    box = Box(EDGE, EDGE, WIDTH, HEIGHT)
    book = Book("Diagrammer")
    sheets = [
        Sheet(WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE, partial(draw_page, page, box=box), look)
        for page in paginate(blocks, HEIGHT, HEIGHT)
    ]
    book.add("Diagrammer", sheets)
    return book.pdf()


def one(figure: Figure, look: Look = COLOURED) -> bytes:
    return pages(chart_blocks(figure, look, WIDTH), look)


def filled(pdf: bytes) -> list[tuple[float, ...]]:
    """The rectangles that are filled: their left, top, width and height, from the corner of the drawing."""
    found = re.findall(NUMBER * 4 + rb"re f", drawn(read(pdf).pages[0]))
    boxes = [tuple(map(float, each)) for each in found]
    return [(x - EDGE, EDGE + HEIGHT - y - high, wide, high) for x, y, wide, high in boxes]


@pytest.mark.parametrize("look", [COLOURED, GREY, Look(large_print=True)], ids=["colour", "grey", "large"])
def test_bars_are_drawn_where_they_are_laid_out(look: Look) -> None:
    bars = chart_drawing(GRADED, look, WIDTH).bars
    placed = filled(one(GRADED, look))
    assert len(placed) == len(bars)
    for box, bar in zip(placed, bars, strict=True):
        assert box == pytest.approx((bar.x, bar.y, bar.width, bar.height), abs=0.02)


def test_words_stand_in_their_boxes() -> None:
    """The letters' left end and base line are those that are laid out, to a third of a point."""
    wanted = sorted((word.text.split(), word.x, word.baseline) for word in drawing_of(USEFUL).words)
    found: list[tuple[list[str], float, float]] = []

    def note(said: str, outer: list[float], inner: list[float], *_: object) -> None:
        if said.strip():
            x, y = inner[4] + outer[4], inner[5] + outer[5]
            found.append((said.split(), x - EDGE, EDGE + HEIGHT - y))

    read(one(USEFUL)).pages[0].extract_text(visitor_text=note)
    for (said, *place), (text_wanted, *wanted_place) in zip(sorted(found), wanted, strict=True):
        assert said == text_wanted
        assert place == pytest.approx(wanted_place, abs=0.34)


def drawing_of(figure: Figure) -> Drawing:
    return chart_drawing(figure, COLOURED, WIDTH)


def test_title_sentence_and_note_are_text_and_the_rest_is_a_figure() -> None:
    told = parts(one(BEFORE_AFTER))
    assert [part["/S"] for part in told] == ["/H1", "/P", "/Figure", "/P"]


def test_the_figure_is_heard_as_its_numbers() -> None:
    figure = next(part for part in parts(one(BEFORE_AFTER)) if part["/S"] == "/Figure")
    assert "Møte andre: Før kurset: ventet 6, Etter kurset: opplevde 10, av 11." in figure["/Alt"]


def test_a_high_chart_goes_on_on_the_next_page_with_nothing_lost() -> None:
    said = texts(one(MANY))
    assert len(said) > 1
    for number, row in enumerate(MANY.rows):
        assert f"{200 - 6 * number} av 200" in "\n".join(said), row


@pytest.mark.parametrize(
    "figure", [MANY, replace(COURSES, charts=COURSES.charts * 2)], ids=["many", "courses"]
)
def test_each_part_of_a_high_chart_is_heard_as_its_own_numbers(figure: Figure) -> None:
    heard = [part["/Alt"] for part in parts(one(figure)) if part["/S"] == "/Figure"]
    assert len(heard) == len(chart_blocks(figure, COLOURED, WIDTH)) > 1
    assert " ".join(heard) == spoken_numbers(figure)


def test_a_low_one_is_never_parted() -> None:
    assert [len(chart_blocks(FIGURES[name], COLOURED, WIDTH)) for name in ("useful", "graded", "years")] == [
        1
    ] * 3


def test_in_grey_nothing_has_a_colour() -> None:
    codes = drawn(read(one(GRADED, GREY)).pages[0])
    found = set(re.findall(NUMBER * 3 + rb"(?:rg|RG)", codes))
    assert found
    assert all(red == green == blue for red, green, blue in found)


def test_text_from_anywhere_is_drawn_as_it_is() -> None:
    odd = replace(USEFUL, rows=("<b>&</b> =1+1", "🧘 ro", "سلام", *USEFUL.rows[3:]))
    said = text(one(odd))
    assert "<b>&</b> =1+1" in said
    assert "🧘" in said


def test_large_print_has_no_smaller_letter_than_it_may() -> None:
    large = Look(large_print=True)
    assert min(word.size for word in chart_drawing(BEFORE_AFTER, large, WIDTH).words) >= large.sizes.least
    assert {word.role for word in drawing_of(BEFORE_AFTER).words} >= {Role.NOTE, Role.TITLE}
