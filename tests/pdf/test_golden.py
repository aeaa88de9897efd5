"""Every form looks as it did when somebody last looked at it, and no text leaves its box or the page."""

from collections.abc import Callable, Iterator
from itertools import combinations, product

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, gathering_from
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.folder import cover, divider
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.log import log_sheets
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.programme import overview, programme
from mestringstreff_desktop.pdf.runsheet import Names, run_sheet
from mestringstreff_desktop.pdf.style import MM, Look
from tests.course.samples import at
from tests.pdf.make_golden import FOLDER
from tests.pdf.recorded import Page, golden_text, record
from tests.pdf.samples import a_course_of

LIBRARY = Library(paths.resources(), paths.forms())
EDGE = 10 * MM
LINE_ABOVE = 3.0  # points: words may stand on the line they begin
LEAST = 1.0  # points that two lines may share: descenders reach below them
LOOKS = {
    "plain": Look(),
    "large": Look(large_print=True),
    "fillable": Look(fillable=True),
    "large and fillable": Look(large_print=True, fillable=True),
}
PRINTS: dict[str, Callable[[Course, Look], list[Sheet]]] = {
    "run sheet": lambda course, look: run_sheet(course.gatherings[0], course, Names(), look),
    "programme": lambda course, look: programme(course.gatherings[0], course, look),
    "overview": overview,
    "log": lambda course, look: log_sheets(course.gatherings[0], course, at(0), look),
    "cover": cover,
    "divider": lambda course, look: divider(course.gatherings[0], course, ["BUSK"], look),
}

every_form = pytest.mark.parametrize("form_id", LIBRARY.forms)
every_look = pytest.mark.parametrize("look", LOOKS)


@every_form
def test_a_form_is_as_its_golden_file(form_id: str) -> None:
    golden = (FOLDER / f"{form_id}.txt").read_text(encoding="utf-8")
    made = golden_text(LIBRARY.forms[form_id], LIBRARY)
    assert made.split("\n") == golden.split("\n"), (
        "python -m tests.pdf.make_golden, when it is as it should be"
    )


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(LIBRARY.forms)


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    up = min(one.top, other.top) - max(one.y, other.y)
    return across > LEAST and up > LEAST


def faults(page: Page) -> Iterator[str]:
    """What is wrong with where texts are."""
    inner = Box(0, 0, page.width, page.height).inset(EDGE)
    for text in page.texts:
        box = text.box
        if box.x < inner.x or box.right > inner.right or box.y < inner.y or box.top > inner.top:
            yield f"{text.words!r} leaves the page"
    for one, other in combinations(page.texts, 2):
        if overlap(one.box, other.box):
            yield f"{one.words!r} is on {other.words!r}"
    places = [one for one in page.drawn if one.kind in {"skrivefelt", "rute"}]
    for one, other in product(page.texts, places):
        if overlap(one.box, other.box.inset(0, LINE_ABOVE)):
            yield f"{one.words!r} is where one writes {other.words!r}"


@every_look
@every_form
def test_no_text_of_a_form_leaves_its_box_or_the_page(form_id: str, look: str) -> None:
    sheets = FormPrinter(LIBRARY, "Vårkurs").sheets(LIBRARY.forms[form_id], LOOKS[look])
    assert [fault for page in record(sheets) for fault in faults(page)] == []


@every_look
@pytest.mark.parametrize("kind", PRINTS)
def test_no_text_of_another_print_leaves_its_box_or_the_page(kind: str, look: str) -> None:
    course = a_course_of(*(gathering_from(template) for template in LIBRARY.gatherings))
    pages = record(PRINTS[kind](course, LOOKS[look]))
    assert [fault for page in pages for fault in faults(page)] == []


def test_what_is_wrong_is_found() -> None:
    def draw(pen: Pen) -> None:
        for words, place in (("Én", (100, 400)), ("To", (105, 405)), ("Tre", (5, 700))):
            pen.text(words, "body", Box(*place, 200, 30))

    (page,) = record([Sheet(595, 842, draw)])
    assert list(faults(page)) == ["'Tre' leaves the page", "'Én' is on 'To'"]
