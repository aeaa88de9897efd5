"""What a year's report over many packages costs: `python -m tests.benchmarks.year [PACKAGES]`.

PACKAGES (5,000) whole courses with figures against 50, each read from its own file, counted and described;
then a report is made of them as a PDF, a Word file and a spreadsheet. Goals (design.md 10): linear, that is
a ratio of 1 a package, and at most 5 s for 5,000. The memory is the most that was taken while they were read.
"""

import io
import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import msgspec

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import new_course
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.course.evaluation.year_report import year_report
from mestringstreff_desktop.services import reports, year
from mestringstreff_desktop.services.reports import FileKind
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.format import PackedCourse, PackedFigures
from mestringstreff_desktop.storage.package.pack import pack

FEW, MANY, GOAL = 50, 5000, 5.0
NOW = datetime.now(UTC)


def a_packed_course() -> PackedCourse:
    library = Library(paths.resources(), paths.forms())
    return pack(new_course("Mestringstreff", library.gatherings, library.frame, NOW), ())


def with_figures(course: PackedCourse, number: int) -> PackedCourse:
    """Return the course as another one, of 2026 or one of the two years before."""
    chance = random.Random(number)
    people, benefit = chance.randrange(6, 13), (0, chance.randrange(4), chance.randrange(4), 6)
    figures = PackedFigures(
        year=2026 - number % 3,
        planned=6,
        held=chance.choice([None, 6]),
        participants=people,
        next_of_kin=0,
        completed=chance.choice([None, people]),
        benefit=benefit,
        answered=sum(benefit),
    )
    changes = {"id": UUID(int=number), "title": f"Mestringstreff {number}", "figures": figures}
    return msgspec.structs.replace(course, **changes)


def write(folder: Path, count: int) -> list[Path]:
    course, made = a_packed_course(), []
    for number in range(count):
        file = io.BytesIO()
        archive.write(with_figures(course, number), lambda _: b"", file)
        made.append(folder / f"{number}.mestringskurs")
        made[-1].write_bytes(file.getvalue())
    return made


def the_year(files: list[Path]) -> Report:
    found = year.counted(2026, year.read_packages(files))
    assert len(found.courses) + len(found.earlier) == len(files)
    return year_report(found, date(2027, 1, 1), {})


def seconds(action: Callable[[], object], rounds: int = 1) -> float:
    """Return the processor's time of an action, the least of so many rounds."""
    told = []
    for _ in range(rounds):
        began = time.process_time()
        action()
        told.append(time.process_time() - began)
    return min(told)


def memory(files: list[Path]) -> float:
    """Return the most memory that reading took, in MB."""
    tracemalloc.start()
    year.read_packages(files)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    with tempfile.TemporaryDirectory() as folder:
        files = write(Path(folder), count)
        few, many = seconds(lambda: the_year(files[:FEW]), 5), seconds(lambda: the_year(files))
        print(f"{count} packages of {files[0].stat().st_size / 1000:.0f} kB: {many:.1f} s (goal {GOAL:.0f})")
        print(f"a package of {count} / a package of {FEW}: {many / count / (few / FEW):.2f} (goal 1)")
        print(f"memory: {memory(files[:FEW]):.1f} MB for {FEW}, {memory(files):.1f} MB for {count}")
        report = the_year(files)
        for kind in FileKind:
            print(f"as {kind}: {seconds(partial(reports.make, report, kind, NOW)):.1f} s")


if __name__ == "__main__":
    main()
