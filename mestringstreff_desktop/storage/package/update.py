"""Takes the plan of a package over into one's own copy of the same course, and tells what changes.

What is the leader's own stays: dates, places, who is responsible, team, answers, notes, logs and
runs. So does a gathering that has begun, as it is, and a sheet, a tool or a file that the package
does not have.
To tell without changing anything stored, give it a course that no session holds.
"""

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, Slide, renumber
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.storage.package import unpack as unpacked
from mestringstreff_desktop.storage.package.format import (
    PackedCourse,
    PackedGathering,
    PackedItem,
    PackedQuestion,
)

_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "theme_id": "tema",
        "title": "tittel",
        "lead": "innledning",
        "is_digital": "digital eller i rom",
        "reflection_task": "refleksjonsoppgave",
        "goals": "mål",
        "group_questions": "spørsmål til gruppa",
        "prompts": "støttespørsmål",
        "tips": "tips",
        "material": "utstyr",
        "tools": "verktøy",
        "sheets": "ark",
        "slides": "støtteark",
    }
)
_LONGEST_NAME = 80
_PRIVATE = "Svar, navn, notater og logg i pakken blir ikke med når du oppdaterer. Dine egne blir stående."


class ChangeKind(StrEnum):
    """What becomes of a thing: it comes, it is changed, it goes, or it stays as it is."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    KEPT = "kept"


@dataclass(frozen=True)
class Change:
    """One line of what an update does, in words."""

    kind: ChangeKind
    words: str


T = TypeVar("T", OwnSheet, OwnTool, Attachment)


def update(
    own: Course, packed: PackedCourse, now: datetime, new_content: Collection[UUID] = ()
) -> list[Change]:
    """Take over the plan, and return what changed. `now` is UTC.

    `new_content` holds the attachments whose bytes are others than one's own. An id of the package that
    is known here must be that of the same thing: see `same_ids`.
    """
    changes = _update_course(own, packed) + _update_gatherings(own, packed.gatherings)
    changes += _update_questions(own, packed.questions)
    theirs = unpacked.unpack(packed, now)
    changes += _bring(own.own_sheets, theirs.own_sheets, "ark")
    changes += _bring(own.own_tools, theirs.own_tools, "verktøy")
    changes += _bring(own.attachments, theirs.attachments, "vedlegg", new_content)
    slides = (slide for gathering in packed.gatherings for slide in gathering.slides or ())
    noted = any(each.note for each in packed.items) or any(each.notes for each in slides)
    has_private = packed.answers or packed.team or packed.histories or noted
    return changes + ([Change(ChangeKind.KEPT, _PRIVATE)] if has_private else [])


def same_ids(own: Course, packed: PackedCourse) -> set[UUID]:
    """Return the ids that stand for the same thing, at the same place, here and in the package."""
    questions = [entry for entry in own.entries if entry.item_id is None]
    mine = _places(own) | {("question", entry.id) for entry in questions}
    theirs = _places(packed) | {("question", question.id) for question in packed.questions}
    return {key for _, key in mine & theirs} | {own.id}


def _places(course: Course | PackedCourse) -> set[tuple[UUID | str, UUID]]:
    """Return the id of each thing with where it stands."""
    places: set[tuple[UUID | str, UUID]] = {("gathering", each.id) for each in course.gatherings}
    places |= {(gathering.id, item.id) for gathering in course.gatherings for item in gathering.items}
    places |= {("sheet", each.id) for each in course.own_sheets}
    places |= {("tool", each.id) for each in course.own_tools}
    return places | {("attachment", each.id) for each in course.attachments}


def _take_over(thing: object, values: Mapping[str, Any]) -> list[str]:
    """Give a thing the values, and return the names of those that were others."""
    changed = [name for name, value in values.items() if getattr(thing, name) != value]
    for name in changed:
        setattr(thing, name, values[name])
    return changed


def _update_course(own: Course, packed: PackedCourse) -> list[Change]:
    before = own.title
    values: dict[str, Any] = {"title": packed.title, "goals": unpacked.goals(packed)}
    if packed.folder is not None:
        values["folder"] = replace(own.folder, parts=packed.folder)
    words = {
        "title": f"Navnet på kurset: {_name(before)} blir {_name(packed.title)}",
        "goals": "Målene for kurset",
        "folder": "Hva som ligger i kurspermen",
    }
    return [Change(ChangeKind.CHANGED, words[name]) for name in _take_over(own, values)]


def _update_gatherings(own: Course, packed: Sequence[PackedGathering]) -> list[Change]:
    """What has begun keeps its place; the others come in the package's order."""
    mine, theirs = {each.id: each for each in own.gatherings}, {each.id for each in packed}
    order = [each.id for each in own.gatherings if each.id in theirs]
    changes, found = [], []
    for each in packed:
        gathering = mine.get(each.id)
        found.append(gathering or unpacked.gathering(_plan(each)))
        changes += (
            _update_gathering(gathering, each) if gathering else [_new(f"samling: {_name(each.title)}")]
        )
    if order != [each.id for each in packed if each.id in mine]:
        changes.append(Change(ChangeKind.CHANGED, "Rekkefølgen på samlingene"))
    for gathering in (each for each in own.gatherings if each.id not in theirs):
        changes.append(_gone(gathering))
        if has_begun(gathering):
            found.insert(gathering.position, gathering)
    own.gatherings = found
    renumber(own.gatherings)
    return changes


