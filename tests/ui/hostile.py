"""A course with one text everywhere: one that Qt could take for HTML, a key's mark or a title's."""

import dataclasses
from datetime import datetime
from typing import Any, TypeVar, get_type_hints
from uuid import uuid4

from msgspec.structs import replace
from sqlalchemy import Column, Text, update

from mestringstreff_desktop.content.forms import Figure
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Struct
from mestringstreff_desktop.content.own import sheets as own_forms
from mestringstreff_desktop.content.own import tools as own_tools
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Consideration, Course, CourseConsideration, Slide
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
    Review,
)
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.recruiting import pre_talk
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant
from mestringstreff_desktop.course.sheets import LocalHelp, LocalOffer
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.demo import fill as demo
from mestringstreff_desktop.services.own import edit as own
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.mapping import mapper_registry
from tests.services.own.samples import picture_bytes
from tests.stored import add_sheet, add_tool

MARK = "file:///x"
HOSTILE = f'<img src="{MARK}"> <b> & &lt; [*]'
S = TypeVar("S", bound=Struct)
# What the program alone writes, in the database and in own sheets and tools.
_COLUMNS_KEPT = {
    *("area_id", "item_id", "theme_id", "tool_id", "media_type", "toml", "key", "value"),
    *("form_id", "edition"),
}
_FIELDS_KEPT = {"id", "art", "source", "forms", "purposes"}


def make(database: Database, library: Library, now: datetime, text: str = HOSTILE) -> Course:
    """Store the example course with all its texts hostile, and more of its own; let it be on screen."""
    course = demo.fill(database, library, now)
    settings.change(database, course_id=course.id, theme="light")
    with database.transaction() as session:
        add_lists(courses.find(session, Course, course.id), now, text)
    with database.transaction() as session:
        for table in mapper_registry.metadata.sorted_tables:
            changes = {column.name: text for column in table.c if _is_text(column)}
            if changes:
                session.execute(update(table).values(changes))
    add_own(database, library, course, now, text)
    return course


def _is_text(column: Column[Any]) -> bool:
    return type(column.type) is Text and column.name not in _COLUMNS_KEPT


def add_lists(course: Course, now: datetime, text: str) -> None:
    """Fill in the lists, and what the example has none of."""
    course.goals, course.frame = dict.fromkeys(course.goals, text), dict.fromkeys(course.frame, text)
    course.local_offers, course.local_help = (LocalOffer(text, text, text),), (LocalHelp(text, text, text),)
    course.roster = [somebody(text, position) for position in range(2)]
    course.text_values = dict.fromkeys(("pris", "serveres"), text)
    course.letters = [Letter(letter_id="bekreftelse", blocks={"apning": text, "to": "{navn}"})]
    add_meetings(course, text)
    add_evaluation(course, text)
    for gathering in course.gatherings:
        gathering.goals, gathering.group_questions, gathering.prompts = [text], [text], [text]
        gathering.tips, gathering.material = [text], [text]
        gathering.slides = slides(text, str(gathering.items[-1].id))
        gathering.notes += [LogNote(kind=kind, text="", at=now) for kind in NoteKind]
        gathering.considerations.append(Consideration(text=""))


def add_meetings(course: Course, text: str) -> None:
    """Let a meeting follow up an earlier one, and what is agreed with the representatives be told."""
    decision = Decision(id="1", text=text, responsible=text, question="mat")
    *earlier, last = course.work_meetings
    earlier[0].decisions = (decision,)
    last.agenda = (AgendaPoint(id="1", text=text, minutes=text),)
    last.decisions = (dataclasses.replace(decision, id="2"),)
    for member in course.team:
        fee = dataclasses.replace(member.involvement.fee, words=text)
        member.involvement = dataclasses.replace(member.involvement, story=text, tasks=text, fee=fee)


