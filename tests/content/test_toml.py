"""What a leader makes is written as TOML and read back as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mestringstreff_desktop.content.forms import Figure, FigureField, Form, Prompt, Prompts, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Reference, Source, Tool
from mestringstreff_desktop.content.toml import decode, encode
from tests.pdf.test_own_forms import FORMS, SECTIONS

SHARE = st.floats(0, 1, allow_nan=False)
FIELDS = st.builds(
    FigureField, label=st.text(), x=SHARE, y=SHARE, width=SHARE, height=SHARE, round=st.booleans()
)
FIGURES = st.builds(Figure, art=st.just("sol.svg"), fields=st.lists(FIELDS, max_size=3).map(tuple))
TOOLS = st.builds(
    Tool,
    references=st.lists(st.builds(Reference, title=st.text()), max_size=2).map(tuple),
    steps=st.lists(st.text(), max_size=3).map(tuple),
)


@settings(max_examples=80, deadline=None)
@given(form=FORMS, more=st.lists(SECTIONS | FIGURES, max_size=2))
def test_a_form_comes_back_as_it_was(form: Form, more: list[Figure]) -> None:
    whole = Form(
        id="eget", title=form.title, lead=form.lead, source=form.source, sections=(*form.sections, *more)
    )
    assert decode(encode(whole), Form, "eget") == whole


@settings(max_examples=60, deadline=None)
@given(tool=TOOLS)
def test_a_tool_comes_back_as_it_was(tool: Tool) -> None:
    assert decode(encode(tool), Tool, "eget") == tool


def test_every_built_in_sheet_and_tool_comes_back(library: Library) -> None:
    for form in library.forms.values():
        assert decode(encode(form), Form, form.id) == form
    for tool in library.tools:
        assert decode(encode(tool), Tool, tool.id) == tool


@pytest.mark.parametrize(
    "text", ["<b>&", 'a"b\\c', "linje\nlinje\r\n\t", "ŋ 🌻", "\x00\x7f\x1b", "'''" + '"""']
)
def test_any_text_stays_as_it_is_typed(text: str) -> None:
    form = _form(text)
    assert decode(encode(form), Form, "eget") == form


def test_half_a_letter_becomes_a_question_mark() -> None:
    assert decode(encode(_form("a\ud83d")), Form, "eget").title == "a?"


def _form(text: str) -> Form:
    sections = (Text(paragraphs=(text,), title=text), Prompts(items=(Prompt(label=text),)))
    return Form(id="eget", title=text, lead=text, source=Source(doc="own"), sections=sections)
