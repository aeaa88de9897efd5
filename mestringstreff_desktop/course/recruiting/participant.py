"""Those who take part: what is stored of each, from the first telephone call until the course is over.

All of it is about people in a health group: it never travels, and goes when the course is ended. Nothing
but a first name is required, and nothing of a diagnosis is asked for.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4


class Status(StrEnum):
    """How far an enrolment has come."""

    INTERESTED = "interested"
    PRE_TALK = "pre_talk"  # a talk before the course is agreed or held
    PLACE = "place"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"


class NeedKind(StrEnum):
    """What to allow for, so that somebody can take part."""

    HEARING = "hearing"
    SIGHT = "sight"
    MOVEMENT = "movement"
    ALLERGY = "allergy"
    INTERPRETER = "interpreter"
    LARGE_PRINT = "large_print"
    OTHER = "other"


class Presence(StrEnum):
    """Whether somebody was at a gathering; TOLD is away, and has said so."""

    PRESENT = "present"
    ABSENT = "absent"
    TOLD = "told"


@dataclass(frozen=True)
class Need:
    """One thing to allow for, in the participant's own words where there are any."""

    kind: NeedKind
    text: str = ""


@dataclass(eq=False, kw_only=True)
class Participant:
    """Somebody who has asked about the course, or takes part in it.

    `heard` is the key of the channel they heard of it by, `decided` what made them come. `pre_talk` is
    what was said in the talk before, by the question's key, held on `pre_talk_on`. `attendance` is by
    the gathering's id as text.
    """

    name: str
    phone: str = ""
    email: str = ""
    status: Status = Status.INTERESTED
    is_next_of_kin: bool = False
    needs: tuple[Need, ...] = ()
    heard: str = ""
    decided: str = ""
    born: dt.date | None = None
    pre_talk_on: dt.date | None = None
    pre_talk: Mapping[str, str] = field(default_factory=dict)
    consent_on: dt.date | None = None
    crisis_contact: str = ""
    note: str = ""
    attendance: Mapping[str, Presence] = field(default_factory=dict)
    position: int = 0
    id: UUID = field(default_factory=uuid4)

    @property
    def has_place(self) -> bool:
        return self.status is Status.PLACE

    def needs_kind(self, kind: NeedKind) -> bool:
        """Is this one of the things to allow for?"""
        return any(need.kind is kind for need in self.needs)
