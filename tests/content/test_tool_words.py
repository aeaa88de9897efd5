"""A tool's purposes, kind, time and gatherings in few words."""

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Purpose


def test_every_purpose_and_kind_has_its_words(library: Library) -> None:
    assert set(tool_words.PURPOSES) == set(Purpose)
    assert set(tool_words.KINDS) == {tool.kind for tool in library.tools}


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), ""),
        ((2,), "Samling 2"),
        ((1, 2), "Samling 1 og 2"),
        ((1, 2, 5), "Samling 1, 2 og 5"),
        ((1, 2, 3, 4, 5), "Samling 1–5"),
    ],
)
def test_gatherings_are_told_shortly(numbers: tuple[int, ...], words: str) -> None:
    assert tool_words.gatherings(numbers) == words


def test_minutes_are_told_as_a_span(library: Library) -> None:
    flower = library.tool("presentasjonsblomst")
    assert flower is not None
    assert tool_words.minutes(flower) == "25–40 min"


@pytest.mark.parametrize(
    ("minutes", "words"), [((0, 0), ""), ((10, 10), "10 min"), ((5, 90), "5–90 min"), ((0, 15), "0–15 min")]
)
def test_minutes_at_the_edges(library: Library, minutes: tuple[int, int], words: str) -> None:
    assert tool_words.minutes(replace(library.tools[0], minutes=minutes)) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((6,), "Samling 6"),
        ((2, 3, 4), "Samling 2–4"),
        ((1, 3), "Samling 1 og 3"),
        ((1, 2, 4), "Samling 1, 2 og 4"),
    ],
)
def test_only_an_unbroken_row_is_a_span(numbers: tuple[int, ...], words: str) -> None:
    assert tool_words.gatherings(numbers) == words


def test_purposes_are_told_apart_by_their_words() -> None:
    assert len(set(tool_words.PURPOSES.values())) == len(Purpose)
