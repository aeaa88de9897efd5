"""Whom one can ring when it is hard: each number in one spelling, and the most needed ones first."""

import re

from mestringstreff_desktop.content.library import Library
from tests.content.said import said

A_NUMBER = re.compile(r"\b(?:\d{3} \d{3}|11[0-3]|0\d{4}|\d{2}(?: \d{2}){3}|\d{8})\b")


def plain(text: str) -> str:
    """A text with usual spaces, where numbers are kept on one line."""
    return text.replace("\u00a0", " ")


def test_every_number_that_is_given_is_one_we_know(library: Library) -> None:
    known = {each.number for each in library.safety.numbers}
    given = [(place, number) for place, text in said() for number in A_NUMBER.findall(plain(text))]
    assert [each for each in given if each[1] not in known] == []


def test_the_first_three_are_for_life_for_haste_and_for_a_talk(library: Library) -> None:
    assert [each.number for each in library.safety.numbers if each.essential] == ["113", "116 117", "116 123"]
    assert library.safety.short.startswith(library.safety.heavy)
    assert library.safety.short.endswith("hele døgnet:\u00a0116\u00a0123.")


def test_a_number_in_running_text_stays_on_one_line() -> None:
    apart = re.compile(r"\b(?:\d{3} \d{3}|\d{2}(?: \d{2}){3})\b")
    assert [each for each in said() if apart.search(each[1]) and not apart.fullmatch(each[1])] == []


def hard_moments() -> str:
    """The article on hard moments, but for its title."""
    place = ".articles.nar-noen-har-det-vanskelig."
    return " ".join(text for where, text in said() if where.startswith(place))


def test_the_article_names_whom_to_ring_and_leaves_the_numbers_to_the_list(library: Library) -> None:
    text = hard_moments()
    assert A_NUMBER.findall(plain(text)) == []
    assert [each.name for each in library.safety.numbers if each.name.casefold() not in text.casefold()] == []


def test_the_article_says_aloud_what_the_card_says_and_names_the_same_laws() -> None:
    card = " ".join(text for where, text in said() if where.startswith(".forms.hjelpekort."))
    article = hard_moments()
    assert set(re.findall("«.+?»", article)) <= set(re.findall("«.+?»", card))
    assert set(re.findall(r"§ \d+", article)) == set(re.findall(r"§ \d+", card))
