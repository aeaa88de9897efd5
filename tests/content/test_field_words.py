"""What a place to write is called in plain letters."""

import pytest

from mestringstreff_desktop.content.field_words import LONGEST, new_name, word


@pytest.mark.parametrize(
    ("label", "plain"),
    [("4. Var det noe du savnet?", "4-var-det-noe-du-savnet"), ("Kjønn", "kjonn"), ("…", "felt")],
    ids=["a question", "Norwegian letters", "nothing in it"],
)
def test_a_label_in_plain_letters(label: str, plain: str) -> None:
    assert word(label) == plain


def test_a_long_label_is_cut() -> None:
    assert len(word("hei " * 50)) <= LONGEST


def test_no_name_is_given_twice() -> None:
    given: set[str] = set()
    assert [new_name("ja", given) for _ in range(3)] == ["ja", "ja-2", "ja-3"]
