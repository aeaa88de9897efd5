from dataclasses import replace
from typing import Any

import pytest

from mestringstreff_desktop.pdf.page import Block, needed, paginate, place
from mestringstreff_desktop.pdf.pen import Box, PageOverflowError, Pen


def nothing(pen: Pen, box: Box) -> None:
    """Draw nothing."""


def block(height: float, **rest: Any) -> Block:
    return replace(Block(height, nothing), **rest)


def sizes(pages: list[list[Block]]) -> list[list[float]]:
    return [[one.height for one in page] for page in pages]


def test_blocks_that_fit_stand_on_one_page() -> None:
    assert sizes(paginate([block(40), block(50, gap=10)], 100, 100)) == [[40, 50]]


def test_pages_are_filled_about_equally() -> None:
    assert [len(page) for page in paginate([block(10)] * 12, 100, 100)] == [6, 6]


def test_a_page_that_nothing_stretches_on_is_left_no_emptier_than_it_must() -> None:
    blocks = [block(30), block(50, stretch=1), block(25, stretch=1)]
    assert sizes(paginate(blocks, 100, 100)) == [[30, 50], [25]]


def test_the_first_page_may_have_less_room() -> None:
    assert sizes(paginate([block(40), block(60)], 50, 100)) == [[40], [60]]


def test_a_new_page_begins_where_it_is_asked_for() -> None:
    assert sizes(paginate([block(10), block(20, new_page=True), block(5)], 100, 100)) == [[10], [20, 5]]


def test_a_block_that_keeps_goes_with_the_next() -> None:
    assert sizes(paginate([block(60), block(20, keeps=True), block(50)], 100, 100)) == [[60], [20, 50]]


def test_more_kept_blocks_than_a_page_holds_are_parted() -> None:
    pages = paginate([block(40, keeps=True)] * 5, 100, 100)
    assert len(pages) == 3


def test_a_head_is_repeated_where_its_table_goes_on() -> None:
    head = block(7)
    rows = [block(30, again=head) for _ in range(4)]
    assert sizes(paginate([head, *rows], 100, 100)) == [[7, 30, 30], [7, 30, 30]]


def test_a_page_opens_without_a_gap() -> None:
    pages = paginate([block(90), block(90, gap=20)], 100, 100)
    assert [needed(page) for page in pages] == [90, 90]


@pytest.mark.parametrize("height", [101, 5000])
def test_what_is_higher_than_a_page_is_an_error(height: float) -> None:
    with pytest.raises(PageOverflowError, match="does not fit a page"):
        paginate([block(10), block(height)], 100, 100)


def test_what_is_left_goes_to_the_blocks_that_stretch() -> None:
    page = [block(10), block(10, stretch=1), block(10, stretch=3)]
    boxes = [box for _, box in place(page, Box(0, 0, 50, 70))]
    assert [(box.y, box.height) for box in boxes] == [(60, 10), (40, 20), (0, 40)]


def test_a_block_stretches_to_its_tallest_and_leaves_the_rest_to_others() -> None:
    page = [block(10, stretch=9, tallest=15), block(10, stretch=1)]
    assert [box.height for _, box in place(page, Box(0, 0, 50, 100))] == [15, 85]


def test_gaps_stand_above_their_blocks() -> None:
    (_, first), (_, second) = place([block(10), block(20, gap=5)], Box(0, 0, 50, 100))
    assert (first.top, second.top) == (100, 85)
