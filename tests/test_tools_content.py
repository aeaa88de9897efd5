"""The tools' files hold what the handbook's toolbox (chapters 9 and 10) has, each with its sheet."""

import re
from pathlib import Path

import msgspec
import pytest

from mestringstreff_desktop.content.forms import Columns, Figure, Form, Table
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from tests.each import for_each

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = Library(ROOT / "resources", ROOT / "forms")
TOOLS, FORMS = LIBRARY.tools, LIBRARY.forms
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
    "lysbilder": "9.4",
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
    assert 1 <= len(tool.care) <= 4
    assert 1 <= len(tool.questions) <= 8
    assert max(len(step) for step in tool.steps) <= 260


@every_tool
def test_minutes_fit_in_a_gathering(tool: Tool) -> None:
    shortest, longest = tool.minutes
    assert 1 <= shortest <= longest <= 90


SPAN = re.compile(r"(\d+)(?:–(\d+))? minutter")


def test_the_steps_of_an_exercise_take_as_long_as_it_says() -> None:
    """So that what is on the card and what is planned for a gathering can agree."""
    told = {tool.id: [SPAN.findall(step) for step in tool.steps] for tool in TOOLS if tool.kind != "method"}
    spans = {key: [span for step in steps for span in step] for key, steps in told.items()}
    sums = {
        key: (sum(int(low) for low, _ in each), sum(int(high or low) for low, high in each))
        for key, each in spans.items()
    }
    assert sums == {key: by_id(key).minutes for key in spans}


def test_it_is_told_of_every_tool_what_is_our_own() -> None:
    for tool in TOOLS:
        assert tool.own is not None, tool.id
        assert list(tool.own.steps) == sorted(set(tool.own.steps) & set(range(1, len(tool.steps) + 1)))
        assert tool.own.questions <= len(tool.questions), tool.id
        assert tool.own.care <= len(tool.care), tool.id


def test_a_sheet_of_a_tool_is_named_by_one_and_every_sheet_that_is_named_is_there() -> None:
    named = {form for tool in TOOLS for form in tool.forms}
    assert named <= set(FORMS)
    assert {form.id for form in FORMS.values() if form.group == "tool"} <= named


# Whom a tool is from, as the handbook tells it.
CREDITS = {
    "presentasjonsblomst": "UMM Ahus 2014",
    "presentasjonshand": "Eide Nordenhof Börjesson",
    "mestringsprosessen": "Hinrichsen 14.2 99–100",
    "kognitiv-modell": "kognitiv.no psychologytools.com",
    "hjelpehanda": "Raknes Haugland barn unge",
    "pedagogisk-sol": "Tveiten Grendstad",
    "skoen": "praksis mestringforalle.no",
    "sot-modellen": "Hartviksen Kversøy mestringforalle.no",
    "pusteanker": "Egeland Kroese Vibe",
    "soal": "Egeland Kroese Vibe",
    "helsekoppen": "praksis mestringforalle.no",
    "ressurskartlegging": "Bøge Holstebro UMM",
    "aktivitetskartlegging": "Berge Dehli Fjerstad kognitiv.no",
    "nettverkskart": "Fyrand Thingnæs Helsekompetanse",
    "sommerfuglmodellen": "Kreftforeningen",
    "bekymringsskuffene": "Kreftforeningen mestringforalle.no",
    "sorteringssirkelen": "Selvhjelp",
    "busk": "Galtung Hubro",
    "selvhevdende-tale": "Skau Johansen",
    "ambivalens": "MI Miller Rollnick",
    "smart-mal": "Doran",
    "didaktisk-modell": "Bjørndal Lieberg",
    "motiverende-samtale": "Miller Rollnick Helsedirektoratet",
    "lysbilder": "mestring.no 5.8 24",
}


def test_those_a_tool_is_from_are_named() -> None:
    missing = [
        (key, name) for key, all_ in CREDITS.items() for name in all_.split() if name not in by_id(key).credit
    ]
    assert missing == []
    assert "Henriksen" not in by_id("didaktisk-modell").credit  # theirs is another model


