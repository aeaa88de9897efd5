from msgspec.structs import replace

from mestringstreff_desktop.content.edition import edition_of
from mestringstreff_desktop.content.forms import Choices, Form, Prompt, Prompts, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Source

ASKED = Choices(question="Nytte?", options=("Noe", "Mye"))


def sheet(section: Text | Choices | Prompts = ASKED, **rest: object) -> Form:
    form = Form(id="ark", title="Ark", lead="Skriv.", source=Source(doc="own"), sections=(section,))
    return replace(form, **rest)


def test_every_word_on_the_sheet_makes_another_edition() -> None:
    others = (
        sheet(title="Et ark"),
        sheet(lead="Skriv her."),
        sheet(replace(ASKED, question="Hvor stor nytte?")),
        sheet(replace(ASKED, options=("Mye", "Noe"))),
        sheet(replace(ASKED, several=True)),
        sheet(replace(ASKED, other="Annet:")),
        sheet(Text(paragraphs=("Nytte?", "Noe", "Mye"))),
    )
    assert len({edition_of(each) for each in (sheet(), *others)}) == 1 + len(others)


def test_how_it_is_laid_out_and_where_it_is_from_have_no_say() -> None:
    same = (
        sheet(id="kopi"),
        sheet(source=Source(doc="handbook", chapter="7")),
        sheet(words=("evaluering",), group="questionnaire", landscape=True),
        sheet(replace(ASKED, new_page=True, background=True)),
    )
    assert {edition_of(each) for each in same} == {edition_of(sheet())}
    one, three = (sheet(Prompts(items=(Prompt(label="Hva?", lines=lines),))) for lines in (1, 3))
    assert edition_of(one) == edition_of(three)


def test_no_two_sheets_have_one(library: Library) -> None:
    assert len({edition_of(form) for form in library.forms.values()}) == len(library.forms)
