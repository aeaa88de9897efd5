"""Letters of both directions stand where Unicode's algorithm puts them."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.pdf.bidi import apart, at_line_end, base_level, levels, visual, without_marks

LETTERS = "ab של عب 12٣٤ ().,-+%:/\u2067\u2069\u2066\u2068\u200f[]«»\u05b0\n"


def seen(text: str) -> str:
    """The letters from the left. Brackets are as they are written: HarfBuzz turns them."""
    base = base_level(text)
    return "".join(text[place] for place in visual(at_line_end(text, levels(text, base), base)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc", "abc"),
        ("שלום", "םולש"),
        ("Kurs «שלום» går", "Kurs «םולש» går"),
        ("שלום abc 12", "abc 12 םולש"),
        ("ש 10.30-12 ל", "ל 10.30-12 ש"),
        ("ش 10-12 ل", "ل 12-10 ش"),
        ("ש (abc) ל", "ל )abc( ש"),
        ("a (ש) b", "a (ש) b"),
        ("a (ש) ל", "a (ש) ל"),
        ("25% ש", "ש 25%"),
        ("אב  ", "  בא"),
        ("", ""),
    ],
)
def test_what_is_seen_from_the_left(text: str, shown: str) -> None:
    assert seen(text) == shown


@given(st.text(LETTERS, max_size=16).map(lambda text: clean_text(text).replace("\n", " ")))
def test_any_text_is_ordered_as_another_program_orders_it(text: str) -> None:
    assert seen(text) == get_display(text)


def test_what_is_apart_turns_nothing_beside_it() -> None:
    line = f"{apart('שלום')} · side 1 av {apart('2')}"
    assert base_level(line) == 0
    assert without_marks(seen(line)) == "םולש · side 1 av 2"
    assert apart("Åse") == "Åse"
