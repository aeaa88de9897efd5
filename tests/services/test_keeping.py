"""Nothing is lost: backups are looked in and fetched from; what is deleted is gone, or comes back."""

import platform
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copy2
from uuid import UUID, uuid4

import msgspec
import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import answers, gatherings, keeping, planning
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.storage import backup, courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.files import lock_note
from mestringstreff_desktop.storage.in_use import Holder
from mestringstreff_desktop.storage.mirror import LARGEST
from tests.conftest import NOW
from tests.storage.samples import plain
from tests.stored import delete_course

CANARY = "Kanarifugl Nordmann"
LATER = NOW + timedelta(days=31)


@pytest.fixture
def taken(database: Database, course: Course) -> Path:
    """A backup of how it was before the course got another name."""
    made = keeping.take_backup(database, NOW)
    planning.change_course(database, course.id, title="Nytt navn")
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "minnepinne"
    folder.mkdir()
    return folder


@pytest.fixture
def private(database: Database, course: Course) -> Course:
    """The course with a name in it that is found nowhere else."""
    planning.write_member(database, course.id, TeamMember(name=CANARY, role=Role.LEADER))
    return planning.load_course(database, course.id)


@pytest.fixture
def damaged(database: Database, taken: Path) -> Path:
    """The path of a damaged file, closed, that has a backup."""
    database.close()
    database.path.write_bytes(database.path.read_bytes()[:4096] + bytes(8192))
    return database.path


def titles(database: Database) -> list[str]:
    return [each.title for each in planning.list_courses(database)]


def holding(database: Database, what: str = CANARY) -> list[str]:
    """The names of the files in the data folder that have a text somewhere in their bytes."""
    files = [path for path in database.path.parent.rglob("*") if path.is_file()]
    return [path.name for path in files if what.encode() in path.read_bytes()]


def test_a_backup_goes_where_the_leader_wants_it(database: Database, tmp_path: Path) -> None:
    assert keeping.take_backup(database, NOW, tmp_path / "minnepinne.sqlite").exists()
    assert keeping.last_backup(database.path) is None


def test_the_last_backup_is_told(database: Database) -> None:
    for minute in (0, 5, 2):
        keeping.take_backup(database, NOW + timedelta(minutes=minute))
    assert keeping.last_backup(database.path) == NOW + timedelta(minutes=5)


@pytest.mark.parametrize(("days", "is_old"), [(0, False), (7, False), (8, True)])
def test_a_backup_of_over_a_week_is_old(days: int, is_old: bool) -> None:
    assert keeping.is_backup_old(NOW, NOW + timedelta(days=days)) is is_old


def test_the_list_tells_what_is_in_each(database: Database, taken: Path, course: Course) -> None:
    keeping.take_backup(database, NOW + timedelta(hours=1))
    newest, oldest = keeping.list_backups(database.path)
    assert (newest.courses, oldest.courses) == ({course.id: "Nytt navn"}, {course.id: course.title})
    assert None not in (newest.changed_at, oldest.changed_at)


def test_a_backup_can_be_looked_in(database: Database, taken: Path, course: Course) -> None:
    with closing(keeping.look(database, taken)) as old:
        assert planning.load_course(old, course.id).title == "Mestringstreff Orkdal"
        with pytest.raises(StorageError) as told:
            planning.change_course(old, course.id, title="Noe annet")
    assert told.value.fault is Fault.READ_ONLY


def test_the_file_in_use_is_no_backup(database: Database) -> None:
    with pytest.raises(UserError, match="i bruk"):
        keeping.look(database, database.path)


def test_everything_can_be_taken_back(database: Database, taken: Path) -> None:
    keeping.restore_all(database, taken, NOW + timedelta(hours=1))
    assert titles(database) == ["Mestringstreff Orkdal"]
    assert keeping.check(database) == 1


def test_taking_back_can_be_taken_back(database: Database, taken: Path) -> None:
    before = keeping.restore_all(database, taken, NOW + timedelta(hours=1))
    keeping.restore_all(database, before, NOW + timedelta(hours=2))
    assert titles(database) == ["Nytt navn"]


def test_a_backup_that_is_thinned_meanwhile_is_fetched_all_the_same(database: Database, taken: Path) -> None:
    for minute in range(1, 14):
        keeping.take_backup(database, NOW + timedelta(days=400, minutes=minute))
    assert taken.exists()
    keeping.restore_all(database, taken, NOW + timedelta(days=800))
    assert titles(database) == ["Mestringstreff Orkdal"]


