"""One bit flipped among the first bytes of the file: what SQLite and we know it by, and its list of tables.

Each start must either have the file whole, with every row as it was, or tell in one sentence that it is
damaged, leave it as it is, and have the backup that puts it right.
"""

import contextlib
import io
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random

from mestringstreff_desktop import app
from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage import backup, check
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from tests.reliability.result import Result
from tests.reliability.world import NOW, World, make, rows_in

PROMISE = "A flipped bit in the file's first 200 bytes: opens whole, or is told and put right"
BITS = 200 * 8


def _unsealed(path: Path) -> bytes:
    """Return a file as a program that was killed left it, so that nothing but its structure tells."""
    with closing(sqlite3.connect(path)) as raw, raw:
        check.unseal(raw)
    return path.read_bytes()


def _flipped(content: bytes, number: int) -> bytes:
    changed = bytearray(content)
    changed[number // 8] ^= 1 << number % 8
    return bytes(changed)


def _checked(folder: Path) -> tuple[int, str]:
    """Run the command; return its status and what it complained of."""
    told = io.StringIO()
    with contextlib.redirect_stderr(told), contextlib.redirect_stdout(io.StringIO()):
        status = main(["--data-dir", str(folder), "check"])
    return status, told.getvalue()


def _opened(path: Path) -> str:
    """Open, look through and close the file as a start does; return what is wrong."""
    with closing(Database(path)) as database:
        return "" if not database.problems() else "problems"


def _fault_at_start(folder: Path, path: Path) -> Fault | None:
    """Let the window start; return the fault that it asked about, None when there is none."""
    asked: list[UserError] = []

    def ask(error: UserError, at: Path, now: datetime) -> None:
        asked.append(error)

    with contextlib.suppress(UserError):
        if _opened(path):
            app._way_out_of_damage(path, ask)
        return None
    if not asked:
        with contextlib.suppress(UserError):
            app._build_or_ask(folder, ask)
    return asked[0].fault if asked and isinstance(asked[0], StorageError) else None


def _is_whole(path: Path, before: object) -> bool:
    return backup.is_whole(path) and rows_in(path) == before


def attempt(world: World, content: bytes, number: int, before: object) -> str:
    """Try one flip; return what went wrong."""
    path, flipped = world.database.path, _flipped(content, number)
    path.write_bytes(flipped)
    copy = Path(shutil.copy(path, world.folder / "kopi.sqlite"))
    is_whole = _is_whole(copy, before)
    status, told = _checked(path.parent)
    if is_whole:
        return "" if (status, rows_in(path)) == (0, before) else f"whole, but check says {told}"
    fault = _fault_at_start(path.parent, path)
    if (status, fault) != (1, Fault.DAMAGED) or "skadet" not in told or told.count("\n") != 1:
        return f"status {status}, {fault}, {told}"
    if path.read_bytes() != flipped:
        return "the damaged file was changed"
    keeping.rescue_from_backup(path, NOW)
    return "" if _is_whole(path, before) else "the backup did not put it right"


def run(tries: int, seed: int) -> Result:
    """Flip so many of the bits, one at a time."""
    result = Result(PROMISE)
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        keeping.take_backup(world.database, NOW)
        world.close()
        content, before = _unsealed(world.database.path), rows_in(world.database.path)
        for number in sorted(Random(seed).sample(range(BITS), tries)):
            try:
                wrong = attempt(world, content, number, before)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is no sentence
                wrong = repr(error)
            result.record(f"byte {number // 8}, bit {number % 8}: {wrong}" if wrong else "")
    return result
