"""Copies what may travel out of a course: field by field, by the names format.py gives."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC
from typing import Any, TypeVar

import msgspec

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.text import clean, clean_name, clean_text
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.evaluation.figures import key_figures, to_travel
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.storage.package.format import (
    YEARS,
    PackedAnswer,
    PackedAttachment,
    PackedConsideration,
    PackedCourse,
    PackedEvent,
    PackedFigures,
    PackedGathering,
    PackedGoals,
    PackedHistory,
    PackedItem,
    PackedLog,
    PackedMember,
    PackedNote,
    PackedQuestion,
    PackedSheet,
    PackedSlide,
    PackedTool,
)
from mestringstreff_desktop.storage.package.own import clean_document, is_right

T = TypeVar("T", bound=msgspec.Struct)
_NOT_IN_A_NAME = re.compile(r"[/\\]")
_UNANSWERED = {"state": ItemState.NOT_STARTED, "due": None, "note": "", "responsible": ""}


@dataclass(frozen=True)
class ExportOptions:
    """What leaves with the plan because the leader asks for it.

    `answers` are states and dates of the checklist, `team` the people, the names of those responsible,
    the notes on the plan and, with answers, those on it; `logs` all that came of running the gatherings;
    `figures` the key figures, which are numbers alone.
    """

    answers: bool = False
    team: bool = False
    logs: bool = False
    figures: bool = False


PLAN_ONLY = ExportOptions()


def pack(course: Course, roles: Collection[str], options: ExportOptions = PLAN_ONLY) -> PackedCourse:
    """Copy what may travel. Of the responsible only the words in `roles` do: others may be names."""
    goals = {kind: clean_text(course.goals.get(kind, "")) for kind in PackedGoals.__struct_fields__}
    built_in = [entry for entry in course.entries if entry.item_id is not None and options.answers]
    return _copied(
        PackedCourse,
        course,
        goals=PackedGoals(**goals),
        gatherings=tuple(_packed_gathering(each, roles, options) for each in course.gatherings),
        questions=tuple(
            _copied(PackedQuestion, entry, **_answer(entry, options))
            for entry in course.entries
            if entry.item_id is None
        ),
        made_on=course.created_at.astimezone(UTC).date(),
        folder=clean(course.folder.parts),
        own_sheets=tuple(
            _copied(PackedSheet, each, toml=clean_document(each.toml, Form)) for each in right_sheets(course)
        ),
        own_tools=tuple(
            _copied(PackedTool, each, toml=clean_document(each.toml, Tool)) for each in right_tools(course)
        ),
        attachments=tuple(_packed_attachment(each) for each in course.attachments),
        answers=tuple(_copied(PackedAnswer, entry, **_answer(entry, options)) for entry in built_in),
        team=tuple(_copied(PackedMember, each) for each in course.team if options.team),
        figures=packed_figures(course) if options.figures else None,
    )


def packed_figures(course: Course) -> PackedFigures | None:
    """Return a course's figures as they may travel; None where it is not known which year it was held."""
    found = to_travel(key_figures(course))
    return None if found.year not in YEARS else _copied(PackedFigures, found)


def right_sheets(course: Course) -> list[OwnSheet]:
    """Return the course's own sheets that can be printed: one with a mistake in it stays at home."""
    return [each for each in course.own_sheets if is_right(clean_document(each.toml, Form), Form)]


def right_tools(course: Course) -> list[OwnTool]:
    return [each for each in course.own_tools if is_right(clean_document(each.toml, Tool), Tool)]


def _answer(entry: ChecklistEntry, options: ExportOptions) -> dict[str, Any]:
    """Return the part of an answer that leaves; notes may hold names, so they go with the names."""
    answer: dict[str, Any] = dict(_UNANSWERED)
    if options.answers:
        answer |= {"state": entry.state, "due": entry.due}
    if options.answers and options.team:
        answer |= {"note": clean_text(entry.note), "responsible": clean_name(entry.responsible)}
    return answer


def _packed_attachment(attachment: Attachment) -> PackedAttachment:
    name = _NOT_IN_A_NAME.sub("_", clean_name(attachment.name))
    return _copied(PackedAttachment, attachment, name=name)


def _packed_gathering(
    gathering: Gathering, roles: Collection[str], options: ExportOptions
) -> PackedGathering:
    items = [item for item in gathering.items if options.logs or not item.is_unplanned]
    return _copied(
        PackedGathering,
        gathering,
        items=tuple(pack_item(item, roles, options) for item in items),
        sheets=tuple(clean_text(choice.sheet) for choice in gathering.sheets),
        slides=_packed_slides(gathering, options),
        history=_packed_history(gathering) if options.logs else None,
    )


def _packed_slides(gathering: Gathering, options: ExportOptions) -> tuple[PackedSlide, ...] | None:
    """Copy what may travel of the slides. What the leader has noted may hold names, so it goes with them."""
    if gathering.slides is None:
        return None
    return tuple(
        _copied(PackedSlide, each, notes=clean_text(each.notes) if options.team else "")
        for each in gathering.slides
    )


def pack_item(item: AgendaItem, roles: Collection[str], options: ExportOptions) -> PackedItem:
    """Copy what may travel of a line. A note may hold names, so it goes with the names."""
    word = clean_name(item.responsible)
    who = word if options.team or word in roles else ""
    return _copied(PackedItem, item, responsible=who, note=clean_text(item.note) if options.team else "")


def _packed_history(gathering: Gathering) -> PackedHistory:
    return PackedHistory(
        log=_copied(PackedLog, gathering.log),
        events=tuple(_copied(PackedEvent, event, at=event.at.astimezone(UTC)) for event in gathering.events),
        notes=tuple(_copied(PackedNote, note, at=note.at.astimezone(UTC)) for note in gathering.notes),
        considerations=tuple(_copied(PackedConsideration, each) for each in gathering.considerations),
    )


def _copied(kind: type[T], thing: object, **instead: object) -> T:
    """Copy the struct's own fields from a thing; `instead` holds those that are not copied as is."""
    names = [name for name in kind.__struct_fields__ if name not in instead]
    found = {name: clean(getattr(thing, name), name) for name in names}
    return kind(**{name: tuple(v) if isinstance(v, list) else v for name, v in found.items()}, **instead)
