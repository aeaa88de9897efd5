"""The log of a gathering: Gjort, Lært, Lurt."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(eq=False, kw_only=True)
class GatheringLog:
    """What was done, what was learned, and what would be wise next time. Private to the leaders."""

    id: UUID = field(default_factory=uuid4)
    done: str = ""
    learned: str = ""
    wise: str = ""
    attendance: int | None = None

    @property
    def is_empty(self) -> bool:
        return not (self.done or self.learned or self.wise or self.attendance is not None)