# What the handbook says of a tool, in pieces of our own words, which stand in what is said of it.
FACTS = {
    "presentasjonsblomst": ("5–10 minutter", "to og to", "plenum", "én eller flere av setningene"),
    "presentasjonshand": ("glede og energi", "presentere hverandre", "dele det gode", "hver enkelt"),
    "mestringsprosessen": (
        "Livet før:",
        "Kaos",
        "Vent med fakta",
        "Pek på små endringer",
        "Livet nå:",
        "vendepunkt",
    ),
    "kognitiv-modell": (
        "Tanke:",
        "Kropp:",
        "Følelse:",
        "Handling:",
        "Hjelper den meg?",
        "prøve ut",
        "til en venn",
    ),
    "hjelpehanda": ("nøytralt", "tid og sted", "røde", "grønne", "10 minutter", "støtte"),
    "pedagogisk-sol": ("fem til sju", "10 minutter", "2–3 minutter", "ingen kommenterer", "hjelpe deg med"),
    "skoen": ("Grønt", "Gult", "Rødt", "helt konkret", "gjøre selv", "trenger jeg hjelp", "hjelpe deg med"),
    "sot-modellen": ("konkret", "mulig å få til", "frivillig forplikter", "15–20 minutter", "lengst fra"),
    "pusteanker": ("Ikke styr pusten", "et par ganger", "ikke dømme", "ut og inn"),
    "soal": ("inni deg", "nøytralt og åpent", "Erkjenn", "Gi slipp", "bare en følelse", "huskeregel"),
    "helsekoppen": ("10 minutter", "to eller tre", "sette ord på", "oppdaget", "tette", "hjelpe deg med"),
    "ressurskartlegging": ("fem minutter hver", "stolt", "verdier, ressurser", "ett stikkord", "Bytt roller"),
    "aktivitetskartlegging": (
        "10 er helt tom",
        "hvilen",
        "enkelttimer",
        "én F",
        "henger der de ser den",
        "anerkjenne",
    ),
    "nettverkskart": (
        "intime",
        "effektive",
        "tilgjengelige",
        "utvidede",
        "ikke gitt",
        "konflikt",
        "slik de ønsker",
    ),
    "sommerfuglmodellen": ("to vinger", "kan vi ikke endre", "Måten vi tenker", "ligner", "søvnen"),
    "bekymringsskuffene": (
        "gjøre noe med nå",
        "vente",
        "be om hjelp",
        "akseptere",
        "tre og tre",
        "hjelpe deg med",
    ),
    "sorteringssirkelen": (
        "følelsesmessig",
        "10–15 minutter",
        "her og nå",
        "arbeide mer med",
        "hjelp til",
        "leve med",
    ),
    "busk": ("én, to eller tre deler", "K kan utelates", "konkrete", "to og to", "Sinne"),
    "selvhevdende-tale": ("respekt", "lett å si «jeg»", "likt", "i veien", "Sinne", "116\u00a0006"),
    "ambivalens": ("mot klokka", "Rute 1", "Rute 4", "mindre bra"),
    "smart-mal": ("viktig for deg", "realistisk", "hvorfor målet er viktig", "heier", "dele det de skrev"),
    "handlingsplan": ("hva, hvordan", "motivasjonen", "belønning"),
    "motiverende-samtale": (
        "Se tilbake",
        "vanlig dag",
        "Hvor viktig",
        "Se framover",
        "Å forplikte seg",
        "åpne spørsmål",
    ),
    "motiverende-grupper": ("Engasjer", "Få fram", "Utvid synet, og ta sats", "Ta steget"),
    "lysbilder": ("velg ut", "Lag gjerne egne", "notatene", "Hold antallet nede"),
}
# What has stood there, and is stronger, weaker or other than the source.
DRIFTED = {
    "sot-modellen": ("lyst", "Ingen skylder"),
    "pedagogisk-sol": ("lyst til endring",),
    "busk": ("fire bokstav", "god følge"),
    "pusteanker": ("Pust inn", "sekund"),
    "nettverkskart": ("fortelle alt",),
}


def said_of(tool: Tool) -> str:
    return " ".join((tool.summary, tool.when, *tool.steps, *tool.questions, *tool.care))


def test_a_tool_says_what_the_handbook_says_of_it() -> None:
    missing = [
        (key, fact) for key, facts in FACTS.items() for fact in facts if fact not in said_of(by_id(key))
    ]
    assert missing == []


def test_nothing_has_drifted_from_its_source() -> None:
    found = [(key, word) for key, words in DRIFTED.items() for word in words if word in said_of(by_id(key))]
    assert found == []


def sheet_of(tool: Tool) -> str:
    """All that is read on a tool's first sheet, with usual spaces."""
    return " ".join(texts_in(msgspec.to_builtins(FORMS[tool.forms[0]]))).replace("\u00a0", " ")


