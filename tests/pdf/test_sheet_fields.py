"""The fields of a questionnaire are found in what is printed of it, and say what was answered."""

from dataclasses import replace

import pytest

from mestringstreff_desktop.content.forms import Choices, ColumnBox, Columns, Form, Prompt, Prompts, Scale
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Answer
from mestringstreff_desktop.pdf.filled_field import FilledField
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.read_fields import read_fields
from mestringstreff_desktop.pdf.sheet_fields import Fields, ItemFields, fields_of
from tests.pdf.samples import form, of_large_group, print_forms

HARD = form(
    Choices(question="Hvordan?", options=("Ja", "ja!", "Nei"), other="Annet:"),
    Choices(question="Hva?", options=("En lang ting " * 5 + "a", "En lang ting " * 5 + "b"), several=True),
    Choices(question="", options=("Ja", "Nei"), several=True, other="Annet:"),
    Scale(question="Hvor?", statements=("Navn", "Å, og ø"), grades=("Lite", "Mye")),
    Prompts(items=(Prompt(label="Annet:"), Prompt(label=""), Prompt(label="Dato"))),
    Columns(items=(ColumnBox(title="Jeg", starters=("Jeg vil", "Jeg kan")), ColumnBox(title="Du"))),
)
SHEETS = ("kartlegging-for", "evaluering-etter", "runde", "samarbeid", "hard")


def sheet(library: Library, name: str) -> Form:
    return HARD if name == "hard" else of_large_group(library.forms[name])


def in_file(library: Library, asked: Form, options: PrintOptions) -> Fields:
    found = read_fields(print_forms([asked], options, library=library))
    return {each.name.partition(":")[2]: each for each in found}


@pytest.mark.parametrize("large_print", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("name", SHEETS)
def test_every_field_in_the_file_is_of_an_item(library: Library, name: str, large_print: bool) -> None:
    asked = sheet(library, name)
    found = in_file(library, asked, PrintOptions(fillable=True, large_print=large_print))
    known = fields_of(items_of(asked), asked)
    assert {part for each in known for part in each.names} == set(found) - {"navn", "dato"}
    assert [each.item.text for each in known if not each.is_in(found)] == []


def of(asked: Form, text: str) -> ItemFields:
    return next(each for each in fields_of(items_of(asked), asked) if each.item.text == text)


def test_one_of_several_buttons_is_the_choice_with_its_words_or_in_its_place() -> None:
    own, words = of(HARD, "Hvordan?"), ("ja", "ja-2", "nei", "annet")
    for states, chosen, told in (
        (words, (2,), (2,)),
        (words[::-1], (1,), (2,)),
        (("Ja", "ja-2", "Nei", "Annet:"), (3,), (3,)),
        (("0", "1", "2", "3"), (1,), (1,)),
        (("0", "1"), (1,), ()),
        (("ja", "1", "2", "3"), (1,), ()),
        (("ja", "nei", "kanskje"), (2,), ()),
        (words, (0, 2), (0, 2)),
    ):
        field = FilledField(name="", states=states, chosen=chosen)
        assert own.answer({own.group: field}) == Answer(chosen=told)


def test_what_is_written_as_something_else_chooses_it_unless_one_is_chosen() -> None:
    own = of(HARD, "Hvordan?")
    written = FilledField(name="", text=" Nabo\x07en \n")
    other = own.texts[0][0]
    assert own.answer({other: written}) == Answer(chosen=(3,), text="Nabo en")
    ticked = FilledField(name="", states=("ja", "ja-2", "nei", "annet"), chosen=(0,))
    assert own.answer({other: written, own.group: ticked}) == Answer(chosen=(0,), text="Nabo en")


def test_what_begins_a_sentence_stands_before_what_is_written_after_it() -> None:
    own = of(HARD, "Jeg")
    fields = {name: FilledField(name="", text=f"{place}") for place, (name, _) in enumerate(own.texts)}
    assert own.answer(fields) == Answer(text="Jeg vil 0\nJeg kan 1")


def test_another_word_of_an_option_is_another_item(library: Library) -> None:
    asked = sheet(library, "evaluering-etter")
    found = in_file(library, asked, PrintOptions(fillable=True))
    first, *_ = items_of(asked)
    changed = replace(first, options=(*first.options[:-1], "Enorm nytte"))
    assert [each.is_in(found) for each in (*fields_of((first,)), *fields_of((changed,)))] == [True, False]
