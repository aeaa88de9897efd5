"""Undo and redo of all that changes the course on screen: one for the program, one row of edits a course.

Whoever changes a course does it through here, with words for what is done and where. `do` is for what
is done at once, `typed` for what is typed. Nothing is taken back unseen: it is told of, and what was
done somewhere else than one looks is first told of, and then taken back there.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from mestringstreff_desktop.clock import Clock
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.edits import EVERYWHERE, Edit, Where
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.autosave import Autosave
from mestringstreff_desktop.ui.base.keeper import Keeper
from mestringstreff_desktop.ui.base.worker import Task

T = TypeVar("T")
_IS_KEPT = "typing-is-kept"
_WAIT = "Et øyeblikk …"
_NOT_YET = "Et øyeblikk, det du skrev sist, lagres først. Prøv igjen om litt."
_UNDO_ELSEWHERE = "Siste endring er i {where}: {words}. Ctrl+Z igjen angrer den."
_REDO_ELSEWHERE = "Det du angret, er i {where}: {words}. Ctrl+Y igjen gjør det om igjen."


class Acting(Protocol):
    """What undo needs of the context."""

    database: Database
    clock: Clock
    autosave: Autosave
    keeper: Keeper

    def require_course(self) -> Course:
        """Return the course on screen."""

    def act(self, action: Callable[[], T]) -> T | None:
        """Do something that is stored; on trouble say so and return None."""


class Undo(QObject):
    """The edits of the course on screen. `just_done` is what `do` did last; None when it did nothing.

    `moved` tells that there are others to take back than before, `told` says what was taken back or
    would be, and `wants` carries a `Where` that is to be shown: something was taken back there.
    """

    moved = Signal()
    told = Signal(str)
    wants = Signal(object)

    def __init__(self, acting: Acting, parent: QObject) -> None:
        super().__init__(parent)
        self._acting = acting
        self._stacks: dict[UUID, UndoStack] = {}
        self._turn = 0
        self.just_done: Edit | None = None
        self._asked: tuple[Edit, bool, Where] | None = None

    @property
    def stack(self) -> UndoStack:
        """The edits of the course on screen."""
        return self._stack_of(self._acting.require_course().id)

    def _stack_of(self, course_id: UUID) -> UndoStack:
        if course_id not in self._stacks:
            self._stacks[course_id] = UndoStack(self._acting.database, course_id)
        return self._stacks[course_id]

    @property
    def last(self) -> Edit | None:
        """The edit that would be taken back."""
        done = self.stack.done
        return done[-1] if done else None

    def is_taken_back(self, edit: Edit) -> bool:
        """Has an edit been taken back? It may have been done again since."""
        return all(each is not edit for each in self.stack.done)

    def do(self, words: str, action: Callable[[], T], where: Where) -> T | None:
        """Do something that is stored, and keep it as an edit; on trouble say so and return None.

        `words` say what was done, to follow «Angret:», such as: fjernet «Pause». `where` is where it is
        seen.
        """

        def recorded() -> T:
            stack = self.stack
            before = stack.course()
            result = action()
            self.just_done = stack.record(words, before, where)
            return result

        self.just_done = None
        result = self._acting.act(recorded)
        self.moved.emit()
        return result

    def keep(
        self, words: str, before: Course, where: Where, contents: Mapping[UUID, bytes] | None = None
    ) -> None:
        """Keep as an edit what the keeper's thread has done to a course since it was as in `before`.

        `contents` are the bytes of the attachments it took away, by id; the rest is as in `do`.
        """
        self.just_done = self._acting.act(
            lambda: self._stack_of(before.id).record(words, before, where, contents)
        )
        self.moved.emit()

    def typed(self, field: Hashable, words: str, action: Callable[[], object], where: Where) -> None:
        """Store what is typed by `action` within half a second, and keep it as an edit then.

        `field` tells one field of one thing from all others, for the autosave and for what is typed on.
        `words` and `where` are as in `do`.
        """
        stack, turn, at = self.stack, self._turn, self._acting.clock()
        if (widget := QApplication.focusWidget()) is not None:
            widget.setProperty(_IS_KEPT, True)

        def recorded() -> None:
            before = stack.course()
            action()
            self.just_done = stack.typed(words, before, where, (field, turn), at)
            self.moved.emit()

        self.just_done = None
        self._acting.autosave.queue(field, recorded)

    def tell_done(self) -> None:
        """Say what was just done, where it is done by a key that is easily hit by chance."""
        if self.just_done is not None:
            words = self.just_done.words
            self.told.emit(f"{words[:1].upper()}{words[1:]}. Ctrl+Z angrer.")

    def seal(self) -> None:
        """What is typed from here on is an edit of its own, as when another field is gone to."""
        self._turn += 1

    def forget(self, course_id: UUID | None = None) -> None:
        """Forget the edits of a course that is gone, or of all where much is another than it was."""
        if course_id is None:
            self._stacks.clear()
        else:
            self._stacks.pop(course_id, None)
        self.moved.emit()

    def undo(self, seen: Where) -> None:
        """Take back the last edit if it was done where one looks; else say so the first time."""
        self._shift(seen, is_undo=True)

    def redo(self, seen: Where) -> None:
        """Do again what was taken back last if it was done where one looks; else say so the first time."""
        self._shift(seen, is_undo=False)

    def take_back(self, edit: Edit) -> None:
        """Take back an edit that the window tells of, if it is still the last one."""
        if self.last is edit:
            self.undo(edit.where)

    def _shift(self, seen: Where, *, is_undo: bool) -> None:
        autosave = self._acting.autosave
        if not autosave.flush():  # what is typed last is not stored yet, and is first in turn
            if autosave.trouble is None:
                self.told.emit(_NOT_YET)
            return
        stack = self.stack
        edit = next(reversed(stack.done if is_undo else stack.undone), None)
        if edit is None:
            return
        question = edit, is_undo, seen
        is_asked, self._asked = self._asked == question, None
        if edit.where not in (seen, EVERYWHERE) and not is_asked:
            self._asked = question
            sentence = _UNDO_ELSEWHERE if is_undo else _REDO_ELSEWHERE
            self.told.emit(sentence.format(where=edit.where.words, words=edit.words))
            return
        do = self._do_aside if edit.has_files else self._do
        do(stack.undo if is_undo else stack.redo, "Angret" if is_undo else "Gjort om igjen")

    def _do(self, action: Callable[[], Edit | None], verb: str) -> None:
        """A field that has the focus would keep its text: it lets go of it for a moment."""
        field = QApplication.focusWidget()
        if field is not None:
            field.clearFocus()
        edit = self._acting.act(action)
        self.moved.emit()
        if field is not None and isValid(field) and field.isVisible():
            field.setFocus()
        if edit is not None:
            self.wants.emit(edit.where)
            self.told.emit(f"{verb}: {edit.words}.")

    def _do_aside(self, action: Callable[[], Edit | None], verb: str) -> None:
        """A large file takes its time: the window waits, and tells so."""

        def attempt(_: Task) -> Edit | UserError | None:
            try:
                return action()
            except UserError as error:
                return error

        then = lambda result: self._do(lambda: _succeeded(result), verb)  # noqa: E731
        self._acting.keeper.hold(self, _WAIT, attempt, then)


def _succeeded(result: Edit | UserError | None) -> Edit | None:
    if isinstance(result, UserError):
        raise result
    return result


def has_its_own(field: QWidget, *, is_undo: bool) -> bool:
    """Has a field something typed to take back, or do again, by itself, because it is not kept here?"""
    if field.property(_IS_KEPT):
        return False
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if is_undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        text = field.document()
        return text.isUndoAvailable() if is_undo else text.isRedoAvailable()
    return False
