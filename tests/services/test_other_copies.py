"""Where copies are put is remembered, by path alone, and what is away is not forgotten."""

from datetime import timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import keeping, other_copies
from mestringstreff_desktop.services.other_copies import Kind, Place
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.stored import delete_course, holding


@pytest.fixture
def sticks(tmp_path: Path) -> list[Path]:
    folders = [tmp_path / "minnepinne", tmp_path / "nettverk"]
    for folder in folders:
        folder.mkdir()
    return folders


def test_at_first_none_is_known(database: Database) -> None:
    assert other_copies.places(database) == []


def test_the_folder_before_is_known_when_another_is_chosen(database: Database, sticks: list[Path]) -> None:
    for stick in sticks:
        keeping.choose_copy_folder(database, stick)
    keeping.choose_copy_folder(database, None)
    assert other_copies.places(database) == [Place(Kind.AT_CLOSE, stick) for stick in sticks]


def test_a_folder_that_an_earlier_version_chose_is_known(database: Database, sticks: list[Path]) -> None:
    with database.transaction() as session:
        courses.write_setting(session, other_copies.COPY_FOLDER, str(sticks[0]))
    assert other_copies.places(database) == [Place(Kind.AT_CLOSE, sticks[0])]
    keeping.choose_copy_folder(database, sticks[1])
    assert other_copies.places(database) == [Place(Kind.AT_CLOSE, stick) for stick in sticks]


def test_a_copy_by_hand_is_known(database: Database, tmp_path: Path) -> None:
    target = keeping.take_backup(database, NOW, tmp_path / "kopi.sqlite")
    assert other_copies.places(database) == [Place(Kind.BY_HAND, target)]


def test_the_old_place_is_known_and_not_the_one_that_is_used(database: Database, tmp_path: Path) -> None:
    first = database.path
    second = keeping.save_elsewhere(database, tmp_path / "nytt")
    assert other_copies.places(database) == [Place(Kind.OLD_PLACE, first)]
    first.unlink()
    keeping.save_elsewhere(database, first.parent)
    assert other_copies.places(database) == [Place(Kind.OLD_PLACE, second)]


def test_what_an_earlier_version_left_in_the_usual_folder_is_known(
    database: Database, data_dir: Path, tmp_path: Path
) -> None:
    old = database.path
    database.move_to(tmp_path / "nytt")
    other_copies.remember_left_in(database, data_dir)
    assert other_copies.places(database) == [Place(Kind.OLD_PLACE, old)]


def test_the_usual_folder_is_not_left_while_it_is_used(database: Database, data_dir: Path) -> None:
    other_copies.remember_left_in(database, data_dir)
    assert other_copies.places(database) == []


def test_what_is_known_is_known_after_all_is_taken_back(database: Database, sticks: list[Path]) -> None:
    before = keeping.take_backup(database, NOW)
    keeping.choose_copy_folder(database, sticks[0])
    keeping.restore_all(database, before, NOW + timedelta(hours=1))
    assert other_copies.places(database) == [Place(Kind.AT_CLOSE, sticks[0])]


def test_one_can_be_taken_off_the_list(database: Database, tmp_path: Path) -> None:
    other_copies.remember(database, Kind.BY_HAND, tmp_path / "kopi.sqlite")
    other_copies.forget(database, *other_copies.places(database))
    assert other_copies.places(database) == []


def test_one_that_is_removed_is_not_known_any_more(database: Database, tmp_path: Path) -> None:
    target = keeping.take_backup(database, NOW, tmp_path / "kopi.sqlite")
    other_copies.remove(database, Place(Kind.BY_HAND, target))
    assert not target.exists()
    assert other_copies.places(database) == []


def test_a_list_that_cannot_be_read_is_begun_anew(database: Database, tmp_path: Path) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "other_copies", "tull")
    other_copies.remember(database, Kind.BY_HAND, tmp_path / "kopi.sqlite")
    assert len(other_copies.places(database)) == 1


def test_where_nothing_can_be_written_it_is_not_noted(
    database: Database, course: Course, tmp_path: Path
) -> None:
    backup = keeping.take_backup(database, NOW)
    looking = Database.look(backup)
    other_copies.remember(looking, Kind.BY_HAND, tmp_path / "kopi.sqlite")
    assert other_copies.places(looking) == []
    looking.close()


@pytest.mark.plain
def test_a_deleted_course_goes_from_every_copy_that_is_known(
    database: Database, course: Course, sticks: list[Path], tmp_path: Path
) -> None:
    for stick in sticks:
        keeping.choose_copy_folder(database, stick)
        keeping.copy_at_close(database, NOW)
    keeping.take_backup(database, NOW, tmp_path / "kopi.sqlite")
    old = keeping.save_elsewhere(database, tmp_path / "data" / "nytt").parents[1]
    keeping.delete_course(database, course.id, NOW)
    assert holding(tmp_path, course.title)
    assert keeping.erase_from_backups(database, course.id) == []
    assert holding(tmp_path, course.title) == []
    assert old.exists()


@pytest.mark.plain
def test_what_is_away_is_told_and_done_when_it_is_back(
    database: Database, course: Course, sticks: list[Path], tmp_path: Path
) -> None:
    """And not first when the month is over: it was asked for."""
    stick, away = sticks[0], tmp_path / "i skuffen"
    keeping.take_backup(database, NOW, stick / "kopi.sqlite")
    keeping.delete_course(database, course.id, NOW)
    stick.rename(away)
    assert keeping.erase_from_backups(database, course.id) == [stick]
    keeping.take_backup(database, NOW + timedelta(minutes=1))
    away.rename(stick)
    assert holding(stick, course.title)
    keeping.take_backup(database, NOW + timedelta(minutes=2))
    assert holding(stick, course.title) == []


def test_what_is_to_be_erased_is_not_forgotten_when_all_is_taken_back(
    database: Database, course: Course, sticks: list[Path], tmp_path: Path
) -> None:
    stick, away = sticks[0], tmp_path / "i skuffen"
    keeping.take_backup(database, NOW, stick / "kopi.sqlite")
    delete_course(database, course.id)
    older = keeping.take_backup(database, NOW)
    stick.rename(away)
    keeping.erase_from_backups(database, course.id)
    keeping.restore_all(database, older, NOW + timedelta(minutes=1))
    away.rename(stick)
    keeping.take_backup(database, NOW + timedelta(minutes=2))
    assert holding(stick, course.title) == []
