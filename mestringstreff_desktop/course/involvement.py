"""What is agreed with a user representative: from the request to the agreement, the fee and the story."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Fee:
    """The parts of a fee, in øre; None where it is not agreed."""

    meetings: int | None = None
    story: int | None = None
    travel: int | None = None
    lost_earnings: int | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Involvement:
    """When each step was done, as dates where the course is; `story` is what was agreed of her own story."""

    asked_on: dt.date | None = None
    role_talk_on: dt.date | None = None
    agreed_on: dt.date | None = None
    story_on: dt.date | None = None
    story: str = ""
    tasks: str = ""
    fee: Fee = field(default_factory=Fee)
