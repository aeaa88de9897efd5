"""Sends mutated packages at a file with courses in it, and counts those that did harm.

    python -c "from tests.storage.package.hostile import attack; print(attack(10_000, seed=1))"

Harm is anything but a `UserError`, and any row that is not as it was: after a package that is
refused, and after one that is counted, taken in, used, sent on and taken back.
"""

import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import text

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.year_report import year_report
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning, sharing, year
from mestringstreff_desktop.services.sharing import ImportChoice
from mestringstreff_desktop.storage import attachments, mapping
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from tests.conftest import NOW
from tests.storage.package.hostile_mutations import mutated_package
from tests.storage.package.hostile_packages import packed
from tests.storage.package.packed_samples import package_of

CHANGED = "a row is not as it was"


def attack(count: int, seed: int) -> tuple[int, int]:
    """Return how many mutated packages were tried, and how many did harm; those are printed."""
    with tempfile.TemporaryDirectory() as folder, closing(Database(Path(folder) / "kurs.sqlite")) as database:
        sharing.import_course(database, archive.from_bytes(packed()), ImportChoice.NEW, NOW)
        rows, failures = _rows(database), 0
        for number in range(count):
            told = _harm(database, Random(f"{seed}-{number}"), rows)
            if told:
                print(f"Random('{seed}-{number}'): {told}")
                failures += 1
    return count, failures


def _harm(database: Database, random: Random, before: object) -> str:
    """Return what harm a mutated package does; nothing when it does none."""
    data = mutated_package(random)
    try:
        _open(database, data, random)
    except UserError:
        pass
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return repr(error)
    return "" if _rows(database) == before else CHANGED


def _open(database: Database, data: bytes, random: Random) -> None:
    """Count its figures, look at a package, take it in, use the course, and take it back."""
    path = database.path.with_name("a.mestringskurs")
    path.write_bytes(data)
    told = year.read_packages([path])
    assert year_report(year.counted(2026, told), NOW.date(), {}).parts
    read = archive.from_bytes(data)
    found = sharing.preview(database, read)
    fitting = ImportChoice.UPDATE if found.is_here else ImportChoice.NEW
    made = sharing.import_course(database, read, random.choice([fitting, ImportChoice.KEEP_BOTH]), NOW)
    _use(database, planning.load_course(database, made.id))
    sharing.undo_import(database, made, NOW)


def _use(database: Database, course: Course) -> None:
    """Run its gatherings, and send it on."""
    assert all(view(gathering, NOW).left >= timedelta() for gathering in course.gatherings)
    with database.transaction() as session:
        content = {each.id: attachments.read(session, each.id) for each in course.attachments}
    assert archive.from_bytes(package_of(course, content=content)).course.id == course.id
    assert database.problems() == []


def _rows(database: Database) -> Any:
    """Return every row but the settings, which tell when the file was changed."""
    tables = [table for table in mapping.mapper_registry.metadata.sorted_tables if table.name != "setting"]
    with database.transaction() as session:
        return {
            table.name: sorted(map(tuple, session.execute(text(f"SELECT * FROM {table.name}"))), key=str)
            for table in tables
        }
