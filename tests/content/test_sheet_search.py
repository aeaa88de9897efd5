"""A sheet is found by its title, and by what the tool it belongs to is for."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.sheet_search import SheetSearch


@pytest.fixture
def search(library: Library) -> SheetSearch:
    return SheetSearch({key: form.title for key, form in library.forms.items()}, library.tools)


def test_all_are_there_by_title_when_nothing_is_typed(search: SheetSearch, library: Library) -> None:
    found = search.find("")
    assert sorted(found) == sorted(library.forms)
    assert found[0] == "aktivitetskartlegging"


def test_a_part_of_the_title_is_enough(search: SheetSearch) -> None:
    assert search.find("VERKS")[0] == "nettverkskart"


def test_what_begins_with_it_comes_first(search: SheetSearch) -> None:
    assert search.find("mestr")[0] == "mestringsprosessen"


def test_the_tools_words_lead_to_its_sheets(search: SheetSearch) -> None:
    assert "helsekoppen" in search.find("energi")
    assert "busk" in search.find("grenser")


def test_spelling_is_forgiven(search: SheetSearch) -> None:
    assert search.find("hjelpehaanda") == search.find("hjelpehånda")


def test_what_is_nowhere_is_not_found(search: SheetSearch) -> None:
    assert search.find("romferge") == []
