"""A course leaves without anything private, comes in without breaking anything, and is backed up."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest

from mestringstreff_desktop import __version__
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import gatherings, log, planning, running, sharing
from mestringstreff_desktop.services.sharing import ExportOptions, ImportChoice
from mestringstreff_desktop.storage import backup, courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.archive import Package
from tests.conftest import NOW
from tests.course.evaluation.answered import answer_benefit
from tests.storage.package.packed_samples import a_course_to_send, package_of


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Database]:
    """A colleague's database."""
    opened = Database(tmp_path / "hos en kollega" / "kurs.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def sent(database: Database, library: Library, course: Course, tmp_path: Path) -> Package:
    """The course's package, written to a file and read again."""
    target = tmp_path / "kurs.mestringskurs"
    return sharing.read_package(sharing.export_course(database, library, course.id, target), Sandbox())


def titles(database: Database) -> list[str]:
    return [each.title for each in planning.list_courses(database)]


def plan(course: Course) -> list[tuple[str, list[tuple[str, int, str]]]]:
    return [
        (each.title, [(item.title, item.minutes, item.responsible) for item in each.items])
        for each in course.gatherings
    ]


def test_the_roles_of_the_built_in_plans_are_roles(library: Library) -> None:
    words = sharing.role_words(library)
    assert words >= set(library.frame.responsible)
    assert all(item.responsible in words | {""} for each in library.gatherings for item in each.items)


def test_a_typed_name_does_not_leave(
    database: Database, library: Library, course: Course, tmp_path: Path
) -> None:
    gatherings.change_item(database, course.gatherings[0].items[0].id, responsible="Kari Nordmann")
    target = sharing.export_course(database, library, course.id, tmp_path / "a.mestringskurs")
    assert b"Nordmann" not in target.read_bytes()


def test_the_course_is_the_same_at_a_colleagues(sent: Package, course: Course, elsewhere: Database) -> None:
    made = sharing.import_course(elsewhere, sent, ImportChoice.NEW, NOW)
    again = planning.load_course(elsewhere, made.id)
    assert (again.id, again.title, again.goals) == (course.id, course.title, course.goals)
    assert plan(again) == plan(course)


def test_an_imported_course_can_be_used(
    sent: Package, library: Library, elsewhere: Database, tmp_path: Path
) -> None:
    made = sharing.import_course(elsewhere, sent, ImportChoice.NEW, NOW)
    first = running.start(elsewhere, planning.load_course(elsewhere, made.id).gatherings[0].id, NOW)
    gatherings.change_gathering(elsewhere, first.id, date=date(2026, 12, 1))
    again = sharing.export_course(elsewhere, library, made.id, tmp_path / "tilbake.mestringskurs")
    assert sharing.read_package(again, Sandbox()).course == sent.course


def test_a_preview_shows_what_is_in_the_package(sent: Package, elsewhere: Database) -> None:
    shown = sharing.preview(elsewhere, sent)
    assert (shown.title, len(shown.gatherings), shown.questions) == ("Mestringstreff Orkdal", 6, 0)
    assert shown.items == len(sent.course.items)
    assert (shown.program_version, shown.made_on) == (__version__, NOW.date())
    assert (shown.is_here, shown.changes) == (False, ())
    assert titles(elsewhere) == []


@pytest.mark.parametrize(
    "happen",
    [
        lambda database, gathering: running.start(database, gathering, NOW),
        lambda database, gathering: log.add_note(database, gathering, NoteKind.WISE, "Ta pause", NOW),
    ],
    ids=["events alone", "notes alone"],
)
def test_a_preview_counts_a_log_with_anything_in_it(
    database: Database, library: Library, course: Course, tmp_path: Path, happen: Callable[..., object]
) -> None:
    happen(database, course.gatherings[0].id)
    options = sharing.ExportOptions(logs=True)
    sent = sharing.export_course(database, library, course.id, tmp_path / "a.mestringskurs", options)
    assert sharing.preview(database, sharing.read_package(sent, Sandbox())).logs == 1


def test_a_package_with_a_password_opens_by_it_alone(
    database: Database, library: Library, course: Course, tmp_path: Path
) -> None:
    target, password = tmp_path / "a.mestringskurs", "fire rolige små ord"
    sharing.export_course(database, library, course.id, target, password=password)
    assert course.title.encode() not in target.read_bytes()
    with pytest.raises(sharing.PasswordError):
        sharing.open_package(database, target, Sandbox())
    _, shown = sharing.open_package(database, target, Sandbox(), password=password)
    assert shown.title == course.title


def test_figures_leave_when_the_course_is_over_and_what_they_count_is_released(
    database: Database, library: Library, course: Course, tmp_path: Path
) -> None:
    options, last, target = ExportOptions(figures=True), date(2026, 12, 9), tmp_path / "a.mestringskurs"
    with database.transaction() as session:
        stored = courses.find(session, Course, course.id)
        answer_benefit(stored, *[2] * 6)
        for gathering in stored.gatherings:
            gathering.date = last

    def send(today: date | None) -> tuple[bool, set[bool]]:
        read = archive.read(sharing.export_course(database, library, course.id, target, options, today=today))
        released = {each.is_released for each in planning.load_course(database, course.id).responses}
        return read.course.figures is not None, released

    assert [send(None), send(last), send(last + timedelta(days=1))] == [
        *[(False, {False})] * 2,
        (True, {True}),
    ]
    told = sharing.describe_export(database, library, course.id, options, last)
    assert [each.leaves for each in told if each.what == "Tall fra kurset"] == [False]


def test_the_figures_of_a_package_are_told_and_do_not_come_into_the_course(
    database: Database, elsewhere: Database
) -> None:
    read = archive.from_bytes(package_of(a_course_to_send()))
    assert sharing.preview(database, read).has_figures
    made = sharing.import_course(elsewhere, read, ImportChoice.NEW, NOW)
    came = planning.load_course(elsewhere, made.id)
    assert (came.figures, came.ended_on, came.responses, came.roster) == (None, None, [], [])


def test_a_preview_recognises_a_course_that_comes_back(sent: Package, database: Database) -> None:
    assert sharing.preview(database, sent).is_here


def test_the_same_course_is_not_taken_in_twice(sent: Package, database: Database) -> None:
    with pytest.raises(UserError, match="finnes her fra før"):
        sharing.import_course(database, sent, ImportChoice.NEW, NOW)
    assert titles(database) == ["Mestringstreff Orkdal"]
    assert sharing.last_backup(database.path) is None


def test_both_can_be_kept(sent: Package, database: Database, course: Course) -> None:
    copy = sharing.import_course(database, sent, ImportChoice.KEEP_BOTH, NOW + timedelta(minutes=1))
    assert titles(database) == ["Mestringstreff Orkdal (kopi)", "Mestringstreff Orkdal"]
    assert copy.id != course.id
    assert plan(planning.load_course(database, copy.id)) == plan(course)


def test_more_copies_get_numbers(sent: Package, database: Database) -> None:
    for _ in range(3):
        sharing.import_course(database, sent, ImportChoice.KEEP_BOTH, NOW)
    copies = ["Mestringstreff Orkdal" + rest for rest in ("", " (kopi)", " (kopi 2)", " (kopi 3)")]
    assert sorted(titles(database)) == sorted(copies)


def test_a_copy_keeps_a_title_that_is_free(sent: Package, elsewhere: Database) -> None:
    copy = sharing.import_course(elsewhere, sent, ImportChoice.KEEP_BOTH, NOW)
    assert copy.title == "Mestringstreff Orkdal"
    assert copy.id != sent.course.id


def test_changing_a_copy_leaves_the_original(sent: Package, database: Database, course: Course) -> None:
    copy = sharing.import_course(database, sent, ImportChoice.KEEP_BOTH, NOW)
    item = planning.load_course(database, copy.id).gatherings[0].items[0]
    gatherings.change_item(database, item.id, title="Noe annet")
    assert plan(planning.load_course(database, course.id)) == plan(course)


def test_parts_of_another_course_are_not_taken_over(
    sent: Package, database: Database, course: Course
) -> None:
    """A package may hold a new course with the ids of gatherings that are here already."""
    stranger = Package(sent.manifest, msgspec.structs.replace(sent.course, id=uuid4()))
    made = sharing.import_course(database, stranger, ImportChoice.NEW, NOW)
    assert planning.load_course(database, made.id).gatherings[0].id != course.gatherings[0].id
    assert plan(planning.load_course(database, course.id)) == plan(course)


def test_a_backup_is_taken_before_an_import(sent: Package, elsewhere: Database) -> None:
    sharing.import_course(elsewhere, sent, ImportChoice.NEW, NOW)
    (made,) = backup.existing(elsewhere.path)
    before = Database(made)
    assert titles(before) == []
    before.close()


def test_nothing_is_imported_when_the_backup_fails(sent: Package, elsewhere: Database) -> None:
    backup.folder(elsewhere.path).touch()
    with pytest.raises(UserError, match="Sikkerhetskopien"):
        sharing.import_course(elsewhere, sent, ImportChoice.NEW, NOW)
    assert titles(elsewhere) == []


def test_an_export_of_no_course_is_told(database: Database, library: Library, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Det finnes ikke noe kurs"):
        sharing.export_course(database, library, uuid4(), tmp_path / "a.mestringskurs")
    assert not (tmp_path / "a.mestringskurs").exists()


def test_an_export_is_never_written_over_the_courses(
    database: Database, library: Library, course: Course
) -> None:
    with pytest.raises(UserError, match="holder på kurs"):
        sharing.export_course(database, library, course.id, database.path)
