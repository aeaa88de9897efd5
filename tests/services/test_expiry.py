"""A course is ended: its numbers stay, and nobody of it is left in any file."""

import datetime as dt
from pathlib import Path

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import expiry, half_typed, keeping, planning
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.storage import backup, courses
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.roster import enrol
from tests.stored import holding

pytestmark = pytest.mark.plain
CANARY = "Kanarifugl"
HOUR, LATER = dt.timedelta(hours=1), NOW + dt.timedelta(days=1)


@pytest.fixture
def filled(database: Database, course: Course) -> Course:
    """The course with somebody in it, of whom all that is noted is the canary's."""
    words = {"phone": CANARY, "email": CANARY, "crisis_contact": CANARY, "note": CANARY * 400}
    enrol(database, course.id, CANARY, pre_talk={"hope": CANARY}, heard=CANARY, decided=CANARY, **words)
    half_typed.keep(database, course.id, "person", CANARY)
    return course


def stored(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def end(database: Database, library: Library, course: Course) -> list[Path]:
    expiry.end_course(database, library, course.id, LATER)
    return expiry.take_out_of_copies(database, course.id)


def test_nobody_is_left_in_any_file_and_the_numbers_are(
    database: Database, library: Library, filled: Course, tmp_path: Path
) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    keeping.choose_copy_folder(database, stick)
    keeping.copy_at_close(database, NOW)
    keeping.take_backup(database, NOW)
    keeping.take_backup(database, NOW, tmp_path / "kopi.sqlite")
    keeping.save_elsewhere(database, tmp_path / "data" / "nytt")
    keeping.take_backup(database, NOW + HOUR)
    assert len(holding(tmp_path, CANARY)) > 5
    assert end(database, library, filled) == []
    assert holding(tmp_path, CANARY) == []
    ended = stored(database, filled)
    assert (ended.roster, ended.ended_on) == ([], LATER.date())
    assert ended.figures is not None
    assert (ended.figures.participants, ended.figures.channels) == (1, {"": 1})


def test_all_else_of_the_course_stays_and_the_copies_are_whole_and_know_the_numbers(
    database: Database, library: Library, filled: Course
) -> None:
    made = keeping.take_backup(database, NOW)
    before = stored(database, filled)
    end(database, library, filled)
    after = stored(database, filled)
    assert [each.id for each in after.gatherings] == [each.id for each in before.gatherings]
    assert backup.is_whole(made)
    old = keeping.look(database, made)
    assert stored(old, filled).figures == after.figures
    old.close()


def test_the_file_is_written_anew_so_that_no_page_is_left_of_what_was_deleted(
    database: Database, library: Library, filled: Course
) -> None:
    end(database, library, filled)
    assert database.remains().free == 0


def test_another_course_is_left_as_it_is(database: Database, library: Library, filled: Course) -> None:
    other = planning.create_course(database, library, "Et annet", NOW)
    enrol(database, other.id, "Blir")
    made = keeping.take_backup(database, NOW)
    end(database, library, filled)
    assert [each.name for each in stored(database, other).roster] == ["Blir"]
    old = keeping.look(database, made)
    assert [each.name for each in stored(old, other).roster] == ["Blir"]
    old.close()


def test_a_copy_that_is_away_is_told_of_and_seen_to_when_it_is_back(
    database: Database, library: Library, filled: Course, tmp_path: Path
) -> None:
    stick, away = tmp_path / "minnepinne", tmp_path / "i skuffen"
    stick.mkdir()
    keeping.take_backup(database, NOW, stick / "kopi.sqlite")
    stick.rename(away)
    assert end(database, library, filled) == [stick]
    keeping.take_backup(database, LATER)
    away.rename(stick)
    assert holding(stick, CANARY)
    keeping.take_backup(database, LATER + HOUR)
    assert holding(tmp_path, CANARY) == []


def test_what_was_stopped_in_between_is_gone_on_with_at_the_next_backup(
    database: Database, library: Library, filled: Course, tmp_path: Path
) -> None:
    keeping.take_backup(database, NOW)
    expiry.end_course(database, library, filled.id, LATER)
    assert len(holding(tmp_path, CANARY)) == 1
    keeping.take_backup(database, LATER)
    assert holding(tmp_path, CANARY) == []


@pytest.mark.parametrize("choice", RestoreChoice)
def test_a_course_that_is_fetched_from_an_older_copy_comes_without_people(
    database: Database, library: Library, filled: Course, tmp_path: Path, choice: RestoreChoice
) -> None:
    kept = keeping.take_backup(database, NOW, tmp_path / "ukjent.sqlite").rename(tmp_path / "gjemt.sqlite")
    end(database, library, filled)
    key = keeping.restore_course(database, kept, filled.id, choice, LATER)
    fetched = planning.load_course(database, key)
    assert (fetched.roster, fetched.figures) == ([], stored(database, filled).figures)
    assert holding(tmp_path, CANARY) == [kept.name]


def test_an_ended_course_is_ended_again_when_all_is_taken_back(
    database: Database, library: Library, filled: Course, tmp_path: Path
) -> None:
    kept = keeping.take_backup(database, NOW, tmp_path / "ukjent.sqlite").rename(tmp_path / "gjemt.sqlite")
    end(database, library, filled)
    keeping.restore_all(database, kept, LATER)
    back = stored(database, filled)
    assert (back.roster, back.ended_on) == ([], LATER.date())
    assert holding(tmp_path, CANARY) == [kept.name]


def test_a_damaged_backup_goes_and_one_that_cannot_be_removed_is_told_of(
    database: Database, library: Library, filled: Course, tmp_path: Path
) -> None:
    made = keeping.take_backup(database, NOW)
    content = bytearray(made.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    made.write_bytes(content)
    end(database, library, filled)
    assert not made.exists()


def test_a_course_that_is_not_there_cannot_be_ended(
    database: Database, library: Library, filled: Course
) -> None:
    keeping.delete_course(database, filled.id, NOW)
    with pytest.raises(UserError, match="finnes ikke"):
        expiry.end_course(database, library, filled.id, LATER)
    assert expiry.take_out_of_copies(database, filled.id) == []


def test_what_is_noted_of_ended_courses_and_cannot_be_read_is_begun_anew(
    database: Database, library: Library, filled: Course
) -> None:
    with database.transaction() as session:
        courses.write_setting(session, "ended", "{")
    end(database, library, filled)
    assert list(expiry.ended(database)) == [filled.id]
