from mestringstreff_desktop.content.forms import (
    Card,
    Cards,
    Choices,
    ColumnBox,
    Columns,
    Figure,
    FormSection,
    PlanningChecklist,
    Poster,
    Prompt,
    Prompts,
    Scale,
    Steps,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.sections import Setting, section_blocks
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP
from tests.pdf.reading import text
from tests.pdf.samples import LOOK, drawn

EVERY_KIND: tuple[FormSection, ...] = (
    Text(title="Tittel", paragraphs=("Les dette.",)),
    Steps(title="Tittel", items=("Gjør dette.",)),
    Prompts(title="Tittel", items=(Prompt(label="Hva?"),)),
    Table(title="Tittel", columns=(TableColumn(title="Dag"),), blank_rows=1),
    Figure(title="Tittel", art="blomst.svg"),
    Choices(title="Tittel", question="Ja?", options=("Ja",)),
    Scale(title="Tittel", question="Hvor?", statements=("Her",), grades=("Ja",)),
    Columns(title="Tittel", items=(ColumnBox(title="Nå"),)),
    PlanningChecklist(title="Tittel"),
    Cards(title="Tittel", items=(Card(words="Jeg"),)),
    Poster(title="Tittel", lines=("Vi",)),
)


def test_every_kind_is_known() -> None:
    assert {type(section) for section in EVERY_KIND} == set(FormSection.__args__)


def test_the_title_stands_above_a_section_of_any_kind(library: Library) -> None:
    for section in EVERY_KIND[:-1]:  # a poster is its title too
        title, first, *_ = section_blocks(section, Setting(LOOK, 400, library))
        assert text(drawn(title)) == "Tittel"
        assert (title.gap, title.keeps, first.gap) == (GAP, True, HEAD_GAP)


def test_a_tinted_text_shows_its_title_on_the_tint(library: Library) -> None:
    (block,) = section_blocks(
        Text(title="Godt", paragraphs=("Ja.",), tint="sun"), Setting(LOOK, 400, library)
    )
    assert text(drawn(block)).split("\n") == ["Godt", "Ja."]


def test_a_section_may_ask_for_a_new_page(library: Library) -> None:
    section = Steps(title="Så", items=("Én", "To"), new_page=True)
    blocks = section_blocks(section, Setting(LOOK, 400, library))
    assert [block.new_page for block in blocks] == [True, False, False]


def test_a_section_without_anything_takes_no_room(library: Library) -> None:
    assert section_blocks(Text(paragraphs=()), Setting(LOOK, 400, library)) == []
