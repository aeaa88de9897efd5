"""A course's answers to the planning checklist, its own questions, and how far it has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from mestringstreff_desktop.content.model import Checklist, ChecklistItem


class ItemState(StrEnum):
    """How far a question has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SETTLED = "settled"
    NOT_APPLICABLE = "not_applicable"


@dataclass(eq=False, kw_only=True)
class ChecklistEntry:
    """A course's answer to a built-in question, or a question of its own (`item_id` is None)."""

    area_id: str
    item_id: str | None = None
    question: str = ""
    state: ItemState = ItemState.NOT_STARTED
    note: str = ""
    responsible: str = ""
    due: date | None = None
    position: int = 0
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class Question:
    """A line of the checklist as one course sees it: the built-in item, the course's entry, or both."""

    area_id: str
    group: str
    item: ChecklistItem | None
    entry: ChecklistEntry | None

    @property
    def key(self) -> str:
        """A name that stays the same while the entry comes into being."""
        if self.item is not None:
            return self.item.id
        return str(self.entry.id) if self.entry else ""

    @property
    def text(self) -> str:
        if self.item is not None:
            return self.item.question
        return self.entry.question if self.entry else ""

    @property
    def state(self) -> ItemState:
        return self.entry.state if self.entry else ItemState.NOT_STARTED

    @property
    def is_open(self) -> bool:
        return self.state in (ItemState.NOT_STARTED, ItemState.IN_PROGRESS)

    @property
    def is_essential(self) -> bool:
        """Own questions count as essential: the leader added them because they matter."""
        return self.item is None or self.item.essential


@dataclass(frozen=True)
class Progress:
    """How many of how many are done."""

    done: int
    total: int

    @property
    def fraction(self) -> float:
        return self.done / self.total if self.total else 0.0

    def __add__(self, other: "Progress") -> "Progress":
        return Progress(self.done + other.done, self.total + other.total)


def questions(checklist: Checklist, entries: Sequence[ChecklistEntry]) -> list[Question]:
    """Return every question of the course, in order; own questions come last in their area."""
    by_item = {entry.item_id: entry for entry in entries if entry.item_id}
    found: list[Question] = []
    for area in checklist.areas:
        for group in area.groups:
            found += [Question(area.id, group.title, item, by_item.get(item.id)) for item in group.items]
        own = [entry for entry in entries if entry.item_id is None and entry.area_id == area.id]
        found += [Question(area.id, "Egne punkter", None, entry) for entry in own]
    return found


def progress(lines: Iterable[Question]) -> Progress:
    """Count the settled questions among those that apply."""
    states = [line.state for line in lines]
    applicable = [state for state in states if state is not ItemState.NOT_APPLICABLE]
    return Progress(applicable.count(ItemState.SETTLED), len(applicable))
