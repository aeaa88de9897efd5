"""What is handed out together is on leaves of its own, and what comes several times is drawn once."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.leaves import Run, noticing, order, runs, sets_or_one, sides

FRONT, LEAF, ONE = ("forside",), ("a1", "a2"), ("b",)
STACK = [FRONT, LEAF, LEAF, LEAF, ONE, ONE]


def test_a_book_tells_its_sets_while_it_is_made() -> None:
    page = Sheet(*A4, lambda _: None)
    with noticing() as sets:
        book = Book("Prøve")
        book.add("Ark", [page, page], 2)
    assert [len(each) for each in sets] == [2, 2]
    assert sets[0] == sets[1]


def test_pages_that_are_cut_apart_have_nothing_on_their_backs() -> None:
    page = Sheet(*A4, lambda _: None, is_cut=True)
    with noticing() as sets:
        Book("Prøve").add("Bordkort", [page, page], 2)
    assert [len(each) for each in sets] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("counts", "told"), [((2, 2), "/DuplexFlipLongEdge"), ((1, 2), "/Simplex"), ((1, 1), "/Simplex")]
)
def test_a_book_suggests_both_sides_only_where_no_set_begins_on_a_back(
    counts: tuple[int, ...], told: str
) -> None:
    book = Book("Prøve", one_sided=True)
    for pages in counts:
        book.add("Ark", [Sheet(*A4, lambda _: None)] * pages)
    preferences = PdfReader(BytesIO(book.pdf())).root_object["/ViewerPreferences"]
    assert preferences["/Duplex"] == told  # type: ignore[index]


def test_copies_in_a_row_are_one_run() -> None:
    assert runs(STACK, both_sides=False) == [Run((0,)), Run((1, 2), 3), Run((7,), 2)]


def test_on_both_sides_every_set_begins_on_a_leaf_of_its_own() -> None:
    assert runs(STACK, both_sides=True) == [Run((0, None)), Run((1, 2), 3), Run((7, None), 2)]


def test_what_there_is_one_of_is_one_run() -> None:
    assert runs([FRONT, LEAF, ONE], both_sides=True) == [Run((0, None, 1, 2, 3, None))]


def test_chosen_pages_are_those_one_sees() -> None:
    """Pages 3 and 5 are the back of the first and of the second copy."""
    assert runs(STACK, {2, 4, 7}, both_sides=True) == [Run((2, None), 2), Run((7, None))]


def test_all_pages_come_in_the_order_they_are_shown() -> None:
    assert order(STACK, both_sides=False) == list(range(9))
    assert order(STACK, {0, 2, 7, 8}, both_sides=True) == [0, None, 2, None, 7, None, 8, None]


def test_sets_of_something_else_are_not_believed() -> None:
    assert sets_or_one([FRONT], 2) == (("0", "1"),)
    assert sets_or_one([FRONT, ONE], 2) == (FRONT, ONE)


def test_nothing_is_suggested_where_it_depends() -> None:
    assert sides([ONE, LEAF], one_sided=False) == ""
