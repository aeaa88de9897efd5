"""What is stored of the answers: which questionnaires are used in a course, and what was answered.

Nobody can be told from it. A response has no name, no link to a participant, no time and no order: its
number is drawn at random, and the file keeps responses in the order of their random ids. What was asked is
stored with the answers, so that they are read as they were asked, also when the sheet is changed later.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4


class Moment(StrEnum):
    """When a questionnaire is answered, and by whom: TEAM is those who held the course."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    TEAM = "team"


class ItemKind(StrEnum):
    """How an item is answered: with one of its options, with any of them, or in words."""

    ONE = "one"
    SEVERAL = "several"
    TEXT = "text"


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing that is answered: a question, a statement of a scale, or a label to write by.

    `key` is the words of it in plain letters, each once in a questionnaire. `group` is the question that
    statements share, and `options` their grades, from the least. With `other` there is a line for something
    else, as the last option. `is_background` is a fact about the person, which a small group cannot hide.
    """

    key: str
    text: str
    kind: ItemKind
    options: tuple[str, ...] = ()
    other: str = ""
    group: str = ""
    is_background: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """All there is to choose among, with «something else» last where there is a line for it."""
        return (*self.options, self.other.rstrip(" :")) if self.other else self.options

    @property
    def is_written(self) -> bool:
        """Is there room for words, alone or beside the choices?"""
        return self.kind is ItemKind.TEXT or bool(self.other)


class Review(StrEnum):
    """Whether the leader has read through what somebody wrote, and lets it be printed."""

    UNREAD = "unread"
    PRINT = "print"
    HOLD = "hold"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was answered to one item. `chosen` are places among its choices, from 0.

    Several of them where one was asked for cannot be counted, and are told so. `text` is what was written;
    `wording` is what is printed in its place, where the leader has taken out what tells who.
    """

    chosen: tuple[int, ...] = ()
    text: str = ""
    review: Review = Review.UNREAD
    wording: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.chosen and not self.text.strip()


_LEFT_EMPTY = Answer()


@dataclass(eq=False, kw_only=True)
class Questionnaire:
    """A sheet that is answered in a course, as it was when the answers came.

    `form_id` is a built-in sheet's id or one of the course's own; `edition` changes with any word of it
    (pdf/field_names.py). `gathering_id` is the gathering it was answered after, where it is of one.
    `files_read` are marks of the files that were read, in no order, so that each is read once.
    """

    form_id: str
    edition: str = ""
    title: str = ""
    moment: Moment = Moment.AFTER
    gathering_id: UUID | None = None
    items: tuple[Item, ...] = ()
    files_read: tuple[str, ...] = ()
    position: int = 0
    id: UUID = field(default_factory=uuid4)

    def item(self, key: str) -> Item | None:
        return next((each for each in self.items if each.key == key), None)


@dataclass(eq=False, kw_only=True)
class Response:
    """One questionnaire that was filled in. `answers` are by the item's key; none where it was left empty.

    `number` is to be written on the paper, to find it by. One that `is_done` counts; `is_checked` was typed
    twice and came out the same. `is_released` was counted in a result that has left the window: those that
    come later wait until they are enough to hide each other (disclosure.py).
    """

    questionnaire_id: UUID
    number: int
    answers: Mapping[str, Answer] = field(default_factory=dict)
    is_done: bool = False
    is_checked: bool = False
    is_released: bool = False
    id: UUID = field(default_factory=uuid4)

    def answer(self, key: str) -> Answer:
        return self.answers.get(key, _LEFT_EMPTY)
