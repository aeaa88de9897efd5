"""A tool's purposes, kind, time, gatherings and what of it is our own, in few words."""

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import OwnParts, Purpose
from mestringstreff_desktop.content.own.tools import copy_of


def test_every_purpose_and_kind_has_its_words(library: Library) -> None:
    assert set(tool_words.PURPOSES) == set(Purpose)
    every = (*library.tools, *library.course_sheets)
    assert set(tool_words.KINDS) == {tool.kind for tool in every}


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


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (OwnParts(), "de fleste tidene, utstyrslista og eksemplene"),
        (OwnParts(steps=(2,)), "de fleste tidene, utstyrslista, eksemplene og steg 2"),
        (OwnParts(steps=(1, 3)), "de fleste tidene, utstyrslista, eksemplene og steg 1 og 3"),
        (OwnParts(steps=(1, 2, 3)), "de fleste tidene, utstyrslista, eksemplene og stegene"),
        (OwnParts(questions=1), "de fleste tidene, utstyrslista, eksemplene og det siste spørsmålet"),
        (OwnParts(questions=2), "de fleste tidene, utstyrslista, eksemplene og spørsmålene"),
        (
            OwnParts(care=2),
            "de fleste tidene, utstyrslista, eksemplene og de to siste rådene under «Vær varsom»",
        ),
    ],
)
def test_it_is_told_what_no_source_holds(library: Library, own: OwnParts, told: str) -> None:
    three = ("Ett.", "To.", "Tre.")
    tool = replace(library.tools[0], steps=three, questions=("Ja?", "Nei?"), care=three, own=own)
    assert tool_words.own_parts(tool) == f"Laget for dette programmet: {told}. Resten bygger på kildene."


def test_nothing_is_told_of_what_a_leader_has_made(library: Library) -> None:
    assert tool_words.own_parts(copy_of(library.tools[0], "min")) == ""


def test_an_exercise_tells_what_to_do_when_it_is_too_much_and_a_method_does_not(library: Library) -> None:
    exercise, method = (library.tool(each) for each in ("busk", "film"))
    assert exercise is not None
    assert method is not None
    assert tool_words.care(exercise, library.safety) == (*exercise.care, library.safety.short)
    assert tool_words.care(method, library.safety) == method.care
    assert tool_words.care(replace(exercise, care=()), library.safety) == ()