def texts_in(thing: object) -> list[str]:
    if isinstance(thing, dict):
        thing = list(thing.values())
    if isinstance(thing, (list, tuple)):
        return [text for each in thing for text in texts_in(each)]
    return [thing] if isinstance(thing, str) else []


# The parts of a tool by the words that card and sheet both use for them.
ON_BOTH = {
    "presentasjonsblomst": ("kronblad",),
    "presentasjonshand": ("glede og energi",),
    "mestringsprosessen": (
        "livet før",
        "livet endres",
        "åpning mot nye veier",
        "mine nye veier",
        "livet nå",
        "på veien",
    ),
    "kognitiv-modell": ("tanke", "kropp", "følelse", "handling"),
    "hjelpehanda": ("røde tanker", "grønne", "støtte"),
    "pedagogisk-sol": ("stråle", "fem til sju"),
    "skoen": ("grønt", "gult", "rødt", "gr, gu eller rø", "selvbilde", "tro og livssyn", "gjøre selv"),
    "sot-modellen": ("situasjonen nå", "ønsket situasjon", "forplikte", "konkret"),
    "pusteanker": ("styre", "et par ganger", "ut og inn"),
    "soal": ("erkjenn", "gi slipp"),
    "helsekoppen": ("sett ett kryss", "lekker", "tette"),
    "ressurskartlegging": ("forteller", "intervjuer", "kartlegger", "fem minutter hver", "stolt"),
    "aktivitetskartlegging": ("hvile", "én f", "der d", "anerkjenne"),
    "nettverkskart": ("intime", "effektive", "tilgjengelige", "utvidede", "konflikt", "lyn"),
    "sommerfuglmodellen": ("vinge", "gode tanker akkurat nå", "bekymringer akkurat nå", "her og nå"),
    "bekymringsskuffene": ("fire skuffer", "gjøre noe med nå", "vente", "hjelp", "aksepter"),
    "sorteringssirkelen": ("følelsesmessig", "her og nå", "hjelp til", "leve med"),
    "busk": ("beskriv", "uttrykk", "spesifiser", "konsekvens", "én, to eller tre"),
    "selvhevdende-tale": ("tanker", "ønsker", "følelser", "observasjoner", "jeg blir sint når", "respekt"),
    "smart-mal": ("spesifikt", "målbart", "akseptabelt", "realistisk", "tidsbestemt", "heier"),
    "handlingsplan": ("hva", "hvordan", "motivasjonen oppe", "belønn"),
}


def test_card_and_sheet_agree_on_the_parts_of_a_tool() -> None:
    apart = [
        f"{key}: «{part}» {where}"
        for key, parts in ON_BOTH.items()
        for where, text in (("card", said_of(by_id(key))), ("sheet", sheet_of(by_id(key))))
        for part in parts
        if part not in text.casefold()
    ]
    assert apart == []


# How many places there are to write in, on the sheet's drawing, in its boxes, or in its table.
PLACES = {
    "presentasjonsblomst": 5,
    "presentasjonshand": 5,
    "hjelpehanda": 6,
    "mestringsprosessen": 5,
    "diamanten": 5,
    "pedagogisk-sol": 8,
    "sommerfuglmodellen": 2,
    "bekymringsskuffene": 4,
    "sorteringssirkelen": 5,
    "ambivalens": 4,
    "busk": 4,
    "smart-mal": 5,
    "selvhevdende-tale": 4,
    "aktivitetskartlegging": 8,
    "handlingsplan": 6,
    "ukeplan": 7,
}


def places(form: Form) -> int:
    """The places of the drawing that has most of them, or else the boxes, or the rows."""
    parts = [
        len([field for field in section.fields if field.style == "lines"])
        if isinstance(section, Figure)
        else len(section.items)
        if isinstance(section, Columns)
        else len(section.rows)
        for section in form.sections
        if isinstance(section, (Figure, Columns, Table))
    ]
    return max(parts)


def test_a_sheet_has_as_many_places_as_the_tool_has_parts() -> None:
    assert {key: places(FORMS[key]) for key in PLACES} == PLACES


def test_there_are_twenty_ways_to_begin_a_sentence() -> None:
    columns = FORMS["selvhevdende-tale"].sections[0]
    assert isinstance(columns, Columns)
    assert [len(each.starters) for each in columns.items] == [5, 5, 5, 5]


def test_a_group_in_four_phases_has_four_steps() -> None:
    assert len(by_id("motiverende-grupper").steps) == 4


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
