"""A text is filled; what is missing is marked, and what a leader has written is never lost."""

import pytest

from mestringstreff_desktop.course.recruiting import texts
from mestringstreff_desktop.course.recruiting.fields import FIELDS
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.structure import label_and_rest
from tests.course.recruiting.letters import a_filled, a_known_course, a_text, an_unknown_course


def _block(text: texts.Filled, block_id: str) -> texts.FilledBlock:
    return next(each for each in text.blocks if each.id == block_id)


def test_fields_are_filled_and_gaps_have_their_name() -> None:
    facts = _block(a_filled(course=a_known_course(text_values={})), "facts")
    assert facts.runs == (
        ("Når: onsdager kl. 10.00–12.30\nSted: Frivilligsentralen\nPris: ", ""),
        ("Pris", "pris"),
    )
    assert facts.text.endswith("Pris: [Pris]")


def test_gaps_are_told_once_in_the_order_they_are_read() -> None:
    names = [field.name for field in texts.gaps(a_filled(course=an_unknown_course()))]
    assert names[:4] == ["virksomhet", "navn", "fornavn", "antall_samlinger"]
    assert len(names) == len(set(names))


def test_her_own_words_keep_their_fields_filled() -> None:
    letter = Letter(letter_id="letter", blocks={"lead": "Velkommen til {sted}, {tull}!"})
    lead = _block(a_filled(letter=letter), "lead")
    assert (lead.text, lead.is_own) == ("Velkommen til Frivilligsentralen, {tull}!", True)


def test_what_is_typed_for_one_text_alone_goes_first() -> None:
    letter = Letter(letter_id="letter", gap_values={"pris": "200 kr", "sted": " "})
    facts = _block(a_filled(letter=letter), "facts").text
    assert facts.endswith("Sted: Frivilligsentralen\nPris: 200 kr")


@pytest.mark.parametrize("kind", ["heading", "facts"])
def test_a_place_that_must_be_there_and_is_emptied_is_told_and_marked(kind: str) -> None:
    text = a_filled(letter=Letter(letter_id="letter", blocks={kind: " \n"}))
    ((label, gap),) = _block(text, kind).runs
    assert gap
    assert texts.remarks(text, 0) == [f"«{label}» er tom. Skriv noe der, eller hent teksten på nytt."]
    assert [field.name for field in texts.gaps(text)] == ["navn", "fornavn"]


def test_another_block_may_be_emptied() -> None:
    text = a_filled(letter=Letter(letter_id="letter", blocks={"lead": ""}))
    assert (_block(text, "lead").runs, texts.remarks(text, 0)) == ((), [])


def test_a_text_that_is_too_long_says_by_how_many_letters() -> None:
    text = a_filled("plain")
    length = len(texts.as_text(text).strip())
    assert texts.remarks(text, length) == []
    assert texts.remarks(text, length - 1) == [f"Teksten har {length} tegn. Den bør ha høyst {length - 1}."]


def test_a_fact_is_parted_at_its_colon_and_a_sentence_is_not() -> None:
    assert label_and_rest((("Sted: Huset", ""),)) == ("Sted", (("Huset", ""),))
    assert label_and_rest((("Pris: ", ""), ("Pris", "pris"))) == ("Pris", (("Pris", "pris"),))
    line = (("Dette er en hel setning som er lang: ja", ""),)
    assert label_and_rest(line) == ("", line)


def test_it_is_pasted_with_points_as_a_list_and_without_the_strips() -> None:
    pasted = texts.as_text(a_filled(course=an_unknown_course()))
    assert pasted.startswith("Om Kurs\n\nKurs\n\nEt kurs om hverdagen.\n\nHei [Fornavn]\n\nVi møtes")
    assert "• Du får prøve verktøy\n• Du møter andre" in pasted
    assert "telefon" not in pasted


def test_the_program_s_own_words_are_not_stored() -> None:
    template, letter = a_text(), Letter(letter_id="letter", blocks={"lead": "Hei"})
    assert texts.changed(letter, template, "lead", "Hei du") == {"lead": "Hei du"}
    assert texts.changed(letter, template, "lead", template.blocks[1].text) == {}
    assert texts.changed(letter, template, texts.SUBJECT, "") == {"lead": "Hei", texts.SUBJECT: ""}


def _with(blocks: dict[str, str]) -> Letter:
    return Letter(letter_id="letter", blocks=blocks)


def test_fetching_again_sets_her_words_aside_and_they_can_be_had_back() -> None:
    template, own = a_text(), {"lead": "Mitt", "sign": "Også mitt", texts.SUBJECT: "Emnet"}
    letter = _with(texts.fetched_again(_with(own), template))
    assert texts.filled(template, letter, {}).blocks[1].text == "Et kurs om hverdagen."
    found = texts.differences(letter, template)
    assert [(each.block_id, each.own, each.is_shown) for each in found] == [
        (texts.SUBJECT, "Emnet", False),
        ("lead", "Mitt", False),
        ("sign", "Også mitt", False),
    ]
    one = _with(texts.taken_back(letter, template, "lead"))
    assert texts.own_or_built_in(template, one, "lead") == "Mitt"
    assert texts.taken_back(one, template) == own


def test_what_she_writes_after_fetching_is_set_aside_when_the_first_comes_back() -> None:
    template = a_text()
    letter = _with(texts.fetched_again(_with({"lead": "Først"}), template, "lead"))
    letter = _with(texts.changed(letter, template, "lead", "Siden"))
    letter = _with(texts.taken_back(letter, template, "lead"))
    assert texts.own_or_built_in(template, letter, "lead") == "Først"
    letter = _with(texts.taken_back(letter, template, "lead"))
    assert texts.own_or_built_in(template, letter, "lead") == "Siden"


def test_a_leader_reads_what_fields_are_called_and_may_write_it_so() -> None:
    text = "Vi møtes {dager} på [her] {dato:2}. {tull} [Ukjent]"
    shown = texts.with_labels(text)
    assert shown == "Vi møtes [Dager] på [her] [Dato for samling 2]. {tull} [Ukjent]"
    assert texts.from_labels(shown.replace("[Dager]", "[DAGER]")) == text


def test_every_name_of_a_field_is_its_own() -> None:
    for name, field in FIELDS.items():
        assert texts.from_labels(texts.with_labels(f"{{{name}}}")) == f"{{{name}}}", field.label


def test_what_can_be_changed_has_a_name() -> None:
    template = a_text()
    assert [texts.name_of(template, each) for each in texts.ids(template)][:3] == [
        "Til",
        "Emne",
        "Overskrift",
    ]
