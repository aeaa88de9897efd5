"""What may be shown of answers so that nobody can be told by it, alone or by holding results together.

Counts are shown of six answers or more, and facts about the person only where each of them is of six. Once a
result has left the window, what it counted counts for good, and answers that come later wait until no
difference between the two results is of one to five people: of no item, no fact, and no group. One split of
a questionnaire at most is shown, and none that would lie across what was told before.

A correction counts at once. A figure that is known to be wrong is not let out again, and whose paper it was
that was typed wrong is known to nobody who has the two results.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.course.evaluation.counting import Counted, Tally, choice, tally
from mestringstreff_desktop.course.evaluation.questionnaire import Item, ItemKind, Questionnaire, Response

FEWEST = 6  # answers, people in a group, or late answers together
LARGE_GROUP = 2 * FEWEST  # people who take part: fewer can never be split in two groups that hide them
NO_CHOICE = "Ikke svart, eller flere kryss"  # the group of those whose choice is not known


@dataclass(frozen=True)
class Group:
    """Those who answered the item that is split by in one way. `place` is the choice, None without one."""

    name: str
    place: int | None
    responses: tuple[Response, ...]


def of(questionnaire: Questionnaire, responses: Iterable[Response]) -> list[Response]:
    """Return the responses to a questionnaire."""
    return [each for each in responses if each.questionnaire_id == questionnaire.id]


def counted(questionnaire: Questionnaire, responses: Iterable[Response]) -> list[Response]:
    """Return those of a questionnaire that count now: all that are done, but for late ones that must wait.

    One that was counted in a result that has left the window counts for good, also when it is taken up again.
    """
    return counted_and_waiting(questionnaire, responses)[0]


def waiting(questionnaire: Questionnaire, responses: Iterable[Response]) -> int:
    """Return how many that are done wait for others before they are counted."""
    return counted_and_waiting(questionnaire, responses)[1]


def counted_and_waiting(
    questionnaire: Questionnaire, responses: Iterable[Response]
) -> tuple[list[Response], int]:
    """Return both: which count, and how many wait."""
    own = [each for each in of(questionnaire, responses) if each.is_done or each.is_released]
    before = [each for each in own if each.is_released]
    found = own if not before or _may_follow(questionnaire, before, own) else before
    return found, len(own) - len(found)


def release(
    questionnaire: Questionnaire, responses: Sequence[Response], told_of: Sequence[Response] | None = None
) -> None:
    """Note which responses are counted in a result that leaves the window; where no count is, none are.

    `told_of` are the responses as they were when the result was made: what came since is not in it.
    """
    then = responses if told_of is None else told_of
    if has_counts(questionnaire, then):
        keys = {each.id for each in counted(questionnaire, then)}
        for each in (each for each in responses if each.id in keys):
            each.is_released = True


def has_counts(questionnaire: Questionnaire, responses: Sequence[Response]) -> bool:
    """Is there an item whose counts are shown now?"""
    now = counted(questionnaire, responses)
    return any(may_show(item, tally(item, now)) for item in questionnaire.items)


def may_count(answered: int) -> bool:
    """May the answers to an item be counted and shown, when so many answered it?"""
    return answered >= FEWEST


def may_show(item: Item, found: Tally) -> bool:
    """May the counts of an item be shown? Facts about the person only where each of them is of enough."""
    if item.kind is ItemKind.TEXT or not may_count(found.answered):
        return False
    return not item.is_background or all(map(_is_nobody_or_enough, found.counts))


def count_item(item: Item, responses: Iterable[Response]) -> Counted:
    """Count an item of the responses that count, without what must not be shown."""
    found = tally(item, responses)
    if not may_show(item, found):
        return Counted(item=item, answered=found.answered, counts=None)
    return Counted(item=item, answered=found.answered, counts=found.counts, unclear=found.unclear)


def split_item(questionnaire: Questionnaire, responses: Sequence[Response]) -> str:
    """Return the key of the one item that the answers may be split by; empty where there is none.

    It is the first of the questionnaire that can hide everybody, facts about the person first, and never the
    leader's choice. `responses` are those that count; late ones that would change it do not.
    """
    in_turn = sorted(questionnaire.items, key=lambda each: not each.is_background)
    return next((each.key for each in in_turn if _can_split(each, responses)), "")


def groups_by(item: Item, responses: Sequence[Response]) -> tuple[Group, ...]:
    """Return those who answered an item in each way, in the order of the choices, where there are any."""
    names: list[tuple[int | None, str]] = [*enumerate(item.choices), (None, NO_CHOICE)]
    members: dict[int | None, list[Response]] = {place: [] for place, _ in names}
    for each in responses:
        members[choice(item, each.answer(item.key))].append(each)
    return tuple(Group(name, place, tuple(members[place])) for place, name in names if members[place])


def may_split(item: Item, groups: Sequence[Group]) -> bool:
    """May an item be shown a group? Only where each group has enough: the last is told by the others."""
    return not item.is_background and all(may_show(item, tally(item, each.responses)) for each in groups)


def _is_nobody_or_enough(number: int) -> bool:
    return number == 0 or may_count(number)


def _can_split(item: Item, responses: Sequence[Response]) -> bool:
    if item.kind is not ItemKind.ONE or item.group:
        return False
    groups = groups_by(item, responses)
    return len(groups) > 1 and all(may_count(len(each.responses)) for each in groups)


def _may_follow(questionnaire: Questionnaire, before: list[Response], after: list[Response]) -> bool:
    """May late answers be counted: are those of each table from before and of each that comes enough?"""
    late = [each for each in after if not each.is_released]
    return may_count(len(late)) and all(_hiding(questionnaire, before, after, late))


def _hiding(
    questionnaire: Questionnaire, before: list[Response], after: list[Response], late: list[Response]
) -> Iterator[bool]:
    """Hold all tables that may have been shown against those that will be."""
    told = [each for each in questionnaire.items if may_show(each, tally(each, before))]
    yield from (_hides(item, late) for item in told)
    was, will = split_item(questionnaire, before), split_item(questionnaire, after)
    item_of_split = questionnaire.item(will)
    if item_of_split is None:
        return
    yield was in ("", will)
    old, new, added = (groups_by(item_of_split, each) for each in (before, after, late))
    for item in (each for each in told if may_split(each, new)):
        yield may_split(item, old)  # a group of few in what was told is else told by what its parts may be
        yield from (_hides(item, each.responses) for each in added)


def _hides(item: Item, late: Iterable[Response]) -> bool:
    """Can late answers to an item be told from those before, and still nobody who gave them?"""
    found = tally(item, late)
    return not found.answered or may_show(item, found)
