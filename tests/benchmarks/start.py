"""How the start compares with the least a window of this kind can cost: `python -m tests.benchmarks.start`.

Whole processes are timed side by side, in turn, and the medians are told as ratios; absolute times
mean nothing on a shared machine. Goals: design.md 10.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

ROUNDS = 9
BARE = """
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""


def folder_with(courses: int, root: Path) -> Path:
    """Make a data folder with so many courses, in a process of its own.

    A process begins with its parent's peak memory, so this one must stay small.
    """
    folder = root / f"with-{courses}"
    subprocess.run([sys.executable, "-m", "tests.benchmarks.start", str(courses), str(folder)], check=True)
    return folder


def make_courses(courses: int, folder: Path) -> None:
    from mestringstreff_desktop import app, paths
    from mestringstreff_desktop.services import planning, settings
    from mestringstreff_desktop.storage.database import Database

    database = Database(folder / paths.DATABASE_NAME)
    library, now = app.library(), datetime.now(UTC)
    made = [planning.create_course(database, library, f"Kurs {number}", now) for number in range(courses)]
    settings.change(database, course_id=made[-1].id)
    database.close()


def run_once(command: list[str]) -> tuple[float, int]:
    """Return a process's seconds from start to end, and its peak memory in kilobytes."""
    began = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    if status != 0:
        raise SystemExit(f"{command[1:3]} ended with status {status}")
    return took, usage.ru_maxrss


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        few, many = folder_with(1, Path(folder)), folder_with(1000, Path(folder))
        start = [sys.executable, "-m", "mestringstreff_desktop", "--exit-when-ready", "--data-dir"]
        commands = {
            "bare": [sys.executable, "-c", BARE],
            "one": [*start, str(few)],
            "many": [*start, str(many)],
        }
        results: dict[str, list[tuple[float, int]]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                results[name].append(run_once(command))
    seconds = {name: statistics.median(each[0] for each in found) for name, found in results.items()}
    memory = {name: statistics.median(each[1] for each in found) for name, found in results.items()}
    print(f"start with a course / bare window: {seconds['one'] / seconds['bare']:.2f} (goal 1.3)")
    print(f"start with 1000 courses / with 1:  {seconds['many'] / seconds['one']:.2f} (goal 1.1)")
    print(f"peak memory / bare window:         {memory['one'] / memory['bare']:.2f} (goal 1.4)")
    print(
        f"absolute: bare {seconds['bare']:.2f} s, one {seconds['one']:.2f} s, {memory['one'] / 1024:.0f} MB"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        make_courses(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        main()
