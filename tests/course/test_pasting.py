"""Lines from Word, Excel and mail become lines of the plan, with minutes and who, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.pasting import read, write

TEN_OF_WORD = """Program for første samling

1.\t09.00–09.15 Velkommen (Ola)
2.\t09.15–09.30 Presentasjonsrunde
•\tHva er mestring? 20 min
o\tSpørsmål i grupper – 15 min – Kari
-  Kaffepause (10 min)
* Pusteøvelse 5'
Innlegg om søvn, 1 t
Oppsummering, ca. 10–15 minutter, Ola
Refleksjonsoppgave
"""
EXCEL = """Tid\tHva\tMin\tAnsvarlig\tArbeidsform
10.00\tVelkommen\t10\tOla\tAlle
10.10\tPause\t\t\t
10.25\tRunde\t20
"""


def found(text: str, *people: str) -> list[tuple[str, int, str]]:
    return [(item.title, item.minutes, item.responsible) for item in read(text, Phase.MAIN, people).items]


def one(text: str, *people: str) -> AgendaItem:
    (item,) = read(text, Phase.MAIN, people).items
    return item


def test_ten_lines_from_word_become_ten_lines() -> None:
    assert found(TEN_OF_WORD, "Kari", "Ola Moe") == [
        ("Program for første samling", 10, ""),
        ("Velkommen", 15, "Ola"),
        ("Presentasjonsrunde", 15, ""),
        ("Hva er mestring?", 20, ""),
        ("Spørsmål i grupper", 15, "Kari"),
        ("Kaffepause", 10, ""),
        ("Pusteøvelse", 5, ""),
        ("Innlegg om søvn", 60, ""),
        ("Oppsummering", 15, "Ola"),
        ("Refleksjonsoppgave", 10, ""),
    ]


def test_how_many_minutes_were_not_found_is_told() -> None:
    assert read(TEN_OF_WORD, Phase.MAIN).guessed == 2


def test_a_table_with_heads_goes_by_them() -> None:
    assert found(EXCEL) == [("Velkommen", 10, "Ola"), ("Pause", 15, ""), ("Runde", 20, "")]
    assert read(EXCEL, Phase.MAIN).items[0].way_of_working == "Alle"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("09.00–09.15\tVelkommen\tOla", ("Velkommen", 15, "Ola")),
        ("Velkommen\t10 min\tOla", ("Velkommen", 10, "Ola")),
        ("10\tVelkommen\tOla Nordmann", ("Velkommen", 10, "Ola Nordmann")),
        ("\tVelkommen\t0900-0930\t", ("Velkommen", 30, "")),
        ("Velkommen 10 min\tAlle deltakerne sier hva de heter.", ("Velkommen", 10, "")),
    ],
)
def test_a_row_of_cells_has_time_what_and_who(row: str, line: tuple[str, int, str]) -> None:
    assert found(row) == [line]


@pytest.mark.parametrize(
    ("text", "minutes", "title"),
    [
        ("Runde 10 min", 10, "Runde"),
        ("Runde (10 minutter)", 10, "Runde"),
        ("10 min: Runde", 10, "Runde"),
        ("Runde, 10m", 10, "Runde"),
        ("Runde 15'", 15, "Runde"),
        ("Runde – 15’", 15, "Runde"),
        ("Runde 1 time", 60, "Runde"),
        ("Runde 1,5 t", 90, "Runde"),
        ("Runde 1 t 15 min", 75, "Runde"),
        ("Runde 1 time og 15 min.", 75, "Runde"),
        ("Runde 10-15 min", 15, "Runde"),
        ("kl. 9–9.20 Runde", 20, "Runde"),
        ("Runde 09:00 - 09:15", 15, "Runde"),
        ("23.50–00.10 Runde", 20, "Runde"),
        ("09.00 til 09.40: Runde", 40, "Runde"),
        ("Gå 10 min tur ute", 10, "Gå 10 min tur ute"),
        ("5 minutter", 5, "Ny programpost"),
        ("Gå 400 m", 10, "Gå 400 m"),
        ("Tegn 3 meter", 10, "Tegn 3 meter"),
        ("10-15 deltakere", 10, "10-15 deltakere"),
        ("Runde 900 min", 10, "Runde 900 min"),
        ("3 ting jeg er god på", 10, "3 ting jeg er god på"),
    ],
)
def test_minutes_are_found_at_the_ends_and_else_left_where_they_are(
    text: str, minutes: int, title: str
) -> None:
    item = one(text)
    assert (item.minutes, item.title) == (minutes, title)


@pytest.mark.parametrize(
    ("text", "title", "who"),
    [
        ("Runde – Kari", "Runde", "Kari"),
        ("Runde (Kari og Ola)", "Runde", "Kari og Ola"),
        ("Runde, 10 min, Per Ås", "Runde", "Per Ås"),
        ("Runde (10 min, Per)", "Runde", "Per"),
        ("Runde / ansvar: Per Ås", "Runde", "Per Ås"),
        ("Runde – kursleder", "Runde", "kursleder"),
        ("Søvn, mat og ro", "Søvn, mat og ro", ""),
        ("Runde (alle sier noe)", "Runde (alle sier noe)", ""),
        ("Smerte - hva hjelper?", "Smerte - hva hjelper?", ""),
    ],
)
def test_who_is_found_where_it_has_its_own_place(text: str, title: str, who: str) -> None:
    item = one(text, "Kari Moe", "Ola", "Kursleder")
    assert (item.title, item.responsible) == (title, who)


def test_a_start_alone_lasts_until_the_next() -> None:
    assert found("09.00 Velkommen\n09.15 Runde\n10.00 Slutt") == [
        ("Velkommen", 15, ""),
        ("Runde", 45, ""),
        ("Slutt", 10, ""),
    ]


def test_a_first_column_that_counts_is_left_out() -> None:
    assert found("1\tVelkommen\t5\n2\tRunde\t15") == [("Velkommen", 5, ""), ("Runde", 15, "")]


def test_headings_name_the_phase_of_what_follows_and_are_lines_without() -> None:
    items = read("Oppstart:\nVelkommen\nHoveddel\nRunde\nAvslutning", Phase.MAIN).items
    assert [(item.title, item.phase) for item in items] == [
        ("Velkommen", Phase.OPENING),
        ("Runde", Phase.MAIN),
        ("Avslutning", Phase.MAIN),
    ]


@pytest.mark.parametrize("title", ["Pause", "Kaffepause med frukt", "Lunsj", "Beinpause."])
def test_a_break_is_known_by_its_name(title: str) -> None:
    assert one(title).is_break
    assert not one(f"Om {title}").is_break


def test_a_cell_of_excel_with_several_lines_is_one_cell() -> None:
    assert found('Velkommen\t"Ola\nKari"\t10') == [("Velkommen", 10, "Ola Kari")]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('"Hva nå?\nRunde\nPause', ['"Hva nå?', "Runde", "Pause"]),
        (f'"{"x" * 200_000}\n"\tRunde', [f'"{"x" * 200_000}', '"']),
        (f"Runde\t{'1' * 5000}", ["Runde"]),
    ],
    ids=["a mark never closed", "more than a cell holds", "a number of 5000 digits"],
)
def test_what_is_no_table_of_excel_is_lines_as_they_stand(text: str, titles: list[str]) -> None:
    assert [item.title for item in read(text, Phase.MAIN).items] == titles


def test_of_a_long_line_the_first_sentence_is_the_title() -> None:
    item = one("Snakk om hva som hjelper. " + "Alle får tid. " * 10)
    assert item.title == "Snakk om hva som hjelper"
    assert item.text.startswith("Alle får tid.")


def test_nothing_of_blank_text() -> None:
    assert read(" \n\t\n", Phase.MAIN).items == ()


def test_what_is_copied_can_be_pasted_back_without_the_note() -> None:
    lines = [
        AgendaItem(phase=Phase.MAIN, title="Runde", minutes=20, responsible="Ola", note="Hemmelig"),
        AgendaItem(phase=Phase.MAIN, title="Pause", minutes=15, is_break=True),
    ]
    text = write(lines)
    assert text == "Runde\t20 min\tOla\nPause\t15 min"
    assert found(text) == [("Runde", 20, "Ola"), ("Pause", 15, "")]


@given(st.text(st.sampled_from("aÅ 019.:–-\t\n(),'min•\"t"), max_size=60))
def test_any_text_keeps_its_letters_and_possible_minutes(text: str) -> None:
    items = read(text, Phase.MAIN).items
    kept = "".join(item.title + item.text + item.responsible + item.way_of_working for item in items)
    assert kept.count("Å") == text.count("Å")
    assert all(0 <= item.minutes <= 600 and item.title for item in items)
