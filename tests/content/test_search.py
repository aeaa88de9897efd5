"""Search: what a leader types finds the right tool or sheet first, however it is spelt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Purpose
from mestringstreff_desktop.content.search import (
    ArticleSearch,
    Filters,
    SheetSearch,
    ToolSearch,
    fold,
    in_order,
    starts_nearly,
    tokens,
)
from tests.background import SAMPLES

LETTERS = st.characters(min_codepoint=ord("a"), max_codepoint=ord("z"))
WORD = st.text(LETTERS, min_size=4, max_size=12)


@pytest.fixture(scope="module")
def search(library: Library) -> ToolSearch:
    return ToolSearch(in_order(library.tools))


def ids(search: ToolSearch, text: str, filters: Filters | None = None) -> list[str]:
    return [tool.id for tool in search.find(text, filters)]


def test_nothing_typed_finds_all_in_order(search: ToolSearch) -> None:
    assert search.find("") == search.find("  ") == list(search.tools)


def test_the_first_gathering_comes_first_and_methods_last(search: ToolSearch) -> None:
    found = search.find("")
    assert found[0].id == "presentasjonsblomst"
    kinds = [tool.kind for tool in found]
    assert kinds[kinds.index("method") :] == ["method"] * kinds.count("method")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("blomst", "presentasjonsblomst"),
        ("BUSK", "busk"),
        ("smart m", "smart-mal"),
        ("kognitiv", "kognitiv-modell"),
        ("diamant", "kognitiv-modell"),
        ("post-it", "gule-lapper"),
        ("(mi)", "motiverende-samtale"),
        ("tale selv", "selvhevdende-tale"),
    ],
)
def test_a_name_or_a_start_of_it_finds_the_tool_first(search: ToolSearch, typed: str, first: str) -> None:
    assert ids(search, typed)[0] == first


@pytest.mark.parametrize("typed", ["hånd", "HÅND", "haand", "hand", "Ha\u030and"])
def test_norwegian_letters_may_be_typed_in_any_way(search: ToolSearch, typed: str) -> None:
    assert ids(search, typed) == ids(search, "hånd")
    assert "presentasjonshand" in ids(search, typed)


@pytest.mark.parametrize("typed", ["sovn", "soevn", "sövn", "Søvn"])
def test_sleep_is_found_on_any_keyboard(search: ToolSearch, typed: str) -> None:
    assert ids(search, typed) == ids(search, "søvn")
    assert "helsekoppen" in ids(search, typed)


def test_all_typed_words_must_match(search: ToolSearch) -> None:
    both = ids(search, "søvn uro")
    assert set(both) == set(ids(search, "søvn")) & set(ids(search, "uro"))
    assert both


def test_a_name_counts_more_than_a_word_more_than_the_rest(search: ToolSearch) -> None:
    found = ids(search, "ambivalens")
    assert found[:2] == ["ambivalens", "motiverende-samtale"]


def test_four_letters_inside_a_name_are_enough_and_three_are_too_few(search: ToolSearch) -> None:
    assert ids(search, "blom") == ["presentasjonsblomst"]
    assert ids(search, "lom") == []


def test_a_word_inside_a_name_is_found(search: ToolSearch) -> None:
    assert set(ids(search, "kartlegging")[:3]) == {
        "nettverkskart",
        "aktivitetskartlegging",
        "ressurskartlegging",
    }


def test_a_purpose_is_found_by_its_word(search: ToolSearch) -> None:
    assert {"busk", "nettverkskart", "selvhevdende-tale"} <= set(ids(search, "samspill"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("blomts", "presentasjonsblomst"),
        ("pusteankr", "pusteanker"),
        ("grennser", "busk"),
        ("bekimring", "bekymringsskuffene"),
        ("helsekopen", "helsekoppen"),
    ],
)
def test_one_wrong_letter_is_forgiven(search: ToolSearch, typed: str, meant: str) -> None:
    assert meant in ids(search, typed)


def test_what_is_nowhere_finds_nothing(search: ToolSearch) -> None:
    assert ids(search, "romferge") == []
    assert ids(search, "søvn romferge") == []


def test_filters_combine_with_each_other_and_with_what_is_typed(search: ToolSearch) -> None:
    thoughts = Filters(
        purposes=frozenset({Purpose.THOUGHTS}), within=frozenset({"soal", "busk", "pusteanker"})
    )
    assert ids(search, "", thoughts) == ["pusteanker", "soal"]
    assert ids(search, "stopp", thoughts) == ["soal"]


def test_of_several_purposes_any_will_do(search: ToolSearch) -> None:
    either = Filters(purposes=frozenset({Purpose.INTERPLAY, Purpose.CHANGE}))
    assert {"busk", "smart-mal"} <= set(ids(search, "", either))


def test_a_kind_leaves_out_the_others(search: ToolSearch) -> None:
    assert ids(search, "", Filters(kind="presentation")) == ["presentasjonsblomst", "presentasjonshand"]


def test_every_tool_is_found_by_its_own_name(search: ToolSearch) -> None:
    assert [ids(search, tool.name)[0] for tool in search.tools] == [tool.id for tool in search.tools]


def test_folding_keeps_only_what_is_compared() -> None:
    assert fold("ÆØÅ Æ aa oe ae É ß") == "aoa a a o a e ss"
    assert tokens("Si «ifra», post-it!") == ["si", "ifra", "post", "it"]


@given(word=WORD, place=st.integers(0, 11), letter=LETTERS)
@settings(deadline=None, print_blob=True)
def test_any_single_slip_is_nearly_the_word(word: str, place: int, letter: str) -> None:
    at = place % len(word)
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    slips = (word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :], word[:at] + letter + word[at:])
    assert all(starts_nearly(word, slip) for slip in (*slips, swapped, word, word[:-2]))


@given(st.text())
@settings(deadline=None, print_blob=True)
def test_whatever_is_typed_is_answered(search: ToolSearch, text: str) -> None:
    assert set(ids(search, text)) <= {tool.id for tool in search.tools}


# Sheets


@pytest.fixture
def sheets(library: Library) -> SheetSearch:
    titles = {key: form.title for key, form in library.forms.items()}
    return SheetSearch(titles, (*library.tools, *library.course_sheets))


def test_all_sheets_are_there_by_title_when_nothing_is_typed(sheets: SheetSearch, library: Library) -> None:
    found = sheets.find("")
    assert found == sorted(library.forms, key=lambda key: fold(library.forms[key].title))
    assert found != list(library.forms)


def test_a_part_of_a_sheets_title_is_enough(sheets: SheetSearch) -> None:
    assert sheets.find("VERKS")[0] == "nettverkskart"


def test_a_title_that_begins_with_it_comes_first(sheets: SheetSearch) -> None:
    assert sheets.find("mestr")[0] == "mestringsprosessen"


def test_the_tools_words_lead_to_its_sheets(sheets: SheetSearch) -> None:
    assert "helsekoppen" in sheets.find("energi")
    assert "busk" in sheets.find("grenser")


def test_a_sheets_own_words_lead_to_it(sheets: SheetSearch) -> None:
    assert sheets.find("selvmord") == ["hjelpekort"]
    assert set(sheets.find("navneskilt")) >= {"bordkort", "navnelapper"}


def test_a_sheets_spelling_is_forgiven(sheets: SheetSearch) -> None:
    assert sheets.find("hjelpehaanda") == sheets.find("hjelpehånda")


def test_no_sheet_is_found_by_what_is_nowhere(sheets: SheetSearch) -> None:
    assert sheets.find("romferge") == []


def test_an_article_is_found_by_its_title_before_what_it_says() -> None:
    said = replace(SAMPLES[0], title="Noe annet", answer="Om fem faser.")
    called = replace(SAMPLES[1], answer="")
    assert ArticleSearch([said, called]).find_all("fem") == [called, said]
    assert ArticleSearch(SAMPLES).find_all("takle") == list(SAMPLES)
