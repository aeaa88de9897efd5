"""Maps the plain classes of course/ to tables, so that there is one model and no copy of it.

The tables are created by migrations.py; these descriptions must match its newest step (a test
holds them against each other). Importing this module maps the classes, once.

Whatever text a mapped thing is given is cleaned as it is given, so that what is stored is clean and
whoever gave it sees it so. What was stored before is read as it is.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    Table,
    Text,
    Time,
    Uuid,
    event,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import InstrumentedAttribute, configure_mappers, registry, relationship
from sqlalchemy.orm.relationships import Relationship
from sqlalchemy.types import TypeDecorator, TypeEngine

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.text import clean
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


class UtcTime(TypeDecorator[datetime]):
    """A moment, stored as ISO text in UTC."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Choice(TypeDecorator[StrEnum]):
    """One of an enumeration's values, stored as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.kind(value)


class Encoded(TypeDecorator[object]):
    """A typed value without an identity of its own, stored as JSON and checked when it is read."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: object) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: object, dialect: Dialect) -> str:
        return msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        return msgspec.json.decode(value or "null", type=self.kind)


mapper_registry = registry()


def _columns(**kinds: TypeEngine[Any] | type[TypeEngine[Any]]) -> list[Column[Any]]:
    return [Column(name, kind, nullable=False) for name, kind in kinds.items()]


def _id() -> Column[Any]:
    return Column("id", Uuid(native_uuid=False), primary_key=True)


def _parent(table: str) -> Column[Any]:
    """The database deletes children with their parent."""
    key = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(f"{table}_id", Uuid(native_uuid=False), key, nullable=False)


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, mapper_registry.metadata, _id(), *columns)


