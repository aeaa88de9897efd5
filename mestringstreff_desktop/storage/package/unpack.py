"""Makes a course of one's own out of what travelled, and new ids where the old ones are taken."""

import re
from collections.abc import Collection
from datetime import UTC, datetime, time
from typing import Any, TypeVar
from uuid import UUID, uuid4

import msgspec

from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Consideration,
    Course,
    Gathering,
    Positioned,
    Slide,
    TeamMember,
    renumber,
)
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.run.events import RunEvent
from mestringstreff_desktop.course.sheets import FolderPlan, SheetChoice
from mestringstreff_desktop.storage.package.format import (
    Packed,
    PackedCourse,
    PackedGathering,
    PackedHistory,
    PackedItem,
    PackedQuestion,
    PackedSheet,
    PackedTool,
)

P = TypeVar("P", bound=Positioned)
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def unpack(packed: PackedCourse, now: datetime) -> Course:
    """Return the course as one of the leader's own, with the ids it came with. `now` is UTC."""
    answers = [ChecklistEntry(**fields(answer)) for answer in packed.answers]
    return Course(
        id=packed.id,
        title=packed.title,
        created_at=datetime.combine(packed.made_on, time(), UTC) if packed.made_on else now,
        goals=goals(packed),
        gatherings=in_order([gathering(each) for each in packed.gatherings]),
        team=in_order([TeamMember(**fields(each)) for each in packed.team]),
        entries=in_order(answers + [question(each) for each in packed.questions]),
        folder=FolderPlan(parts=packed.folder or ()),
        own_sheets=in_order([own_sheet(each, now) for each in packed.own_sheets]),
        own_tools=in_order([own_tool(each, now) for each in packed.own_tools]),
        attachments=in_order([Attachment(**fields(each)) for each in packed.attachments]),
    )


def goals(packed: PackedCourse) -> dict[str, str]:
    return {kind: text for kind, text in fields(packed.goals).items() if text}


def gathering(packed: PackedGathering) -> Gathering:
    own = fields(packed, "items", "sheets", "slides", "history")
    own["slides"] = slides(packed)
    own["sheets"] = tuple(SheetChoice(sheet) for sheet in packed.sheets or ())
    own["items"] = in_order([item(each) for each in packed.items])
    return Gathering(**own, **(_history(packed.history) if packed.history else {}))


def slides(packed: PackedGathering) -> tuple[Slide, ...] | None:
    if packed.slides is None:
        return None
    return tuple(Slide(**msgspec.structs.asdict(each)) for each in packed.slides)


def _history(packed: PackedHistory) -> dict[str, Any]:
    return {
        "log": GatheringLog(**fields(packed.log)),
        "events": in_order([RunEvent(**fields(each)) for each in packed.events]),
        "notes": in_order([LogNote(**fields(each)) for each in packed.notes]),
        "considerations": in_order([Consideration(**fields(each)) for each in packed.considerations]),
    }


def item(packed: PackedItem) -> AgendaItem:
    return AgendaItem(**fields(packed))


def question(packed: PackedQuestion) -> ChecklistEntry:
    return ChecklistEntry(**fields(packed))


def own_sheet(packed: PackedSheet, now: datetime) -> OwnSheet:
    return OwnSheet(**fields(packed), changed_at=now)


def own_tool(packed: PackedTool, now: datetime) -> OwnTool:
    return OwnTool(**fields(packed), changed_at=now)


def in_order(things: list[P]) -> list[P]:
    renumber(things)
    return things


def fields(packed: Packed, *without: str) -> dict[str, Any]:
    """Return a struct's fields as the domain has them: with lists where the struct has tuples."""
    found = {name: getattr(packed, name) for name in packed.__struct_fields__ if name not in without}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


def renewed(packed: PackedCourse, taken: Collection[UUID]) -> PackedCourse:
    """Return the course with new ids for those that are taken, also wherever they are referred to.

    An id is so long that it stands nowhere by chance: all of the text is looked through.
    """
    ids = {packed.id, *packed.part_ids}.intersection(taken)
    new = {str(old): str(uuid4()) for old in ids}
    text = msgspec.json.encode(packed).decode()
    text = _ID.sub(lambda found: new.get(found[0], found[0]), text)
    return msgspec.json.decode(text, type=PackedCourse)
