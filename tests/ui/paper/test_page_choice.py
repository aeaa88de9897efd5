"""Pages are chosen as one writes them, and what cannot be meant is told in a sentence."""

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.paper.page_choice import read_pages


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1–3, 5", {0, 1, 2, 4}),
        ("2", {1}),
        (" 3 - 1 ;6. ", {0, 1, 2, 5}),
        ("1 og 4", {0, 3}),
        ("1 til 3, 5,", {0, 1, 2, 4}),
    ],
)
def test_pages_are_read_as_they_are_written(text: str, numbers: set[int]) -> None:
    assert read_pages(text, 6) == numbers


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Skriv sidene slik: 1–3, 5."),
        ("forsiden", "Skriv sidene slik: 1–3, 5."),
        ("1,,2", "Skriv sidene slik: 1–3, 5."),
        ("2–7", "Sidene går fra 1 til 6. Velg blant dem."),
        ("0", "Sidene går fra 1 til 6. Velg blant dem."),
    ],
)
def test_what_is_no_page_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UserError) as told:
        read_pages(text, 6)
    assert str(told.value) == sentence
