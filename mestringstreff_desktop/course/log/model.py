"""The log of a gathering: Gjort, Lært, Lurt."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4


class NoteKind(StrEnum):
    """Which part of the log a note belongs to."""

    LEARNED = "learned"
    WISE = "wise"


@dataclass(eq=False, kw_only=True)
class LogNote:
    """A short note written while the gathering went on. `at` is UTC."""

    kind: NoteKind
    text: str
    at: datetime
    position: int = 0
    id: UUID = field(default_factory=uuid4)


@dataclass(eq=False, kw_only=True)
class GatheringLog:
    """What was done, what was learned, and what would be wise next time. Private to the leaders."""

    id: UUID = field(default_factory=uuid4)
    done: str = ""
    learned: str = ""
    wise: str = ""
    deviations: str = ""
    attendance: int | None = None

    @property
    def is_empty(self) -> bool:
        texts = (self.done, self.learned, self.wise, self.deviations)
        return not any(texts) and self.attendance is None
