"""The tables, and how each value lies in them: the one description of what is stored.

mapping.py gives it to SQLAlchemy, which stores and changes; reading.py reads by it alone, so that the first
page stands there before SQLAlchemy is loaded. The tables are created by migrations.py; this must match its
newest step (a test holds them against each other).
"""

import json
from collections.abc import Callable, Hashable, Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType
from typing import Any, Literal
from uuid import UUID

import msgspec
from msgspec import Struct

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Consideration,
    Course,
    CourseConsideration,
    Gathering,
    Mark,
    Role,
    Slide,
    TeamMember,
)
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    Moment,
    Questionnaire,
    Response,
)
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote, NoteKind
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Need, Participant, Presence, Status
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.sheets import FolderPlan, LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting


class Kind(Struct, frozen=True):
    """How a value is stored: `encode` makes what SQLite holds of it, `decode` the value again.

    Nothing is stored as nothing, except where it is a value among others: `has_none`.
    """

    sql: Literal["TEXT", "INTEGER", "BLOB"]
    encode: Callable[[Any], Any] | None = None
    decode: Callable[[Any], Any] | None = None
    has_none: bool = False

    def stored(self, value: object) -> object:
        """Return what SQLite holds of a value."""
        if self.encode is None or (value is None and not self.has_none):
            return value
        return self.encode(value)

    def value(self, stored: object) -> object:
        """Return the value of what SQLite holds.

        Raises:
            ValueError: it is not as it was stored: a day, a choice, an id.
            msgspec.MsgspecError: so is what is in it.
        """
        if self.decode is None or (stored is None and not self.has_none):
            return stored
        return self.decode(stored)


class Table(Struct, frozen=True):
    """A table. `columns` are in their order; those in `optional` may hold nothing.

    `key` is its primary key, and `parent` the table that its rows belong to, by `parent_column`: the
    database deletes them with what they belong to.
    """

    name: str
    columns: Mapping[str, Kind]
    optional: frozenset[str] = frozenset()
    key: str = "id"
    parent: "Table | None" = None
    has_rowid: bool = True

    @property
    def parent_column(self) -> str:
        return f"{self.parent.name}_id" if self.parent else ""

    @property
    def order(self) -> str:
        """By what its rows are in order: those of no order by their ids."""
        return "position" if "position" in self.columns else self.key


class Lists(Struct, frozen=True):
    """What belongs to a thing, by the name of the attribute; what is in `one` is there once or not at all."""

    kinds: Mapping[str, type[Any]] = msgspec.field(default_factory=dict)
    one: frozenset[str] = frozenset()


