"""A leader who does anything one can do to a course, for the tests that take all as it comes."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time, timedelta
from uuid import UUID, uuid4

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.own.sheets import new_form
from mestringstreff_desktop.course.course import Course, Gathering, Mark, TeamMember
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Status
from mestringstreff_desktop.course.recruiting.pre_talk import Agreement
from mestringstreff_desktop.course.sheets import LocalOffer, SheetChoice
from mestringstreff_desktop.course.suggestions import empty_item
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import (
    agenda,
    choosing,
    correcting,
    gatherings,
    keeping,
    log,
    participants,
    planning,
    running,
    series,
)
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.own import edit as own
from mestringstreff_desktop.services.own.files import (
    CheckedFile,
    RemovedFile,
    attach,
    remove_attachment,
    rename_attachment,
)
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.stored import add_question, add_sheet, add_tool

# What is no edit of a course, or is undone another way.
NO_EDITS = frozenset({"undo", "redo", "back", "gone and back", "other", "seen"})


def form_of(words: str) -> Form:
    return replace(new_form("x"), lead=words)


class Leader:
    """Does anything a leader can do to a course, drawn by `chance`."""

    def __init__(self, database: Database, library: Library, key: Course, chance: random.Random) -> None:
        self.database, self.library, self.key, self.chance = database, library, key.id, chance
        self.undo, self.now = UndoStack(database, key.id), NOW

    @property
    def course(self) -> Course:
        return self.database.course(self.key)

    def gathering(self) -> Gathering:
        return self.chance.choice(self.course.gatherings)

    def item(self, gathering: Gathering) -> UUID:
        return self.chance.choice(gathering.items).id

    def act(self) -> str:
        """Do one thing, and tell which. What cannot be done now is refused with a sentence."""
        self.now += timedelta(minutes=3)
        name, action = self.chance.choice(list(self.actions().items()))
        before = self.course
        with suppress(UserError, IndexError):
            action()
            if name.startswith("plan"):
                self.undo.record(name, before, Where("gatherings"))
        return name

    def edit(self) -> bool:
        """Do one thing that can be undone, and keep it as an edit; return whether anything came of it."""
        self.now += timedelta(minutes=3)
        edits = {name: action for name, action in self.actions().items() if name not in NO_EDITS}
        name, action = self.chance.choice(list(edits.items()))
        before, count = self.course, len(self.undo.done)
        with suppress(UserError, IndexError):
            files = action()
            contents = {files.attachment.id: files.content} if isinstance(files, RemovedFile) else None
            self.undo.record(name, before, Where("gatherings"), contents)
        return len(self.undo.done) > count

    def actions(self) -> dict[str, Callable[[], object]]:
        return self._plan() | self._rest() | self._run() | self._people()

    def _plan(self) -> dict[str, Callable[[], object]]:
        at, db, key, word = self.gathering(), self.database, self.key, str(self.chance.random())
        item = self.chance.choice(at.items).id if at.items else at.id
        place = self.chance.randrange(7)
        return {
            "plan add": lambda: agenda.add_items(db, at.id, [empty_item(word, Phase.MAIN)]),
            "plan remove": lambda: agenda.remove_items(db, at.id, [item]),
            "plan move": lambda: agenda.move_items(db, at.id, [item], Phase.CLOSING, 0),
            "plan step": lambda: agenda.step_items(db, at.id, [item], -1),
            "plan away": lambda: agenda.hand_over(db, at.id, [item], self.gathering().id),
            "plan mark": lambda: agenda.mark_items(db, at.id, [item], Mark.GREEN),
            "plan item": lambda: gatherings.change_item(db, item, title=word, minutes=7),
            "plan gathering": lambda: gatherings.change_gathering(db, at.id, title=word, goals=[word]),
            "plan another": lambda: series.add_gathering(db, key, None),
            "plan double": lambda: series.duplicate_gathering(db, key, at.id),
            "plan less": lambda: series.remove_gathering(db, key, at.id),
            "plan order": lambda: series.move_gathering(db, key, at.id, place),
            "plan dates": lambda: series.set_weekly(db, key, date(2026, 12, 2), time(10), word),
            "plan later": lambda: series.move_following(db, key, at.id, 7),
            "plan sort": lambda: series.sort_dates(db, key),
        }

    def _rest(self) -> dict[str, Callable[[], object]]:
        db, key, word, course = self.database, self.key, str(self.chance.random()), self.course
        return {
            "undo": self.undo.undo,
            "redo": self.undo.redo,
            "course": lambda: planning.change_course(db, key, place=word),
            "goal": lambda: planning.set_goal(db, key, "knowledge", word),
            "question": lambda: add_question(db, key, "drift", word),
            "no question": lambda: planning.remove_question(db, course.entries[-1].id),
            "member": lambda: planning.write_member(db, key, TeamMember(name=word)),
            "renamed": lambda: planning.change_member(db, course.team[0].id, name=word),
            "no member": lambda: planning.remove_member(db, course.team[0].id),
            "sheet": lambda: add_sheet(db, key, None, self.now),
            "file": lambda: attach(db, key, CheckedFile(word, "application/pdf", word.encode(), 1, b"")),
            "no file": lambda: remove_attachment(db, course.attachments[0].id),
            "renamed file": lambda: rename_attachment(db, course.attachments[0].id, word),
            "tool": lambda: add_tool(db, key, None, self.now),
            "no tool": lambda: own.remove_tool(db, course.own_tools[0].id),
            "written": lambda: own.change_sheet(db, course.own_sheets[0].id, form_of(word), self.now),
            "no sheet": lambda: own.remove_sheet(db, course.own_sheets[0].id),
            "offers": lambda: choosing.set_offers(db, key, [LocalOffer(word, word, word)]),
            "copies": lambda: choosing.count_folders(db, key, self.chance.randrange(1, 20)),
            "back": self._restore,
            "gone and back": self._delete_and_undo,
            "other": lambda: planning.create_course(db, self.library, word, self.now),
        }

    def _people(self) -> dict[str, Callable[[], object]]:
        db, key, word, course = self.database, self.key, str(self.chance.random()), self.course
        one = self.chance.choice(course.roster).id if course.roster else key
        status, agreed = self.chance.choice(list(Status)), self.chance.choice(list(Agreement))
        is_on, today = self.chance.random() < 0.5, self.now.date()
        return {
            "call": lambda: participants.write_participant(db, key, uuid4(), word, word),
            "person": lambda: participants.change_participant(db, one, note=word, consent_on=today),
            "status": lambda: participants.set_status(db, key, one, status),
            "line": lambda: participants.step_in_line(db, key, one, -1),
            "need": lambda: participants.tick_need(db, one, NeedKind.SIGHT, is_on=is_on),
            "need told": lambda: participants.describe_need(db, one, NeedKind.OTHER, word),
            "answer": lambda: participants.answer(db, one, "hope", word),
            "agreed": lambda: participants.agree(db, key, one, agreed, today),
            "no person": lambda: participants.remove_participant(db, one),
        }

    def _run(self) -> dict[str, Callable[[], object]]:
        at, db, now, word = self.gathering(), self.database, self.now, str(self.chance.random())
        return {
            "start": lambda: running.start(db, at.id, now),
            "next": lambda: running.next_item(db, at.id, now),
            "pause": lambda: running.pause(db, at.id, now),
            "seen": lambda: running.seen(db, at.id, now),
            "over": lambda: running.finish(db, at.id, now),
            "again": lambda: running.start_over(db, at.id),
            "went on": lambda: correcting.went_on(db, at.id, self.item(at), now - timedelta(minutes=2), now),
            "skipped": lambda: correcting.skip(db, at.id, self.item(at), now),
            "held": lambda: correcting.hold(db, at.id, self.item(at), now - timedelta(minutes=1), now),
            "not so": lambda: correcting.take_out(db, at.id, at.events[-1].id, now),
            "log": lambda: running.change_log(db, at.id, wise=word),
            "note": lambda: log.add_note(db, at.id, NoteKind.WISE, word, now),
            "no note": lambda: log.remove_note(db, at.notes[0].id),
            "sheets": lambda: choosing.choose_sheets(db, at.id, [SheetChoice("busk", copies=3)]),
            "as planned": lambda: choosing.follow_plan(db, at.id),
        }

    def _restore(self) -> None:
        keeping.restore_all(self.database, keeping.take_backup(self.database, self.now), self.now)

    def _delete_and_undo(self) -> None:
        deleted = keeping.delete_course(self.database, self.key, self.now)
        with suppress(UserError):
            self.database.course(self.key)
        keeping.undo_delete(self.database, deleted)
