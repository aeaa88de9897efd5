"""Edits of a course: what one thing a leader did has changed, in words, and taken back through storage.

An edit holds the fields it changed, what came and what went, and never the whole course: what was
changed elsewhere in between stays as it is. It reaches all that is stored of a course, but what the
program notes by itself, such as when it last saw a run go on.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from mestringstreff_desktop.course.budget_line import BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Consideration,
    Course,
    CourseConsideration,
    Gathering,
    TeamMember,
)
from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire, Response
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.run.events import RunEvent
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.storage import attachments, courses, parts

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Thing = (
    Course
    | Gathering
    | AgendaItem
    | RunEvent
    | GatheringLog
    | LogNote
    | Consideration
    | TeamMember
    | ChecklistEntry
    | OwnSheet
    | OwnTool
    | Attachment
    | Participant
    | Channel
    | Letter
    | WorkMeeting
    | CourseConsideration
    | Questionnaire
    | Response
    | BudgetLine
)


@dataclasses.dataclass(frozen=True)
class Where:
    """Where in the window something is done: a page, and which thing of it must be in view to see it.

    `words` names it, to follow «i»: Samling 2. `spot` is the very thing there, to be pointed at.
    """

    page: str
    thing: Hashable = None
    words: str = dataclasses.field(default="", compare=False)
    spot: Hashable = dataclasses.field(default=None, compare=False)


EVERYWHERE = Where("", words="kurset")  # seen wherever one is, as the name of the course


@dataclasses.dataclass(frozen=True)
class FieldChange:
    """Fields of one thing, before and after."""

    kind: type[Thing]
    id: UUID
    before: Mapping[str, object]
    after: Mapping[str, object]


@dataclasses.dataclass(frozen=True)
class Part:
    """Something that came or went, with all that is in it, and the id of what it stands in.

    `content` is the bytes of a file.
    """

    parent: UUID
    thing: Thing
    content: bytes = b""


@dataclasses.dataclass(frozen=True)
class Edit:
    """One thing a leader did, in words, where it was done, and what differs by it."""

    words: str
    where: Where
    changes: tuple[FieldChange, ...] = ()
    came: tuple[Part, ...] = ()
    went: tuple[Part, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.changes or self.came or self.went)

    @property
    def has_files(self) -> bool:
        """Does it take away files or put them back, which may take time?"""
        return any(isinstance(part.thing, Attachment) for part in (*self.came, *self.went))

    @property
    def size(self) -> int:
        """How much memory it takes, about: its letters, and the bytes of its files."""
        texts = [value for each in self.changes for value in (*each.before.values(), *each.after.values())]
        gone = (*self.came, *self.went)
        texts += [getattr(part.thing, name) for part in gone for name in parts.fields(part.thing)]
        return sum(len(text) for text in texts if isinstance(text, str)) + sum(
            len(part.content) for part in gone
        )

    def turned(self) -> Edit:
        """Return the edit that takes this one back."""
        changes = tuple(FieldChange(each.kind, each.id, each.after, each.before) for each in self.changes)
        return Edit(self.words, self.where, changes, self.went, self.came)


def difference(words: str, where: Where, before: Course, after: Course) -> Edit:
    """Return what an edit did, from the course as it was and as it is."""
    old: dict[UUID, Part] = {}
    new: dict[UUID, Part] = {}
    _collect(before.id, before, after, old, new)
    came, went = new.keys() - old.keys(), old.keys() - new.keys()
    both = [(old[key].thing, new[key].thing) for key in old if key in new]
    return Edit(
        words,
        where,
        changes=tuple(filter(None, (_changed(one, other) for one, other in both))),
        came=tuple(new[key] for key in new if key in came and new[key].parent not in came),
        went=tuple(old[key] for key in old if key in went and old[key].parent not in went),
    )


def _collect(parent: UUID, one: Thing, other: Thing, old: dict[UUID, Part], new: dict[UUID, Part]) -> None:
    """Find the parts that may differ in what is the same thing before and after.

    What was not written to since is the same list, and is not looked through.
    """
    old[one.id], new[one.id] = Part(parent, one), Part(parent, other)
    for name in parts.lists(one):
        if getattr(one, name) is getattr(other, name):
            continue
        was, now = parts.belonging(one, name), {each.id: each for each in parts.belonging(other, name)}
        for each in was:
            if each.id in now:
                _collect(one.id, each, now.pop(each.id), old, new)
            else:
                old.update(_all_in(one.id, each))
        for each in now.values():
            new.update(_all_in(one.id, each))


def _all_in(parent: UUID, thing: Thing) -> Iterator[tuple[UUID, Part]]:
    yield thing.id, Part(parent, thing)
    for name in parts.lists(thing):
        for each in parts.belonging(thing, name):
            yield from _all_in(thing.id, each)


def _changed(one: Thing, other: Thing) -> FieldChange | None:
    if one is other:
        return None
    different = [name for name in parts.fields(one) if getattr(one, name) != getattr(other, name)]
    if not different:
        return None
    before, after = ({name: getattr(each, name) for name in different} for each in (one, other))
    return FieldChange(type(one), one.id, before, after)


def contents_of(session: Session, edit: Edit) -> dict[UUID, bytes]:
    """Return the bytes of the files that an edit is to take away, and that are there."""
    keys = [part.thing.id for part in edit.went if isinstance(part.thing, Attachment)]
    there = courses.find_all(session, Attachment, keys)
    return {key: attachments.read(session, key) for key in there}


def with_contents(edit: Edit, contents: Mapping[UUID, bytes]) -> Edit:
    """Return an edit that can put back the files it took away, byte for byte."""
    went = tuple(
        dataclasses.replace(part, content=contents.get(part.thing.id, b"")) if contents else part
        for part in edit.went
    )
    return dataclasses.replace(edit, went=went)


def apply(session: Session, edit: Edit) -> None:
    """Do an edit. What it is about may be gone by now; then there is nothing to do to it."""
    for part in edit.went:
        for thing in courses.find_all(session, type(part.thing), [part.thing.id]).values():
            if not _must_stay(session, part.parent, thing):
                session.delete(thing)
    for part in edit.came:
        _put_back(session, part)
    for kind in {change.kind for change in edit.changes}:
        after = {change.id: change.after for change in edit.changes if change.kind is kind}
        for key, thing in courses.find_all(session, kind, after).items():
            _change(session, thing, after[key])


def _must_stay(session: Session, course_id: UUID, thing: Thing) -> bool:
    """A response counted in a result that has left the window is not taken away, nor what it answers."""
    if isinstance(thing, Questionnaire):
        responses = courses.find_bare(session, Course, course_id).responses
        return any(each.questionnaire_id == thing.id and each.is_released for each in responses)
    return isinstance(thing, Response) and thing.is_released


def _change(session: Session, thing: Thing, after: Mapping[str, object]) -> None:
    """Change a thing; where it stood in something that is gone it stays where it is."""
    home = parts.home(thing)
    target = after.get(home.column) if home else None
    if home and isinstance(target, UUID) and not courses.find_all(session, home.kind, [target]):
        return
    set_fields(thing, after)


def _put_back(session: Session, part: Part) -> None:
    thing = part.thing
    home = parts.home(thing)
    assert home is not None, "a course neither comes nor goes by an edit"
    parent = courses.find_all(session, home.kind, [part.parent]).get(part.parent)
    if parent is None or courses.find_all(session, type(thing), [thing.id]):
        return
    getattr(parent, home.list).append(_again(session, thing))
    if part.content:
        attachments.write(session, thing.id, part.content)


def _again(session: Session, thing: Thing) -> Thing:
    """Return a thing with the same id, and all that was in it and is not somewhere else by now."""
    inner: dict[str, Any] = {}
    for name in parts.lists(thing):
        copies = [_again(session, each) for each in _missing(session, parts.belonging(thing, name))]
        inner[name] = copies if isinstance(getattr(thing, name), list) else next(iter(copies), None)
    return dataclasses.replace(thing, **inner)


def _missing(session: Session, things: list[Any]) -> list[Any]:
    there = courses.find_all(session, type(things[0]), [each.id for each in things]) if things else {}
    return [each for each in things if each.id not in there]
