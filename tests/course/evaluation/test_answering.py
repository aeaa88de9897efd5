"""What a key does to an answer, how it is told, and where two passes over a paper differ."""

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation import answering
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind

ONE = Item(key="nytte", text="Nytte", kind=ItemKind.ONE, options=("Ingen", "Noe", "God"))
SEVERAL = Item(key="hvor", text="Hvor", kind=ItemKind.SEVERAL, options=("Plakat", "Lege"), other="Annet:")


def pressed(item: Item, *places: int, has_several: bool = False) -> tuple[int, ...]:
    answer = Answer()
    for place in places:
        answer = answering.chosen(item, answer, place, has_several=has_several)
    return answer.chosen


def test_one_is_put_in_the_place_of_another_and_stays_when_pressed_again() -> None:
    assert pressed(ONE, 0, 2) == (2,)
    assert pressed(ONE, 2, 2) == (2,)


def test_several_come_and_go_in_the_order_of_the_sheet() -> None:
    assert pressed(SEVERAL, 2, 0, 1) == (0, 1, 2)
    assert pressed(SEVERAL, 2, 0, 2) == (0,)


def test_several_ticks_where_one_was_asked_for_are_kept_and_told() -> None:
    answer = Answer(chosen=pressed(ONE, 2, 0, has_several=True))
    assert answering.is_unclear(ONE, answer)
    assert answering.answer_words(ONE, answer) == "Flere kryss: Ingen, God"
    assert not answering.is_unclear(SEVERAL, answer)


def test_every_choice_has_a_key_of_its_own_and_something_else_has_0() -> None:
    many = Item(key="x", text="", kind=ItemKind.ONE, options=tuple(map(str, range(40))), other="Annet")
    keys = answering.keys_of(many)
    assert keys[:10] == (*"123456789", "a")
    assert keys[-1] == "0"
    assert answering.SEVERAL_KEY not in keys
    used = [key for key in keys if key]
    assert len(used) == len(set(used)) == answering.MOST_CHOICES + 1
    assert len(keys) == len(many.choices)


def test_words_on_the_line_for_something_else_tick_it_and_stay_when_another_is_ticked() -> None:
    answer = answering.with_text(SEVERAL, Answer(chosen=(0,)), "Nav")
    assert answer == Answer(chosen=(0, 2), text="Nav")
    assert answering.chosen(SEVERAL, answer, 2) == Answer(chosen=(0,), text="Nav")
    assert answering.with_text(SEVERAL, Answer(chosen=(0,), text="Nav"), "Nave").chosen == (0,)
    assert answering.answer_words(SEVERAL, answer) == "Plakat, Annet: Nav"


def test_passes_differ_in_ticks_and_words_but_not_in_spaces(library: Library) -> None:
    items = items_of(library.forms["evaluering-etter"])
    first, second, *rest, last = [each.key for each in items]
    one = {first: Answer(chosen=(1,)), second: Answer(text="Bra  prat\n"), last: Answer(text="Takk")}
    two = {first: Answer(chosen=(2,)), second: Answer(text="Bra prat"), rest[0]: Answer(chosen=(0,))}
    found = [each.key for each in answering.differences(items, one, two)]
    assert found == [first, rest[0], last]


def test_a_second_pass_is_kept_as_it_is() -> None:
    answers = {"a": Answer(chosen=(0, 2), text="Nav"), "b": Answer()}
    assert answering.decoded(answering.encoded(answers)) == answers
    assert answering.decoded("") == {}
