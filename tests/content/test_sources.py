"""Everything in the material tells where it comes from, in a place that is there."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from mestringstreff_desktop.content.model import Source, Tool
from mestringstreff_desktop.content.words import source_line
from tests.content.said import library
from tests.each import for_each

LAST_PAGE = 100  # the handbook with its annexes
LAST_CHAPTER = 18
FIRST_ANNEX = 69


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
ALL = sorted({*_sources([*THINGS, *BUILT.forms.values()])}, key=str)
HANDBOOK = [source for source in ALL if source.doc == "handbook"]

of_the_handbook = for_each({source_line(source): source for source in HANDBOOK})


def test_there_are_sources_of_several_documents() -> None:
    assert {"handbook", "brochure", "own"} <= {source.doc for source in ALL}
    assert len(HANDBOOK) > 40


@of_the_handbook
def test_a_chapter_of_the_handbook_is_one_it_has(source: Source) -> None:
    assert source.chapter
    numbered = re.match(r"\d+", source.chapter)
    assert numbered is None or 1 <= int(numbered[0]) <= LAST_CHAPTER


@of_the_handbook
def test_a_page_is_within_the_handbook_and_an_annex_behind_it(source: Source) -> None:
    assert 1 <= (source.page or 1) < FIRST_ANNEX <= (source.annex or FIRST_ANNEX)
    assert (source.annex or 0) <= LAST_PAGE


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


def test_one_chapter_stands_on_one_page_or_after() -> None:
    """A chapter's later parts are on later pages."""
    starts: dict[int, set[int]] = {}
    for source in HANDBOOK:
        if source.page and (numbered := re.match(r"(\d+)\.", source.chapter)):
            starts.setdefault(int(numbered[1]), set()).add(source.page)
    spans = [(min(pages), max(pages)) for _, pages in sorted(starts.items())]
    assert all(one[1] <= other[0] + 1 for one, other in pairwise(spans))


@for_each({tool.id: tool for tool in BUILT.tools if tool.kind == "coping" and tool.forms})
def test_a_sheet_of_a_tool_is_on_the_page_the_tool_names(tool: Tool) -> None:
    annexes = {BUILT.forms[form].source.annex for form in tool.forms} - {None}
    assert annexes <= {tool.source.annex}


@for_each({tool.id: tool for tool in BUILT.tools})
def test_references_have_a_year_that_can_be(tool: Tool) -> None:
    assert all(1940 <= (reference.year or 2000) <= 2026 for reference in tool.references)
    assert all(reference.author.strip() and reference.title.strip() for reference in tool.references)
