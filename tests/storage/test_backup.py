"""A backup is whole, can be restored, and old ones are thinned."""

import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, copies, courses, files
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.header import file_version
from tests.storage import disks
from tests.storage.samples import MOMENT, a_full_course, plain
from tests.storage.stored import STORED


@pytest.fixture
def stored(database: Database) -> Course:
    course = a_full_course()
    with database.transaction() as session:
        session.add(course)
    return course


def test_a_backup_holds_everything(database: Database, stored: Course, tmp_path: Path) -> None:
    copy = Database(backup.write(database, tmp_path / "kopi.sqlite"))
    with copy.transaction() as session:
        assert plain(courses.find(session, Course, stored.id)) == plain(stored)
    assert copy.problems() == []
    copy.close()


def test_a_backup_put_in_place_is_the_course_of_that_day(database: Database, stored: Course) -> None:
    made = backup.take(database, MOMENT)
    with database.transaction() as session:
        session.delete(courses.find(session, Course, stored.id))
    database.close()
    shutil.copy(made, database.path)
    restored = Database(database.path)
    with restored.transaction() as session:
        assert courses.find(session, Course, stored.id).title == stored.title
    restored.close()


@pytest.mark.plain
def test_a_backup_replaces_an_older_one(database: Database, stored: Course, tmp_path: Path) -> None:
    target = tmp_path / "kopi.sqlite"
    target.write_bytes(b"gammel")
    backup.write(database, target)
    assert target.read_bytes().startswith(b"SQLite format 3")
    assert [path for path in tmp_path.iterdir() if path.is_file()] == [target]


def test_the_database_itself_is_no_place_for_a_backup(database: Database) -> None:
    with pytest.raises(UserError, match="kan ikke legges der"):
        backup.write(database, database.path)


@pytest.mark.parametrize("name", ["borte/kopi.sqlite", "fil/kopi.sqlite", "x" * 300])
def test_a_place_that_cannot_be_written_to_is_told(database: Database, tmp_path: Path, name: str) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(UserError, match="Sikkerhetskopien ble ikke skrevet"):
        backup.write(database, tmp_path / name)


def test_a_folder_is_no_backup(database: Database, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="er en mappe"):
        backup.write(database, tmp_path)


def test_a_file_where_the_usual_folder_should_be_is_told(database: Database) -> None:
    backup.folder(database.path).touch()
    with pytest.raises(UserError, match="Sikkerhetskopien ble ikke skrevet"):
        backup.take(database, MOMENT)


def test_a_damaged_database_does_not_replace_a_good_backup(tmp_path: Path) -> None:
    good = tmp_path / "kopi.sqlite"
    good.write_bytes(b"god")
    damaged = a_database_with_a_lost_note(tmp_path / "data" / "kurs.sqlite")
    with pytest.raises(UserError, match="skadet"):
        backup.write(damaged, good)
    damaged.close()
    assert good.read_bytes() == b"god"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "kopi.sqlite"]


def a_database_with_a_lost_note(path: Path) -> Database:
    """Return a database with a note that belongs to no gathering, as no program of ours leaves it."""
    Database(path).close()
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO log_note VALUES ('a', 'nobody', 0, 'wise', '', '')")
    raw.commit()
    raw.close()
    return Database(path)


def test_backups_are_listed_newest_first(database: Database) -> None:
    made = [backup.take(database, MOMENT + timedelta(minutes=minute)) for minute in range(3)]
    assert backup.existing(database.path) == made[::-1]


def test_a_backup_tells_when_it_was_taken(database: Database) -> None:
    assert backup.taken_at(backup.take(database, MOMENT)) == MOMENT.replace(microsecond=0)


def test_other_files_are_no_backups(database: Database) -> None:
    usual = backup.folder(database.path)
    usual.mkdir()
    for name in ("mestringstreff-min-egen.sqlite", "notat.txt", "mestringstreff-.sqlite"):
        (usual / name).touch()
    assert backup.existing(database.path) == []
    backup.take(database, MOMENT)
    assert len(list(usual.iterdir())) == 4


def test_a_backup_that_was_cut_off_is_cleared_away_by_the_next(database: Database) -> None:
    cut_off = files.beside(backup.take(database, MOMENT))
    cut_off.write_bytes(b"halv")
    backup.take(database, MOMENT + timedelta(hours=1))
    assert not cut_off.exists()


def test_a_left_over_that_cannot_be_removed_is_no_fault(database: Database) -> None:
    stuck = files.beside(backup.take(database, MOMENT))
    stuck.mkdir()
    assert backup.take(database, MOMENT + timedelta(hours=1)).is_file()