def has_begun(gathering: Gathering) -> bool:
    """Is there a run or a log of it? Then it is history, and its plan is how it was held."""
    return bool(gathering.events or gathering.notes) or not gathering.log.is_empty


def _plan(packed: PackedGathering) -> PackedGathering:
    """Return the gathering as it was planned: without how it went, and what others noted."""
    planned = (item for item in packed.items if not item.is_unplanned)
    items = tuple(msgspec.structs.replace(item, note="") for item in planned)
    slides = tuple(msgspec.structs.replace(each, notes="") for each in packed.slides or ())
    return msgspec.structs.replace(
        packed, items=items, slides=None if packed.slides is None else slides, history=None
    )


def _gone(gathering: Gathering) -> Change:
    if has_begun(gathering):
        return Change(
            ChangeKind.KEPT, f"{_numbered(gathering)} er ikke i pakken, men blir stående med loggen"
        )
    return Change(ChangeKind.REMOVED, f"{_numbered(gathering)} er ikke i pakken, og blir tatt bort")


def _update_gathering(own: Gathering, packed: PackedGathering) -> list[Change]:
    called = _numbered(own)
    if has_begun(own):
        return [Change(ChangeKind.KEPT, f"{called} er i gang eller holdt, og blir stående som den er")]
    values = unpacked.fields(packed, "id", "items", "sheets", "slides", "history")
    if packed.slides is not None:
        values["slides"] = _with_own_notes(unpacked.slides(packed) or (), own.slides or ())
    if packed.sheets is not None:
        chosen = {choice.sheet: choice for choice in own.sheets}
        values["sheets"] = tuple(chosen.get(sheet, SheetChoice(sheet)) for sheet in packed.sheets)
    words = [_FIELDS[name] for name in _take_over(own, values)]
    words += _update_items(own, _plan(packed).items)
    return [Change(ChangeKind.CHANGED, f"{called}: {', '.join(words)}")] if words else []


def _with_own_notes(slides: Sequence[Slide], own: Sequence[Slide]) -> tuple[Slide, ...]:
    """One's own notes on a slide stay, as those on a line of the plan."""
    notes = {each.id: each.notes for each in own}
    return tuple(replace(each, notes=notes.get(each.id, "")) for each in slides)


