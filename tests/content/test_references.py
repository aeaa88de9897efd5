"""A reference to the handbook stands with a part and a page that hold what is said."""

from collections.abc import Iterator

import msgspec

from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.model import Source
from tests.content.handbook import COUNTED, PARTS, SUBJECTS
from tests.content.said import library

BUILT = library()
THINGS = (
    BUILT.checklist,
    BUILT.frame,
    *BUILT.gatherings,
    *BUILT.extra_themes,
    *BUILT.tools,
    *BUILT.forms.values(),
    *BUILT.articles.values(),
    *BUILT.slides.values(),
)

# Advice that no source gives: it must not stand under a source's name.
OWN = {
    "betal-raskt",
    "grense-for-avlysning",
    "ikke-anonymt-i-samtale",
    "plan-for-sykdom",
    "planer-varer",
    "tell-underveis",
    "papirer-i-god-tid",
    "datoer-med-en-gang",
    "provetur-pa-nett",
    "spor-etter-samlingen",
    "navn-pa-programmet",
    "taushet-er-en-avtale",
    "nar-noen-har-det-vanskelig",
}
# Such words have no source; they stood under the handbook's or the brochure's name.
OWN_WORDS = (
    "papirene i god tid",
    "å avlyse et møte",
    "prøvetur",
    "telefonnummer de kan ringe",
    "gikk etter samlingen",
    "på programmet",
    "velger de selv hvem",
)

_NO_WORDS = {"id", "kind", "stage", "source", "tool", "tools", "advice", "credit"}


def _said(thing: object) -> Iterator[tuple[Source, str]]:
    """Every source, with all that is told in the thing it stands in."""
    if isinstance(thing, msgspec.Struct):
        fields = [getattr(thing, name) for name in thing.__struct_fields__]
        source = next((each for each in fields if isinstance(each, Source)), None)
        if source is not None:
            yield source, " ".join(_texts(msgspec.to_builtins(thing)))
        for each in fields:
            yield from _said(each)
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from _said(each)


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for key, each in thing.items():
            yield from _texts(each) if key not in _NO_WORDS else ()
    elif isinstance(thing, list):
        for each in thing:
            yield from _texts(each)


SAID = [each for thing in THINGS for each in _said(thing)]
HANDBOOK = [(source, text) for source, text in SAID if source.doc == "handbook"]


def test_a_part_of_the_handbook_and_its_pages_belong_together() -> None:
    unknown = {source.chapter for source, _ in HANDBOOK} - set(PARTS)
    assert unknown == set()
    wrong = [str(source) for source, _ in HANDBOOK if not PARTS[source.chapter].has(source)]
    assert wrong == []


def test_a_sheet_is_on_a_page_of_its_part() -> None:
    annexed = [source for source, _ in HANDBOOK if source.annex is not None]
    assert [source for source in annexed if source.annex not in PARTS[source.chapter].annexes] == []


def test_what_is_said_is_what_the_part_is_about() -> None:
    off = [
        f"{source.chapter}: {text[:90]}"
        for source, text in HANDBOOK
        if not PARTS[source.chapter].is_about(text)
    ]
    assert off == []


def test_what_no_source_says_is_our_own() -> None:
    advice = {each.id: each for each in (*BUILT.checklist.advice, *BUILT.frame.advice)}
    assert set(advice) >= OWN
    assert sorted(key for key, each in advice.items() if (each.source.doc == "own") != (key in OWN)) == []
    assert {advice[key].kind for key in OWN} == {"consideration", "tip"}
    told = [each for each in advice.values() if each.source.doc != "own"]
    assert [each.id for each in told if any(words in each.text for words in OWN_WORDS)] == []


def test_the_extra_themes_are_our_own() -> None:
    assert {theme.source.doc for theme in BUILT.extra_themes} == {"own"}


def test_an_article_keeps_to_the_pages_of_its_subject() -> None:
    assert set(BUILT.articles) == set(SUBJECTS)
    off = {key: sorted(_pages(BUILT.articles[key]) - pages) for key, pages in SUBJECTS.items()}
    assert {key: pages for key, pages in off.items() if pages} == {}


def _pages(article: Article) -> set[int]:
    sources = [part.source for part in article.paragraphs]
    return {page for source in sources for page in (source.page, source.last_page) if page}


def test_an_article_leaves_out_none_of_what_the_source_counts() -> None:
    found = {
        key: {part.title: len(part.points) for part in BUILT.articles[key].paragraphs if part.title in counts}
        for key, counts in COUNTED.items()
    }
    assert found == COUNTED


def test_every_phase_of_a_process_has_its_own_paragraph() -> None:
    steps = {
        key: [part.title[0] for part in BUILT.articles[key].paragraphs if part.title[:1].isdecimal()]
        for key in ("fem-faser", "endring-seks-faser")
    }
    assert steps == {"fem-faser": list("12345"), "endring-seks-faser": list("123456")}


def test_the_one_who_leads_is_told_what_to_do_in_every_stage_of_change() -> None:
    stages = [part for part in BUILT.articles["endring-seks-faser"].paragraphs if part.title[:1].isdecimal()]
    assert [part.title for part in stages if "Din oppgave: " not in part.text] == []
