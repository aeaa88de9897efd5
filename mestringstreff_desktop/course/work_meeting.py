"""A meeting of the working group: when, who, what to talk of, and what was decided.

The review meeting (evalueringsmøte) is one of them: what is decided there goes into the next course.
"""

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(frozen=True, kw_only=True)
class AgendaPoint:
    """Something to talk of. `question` is the key of the open question of the checklist it came from."""

    id: str
    text: str
    question: str = ""
    minutes: str = ""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What was agreed, who does it and until when. `question` is the key of the one it answers.

    `entry` is the key of the question it is entered in, in the checklist, and then that one tells whether
    it is done; until then `is_done` does. One of a review meeting is about the gathering with the number
    `gathering`, or about the course as a whole where that is 0.
    """

    id: str
    text: str
    responsible: str = ""
    due: dt.date | None = None
    question: str = ""
    entry: str = ""
    is_done: bool = False
    gathering: int = 0


@dataclass(eq=False, kw_only=True)
class WorkMeeting:
    """One meeting. `date`, `start` and `ends` are wall-clock time; `agenda` None has not been made yet."""

    title: str = ""
    date: dt.date | None = None
    start: dt.time | None = None
    ends: dt.time | None = None
    place: str = ""
    present: str = ""
    agenda: tuple[AgendaPoint, ...] | None = None
    minutes: str = ""
    decisions: tuple[Decision, ...] = ()
    is_held: bool = False
    is_review: bool = False
    position: int = 0
    id: UUID = field(default_factory=uuid4)
