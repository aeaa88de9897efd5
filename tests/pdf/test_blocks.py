from dataclasses import replace

import pytest

from mestringstreff_desktop.content.forms import Choices, Prompt, Prompts, Steps, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.blocks import PIECE, SEVERAL, fitting, flowing, pieces, words_blocks
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import text_height
from mestringstreff_desktop.pdf.style import LARGE, LINE_STEP, Look
from tests.pdf.reading import labels, text, texts
from tests.pdf.samples import LOOK, drawn, printed

FILLABLE = replace(LOOK, fillable=True)


def test_paragraphs_are_set_in_order() -> None:
    section = Text(paragraphs=("Først dette.", "Så dette."))
    assert text(drawn(*words_blocks(section, LOOK, 400))).split("\n") == ["Først dette.", "Så dette."]


def test_a_last_word_does_not_stand_alone() -> None:
    made = [words_blocks(Text(paragraphs=("ja " * count + "slutt",)), LOOK, 400) for count in range(20, 40)]
    ends = [text(drawn(*blocks)).split("\n")[1:] for blocks in made]
    assert ["slutt"] not in ends
    assert any(ends)


def test_a_tinted_text_is_one_block() -> None:
    section = Text(title="Godt å vite", paragraphs=("Ett.", "To."), tint="sun")
    assert len(words_blocks(section, LOOK, 400)) == 1


def test_text_longer_than_a_page_goes_on_over_pages(library: Library) -> None:
    words = [f"ord{number}" for number in range(3000)]
    found = texts(printed(library, Text(paragraphs=(" ".join(words),))))
    assert len(found) > 2
    assert [word for word in " ".join(found).split() if word.startswith("ord")] == words


def test_pieces_hold_all_the_text_and_are_short() -> None:
    long = "x" * (3 * PIECE) + " slutt\npå linja"
    parts = pieces(long)
    assert all(len(part) <= PIECE for part in parts)
    assert "".join("".join(parts).split()) == "".join(long.split())
    assert parts[-1].endswith("slutt\npå linja")


def test_steps_are_numbered() -> None:
    found = text(drawn(*words_blocks(Steps(items=("Pust inn.", "Pust ut.")), LOOK, 400)))
    assert found.split("\n") == ["1", "Pust inn.", "2", "Pust ut."]


def test_a_prompt_has_room_for_its_lines() -> None:
    (block,) = words_blocks(Prompts(items=(Prompt(label="Hva?", lines=4),)), LOOK, 400)
    assert block.height >= 4 * LINE_STEP
    assert not block.stretch


def test_prompts_that_stretch_share_by_their_lines() -> None:
    section = Prompts(items=(Prompt(label="Kort", lines=1), Prompt(label="Langt", lines=5)), stretch=True)
    assert [block.stretch for block in words_blocks(section, LOOK, 400)] == [1, 5]


def test_a_short_answer_in_large_print_is_not_stretched_over_a_page() -> None:
    section = Prompts(items=(Prompt(label="Hva?", lines=3),), stretch=True)
    (large,) = words_blocks(section, Look(large_print=True), 400)
    (usual,) = words_blocks(section, LOOK, 400)
    assert large.tallest < 15 * LARGE.line_step < usual.tallest


def test_very_many_lines_may_be_parted_and_say_again_what_they_are_for() -> None:
    section = Prompts(items=(Prompt(label="Hva?", lines=40),))
    first, *others = words_blocks(section, LOOK, 400)
    assert len(others) == 2
    assert all(block.again and not block.gap for block in others)
    assert sum(block.height for block in (first, *others)) >= 40 * LINE_STEP


def test_short_options_stand_beside_their_question() -> None:
    section = Choices(question="Bor du alene?", options=("Ja", "Nei"))
    assert len(words_blocks(section, LOOK, 400)) == 1


def test_options_stand_beside_each_other_where_they_can() -> None:
    section = Choices(question="Hvor stor nytte hadde du av det?", options=("Liten nytte", "Stor nytte"))
    assert len(words_blocks(section, LOOK, 300)) == 2


def test_long_options_stand_below_each_other() -> None:
    section = Choices(question="Hvorfor?", options=("Fordi " + "jeg vil " * 8, "Annet"))
    assert len(words_blocks(section, LOOK, 400)) == 3


def test_a_question_is_not_parted_from_its_options() -> None:
    section = Choices(question="Hva?", options=("a" * 60, "b" * 60, "c" * 60), other="Annet:")
    assert [block.keeps for block in words_blocks(section, LOOK, 400)] == [True] * 4 + [False]


@pytest.mark.parametrize("several", [False, True])
def test_it_is_said_where_one_may_tick_more_than_one(several: bool) -> None:
    section = Choices(question="Hva?", options=("Ja", "Nei"), several=several)
    assert (SEVERAL in text(drawn(*words_blocks(section, LOOK, 400)))) == several


def test_every_option_is_a_field_on_a_screen(library: Library) -> None:
    section = Choices(question="Hvor?", options=("Hjemme", "Ute"), other="Et annet sted:")
    pdf = printed(library, section, options=PrintOptions(fillable=True))
    assert labels(pdf)[2:] == ["Hvor? Hjemme", "Hvor? Ute", "Hvor? Et annet sted:", "Et annet sted:"]


def test_many_short_lines_are_parted_too() -> None:
    assert len(pieces("a\n" * 200)) > 3


def test_a_tinted_text_too_long_for_a_page_is_set_plain(library: Library) -> None:
    section = Text(title="Langt", paragraphs=("ord " * 3000,), tint="sun")
    found = texts(printed(library, section))
    assert len(found) > 2
    assert "Langt" in found[0]


@pytest.mark.parametrize(
    "text", ["ord " * 3000, "x" * 5000, "linje\n" * 300], ids=["words", "a word", "lines"]
)
def test_fitting_parts_hold_all_the_text_and_none_is_too_high(text: str) -> None:
    parts = fitting(text, LOOK, "body", 200, 150)
    assert all(text_height(part, LOOK, "body", 200) <= 150 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert len(parts) < 3 * text_height(text, LOOK, "body", 200) / 150


def test_words_are_parted_only_where_they_must_be() -> None:
    parts = fitting("mestring " * 200, LOOK, "body", 200, 60)
    assert {word for part in parts for word in part.split()} == {"mestring"}


def test_no_text_is_no_block() -> None:
    assert flowing(" ", LOOK, "body", 200) == []
    assert [block.height for block in flowing("ett ord", LOOK, "body", 200)] == [LOOK.style("body").leading]
