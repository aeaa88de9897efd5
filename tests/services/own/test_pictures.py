"""Pictures of a course's own sheets and files are there no longer than what they are of, as it is now."""

from pathlib import Path
from uuid import UUID

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import OwnSheet
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import keeping, sharing
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.services.own import edit, files
from mestringstreff_desktop.services.own import pictures as own_pictures
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.services.sharing import ImportChoice
from mestringstreff_desktop.storage import pictures
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.stored import add_sheet


@pytest.fixture
def sheet(database: Database, library: Library, course: Course) -> OwnSheet:
    """A sheet of the course's own, with a picture."""
    made = add_sheet(database, course.id, library.forms["busk"], NOW)
    keep(database, made.id)
    return made


def keep(database: Database, key: UUID) -> None:
    pictures.keep(pictures.path_of(own_pictures.place(database), "ark", key, "0" * 16), b"png")


def kept(database: Database) -> list[str]:
    place = own_pictures.place(database)
    return [file.name.split("_")[1] for file in place.iterdir()] if place.exists() else []


def test_what_there_is_keeps_its_pictures(database: Database, course: Course, sheet: OwnSheet) -> None:
    file = files.attach(database, course.id, CheckedFile("Kart", "image/png", b"...", 1, b""))
    keep(database, file.id)
    own_pictures.keep_known(database)
    assert sorted(kept(database)) == sorted([str(sheet.id), str(file.id)])


def test_a_file_that_comes_brings_its_picture_and_is_not_drawn_again(
    database: Database, course: Course
) -> None:
    file = files.attach(database, course.id, CheckedFile("Kart", "image/png", b"...", 1, b"a picture"))
    assert own_pictures.of_file(database, Sandbox(), file.id) == b"a picture"


def test_those_of_nothing_are_cleared_away(database: Database, course: Course, sheet: OwnSheet) -> None:
    keep(database, course.id)
    own_pictures.keep_known(database)
    assert kept(database) == [str(sheet.id)]


def test_a_removed_sheet_takes_its_picture_along(database: Database, sheet: OwnSheet) -> None:
    edit.remove_sheet(database, sheet.id)
    assert kept(database) == []


def test_a_changed_sheet_leaves_no_picture_of_how_it_was(
    database: Database, library: Library, sheet: OwnSheet
) -> None:
    edit.change_sheet(database, sheet.id, library.forms["busk"], NOW)
    assert kept(database) == []


def test_a_removed_file_takes_its_picture_along(database: Database, course: Course) -> None:
    file = files.attach(database, course.id, CheckedFile("Kart", "image/png", b"...", 1, b""))
    keep(database, file.id)
    files.remove_attachment(database, file.id)
    assert kept(database) == []


def test_a_deleted_course_takes_its_pictures_along(
    database: Database, course: Course, sheet: OwnSheet
) -> None:
    keeping.delete_course(database, course.id, NOW)
    assert kept(database) == []


def test_what_a_restore_replaces_leaves_none(database: Database, course: Course, sheet: OwnSheet) -> None:
    backup = keeping.take_backup(database, NOW)
    keeping.restore_course(database, backup, course.id, RestoreChoice.REPLACE, NOW)
    assert kept(database) == []
    keep(database, sheet.id)
    keeping.restore_all(database, backup, NOW)
    assert kept(database) == []


def test_an_update_and_its_undoing_leave_none(
    database: Database, library: Library, course: Course, sheet: OwnSheet, tmp_path: Path
) -> None:
    target = tmp_path / "a.mestringskurs"
    package = sharing.read_package(sharing.export_course(database, library, course.id, target), Sandbox())
    made = sharing.import_course(database, package, ImportChoice.UPDATE, NOW)
    assert kept(database) == []
    keep(database, sheet.id)
    sharing.undo_import(database, made, NOW)
    assert kept(database) == []


def test_none_stay_where_the_courses_were_before(
    database: Database, sheet: OwnSheet, data_dir: Path, tmp_path: Path
) -> None:
    keeping.save_elsewhere(database, tmp_path / "nytt")
    assert list((data_dir / "bilder").iterdir()) == []
