"""The built-in texts are plain Bokmål, typed as Norwegian is typed."""

import re
import unicodedata
from collections import Counter

import pytest

from mestringstreff_desktop.content.library import Library
from tests.content.said import breaking, ending, said, sentences, words

MOST_WORDS = 28
MOST_LETTERS_OF_A_WORD = 30
ALL_KINDS = (
    *("checklist", "course", "gatherings", "tools", "forms", "help", "articles", "slides"),
    *("letters", "channels"),
)


def test_all_the_material_is_looked_through() -> None:
    kinds = Counter(re.split(r"[.\[]", place)[1] for place, _ in said())
    assert set(kinds) == set(ALL_KINDS)
    assert min(kinds.values()) > 30


def test_nobody_is_called_a_patient() -> None:
    assert breaking(r"(?i)\bpasient(en|er|ene|ens|enes)?\b", said()) == []


def test_nobody_is_called_a_user_or_a_client() -> None:
    assert breaking(r"(?i)\b(brukeren|brukerne|en bruker|klient\w*|kursist\w*|elev\w*)\b", said()) == []


def test_there_is_no_english() -> None:
    english = (
        r"(?i)\b(the|and|of|with|is|you|your|not|or|this|that|are|what|from|they|their|which|when|"
        r"tools?|sheets?|groups?|workshops?|feedback|checklist|goals?|coping|skills?|mindset|print)\b"
    )
    assert breaking(english, said()) == []


def test_there_is_no_nynorsk_swedish_or_danish() -> None:
    other = r"(?i)\b(ikkje|eg|hjå|noko|kva|korleis|dei|ein|och|inte|är|efter|blev|sig|hvad|noget|nogle)\b"
    assert breaking(other, said()) == []


def test_letters_are_those_of_norwegian() -> None:
    strange = {letter for _, text in said() for letter in text if letter.isalpha()}
    names = {letter for letter in strange if not re.match(r"[A-Za-zÆØÅæøåÉéèêòóôüö]", letter)}
    assert names == set()


def test_letters_are_put_together_in_one_way() -> None:
    assert [place for place, text in said() if unicodedata.normalize("NFC", text) != text] == []


def test_quotes_are_norwegian() -> None:
    assert breaking("[\"'“”„´`‹›]", said()) == []


def test_quotes_open_and_close_in_turn() -> None:
    turns = [(place, re.sub("[^«»]", "", text)) for place, text in said()]
    assert [place for place, marks in turns if not re.fullmatch("(«»)*", marks)] == []


def test_no_space_is_inside_quotes_or_brackets() -> None:
    assert breaking(r"[«(]\s|\s[»)]", said()) == []


def test_brackets_open_and_close() -> None:
    assert [place for place, text in said() if text.count("(") != text.count(")")] == []


def test_no_space_is_doubled_or_left_at_an_end() -> None:
    assert [place for place, text in said() if text != " ".join(text.split(" ")).strip()] == []
    assert breaking(r"[ \u00a0]{2}|\t", said()) == []


def test_no_space_is_before_a_mark() -> None:
    assert breaking(r"\s[.,;:!?]", said()) == []


def test_no_mark_is_doubled() -> None:
    assert breaking(r"[,;:]{2}|\.\.|[?!]{2}|,\.|\?\.", said()) == []


def test_a_mark_is_followed_by_a_space() -> None:
    assert breaking(r"[,;!?][^\W\d_]", said()) == []
    assert breaking(r"[a-zæøå]\.[A-ZÆØÅ]", said()) == []


def test_dots_that_leave_open_are_one_mark_after_a_space() -> None:
    assert breaking(r"\.\.\.|\w…|…\w", said()) == []


def test_a_dash_is_no_hyphen() -> None:
    """But for the number of a paragraph of a law, which has a hyphen of its own."""
    assert breaking(r" - |(?<!§ )\d-\d| -- |—", said()) == []


def test_no_word_is_said_twice_on_end() -> None:
    """«Det det koster» is as it is to be."""
    assert breaking(r"(?i)\b(?!det\b)([a-zæøå]+) \1\b", said()) == []


def test_shortened_words_are_written_out() -> None:
    short = r"(?i)\b(f\.eks|bl\.a|osv|evt|ca|mht|ifm|iht|m\.m|m\.fl|pga|jf|dvs|o\.l|etc|mtp|vha)\b"
    assert breaking(short, said()) == []


