"""How a paper is typed in: what a key does to an answer, how it is told, and where two passes differ."""

from collections.abc import Iterable, Mapping

import msgspec

from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind
from mestringstreff_desktop.errors import ContentError

OTHER_KEY, SEVERAL_KEY = "0", "f"  # something else; several ticks where one was asked for
_KEYS = "123456789abcdeghijklmnopqrstuvwxyz"
MOST_CHOICES = len(_KEYS)  # those after them are chosen without a key


def keys_of(item: Item) -> tuple[str, ...]:
    """Return the key of each of an item's choices: digits, then letters; 0 for something else."""
    keys = [_KEYS[at] if at < MOST_CHOICES else "" for at in range(len(item.options))]
    return (*keys, *([OTHER_KEY] if item.other else ()))


def is_other(item: Item, place: int) -> bool:
    """Is this place among the choices the line for something else?"""
    return bool(item.other) and place == len(item.options)


def chosen(item: Item, answer: Answer, place: int, *, has_several: bool = False) -> Answer:
    """Return an answer after a choice was pressed: another one in its place, or one more or less.

    `has_several`: the paper has several ticks where one was asked for, and they are taken as they stand.
    """
    if item.kind is ItemKind.ONE and not has_several:
        return with_chosen(answer, (place,))
    others = tuple(each for each in answer.chosen if each != place)
    return with_chosen(answer, others if place in answer.chosen else (*others, place))


def with_chosen(answer: Answer, places: Iterable[int]) -> Answer:
    """Return an answer with other ticks; what was written stays."""
    return Answer(chosen=tuple(sorted(places)), text=answer.text)


def with_text(item: Item, answer: Answer, text: str) -> Answer:
    """Return an answer with other words. Words on the line for something else tick it."""
    places = set(answer.chosen)
    if item.other and text.strip() and not answer.text.strip():
        places = (
            places | {len(item.options)} if item.kind is ItemKind.SEVERAL else places or {len(item.options)}
        )
    return Answer(chosen=tuple(sorted(places)), text=text)


def is_unclear(item: Item, answer: Answer) -> bool:
    """Are there several ticks where one was asked for? Such an answer is not counted."""
    return item.kind is ItemKind.ONE and len(answer.chosen) > 1


def answer_words(item: Item, answer: Answer) -> str:
    """Return an answer as it is told: God nytte; Flere kryss: Ingen nytte, God nytte."""
    choices = item.choices
    ticks = ", ".join(choices[place] for place in answer.chosen if place < len(choices))
    told = f"Flere kryss: {ticks}" if is_unclear(item, answer) else ticks
    return ": ".join(filter(None, (told, answer.text.strip())))


def is_same(one: Answer, other: Answer) -> bool:
    """Did two passes come to the same, but for how the words are spaced?"""
    return one.chosen == other.chosen and one.text.split() == other.text.split()


def differences(
    items: Iterable[Item], first: Mapping[str, Answer], second: Mapping[str, Answer]
) -> list[Item]:
    """Return the items that two passes over a paper differ in."""
    none = Answer()
    return [each for each in items if not is_same(first.get(each.key, none), second.get(each.key, none))]


def encoded(answers: Mapping[str, Answer]) -> str:
    """Return the answers of a second pass as a text to keep."""
    return msgspec.json.encode(dict(answers)).decode()


def decoded(text: str) -> dict[str, Answer]:
    """Return the answers that were kept; none where there is nothing to read.

    Raises:
        ContentError: the text is none of those.
    """
    try:
        return msgspec.json.decode(text or "{}", type=dict[str, Answer])
    except msgspec.DecodeError as error:
        raise ContentError(str(error)) from error