@pytest.mark.plain
def test_a_damaged_backup_is_not_taken_back(database: Database, taken: Path) -> None:
    taken.write_bytes(taken.read_bytes().replace(b"Mestringstreff Orkdal", b"Mestringstreff Orkdel"))
    with pytest.raises(StorageError, match="Velg en annen"):
        keeping.restore_all(database, taken, NOW)
    assert titles(database) == ["Nytt navn"]


@pytest.mark.plain
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="tells what is open on Linux only")
def test_a_damaged_backup_is_let_go_of(database: Database, taken: Path) -> None:
    """On Windows a file that is held open can be neither replaced nor removed."""
    taken.write_bytes(taken.read_bytes().replace(b"Mestringstreff Orkdal", b"Mestringstreff Orkdel"))
    with pytest.raises(StorageError) as told:
        keeping.restore_all(database, taken, NOW)
    held = [each.readlink() for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
    assert taken not in held, told.value


def restore(database: Database, path: Path, course_id: UUID, choice: RestoreChoice) -> UUID:
    return keeping.restore_course(database, path, course_id, choice, NOW + timedelta(hours=1))


def test_one_course_can_replace_what_became_of_it(database: Database, taken: Path, course: Course) -> None:
    assert restore(database, taken, course.id, RestoreChoice.REPLACE) == course.id
    assert plain(planning.load_course(database, course.id)) == plain(course)
    assert titles(database) == ["Mestringstreff Orkdal"]


def test_one_course_can_stand_beside_what_became_of_it(
    database: Database, taken: Path, course: Course
) -> None:
    copy = restore(database, taken, course.id, RestoreChoice.KEEP_BOTH)
    assert copy != course.id
    old = "Mestringstreff Orkdal (slik det var 25.11.2026)"
    assert sorted(titles(database)) == sorted(["Nytt navn", old])


def test_other_courses_stay_as_they_are(
    database: Database, library: Library, taken: Path, course: Course
) -> None:
    other = planning.create_course(database, library, "Et annet", NOW)
    restore(database, taken, course.id, RestoreChoice.REPLACE)
    assert plain(planning.load_course(database, other.id)) == plain(other)


@pytest.mark.parametrize("choice", RestoreChoice)
def test_a_course_that_is_gone_comes_back_under_its_own_name(
    database: Database, taken: Path, course: Course, choice: RestoreChoice
) -> None:
    delete_course(database, course.id)
    assert restore(database, taken, course.id, choice) == course.id
    assert titles(database) == ["Mestringstreff Orkdal"]


def test_a_backup_is_taken_before_one_course_is_fetched(
    database: Database, taken: Path, course: Course
) -> None:
    restore(database, taken, course.id, RestoreChoice.REPLACE)
    newest = keeping.list_backups(database.path)[0]
    assert list((newest.courses or {}).values()) == ["Nytt navn"]


def test_a_course_that_is_not_in_the_backup_is_told(database: Database, taken: Path) -> None:
    with pytest.raises(UserError, match="ikke i denne sikkerhetskopien"):
        restore(database, taken, uuid4(), RestoreChoice.REPLACE)


def test_a_copy_is_put_in_the_chosen_folder(database: Database, course: Course, stick: Path) -> None:
    keeping.choose_copy_folder(database, stick)
    made = keeping.copy_at_close(database, NOW)
    assert made is not None
    assert made.parent == stick
    assert backup.is_whole(made)


def test_no_copy_is_put_anywhere_before_a_folder_is_chosen(database: Database, stick: Path) -> None:
    assert keeping.copy_at_close(database, NOW) is None
    keeping.choose_copy_folder(database, stick)
    keeping.choose_copy_folder(database, None)
    assert keeping.copy_at_close(database, NOW) is None


def test_a_stick_that_is_not_in_is_told_and_no_folder_made(database: Database, stick: Path) -> None:
    keeping.choose_copy_folder(database, stick)
    stick.rmdir()
    with pytest.raises(UserError, match="Sett inn minnepinnen"):
        keeping.copy_at_close(database, NOW)
    assert not stick.exists()


@pytest.mark.plain
def test_a_deleted_course_is_gone_from_the_file(database: Database, private: Course) -> None:
    deleted = keeping.delete_course(database, private.id, NOW)
    assert titles(database) == []
    assert holding(database) == [backup.existing(database.path)[0].name]
    assert (deleted.title, deleted.in_backups_until) == (private.title, NOW + timedelta(days=30))


def test_regret_puts_it_back_as_it_was(database: Database, private: Course) -> None:
    deleted = keeping.delete_course(database, private.id, NOW)
    keeping.undo_delete(database, deleted)
    assert plain(planning.load_course(database, private.id)) == plain(private)


def test_nothing_is_deleted_when_the_backup_fails(database: Database, course: Course) -> None:
    backup.folder(database.path).touch()
    with pytest.raises(UserError, match="Sikkerhetskopien"):
        keeping.delete_course(database, course.id, NOW)
    assert titles(database) == [course.title]


def test_a_course_that_is_not_here_cannot_be_deleted(database: Database) -> None:
    with pytest.raises(UserError, match="finnes ikke"):
        keeping.delete_course(database, uuid4(), NOW)


def test_a_deleted_course_can_be_taken_out_of_the_backups_too(
    database: Database, private: Course, stick: Path
) -> None:
    keeping.choose_copy_folder(database, stick)
    keeping.copy_at_close(database, NOW)
    keeping.delete_course(database, private.id, NOW)
    keeping.erase_from_backups(database, private.id)
    assert holding(database) == []
    assert not any(CANARY.encode() in path.read_bytes() for path in stick.iterdir())
    assert all(backup.is_whole(path) for path in [*backup.existing(database.path), *stick.iterdir()])


@pytest.mark.plain
@pytest.mark.parametrize(("now", "is_gone"), [(NOW + timedelta(days=29), False), (LATER, True)])
def test_after_a_month_the_backups_let_it_go(
    database: Database, private: Course, now: datetime, is_gone: bool
) -> None:
    keeping.delete_course(database, private.id, NOW)
    keeping.take_backup(database, now)
    assert (holding(database) == []) is is_gone


def test_the_backups_let_go_of_each_course_that_was_deleted(
    database: Database, library: Library, private: Course
) -> None:
    other = planning.create_course(database, library, "Et annet", NOW)
    planning.write_member(database, other.id, TeamMember(name="Papegøye Nordmann", role=Role.LEADER))
    for course in (private, other):
        keeping.delete_course(database, course.id, NOW)
    keeping.take_backup(database, LATER)
    assert holding(database) + holding(database, "Papegøye") == []


def test_a_list_of_deleted_courses_that_cannot_be_read_is_begun_anew(
    database: Database, private: Course
) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "deleted", "{")
    keeping.delete_course(database, private.id, NOW)
    keeping.take_backup(database, LATER)
    assert holding(database) == []


