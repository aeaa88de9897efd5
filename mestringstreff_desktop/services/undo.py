"""Undo and redo of a course's plan: every edit is kept as what it changed, and taken back through storage.

An edit holds the fields it changed, what came and what went, and never the whole plan: what was
changed elsewhere in between, such as a log, stays as it is.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from mestringstreff_desktop.course.copying import same_gathering
from mestringstreff_desktop.course.course import AgendaItem, Consideration, Course, Gathering
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

MOST_EDITS = 200
# Typing in one field after a pause this long is an edit of its own.
PAUSE = timedelta(seconds=3)
Thing = Gathering | AgendaItem | Consideration
_KINDS: tuple[type[Thing], ...] = (Gathering, AgendaItem, Consideration)
_NOT_PLAN = frozenset({"id", "items", "events", "log", "notes", "considerations", "seen_at"})


@dataclasses.dataclass(frozen=True)
class FieldChange:
    """Fields of one thing, before and after."""

    kind: type[Thing]
    id: UUID
    before: Mapping[str, object]
    after: Mapping[str, object]

    @property
    def place(self) -> tuple[UUID, frozenset[str]]:
        """Which fields of what it is about."""
        return self.id, frozenset(self.after)


@dataclasses.dataclass(frozen=True)
class Part:
    """Something that came or went, with all that is in it, and the id of what it stands in."""

    parent: UUID
    thing: Thing


@dataclasses.dataclass(frozen=True)
class Edit:
    """One thing a leader did to the plan, in words, and what differs by it."""

    words: str
    changes: tuple[FieldChange, ...] = ()
    came: tuple[Part, ...] = ()
    went: tuple[Part, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.changes or self.came or self.went)

    def turned(self) -> "Edit":
        """Return the edit that takes this one back."""
        changes = tuple(FieldChange(each.kind, each.id, each.after, each.before) for each in self.changes)
        return Edit(self.words, changes, self.went, self.came)


def difference(words: str, before: Course, after: Course) -> Edit:
    """Return what an edit did, from the plan as it was and as it is."""
    old, new = dict(_parts(before)), dict(_parts(after))
    came = tuple(new[key] for key in new if key not in old and new[key].parent not in new.keys() - old.keys())
    went = tuple(old[key] for key in old if key not in new and old[key].parent not in old.keys() - new.keys())
    both = [(old[key].thing, new[key].thing) for key in old if key in new]
    changes = tuple(filter(None, (_changed(one, other) for one, other in both)))
    return Edit(words, changes, came, went)


def _parts(course: Course) -> Iterator[tuple[UUID, Part]]:
    for gathering in course.gatherings:
        yield gathering.id, Part(course.id, gathering)
        parts: list[Thing] = [*gathering.items, *gathering.considerations]
        for thing in parts:
            yield thing.id, Part(gathering.id, thing)


def _changed(one: Thing, other: Thing) -> FieldChange | None:
    names = [field.name for field in dataclasses.fields(one) if field.name not in _NOT_PLAN]
    different = [name for name in names if getattr(one, name) != getattr(other, name)]
    if not different:
        return None
    before, after = ({name: getattr(each, name) for name in different} for each in (one, other))
    return FieldChange(type(one), one.id, before, after)


def _apply(session: Session, edit: Edit) -> None:
    """Do an edit. What it is about may be gone by now; then there is nothing to do to it."""
    for kind in _KINDS:
        gone = [part.thing.id for part in edit.went if isinstance(part.thing, kind)]
        for thing in courses.find_all(session, kind, gone).values():
            session.delete(thing)
    for part in edit.came:
        _put_back(session, part)
    for kind in _KINDS:
        after = {change.id: change.after for change in edit.changes if change.kind is kind}
        for key, thing in courses.find_all(session, kind, after).items():
            set_fields(thing, after[key])


def _put_back(session: Session, part: Part) -> None:
    thing = part.thing
    if courses.find_all(session, type(thing), [thing.id]):
        return
    if isinstance(thing, Gathering):
        course = courses.find_bare(session, Course, part.parent)
        course.gatherings.append(same_gathering(thing))
    elif gathering := courses.find_all(session, Gathering, [part.parent]).get(part.parent):
        if isinstance(thing, AgendaItem):
            gathering.items.append(dataclasses.replace(thing))
        else:
            gathering.considerations.append(dataclasses.replace(thing))


class UndoStack:
    """The edits of one course that can be taken back, and those that can be done again."""

    def __init__(self, database: Database, course_id: UUID) -> None:
        self._database, self._course_id = database, course_id
        self.done: list[Edit] = []
        self.undone: list[Edit] = []
        self._typed_at: datetime | None = None

    def record(self, words: str, before: Course) -> None:
        """Keep what was done since the plan was as in `before`.

        Raises:
            UserError: the plan cannot be read.
        """
        self._keep(difference(words, before, load_course(self._database, self._course_id)))
        self.seal()

    def typed(self, words: str, change: FieldChange, now: datetime) -> None:
        """Keep what is typed in a field; what is typed on in it without a pause is one edit. `now` is UTC."""
        last = self.done[-1].changes if self.done else ()
        is_on = self._typed_at is not None and timedelta() <= now - self._typed_at <= PAUSE
        if is_on and len(last) == 1 and last[0].place == change.place:
            begun = self.done.pop()
            change = dataclasses.replace(change, before=begun.changes[0].before)
        self._keep(Edit(words, (change,) if change.before != change.after else ()))
        self._typed_at = now

    def seal(self) -> None:
        """What is typed from here on is an edit of its own, as when another field is gone to."""
        self._typed_at = None

    def _keep(self, edit: Edit) -> None:
        self.undone.clear()
        if not edit.is_empty:
            self.done.append(edit)
            del self.done[:-MOST_EDITS]

    def undo(self) -> str:
        """Take back the last edit; return it in words, or nothing when there is none.

        Raises:
            UserError: it cannot be stored.
        """
        return self._shift(self.done, self.undone)

    def redo(self) -> str:
        """Do again what was taken back last; return it in words, or nothing when there is none.

        Raises:
            UserError: it cannot be stored.
        """
        return self._shift(self.undone, self.done)

    def _shift(self, source: list[Edit], target: list[Edit]) -> str:
        """What goes is kept as it was the moment it went, with a log that came to it since."""
        self.seal()
        if not source:
            return ""
        edit = source[-1].turned()
        before = load_course(self._database, self._course_id)
        with self._database.transaction() as session:
            _apply(session, edit)
        source.pop()
        target.append(difference(edit.words, before, load_course(self._database, self._course_id)))
        return edit.words