course = _table(
    "course",
    *_columns(title=Text, place=Text, participants=Integer, goals=JSON, frame=JSON, created_at=UtcTime),
    *_columns(folder=Encoded(FolderPlan), local_offers=Encoded(tuple[LocalOffer, ...])),
    *_columns(local_help=Encoded(tuple[LocalHelp, ...]), text_values=Encoded(dict[str, str])),
    *_columns(figures=Encoded(CourseFigures | None), report_words=Encoded(dict[str, str])),
    Column("ended_on", Date),
)
team_member = _table(
    "team_member",
    _parent("course"),
    *_columns(position=Integer, name=Text, role=Choice(Role), organisation=Text, contact=Text),
    *_columns(is_contact_person=Boolean, involvement=Encoded(Involvement)),
)
checklist_entry = _table(
    "checklist_entry",
    _parent("course"),
    *_columns(position=Integer, area_id=Text, question=Text, state=Choice(ItemState)),
    *_columns(note=Text, responsible=Text),
    Column("item_id", Text),
    Column("due", Date),
)
gathering = _table(
    "gathering",
    _parent("course"),
    *_columns(position=Integer, theme_id=Text, title=Text, lead=Text, place=Text),
    *_columns(is_digital=Boolean, link=Text, reflection_task=Text, goals=JSON, group_questions=JSON),
    *_columns(prompts=JSON, tips=JSON, material=JSON, tools=JSON, sheets=Encoded(tuple[SheetChoice, ...])),
    *_columns(slides=Encoded(tuple[Slide, ...] | None), own_slides=Text),
    Column("seen_at", UtcTime),
    Column("date", Date),
    Column("start", Time),
)
agenda_item = _table(
    "agenda_item",
    _parent("gathering"),
    *_columns(position=Integer, phase=Choice(Phase), title=Text, minutes=Integer, is_break=Boolean),
    *_columns(text=Text, question=Text, way_of_working=Text, responsible=Text, tool_id=Text),
    *_columns(is_unplanned=Boolean, sheet=Text, note=Text, mark=Choice(Mark), origin=Text),
    Column("locked_start", Time),
)
run_event = _table(
    "run_event",
    _parent("gathering"),
    *_columns(position=Integer, kind=Choice(EventKind), at=UtcTime, minutes=Integer, plan=JSON),
    Column("item_id", Uuid(native_uuid=False)),
)
gathering_log = _table(
    "gathering_log",
    _parent("gathering"),
    *_columns(done=Text, learned=Text, wise=Text, deviations=Text),
    Column("attendance", Integer),
)
consideration = _table(
    "consideration", _parent("gathering"), *_columns(position=Integer, text=Text, is_dealt_with=Boolean)
)
log_note = _table(
    "log_note",
    _parent("gathering"),
    *_columns(position=Integer, kind=Choice(NoteKind), text=Text, at=UtcTime),
)
own_sheet = _table(
    "own_sheet", _parent("course"), *_columns(position=Integer, title=Text, toml=Text, changed_at=UtcTime)
)
own_tool = _table(
    "own_tool", _parent("course"), *_columns(position=Integer, name=Text, toml=Text, changed_at=UtcTime)
)
attachment = _table(
    "attachment",
    _parent("course"),
    *_columns(position=Integer, name=Text, media_type=Text, size=Integer, pages=Integer),
)
# The bytes stand apart, so that loading a course never loads them.
attachment_content = Table(
    "attachment_content",
    mapper_registry.metadata,
    Column(
        "attachment_id",
        Uuid(native_uuid=False),
        ForeignKey("attachment.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("content", LargeBinary, nullable=False),
)
participant = _table(
    "participant",
    _parent("course"),
    *_columns(position=Integer, name=Text, phone=Text, email=Text, status=Choice(Status)),
    *_columns(is_next_of_kin=Boolean, needs=Encoded(tuple[Need, ...]), heard=Text, decided=Text),
    *_columns(pre_talk=Encoded(dict[str, str]), crisis_contact=Text, note=Text),
    *_columns(attendance=Encoded(dict[str, Presence])),
    Column("born", Date),
    Column("pre_talk_on", Date),
    Column("consent_on", Date),
)
channel = _table(
    "channel",
    _parent("course"),
    *_columns(position=Integer, channel_id=Text, title=Text, responsible=Text, note=Text),
    Column("due", Date),
    Column("done_on", Date),
    Column("came_last", Integer),
)
letter = _table(
    "letter",
    _parent("course"),
    *_columns(position=Integer, letter_id=Text),
    *_columns(blocks=Encoded(dict[str, str]), gap_values=Encoded(dict[str, str])),
)
work_meeting = _table(
    "work_meeting",
    _parent("course"),
    *_columns(position=Integer, title=Text, place=Text, present=Text, minutes=Text, is_held=Boolean),
    *_columns(is_review=Boolean),
    *_columns(agenda=Encoded(tuple[AgendaPoint, ...] | None), decisions=Encoded(tuple[Decision, ...])),
    Column("date", Date),
    Column("start", Time),
    Column("ends", Time),
)
course_consideration = _table(
    "course_consideration", _parent("course"), *_columns(position=Integer, text=Text, is_dealt_with=Boolean)
)
questionnaire = _table(
    "questionnaire",
    _parent("course"),
    *_columns(position=Integer, form_id=Text, edition=Text, title=Text, moment=Choice(Moment)),
    *_columns(items=Encoded(tuple[Item, ...]), files_read=Encoded(tuple[str, ...])),
    Column("gathering_id", Uuid(native_uuid=False)),
)
# The rows lie in the order of their random ids: SQLite's own numbers would tell who answered first.
response = Table(
    "response",
    mapper_registry.metadata,
    _id(),
    _parent("course"),
    Column("questionnaire_id", Uuid(native_uuid=False), nullable=False),
    *_columns(number=Integer, answers=Encoded(dict[str, Answer])),
    *_columns(is_done=Boolean, is_checked=Boolean, is_released=Boolean),
    sqlite_with_rowid=False,
)
budget_line = _table(
    "budget_line",
    _parent("course"),
    *_columns(position=Integer, kind=Choice(BudgetKind), text=Text),
    Column("planned", Integer),
    Column("used", Integer),
)
setting = Table(
    "setting",
    mapper_registry.metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)


def _children(kind: type[object], table: Table) -> Relationship[object]:
    """A parent's children in order, loaded with it and deleted with it; those of no order, by their ids."""
    return relationship(
        kind,
        order_by=table.c.get("position", table.c.id),
        lazy="selectin",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


def _map() -> None:
    for kind, table in (
        (TeamMember, team_member),
        (ChecklistEntry, checklist_entry),
        (AgendaItem, agenda_item),
        (RunEvent, run_event),
        (GatheringLog, gathering_log),
        (LogNote, log_note),
        (Consideration, consideration),
        (OwnSheet, own_sheet),
        (OwnTool, own_tool),
        (Attachment, attachment),
        (Participant, participant),
        (Channel, channel),
        (Letter, letter),
        (WorkMeeting, work_meeting),
        (CourseConsideration, course_consideration),
        (Questionnaire, questionnaire),
        (Response, response),
        (BudgetLine, budget_line),
    ):
        mapper_registry.map_imperatively(kind, table)
    log = relationship(
        GatheringLog, uselist=False, lazy="selectin", cascade="all, delete-orphan", passive_deletes=True
    )
    mapper_registry.map_imperatively(
        Gathering,
        gathering,
        properties={
            "items": _children(AgendaItem, agenda_item),
            "events": _children(RunEvent, run_event),
            "log": log,
            "notes": _children(LogNote, log_note),
            "considerations": _children(Consideration, consideration),
        },
    )
    mapper_registry.map_imperatively(
        Course,
        course,
        properties={
            "gatherings": _children(Gathering, gathering),
            "team": _children(TeamMember, team_member),
            "entries": _children(ChecklistEntry, checklist_entry),
            "own_sheets": _children(OwnSheet, own_sheet),
            "own_tools": _children(OwnTool, own_tool),
            "attachments": _children(Attachment, attachment),
            "roster": _children(Participant, participant),
            "channels": _children(Channel, channel),
            "letters": _children(Letter, letter),
            "work_meetings": _children(WorkMeeting, work_meeting),
            "considerations": _children(CourseConsideration, course_consideration),
            "questionnaires": _children(Questionnaire, questionnaire),
            "responses": _children(Response, response),
            "budget": _children(BudgetLine, budget_line),
        },
    )
    configure_mappers()


_map()


def _keep_clean(attribute: InstrumentedAttribute[Any]) -> None:
    event.listen(attribute, "set", lambda _thing, value, *_: clean(value, attribute.key), retval=True)


for _mapper in mapper_registry.mappers:
    for _column in _mapper.column_attrs:
        _keep_clean(getattr(_mapper.class_, _column.key))
