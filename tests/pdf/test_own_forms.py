"""Forms a leader makes: any words in any kind of section are printed, whatever they are."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import (
    Card,
    Cards,
    Choices,
    ColumnBox,
    Columns,
    Form,
    FormSection,
    Poster,
    Prompt,
    Prompts,
    Scale,
    Steps,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import PageOverflowError
from tests.pdf.reading import read, text
from tests.pdf.samples import OWN, print_forms

LIBRARY = Library(paths.resources(), paths.forms())
WORDS = st.text(max_size=200)
SEVERAL = st.lists(WORDS, max_size=6).map(tuple)

SECTIONS: st.SearchStrategy[FormSection] = st.one_of(
    st.builds(Text, title=WORDS, paragraphs=SEVERAL, tint=st.sampled_from(["none", "sun"])),
    st.builds(Steps, title=WORDS, items=SEVERAL),
    st.builds(
        Prompts,
        items=st.lists(st.builds(Prompt, label=WORDS, hint=WORDS, lines=st.integers(0, 9)), max_size=4).map(
            tuple
        ),
        stretch=st.booleans(),
    ),
    st.builds(
        Table,
        columns=st.lists(st.builds(TableColumn, title=WORDS), min_size=1, max_size=5).map(tuple),
        rows=st.lists(SEVERAL, max_size=4).map(tuple),
        stretch=st.booleans(),
    ),
    st.builds(Choices, question=WORDS, options=SEVERAL, other=WORDS),
    st.builds(
        Scale,
        question=WORDS,
        statements=SEVERAL,
        grades=st.lists(st.text(max_size=20), max_size=5).map(tuple),
    ),
    st.builds(
        Columns,
        items=st.lists(
            st.builds(
                ColumnBox,
                title=WORDS,
                letter=st.text(max_size=1),
                hint=WORDS,
                starters=st.lists(st.text(max_size=60), max_size=3).map(tuple),
                lines=st.integers(0, 4),
            ),
            max_size=4,
        ).map(tuple),
        per_row=st.integers(1, 3),
        stretch=st.booleans(),
    ),
    st.builds(
        Cards,
        items=st.lists(st.builds(Card, words=WORDS, caption=WORDS), max_size=5).map(tuple),
        of=st.sampled_from(["words", "names"]),
        blanks=st.integers(0, 5),
        per_row=st.integers(1, 4),
        folded=st.booleans(),
    ),
    st.builds(Poster, title=WORDS, lines=SEVERAL, blanks=SEVERAL, is_sign=st.booleans()),
)
FORMS = st.builds(
    Form,
    id=st.just("eget"),
    title=WORDS,
    lead=WORDS,
    source=st.just(OWN),
    sections=st.lists(SECTIONS, max_size=4).map(tuple),
    name_and_date=st.booleans(),
    landscape=st.booleans(),
)
OPTIONS = st.builds(PrintOptions, large_print=st.booleans(), fillable=st.booleans(), monochrome=st.booleans())


@settings(max_examples=60, deadline=None)
@given(form=FORMS, options=OPTIONS)
def test_any_form_is_printed_or_said_to_be_too_large(form: Form, options: PrintOptions) -> None:
    with suppress(PageOverflowError):
        assert read(print_forms([form], options, library=LIBRARY, course_title=form.title)).pages


AB = tuple(ColumnBox(title=title, lines=3) for title in "AB")
TALL: dict[str, FormSection] = {
    "columns that fill the page": Columns(items=AB, stretch=True),
    "one row that fills the page": Table(columns=(TableColumn(title="A"),), blank_rows=1, stretch=True),
    "high rows": Table(columns=(TableColumn(title="A"),), blank_rows=2, row_height=100),
    "many lines": Prompts(items=(Prompt(label="A", lines=30),)),
}


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("fillable", [False, True])
def test_what_is_printed_as_usual_is_printed_in_large_print_too(landscape: bool, fillable: bool) -> None:
    options = [PrintOptions(fillable=fillable), PrintOptions(large_print=True, fillable=fillable)]
    for section in TALL.values():
        form = Form(id="eget", title="Eget", lead="", source=OWN, sections=(section,), landscape=landscape)
        for each in options:
            assert read(print_forms([form], each, library=LIBRARY)).pages


@pytest.mark.parametrize("word", ["Donaudampfschifffahrtsgesellschaftskapitän" * 9, "ord " * 300])
def test_a_long_title_and_lead_are_printed_whole(word: str) -> None:
    form = Form(id="eget", title="Eget", lead=word, source=OWN, sections=())
    found = text(print_forms([form], PrintOptions(), library=LIBRARY))
    assert "".join(word.split()) in "".join(found.split())
