"""The types of the built-in course material, decoded straight from TOML.

Every struct is frozen and refuses unknown fields, so a mistake in a file is reported with its
place. Plain data only: nothing here reads files (library.py does) or knows a leader's own course.
"""

from enum import StrEnum
from typing import Literal

import msgspec

_FIXED = "\N{NO-BREAK SPACE}"  # keeps a number on one line


class Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of all content: immutable, and strict about its fields."""


class Phase(StrEnum):
    """One of the three parts that every gathering is built of."""

    OPENING = "opening"
    MAIN = "main"
    CLOSING = "closing"


class Source(Struct, frozen=True, kw_only=True):
    """Where a piece of content comes from: document, chapter and pages (as printed in it).

    `last_page` is there when it goes on past `page`; `annex` is the page of a sheet.
    """

    doc: Literal["handbook", "brochure", "survey", "slides", "strategy", "own"]
    chapter: str = ""
    page: int | None = None
    last_page: int | None = None
    annex: int | None = None


class Reference(Struct, frozen=True, kw_only=True):
    """A bibliographic fact: who, when, what, and who published it."""

    author: str
    title: str
    year: int | None = None
    publisher: str = ""


class Advice(Struct, frozen=True, kw_only=True):
    """A piece of advice for the leaders, of one of the handbook's three kinds."""

    id: str
    kind: Literal["recommendation", "consideration", "tip"]
    text: str
    source: Source


class ChecklistItem(Struct, frozen=True, kw_only=True):
    """One planning question. `stage` is the id of the course's stage it belongs to."""

    id: str
    question: str
    stage: str
    source: Source
    hint: str = ""
    essential: bool = False
    advice: tuple[str, ...] = ()


class ChecklistGroup(Struct, frozen=True, kw_only=True):
    """Questions of one area that belong together; the title may be empty."""

    items: tuple[ChecklistItem, ...]
    title: str = ""


class ChecklistArea(Struct, frozen=True, kw_only=True):
    """An area of planning, such as Forankring."""

    id: str
    title: str
    lead: str
    groups: tuple[ChecklistGroup, ...]

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """All questions of the area, in order."""
        return tuple(item for group in self.groups for item in group.items)


class Checklist(Struct, frozen=True, kw_only=True):
    """The planning checklist and the advice its questions refer to."""

    areas: tuple[ChecklistArea, ...]
    advice: tuple[Advice, ...]

    @property
    def items(self) -> tuple[ChecklistItem, ...]:
        """All questions, in order."""
        return tuple(item for area in self.areas for item in area.items)

    def item(self, item_id: str) -> ChecklistItem | None:
        return next((item for item in self.items if item.id == item_id), None)

    def advice_for(self, item: ChecklistItem) -> tuple[Advice, ...]:
        by_id = {advice.id: advice for advice in self.advice}
        return tuple(by_id[advice_id] for advice_id in item.advice)


class Stage(Struct, frozen=True, kw_only=True):
    """One of the six phases a course goes through, from anchoring to evaluation (figure 1)."""

    id: str
    title: str
    short: str
    text: str
    source: Source


class Value(Struct, frozen=True, kw_only=True):
    """One of the values the course builds on."""

    id: str
    title: str
    text: str
    source: Source


class CourseGoal(Struct, frozen=True, kw_only=True):
    """What the participants should be left with: attitude, knowledge or skill."""

    kind: Literal["attitude", "knowledge", "skill"]
    title: str
    text: str
    source: Source


class DidacticFactor(Struct, frozen=True, kw_only=True):
    """One factor of the didactic model, with the question it asks of the leaders."""

    id: Literal["prerequisites", "goals", "content", "methods", "frame", "evaluation"]
    title: str
    question: str
    source: Source


