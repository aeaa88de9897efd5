"""What was written to a question: some of it, all when one asks, and how much is read."""

from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation.chapters import Entry, Written, WrittenGroup
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Review
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.results.texts_card import (
    SHOWN,
    GroupBox,
    TextsCard,
    states_words,
)
from tests.course.evaluation.papers import WORDS, asked
from tests.ui.bare import bare


@pytest.fixture
def context(database: Database, library: Library, qapp: object) -> Context:
    return bare(database, library)


def written(*reviews: Review) -> tuple[Written, ...]:
    answers = (Answer(text=f"Ord {at}", review=each) for at, each in enumerate(reviews))
    return tuple(Written(response_id=uuid4(), item=WORDS, answer=each) for each in answers)


def a_group(number: int) -> WrittenGroup:
    return WrittenGroup(questionnaire=asked(WORDS), item=WORDS, written=written(*[Review.PRINT] * number))


def test_many_texts_are_shown_when_one_asks_for_the_rest(context: Context) -> None:
    group = GroupBox(context, a_group(SHOWN + 3), is_headed=False)
    assert group.more.text().strip() == "Vis 3 til"
    group.more.click()
    assert group.more.isHidden()
    assert f"Ord {SHOWN + 2}" in [each.text() for each in group.findChildren(QLabel)]


def test_questions_beside_each_other_have_their_names(context: Context) -> None:
    card = TextsCard(context, Entry(key="o", title="Alt", groups=(a_group(1), a_group(1))))
    assert [each.text() for each in card.findChildren(QLabel)].count("Hva var nyttig?") == 2


def test_how_much_is_read_is_said_without_what_there_is_none_of() -> None:
    assert states_words(written(Review.UNREAD)) == "1 tekst: 1 ikke lest."
    both = written(Review.HOLD, Review.PRINT, Review.PRINT)
    assert states_words(both) == "3 tekster: 2 kan skrives ut, 1 holdes tilbake."
