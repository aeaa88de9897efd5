"""What people wrote: read through before it is printed, and in an order that tells nothing.

The order is another for each item, and is made of the random ids alone: what stands at the same place of two
items was not written by the same hand, and neither the file nor the order of typing shows.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b

from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    Questionnaire,
    Response,
    Review,
)


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What somebody wrote, as it may be printed, and where it is stored; in an order that tells nothing."""

    response_id: str
    key: str
    text: str


def written(questionnaire: Questionnaire, item: Item, responses: Iterable[Response]) -> list[Response]:
    """Return those that have words to an item, in the item's own order."""
    with_words = (each for each in responses if each.answer(item.key).text.strip())
    return sorted(with_words, key=lambda each: _place(questionnaire, item.key, each))


def _place(questionnaire: Questionnaire, key: str, response: Response) -> bytes:
    return blake2b(response.id.bytes + key.encode(), key=questionnaire.id.bytes).digest()


def wording(answer: Answer) -> str:
    """Return what is printed of an answer that may be."""
    return answer.wording.strip() or answer.text.strip()


def printed(questionnaire: Questionnaire, item: Item, responses: Iterable[Response]) -> list[Wording]:
    """Return what the leader has let be printed of the responses that count."""
    found = ((each, each.answer(item.key)) for each in written(questionnaire, item, responses))
    return [
        Wording(response_id=str(each.id), key=item.key, text=wording(answer))
        for each, answer in found
        if answer.review is Review.PRINT
    ]


def reviewed(answer: Answer, review: Review, wording: str | None) -> Answer:
    """Return an answer that has been read through. A wording like the text is none of its own."""
    own = answer.wording if wording is None else wording.strip()
    return replace(answer, review=review, wording="" if own == answer.text.strip() else own)
