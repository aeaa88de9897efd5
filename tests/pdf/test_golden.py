"""Every form looks as it did when somebody last looked at it, and no text leaves its box or the page."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.header_footer import FOOT_GAP, FOOT_LINE
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.make_golden import FOLDER, NAMES, made
from tests.pdf.prints import LIBRARY, PRINTS, a_real_course
from tests.pdf.recorded import Page, record
from tests.pdf.samples import TITLES

EDGE = 10 * MM
LINE_ABOVE = 3.0  # points: words may stand on the line they begin
LEAST = 1.0  # points that two lines may share: descenders reach below them
LOOKS = {
    "plain": Look(),
    "large": Look(large_print=True),
    "fillable": Look(fillable=True),
    "large and fillable": Look(large_print=True, fillable=True),
}
every_form = pytest.mark.parametrize("form_id", LIBRARY.forms)
every_look = pytest.mark.parametrize("look", LOOKS)


@pytest.mark.parametrize("name", NAMES)
def test_a_print_is_as_its_golden_file(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert made(name).split("\n") == golden.split("\n"), (
        "python -m tests.pdf.make_golden, when it is as it should be"
    )


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(NAMES)


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
        if box.y < FOOT_LINE and not text.kind.startswith("tekst foot"):
            yield f"{text.words!r} is in the foot"
    feet = [text.box.top for text in page.texts if text.kind.startswith("tekst foot")]
    if feet and max(feet) != pytest.approx(FOOT_LINE - FOOT_GAP):
        yield "the foot is at a height of its own"
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
def test_no_text_of_a_plan_leaves_its_box_or_the_page(look: str) -> None:
    course = a_real_course(TITLES[2])
    pages = {kind: record(make(course, LOOKS[look])) for kind, make in PRINTS.items()}
    assert [(kind, fault) for kind, own in pages.items() for page in own for fault in faults(page)] == []


def test_no_sheet_grows_by_the_title_of_its_course() -> None:
    shortest, *_, longest = TITLES
    grown = [
        f"{form.id}, {look}"
        for look, form in product(("plain", "large"), LIBRARY.forms.values())
        if len({pages_of(form, title, LOOKS[look]) for title in ("", shortest, longest)}) > 1
    ]
    assert grown == []


def pages_of(form: Form, title: str, look: Look) -> int:
    return len(FormPrinter(LIBRARY, title).sheets(form, look))


def test_what_is_wrong_is_found() -> None:
    def draw(pen: Pen) -> None:
        for words, place in (("Én", (100, 400)), ("To", (105, 405)), ("Tre", (5, 700)), ("Fire", (100, 40))):
            pen.text(words, "body", Box(*place, 200, 30))
        pen.text("Fem", "foot", Box(100, 90, 200, 30))

    (page,) = record([Sheet(595, 842, draw)])
    assert list(faults(page)) == [
        "'Tre' leaves the page",
        "'Fire' is in the foot",
        "the foot is at a height of its own",
        "'Én' is on 'To'",
    ]
