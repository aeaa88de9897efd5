"""Copies outside the usual backups: what is in a place is told and taken away, and nothing else is."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import backup, other_copies, rescue
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.other_copies import Kind, Place, look
from tests.conftest import NOW

MINE = "handleliste.txt"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a file of the leader's own in it."""
    folder = tmp_path / "minnepinne"
    folder.mkdir()
    (folder / MINE).write_text("melk")
    return folder


@pytest.fixture
def at_close(database: Database, course: Course, stick: Path) -> Place:
    for hour in range(2):
        backup.take(database, NOW + timedelta(hours=hour), into=stick)
    (stick / ".0123abcd.del").touch()
    return Place(Kind.AT_CLOSE, stick)


@pytest.fixture
def by_hand(database: Database, course: Course, stick: Path) -> Place:
    return Place(Kind.BY_HAND, backup.write(database, stick / "Mestringstreff 2026-11-25.sqlite"))


@pytest.fixture
def old_place(database: Database, course: Course, tmp_path: Path, data_dir: Path) -> Place:
    """Where the courses were, with a backup, a damaged file, a picture and a file of the leader's own."""
    backup.take(database, NOW)
    old = database.path
    for path in (old.with_name("mestringstreff-skadet-20261101-080000.sqlite"), data_dir / MINE):
        path.write_bytes(b"SQLite format 3\x00")
    (data_dir / "bilder").mkdir()
    (data_dir / "bilder" / f"ark_a_{'0' * 16}.png").touch()
    database.move_to(tmp_path / "nytt")
    return Place(Kind.OLD_PLACE, old)


@pytest.fixture
def damaged(tmp_path: Path) -> Place:
    path = tmp_path / "mestringstreff-skadet-20261101-080000.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"rubbish" * 1000)
    path.with_name(f"{path.name}-journal").touch()
    return Place(Kind.DAMAGED, path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_what_is_in_a_folder_is_told(at_close: Place) -> None:
    found = look(at_close)
    assert found is not None
    assert (found.is_here, len(found.files), found.courses) == (True, 2, 1)
    assert found.newest == NOW + timedelta(hours=1)
    assert found.size == sum(path.stat().st_size for path in found.files)


def test_what_is_left_at_an_old_place_is_told(old_place: Place) -> None:
    found = look(old_place)
    assert found is not None
    assert (len(found.files), found.courses) == (3, 1)


def test_a_damaged_one_does_not_tell_how_many_courses(damaged: Place) -> None:
    found = look(damaged)
    assert found is not None
    assert (found.files, found.courses) == ((damaged.path,), None)


def test_a_place_that_is_away_is_told_so(stick: Path) -> None:
    found = look(Place(Kind.BY_HAND, stick / "borte" / "kopi.sqlite"))
    assert found is not None
    assert not found.is_here


def test_a_place_without_copies_is_none(stick: Path) -> None:
    assert look(Place(Kind.AT_CLOSE, stick)) is None
    assert look(Place(Kind.BY_HAND, stick / "kopi.sqlite")) is None


def test_somebody_elses_file_of_the_same_name_is_no_copy(by_hand: Place) -> None:
    by_hand.path.write_bytes(b"Noe helt annet " * 100)
    assert look(by_hand) is None
    other_copies.remove(by_hand)
    assert by_hand.path.exists()


@pytest.mark.parametrize("place", ["at_close", "by_hand"])
def test_they_are_removed_and_nothing_else(place: str, stick: Path, request: pytest.FixtureRequest) -> None:
    other_copies.remove(request.getfixturevalue(place))
    assert names(stick) == [MINE]


def test_an_old_place_is_emptied_of_what_is_ours(old_place: Place, data_dir: Path) -> None:
    other_copies.remove(old_place)
    assert names(data_dir) == [MINE]


def test_a_damaged_file_goes_with_its_journal(damaged: Place, tmp_path: Path) -> None:
    other_copies.remove(damaged)
    assert names(tmp_path) == []


def test_what_is_away_cannot_be_removed(stick: Path) -> None:
    with pytest.raises(UserError, match="er ikke her nå"):
        other_copies.remove(Place(Kind.AT_CLOSE, stick / "borte"))


@pytest.fixture
def elsewhere(old_place: Place) -> Iterator[Database]:
    """The window of somebody who went on with what was left."""
    with closing(Database(old_place.path)) as opened:
        yield opened


def test_what_another_window_has_open_is_left_alone(
    old_place: Place, elsewhere: Database, course: Course
) -> None:
    with pytest.raises(UserError, match="et annet vindu"):
        other_copies.remove(old_place)
    with pytest.raises(UserError, match="et annet vindu"):
        other_copies.erase(old_place, course.id, also_unreadable=True)
    assert old_place.path.exists()


@pytest.mark.parametrize("place", ["at_close", "by_hand", "old_place"])
def test_a_course_is_taken_out_of_all_of_them(
    place: str, course: Course, request: pytest.FixtureRequest
) -> None:
    found: Place = request.getfixturevalue(place)
    other_copies.erase(found, course.id, also_unreadable=True)
    after = look(found)
    assert after is not None
    assert [backup.courses_in(path) for path in after.files] == [{}] * len(after.files)
    assert not any("skadet" in path.name for path in after.files)


def test_a_damaged_one_is_removed_whole_when_that_is_agreed_to(
    damaged: Place, course: Course, tmp_path: Path
) -> None:
    other_copies.erase(damaged, course.id, also_unreadable=False)
    assert damaged.path.exists()
    other_copies.erase(damaged, course.id, also_unreadable=True)
    assert list(tmp_path.glob("*skadet*")) == []


def test_one_that_was_set_aside_is_found(database: Database, damaged: Place) -> None:
    assert rescue.set_aside(damaged.path.with_name("mestringstreff.sqlite")) == [damaged.path]
    assert rescue.set_aside(database.path) == []
