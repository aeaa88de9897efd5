"""A program stopped in the middle of storing, and its file then seen from where it may only be read.

What is seen must be what was stored before, byte for byte as SQLite would have put it back, and neither
the file nor its journal may change.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

from mestringstreff_desktop.storage import journal
from tests.reliability.result import Result
from tests.reliability.world import make, rows_in

PROMISE = "A file left half stored, where it may only be read: seen as it was, and left as it is"
TABLES = ("agenda_item", "checklist_entry", "gathering", "run_event", "setting")


def _change(raw: sqlite3.Connection, random: Random) -> None:
    """Change so much that some of it goes to the file before the end; the cache has room for few pages.

    The first change is never one of no rows, which would leave no journal.
    """
    raw.execute("UPDATE gathering SET lead = lead || 'y'")
    for _ in range(random.randint(1, 12)):
        table = random.choice(TABLES)
        match random.randrange(3):
            case 0:
                raw.execute(f"DELETE FROM {table} WHERE rowid % ? = 0", (random.randint(1, 5),))
            case 1:
                long = "x" * random.randint(1, 60_000)
                raw.execute("INSERT INTO setting VALUES (?, ?)", (f"{random.random()}", long))
            case 2:
                raw.execute("UPDATE gathering SET lead = lead || ?", ("y" * random.randint(1, 9_000),))


def _stop(source: Path, place: Path, random: Random) -> Path:
    """Leave a file and its journal in a folder as a program does that is stopped in the middle."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    path = Path(shutil.copy(source, place / "under arbeid.sqlite"))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(f"PRAGMA cache_size = {random.randint(2, 20)}")
        raw.execute("BEGIN")
        _change(raw, random)
        left = Path(shutil.copy(path, place / "stanset.sqlite"))
        shutil.copy(journal.path_of(path), journal.path_of(left))
    return left


def attempt(left: Path, before: object) -> str:
    """Look at a file that was left so; return what went wrong."""
    content, aside = left.read_bytes(), journal.path_of(left).read_bytes()
    if rows_in(left) != before:
        return "seen otherwise than it was stored"
    if (left.read_bytes(), journal.path_of(left).read_bytes()) != (content, aside):
        return "changed by looking at it"
    mine = journal.rolled_back(content, aside)
    with closing(sqlite3.connect(left)) as raw:
        raw.execute("SELECT count(*) FROM course").fetchone()
    return "" if mine == left.read_bytes() else "not as SQLite puts it back"


def run(tries: int, seed: int) -> Result:
    """Stop so many times, at random places of random changes."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        world.close()
        before = rows_in(world.database.path)
        for number in range(tries):
            left = _stop(world.database.path, world.folder / "stanset", random)
            try:
                wrong = attempt(left, before)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
                wrong = repr(error)
            result.record(f"stop {number}: {wrong}" if wrong else "")
    return result
