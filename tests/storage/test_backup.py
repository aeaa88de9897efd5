"""A backup is whole, can be restored, and old ones are thinned."""

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, courses, files
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import MOMENT, a_full_course, plain


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
