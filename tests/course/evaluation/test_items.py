"""What is answered on a sheet."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import ItemKind


def test_a_scale_is_answered_a_statement_at_a_time(library: Library) -> None:
    items = [each for each in items_of(library.forms["evaluering-etter"]) if each.group]
    assert len(items) == 7
    assert {each.kind for each in items} == {ItemKind.ONE}
    assert items[0].options[-1] == "Svært viktig"


def test_choices_and_places_to_write(library: Library) -> None:
    first, heard, *_ = items_of(library.forms["kartlegging-for"])
    assert (first.kind, heard.kind) == (ItemKind.TEXT, ItemKind.SEVERAL)
    assert heard.choices[-1] == "Annet"


def test_the_facts_about_the_person_are_known(library: Library) -> None:
    items = items_of(library.forms["kartlegging-for"])
    assert [each.text for each in items if each.is_background] == [
        *("Kjønn", "Alder", "Utdanning", "Hvordan bor du?", "Deltar du som pårørende?")
    ]


@pytest.mark.parametrize("form_id", ["kartlegging-for", "evaluering-etter", "runde", "samarbeid"])
def test_no_two_items_share_a_key(library: Library, form_id: str) -> None:
    keys = [each.key for each in items_of(library.forms[form_id])]
    assert keys
    assert len(set(keys)) == len(keys)
