"""What is said of own sheets and files in few words."""

import pytest

from mestringstreff_desktop.content.forms import FormSection, PlanningChecklist, Prompt, Prompts, Steps, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import KINDS, figure_of, new_section
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.ui.pages.own.words import file_words, line_of


@pytest.mark.parametrize("kind", list(KINDS)[:-1])
def test_every_new_part_has_words_to_know_it_by(kind: type[FormSection]) -> None:
    assert line_of(new_section(kind))


def test_a_drawing_is_known_by_its_first_place_and_a_heading_goes_before(library: Library) -> None:
    assert line_of(figure_of("hand.svg", library.forms))
    assert line_of(Text(title="Les dette", paragraphs=("x",))) == "Les dette"
    assert line_of(Text(paragraphs=())) == line_of(PlanningChecklist()) == ""


def test_a_file_is_told_by_kind_pages_and_size() -> None:
    pdf = Attachment(name="a", media_type="application/pdf", size=2048, pages=3)
    picture = Attachment(name="b", media_type="image/png", size=2048, pages=1)
    assert file_words(pdf) == "PDF · 3 sider · 2 kB"
    assert file_words(picture) == "Bilde · 2 kB"


@pytest.mark.parametrize(
    ("section", "words"),
    [
        (Text(paragraphs=("Først", "så")), "Først"),
        (Steps(items=("Pust", "Hvil")), "Pust"),
        (Prompts(items=(Prompt(label="Hva hjelper?"),)), "Hva hjelper?"),
        (Prompts(title="Tenk etter", items=(Prompt(label="Hva hjelper?"),)), "Tenk etter"),
        (Steps(items=()), ""),
        (Prompts(items=()), ""),
    ],
)
def test_a_part_is_known_by_its_heading_or_its_first_words(section: FormSection, words: str) -> None:
    assert line_of(section) == words


def test_a_pdf_of_one_page_has_one() -> None:
    assert (
        file_words(Attachment(name="a", media_type="application/pdf", size=9, pages=1))
        == "PDF · 1 side · 1 kB"
    )
