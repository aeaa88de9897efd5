"""What may be shown of answers so that nobody can be told by it, alone or by holding two results together.

Counts are shown of six answers or more, and facts about the person only where each of them is of six. Once a
result has left the window, answers that come later wait until no difference between the two results is of
one to five people: of no item, no fact, and no group. One split of a questionnaire at most is shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.course.evaluation.counting import Counted, Tally, choice, tally
from mestringstreff_desktop.course.evaluation.questionnaire import Item, ItemKind, Questionnaire, Response

FEWEST = 6  # answers, people in a group, or late answers together
LARGE_GROUP = 2 * FEWEST  # people who take part: fewer can never be split in two groups that hide them
NO_CHOICE = "Ikke svart"  # the group of those who left the item empty that is split by, or ticked several


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

    One that was counted in a result that has left the window counts also when it is taken up again, until
    those that are taken up can be left out together.
    """
    own = of(questionnaire, responses)
    before = [each for each in own if each.is_released]
    done = [each for each in own if each.is_done]
    if not before:
        return done
    late_too = [each for each in own if each.is_released or each.is_done]
    still = [each for each in before if each.is_done]
    choices = (done, late_too, still)
    return next((each for each in choices if _may_follow(questionnaire, before, each)), before)


def waiting(questionnaire: Questionnaire, responses: Sequence[Response]) -> int:
    """Return how many that are done wait for others before they are counted."""
    now = {each.id for each in counted(questionnaire, responses)}
    return sum(each.is_done and each.id not in now for each in of(questionnaire, responses))


def shown(questionnaire: Questionnaire, responses: Iterable[Response]) -> list[Response]:
    """Return those that are counted in a result in which any count is shown; none where none is."""
    found = counted(questionnaire, responses)
    is_shown = any(may_show(item, tally(item, found)) for item in questionnaire.items)
    return found if is_shown else []


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


def split_groups(questionnaire: Questionnaire, responses: Sequence[Response]) -> tuple[Group, ...]:
    """Return the groups of the one split there may be, of the responses that count; none without one."""
    item = questionnaire.item(split_item(questionnaire, responses))
    return _groups(item, responses) if item else ()


def may_split(item: Item, groups: Sequence[Group]) -> bool:
    """May an item be shown a group? Only where each group has enough: the last is told by the others."""
    return not item.is_background and all(may_show(item, tally(item, each.responses)) for each in groups)


def _is_nobody_or_enough(number: int) -> bool:
    return number == 0 or may_count(number)


def _can_split(item: Item, responses: Sequence[Response]) -> bool:
    if item.kind is not ItemKind.ONE or item.group:
        return False
    groups = _groups(item, responses)
    return len(groups) > 1 and all(may_count(len(each.responses)) for each in groups)


def _groups(item: Item, responses: Sequence[Response]) -> tuple[Group, ...]:
    """Return the groups that anybody is in, in the order of the choices."""
    places: list[int | None] = [*range(len(item.choices)), None]
    members: dict[int | None, list[Response]] = {place: [] for place in places}
    for each in responses:
        members[choice(item, each.answer(item.key))].append(each)
    names = (*item.choices, NO_CHOICE)
    found = zip(names, places, strict=True)
    return tuple(Group(name, place, tuple(members[place])) for name, place in found if members[place])


def _may_follow(questionnaire: Questionnaire, before: list[Response], after: list[Response]) -> bool:
    """May a result be shown after another: is no difference between them of a few people?

    Those who came and those who went are each looked at alone: together they could hide each other's number,
    and not what they answered.
    """
    came, went = _without(after, before), _without(before, after)
    return all(
        _is_nobody_or_enough(len(each)) and all(_hiding(questionnaire, before, after, each))
        for each in (came, went)
    )


def _without(some: list[Response], others: list[Response]) -> list[Response]:
    known = {each.id for each in others}
    return [each for each in some if each.id not in known]


def _hiding(
    questionnaire: Questionnaire, before: list[Response], after: list[Response], changed: list[Response]
) -> Iterator[bool]:
    """Hold all tables that may have been shown against those that will be: none goes, none tells of a few."""
    for item in (each for each in questionnaire.items if may_show(each, tally(each, before))):
        yield may_show(item, tally(item, after)) and _hides(item, changed)
    item_of_split = questionnaire.item(split_item(questionnaire, before))
    if item_of_split is None:
        return
    yield split_item(questionnaire, after) == item_of_split.key
    old, new, moved = (_groups(item_of_split, each) for each in (before, after, changed))
    yield all(may_count(len(each.responses)) for each in moved)
    for item in (each for each in questionnaire.items if may_split(each, old)):
        yield may_split(item, new)
        yield from (_hides(item, each.responses) for each in moved)


def _hides(item: Item, changed: Iterable[Response]) -> bool:
    """Can answers be told from the others' by a difference, and still nobody who gave them?"""
    found = tally(item, changed)
    return not found.answered or may_show(item, found)
