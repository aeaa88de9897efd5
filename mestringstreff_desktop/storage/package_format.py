"""What travels in a course package: the fields of these structs, and nothing else.

The structs are the allowlist. A course is copied into them field by field, so what is not named
here cannot leave: place, dates, links, people, answers, logs and runs have no field to leave in.
They are also what a package is checked against: every length and number has a limit.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Annotated, Any, TypeVar
from uuid import UUID, uuid4

import msgspec
from msgspec import Meta

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, renumber

_WITHOUT_NUL = r"\A[^\x00]*\Z"
Key = Annotated[str, Meta(max_length=100, pattern=_WITHOUT_NUL)]
Line = Annotated[str, Meta(max_length=1_000, pattern=_WITHOUT_NUL)]
Text = Annotated[str, Meta(max_length=20_000, pattern=_WITHOUT_NUL)]
Texts = Annotated[tuple[Text, ...], Meta(max_length=200)]
Keys = Annotated[tuple[Key, ...], Meta(max_length=200)]
Minutes = Annotated[int, Meta(ge=0, le=600)]
T = TypeVar("T", bound=msgspec.Struct)


class Packed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of all that travels: every field must be there, and no other."""


class PackedItem(Packed, frozen=True, kw_only=True):
    """A line of a gathering's plan. `responsible` is a role; a name typed there stays at home."""

    id: UUID
    phase: Phase
    title: Line
    minutes: Minutes
    is_break: bool
    text: Text
    question: Text
    way_of_working: Line
    responsible: Line
    tool_id: Key


class PackedGathering(Packed, frozen=True, kw_only=True):
    """A gathering's plan, without when and where."""

    id: UUID
    theme_id: Key
    title: Line
    lead: Text
    is_digital: bool
    reflection_task: Text
    goals: Texts
    group_questions: Texts
    prompts: Texts
    tips: Texts
    material: Texts
    tools: Keys
    items: Annotated[tuple[PackedItem, ...], Meta(max_length=200)]


class PackedQuestion(Packed, frozen=True, kw_only=True):
    """A checklist question of the course's own, without the answer."""

    id: UUID
    area_id: Key
    question: Text


class PackedGoals(Packed, frozen=True, kw_only=True):
    """What the participants should be left with, by kind."""

    attitude: Text
    knowledge: Text
    skill: Text


class PackedCourse(Packed, frozen=True, kw_only=True):
    """A course as it travels."""

    id: UUID
    title: Line
    goals: PackedGoals
    gatherings: Annotated[tuple[PackedGathering, ...], Meta(max_length=100)]
    questions: Annotated[tuple[PackedQuestion, ...], Meta(max_length=500)]

    @property
    def items(self) -> list[PackedItem]:
        """The lines of all the plans, in order."""
        return [item for gathering in self.gatherings for item in gathering.items]

    @property
    def part_ids(self) -> list[UUID]:
        """The ids of everything in the course."""
        gatherings = [gathering.id for gathering in self.gatherings]
        questions = [question.id for question in self.questions]
        return gatherings + [item.id for item in self.items] + questions


def pack(course: Course, roles: Collection[str]) -> PackedCourse:
    """Copy what may travel. Of the responsible only the words in `roles` do: others may be names."""
    goals = {kind: _clean_text(course.goals.get(kind, "")) for kind in PackedGoals.__struct_fields__}
    questions = [entry for entry in course.entries if entry.item_id is None]
    return _copied(
        PackedCourse,
        course,
        goals=PackedGoals(**goals),
        gatherings=tuple(_packed_gathering(gathering, roles) for gathering in course.gatherings),
        questions=tuple(_copied(PackedQuestion, entry) for entry in questions),
    )


def _packed_gathering(gathering: Gathering, roles: Collection[str]) -> PackedGathering:
    items = tuple(_packed_item(item, roles) for item in gathering.items)
    return _copied(PackedGathering, gathering, items=items)


def _packed_item(item: AgendaItem, roles: Collection[str]) -> PackedItem:
    role = item.responsible.strip()
    return _copied(PackedItem, item, responsible=role if role in roles else "")


def _copied(kind: type[T], thing: object, **instead: object) -> T:
    """Copy the struct's own fields from a thing; `instead` holds those that are not copied as is."""
    names = [name for name in kind.__struct_fields__ if name not in instead]
    return kind(**{name: _clean(getattr(thing, name)) for name in names}, **instead)


def _clean(value: object) -> object:
    if isinstance(value, list):
        return tuple(_clean(each) for each in value)
    return _clean_text(value) if isinstance(value, str) else value


def _clean_text(text: str) -> str:
    """Leave out what no text file can hold: NUL, and halves of a character."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def unpack(packed: PackedCourse, created_at: datetime) -> Course:
    """Return the course as one of the leader's own, with the ids it came with. `created_at` is UTC."""
    gatherings = [_gathering(each) for each in packed.gatherings]
    entries = [ChecklistEntry(**_fields(question)) for question in packed.questions]
    renumber(gatherings)
    renumber(entries)
    goals = {kind: text for kind, text in _fields(packed.goals).items() if text}
    return Course(
        id=packed.id,
        title=packed.title,
        created_at=created_at,
        goals=goals,
        gatherings=gatherings,
        entries=entries,
    )


def renew_ids(course: Course) -> None:
    """Give everything within the course a new id, so that it can stand beside what it came from."""
    for gathering in course.gatherings:
        gathering.id = uuid4()
        for item in gathering.items:
            item.id = uuid4()
    for entry in course.entries:
        entry.id = uuid4()


def _gathering(packed: PackedGathering) -> Gathering:
    items = [AgendaItem(**_fields(item)) for item in packed.items]
    renumber(items)
    return Gathering(**(_fields(packed) | {"items": items}))


def _fields(packed: Packed) -> dict[str, Any]:
    """Return a struct's fields as the domain has them: with lists where the struct has tuples."""
    fields = msgspec.structs.asdict(packed)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}
