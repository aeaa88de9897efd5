"""What is said of an article in few words."""

from typing import get_args

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Shelf
from mestringstreff_desktop.content.library import Library
from tests.background import SAMPLES


def test_every_shelf_has_a_word() -> None:
    assert set(article_words.SHELVES) == set(get_args(Shelf))


def test_the_minutes_of_several_are_summed() -> None:
    assert article_words.minutes(SAMPLES[0]) == "2 min"
    assert article_words.minutes_to_read(SAMPLES[:2]) == "4 minutter å lese"
    assert article_words.minutes_to_read([]) == "0 minutter å lese"


def test_a_paragraph_tells_where_it_is_from_and_what_is_our_own() -> None:
    theirs, ours = SAMPLES[0].paragraphs
    assert article_words.source(theirs) == "Håndboka kap. 14.2, s. 98–99"
    assert article_words.source(ours) == "Laget for dette programmet"


def test_on_paper_the_article_on_hard_times_has_every_number_and_the_others_none(library: Library) -> None:
    hard, other = (library.articles[each] for each in (article_words.HARD_TIMES, "sovn"))
    points = article_words.with_numbers(hard, library.safety).paragraphs[-1].points
    missing = [
        each.name for each in library.safety.numbers if not any(each.fixed in point for point in points)
    ]
    assert missing == []
    assert article_words.with_numbers(other, library.safety) is other
