"""Counts the answers to one item, each response once, without asking whether they may be shown."""

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
    number = len(item.options) + bool(item.other)
    known = {place for place in answer.chosen if 0 <= place < number}
    if item.other and answer.text.strip() and (item.kind is ItemKind.SEVERAL or not known):
        known.add(len(item.options))
    return tuple(sorted(known))


def choice(item: Item, answer: Answer) -> int | None:
    """Return the one place that was ticked; None where there is none, or several."""
    found = ticks(item, answer)
    return found[0] if len(found) == 1 else None


def tally(item: Item, responses: Iterable[Response]) -> Tally:
    """Count the answers of these responses to an item."""
    answers = [each.answer(item.key) for each in responses]
    if item.kind is ItemKind.TEXT:
        return Tally(sum(bool(each.text.strip()) for each in answers), ())
    given = [found for each in answers if (found := ticks(item, each))]
    clear = [found for found in given if item.kind is ItemKind.SEVERAL or len(found) == 1]
    counts = [0] * len(item.choices)
    for place in (place for found in clear for place in found):
        counts[place] += 1
    return Tally(len(clear), tuple(counts), len(given) - len(clear))
