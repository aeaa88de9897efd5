"""A course with something in every field, so that a test can tell where a thing went."""

import dataclasses
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

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
    ItemKind,
    Moment,
    Questionnaire,
    Response,
    Review,
)
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote, NoteKind
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant, Presence, Status
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.sheets import FolderPlan, LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting

DAY = date(2026, 10, 1)
MOMENT = datetime(2026, 11, 25, 9, 30, 15, 123456, tzinfo=UTC)
T = TypeVar("T")


def mark(kind: type[object], field: str) -> str:
    """The text that stands in one field of one class and nowhere else."""
    return f"{kind.__name__}.{field} æøå ŋ 🌻"


def filled(kind: type[T], /, **own: object) -> T:
    """Return a thing whose texts are marks of where they stand."""
    assert dataclasses.is_dataclass(kind)
    for field in dataclasses.fields(kind):
        text = mark(kind, field.name)
        if field.type is str:
            own.setdefault(field.name, text)
        elif field.type == list[str]:
            own.setdefault(field.name, [text, text + " to"])
        elif field.type == tuple[str, ...]:
            own.setdefault(field.name, (text, text + " to"))
    return kind(**own)


def a_full_gathering(**own: object) -> Gathering:
    item = filled(
        AgendaItem,
        phase=Phase.CLOSING,
        minutes=25,
        is_break=True,
        locked_start=time(11, 5),
        is_unplanned=True,
        mark=Mark.BLUE,
        position=0,
    )
    own.setdefault("items", [item])
    return filled(
        Gathering,
        date=date(2026, 11, 25),
        start=time(10, 15),
        is_digital=True,
        sheets=(filled(SheetChoice, copies=7, large=2),),
        slides=(filled(Slide, id="tanker-diamanten", layout="model", is_changed=True),),
        seen_at=MOMENT,
        events=_some_events(item),
        log=filled(GatheringLog, attendance=9),
        notes=[filled(LogNote, kind=NoteKind.WISE, at=MOMENT)],
        considerations=[filled(Consideration, is_dealt_with=True)],
        **own,
    )


def _some_events(item: AgendaItem) -> list[RunEvent]:
    started = RunEvent(kind=EventKind.STARTED, at=MOMENT, item_id=item.id, plan={str(item.id): 12})
    return [started, RunEvent(kind=EventKind.EXTENDED, at=MOMENT, item_id=item.id, minutes=-5, position=1)]


def a_full_course(**own: object) -> Course:
    answer = filled(ChecklistEntry, item_id="mat", state=ItemState.SETTLED, due=date(2026, 10, 1))
    question = filled(
        ChecklistEntry, area_id="drift", question="Eget spørsmål?", state=ItemState.IN_PROGRESS, position=1
    )
    own.setdefault("gatherings", [a_full_gathering()])
    questionnaire = _a_questionnaire()
    return filled(
        Course,
        created_at=MOMENT,
        participants=11,
        goals={kind: mark(Course, f"goals.{kind}") for kind in ("attitude", "knowledge", "skill")},
        frame={"prerequisites": mark(Course, "frame")},
        team=[_a_representative()],
        entries=[answer, question],
        folder=FolderPlan(parts=(mark(FolderPlan, "parts"),), copies=4, large=3),
        local_offers=(filled(LocalOffer),),
        local_help=(filled(LocalHelp),),
        own_sheets=[filled(OwnSheet, changed_at=MOMENT)],
        own_tools=[filled(OwnTool, changed_at=MOMENT)],
        attachments=[filled(Attachment, size=1234, pages=3)],
        roster=[_a_participant()],
        channels=[filled(Channel, due=DAY, done_on=DAY, came_last=3)],
        letters=[filled(Letter, blocks={"first": mark(Letter, "blocks")}, gap_values={"sted": "her"})],
        work_meetings=[_a_work_meeting()],
        considerations=[filled(CourseConsideration, is_dealt_with=True)],
        questionnaires=[questionnaire],
        responses=[_a_response(questionnaire)],
        budget=[filled(BudgetLine, kind=BudgetKind.FOOD, planned=120_000, used=95_050)],
        report_words={"aim": mark(Course, "report_words")},
        text_values={"kontakt": mark(Course, "text_values")},
        ended_on=DAY,
        figures=CourseFigures(participants=8, attendance=(7, None), channels={"lege": 2}),
        **own,
    )


def _a_representative() -> TeamMember:
    fee = filled(Fee, meetings=120000, story=250000, travel=0)
    agreed = filled(Involvement, asked_on=DAY, role_talk_on=DAY, agreed_on=DAY, story_on=DAY, fee=fee)
    return filled(TeamMember, role=Role.USER_REPRESENTATIVE, is_contact_person=True, involvement=agreed)


def _a_participant() -> Participant:
    return filled(
        Participant,
        status=Status.PLACE,
        is_next_of_kin=True,
        needs=(filled(Need, kind=NeedKind.ALLERGY),),
        born=date(1970, 2, 28),
        pre_talk_on=DAY,
        pre_talk={"hope": mark(Participant, "pre_talk")},
        consent_on=DAY,
        attendance={"5": Presence.TOLD},
    )


def _a_work_meeting() -> WorkMeeting:
    return filled(
        WorkMeeting,
        date=DAY,
        start=time(9, 0),
        ends=time(11, 30),
        agenda=(filled(AgendaPoint),),
        decisions=(filled(Decision, due=DAY, gathering=2),),
        is_held=True,
        is_review=True,
    )


def _a_questionnaire() -> Questionnaire:
    item = filled(Item, kind=ItemKind.SEVERAL, is_background=True)
    return filled(Questionnaire, moment=Moment.DURING, gathering_id=UUID(int=7), items=(item,))


def _a_response(questionnaire: Questionnaire) -> Response:
    answer = filled(Answer, chosen=(0, 2), review=Review.HOLD)
    return Response(
        questionnaire_id=questionnaire.id,
        number=37,
        answers={questionnaire.items[0].key: answer},
        is_done=True,
        is_checked=True,
        is_released=True,
    )


def plain(thing: object) -> Any:
    """Return a course or a part of it as plain values that can be compared."""
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        names = (field.name for field in dataclasses.fields(thing))
        return {name: plain(getattr(thing, name)) for name in names}
    if isinstance(thing, list):
        return [plain(each) for each in thing]
    return str(thing) if isinstance(thing, StrEnum) else thing