@pytest.mark.plain
def test_a_course_that_came_back_stays_in_the_backups(database: Database, private: Course) -> None:
    deleted = keeping.delete_course(database, private.id, NOW)
    keeping.undo_delete(database, deleted)
    keeping.take_backup(database, LATER)
    assert len(holding(database)) == 3


@pytest.mark.plain
def test_a_course_fetched_from_a_backup_stays_in_them(database: Database, private: Course) -> None:
    keeping.delete_course(database, private.id, NOW)
    (path,) = backup.existing(database.path)
    restore(database, path, private.id, RestoreChoice.REPLACE)
    keeping.take_backup(database, LATER)
    assert CANARY.encode() in path.read_bytes()


def test_a_stick_that_is_away_is_cleaned_when_it_is_back(
    database: Database, private: Course, stick: Path, tmp_path: Path
) -> None:
    keeping.choose_copy_folder(database, stick)
    copy = keeping.copy_at_close(database, NOW)
    keeping.delete_course(database, private.id, NOW)
    away = stick.rename(tmp_path / "i lomma")
    keeping.take_backup(database, LATER)
    away.rename(stick)
    keeping.take_backup(database, LATER)
    assert copy is not None
    assert CANARY.encode() not in copy.read_bytes()


def test_a_whole_file_is_told_with_its_number_of_courses(database: Database, course: Course) -> None:
    assert keeping.check(database) == 1


@pytest.mark.plain
def test_a_damaged_file_is_told(database: Database, course: Course) -> None:
    database.close()
    content = database.path.read_bytes()
    database.path.write_bytes(content.replace(b"Mestringstreff Orkdal", b"Mestringstreff Orkdel"))
    with closing(Database(database.path)) as opened, pytest.raises(StorageError) as told:
        keeping.check(opened)
    assert told.value.fault is Fault.DAMAGED


def test_the_newest_whole_backup_is_offered(damaged: Path, taken: Path) -> None:
    offered = keeping.newest_whole_backup(damaged)
    assert offered is not None
    assert offered.path == taken


def test_a_damaged_file_gives_its_place_to_the_backup(damaged: Path) -> None:
    before = damaged.read_bytes()
    aside = keeping.rescue_from_backup(damaged, NOW)
    assert aside.read_bytes() == before
    with closing(Database(damaged)) as opened:
        assert titles(opened) == ["Mestringstreff Orkdal"]


