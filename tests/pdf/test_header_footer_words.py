"""Titles made short, parts dotted together, and text parted into pieces without losing a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.pdf.blocks import PIECE, pieces
from mestringstreff_desktop.pdf.header_footer import FIXED, TITLE_LENGTH, foot, short
from mestringstreff_desktop.pdf.opening import dotted
from tests.pdf.samples import LOOK, form


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("  Kurs \n våren ", "Kurs våren"), ("<b>& ŋ 🌻", "<b>& ŋ 🌻"), ("x" * 80, "x" * 80)],
)
def test_a_short_title_is_kept_on_one_line(text: str, shown: str) -> None:
    assert short(text) == shown


def test_a_long_title_is_cut_and_says_so() -> None:
    cut = short("å" * (TITLE_LENGTH + 1))
    assert cut == "å" * (TITLE_LENGTH - 1) + "…"


def test_a_title_of_many_words_is_cut_between_them() -> None:
    assert short("Mestringstreff i Orkdal, for deg", 25) == "Mestringstreff i Orkdal …"


@given(st.text(), st.integers(2, 100))
def test_no_title_is_longer_than_it_may_be(text: str, length: int) -> None:
    assert len(short(text, length)) <= length
    assert "\n" not in short(text, length)


@pytest.mark.parametrize(
    ("parts", "words"),
    [((), ""), (("Runde",), "Runde"), (("", "  ", "Runde"), "Runde"), (("A", "", "B"), f"A{FIXED}· B")],
)
def test_what_is_missing_leaves_no_dot(parts: tuple[str, ...], words: str) -> None:
    assert dotted(*parts) == words


@given(st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=12), max_size=40))
def test_pieces_put_together_are_the_text(words: list[str]) -> None:
    assert " ".join(pieces(" ".join(words), 20)).split() == " ".join(pieces(" ".join(words), 9999)).split()


def test_a_piece_is_no_longer_than_it_may_be() -> None:
    assert max(map(len, pieces("ord " * 5000))) <= PIECE
    assert max(map(len, pieces("x" * 5000))) <= PIECE


def test_a_text_of_few_words_is_one_piece() -> None:
    assert pieces("Skriv det du vil.") == ["Skriv det du vil."]
    assert pieces("") == [""]


def test_many_short_lines_are_parted_as_long_ones_are() -> None:
    assert len(pieces("a\n" * 400)) > 5


def test_our_own_sheet_names_no_source() -> None:
    assert foot(form(), "Vårkurs", LOOK).left == ""


def test_the_numbers_of_a_source_stay_with_their_word(library: Library) -> None:
    for made in library.forms.values():
        left = foot(made, "", LOOK).left
        assert "kap. " not in left
        assert " s. " not in left


@pytest.mark.parametrize("credit", ["", "Etter Åse <b>& Bø"])
def test_a_credit_stands_before_the_source(credit: str) -> None:
    from msgspec.structs import replace

    made = replace(form(), credit=credit, source=Source(doc="strategy"))
    assert foot(made, "", LOOK).left == " · ".join(filter(None, (credit, "Strategiplan")))