def test_there_are_no_backups_at_first(database: Database) -> None:
    assert backup.existing(database.path) == []


def at(moment: datetime) -> Path:
    return Path(f"mestringstreff-{moment:%Y%m%d-%H%M%S}.sqlite")


def kept(moments: list[datetime]) -> list[datetime]:
    """Which of the backups, newest first, are left after thinning."""
    paths = [at(moment) for moment in sorted(moments, reverse=True)]
    gone = backup.to_thin(paths)
    return [moment for path in paths if path not in gone and (moment := backup.taken_at(path))]


NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def test_a_few_backups_are_all_kept() -> None:
    moments = [NOON - timedelta(minutes=minute) for minute in range(10)]
    assert len(kept(moments)) == 10


def test_of_many_in_a_day_the_newest_and_one_more_are_kept() -> None:
    moments = [NOON - timedelta(minutes=minute) for minute in range(40)]
    left = kept(moments)
    assert left[:10] == moments[:10]
    assert len(left) <= 12


def test_older_days_keep_one_each_then_weeks() -> None:
    days = [NOON - timedelta(days=day) for day in range(400)]
    left = kept(days)
    assert left[:24] == days[:24]
    gaps = {(newer - older).days for newer, older in pairwise(left[24:])}
    assert gaps == {7}
    assert len(left) == 10 + 14 + 26


def test_a_year_of_daily_backups_leaves_half_a_year() -> None:
    left: list[datetime] = []
    for day in range(365):
        left = kept([*left, NOON + timedelta(days=day)])
    assert 40 <= len(left) <= 50
    assert left[0] - left[-1] > timedelta(days=180)


def test_thinning_twice_is_thinning_once() -> None:
    moments = [NOON - timedelta(hours=5 * number) for number in range(300)]
    once = kept(moments)
    assert kept(once) == once


def test_taking_a_backup_thins_the_old_ones(database: Database) -> None:
    for minute in range(15):
        backup.take(database, NOON + timedelta(minutes=minute))
    assert len(backup.existing(database.path)) <= 12


def test_backups_of_the_same_second_do_not_replace_each_other(database: Database) -> None:
    made = [backup.take(database, NOON) for _ in range(3)]
    assert backup.existing(database.path) == made[::-1]


def test_a_backup_can_be_taken_into_another_folder(database: Database, tmp_path: Path) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    for minute in range(15):
        backup.take(database, NOON + timedelta(minutes=minute), into=stick)
    assert 10 <= len(list(stick.iterdir())) <= 12
    assert backup.existing(database.path) == []


def test_a_backup_tells_what_is_in_it(database: Database, stored: Course) -> None:
    found = backup.describe(backup.take(database, NOON))
    assert found is not None
    assert (found.taken_at, found.courses) == (NOON, {stored.id: stored.title})
    assert found.size == found.path.stat().st_size
    assert found.changed_at is not None


def test_looking_at_a_backup_does_not_change_it(database: Database, stored: Course) -> None:
    made = backup.take(database, NOON)
    before = made.read_bytes()
    assert backup.describe(made)
    assert backup.is_whole(made)
    assert made.read_bytes() == before
    assert list(made.parent.iterdir()) == [made]


def test_an_old_backup_tells_too(tmp_path: Path) -> None:
    old = Path(shutil.copy(STORED[1], at_name(tmp_path)))
    found = backup.describe(old)
    assert found is not None
    assert len(found.courses or {}) == 1
    assert found.changed_at is None


def at_name(folder: Path) -> Path:
    return folder / "mestringstreff-20261125-120000.sqlite"


@pytest.mark.parametrize("content", [b"", b"ingen kopi", b"SQLite format 3\x00" + bytes(4000)])
def test_a_file_that_cannot_be_read_has_no_courses_and_is_not_whole(tmp_path: Path, content: bytes) -> None:
    at_name(tmp_path).write_bytes(content)
    found = backup.describe(at_name(tmp_path))
    assert found is not None
    assert not found.courses
    assert not backup.is_whole(at_name(tmp_path))


def test_a_backup_that_is_gone_is_not_described(tmp_path: Path) -> None:
    assert backup.describe(at_name(tmp_path)) is None


def test_a_course_can_be_taken_out_of_a_backup(database: Database, stored: Course) -> None:
    with database.transaction() as session:
        session.add(a_full_course(title="Blir"))
    made = backup.take(database, NOON)
    backup.erase(made, stored.id)
    found = backup.describe(made)
    assert found is not None
    assert list((found.courses or {}).values()) == ["Blir"]
    assert backup.is_whole(made)


