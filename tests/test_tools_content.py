"""The tools' files hold what the handbook's toolbox (chapters 9 and 10) has, each with its sheet."""

import re
from pathlib import Path

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from tests.each import for_each

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Library(ROOT / "resources", ROOT / "forms").tools
PURPOSES = {"A": "explore", "B": "balance", "C": "thoughts", "D": "interplay", "E": "change"}

# id: chapter, annex page, purposes as columns of the handbook's table 10.1
SHEET_TOOLS: dict[str, tuple[str, int | None, str]] = {
    "presentasjonsblomst": ("9.5", 70, ""),
    "presentasjonshand": ("9.5", 71, ""),
    "mestringsprosessen": ("10.2", 72, "B"),
    "kognitiv-modell": ("10.3", 73, "ABCDE"),
    "hjelpehanda": ("10.4", 74, "C"),
    "pedagogisk-sol": ("10.5", 75, "AB"),
    "skoen": ("10.6", 76, "AB"),
    "sot-modellen": ("10.7", 77, "AE"),
    "pusteanker": ("10.8", 78, "BC"),
    "soal": ("10.8", 78, "BC"),
    "helsekoppen": ("10.9", 79, "B"),
    "ressurskartlegging": ("10.10", None, "AB"),
    "aktivitetskartlegging": ("10.11", 80, "AB"),
    "nettverkskart": ("10.12", 81, "AD"),
    "sommerfuglmodellen": ("10.13", 82, "BC"),
    "bekymringsskuffene": ("10.14 A", 83, "C"),
    "sorteringssirkelen": ("10.14 B", 84, "C"),
    "busk": ("10.15", 85, "D"),
    "selvhevdende-tale": ("10.16", 86, "D"),
    "ambivalens": ("10.17", 87, "E"),
    "smart-mal": ("10.18 A", 88, "E"),
    "handlingsplan": ("10.18 B", 89, "E"),
    "ukeplan": ("10.18 B", 89, "E"),
}
METHODS = {
    "samtale-to-og-to": "9.3",
    "gule-lapper": "9.3",
    "lysbilder": "9.3",
    "plenumsrefleksjon": "9.3",
    "fortellinger": "9.3",
    "apne-sporsmal": "9.3",
    "film": "9.3",
    "motiverende-samtale": "9.2",
    "motiverende-grupper": "9.2",
    "didaktisk-modell": "9.1",
}
OTHER_SHEET = {"kognitiv-modell": "diamanten", "pusteanker": "pusteanker-soal", "soal": "pusteanker-soal"}
# gathering: the tools suggested for it, or for its reflection task
SUGGESTED = {
    1: "presentasjonsblomst presentasjonshand pedagogisk-sol mestringsprosessen helsekoppen skoen",
    2: "kognitiv-modell hjelpehanda sommerfuglmodellen pusteanker soal pedagogisk-sol",
    3: "nettverkskart busk selvhevdende-tale",
    4: "bekymringsskuffene sorteringssirkelen aktivitetskartlegging ressurskartlegging gule-lapper ukeplan",
    5: "sot-modellen ambivalens smart-mal handlingsplan pedagogisk-sol",
}

every_tool = for_each({tool.id: tool for tool in TOOLS})


def by_id(tool_id: str) -> Tool:
    return next(tool for tool in TOOLS if tool.id == tool_id)


def texts(tool: Tool) -> list[str]:
    single = [tool.name, tool.summary, tool.when, tool.group_form]
    return [*single, *tool.material, *tool.steps, *tool.questions, *tool.care, *tool.words]


def test_every_tool_and_method_is_there_under_its_file_name() -> None:
    files = {path.stem for path in (ROOT / "resources/content/tools").glob("*.toml")}
    assert files == {tool.id for tool in TOOLS} == {*SHEET_TOOLS, *METHODS}


def test_kinds_follow_the_table() -> None:
    assert {tool.id for tool in TOOLS if tool.kind == "method"} == set(METHODS)
    presentations = {tool.id for tool in TOOLS if tool.kind == "presentation"}
    assert presentations == {"presentasjonsblomst", "presentasjonshand"}


@for_each({name: name for name in SHEET_TOOLS})
def test_a_tool_has_its_purposes_source_and_sheet(tool_id: str) -> None:
    tool, (chapter, annex, columns) = by_id(tool_id), SHEET_TOOLS[tool_id]
    assert [str(purpose) for purpose in tool.purposes] == [PURPOSES[column] for column in columns]
    assert (tool.source.doc, tool.source.chapter, tool.source.annex) == ("handbook", chapter, annex)
    assert OTHER_SHEET.get(tool_id, tool_id) in tool.forms
    assert tool.credit


@for_each({name: name for name in METHODS})
def test_a_method_has_its_chapter_and_no_annex(tool_id: str) -> None:
    source = by_id(tool_id).source
    assert (source.doc, source.chapter, source.annex) == ("handbook", METHODS[tool_id], None)


def test_the_cup_brings_the_sheet_on_sleep_and_energy() -> None:
    assert by_id("helsekoppen").forms == ("helsekoppen", "sovn-og-energi")


@for_each({str(number): number for number in SUGGESTED})
def test_a_gathering_finds_the_tools_suggested_for_it(number: int) -> None:
    assert {tool.id for tool in TOOLS if number in tool.gatherings} >= set(SUGGESTED[number].split())


def test_pages_grow_with_the_chapters() -> None:
    chapters = sorted((*map(int, re.findall(r"\d+", t.source.chapter)), t.source.page or 0) for t in TOOLS)
    pages = [page for *_, page in chapters]
    assert pages == sorted(pages)
    assert by_id("bekymringsskuffene").source.page == 60


@every_tool
def test_the_text_is_short_enough_to_use_standing(tool: Tool) -> None:
    assert 3 <= len(tool.steps) <= 8
    assert len(tool.summary) <= 90
    assert 1 <= len(tool.care) <= 3
    assert 1 <= len(tool.questions) <= 5
    assert max(len(step) for step in tool.steps) <= 260


@every_tool
def test_minutes_fit_in_a_gathering(tool: Tool) -> None:
    shortest, longest = tool.minutes
    assert 1 <= shortest <= longest <= 90


@every_tool
def test_no_text_is_empty_or_padded(tool: Tool) -> None:
    assert all(text and text == text.strip() and "  " not in text for text in texts(tool))
    assert tool.material
    assert all(text[-1] in ".?!»" for text in (*tool.steps, *tool.questions, *tool.care))


@every_tool
def test_search_words_are_lower_case_and_unique(tool: Tool) -> None:
    assert 5 <= len(tool.words) <= 12
    assert len(set(tool.words)) == len(tool.words)
    assert all(word == word.lower() for word in tool.words)


@pytest.mark.parametrize(
    "word", ["søvn", "angst", "stress", "grenser", "energi", "nettverk", "bekymring", "mål"]
)
def test_what_a_leader_would_type_finds_something(word: str) -> None:
    assert any(word in tool.words for tool in TOOLS)
