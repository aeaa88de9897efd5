"""What people wrote stands in an order that tells nothing."""

from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind, Review
from mestringstreff_desktop.course.evaluation.texts import printed, reviewed, written
from tests.course.evaluation.papers import WORDS, asked, filled, wrote

MANY = [f"{number:02}" for number in range(40)]
OTHER = Item(key="savn", text="Savnet du noe?", kind=ItemKind.TEXT)


def test_the_order_is_another_for_each_item_and_not_that_of_typing() -> None:
    form = asked(WORDS, OTHER)
    responses = filled(form, ord=wrote(*MANY), savn=wrote(*MANY))
    first, other = ([each.text for each in printed(form, item, responses)] for item in (WORDS, OTHER))
    assert sorted(first) == sorted(other) == MANY
    assert first not in (other, MANY, MANY[::-1])
    assert sum(one == two for one, two in zip(first, other, strict=True)) < 10


def test_the_order_stays_the_same_and_what_comes_later_comes_anywhere() -> None:
    form = asked(WORDS)
    responses = filled(form, ord=wrote(*MANY))
    first = written(form, WORDS, responses)
    later = filled(form, ord=wrote(*MANY))
    both = written(form, WORDS, [*later, *responses[::-1]])
    assert [each for each in both if each not in later] == first
    assert both[-len(later) :] != written(form, WORDS, later)


def test_only_what_may_be_printed_is_and_in_the_words_it_was_given() -> None:
    form = asked(WORDS)
    answers = [
        *wrote("lest"),
        *wrote("ulest", review=Review.UNREAD),
        *wrote("holdt", review=Review.HOLD),
        Answer(text="Kari", wording="hun", review=Review.PRINT),
        *wrote("  "),
    ]
    assert {each.text for each in printed(form, WORDS, filled(form, ord=answers))} == {"lest", "hun"}


def test_a_wording_like_the_text_is_none_of_its_own() -> None:
    answer = Answer(text="Kari var snill ")
    assert reviewed(answer, Review.PRINT, "Kari var snill").wording == ""
    other = reviewed(answer, Review.PRINT, "Hun var snill")
    assert reviewed(other, Review.HOLD, None).wording == "Hun var snill"
    assert reviewed(other, Review.PRINT, "").wording == ""
