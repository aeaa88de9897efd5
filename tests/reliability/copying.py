"""Backups taken while somebody types: each is whole, and holds each change wholly or not at all.

One thread gives all gatherings of a course new dates, over and over, in one transaction each time;
the other takes backups. In every backup the dates must be a week apart.
"""

import datetime as dt
import tempfile
import threading
from contextlib import closing
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import UUID

from mestringstreff_desktop.services import keeping, planning, series
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.storage.database import Database
from tests.reliability.result import Result
from tests.reliability.world import NOW, World, make

PROMISE = "A backup taken under writing: whole, and never half a change"
FIRST = dt.date(2027, 1, 6)


def _write(world: World, course_id: UUID, stop: threading.Event, random: Random, days: list[dt.date]) -> None:
    while not stop.is_set():
        days.append(FIRST + timedelta(days=random.randrange(1000)))
        series.set_weekly(world.database, course_id, days[-1], None, "")


def _wrong(path: Path, course_id: UUID) -> str:
    if not backup.is_whole(path):
        return "not whole"
    with closing(Database.look(path)) as copy:
        days = [each.date for each in planning.load_course(copy, course_id).gatherings]
    is_whole_change = all(one and two and two - one == timedelta(weeks=1) for one, two in pairwise(days))
    return "" if is_whole_change or not any(days) else f"half a change: {days}"


def run(tries: int, seed: int) -> Result:
    """Take so many backups."""
    result, stop = Result(PROMISE), threading.Event()
    days: list[dt.date] = []
    with tempfile.TemporaryDirectory() as folder, closing(make(Path(folder))) as world:
        made = planning.create_course(world.database, world.library, "Skrives i", NOW)
        writer = threading.Thread(target=_write, args=(world, made.id, stop, Random(seed), days))
        writer.start()
        for number in range(tries):
            target = Path(folder) / f"kopi {number}.sqlite"
            told = _wrong(keeping.take_backup(world.database, NOW, target), made.id)
            result.record(told and f"backup {number}: {told}")
        stop.set()
        writer.join()
    if len(days) < tries / 2:
        result.failures.append(f"only {len(days)} changes were made meanwhile: nothing was tried")
    return result
