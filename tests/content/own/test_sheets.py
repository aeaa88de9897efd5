"""A sheet of one's own: made, changed a section at a time, and checked."""

import msgspec
import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import (
    ColumnBox,
    Columns,
    Figure,
    FigureField,
    Form,
    FormSection,
    PlanningChecklist,
    Prompt,
    Prompts,
    Scale,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own import sheets
from mestringstreff_desktop.content.toml import encode
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.pdf.options import PrintOptions
from tests.pdf.samples import print_forms

A, B, C = (Text(paragraphs=(letter,)) for letter in "abc")


def form(*sections: FormSection) -> Form:
    return msgspec.structs.replace(sheets.new_form("eget"), sections=sections)


def test_a_new_sheet_can_be_printed_and_written_on(library: Library) -> None:
    made = sheets.new_form("eget")
    assert sheets.problems(made) == []
    assert isinstance(made.sections[0], Prompts)
    assert print_forms([made], PrintOptions(), library=library)


def test_a_copy_keeps_what_it_builds_on(library: Library) -> None:
    busk = library.forms["busk"]
    copy = sheets.copy_of(busk, "eget")
    assert (copy.id, copy.title) == ("eget", "BUSK (kopi)")
    assert (copy.credit, copy.source, copy.sections) == (busk.credit, busk.source, busk.sections)


@pytest.mark.parametrize("kind", sheets.KINDS)
def test_every_kind_of_section_begins_as_something_one_sees(
    kind: type[FormSection], library: Library
) -> None:
    section = sheets.new_section(kind) if kind is not Figure else sheets.figure_of("sol.svg", library.forms)
    whole = form(section)
    assert sheets.problems(whole) == []
    assert print_forms([whole], PrintOptions(), library=library)


@pytest.mark.parametrize(
    ("to", "order"), [(0, [B, A, C]), (1, [A, B, C]), (2, [A, C, B]), (9, [A, C, B]), (-1, [B, A, C])]
)
def test_a_section_is_moved(to: int, order: list[Text]) -> None:
    assert list(sheets.with_moved(form(A, B, C), 1, to).sections) == order


def test_a_section_is_added_changed_and_removed() -> None:
    both = sheets.with_section(form(A), B, 0)
    assert both.sections == (B, A)
    assert sheets.with_changed(both, 0, C).sections == (C, A)
    assert sheets.without_section(both, 0).sections == (A,)


def test_a_stored_sheet_has_the_id_it_is_stored_under() -> None:
    assert sheets.read_form(encode(sheets.new_form("busk")), "eget").id == "eget"


@pytest.mark.parametrize("toml", ["", "id = 1", "title = 'x'\n[[sections]]\nkind = 'sang'", "\x00"])
def test_a_broken_sheet_is_told(toml: str) -> None:
    with pytest.raises(ContentError):
        sheets.read_form(toml, "eget")


PLACE = FigureField(label="", x=0.5, y=0.5, width=0.2, height=0.2)
IMPOSSIBLE: tuple[FormSection, ...] = (
    Table(columns=()),
    Table(columns=(TableColumn(title=""),) * 9),
    Table(columns=(TableColumn(title="", width=0),)),
    Table(columns=(TableColumn(title=""),), blank_rows=100_000),
    Table(columns=(TableColumn(title=""),), row_height=-1),
    Prompts(items=(Prompt(label="", lines=-1),)),
    Columns(items=(ColumnBox(title="", lines=99),)),
    Columns(items=(), per_row=0),
    Scale(question="", statements=(), grades=("",) * 9),
    Figure(art="sol.svg", fields=(msgspec.structs.replace(PLACE, x=float("inf")),)),
    Figure(art="sol.svg", fields=(msgspec.structs.replace(PLACE, height=0.0),)),
)


@pytest.mark.parametrize("section", IMPOSSIBLE)
def test_what_cannot_be_printed_is_said_in_a_sentence(section: FormSection) -> None:
    (said,) = sheets.problems(form(A, section))
    assert "(del 2)" in said
    assert said.endswith(".")


def test_the_built_in_sheets_have_no_problems(library: Library) -> None:
    assert not any(sheets.problems(each) for each in library.forms.values())


def test_every_drawing_is_there_and_has_a_name(library: Library) -> None:
    drawings = sheets.drawings(library.forms)
    assert len(drawings) > 10
    assert all((paths.resources() / "art" / art).is_file() for art in drawings)
    assert list(drawings.values()) == sorted(drawings.values(), key=str.casefold)


def test_a_drawing_brings_its_places_to_write(library: Library) -> None:
    assert sheets.figure_of("sol.svg", library.forms).fields
    assert sheets.figure_of("finnes-ikke.svg", library.forms).fields == ()


def test_a_section_that_cannot_be_made_has_a_word_too() -> None:
    assert sheets.kind_of(PlanningChecklist()).word == "Sjekkliste"
