"""The fields of all built-in sheets in one file; a test names all that are not as they should be."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from pypdf import PdfReader

from mestringstreff_desktop.content.forms import Choices, Form, Scale
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.style import MM
from tests.pdf.reading import read
from tests.pdf.samples import of_large_group, print_forms

Sides = tuple[float, float, float, float]
EDGE = 10 * MM  # of the paper, where nothing is to be written


@pytest.fixture(scope="module")
def paper(library: Library) -> PdfReader:
    forms = [*map(of_large_group, library.forms.values())]
    return read(print_forms(forms, PrintOptions(fillable=True), library=library))


@pytest.fixture(scope="module")
def pages(paper: PdfReader) -> list[Any]:
    return [*paper.pages]


@pytest.fixture(scope="module")
def widgets(pages: list[Any]) -> list[Any]:
    return [each for page in pages for each in on(page)]


def on(page: Any) -> list[Any]:
    return [each.get_object() for each in page.get("/Annots", ())]


def name(widget: Any) -> str:
    return str(widget.get("/T") or widget["/Parent"]["/T"])


def sides(thing: Any) -> Sides:
    left, bottom, right, top = map(float, thing)
    return left, bottom, right, top


def test_each_says_what_it_is_for_and_is_drawn_in_every_state(widgets: list[Any]) -> None:
    assert [name(each) for each in widgets if not any(map(str.isalpha, each["/TU"]))] == []
    assert [name(each) for each in widgets if not is_drawn(each)] == []


def is_drawn(widget: Any) -> bool:
    shown = widget["/AP"]["/N"].get_object()
    return "/BBox" in shown or (len(shown) == 2 and widget["/AS"] == "/Off" and "/Off" in shown)


def test_no_two_have_one_name_but_the_options_of_a_question(widgets: list[Any]) -> None:
    times = Counter(name(each) for each in widgets if "/Parent" not in each)
    groups = {name(each) for each in widgets if "/Parent" in each}
    assert [each for each, count in times.items() if count > 1 or each in groups] == []
    labels = Counter((name(each), each["/TU"]) for each in widgets if "/Parent" in each)
    assert [each for each, count in labels.items() if count > 1] == []


def test_each_is_on_the_paper_and_over_no_other(pages: list[Any]) -> None:
    lost, met = [], []
    for page in pages:
        places = [(each["/TU"], sides(each["/Rect"])) for each in on(page)]
        width, height = sides(page["/MediaBox"])[2:]
        room = (EDGE, EDGE, width - EDGE, height - EDGE)
        lost += [label for label, place in places if not is_within(place, room)]
        met += [(one, other) for (one, a), (other, b) in combinations(places, 2) if not are_apart(a, b)]
    assert (lost, met) == ([], [])


def is_within(place: Sides, room: Sides) -> bool:
    return place[0] >= room[0] and place[1] >= room[1] and place[2] <= room[2] and place[3] <= room[3]


def are_apart(a: Sides, b: Sides) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_a_question_with_one_answer_is_one_field(library: Library, widgets: list[Any]) -> None:
    parents = {name(each): each["/Parent"].get_object() for each in widgets if "/Parent" in each}
    found = {(key.partition("@")[0], field["/TU"]): len(field["/Kids"]) for key, field in parents.items()}
    asked = {
        (form.id, question): options
        for form in library.forms.values()
        for question, options in single_choices(form)
    }
    assert [key for key, options in asked.items() if found.get(key) != options] == []
    assert asked


def single_choices(form: Form) -> Iterator[tuple[str, int]]:
    """Yield each question that has one answer, and how many to choose from."""
    for section in form.sections:
        match section:
            case Choices() if not section.several:
                yield section.question, len(section.options) + bool(section.other)
            case Scale():
                yield from ((statement, len(section.grades)) for statement in section.statements)


def test_the_key_of_tabs_goes_as_the_sheet_is_read(paper: PdfReader) -> None:
    tagged = [*in_tree(paper.trailer["/Root"]["/StructTreeRoot"])]  # type: ignore[index]
    assert tagged == [each.idnum for page in paper.pages for each in page.get("/Annots", ())]
    assert all(str(page["/Tabs"]) == "/S" for page in paper.pages)


def in_tree(element: Any) -> Iterator[int]:
    """Yield the numbers of the fields in a part of the tree, in its order."""
    if element.get("/Type") == "/OBJR":
        yield element.raw_get("/Obj").idnum
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        if isinstance(own := kid.get_object(), dict):
            yield from in_tree(own)


def test_who_and_when_come_first(library: Library, pages: list[Any]) -> None:
    first = {
        name(on(page)[0]).partition("@")[0]: [each["/TU"] for each in on(page)[:2]]
        for page in pages[::-1]
        if on(page)
    }
    asking = [form.id for form in library.forms.values() if form.name_and_date]
    assert [form for form in asking if first[form] != ["Navn", "Dato"]] == []


def test_to_be_filled_in_a_sheet_takes_at_most_twice_the_bytes(library: Library) -> None:
    names = ("busk", "evaluering-etter", "nettverkskart", "ukeplan", "navnelapper")
    sizes = {name: [size(library, name, fillable=is_on) for is_on in (False, True)] for name in names}
    assert {name: pair for name, pair in sizes.items() if pair[1] > 2 * pair[0]} == {}


def size(library: Library, name: str, *, fillable: bool) -> int:
    return len(print_forms([library.forms[name]], PrintOptions(fillable=fillable), library=library))