def test_without_a_whole_backup_the_damaged_file_stays(damaged: Path, taken: Path) -> None:
    taken.write_bytes(b"")
    before = damaged.read_bytes()
    assert keeping.newest_whole_backup(damaged) is None
    with pytest.raises(UserError, match="ingen hel sikkerhetskopi"):
        keeping.rescue_from_backup(damaged, NOW)
    assert damaged.read_bytes() == before


def test_one_can_go_on_in_another_folder(database: Database, course: Course, tmp_path: Path) -> None:
    path = keeping.save_elsewhere(database, tmp_path / "ny mappe")
    planning.change_course(database, course.id, title="Der")
    database.close()
    with closing(Database(path)) as opened:
        assert titles(opened) == ["Der"]


def attached(database: Database, course: Course, size: int = 3_000_000) -> Attachment:
    content = (CANARY.encode() * (size // len(CANARY)))[:size]
    return own_files.attach(database, course.id, CheckedFile("Kart", "image/png", content, 1, b""))


def test_the_file_shrinks_when_it_closes(database: Database, course: Course) -> None:
    own_files.remove_attachment(database, attached(database, course).id)
    grown = database.path.stat().st_size
    assert keeping.tidy(database, is_closing=True)
    assert database.path.stat().st_size < grown - 2_900_000
    assert not keeping.tidy(database, is_closing=True)


def test_a_change_leaves_no_trace_after_the_close(database: Database, private: Course) -> None:
    planning.remove_member(database, private.team[0].id)
    assert keeping.tidy(database, is_closing=True)
    assert not keeping.tidy(database, is_closing=True)
    assert holding(database) == []


def test_while_it_is_open_it_shrinks_when_much_of_it_is_free(database: Database, course: Course) -> None:
    assert not keeping.tidy(database, is_closing=False)
    grown = attached(database, course)
    size = database.path.stat().st_size
    own_files.remove_attachment(database, grown.id)
    keeping.take_backup(database, NOW)
    assert database.path.stat().st_size < size - 2_900_000


def test_a_large_file_is_not_written_anew_for_a_trifle(database: Database, course: Course) -> None:
    attached(database, course, LARGEST)
    planning.change_course(database, course.id, title="Nytt navn")
    assert not keeping.tidy(database, is_closing=True)


def test_where_responses_lie_in_a_large_file_does_not_tell_who_answered_first(
    database: Database, library: Library, course: Course
) -> None:
    attached(database, course, LARGEST)
    asked = answers.open_questionnaire(database, library, course.id, "evaluering-etter", Moment.AFTER)
    given = {asked.items[0].key: Answer(chosen=(2,))}
    made = [answers.add_response(database, course.id, asked.id, given) for _ in range(12)]
    keys = sorted(each.id.hex for each in made if each)
    before = planning.load_course(database, course.id).responses
    keeping.tidy(database, is_closing=True)
    content = database.path.read_bytes()
    lie = sorted(keys, key=lambda key: content.rfind(f"{key}{course.id.hex}".encode()))
    assert lie in (keys, keys[::-1])
    after = planning.load_course(database, course.id).responses
    assert [(each.id, each.number, each.answers) for each in after] == [
        (each.id, each.number, each.answers) for each in before
    ]


def test_after_a_crash_the_file_is_written_anew_also_where_nothing_is_changed(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "etter" / database.path.name
    path.parent.mkdir()
    copy2(database.path, path)
    lock_note(path).write_bytes(msgspec.json.encode(Holder(platform.node(), 1)))
    with closing(Database(path)) as again:
        assert keeping.tidy(again, is_closing=True)
        assert not keeping.tidy(again, is_closing=True)


def test_what_is_only_looked_at_is_not_written_anew(database: Database, taken: Path) -> None:
    with closing(keeping.look(database, taken)) as old:
        assert not keeping.tidy(old, is_closing=True)


def test_what_is_typed_over_leaves_no_word_in_a_page(database: Database, course: Course) -> None:
    """SQLite leaves an older image of some cells beside those it moves; with this seed it does."""
    items, random = [item for each in course.gatherings for item in each.items], Random(1)
    for _ in range(60):
        text = CANARY * random.choice([1, 5, 50, 500])
        gatherings.change_item(database, random.choice(items).id, text=text)
    for item in items:
        gatherings.change_item(database, item.id, text="")
    keeping.tidy(database, is_closing=True)
    assert holding(database) == []
