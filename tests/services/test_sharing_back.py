"""A course that comes back: what an update changes, what it leaves alone, and taking it all back."""

import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from sqlalchemy import text

from mestringstreff_desktop import app
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.sheets import FolderPlan, SheetChoice
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import gatherings, planning, running, sharing
from mestringstreff_desktop.services.sharing import ChangeKind, ExportOptions, ImportChoice
from mestringstreff_desktop.storage import attachments, backup, courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.archive import Package
from tests.conftest import NOW
from tests.services.own.samples import picture_bytes
from tests.storage.package.packed_samples import EVERYTHING, a_course_to_send, contents, package_of
from tests.storage.samples import MOMENT, mark
from tests.trusting import TrustingSandbox

LATER = NOW + timedelta(minutes=3)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Database]:
    """A colleague's database."""
    opened = Database(tmp_path / "hos en kollega" / "kurs.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def own(database: Database) -> Course:
    """A course with something in everything, attachments too, stored."""
    made = a_course_to_send()
    with database.transaction() as session:
        session.add(made)
        for key, content in contents(made).items():
            attachments.write(session, key, content)
    return made


def changed(course: Course, **changes: object) -> Package:
    """The course's package, as a colleague may send it back."""
    read = archive.from_bytes(package_of(course, ExportOptions()))
    first = read.course.gatherings[0]
    edited = msgspec.structs.replace(first, title="Ny tittel", items=())
    new = msgspec.structs.replace(first, id=uuid4(), title="Helt ny", items=())
    parts = {"gatherings": (new, edited)} | changes
    return Package(read.manifest, msgspec.structs.replace(read.course, **parts), read.data)


def rows(database: Database) -> dict[str, list[Any]]:
    """Every row but the settings, which tell when the file was changed."""
    with database.transaction() as session:
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'setting'"
        tables = session.execute(text(query)).scalars().all()
        return {
            table: sorted(map(tuple, session.execute(text(f"SELECT * FROM {table}"))), key=str)
            for table in tables
        }


def held_off(course: Course, database: Database) -> None:
    """Take the history away, so that the gathering may be changed."""
    with database.transaction() as session:
        gathering = courses.find(session, Course, course.id).gatherings[0]
        gathering.events, gathering.notes = [], []
        for name in ("done", "learned", "wise", "deviations"):
            setattr(gathering.log, name, "")
        gathering.log.attendance = None


def test_nothing_private_stands_in_the_file(
    database: Database, library: Library, own: Course, tmp_path: Path
) -> None:
    target = sharing.export_course(database, library, own.id, tmp_path / "a.mestringskurs")
    with zipfile.ZipFile(target) as archive:
        unpacked = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8", "ignore")
    for kind in ("TeamMember", "GatheringLog", "LogNote", "Consideration", "LocalOffer", "ChecklistEntry"):
        assert f"{kind}." not in unpacked
    for private in ("Course.place", "Course.frame", "Gathering.place", "Gathering.link", "utenom planen"):
        assert private not in unpacked


def test_all_that_is_asked_for_comes_to_a_colleague(
    database: Database, library: Library, own: Course, elsewhere: Database, tmp_path: Path
) -> None:
    target = tmp_path / "a.mestringskurs"
    sharing.export_course(database, library, own.id, target, EVERYTHING)
    read = sharing.read_package(target, TrustingSandbox())
    shown = sharing.preview(elsewhere, read)
    assert (shown.sheets, shown.tools, shown.attachments, shown.answers, shown.logs) == (1, 1, 3, 1, 1)
    assert shown.people == (own.team[0].name,)
    made = sharing.import_course(elsewhere, read, ImportChoice.NEW, NOW)
    got = planning.load_course(elsewhere, made.id)
    assert (got.team[0].contact, got.gatherings[0].log.wise) == (
        own.team[0].contact,
        own.gatherings[0].log.wise,
    )
    with elsewhere.transaction() as session:
        assert {each.id: attachments.read(session, each.id) for each in got.attachments} == contents(own)


def test_an_update_does_what_was_told(database: Database, own: Course) -> None:
    held_off(own, database)
    read = changed(own)
    told = sharing.compare(database, read)
    assert [each.words for each in told] == [
        "Ny samling: «Helt ny»",
        "Samling 1 «Gathering.title æøå ŋ 🌻»: tittel, 2 tatt ut av programmet",
    ]
    sharing.import_course(database, read, ImportChoice.UPDATE, NOW)
    after = planning.load_course(database, own.id)
    assert [each.title for each in after.gatherings] == ["Helt ny", "Ny tittel"]
    assert sharing.compare(database, read) == []


def test_an_update_leaves_what_is_the_leaders_own(database: Database, own: Course) -> None:
    sharing.import_course(database, changed(own), ImportChoice.UPDATE, NOW)
    after = planning.load_course(database, own.id)
    held = after.gatherings[1]
    assert (held.title, held.date, held.place) == (
        own.gatherings[0].title,
        date(2026, 11, 25),
        own.gatherings[0].place,
    )
    assert (held.log.wise, len(held.events), len(held.items)) == (own.gatherings[0].log.wise, 2, 2)
    assert (after.place, after.participants, after.frame) == (own.place, 11, own.frame)
    assert [each.name for each in after.team] == [mark(type(own.team[0]), "name")]
    assert after.entries[0].note == own.entries[0].note


def test_comparing_changes_nothing(database: Database, own: Course) -> None:
    before = rows(database)
    kinds = {each.kind for each in sharing.compare(database, changed(own))}
    assert kinds == {ChangeKind.NEW, ChangeKind.KEPT}
    assert rows(database) == before


def test_a_course_that_is_not_here_is_compared_with_nothing(database: Database) -> None:
    assert sharing.compare(database, changed(a_course_to_send())) == []


def with_new_pdf(course: Course) -> Package:
    """The package with other bytes, of the same number, in one of its files."""
    sent = {**contents(course), course.attachments[0].id: b"%PDF-1.7 et KART"}
    return archive.from_bytes(package_of(course, ExportOptions(), sent))


def test_a_file_that_is_another_is_told_and_taken_over(database: Database, own: Course) -> None:
    read = with_new_pdf(own)
    assert ChangeKind.CHANGED in {each.kind for each in sharing.compare(database, read)}
    sharing.import_course(database, read, ImportChoice.UPDATE, NOW)
    with database.transaction() as session:
        assert attachments.read(session, own.attachments[0].id) == b"%PDF-1.7 et KART"
    assert ChangeKind.CHANGED not in {each.kind for each in sharing.compare(database, read)}


@pytest.mark.parametrize("choice", [ImportChoice.UPDATE, ImportChoice.KEEP_BOTH])
def test_taking_it_back_leaves_every_row_as_it_was(
    database: Database, own: Course, choice: ImportChoice
) -> None:
    held_off(own, database)
    before = rows(database)
    made = sharing.import_course(database, changed(own, title="Et annet navn"), choice, NOW)
    assert rows(database) != before
    sharing.undo_import(database, made, LATER)
    assert rows(database) == before
    assert database.problems() == []


def test_taking_back_a_new_course_removes_it(elsewhere: Database, own: Course) -> None:
    made = sharing.import_course(elsewhere, changed(own), ImportChoice.NEW, NOW)
    sharing.undo_import(elsewhere, made, LATER)
    assert not any(rows(elsewhere).values())


def test_what_was_typed_before_taking_back_is_in_a_backup(elsewhere: Database, own: Course) -> None:
    made = sharing.import_course(elsewhere, changed(own), ImportChoice.NEW, NOW)
    planning.write_member(elsewhere, made.id, TeamMember(name="Kari"))
    sharing.undo_import(elsewhere, made, LATER)
    kept = Database.look(backup.existing(elsewhere.path)[0])
    assert [each.name for each in planning.load_course(kept, made.id).team] == ["Kari"]
    kept.close()


def test_a_course_that_is_not_here_cannot_be_updated(elsewhere: Database, own: Course) -> None:
    with pytest.raises(UserError, match="ingenting å oppdatere"):
        sharing.import_course(elsewhere, changed(own), ImportChoice.UPDATE, NOW)
    assert backup.existing(elsewhere.path) == []


def test_an_update_never_takes_what_belongs_to_another_course(database: Database, own: Course) -> None:
    """The package has a new gathering with the id of one in another course."""
    other = a_course_to_send()
    with database.transaction() as session:
        session.add(other)
    strange = msgspec.structs.replace(changed(own).course.gatherings[0], id=other.gatherings[0].id)
    sharing.import_course(database, changed(own, gatherings=(strange,)), ImportChoice.UPDATE, NOW)
    assert planning.load_course(database, other.id).gatherings[0].title == other.gatherings[0].title
    assert "Helt ny" in [each.title for each in planning.load_course(database, own.id).gatherings]


def test_an_updated_course_can_be_run(database: Database, own: Course) -> None:
    held_off(own, database)
    theirs = changed(own)
    item = msgspec.structs.replace(package_item(theirs), id=uuid4())
    first = msgspec.structs.replace(theirs.course.gatherings[0], items=(item,))
    sharing.import_course(database, changed(own, gatherings=(first,)), ImportChoice.UPDATE, NOW)
    gathering = planning.load_course(database, own.id).gatherings[0]
    assert running.start(database, gathering.id, NOW).is_started
    assert gatherings.change_item(database, gathering.items[0].id, title="Endret").title == "Endret"


def test_a_file_that_does_not_print_stays_behind_and_is_told(
    database: Database, own: Course, elsewhere: Database, sandbox: Sandbox, tmp_path: Path
) -> None:
    """The others come, and no list of what is handed out has the one that does not."""
    bad, good = own.attachments[0].id, own.attachments[1].id
    with database.transaction() as session:
        stored = session.get_one(Course, own.id)
        stored.gatherings[0].sheets = (SheetChoice(str(bad)), SheetChoice(str(good)))
        stored.gatherings[0].items[0].sheet = str(bad)
        stored.folder = FolderPlan(parts=(f"attachment:{bad}", f"attachment:{good}"))
        attachments.write(session, good, picture_bytes())
        stored.attachments[1].size = len(picture_bytes())
    target = sharing.export_course(database, app.library(), own.id, tmp_path / "a.mestringskurs")
    read = sharing.read_package(target, sandbox)
    assert f"«{own.attachments[0].name}» er skadet" in sharing.preview(elsewhere, read).refused[0]
    got = planning.load_course(elsewhere, sharing.import_course(elsewhere, read, ImportChoice.NEW, NOW).id)
    assert [each.id for each in got.attachments] == [good]
    assert [each.sheet for each in got.gatherings[0].sheets] == [str(good)]
    assert got.gatherings[0].items[0].sheet == ""
    assert got.folder.parts == (f"attachment:{good}",)


def package_item(read: Package) -> Any:
    return archive.from_bytes(read.data).course.items[0]


def test_a_package_of_the_first_version_updates_its_course(database: Database) -> None:
    read = sharing.read_package(
        Path(__file__).parents[1] / "storage" / "package" / "versions" / "version-1.mestringskurs",
        TrustingSandbox(),
    )
    made = sharing.import_course(database, read, ImportChoice.NEW, MOMENT)
    assert planning.load_course(database, made.id).created_at == MOMENT
    assert sharing.compare(database, read) == []
    sharing.import_course(database, read, ImportChoice.UPDATE, LATER)
    assert planning.load_course(database, made.id).title == "Kurs våren"
