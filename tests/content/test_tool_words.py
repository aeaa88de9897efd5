"""A tool's purposes, kind, time and gatherings in few words."""

import pytest

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
