"""A stored database of each schema, and a new one, opened by a program that is killed at each statement.

The child opens the file as the window does: it takes the backup, brings the file on, and kills itself
just before its nth statement, whichever that is. The file must then be of the old schema or of the
new, with every row; and the next start must bring it on with nothing lost.
"""

import os
import shutil
import signal
import sqlite3
import tempfile
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from mestringstreff_desktop.storage import backup, check, migrations
from mestringstreff_desktop.storage.database import Database
from tests.reliability import forks
from tests.reliability.forks import Tell
from tests.reliability.result import Result
from tests.storage.stored import STORED, Content, content, is_within

PROMISE = "A migration killed at any statement: the old schema or the new"
ENDED = "ended"


def _open_and_die(path: Path, at: int, tell: Tell) -> None:
    """Open the file, and die before the statement `at`, counted over all connections."""
    count = 0

    def on_statement(_statement: str) -> None:
        nonlocal count
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(*arguments: Any, **named: Any) -> sqlite3.Connection:
        made: sqlite3.Connection = really_connect(*arguments, **named)
        made.set_trace_callback(on_statement)
        return made

    really_connect: Any = sqlite3.connect
    sqlite3.connect = connect  # type: ignore[assignment] # the child lives for this alone
    Database(path).close()
    tell(ENDED)


def _schema(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        found = raw.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()
        return [f"version {migrations.version(raw)}", *(sql for (sql,) in found)]


def _wrong(path: Path, before: Content, schemas: list[list[str]]) -> str:
    """Return what is wrong after the kill; nothing when all is as promised."""
    with closing(sqlite3.connect(path)) as raw:
        problems = check.find_problems(raw)  # this plays back the journal, as any start does
    if problems or _schema(path) not in schemas or not is_within(before, content(path)):
        return f"between: {problems}"
    if not all(backup.is_whole(made) for made in backup.existing(path)):
        return "a torn backup"
    Database(path).close()
    is_kept = is_within(before, content(path)) and _schema(path) == schemas[-1]
    return "" if is_kept else "not brought on afterwards"


def _place(folder: Path, stored: Path | None) -> Path:
    """Put a stored database in an empty folder, or none."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "kurs.sqlite"
    if stored is not None:
        shutil.copyfile(stored, path)
    return path


def _kill_at_each(folder: Path, stored: Path | None, result: Result, chosen: Random | None) -> None:
    newest = _place(folder / "newest", stored)
    schemas, before = [_schema(newest)], content(newest)
    Database(newest).close()
    schemas.append(_schema(newest))
    at, told = 0, [""]
    while ENDED not in told:
        at += chosen.randrange(1, 30) if chosen else 1
        path = _place(folder / "tried", stored)
        told = forks.start(partial(_open_and_die, path, at)).wait()
        if told not in ([], [ENDED]):
            result.record(f"{stored}, statement {at}: {told}")
            return
        wrong = _wrong(path, before, schemas)
        result.record(wrong and f"{stored}, statement {at}: {wrong}")


def run(tries: int | None, seed: int) -> Result:
    """Kill at every statement; with a number of tries at some, a few statements apart."""
    result = Result(PROMISE)
    for stored in (None, *STORED.values()):
        with tempfile.TemporaryDirectory() as folder, suppress(FileNotFoundError):
            _kill_at_each(Path(folder), stored, result, None if tries is None else Random(seed))
    return result