class CourseFrame(Struct, frozen=True, kw_only=True):
    """What holds for the whole course: stages, values, goals, didactic model, suggestions.

    `advice` is on the working group.
    """

    stages: tuple[Stage, ...]
    values: tuple[Value, ...]
    goals: tuple[CourseGoal, ...]
    didactic: tuple[DidacticFactor, ...]
    advice: tuple[Advice, ...]
    responsible: tuple[str, ...]
    ways_of_working: tuple[str, ...]


class ItemTemplate(Struct, frozen=True, kw_only=True):
    """A line of a gathering's plan, as suggested.

    `text` says what to do, for the leaders; `question` is something to talk about, for the room.
    `article` is the id of the background to it.
    """

    phase: Phase
    title: str
    minutes: int
    is_break: bool = False
    text: str = ""
    question: str = ""
    way_of_working: str = ""
    responsible: str = ""
    tool: str = ""
    article: str = ""


class ExampleLine(Struct, frozen=True, kw_only=True):
    """A line of an example: the word or the question that it answers, and the answer."""

    label: str
    text: str


class Example(Struct, frozen=True, kw_only=True):
    """A model filled in from beginning to end, for the leaders to show the group."""

    title: str
    lines: tuple[ExampleLine, ...]
    source: Source


class GatheringTemplate(Struct, frozen=True, kw_only=True):
    """A gathering as suggested. Minutes sum to 30/90/30 when breaks are left out.

    `number` is None for the optional extra themes. `reading` names chapters, `reading_tips` books;
    `background` are the ids of the articles to read before it, the first first.
    """

    id: str
    title: str
    lead: str
    source: Source
    goals: tuple[str, ...]
    items: tuple[ItemTemplate, ...]
    number: int | None = None
    group_questions: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    reflection_task: str = ""
    reading: str = ""
    reading_tips: tuple[Reference, ...] = ()
    tips: tuple[str, ...] = ()
    material: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    example: Example | None = None


class Purpose(StrEnum):
    """What a tool is for: the columns of the handbook's table 10.1."""

    EXPLORE = "explore"
    BALANCE = "balance"
    THOUGHTS = "thoughts"
    INTERPLAY = "interplay"
    CHANGE = "change"


class OwnParts(Struct, frozen=True, kw_only=True):
    """What of a built-in tool its source does not hold: steps by their numbers, and the last of a list.

    The minutes, the material and the examples are always the program's own.
    """

    steps: tuple[int, ...] = ()
    questions: int = 0
    care: int = 0


class Tool(Struct, frozen=True, kw_only=True):
    """A coping tool or a method, with how to use it. `minutes` is (shortest, longest).

    A tool of the kind "sheet" is a sheet that belongs to no other, and is found among them.
    `own` is None for what a leader has made, of which nothing is told.
    """

    id: str
    name: str
    kind: Literal["coping", "presentation", "method", "sheet"]
    summary: str
    when: str
    minutes: tuple[int, int]
    group_form: str
    material: tuple[str, ...]
    steps: tuple[str, ...]
    care: tuple[str, ...]
    source: Source
    questions: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    gatherings: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    credit: str = ""
    references: tuple[Reference, ...] = ()
    forms: tuple[str, ...] = ()
    own: OwnParts | None = None


class HelpNumber(Struct, frozen=True, kw_only=True):
    """Whom to ring when it is hard: the number as it is read, and what it is for."""

    name: str
    number: str
    about: str
    essential: bool = False

    @property
    def fixed(self) -> str:
        """The number as one word, that is not parted between lines."""
        return self.number.replace(" ", _FIXED)


class Safety(Struct, frozen=True, kw_only=True):
    """What leaders do when an exercise becomes too much for somebody, and whom one can ring."""

    heavy: str
    numbers: tuple[HelpNumber, ...]
    source: Source

    @property
    def short(self) -> str:
        """What to do, and the few numbers one needs first: said with every exercise."""
        first = (f"{each.about}:{_FIXED}{each.fixed}." for each in self.numbers if each.essential)
        return " ".join((self.heavy, *first))
