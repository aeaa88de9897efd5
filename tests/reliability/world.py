"""A file with the example course in it, and one of everything that the actions of the services need."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import text

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import keeping, planning, running, sharing
from mestringstreff_desktop.services.demo.fill import fill
from mestringstreff_desktop.storage import check, mapping
from mestringstreff_desktop.storage.database import Database

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@dataclass
class World:
    """An open file, a backup and a package of its course, and the ids of its parts."""

    folder: Path
    library: Library
    course: Course
    database: Database
    backup: Path
    package: Path

    @property
    def course_id(self) -> UUID:
        return self.course.id

    @property
    def gathering_id(self) -> UUID:
        """A gathering that has not begun."""
        return self.course.gatherings[3].id

    @property
    def item_id(self) -> UUID:
        return self.course.gatherings[3].items[0].id

    @property
    def running_id(self) -> UUID:
        """A gathering that is going on."""
        return self.course.gatherings[2].id

    def start_again(self) -> None:
        """Put the file back as it was at first, with its first backup and no other."""
        self.database.close()
        for path in self.backup.parent.iterdir():
            if path != self.backup:
                path.unlink()
        shutil.copyfile(self.folder / "first", self.database.path)
        self.database = Database(self.database.path)

    def close(self) -> None:
        self.database.close()


def library() -> Library:
    return Library(paths.resources(), paths.forms())


def make(folder: Path) -> World:
    """Make a world in an empty folder."""
    database, material = Database(folder / "data" / paths.DATABASE_NAME), library()
    course = fill(database, material, NOW)
    running.start(database, course.gatherings[2].id, NOW)
    planning.create_course(database, material, "Et kurs til", NOW)
    backup = keeping.take_backup(database, NOW - timedelta(days=1))
    package = sharing.export_course(database, material, course.id, folder / "kurs.mestringskurs")
    database.close()
    shutil.copyfile(database.path, folder / "first")
    return World(folder, material, course, Database(database.path), backup, package)


def rows(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row, but the mark and the seal, which tell when the file was changed."""
    with database.transaction() as session:
        return {
            name: [
                tuple(row)
                for row in session.execute(text(f"SELECT * FROM {name}"))
                if row[0] not in (check.MARK, check.SEAL)
            ]
            for name in mapping.mapper_registry.metadata.tables
        }


def rows_in(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of a closed file, without changing it."""
    with closing(Database.look(path)) as database:
        return rows(database)
