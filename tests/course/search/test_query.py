"""What is typed is found however it is written, and the better it fits, the sooner."""

import pytest

from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.course.search.query import Fit, Query, asked, excerpt, marked

LINE = Entry(
    Kind.LINE,
    "Energibalanse og søvn",
    where="Samling 4: Mestringsstrategier",
    text="Ta fram kaffekoppen.",
    names=("Døgnrytme",),
    words=("hvile",),
)


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("energibalanse og søvn", Fit.EXACT),
        ("døgnrytme", Fit.EXACT),
        ("Energi", Fit.START),
        ("energibalanse OG", Fit.START),
        ("søvn energi", Fit.WORDS),
        ("sovn", Fit.WORDS),
        ("soevn", Fit.WORDS),
        ("balanse", Fit.INSIDE),
        ("hvil", Fit.OTHER),
        ("kaffe", Fit.TEXT),
        ("samling 4", Fit.TEXT),
        ("søvn kaffe", Fit.TEXT),
        ("al", None),
        ("søvn te", None),
        ("koppen", None),
        ("energibalansse", None),
    ],
)
def test_a_word_fits_where_it_begins_one(typed: str, fit: Fit | None) -> None:
    assert asked(typed).fit(LINE) is fit


@pytest.mark.parametrize("typed", ["energibalansse", "enregi", "sævn", "energ1balanse"])
def test_one_slip_is_forgiven_where_one_asks_for_it(typed: str) -> None:
    forgiving = asked(typed).forgiving(LINE.title_words.split())
    assert forgiving.fit(LINE) is Fit.SLIP


def test_no_slip_is_looked_for_in_what_begins_a_word() -> None:
    forgiving = asked("energi").forgiving(["energi", "energy"])
    assert forgiving == asked("energi")


def found(query: Query, text: str) -> list[str]:
    return [text[at : at + length] for at, length in marked(query, text).places]


@pytest.mark.parametrize(
    ("typed", "text", "places"),
    [
        ("sov", "Søvn og sovn", ["Søv", "sov"]),
        ("gar", "Gårdsbesøk, gaardsbruk", ["Går", "gaar"]),
        ("balanse", "Energibalanse", ["balanse"]),
        ("en og", "Energi og ro", ["En", "og"]),
        ("æ", "Ærlig", ["Æ"]),
        ("søvn", "Hvile", []),
    ],
)
def test_what_is_found_is_marked_as_it_is_written(typed: str, text: str, places: list[str]) -> None:
    assert found(asked(typed), text) == places


def test_a_word_that_was_meant_is_marked_whole() -> None:
    assert found(asked("sævn").forgiving(["sovn"]), "God søvn") == ["søvn"]


def test_an_excerpt_has_the_words_around_the_first_place() -> None:
    text = "før " * 60 + "her står\nkaffen " + "etter " * 60
    cut = excerpt(asked("kaffe"), text)
    assert (cut.text[:5], cut.text[-7:]) == ("… før", "etter …")
    assert [cut.text[at : at + length] for at, length in cut.places] == ["kaffe"]


def test_a_short_text_is_its_own_excerpt() -> None:
    assert excerpt(asked("ro"), "Gi ro\ni rommet").text == "Gi ro · i rommet"
