"""Every action of the services, with the disk failing at each of its statements in turn.

At statement n SQLite says that the disk is full, or that it does not answer; at a commit it also says
so after the commit has held. The action must then tell it with a `StorageError` and leave every row as
it was, or, where the commit held, be done and tell nothing.
"""

import datetime as dt
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from mestringstreff_desktop.course import checklist
from mestringstreff_desktop.course.budget_line import BudgetKind
from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.course.economy import BudgetRow
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import (
    agenda,
    answers,
    economy,
    gatherings,
    keeping,
    planning,
    results,
    running,
    series,
    settings,
    sharing,
)
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.services.sharing import ImportChoice
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import StorageError
from tests.reliability.result import Result
from tests.reliability.world import NOW, World, make, rows
from tests.stored import add_question

FEW_ACTIONS = 5
PROMISE = "A disk that fails at any statement: told, and nothing half stored"


def _answer(world: World) -> object:
    course = planning.load_course(world.database, world.course_id)
    line = checklist.questions(world.library.checklist, course.entries)[0]
    return planning.change_answer(
        world.database, world.course_id, line, note="Et notat", state=ItemState.IN_PROGRESS
    )


ACTIONS: dict[str, Callable[[World], object]] = {
    "make a course": lambda w: planning.create_course(w.database, w.library, "Nytt", NOW),
    "rename a course": lambda w: planning.change_course(w.database, w.course_id, title="Nytt"),
    "set a goal": lambda w: planning.set_goal(w.database, w.course_id, "skill", "Nytt"),
    "set the frame": lambda w: planning.set_frame(w.database, w.course_id, "rammer", "Nytt"),
    "answer the checklist": _answer,
    "add a question": lambda w: add_question(w.database, w.course_id, "drift", "Nytt?"),
    "remove a question": lambda w: planning.remove_question(w.database, w.course.entries[0].id),
    "add a member": lambda w: planning.write_member(
        w.database, w.course_id, TeamMember(name="Ny", role=Role.LEADER)
    ),
    "change a member": lambda w: planning.change_member(w.database, w.course.team[0].id, name="Ny"),
    "remove a member": lambda w: planning.remove_member(w.database, w.course.team[0].id),
    "delete a course": lambda w: keeping.delete_course(w.database, w.course_id, NOW),
    "change a gathering": lambda w: gatherings.change_gathering(w.database, w.gathering_id, lead="Nytt"),
    "change an item": lambda w: gatherings.change_item(w.database, w.item_id, text="Nytt"),
    "give dates": lambda w: series.set_weekly(w.database, w.course_id, dt.date(2027, 1, 6), None, "Her"),
    "add a gathering": lambda w: series.add_gathering(w.database, w.course_id, None),
    "copy a gathering": lambda w: series.duplicate_gathering(w.database, w.course_id, w.gathering_id),
    "remove a gathering": lambda w: series.remove_gathering(w.database, w.course_id, w.gathering_id),
    "remove an item": lambda w: agenda.remove_items(w.database, w.gathering_id, [w.item_id]),
    "move an item": lambda w: agenda.step_items(w.database, w.gathering_id, [w.item_id], 1),
    "start": lambda w: running.start(w.database, w.gathering_id, NOW),
    "start over": lambda w: running.start_over(w.database, w.running_id),
    "write the log": lambda w: running.change_log(w.database, w.gathering_id, wise="Nytt"),
    "store what was answered": lambda w: answers.add_response(
        w.database, w.course_id, w.course.questionnaires[0].id, {}, "merke"
    ),
    "remove what was answered": lambda w: answers.remove_response(w.database, w.course.responses[0].id),
    "let a result out": lambda w: results.release(
        w.database, w.course_id, [each.id for each in w.course.questionnaires]
    ),
    "plan money": lambda w: economy.change_line(
        w.database, w.course_id, BudgetRow(kind=BudgetKind.OTHER), text="Nytt", planned=100
    ),
    "bring the fees": lambda w: economy.bring_fees(w.database, w.course_id),
    "change a setting": lambda w: settings.change(w.database, text_size=120),
    "import as a copy": lambda w: sharing.import_course(
        w.database, sharing.read_package(w.package, Sandbox()), ImportChoice.KEEP_BOTH, NOW
    ),
    "import as an update": lambda w: sharing.import_course(
        w.database, sharing.read_package(w.package, Sandbox()), ImportChoice.UPDATE, NOW
    ),
    "delete for good": lambda w: keeping.delete_course(w.database, w.course_id, NOW),
    "fetch one course": lambda w: keeping.restore_course(
        w.database, w.backup, w.course_id, RestoreChoice.REPLACE, NOW
    ),
    "fetch a copy": lambda w: keeping.restore_course(
        w.database, w.backup, w.course_id, RestoreChoice.KEEP_BOTH, NOW
    ),
    "choose a folder": lambda w: keeping.choose_copy_folder(w.database, w.folder),
}