@pytest.mark.plain
def test_nothing_of_it_is_left_in_the_backups_bytes(database: Database, stored: Course) -> None:
    made = backup.take(database, NOON)
    assert b"TeamMember.name" in made.read_bytes()
    backup.erase(made, stored.id)
    assert b"TeamMember.name" not in made.read_bytes()
    assert list(made.parent.iterdir()) == [made]


def test_a_backup_without_the_course_is_left_as_it_was(database: Database, stored: Course) -> None:
    made = backup.take(database, NOON)
    before = made.read_bytes()
    backup.erase(made, a_full_course().id)
    assert made.read_bytes() == before


def test_a_course_is_taken_out_of_a_backup_of_an_older_schema(tmp_path: Path) -> None:
    old = Path(shutil.copy(STORED[1], at_name(tmp_path)))
    found = backup.describe(old)
    assert found is not None
    for key in found.courses or {}:
        backup.erase(old, key)
    assert b"Kari Haugmo" not in old.read_bytes()
    assert (file_version(old), backup.is_whole(old)) == (1, True)


def test_a_course_that_stays_in_a_backup_on_a_closed_disk_is_told(
    database: Database, stored: Course, tmp_path: Path
) -> None:
    with disks.stick(tmp_path / "minnepinne") as stick:
        made = backup.write(database, at_name(stick))
        disks.close_for_writing(stick)
        with pytest.raises(UserError, match="ligger fortsatt i sikkerhetskopien"):
            backup.erase(made, stored.id)


@pytest.mark.plain
def test_a_damaged_backup_is_removed_when_it_might_keep_the_course(
    database: Database, stored: Course
) -> None:
    made = backup.take(database, NOON)
    made.write_bytes(made.read_bytes().replace(b"Course.title", b"Course.titel"))
    backup.erase(made, stored.id)
    assert not made.exists()


MB = 1_000_000


def left_of(sizes: dict[Path, int], most: int, damaged: tuple[Path, ...] = ()) -> list[Path]:
    gone = backup.too_large(sizes, most, lambda path: path not in damaged)
    return [path for path in sizes if path not in gone]


def half_hours(number: int, size: int = 200 * MB) -> dict[Path, int]:
    """Backups of a day of work and the days before it, eight a day, the newest first."""
    moments = [NOON - timedelta(days=each // 8, minutes=30 * (each % 8)) for each in range(number)]
    return {at(moment): size for moment in moments}


def test_small_backups_are_all_kept_whatever_their_number() -> None:
    sizes = half_hours(40, size=MB)
    assert left_of(sizes, backup.most_together(MB)) == list(sizes)


def test_large_ones_take_no_more_than_they_may_and_reach_back_as_far_as_they_can() -> None:
    sizes = half_hours(40)
    left = left_of(sizes, backup.most_together(200 * MB))
    assert left == [list(sizes)[number] for number in (0, 1, 2, 8, 16)]


@pytest.mark.parametrize(("size", "most"), [(MB, 1024**3), (200 * MB, 1024**3), (500 * MB, 1_500 * MB)])
def test_a_large_file_may_have_larger_backups(size: int, most: int) -> None:
    assert backup.most_together(size) == most


def test_three_are_left_however_large_they_are() -> None:
    sizes = half_hours(8, size=5_000 * MB)
    assert left_of(sizes, backup.most_together(MB)) == list(sizes)[:3]


def test_a_damaged_one_is_not_among_the_three() -> None:
    sizes = half_hours(8)
    newest, second, *_ = sizes
    assert left_of(sizes, 0, damaged=(newest, second)) == list(sizes)[2:5]


def a_large_one(place: Path, moment: datetime) -> Path:
    """A backup that is read as one, and takes 300 MB of a disk that need not give them."""
    made = copies.new_name(place, moment)
    shutil.copy(STORED[1], made)
    os.truncate(made, 300 * MB)
    return made


def test_taking_a_backup_lets_old_large_ones_go(database: Database) -> None:
    place = backup.folder(database.path)
    place.mkdir()
    old = [a_large_one(place, NOON - timedelta(minutes=30 * number)) for number in range(6)]
    new = backup.take(database, NOON + timedelta(minutes=30))
    assert backup.existing(database.path) == [new, *old[:3]]


def test_old_ones_make_room_on_a_disk_that_has_none(database: Database, tmp_path: Path) -> None:
    with disks.stick(tmp_path / "minnepinne") as stick:
        old = [backup.take(database, NOON + timedelta(minutes=number), into=stick) for number in range(5)]
        filler = stick / "fyll"
        filler.write_bytes(bytes(shutil.disk_usage(stick).free))
        new = backup.take(database, NOON + timedelta(hours=1), into=stick)
        assert copies.in_folder(stick) == [new, *old[:1:-1]]
