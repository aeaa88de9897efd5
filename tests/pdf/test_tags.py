"""A tagged file says what each thing on its pages is, in the order it is to be read."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from mestringstreff_desktop.content.forms import (
    Choices,
    ColumnBox,
    Columns,
    Figure,
    Prompt,
    Prompts,
    Scale,
    Steps,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.pdf.tags import Part
from tests.pdf.samples import LOOK, printed

FILLABLE = PrintOptions(fillable=True)


def tree(pdf: bytes) -> str:
    """The roles of a file's structure, each with what is in it: H1, L(LI(LBody(P)))."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        sections = _kids(opened.Root.StructTreeRoot.K)
        return ", ".join(_told(kid) for section in sections for kid in _kids(section))


def _told(element: Any) -> str:
    inner = ", ".join(_told(kid) for kid in _kids(element))
    role = str(element.S).removeprefix("/")
    return f"{role}({inner})" if inner else role


def _kids(element: Any) -> Iterator[Any]:
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def of(library: Library, *sections: Any, options: PrintOptions | None = None) -> str:
    """The structure of a sheet below its head, without the P of its lead, name and date."""
    return tree(printed(library, *sections, options=options)).removeprefix("H1, P, P, P").removeprefix(", ")


def test_headings_and_paragraphs(library: Library) -> None:
    assert of(library, Text(title="Om", paragraphs=("Én.", "To."))) == "H2, P, P"


def test_steps_are_a_numbered_list(library: Library) -> None:
    item = "LI(Lbl, LBody(P))"
    assert of(library, Steps(items=("Gå.", "Stå."))) == f"L({item}, {item})"


def test_a_box_is_headed_by_its_letter_and_its_title_together(library: Library) -> None:
    box = ColumnBox(letter="S", title="Spesifikt", hint="Hva?")
    assert of(library, Columns(items=(box,))) == "H2, P"


def test_choices_are_a_list_below_their_question(library: Library) -> None:
    choices = Choices(question="Hvor ofte?", options=("Hver dag", "Aldri"))
    assert of(library, choices) == "P, L(LI(LBody(P)), LI(LBody(P)))"


def test_a_table_has_its_heads_and_its_empty_cells(library: Library) -> None:
    columns = (TableColumn(title="Når"), TableColumn(title="Hva"))
    table = Table(columns=columns, rows=(("I dag",),), blank_rows=1)
    assert of(library, table) == "Table(TR(TH, TH), TR(TH, TD), TR(TD, TD))"


def test_a_small_table_is_found_by_its_columns_alone(library: Library) -> None:
    columns = (TableColumn(title="Når"), TableColumn(title="Hva"))
    table = Table(columns=columns, rows=(("I dag",), ("I morgen",)))
    assert of(library, table) == "Table(TR(TH, TH), TR(TD(P), TD), TR(TD(P), TD))"


def test_a_scale_is_a_table_with_a_field_for_each_grade(library: Library) -> None:
    scale = Scale(question="Hvor viktig?", statements=("Ro", "Mat"), grades=("Lite", "Litt", "Mye"))
    row = "TR(TH, TD(Form), TD(Form), TD(Form))"
    assert of(library, scale, options=FILLABLE).endswith(f"P, Table(TR(TH, TH, TH, TH), {row}, {row})")


def test_a_scale_of_one_statement_is_found_by_its_grades_alone(library: Library) -> None:
    scale = Scale(question="Hvor viktig?", statements=("Ro",), grades=("Lite", "Mye"))
    assert of(library, scale).endswith("Table(TR(TH, TH, TH), TR(TD(P), TD, TD))")


def test_the_first_heading_of_a_sheet_is_the_main_one_however_it_is_set() -> None:
    def draw(pen: Pen) -> None:
        for style in ("heading", "heading"):
            pen.text("Ro", style, Box(60, 60, 300, 40))

    assert tree(a_book(draw, draw)) == "H1, H2, H2, H2"


def test_a_place_to_write_comes_after_its_label(library: Library) -> None:
    prompts = Prompts(items=(Prompt(label="Hvem?"), Prompt(label="Når?")))
    assert of(library, prompts, options=FILLABLE).endswith("P, Form, P, Form")


@pytest.mark.parametrize(("alt", "read"), [("En blomst med fem blader.",) * 2, ("", "Et ark")])
def test_a_drawing_is_read_as_what_it_means_or_as_its_sheet(library: Library, alt: str, read: str) -> None:
    pdf = printed(library, Figure(art="blomst.svg", alt=alt))
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
        assert [(str(each.S), str(each.Alt)) for each in found] == [("/Figure", read)]


def test_a_table_over_two_pages_has_its_head_on_both(library: Library) -> None:
    found = of(library, Table(columns=(TableColumn(title="Hva"),), blank_rows=40))
    assert found.count("Table(TR(TH), TR(TD), ") == found.count("Table(") > 1
    assert found.count("TR(TD)") == 40


def a_book(*draws: Any) -> bytes:
    book = Book("Prøve")
    book.add("Prøve", [Sheet(*A4, draw, LOOK) for draw in draws])
    return book.pdf()


def test_what_is_in_a_part_stays_in_it_over_pages() -> None:
    part = Part("L")

    def draw(pen: Pen) -> None:
        with pen.within(part, Part("LI"), Part("LBody")):
            pen.text("Ro", "body", Box(60, 60, 300, 40))

    assert tree(a_book(draw, draw)) == "L(LI(LBody(P)), LI(LBody(P)))"


def test_what_is_for_the_eye_alone_is_not_read() -> None:
    def draw(pen: Pen) -> None:
        with pen.artifact():
            pen.text("side 1", "foot", Box(60, 60, 300, 40))
        pen.line(60, 60, 300)

    pdf = a_book(draw)
    assert tree(pdf) == ""
    with pikepdf.open(BytesIO(pdf)) as opened:
        drawn = opened.pages[0].Contents.read_bytes()
    assert drawn.count(b"BMC") == drawn.count(b"EMC") == 1


def test_the_heads_and_feet_of_pages_say_what_they_are(library: Library) -> None:
    pdf = printed(library, Text(paragraphs=("Én.",)), Text(paragraphs=("To.",), new_page=True))
    with pikepdf.open(BytesIO(pdf)) as opened:
        drawn = [page.Contents.read_bytes() for page in opened.pages]
    places = [(b"/Subtype /Header" in page, b"/Subtype /Footer" in page) for page in drawn]
    assert places == [(False, True), (True, True)]
    assert [page.count(b"/MCID") for page in drawn] == [5, 1]


def test_words_on_two_lines_are_two_words() -> None:
    def draw(pen: Pen) -> None:
        pen.text("Ta én bokstav om gangen", "body", Box(60, 60, 60, 80))

    with pikepdf.open(BytesIO(a_book(draw))) as opened:
        drawn = opened.pages[0].Contents.read_bytes()
    assert drawn.count(b"( ) Tj T*") == drawn.count(b"T*") - 1 > 0


def test_copies_are_stored_once_and_not_tagged() -> None:
    book = Book("Prøve")
    book.add("Prøve", [Sheet(*A4, lambda pen: None, Look())], copies=2)
    with pikepdf.open(BytesIO(book.pdf())) as opened:
        assert "/StructTreeRoot" not in opened.Root
        assert len({page.Contents.objgen for page in opened.pages}) == 1
