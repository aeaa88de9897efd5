"""A gap is a tinted box with what it is called, and nobody's own text can make one."""

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.gaps import CLOSES, OPENS, markup, with_gaps, without_boxes
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import drawn, read, text
from tests.pdf.samples import bound

FIXED = "\N{NO-BREAK SPACE}"
RUNS = (("Sted: ", ""), ("Hvor man går inn", "oppmotested"), (".", ""))
WORDS = with_gaps(RUNS)


def test_a_gap_is_called_what_the_field_is() -> None:
    assert with_gaps(RUNS) == f"Sted: {OPENS}Hvor man går inn: fyll inn{CLOSES}."
    assert without_boxes(WORDS) == "Sted: [Hvor man går inn: fyll inn]."


def test_its_box_has_another_colour_where_there_is_none() -> None:
    coloured, grey = (markup(WORDS, Look(monochrome=is_grey)) for is_grey in (False, True))
    assert 'backColor="#f7dc94"' in coloured
    assert 'backColor="#d4d4d4"' in grey
    assert markup("a < b", Look()) == "a &lt; b"


def test_a_gap_that_is_parted_is_one_in_both_parts() -> None:
    begun, rest = WORDS.split("går ")
    assert markup(begun, Look()).endswith(f"Hvor man {FIXED}</font>")
    assert markup(rest, Look()).startswith("<font ")
    assert markup(rest, Look()).endswith(f"fyll inn{FIXED}</font>.")


def test_the_box_is_drawn_behind_the_words() -> None:
    def draw(pen: Pen) -> None:
        pen.text(WORDS, "body", Box(20, 20, 300, 60))

    made = bound([Sheet(340, 100, draw)])
    assert text(made).split() == ["Sted:", "Hvor", "man", "går", "inn:", "fyll", "inn", "."]
    assert b".968627 .862745 .580392 rg" in drawn(read(made).pages[0])


def test_in_a_text_that_is_joined_it_stands_in_brackets() -> None:
    def draw(pen: Pen) -> None:
        pen.text(f"سلام {WORDS}", "body", Box(20, 20, 300, 60))

    assert "[Hvor man går inn: fyll inn]" in text(bound([Sheet(340, 100, draw)]))


def test_no_text_of_a_leader_has_its_signs() -> None:
    assert clean_text(f"a{OPENS}b{CLOSES}c") == "abc"
