from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.content.forms import Figure, FigureField
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import drawings, figure_of
from mestringstreff_desktop.pdf.figure import figure_blocks
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, LayoutError, Pen
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.reading import DOTS_PER_MM, labels, margins, pictures, text
from tests.pdf.samples import LOOK, drawn, print_forms, printed

ART = "blomst.svg"


def place(label: str = "Jeg", height: float = 0.2, **rest: str | bool) -> FigureField:
    return FigureField(label=label, x=0.5, y=0.1, width=0.4, height=height, **rest)  # type: ignore[arg-type]


def test_a_drawing_fills_the_width_at_most() -> None:
    (block,) = figure_blocks(Figure(art=ART), LOOK, 174 * MM)
    assert block.tallest == pytest.approx(216 * MM, abs=0.1)
    assert block.stretch


def test_a_drawing_of_a_given_height_keeps_it() -> None:
    (block,) = figure_blocks(Figure(art=ART, height=50), LOOK, 174 * MM)
    assert block.height == pytest.approx(50 * MM)
    assert not block.stretch


@pytest.mark.parametrize("monochrome", [False, True])
def test_a_drawing_is_drawn_as_high_as_its_place(qapp: QApplication, monochrome: bool) -> None:
    (block,) = figure_blocks(Figure(art=ART, height=50), LOOK, 174 * MM)
    (picture,) = pictures(drawn(block, look=Look(monochrome=monochrome)))
    top, _, bottom, _ = margins(picture)
    assert picture.height() / DOTS_PER_MM - top - bottom == pytest.approx(50, abs=4)


def test_labels_and_hints_stand_in_the_drawing() -> None:
    section = Figure(art=ART, fields=(place("Tanke", hint="Hva tenkte du?"),))
    found = text(drawn(*figure_blocks(section, LOOK, 400)))
    assert found.split("\n") == ["Tanke", "Hva tenkte du?"]


def test_a_place_without_room_to_write_is_an_error() -> None:
    section = Figure(art=ART, fields=(place(height=0.05),))
    with pytest.raises(LayoutError, match="no room to write"):
        drawn(*figure_blocks(section, LOOK, 400))


def test_a_label_that_leaves_its_place_is_an_error() -> None:
    section = Figure(art=ART, fields=(place("lang tekst " * 40, style="name"),))
    with pytest.raises(LayoutError, match="higher than its box"):
        drawn(*figure_blocks(section, LOOK, 400))


def test_places_to_write_are_fields_on_a_screen_but_names_are_not(library: Library) -> None:
    section = Figure(art=ART, fields=(place("Tanke"), place("Følelse"), place("Jeg", style="name")))
    pdf = printed(library, section, options=PrintOptions(fillable=True))
    assert labels(pdf)[2:] == ["Tanke", "Følelse"]


def of_kinds(look: Look) -> list[tuple[str, str, str]]:
    """What there is to do in a drawing with a place of each style: its kind, its label, its group."""
    fields = (
        place("Arbeid", style="colours"),
        place("Full", height=0.05, style="mark", group="Hvor full?"),
        place("", name="Venn 1", style="person"),
    )
    (block,) = figure_blocks(Figure(art=ART, height=200, fields=fields), look, 174 * MM)
    pen = Pen(Canvas(BytesIO()), look)
    block.draw(pen, Box(0, 0, 174 * MM, 200 * MM))
    return [(field.kind, field.label, field.group) for field in pen.fields]


def test_an_area_can_be_coloured_a_level_marked_and_a_person_named_on_a_screen() -> None:
    colours = [("swatch", f"Arbeid: {colour}", "") for colour in ("Grønt", "Gult", "Rødt")]
    assert of_kinds(Look(fillable=True)) == [
        *colours,
        ("radio", "Full", "Hvor full?"),
        ("text", "Venn 1", ""),
    ]
    assert of_kinds(LOOK) == []


def test_a_place_for_a_person_is_white_on_paper() -> None:
    section = Figure(art=ART, fields=(place("", name="Venn 1", style="person"),))
    assert lines_of(*figure_blocks(section, LOOK, 174 * MM)) == 0


class CountingPen(Pen):
    """A pen that counts the lines to write on."""

    lines_drawn = 0

    def lines(self, lines: Sequence[tuple[float, float, float, float]], **how: Any) -> None:
        self.lines_drawn += len(lines) if how.get("dotted") else 0


def lines_of(*blocks: Block, look: Look = LOOK) -> int:
    pen = CountingPen(Canvas(BytesIO()), look)
    for block in blocks:
        height = min(block.tallest, block.height + 0.3 * block.height * min(block.stretch, 1))
        block.draw(pen, Box(50, 50, 174 * MM, height))
    return pen.lines_drawn


def test_in_large_print_the_lines_follow_the_drawing_under_the_numbers_it_shows() -> None:
    section = Figure(art=ART, fields=(place("Tanke", hint="Hva?"), place("Jeg", style="name")))
    large = Look(large_print=True)
    art, note, below = figure_blocks(section, large, 174 * MM)
    assert text(drawn(art, look=large)).split("\n") == ["1. Tanke", "Jeg"]
    assert text(drawn(note, look=large)) == "Svar på neste side, ved de samme ordene."
    assert text(drawn(below, look=large)).split("\n") == ["1. Tanke", "Hva?"]
    assert below.new_page


@pytest.mark.parametrize("look", [LOOK, Look(large_print=True), Look(fillable=True)])
def test_the_smallest_that_a_drawing_becomes_has_room_for_its_words(look: Look, library: Library) -> None:
    for art in drawings(library.forms):
        block = figure_blocks(figure_of(art, library.forms), look, 174 * MM)[0]
        assert lines_of(replace(block, stretch=0), look=look) >= 0


def test_no_drawing_has_fewer_lines_in_large_print(library: Library) -> None:
    sections = [each for form in library.forms.values() for each in form.sections if isinstance(each, Figure)]
    large = Look(large_print=True)
    counted = {
        section.art: tuple(
            lines_of(*figure_blocks(section, look, 174 * MM), look=look) for look in (LOOK, large)
        )
        for section in sections
    }
    assert max(usual for usual, _ in counted.values()) > 15
    assert {art for art, (usual, more) in counted.items() if more < usual} == set()


def test_colours_are_chosen_below_the_drawing_in_large_print() -> None:
    section = Figure(art=ART, fields=(place("Arbeid", style="colours"),))
    look = Look(large_print=True, fillable=True)
    art, _, below = figure_blocks(section, look, 174 * MM)
    pen = Pen(Canvas(BytesIO()), look)
    art.draw(pen, Box(0, 0, 174 * MM, art.height))
    assert pen.fields == []
    below.draw(pen, Box(0, 0, 174 * MM, below.height))
    assert [field.label for field in pen.fields] == ["1. Arbeid: Grønt", "1. Arbeid: Gult", "1. Arbeid: Rødt"]


@pytest.mark.parametrize(
    ("form", "first"), [("pedagogisk-sol", "Setningen min"), ("helsekoppen", "Dette fyller koppen min")]
)
def test_a_drawing_with_numbers_of_its_own_gets_no_others(form: str, first: str, library: Library) -> None:
    words = text(print_forms([library.forms[form]], PrintOptions(large_print=True), library=library))
    assert first in words
    assert f"1. {first}" not in words
