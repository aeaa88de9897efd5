"""How the start compares with the least a window of this kind can cost: `python -m tests.benchmarks.start`.

Whole processes are run side by side, in turn, and the medians of their processor time (user and system) are
told as ratios; so are their memory and the time on the wall, which a busy machine makes longer. What a user
has is an installed wheel, with its modules compiled: `--wheel` makes one and installs it, `--venv` takes one
that is installed. Goals: design.md 10.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROUNDS = 11
MINUTE = 60.0  # seconds until all that waits for the first paint is done
GOAL_START, GOAL_MANY, GOAL_MEMORY, GOAL_LATER = 1.0, 1.05, 1.25, 1.4
BARE = """
import sys
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(int(sys.argv[1]), application.quit)
application.exec()
"""
_TREE = Path(__file__).parents[2]


class Cost(NamedTuple):
    """What a process cost: seconds of the processor and on the wall, and its peak memory in kilobytes."""

    processor: float
    wall: float
    memory: int


def run_once(
    command: list[str], folder: Path | None = None, environment: dict[str, str] | None = None
) -> Cost:
    """Run a process to its end, in the folder and the environment of this one where no other is told."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    if status != 0:
        raise SystemExit(f"{command[:3]} ended with status {status}")
    return Cost(usage.ru_utime + usage.ru_stime, took, usage.ru_maxrss)


class Place:
    """A Python with the program installed in it, a folder for its files, and what it is started with."""

    def __init__(self, scripts: Path, folder: Path) -> None:
        self.python, self._program = scripts / "python", scripts / "mestringstreff"
        self.folder = folder
        self.environment = {key: each for key, each in os.environ.items() if not key.startswith("PYTHON")}
        self.environment |= {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
        self.environment.setdefault("QT_QPA_PLATFORM", "offscreen")

    def bare(self, milliseconds: int = 0) -> list[str]:
        return [str(self.python), "-c", BARE, str(milliseconds)]

    def start(self, data: Path, *arguments: str) -> list[str]:
        return [str(self._program), "--data-dir", str(data), *arguments]

    def with_courses(self, courses: int) -> Path:
        """Make a data folder with so many courses, in a process of its own: this one must stay small.

        A process begins with its parent's peak memory.
        """
        made = self.folder / f"with-{courses}"
        command = [str(self.python), __file__, "--make", str(courses), str(made)]
        subprocess.run(command, check=True, cwd=self.folder, env=self.environment)
        return made

    def run(self, command: list[str]) -> Cost:
        return run_once(command, self.folder, self.environment)

    def after(self, seconds: float, command: list[str]) -> tuple[int, int]:
        """Return a process's memory, and the most it has had, in kB, so many seconds after its start."""
        process = subprocess.Popen(command, cwd=self.folder, env=self.environment)
        try:
            time.sleep(seconds)
            told = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        finally:
            process.terminate()
            process.wait()
        now, most = (re.search(rf"^{name}:\s+(\d+)", told, re.MULTILINE) for name in ("VmRSS", "VmHWM"))
        if now is None or most is None:
            raise SystemExit(f"{command[:3]} ended too soon")
        return int(now[1]), int(most[1])


def make_courses(courses: int, folder: Path) -> None:
    from mestringstreff_desktop import app, paths
    from mestringstreff_desktop.services import planning, settings
    from mestringstreff_desktop.storage.database import Database

    database = Database(folder / paths.DATABASE_NAME)
    library, now = app.library(), datetime.now(UTC)
    made = [planning.create_course(database, library, f"Kurs {number}", now) for number in range(courses)]
    settings.change(database, course_id=made[-1].id)
    database.close()


def install(folder: Path) -> Path:
    """Make a wheel of this tree and install it in a Python of its own; return where its programs are."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    scripts = folder / "bin"
    subprocess.run([scripts / "python", "-m", "pip", "install", "-q", _TREE], check=True)
    return scripts


def compare(place: Place, rounds: int) -> None:
    """Run a bare window, one with a course and one among a thousand, in turn, and tell how they compare."""
    few, many = place.with_courses(1), place.with_courses(1000)
    commands = {
        "bare": place.bare(),
        "one": place.start(few, "--exit-when-ready"),
        "many": place.start(many, "--exit-when-ready"),
    }
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(rounds + 2):
        for name, command in commands.items():
            cost = place.run(command)
            if number > 1:  # the first reads the disk, and both may note where the window stood
                found[name].append(cost)

    def median(name: str, of: Callable[[Cost], float]) -> float:
        return statistics.median(of(each) for each in found[name])

    for name, costs in found.items():
        told = ", ".join(f"{each.processor * 1000:.0f}" for each in costs)
        print(f"{name:5} {median(name, lambda each: each.wall):.2f} s on the wall, processor ms: {told}")

    def tell(what: str, name: str, against: str, of: Callable[[Cost], float], goal: str) -> None:
        ratio = median(name, of) / median(against, of)
        print(f"{what:38} {ratio:.2f}  {median(name, of):9.2f} / {median(against, of):.2f}  {goal}")

    tell("processor s, with a course / bare", "one", "bare", lambda each: each.processor, f"≤ {GOAL_START}")
    tell("processor s, 1000 courses / 1", "many", "one", lambda each: each.processor, f"≤ {GOAL_MANY}")
    tell("wall s, with a course / bare", "one", "bare", lambda each: each.wall, "")
    tell("peak MB at first paint / bare", "one", "bare", lambda each: each.memory / 1024, f"≤ {GOAL_MEMORY}")


def compare_later(place: Place, seconds: float) -> None:
    """Tell what the window's memory is when all that waits for the first paint has been done."""
    data = place.with_courses(2)
    bare, _ = place.after(5, place.bare(60_000))
    place.after(10, place.start(data))  # a version's first start notes that it was there
    now, most = place.after(seconds, place.start(data))
    print(
        f"MB {seconds:.0f} s later / bare {now / bare:19.2f}  {now / 1024:9.2f} / {bare / 1024:.2f}  "
        f"≤ {GOAL_LATER} (at most {most / 1024:.0f})"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--wheel", action="store_true", help="install this tree in a Python of its own first")
    parser.add_argument("--venv", type=Path, help="a virtual environment with the program installed")
    parser.add_argument("--minute", action="store_true", help="tell the memory a minute later too")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--make", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.make:
        make_courses(int(asked.make[0]), Path(asked.make[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        scripts = install(root / "venv") if asked.wheel else (asked.venv or Path(sys.prefix)) / "bin"
        place = Place(scripts.absolute(), root)
        print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} processors, {sys.version.split()[0]}")
        compare(place, asked.rounds)
        if asked.minute:
            compare_later(place, MINUTE)
        print(f"load {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    main()