def _in_utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _encoded(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _choice(kind: type[StrEnum]) -> Kind:
    """One of an enumeration's values, as its text."""
    return Kind("TEXT", str, kind)


def _typed(kind: Hashable) -> Kind:
    """A typed value without an identity of its own, as JSON that is checked when it is read."""
    return Kind("TEXT", _encoded, lambda value: _decoder(kind).decode(value or "null"), has_none=True)


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    made: msgspec.json.Decoder[Any] = msgspec.json.Decoder(kind)
    return made


TEXT = Kind("TEXT")
INTEGER = Kind("INTEGER")
BOOLEAN = Kind("INTEGER", int, bool)
BYTES = Kind("BLOB")
ID = Kind("TEXT", lambda value: value.hex, UUID)
DATE = Kind("TEXT", date.isoformat, date.fromisoformat)
TIME = Kind("TEXT", partial(time.isoformat, timespec="microseconds"), time.fromisoformat)
MOMENT = Kind("TEXT", _in_utc, datetime.fromisoformat)
JSON = Kind("TEXT", json.dumps, json.loads)


def _columns(**kinds: Kind) -> dict[str, Kind]:
    return kinds


def _table(
    name: str,
    parent: Table | None,
    *columns: dict[str, Kind],
    optional: Mapping[str, Kind] = MappingProxyType({}),
    has_rowid: bool = True,
) -> Table:
    keys = _columns(id=ID) | ({f"{parent.name}_id": ID} if parent else {})
    named = {name: kind for part in (keys, *columns, optional) for name, kind in part.items()}
    return Table(name, named, frozenset(optional), parent=parent, has_rowid=has_rowid)


course = _table(
    "course",
    None,
    _columns(title=TEXT, place=TEXT, participants=INTEGER, goals=JSON, frame=JSON),
    _columns(created_at=MOMENT, folder=_typed(FolderPlan), local_offers=_typed(tuple[LocalOffer, ...])),
    _columns(local_help=_typed(tuple[LocalHelp, ...]), text_values=_typed(dict[str, str])),
    _columns(figures=_typed(CourseFigures | None), report_words=_typed(dict[str, str])),
    optional=_columns(ended_on=DATE),
)
team_member = _table(
    "team_member",
    course,
    _columns(position=INTEGER, name=TEXT, role=_choice(Role), organisation=TEXT, contact=TEXT),
    _columns(is_contact_person=BOOLEAN, involvement=_typed(Involvement)),
)
checklist_entry = _table(
    "checklist_entry",
    course,
    _columns(position=INTEGER, area_id=TEXT, question=TEXT, state=_choice(ItemState)),
    _columns(note=TEXT, responsible=TEXT),
    optional=_columns(item_id=TEXT, due=DATE),
)
gathering = _table(
    "gathering",
    course,
    _columns(position=INTEGER, theme_id=TEXT, title=TEXT, lead=TEXT, place=TEXT),
    _columns(is_digital=BOOLEAN, link=TEXT, reflection_task=TEXT, goals=JSON, group_questions=JSON),
    _columns(prompts=JSON, tips=JSON, material=JSON, tools=JSON),
    _columns(sheets=_typed(tuple[SheetChoice, ...]), slides=_typed(tuple[Slide, ...] | None)),
    _columns(own_slides=TEXT),
    optional=_columns(seen_at=MOMENT, date=DATE, start=TIME),
)
agenda_item = _table(
    "agenda_item",
    gathering,
    _columns(position=INTEGER, phase=_choice(Phase), title=TEXT, minutes=INTEGER, is_break=BOOLEAN),
    _columns(text=TEXT, question=TEXT, way_of_working=TEXT, responsible=TEXT, tool_id=TEXT),
    _columns(is_unplanned=BOOLEAN, sheet=TEXT, note=TEXT, mark=_choice(Mark), origin=TEXT),
    optional=_columns(locked_start=TIME),
)
run_event = _table(
    "run_event",
    gathering,
    _columns(position=INTEGER, kind=_choice(EventKind), at=MOMENT, minutes=INTEGER, plan=JSON),
    optional=_columns(item_id=ID),
)
gathering_log = _table(
    "gathering_log",
    gathering,
    _columns(done=TEXT, learned=TEXT, wise=TEXT, deviations=TEXT),
    optional=_columns(attendance=INTEGER),
)
consideration = _table(
    "consideration", gathering, _columns(position=INTEGER, text=TEXT, is_dealt_with=BOOLEAN)
)
log_note = _table(
    "log_note", gathering, _columns(position=INTEGER, kind=_choice(NoteKind), text=TEXT, at=MOMENT)
)
own_sheet = _table("own_sheet", course, _columns(position=INTEGER, title=TEXT, toml=TEXT, changed_at=MOMENT))
own_tool = _table("own_tool", course, _columns(position=INTEGER, name=TEXT, toml=TEXT, changed_at=MOMENT))
attachment = _table(
    "attachment",
    course,
    _columns(position=INTEGER, name=TEXT, media_type=TEXT, size=INTEGER, pages=INTEGER),
)
# The bytes stand apart, so that loading a course never loads them.
attachment_content = Table(
    "attachment_content", _columns(attachment_id=ID, content=BYTES), key="attachment_id", parent=attachment
)
participant = _table(
    "participant",
    course,
    _columns(position=INTEGER, name=TEXT, phone=TEXT, email=TEXT, status=_choice(Status)),
    _columns(is_next_of_kin=BOOLEAN, needs=_typed(tuple[Need, ...]), heard=TEXT, decided=TEXT),
    _columns(pre_talk=_typed(dict[str, str]), crisis_contact=TEXT, note=TEXT),
    _columns(attendance=_typed(dict[str, Presence])),
    optional=_columns(born=DATE, pre_talk_on=DATE, consent_on=DATE),
)
channel = _table(
    "channel",
    course,
    _columns(position=INTEGER, channel_id=TEXT, title=TEXT, responsible=TEXT, note=TEXT),
    optional=_columns(due=DATE, done_on=DATE, came_last=INTEGER),
)
letter = _table(
    "letter",
    course,
    _columns(position=INTEGER, letter_id=TEXT),
    _columns(blocks=_typed(dict[str, str]), gap_values=_typed(dict[str, str])),
)
work_meeting = _table(
    "work_meeting",
    course,
    _columns(position=INTEGER, title=TEXT, place=TEXT, present=TEXT, minutes=TEXT),
    _columns(is_held=BOOLEAN, is_review=BOOLEAN, agenda=_typed(tuple[AgendaPoint, ...] | None)),
    _columns(decisions=_typed(tuple[Decision, ...])),
    optional=_columns(date=DATE, start=TIME, ends=TIME),
)
course_consideration = _table(
    "course_consideration", course, _columns(position=INTEGER, text=TEXT, is_dealt_with=BOOLEAN)
)
questionnaire = _table(
    "questionnaire",
    course,
    _columns(position=INTEGER, form_id=TEXT, edition=TEXT, title=TEXT, moment=_choice(Moment)),
    _columns(items=_typed(tuple[Item, ...]), files_read=_typed(tuple[str, ...])),
    optional=_columns(gathering_id=ID),
)
# The rows lie in the order of their random ids: SQLite's own numbers would tell who answered first.
response = _table(
    "response",
    course,
    _columns(questionnaire_id=ID, number=INTEGER, answers=_typed(dict[str, Answer])),
    _columns(is_done=BOOLEAN, is_checked=BOOLEAN, is_released=BOOLEAN),
    has_rowid=False,
)
budget_line = _table(
    "budget_line",
    course,
    _columns(position=INTEGER, kind=_choice(BudgetKind), text=TEXT),
    optional=_columns(planned=INTEGER, used=INTEGER),
)
setting = Table("setting", _columns(key=TEXT, value=TEXT), key="key")

# What of course/ is stored, and where.
KINDS: Mapping[type[Any], Table] = {
    **{Course: course, Gathering: gathering, TeamMember: team_member, ChecklistEntry: checklist_entry},
    **{AgendaItem: agenda_item, RunEvent: run_event, GatheringLog: gathering_log, LogNote: log_note},
    **{Consideration: consideration, OwnSheet: own_sheet, OwnTool: own_tool, Attachment: attachment},
    **{Participant: participant, Channel: channel, Letter: letter, WorkMeeting: work_meeting},
    **{CourseConsideration: course_consideration, Questionnaire: questionnaire, Response: response},
    **{BudgetLine: budget_line},
}
LISTS: Mapping[type[Any], Lists] = {
    Course: Lists(
        {
            **{"gatherings": Gathering, "team": TeamMember, "entries": ChecklistEntry},
            **{"own_sheets": OwnSheet, "own_tools": OwnTool, "attachments": Attachment},
            **{"roster": Participant, "channels": Channel, "letters": Letter, "work_meetings": WorkMeeting},
            **{"considerations": CourseConsideration, "questionnaires": Questionnaire},
            **{"responses": Response, "budget": BudgetLine},
        }
    ),
    Gathering: Lists(
        {
            **{"items": AgendaItem, "events": RunEvent, "log": GatheringLog, "notes": LogNote},
            **{"considerations": Consideration},
        },
        one=frozenset({"log"}),
    ),
}
# Every table, parents before children.
ALL = (*KINDS.values(), attachment_content, setting)


_NO_LISTS = Lists()


def lists(kind: type[object]) -> Lists:
    """Return what belongs to things of a kind."""
    return LISTS.get(kind, _NO_LISTS)
