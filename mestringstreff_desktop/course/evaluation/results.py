"""What the answers to a questionnaire say: counts an item, where they may be shown, and words in no order."""

from dataclasses import dataclass

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.questionnaire import Item, Questionnaire


@dataclass(frozen=True, kw_only=True)
class Counted:
    """How an item was answered: by how many, and how often each choice. `counts` None must not be shown.

    `unclear` are those with several ticks where one was asked for.
    """

    item: Item
    answered: int
    counts: tuple[int, ...] | None
    unclear: int = 0


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What somebody wrote, as it may be printed, and where it is stored; in an order that tells nothing."""

    response_id: str
    key: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Result:
    """One question as it is shown: a figure where the counts may be shown, else why not."""

    key: str
    title: str
    counted: tuple[Counted, ...] = ()
    figure: Figure | None = None
    hidden: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionnaireResult:
    """All of a questionnaire: how many are counted, how many wait, and each question in its order."""

    questionnaire: Questionnaire
    counted: int
    waiting: int
    results: tuple[Result, ...]
    why_closed: str = ""


def result(course: Course, questionnaire: Questionnaire) -> QuestionnaireResult:
    """Return what a questionnaire's answers say now. One of after the course opens when that is held."""
    raise NotImplementedError


def wordings(course: Course, questionnaire: Questionnaire, key: str) -> list[Wording]:
    """Return what was written to an item and may be printed, shuffled the same way each time."""
    raise NotImplementedError
