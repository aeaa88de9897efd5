"""Words for the wall are as large as the page allows, and never too small to be read from a chair."""

import pytest

from mestringstreff_desktop.content.forms import Poster
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.pen import Box
from mestringstreff_desktop.pdf.poster import poster_blocks
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.recorded import Page, RecordingPen, record
from tests.pdf.samples import LOOK

CAPITALS = 0.66  # of the size of type
FROM_FOUR_METRES = 13 * MM  # a three-hundredth of the way


def sizes(page: Page) -> dict[str, float]:
    """The size of type of each text, from the name of its style."""
    return {each.words: float(each.kind.split("-")[1]) for each in page.texts}


@pytest.mark.parametrize("large_print", [False, True])
def test_the_groups_rules_are_read_from_four_metres(large_print: bool, library: Library) -> None:
    form = library.forms["grupperegler-plakat"]
    (page,) = record(FormPrinter(library, "Vårkurs").sheets(form, Look(large_print)))
    assert (round(page.width / MM), round(page.height / MM)) == (297, 420)
    assert min(sizes(page).values()) * CAPITALS >= FROM_FOUR_METRES
    assert "Vårkurs" not in sizes(page)


def drawn(section: Poster, width: float, height: float) -> Page:
    page, (block,) = Page(width, height), poster_blocks(section, LOOK, width)
    block.draw(RecordingPen(LOOK, page), Box(0, 0, width, height))
    return page


def test_fewer_lines_are_larger_and_all_of_one_size() -> None:
    few, many = (
        sizes(drawn(Poster(title="Vi", lines=lines), 261 * MM, 384 * MM))
        for lines in (("Ja",), tuple(f"Vi er enige om nummer {number}" for number in range(8)))
    )
    assert few["Ja"] > many["Vi er enige om nummer 1"]
    assert len(set(many.values()) - {many["Vi"]}) == 1


def test_there_is_room_to_write_what_the_group_adds() -> None:
    page = drawn(Poster(title="Vi", lines=("Ja",), blanks=("Egen regel",)), 261 * MM, 384 * MM)
    (room,) = (each for each in page.drawn if each.kind == "skrivefelt")
    assert room.words == "Egen regel"
    assert room.box.height > 20 * MM


@pytest.mark.parametrize("title", ["Mestringstreff", "Mestringstreff Indre Orkdal og Rennebu", "ord " * 40])
def test_the_first_line_of_a_sign_is_its_largest(title: str) -> None:
    lines = (title, "Frivilligsentralen", "Onsdager kl. 10.00")
    found = sizes(drawn(Poster(title="Velkommen til", lines=lines, is_sign=True), 261 * MM, 174 * MM))
    details = [found[line] for line in lines[1:]]
    assert found[title] >= max(details)
    assert min(details) >= 20
