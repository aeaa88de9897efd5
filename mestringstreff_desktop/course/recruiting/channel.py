"""A way to reach participants, as one course uses it: who, when, done, and what came of it last time."""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(eq=False, kw_only=True)
class Channel:
    """What a course has noted of a built-in channel, or one of its own (`channel_id` is empty).

    `came_last` is how many came by it in the course before; None where that is not known.
    """

    channel_id: str = ""
    title: str = ""
    responsible: str = ""
    due: dt.date | None = None
    done_on: dt.date | None = None
    note: str = ""
    came_last: int | None = None
    position: int = 0
    id: UUID = field(default_factory=uuid4)

    @property
    def key(self) -> str:
        """What a participant's `heard` names it by."""
        return self.channel_id or str(self.id)

    @property
    def is_planned(self) -> bool:
        """Is it used, or is there somebody or a day for it?"""
        return bool(self.done_on or self.due or self.responsible.strip())
