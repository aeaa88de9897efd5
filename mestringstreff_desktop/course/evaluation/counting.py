"""Counts the answers to one item, each response once, without asking whether they may be shown."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind, Response


@dataclass(frozen=True, kw_only=True)
class Counted:
    """How an item was answered: by how many, and how often each choice. `counts` None must not be shown.

    `unclear` are those with several ticks where one was asked for.
    """

    item: Item
    answered: int
    counts: tuple[int, ...] | None
    unclear: int = 0


@dataclass(frozen=True)
class Tally:
    """The same before it is asked what may be shown. What was written only has no counts."""

    answered: int
    counts: tuple[int, ...]
    unclear: int = 0


def ticks(item: Item, answer: Answer) -> tuple[int, ...]:
    """Return the places that were ticked, each once; words on the line for something else tick it too."""
    return _places(item, answer.chosen, writes=_writes_other(item, answer))


def choice(item: Item, answer: Answer) -> int | None:
    """Return the one place that was ticked; None where there is none, or several."""
    found = ticks(item, answer)
    return found[0] if len(found) == 1 else None


def tally(item: Item, responses: Iterable[Response]) -> Tally:
    """Count the answers of these responses to an item, alike ones together."""
    answers = [found for each in responses if (found := each.answers.get(item.key))]
    if item.kind is ItemKind.TEXT:
        return Tally(sum(bool(each.text.strip()) for each in answers), ())
    alike = Counter((each.chosen, _writes_other(item, each)) for each in answers)
    counts, answered, unclear = [0] * len(item.choices), 0, 0
    for (chosen, writes), number in alike.items():
        places = _places(item, chosen, writes=writes)
        if len(places) > 1 and item.kind is ItemKind.ONE:
            unclear += number
            continue
        answered += number if places else 0
        for place in places:
            counts[place] += number
    return Tally(answered, tuple(counts), unclear)


def _writes_other(item: Item, answer: Answer) -> bool:
    return bool(item.other and answer.text.strip())


def _places(item: Item, chosen: tuple[int, ...], *, writes: bool) -> tuple[int, ...]:
    number = len(item.options) + bool(item.other)
    known = {place for place in chosen if 0 <= place < number}
    if writes and (item.kind is ItemKind.SEVERAL or not known):
        known.add(len(item.options))
    return tuple(sorted(known))
