"""What charts say in words."""

from mestringstreff_desktop.course.evaluation.chart_words import (
    GAP_NOTE,
    NOTHING,
    alt_text,
    note_of,
    number_words,
    spoken_numbers,
)
from tests.course.evaluation.figures import BEFORE_AFTER, COURSES, EMPTY, GRADED, USEFUL, YEARS

FIXED = "\N{NO-BREAK SPACE}"


def test_a_number_is_told_with_what_it_is_of() -> None:
    assert number_words(8, 10) == f"8{FIXED}av{FIXED}10"
    assert number_words(0, 10) == f"0{FIXED}av{FIXED}10"
    assert number_words(1250, None) == f"1{FIXED}250"
    assert number_words(None, 10) == "–"


def test_who_does_not_see_it_hears_title_sentence_and_each_number() -> None:
    heard = alt_text(USEFUL).replace(FIXED, " ")
    assert heard.startswith(f"{USEFUL.title} {USEFUL.sentence} Å snakke sammen i gruppa: 8 av 10. ")
    assert heard.endswith("Annet: 0 av 10.")


def test_several_series_are_named() -> None:
    heard = spoken_numbers(BEFORE_AFTER)
    assert "Møte andre: Før kurset: ventet 6, Etter kurset: opplevde 10, av 11." in heard
    assert "Svært liten 0, Liten 1, Noe 1, God 5, Svært god 3, av 10." in spoken_numbers(GRADED)


def test_several_charts_are_heard_one_after_another() -> None:
    heard = alt_text(COURSES)
    places = [heard.index(chart.title) for chart in COURSES.charts]
    assert places == sorted(places)
    assert heard.endswith(COURSES.note)


def test_a_gap_is_told_after_the_note() -> None:
    assert note_of(BEFORE_AFTER) == f"{BEFORE_AFTER.note} {GAP_NOTE}"
    assert note_of(YEARS) == GAP_NOTE
    assert note_of(USEFUL) == ""


def test_nothing_is_told_as_nothing() -> None:
    assert spoken_numbers(EMPTY) == NOTHING