@dataclass(frozen=True)
class Fault:
    """Which action fails, where, and how. `holds` says of a commit that it is done before it fails."""

    action: str
    at: int
    code: int
    holds: bool = False

    def __str__(self) -> str:
        return f"{self.action}, {'commit' if self.holds else 'statement'} {self.at}, code {self.code}"


class Trap:
    """Counts statements (a commit is one) or commits, and fails at one of them; 0 is none."""

    def __init__(self, at: int, code: int, *, holds: bool) -> None:
        self.at, self.code, self.holds = at, code, holds
        self.count = 0

    def on_statement(self, _connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        if not self.holds:
            self._step(statement)

    def on_commit(self, connection: Connection) -> None:
        if self.holds and self.count + 1 == self.at:
            connection.connection.commit()
        self._step("COMMIT")

    def _step(self, statement: str) -> None:
        self.count += 1
        if self.count == self.at:
            error = sqlite3.OperationalError("a fault")
            error.sqlite_errorcode = self.code
            raise OperationalError(statement, {}, error)


@contextmanager
def _set(trap: Trap, database: Database) -> Iterator[None]:
    with database.transaction() as session:
        engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", trap.on_statement)
    event.listen(engine, "commit", trap.on_commit)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", trap.on_statement)
        event.remove(engine, "commit", trap.on_commit)


def _faults(world: World, actions: Iterable[str]) -> Iterator[Fault]:
    """Return every fault of some actions: each is done to count its statements."""
    for name in actions:
        counts = []
        for holds in (False, True):
            world.start_again()
            trap = Trap(0, 0, holds=holds)
            with _set(trap, world.database):
                ACTIONS[name](world)
            counts.append(trap.count)
        for at in range(1, counts[0] + 1):
            yield Fault(name, at, sqlite3.SQLITE_FULL)
            yield Fault(name, at, sqlite3.SQLITE_IOERR_WRITE)
        for at in range(1, counts[1] + 1):
            yield Fault(name, at, sqlite3.SQLITE_IOERR_FSYNC, holds=True)


def attempt(world: World, fault: Fault, before: object) -> str:
    """Let one fault happen. Return what went wrong; nothing when all is as promised."""
    told = False
    try:
        with _set(Trap(fault.at, fault.code, holds=fault.holds), world.database):
            ACTIONS[fault.action](world)
    except StorageError:
        told = True
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        world.start_again()
        return f"{fault}: {error!r}"
    is_changed = rows(world.database) != before
    if is_changed:
        is_whole = not world.database.problems()
        world.start_again()
        return "" if is_whole and not told else f"{fault}: changed, whole {is_whole}, told {told}"
    return "" if told else f"{fault}: neither told nor done"


def run(tries: int | None, seed: int) -> Result:
    """Try every fault, or so many, of some of the actions."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder, closing(make(Path(folder))) as world:
        actions = ACTIONS if tries is None else random.sample(list(ACTIONS), FEW_ACTIONS)
        chosen = list(_faults(world, actions))
        world.start_again()
        before = rows(world.database)
        for fault in random.sample(chosen, len(chosen) if tries is None else min(tries, len(chosen))):
            result.record(attempt(world, fault, before))
    return result
