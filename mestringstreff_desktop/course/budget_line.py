"""A line of what a course costs and what it gets: planned, and used."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4


class BudgetKind(StrEnum):
    """What money goes to: first the parts of a user representative's fee; INCOME is what comes in."""

    MEETINGS = "meetings"
    STORY = "story"
    TRAVEL = "travel"
    LOST_EARNINGS = "lost_earnings"
    WAGES = "wages"
    FOOD = "food"
    PREMISES = "premises"
    MATERIAL = "material"
    OTHER = "other"
    INCOME = "income"


@dataclass(eq=False, kw_only=True)
class BudgetLine:
    """One line. `planned` and `used` are whole øre, None where it is not known."""

    kind: BudgetKind
    text: str = ""
    planned: int | None = None
    used: int | None = None
    position: int = 0
    id: UUID = field(default_factory=uuid4)