def add_evaluation(course: Course, text: str) -> None:
    """A sheet that is gone with all that can be answered, money, decisions, and a review meeting."""
    one = Item(key="one", text=text, kind=ItemKind.ONE, options=(text, f"{text} 2"), other=text)
    scale = [dataclasses.replace(one, key=key, other="", group=text) for key in ("first", "second")]
    items = (one, *scale, Item(key="words", text=text, kind=ItemKind.TEXT))
    asked = Questionnaire(form_id="borte", title=text, moment=Moment.BEFORE, items=items, position=99)
    course.questionnaires.append(asked)
    said = {each.key: Answer(chosen=(0,), review=Review.PRINT) for each in items}
    said |= {key: Answer(chosen=(2,), text=text, review=Review.PRINT) for key in ("one", "words")}
    course.responses += [
        Response(questionnaire_id=asked.id, number=number, answers=said, is_done=True) for number in range(7)
    ]
    course.responses.append(
        Response(questionnaire_id=asked.id, number=7, answers={"words": Answer(text=text)})
    )
    course.budget = [BudgetLine(kind=kind, text=text, planned=100_000_000, used=1) for kind in BudgetKind]
    course.considerations = [CourseConsideration(text=text, position=at) for at in range(2)]
    review = dataclasses.replace(course.work_meetings[-1], id=uuid4(), is_review=True, position=99)
    review.decisions = tuple(
        dataclasses.replace(review.decisions[0], id=str(at), gathering=at, entry="") for at in range(2)
    )
    course.work_meetings.append(review)


def somebody(text: str, position: int) -> Participant:
    """Return somebody with all that can be noted of them."""
    day = datetime(1961, 5, 4).date()
    return Participant(
        name=text,
        needs=tuple(Need(kind, text) for kind in NeedKind),
        pre_talk={each.key: text for each in (*pre_talk.ASKED, pre_talk.NEXT)},
        born=day,
        consent_on=day,
        pre_talk_on=day,
        position=position,
    )


def slides(text: str, line: str) -> tuple[Slide, ...]:
    """One of the leader's own, one built-in with other words, and one that is gone."""
    own = Slide(
        id="eget",
        title=text,
        is_changed=True,
        words=(text, text),
        art="anker",
        alt=text,
        notes=text,
        line=line,
    )
    model = dataclasses.replace(own, id="tanker-diamanten", layout="model", art="diamant", labels=(text,) * 5)
    return own, model, Slide(id="borte", title=text)


def add_own(database: Database, library: Library, course: Course, now: datetime, text: str) -> None:
    """A file, a sheet with every kind of section, and a tool with it that each gathering uses."""
    picture = picture_bytes() + text.encode()
    own_files.attach(database, course.id, CheckedFile(text, "image/png", picture, 1, b""))
    sheet, tool = (add(database, course.id, None, now) for add in (add_sheet, add_tool))
    kinds = [own_forms.new_section(kind) for kind in own_forms.KINDS if kind is not Figure]
    figure = own_forms.figure_of(next(iter(own_forms.drawings(library.forms))), library.forms)
    form = replace(own_forms.new_form(""), sections=(*kinds, figure))
    own.change_sheet(database, sheet.id, filled(form, text), now)
    page = replace(own_tools.new_tool(""), steps=("",), material=("",), care=("",), questions=("",))
    own.change_tool(database, tool.id, filled(replace(page, forms=(str(sheet.id),)), text), now)
    with database.transaction() as session:
        for gathering in courses.find(session, Course, course.id).gatherings:
            gathering.items[0].tool_id = str(tool.id)


def filled(thing: S, text: str) -> S:
    """Return a sheet or a tool page with the text everywhere."""
    hints, names = get_type_hints(type(thing)), set(thing.__struct_fields__) - _FIELDS_KEPT
    changes = {name: text if hints[name] is str else _filled(getattr(thing, name), text) for name in names}
    return replace(thing, **changes)


def _filled(value: object, text: str) -> object:
    if isinstance(value, Struct):
        return filled(value, text)
    if isinstance(value, tuple):
        return tuple(text if isinstance(each, str) else _filled(each, text) for each in value)
    return value
