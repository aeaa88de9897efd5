"""What may be shown of answers so that nobody can be told by it, alone or by holding two results together.

Counts are shown of six answers or more. Once a result has left the window, answers that come later wait
until there are six of them: the difference between two results is then of six people too. One split of a
questionnaire at most is shown, and only where each of its groups, also of those who left it empty, has six.
"""

from collections.abc import Iterable, Sequence

from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire, Response

FEWEST = 6  # answers, people in a group, or late answers together
LARGE_GROUP = 2 * FEWEST  # people who take part: fewer can never be split in two groups that hide them


def counted(responses: Iterable[Response]) -> list[Response]:
    """Return those that count now: all that are done, but for late ones too few to hide each other."""
    done = [each for each in responses if each.is_done]
    late = [each for each in done if not each.is_released]
    is_first = len(late) == len(done)
    return done if is_first or len(late) >= FEWEST else [each for each in done if each.is_released]


def waiting(responses: Iterable[Response]) -> int:
    """Return how many that are done wait for others before they are counted."""
    done = [each for each in responses if each.is_done]
    return len(done) - len(counted(done))


def may_count(answered: int) -> bool:
    """May the answers to an item be counted and shown, when so many answered it?"""
    return answered >= FEWEST


def split_item(questionnaire: Questionnaire, responses: Sequence[Response]) -> str:
    """Return the key of the one item that the answers may be split by; empty where there is none.

    It is the first of the questionnaire that can hide everybody, and never the leader's choice.
    """
    raise NotImplementedError
