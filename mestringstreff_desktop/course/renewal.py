"""A new course from an earlier one: its plan and what was learned of it, and never people, dates or logs.

What its review meeting decided comes along as something to consider, at a gathering or in the whole course.

Whom to ring where the course is held comes along: it is of the place, and of no use when it is not there.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.copying import new_like, plan_like
from mestringstreff_desktop.course.course import (
    Consideration,
    Course,
    CourseConsideration,
    Gathering,
    Positioned,
    Role,
    Slide,
    renumber,
)
from mestringstreff_desktop.course.economy import budget_for_next
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.course.meetings import reviews
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.kept_texts import letters_for_next, values_for_next
from mestringstreff_desktop.course.sheets import FolderPlan, LocalOffer, SheetChoice
from mestringstreff_desktop.course.work_meeting import Decision

P = TypeVar("P", bound=Positioned)
_ROLES = {
    Role.LEADER: "Kursleder",
    Role.PROFESSIONAL: "Fagperson",
    Role.USER_REPRESENTATIVE: "Brukerrepresentant",
    Role.OTHER: "",
}
_AND = re.compile(r" og |[,/&+]")
_WORD = re.compile(r"\w{2,}")
_BULLET = re.compile(r"^[\s•*–-]+")


def answers(course: Course) -> list[ChecklistEntry]:
    """Return what has been answered, of which some may hold for the next course too."""
    return [each for each in course.entries if each.state is not ItemState.NOT_STARTED or each.note.strip()]


def wise_things(gathering: Gathering) -> list[str]:
    """Return what was found wise, a thing a line, each once; and what waited already to be considered."""
    lines = [_BULLET.sub("", line) for line in clean_text(gathering.log.wise).split("\n")]
    notes = [note.text for note in gathering.notes if note.kind is NoteKind.WISE]
    return _each_once([*lines, *notes, *_waiting(gathering.considerations)])


def _waiting(things: Iterable[Consideration | CourseConsideration]) -> list[str]:
    return [each.text for each in things if not each.is_dealt_with]


def _each_once(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(text.strip() for text in texts) if text]


def decisions(course: Course) -> list[Decision]:
    """Return what the review meeting decided for the next course, in its order."""
    decided = (each for meeting in reviews(course) for each in meeting.decisions)
    return [each for each in decided if each.text.strip()]


def come_along(course: Course) -> list[Decision]:
    """Return those of the decisions that come along: one that mentions a participant stays behind."""
    return [each for each in decisions(course) if not mentions_participant(course, each.text)]


def mentions_somebody(course: Course, text: str) -> bool:
    """Is somebody of the team, or who takes part, mentioned in a text, by the first name or another?"""
    team = _parts(member.name for member in course.team)
    words = {word.casefold() for word in _WORD.findall(text)}
    return _are_among(words, team) or mentions_participant(course, text)


def mentions_participant(course: Course, text: str) -> bool:
    """Is somebody on the roster mentioned? Of so many names some are words too: per, hans, dag."""
    people = _parts(person.name for person in course.roster)
    words = {word.casefold() for word in _WORD.findall(text) if not word.islower()}
    return _are_among(words, people)


def _parts(names: Iterable[str]) -> set[str]:
    return {part.casefold() for name in names for part in _WORD.findall(name)}


def _are_among(words: Iterable[str], names: Collection[str]) -> bool:
    return any(word in names or word.removesuffix("s") in names for word in words)


class Renewal:
    """Makes the new course. `ids` are the new ids of the leader's own sheets, tools and attachments.

    `roles` are the words for who is responsible that are no names; `kept` the ids of the answers
    that stay true. `now` is UTC.
    """

    def __init__(self, source: Course, roles: Collection[str], kept: Collection[UUID], now: datetime) -> None:
        self._source, self._roles, self._kept, self._now = source, frozenset(roles), frozenset(kept), now
        self.own_sheets = [new_like(each) for each in source.own_sheets]
        self.own_tools = [new_like(each) for each in source.own_tools]
        self.attachments = [new_like(each) for each in source.attachments]
        self.ids: Mapping[str, str] = {str(old): str(new) for old, new in self._pairs()}
        written: list[OwnSheet | OwnTool] = [*self.own_sheets, *self.own_tools]
        for own in written:
            own.toml, own.changed_at = self._renamed(own.toml), now

    def _pairs(self) -> Iterator[tuple[UUID, UUID]]:
        source = self._source
        old: list[OwnSheet | OwnTool | Attachment] = [
            *source.own_sheets,
            *source.own_tools,
            *source.attachments,
        ]
        new: list[OwnSheet | OwnTool | Attachment] = [*self.own_sheets, *self.own_tools, *self.attachments]
        yield from ((one.id, other.id) for one, other in zip(old, new, strict=True))

    def _renamed(self, text: str) -> str:
        """An id is so long that it stands nowhere by chance."""
        for old, new in self.ids.items():
            text = text.replace(old, new)
        return text

    def course(self, title: str) -> Course:
        """Return the new course."""
        source, mentions = self._source, partial(mentions_somebody, self._source)
        return Course(
            title=title,
            created_at=self._now,
            place=source.place,
            participants=source.participants,
            goals=dict(source.goals),
            frame=dict(source.frame),
            gatherings=_in_order(
                [self._gathering(each, number) for number, each in enumerate(source.gatherings, 1)]
            ),
            considerations=_in_order([CourseConsideration(text=text) for text in self._of_the_course()]),
            entries=_in_order([self._entry(each) for each in source.entries if self._comes_along(each)]),
            folder=FolderPlan(tuple(map(self._renamed, source.folder.parts)), source.folder.copies),
            local_help=source.local_help,
            local_offers=tuple(LocalOffer(each.name, each.text) for each in source.local_offers),
            own_sheets=self.own_sheets,
            own_tools=self.own_tools,
            attachments=self.attachments,
            letters=_in_order(letters_for_next(source, mentions)),
            budget=budget_for_next(source, mentions),
            text_values=values_for_next(source, mentions),
        )

    def _of_the_course(self) -> list[str]:
        """Return what was decided of the course as a whole, and what still waited to be considered in it."""
        held = range(1, len(self._source.gatherings) + 1)
        decided = (self._decided(each) for each in come_along(self._source) if each.gathering not in held)
        return _each_once([*decided, *self._of_nobody(_waiting(self._source.considerations))])

    def _of_gathering(self, old: Gathering, number: int) -> list[str]:
        decided = (self._decided(each) for each in come_along(self._source) if each.gathering == number)
        return _each_once([*decided, *self._of_nobody(wise_things(old))])

    def _decided(self, decision: Decision) -> str:
        """Return what was decided, with the role of who is to do it."""
        text, role = " ".join(decision.text.split()), self._role(decision.responsible.strip())
        return f"{text} ({role.lower()})" if role else text

    def _gathering(self, old: Gathering, number: int) -> Gathering:
        """The link is left out: it leads to a meeting of the earlier course."""
        made = plan_like(old)
        made.link = ""
        made.tools = [self._renamed(each) for each in old.tools]
        made.prompts, made.tips = self._of_nobody(old.prompts), self._of_nobody(old.tips)
        made.material = self._of_nobody(old.material)
        made.slides = self._slides(made.slides)
        made.sheets = tuple(SheetChoice(self._renamed(each.sheet), each.copies) for each in old.sheets)
        wise = self._of_gathering(old, number)
        made.considerations = _in_order([Consideration(text=text) for text in wise])
        for item in made.items:
            item.tool_id = self._renamed(item.tool_id)
            item.sheet = self._renamed(item.sheet)
            item.responsible = self._role(item.responsible)
            item.note = self._without_names(item.note)
        renumber(made.items)
        return made

    def _slides(self, slides: tuple[Slide, ...] | None) -> tuple[Slide, ...] | None:
        if slides is None:
            return None
        return tuple(
            replace(each, picture=self._renamed(each.picture), notes=self._without_names(each.notes))
            for each in slides
        )

    def _without_names(self, note: str) -> str:
        return "" if mentions_somebody(self._source, note) else note

    def _of_nobody(self, lines: Iterable[str]) -> list[str]:
        """What is to be thought of or brought along is of the next gathering, and of nobody at this one."""
        return [line for line in lines if not mentions_participant(self._source, line)]

    def _role(self, responsible: str) -> str:
        """Return the roles of those named; a word that is neither a role nor in the team is left out."""
        if responsible in self._roles:
            return responsible
        by_name = {
            name.strip().casefold(): _ROLES[member.role]
            for member in self._source.team
            for name in (member.name.split(" ")[0], member.name)
        }
        found = [by_name.get(name.strip().casefold(), "") for name in _AND.split(responsible)]
        return " og ".join(dict.fromkeys(role for role in found if role))

    def _comes_along(self, entry: ChecklistEntry) -> bool:
        """A question of one's own does in any case; an answer only where it was chosen."""
        return entry.item_id is None or entry.id in self._kept

    def _entry(self, old: ChecklistEntry) -> ChecklistEntry:
        is_kept = old.id in self._kept
        return ChecklistEntry(
            area_id=old.area_id,
            item_id=old.item_id,
            question=old.question,
            state=old.state if is_kept else ItemState.NOT_STARTED,
            note=self._without_names(old.note) if is_kept else "",
        )


def _in_order(things: list[P]) -> list[P]:
    renumber(things)
    return things
