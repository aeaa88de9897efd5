"""In large print every letter is large, and there is room to write as much as in the usual edition."""

from collections.abc import Callable
from functools import cache, partial
from itertools import combinations

import pytest

from mestringstreff_desktop.content.forms import Cards
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.pen import EASE, Box
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.prints import LIBRARY, PRINTS, a_real_course
from tests.pdf.reading import text
from tests.pdf.recorded import Page, record
from tests.pdf.samples import TITLES, bound

LEAST_SIZE, LARGE_ENOUGH = 14, 20
STEP, USUAL_STEP = 10 * MM, 8 * MM
LEAST_LENGTH = 60 * MM
PRINTER = FormPrinter(LIBRARY, TITLES[1])
# A note of its drawing holds a word or two, and is as large as the page allows; what is for the wall is the
# same in both editions, and written on in large letters.
NOTES = {"ressurskartlegging", *(form.id for form in LIBRARY.forms.values() if form.bare)}
# The lines around cards are to cut along.
FORMS = [form for form in LIBRARY.forms.values() if not any(isinstance(s, Cards) for s in form.sections)]
MAKERS: dict[str, Callable[[Look], list[Sheet]]] = {
    **{form.id: partial(PRINTER.sheets, form) for form in FORMS},
    **{kind: partial(make, a_real_course()) for kind, make in PRINTS.items()},
}


@cache
def pages(kind: str, *, large: bool) -> list[Page]:
    return record(MAKERS[kind](Look(large_print=large)))


def lines(page: Page, step: float) -> int:
    """How many lines one can write on a page, those of an empty cell of a table included."""
    return len(page.ruled) + sum(max(1, int((room.height + EASE) / step)) for room in page.rooms)


def is_close(one: Box, other: Box) -> bool:
    are_above = min(one.right, other.right) > max(one.x, other.x)
    return are_above and 0 < abs(one.y - other.y) < STEP - EASE


def test_no_letter_is_small() -> None:
    kept = {
        (kind, words): size
        for kind in MAKERS
        for page in pages(kind, large=True)
        for words, size in page.sizes.items()
    }
    assert {key: size for key, size in kept.items() if size < LEAST_SIZE} == {}


def test_there_is_room_for_as_many_lines_as_usual() -> None:
    counted = {
        kind: (
            sum(lines(page, USUAL_STEP) for page in pages(kind, large=False)),
            sum(lines(page, STEP) for page in pages(kind, large=True)),
        )
        for kind in MAKERS
    }
    assert {kind: each for kind, each in counted.items() if each[1] < each[0] and kind not in NOTES} == {}


def test_lines_are_long_and_far_apart() -> None:
    crowded = {
        kind
        for kind in MAKERS
        for page in pages(kind, large=True)
        if any(is_close(*both) for both in combinations(page.ruled, 2))
        or any(line.width < LEAST_LENGTH for line in page.ruled)
    }
    assert crowded == set()


def test_every_text_is_larger_than_usual() -> None:
    def sizes(kind: str, large: bool) -> dict[str, float]:
        found = [each for page in pages(kind, large=large) for each in page.sizes.items()]
        return dict(sorted(found, key=lambda each: each[1]))

    both = {kind: (sizes(kind, large=False), sizes(kind, large=True)) for kind in MAKERS}
    assert [
        (kind, words)
        for kind, (usual, large) in both.items()
        for words in usual
        if words in large and large[words] <= usual[words] < LARGE_ENOUGH
    ] == []


@pytest.mark.parametrize("large", [False, True])
def test_no_word_of_a_plan_is_broken(large: bool) -> None:
    broken = []
    for kind in PRINTS:
        found = set(text(bound(MAKERS[kind](Look(large_print=large)))).split())
        said = {word for page in pages(kind, large=large) for words in page.sizes for word in words.split()}
        broken += [(kind, word) for word in said - found if "@" not in word]
    assert broken == []
