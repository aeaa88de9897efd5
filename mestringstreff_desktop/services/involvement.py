"""What a leader notes of the way from the request to the agreement with a user representative.

Every function is one action and one transaction, and may raise `UserError`. Amounts are øre.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypedDict, Unpack
from uuid import UUID

from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database


class InvolvementChanges(TypedDict, total=False):
    """What of the way to an agreement can be changed."""

    asked_on: dt.date | None
    role_talk_on: dt.date | None
    agreed_on: dt.date | None
    story_on: dt.date | None
    story: str
    tasks: str


class FeeChanges(TypedDict, total=False):
    """What of a fee can be changed."""

    meetings: int | None
    story: int | None
    travel: int | None
    lost_earnings: int | None
    words: str


def change_involvement(database: Database, member_id: UUID, **changes: Unpack[InvolvementChanges]) -> None:
    _change(database, member_id, lambda was: replace(was, **changes))


def change_fee(database: Database, member_id: UUID, **changes: Unpack[FeeChanges]) -> None:
    _change(database, member_id, lambda was: replace(was, fee=replace(was.fee, **changes)))


def _change(database: Database, member_id: UUID, change: Callable[[Involvement], Involvement]) -> None:
    with database.transaction() as session:
        member = courses.find_bare(session, TeamMember, member_id)
        member.involvement = change(member.involvement)