def test_the_words_of_offices_are_left_out() -> None:
    stiff = (
        r"(?i)\b(implementer\w*|vedrørende|herunder|i henhold til|samt|således|dersom|ivareta\w*|foreta\w*|"
        r"hensiktsmessig\w*|benytt\w*|anvend\w*|utarbeid\w*|iverksett\w*|avhold\w*|påse|"
        r"intervensjon\w*|målgruppe\w*|brukermedvirkere|helsegevinst\w*|compliance|etterlev\w*)\b"
    )
    assert breaking(stiff, said()) == []


def test_sentences_are_short() -> None:
    long = [(place, each) for place, text in said() for each in sentences(text)]
    assert [f"{place}: {each}" for place, each in long if len(words(each)) >= MOST_WORDS] == []


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_sentences_are_about_twelve_words(kind: str) -> None:
    """Plain language has about fifteen words a sentence, over a whole text."""
    parts = [each for place, text in said() if place.startswith(f".{kind}") for each in sentences(text)]
    lengths = [len(words(each)) for each in parts if each.endswith((".", "?", "!"))]
    assert sum(lengths) / len(lengths) <= 12


def test_no_word_is_too_long_to_read() -> None:
    found = {word for _, text in said() for word in words(text) if "-" not in word}
    assert [word for word in found if len(word) > MOST_LETTERS_OF_A_WORD] == []


def test_nothing_is_shouted() -> None:
    capitals = {word for _, text in said() for word in re.findall(r"\b[A-ZÆØÅ]{4,}\b", text)}
    assert capitals <= {"LURT", "LÆRT", "GJORT", "BUSK", "SMART", "HEIC", "JPEG", "SOAL", "SAFO", "CDSMP"}


def test_a_text_begins_with_a_capital_letter() -> None:
    texts = ending("text", "lead", "question", "summary", "when", "note", "steps", "care", "goals", "tips")
    assert breaking(r"^[«(]?[a-zæøå]", texts) == []


def test_running_text_ends_with_a_mark() -> None:
    texts = ending("text", "lead", "summary", "when", "note", "steps", "care", "tips", "paragraphs")
    assert breaking(r"[^.?!…»:]$", [each for each in texts if not each[0].startswith(".help.keys")]) == []


def test_titles_end_without_a_full_stop() -> None:
    assert breaking(r"[.:,;]$", ending("title", "name")) == []


def test_titles_begin_with_a_capital_letter() -> None:
    assert breaking(r"^[a-zæøå]", ending("title", "name")) == []


def test_only_the_first_word_of_a_title_is_capital() -> None:
    """As Norwegian has it: no Title Case. The names that are there have a capital of their own."""
    found = breaking(r"[a-zæøå] [A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ][a-zæøå]", ending("title"))
    assert found == []


def test_goals_end_with_a_full_stop() -> None:
    assert breaking(r"[^.]$", ending("goals")) == []


def test_participants_are_spoken_to_as_one(library: Library) -> None:
    """The sheets say «du»; «De» is for nobody, and «man» is no one."""
    leads = [(form.id, form.lead) for form in library.forms.values()]
    assert breaking(r"\bman\b|(?<=[a-z] )De\b", leads) == []


def test_leaders_are_spoken_to_together() -> None:
    texts = ending("text", "hint")
    advice = [each for each in texts if each[0].startswith(".checklist")]
    told = [(place, each) for place, text in advice for each in sentences(text) if not each.endswith("?")]
    assert breaking(r"\b(du|deg|din|ditt|dine)\b", told) == []


def test_tips_and_advice_do_not_command() -> None:
    texts = [each for each in ending("text") if each[0].startswith((".checklist.advice", ".course.advice"))]
    assert breaking(r"(?i)\b(dere plikter å|det kreves|skal alltid|er pålagt|uten unntak)\b", texts) == []


def test_numbers_and_units_stand_apart() -> None:
    assert breaking(r"\d(min|kr|cm|mm|kl|t)\b", said()) == []


def test_clock_times_have_a_full_stop_and_no_colon() -> None:
    assert breaking(r"\bkl\.? ?\d{1,2}:\d{2}", said()) == []


def test_no_address_is_written_with_more_than_its_name() -> None:
    assert breaking(r"https?://|www\.", said()) == []
