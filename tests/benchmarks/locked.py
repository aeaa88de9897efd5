"""What the lock costs: `python -m tests.benchmarks.locked`.

The same courses with a lock and without one, in turn in one run: the start of the whole process, with the
password typed already; what storing a change costs the window's thread; and how long locking itself takes.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import locking, planning, settings
from mestringstreff_desktop.services.demo.fill import fill
from mestringstreff_desktop.storage.database import Database
from tests.benchmarks.start import run_once

ROUNDS, CHANGES = 9, 200
PASSWORD = "fire ord på rad"
KEY = 16  # ms of the window's thread, while somebody types
START = f"""
import sys
from pathlib import Path
from mestringstreff_desktop import app
from mestringstreff_desktop.services import locking
folder = Path(sys.argv[1])
if locking.needs_password(folder / {paths.DATABASE_NAME!r}):
    locking.open_up(folder / {paths.DATABASE_NAME!r}, {PASSWORD!r})
app.run_window(folder, package=None, demo=False, exit_when_ready=True)
"""


def make(root: Path) -> dict[str, Path]:
    """Make two data folders with the same courses, of which one is locked; print what locking took."""
    plain, locked = root / "plain", root / "locked"
    with closing(Database(plain / paths.DATABASE_NAME)) as database:
        course = fill(database, Library(paths.resources(), paths.forms()), datetime.now(UTC))
        settings.change(database, course_id=course.id)
    shutil.copytree(plain, locked)
    with closing(Database(locked / paths.DATABASE_NAME)) as database:
        took = _seconds(lambda: locking.lock(database, PASSWORD, locking.new_code()))
    print(f"to lock the example course: {took:.2f} s (absolute, not on the window's thread)")
    return {"plain": plain, "locked": locked}


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def starts(folders: dict[str, Path]) -> None:
    found: dict[str, list[float]] = {name: [] for name in folders}
    for _ in range(ROUNDS):
        for name, folder in folders.items():
            found[name].append(run_once([sys.executable, "-c", START, str(folder)]).processor)
    medians = {name: statistics.median(each) for name, each in found.items()}
    print(f"start locked / start without a lock: {medians['locked'] / medians['plain']:.2f}")
    print(f"absolute: {medians['plain']:.2f} s and {medians['locked']:.2f} s")


def stores(folders: dict[str, Path]) -> None:
    """Store changes in both in turn, each as typing does it."""
    opened = {name: Database(folder / paths.DATABASE_NAME) for name, folder in folders.items()}
    ids = {name: planning.list_courses(database)[0].id for name, database in opened.items()}
    found: dict[str, list[float]] = {name: [] for name in opened}
    for number in range(CHANGES):
        for name, database in opened.items():
            before = time.thread_time()
            planning.set_goal(database, ids[name], "skill", f"{number}")
            planning.load_course(database, ids[name])
            found[name].append((time.thread_time() - before) * 1000)
    for database in opened.values():
        database.close()
    medians = {name: statistics.median(each) for name, each in found.items()}
    print(
        f"to store a change and read it again, locked / without: {medians['locked'] / medians['plain']:.2f}"
    )
    first, *others = found["locked"]  # the first change of a run looks at the seal, with a lock or without
    print(f"the first of a run: {first:.1f} ms of the thread, without a lock {found['plain'][0]:.1f}")
    print(f"the longest of {len(others)} after it: {max(others):.1f} ms (goal {KEY})")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        folders = make(Path(folder))
        locking.open_up(folders["locked"] / paths.DATABASE_NAME, PASSWORD)
        stores(folders)
        starts(folders)


if __name__ == "__main__":
    print(f"load {os.getloadavg()[0]:.1f}")
    main()
