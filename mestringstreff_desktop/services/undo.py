"""Undo and redo of what a leader does to a course: the last edits are kept, and each is taken back whole."""

import dataclasses
from collections.abc import Hashable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment, OwnSheet
from mestringstreff_desktop.services import edits
from mestringstreff_desktop.services.edits import Edit, Where, difference
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.storage.attachments import LARGEST
from mestringstreff_desktop.storage.database import Database

MOST_EDITS = 200
MOST_KEPT = 2 * LARGEST  # bytes and letters of all edits together: the oldest go
# Typing in one field after a pause this long is an edit of its own.
PAUSE = timedelta(seconds=3)


@dataclasses.dataclass(frozen=True)
class _Typing:
    """What is being typed: in which field, since when the course was how, how it is now, and its edit."""

    field: Hashable
    begun: Course
    after: Course
    at: datetime
    edit: Edit


class UndoStack:
    """The edits of one course that can be taken back, and those that can be done again."""

    def __init__(self, database: Database, course_id: UUID) -> None:
        self._database, self._course_id = database, course_id
        self.done: list[Edit] = []
        self.undone: list[Edit] = []
        self._typing: _Typing | None = None

    def course(self) -> Course:
        """Return the course as it is stored.

        Raises:
            UserError: it cannot be read.
        """
        return self._database.course(self._course_id)

    def record(
        self, words: str, before: Course, where: Where, contents: Mapping[UUID, bytes] | None = None
    ) -> Edit | None:
        """Keep what was done since the course was as in `before`; return it, or None where nothing was.

        `contents` are the bytes of the files it took away, by id.

        Raises:
            UserError: the course cannot be read.
        """
        edit = edits.with_contents(difference(words, where, before, self.course()), contents or {})
        self._keep(edit)
        self.seal()
        return None if edit.is_empty else edit

    def typed(self, words: str, before: Course, where: Where, field: Hashable, at: datetime) -> Edit | None:
        """Keep what was typed and is stored now; what is typed on in a field without a pause is one edit.

        Return that edit, or None where all is as before it.

        `before` is the course as it was until then, and `at` (UTC) when it was typed.

        Raises:
            UserError: the course cannot be read.
        """
        typing, after = self._typing, self.course()
        is_on = typing is not None and typing.field == field and typing.after is before
        if typing is not None and is_on and timedelta() <= at - typing.at <= PAUSE:
            before = typing.begun
            if self.done and self.done[-1] is typing.edit:
                self.done.pop()
        edit = difference(words, where, before, after)
        self._keep(edit)
        self._typing = _Typing(field, before, after, at, edit)
        return None if edit.is_empty else edit

    def seal(self) -> None:
        """What is typed from here on is an edit of its own."""
        self._typing = None

    def _keep(self, edit: Edit) -> None:
        if not edit.is_empty:
            self.undone.clear()
            self.done.append(edit)
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        """Keep no more than there is room for; the last one is kept however large it is."""
        del self.done[:-MOST_EDITS]
        room, kept = MOST_KEPT, 0
        for edit in reversed(self.done):
            room -= edit.size
            if room < 0 and kept:
                break
            kept += 1
        del self.done[:-kept]

    def undo(self) -> Edit | None:
        """Take back the last edit, and return it; None when there is none.

        Raises:
            UserError: it cannot be stored.
        """
        return self._shift(self.done, self.undone)

    def redo(self) -> Edit | None:
        """Do again what was taken back last, and return it; None when there is none.

        Raises:
            UserError: it cannot be stored.
        """
        return self._shift(self.undone, self.done)

    def _shift(self, source: list[Edit], target: list[Edit]) -> Edit | None:
        """What goes is kept as it was the moment it went, with a log that came to it since."""
        self.seal()
        if not source:
            return None
        edit = source[-1].turned()
        before = self.course()
        with self._database.transaction() as session:
            contents = edits.contents_of(session, edit)
            edits.apply(session, edit)
        source.pop()
        self._forget_pictures(edit)
        done = difference(edit.words, edit.where, before, self.course())
        target.append(edits.with_contents(done, contents))
        return edit

    def _forget_pictures(self, edit: Edit) -> None:
        """A sheet that is another one by now is drawn anew, and a file that is gone leaves no picture."""
        changed = [each.id for each in edit.changes if each.kind is OwnSheet]
        gone = [part.thing.id for part in edit.went if isinstance(part.thing, OwnSheet | Attachment)]
        for key in (*changed, *gone):
            pictures.forget(self._database, key)
