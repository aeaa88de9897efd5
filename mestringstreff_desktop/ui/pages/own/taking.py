"""Takes files in: looks at one after another on the thread beside, and tells of them all at the end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.own.files import CheckedFile, NeedsPassword, check_file
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.own.words import THE_LISTS
from mestringstreff_desktop.ui.widgets.plain_words import named

_ASK = "«{name}» er låst med passord. Skriv det her, så blir fila lagt til uten passordet."
_NOT_ASKED = "«{name}» er låst med passord, og ble ikke lagt til."
_GIVEN_UP = "«{name}» ble ikke lagt til, for det ble avbrutt."


@dataclass(frozen=True)
class Outcome:
    """What came of a file: `trouble` is why it was not taken, and empty when it was."""

    name: str
    trouble: str = ""


@dataclass(frozen=True)
class _Wanted:
    """A file, and the course it is for: another may be on screen before it has been looked at."""

    path: Path
    course_id: UUID
    password: str = ""


class FileTaker(QObject):
    """Takes files into a course. `looking` carries each one's task and words, `finished` all outcomes."""

    looking = Signal(object, str)
    finished = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self._waiting: list[_Wanted] = []
        self._locked: list[_Wanted] = []
        self._outcomes: list[Outcome] = []
        self._found: CheckedFile | None = None
        self._number = self._of = 0

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files, and take those that can be printed into the course on screen."""
        is_busy, course_id = bool(self._of), self.context.require_course().id
        self._of += len(paths)
        self._waiting += [_Wanted(path, course_id) for path in paths]
        if not is_busy and paths:
            self._look_at_next()

    def _look_at_next(self) -> None:
        if not self._waiting:
            self._ask_for_passwords()
            return
        wanted, self._number = self._waiting.pop(0), self._number + 1
        task = self.context.worker.run(
            self,
            partial(_look, wanted, self.context.sandbox),
            partial(self._on_looked, wanted),
            partial(self._tell, wanted.path),
            at_end=lambda: self._on_end(task, wanted),
        )
        place = f" ({self._number} av {self._of})" if self._of > 1 else ""
        self.looking.emit(task, f"Ser på «{wanted.path.name}»{place} …")

    def _on_looked(self, wanted: _Wanted, found: CheckedFile | None) -> None:
        self._found = found
        if found is None:
            self._locked.append(wanted)

    def _tell(self, path: Path, trouble: str) -> None:
        self._outcomes.append(Outcome(path.name, trouble))

    def _on_end(self, task: Task, wanted: _Wanted) -> None:
        found, self._found = self._found, None
        if task.is_cancelled:
            self._give_up(wanted)
        elif found is not None:
            self._store(wanted, found)
        else:
            self._look_at_next()

    def _store(self, wanted: _Wanted, found: CheckedFile) -> None:
        """Twenty megabytes take their time on a slow disk."""
        context = self.context
        context.autosave.flush()
        before = context.try_to(lambda: context.database.course(wanted.course_id))
        context.keeper.hold(
            self,
            f"Legger til «{found.name}» …",
            lambda _: own_files.attach(context.database, wanted.course_id, found),
            partial(self._on_stored, before),
            lambda sentence: self._on_trouble(wanted, sentence),
            stopped=lambda: self._give_up(wanted),
        )

    def _on_stored(self, before: Course | None, added: Attachment) -> None:
        self._outcomes.append(Outcome(added.name))
        if before is not None:
            self.context.undo.keep(f"la til fila {named(added.name)}", before, THE_LISTS)
        self._look_at_next()

    def _on_trouble(self, wanted: _Wanted, sentence: str) -> None:
        self._tell(wanted.path, sentence)
        self._look_at_next()

    def _give_up(self, wanted: _Wanted) -> None:
        for each in (wanted, *self._waiting, *self._locked):
            self._tell(each.path, _GIVEN_UP.format(name=each.path.name))
        self._waiting.clear()
        self._locked.clear()
        self._look_at_next()

    def _ask_for_passwords(self) -> None:
        """Ask once for each, when the others are taken: nobody waits beside a machine that asks."""
        locked, self._locked = self._locked, []
        for each in locked:
            name = each.path.name
            password = self.context.ask.password("Passord", _ASK.format(name=name), "Legg til")
            if password:
                self._waiting.append(replace(each, password=password))
            else:
                self._tell(each.path, _NOT_ASKED.format(name=name))
        if self._waiting:
            self._number = self._of - len(self._waiting)
            self._look_at_next()
        else:
            outcomes, self._outcomes, self._number, self._of = self._outcomes, [], 0, 0
            self.finished.emit(outcomes)


def _look(wanted: _Wanted, sandbox: Sandbox, task: Task) -> CheckedFile | None:
    """Return a file that prints; None when it asks for a password that nobody has been asked for."""
    try:
        return check_file(wanted.path, sandbox, wanted.password, task.step)
    except NeedsPassword:
        return None