def _update_items(own: Gathering, packed: Sequence[PackedItem]) -> list[str]:
    mine, theirs = {item.id: item for item in own.items}, {item.id for item in packed}
    before = [item.id for item in own.items if item.id in theirs]
    changed = sum(_update_item(mine[item.id], item) for item in packed if item.id in mine)
    own.items = [mine.get(item.id) or unpacked.item(item) for item in packed]
    renumber(own.items)
    counts = ((len(theirs - set(mine)), "ny", "nye"), (changed, "endret", "endrede"))
    words = [f"{count(number, one, many)} i programmet" for number, one, many in counts if number]
    if gone := len(set(mine) - theirs):
        words.append(f"{gone} tatt ut av programmet")
    return words + (["rekkefølge"] if before != [item.id for item in packed if item.id in mine] else [])


def _update_item(own: AgendaItem, packed: PackedItem) -> bool:
    """One's own notes stay, and who is responsible is one's own matter, once somebody is."""
    without = ("id", "note", "responsible") if own.responsible else ("id", "note")
    return bool(_take_over(own, unpacked.fields(packed, *without)))


def _update_questions(own: Course, packed: Sequence[PackedQuestion]) -> list[Change]:
    mine = {entry.id: entry for entry in own.entries if entry.item_id is None}
    theirs = {question.id for question in packed}
    changes = []
    for question in packed:
        plan = {"area_id": question.area_id, "question": question.question}
        if question.id not in mine:
            own.entries.append(
                ChecklistEntry(id=question.id, area_id=question.area_id, question=question.question)
            )
            changes.append(_new(f"eget punkt i sjekklista: {_name(question.question)}"))
        elif _take_over(mine[question.id], plan):
            changes.append(Change(ChangeKind.CHANGED, f"Eget punkt: {_name(question.question)}"))
    for entry in (entry for key, entry in mine.items() if key not in theirs):
        changes.append(_remove_question(own, entry))
    renumber(own.entries)
    return changes


def _remove_question(own: Course, entry: ChecklistEntry) -> Change:
    words = f"Eget punkt {_name(entry.question)} er ikke i pakken"
    if entry.state is not ItemState.NOT_STARTED or entry.note or entry.responsible or entry.due:
        return Change(ChangeKind.KEPT, f"{words}, men blir stående med svaret")
    own.entries.remove(entry)
    return Change(ChangeKind.REMOVED, f"{words}, og blir tatt bort")


def _bring(mine: list[T], theirs: Sequence[T], word: str, new_content: Collection[UUID] = ()) -> list[Change]:
    """Take over sheets, tools or files; `word` is what one of them is called. None is removed."""
    found, changes = {each.id: each for each in mine}, []
    for each in theirs:
        called = f"{word}: {_name(_title(each))}"
        if each.id not in found:
            mine.append(each)
            changes.append(_new(f"eget {called}"))
        elif _is_replaced(found[each.id], each) or each.id in new_content:
            changes.append(Change(ChangeKind.CHANGED, f"Eget {called}"))
    renumber(mine)
    left = [each for key, each in found.items() if key not in {each.id for each in theirs}]
    words = (f"Eget {word} {_name(_title(each))} er ikke i pakken, men blir stående" for each in left)
    return changes + [Change(ChangeKind.KEPT, line) for line in words]


def _title(thing: OwnSheet | OwnTool | Attachment) -> str:
    return thing.title if isinstance(thing, OwnSheet) else thing.name


def _is_replaced(own: T, new: T) -> bool:
    """Give one's own what is in the new one, if that is something else."""
    names = {*(field.name for field in dataclasses.fields(own))} - {"id", "position"}
    if not _take_over(own, {name: getattr(new, name) for name in names - {"changed_at"}}):
        return False
    _take_over(own, {name: getattr(new, name) for name in names})
    return True


def _new(words: str) -> Change:
    return Change(ChangeKind.NEW, f"Ny {words}" if words.startswith("samling") else f"Nytt {words}")


def _numbered(gathering: Gathering) -> str:
    return f"Samling {gathering.number} {_name(gathering.title)}"


def _name(text: str) -> str:
    """A text in quotes, on one line and not too long."""
    line = clean_name(text)
    return f"«{clean_name(line, _LONGEST_NAME)}…»" if len(line) > _LONGEST_NAME else f"«{line}»"
