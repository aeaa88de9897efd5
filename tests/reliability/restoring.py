"""Getting everything back from a backup, killed at seeded random moments: as it was, or as in the backup.

One way is from the window, the other when the file is damaged and a backup takes its place.
"""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage.database import Database
from tests.reliability import forks
from tests.reliability.forks import Tell
from tests.reliability.result import Result
from tests.reliability.world import NOW, World, make, rows_in
from tests.stored import delete_course

PROMISE = "Restoring killed at any moment: as it was, or as in the backup"
DONE = "done"
_STAYS = {"other_copies", "deleted", "ended"}
LONGEST = 0.05  # seconds from the child's start to the kill


def _restore(world: World, tell: Tell) -> None:
    tell("begun")
    keeping.restore_all(Database(world.database.path), world.backup, NOW)
    tell(DONE)


def _rescue(world: World, tell: Tell) -> None:
    tell("begun")
    keeping.rescue_from_backup(world.database.path, NOW)
    tell(DONE)


def _try(world: World, work: Callable[[World, Tell], None], seconds: float, before: object) -> str:
    """Kill once. `before` is the rows there were, or nothing when the file was damaged."""
    path, backup = world.database.path, world.folder / "backup"
    content = path.read_bytes()
    told = forks.killed_after(partial(work, world), 1, seconds)
    if before is None and path.read_bytes() == content:
        return f"told {told}, and the file is as it was" if DONE in told else ""
    Database(path).close()  # plays back the journal
    found = _rows(path)
    if found == _rows(backup):
        return ""
    return "neither as it was nor as in the backup" if found != before or DONE in told else ""


def _rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows a restore brings back: what is known of copies, deleted and ended courses stays."""
    found = rows_in(path)
    return found | {"setting": [row for row in found["setting"] if row[0] not in _STAYS]}


def run(tries: int, seed: int) -> Result:
    """Kill so many times, one way and the other."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder, closing(make(Path(folder))) as world:
        shutil.copyfile(world.backup, world.folder / "backup")
        delete_course(world.database, world.course_id)
        world.close()
        shutil.copyfile(world.database.path, world.folder / "first")
        changed = _rows(world.database.path)
        for attempt in range(tries):
            world.start_again()
            world.close()
            is_damaged = bool(attempt % 2)
            if is_damaged:
                world.database.path.write_bytes(b"skadet" * 1000)
            work, before = (_rescue, None) if is_damaged else (_restore, changed)
            told = _try(world, work, random.uniform(0, LONGEST), before)
            result.record(told and f"try {attempt}: {told}")
    return result
