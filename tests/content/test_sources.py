"""Everything in the material tells where it comes from, in a place that is there."""

from collections.abc import Iterator

import msgspec

from mestringstreff_desktop.content.model import Source, Tool
from mestringstreff_desktop.content.words import source_line
from tests.content.said import library
from tests.each import for_each


def _sources(thing: object) -> Iterator[Source]:
    if isinstance(thing, Source):
        yield thing
    elif isinstance(thing, msgspec.Struct):
        for name in thing.__struct_fields__:
            yield from _sources(getattr(thing, name))
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from _sources(each)


BUILT = library()
THINGS = [BUILT.checklist, BUILT.frame, *BUILT.gatherings, *BUILT.extra_themes, *BUILT.tools]
ALL = sorted({*_sources([*THINGS, *BUILT.forms.values(), *BUILT.articles.values()])}, key=str)
HANDBOOK = [source for source in ALL if source.doc == "handbook"]


def test_there_are_sources_of_several_documents() -> None:
    assert {"handbook", "brochure", "own"} <= {source.doc for source in ALL}
    assert len(HANDBOOK) > 40


def test_annexes_stand_in_the_handbook_alone() -> None:
    assert [source for source in ALL if source.annex and source.doc != "handbook"] == []


def test_our_own_has_neither_chapter_nor_page() -> None:
    own = [source for source in ALL if source.doc == "own"]
    assert own == [Source(doc="own")]


@for_each({source_line(source): source for source in ALL})
def test_a_source_is_told_in_one_line_without_a_full_stop(source: Source) -> None:
    line = source_line(source)
    assert line[0].isupper()
    assert not line.endswith((".", ",", " "))
    assert "  " not in line
    assert "None" not in line


@for_each({tool.id: tool for tool in BUILT.tools if tool.kind == "coping" and tool.forms})
def test_a_sheet_of_a_tool_is_on_the_page_the_tool_names(tool: Tool) -> None:
    annexes = {BUILT.forms[form].source.annex for form in tool.forms} - {None}
    assert annexes <= {tool.source.annex}


@for_each({tool.id: tool for tool in BUILT.tools})
def test_references_have_a_year_that_can_be(tool: Tool) -> None:
    assert all(1940 <= (reference.year or 2000) <= 2026 for reference in tool.references)
    assert all(reference.author.strip() and reference.title.strip() for reference in tool.references)
