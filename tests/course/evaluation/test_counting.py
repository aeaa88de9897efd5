"""Answers are counted each once, whatever stands in them."""

import pytest

from mestringstreff_desktop.course.evaluation.counting import Tally, choice, tally, ticks
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind
from tests.course.evaluation.papers import HEARD, USE, WORDS, asked, filled, ticked, wrote

ONE_OR_OTHER = Item(key="k", text="?", kind=ItemKind.ONE, options=("Ja", "Nei"), other="Annet:")


@pytest.mark.parametrize(
    ("item", "answer", "places"),
    [
        pytest.param(USE, Answer(chosen=(3, 3, 9, -1)), (3,), id="twice, and what is no choice"),
        pytest.param(HEARD, Answer(chosen=(1,), text="Naboen"), (1, 2), id="words beside a tick"),
        pytest.param(ONE_OR_OTHER, Answer(text="Kanskje"), (2,), id="words alone"),
        pytest.param(
            ONE_OR_OTHER, Answer(chosen=(0,), text="helst"), (0,), id="words to the one that is ticked"
        ),
        pytest.param(USE, Answer(text="i margen"), (), id="words where there is no line"),
    ],
)
def test_what_is_ticked(item: Item, answer: Answer, places: tuple[int, ...]) -> None:
    assert ticks(item, answer) == places


def test_several_ticks_are_no_one_choice() -> None:
    assert [choice(USE, each) for each in ticked(2, None, (0, 1))] == [2, None, None]


def test_every_box_ticked_is_counted_where_it_may_be_and_unclear_elsewhere() -> None:
    form = asked(USE, HEARD)
    responses = filled(form, nytte=ticked((0, 1, 2, 3), 1), kanal=ticked((0, 1, 2), None))
    assert tally(USE, responses) == Tally(1, (0, 1, 0, 0), 1)
    assert tally(HEARD, responses) == Tally(1, (1, 1, 1))


def test_what_is_written_is_counted_by_how_many_wrote() -> None:
    form = asked(WORDS)
    assert tally(WORDS, filled(form, ord=wrote("Turen", " ", "Praten"))) == Tally(2, ())
