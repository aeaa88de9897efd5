"""What is locked is locked, with all its copies, and opens to whoever has the password or the code."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.missing import MissingPartError
from mestringstreff_desktop.services import keeping, locking, planning
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.storage import backup, files
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.lock import beside, mark
from tests.conftest import NOW
from tests.storage import disks
from tests.stored import holding

PASSWORD, OTHER = "fire ord på rad", "fire andre ord"
CODE, OTHER_CODE = locking.new_code(), locking.new_code()
CHEAP = 1 << 4
WORD = "Kanarifugl"
lock = partial(locking.lock, password=PASSWORD, code=CODE, cost=CHEAP)
remove = locking.remove_lock
change = partial(locking.change_password, password=OTHER, code=OTHER_CODE, cost=CHEAP)

pytestmark = pytest.mark.plain


@pytest.fixture
def opened(database: Database) -> Iterator[Database]:
    """A file with a course, and a backup of it."""
    add_course(database, WORD)
    keeping.take_backup(database, NOW)
    yield database
    locking.forget()


def add_course(database: Database, title: str) -> None:
    with database.transaction() as session:
        session.add(Course(title=title, created_at=NOW))


def titles(database: Database) -> list[str]:
    return [course.title for course in planning.list_courses(database)]


def anew(path: Path, secret: str) -> Database:
    """Open a file as one who has just started the program."""
    locking.forget()
    locking.open_up(path, secret)
    return Database(path)


def test_no_word_is_left_in_any_file(opened: Database) -> None:
    assert holding(opened.path.parent, WORD)
    assert lock(opened) == []
    assert holding(opened.path.parent, WORD) == []
    assert (locking.is_locked(opened), titles(opened), opened.problems()) == (True, [WORD], [])


@pytest.mark.parametrize(
    "secret", [PASSWORD, CODE, CODE.lower().replace("-", " ")], ids=["password", "code", "code as typed"]
)
def test_it_opens_with_the_password_and_with_the_code(opened: Database, secret: str) -> None:
    lock(opened)
    opened.close()
    with closing(anew(opened.path, secret)) as again:
        assert titles(again) == [WORD]


def test_nobody_else_opens_it(opened: Database) -> None:
    lock(opened)
    opened.close()
    locking.forget()
    assert locking.needs_password(opened.path)
    with pytest.raises(UserError, match="Verken passordet eller koden"):
        locking.open_up(opened.path, OTHER)
    with pytest.raises(StorageError) as told:
        Database(opened.path)
    assert told.value.fault is Fault.PASSWORD


def test_a_slip_in_the_code_is_told_as_one(opened: Database) -> None:
    lock(opened)
    opened.close()
    slip = next(CODE[:-1] + letter for letter in "ABCD" if letter != CODE[-1])
    with pytest.raises(UserError, match="Koden er skrevet feil"):
        locking.open_up(opened.path, slip)


def test_a_new_password_takes_the_place_of_the_old_everywhere(opened: Database) -> None:
    lock(opened)
    assert change(opened, PASSWORD) == []
    opened.close()
    newest = backup.existing(opened.path)[0]
    for path in (opened.path, newest):
        for secret in (PASSWORD, CODE):
            with pytest.raises(UserError):
                locking.open_up(path, secret)
    with closing(anew(opened.path, OTHER_CODE)) as again:
        assert titles(again) == [WORD]
        assert backup.courses_in(newest)


def test_the_old_password_is_asked_for(opened: Database) -> None:
    lock(opened)
    for do in (change, locking.remove_lock):
        with pytest.raises(UserError, match="gamle passordet"):
            do(opened, OTHER)
    assert locking.is_locked(opened)


def test_the_lock_comes_off_all(opened: Database) -> None:
    lock(opened)
    assert locking.remove_lock(opened, CODE) == []
    opened.close()
    locking.forget()
    with closing(Database(opened.path)) as again:
        assert titles(again) == [WORD]
        assert backup.courses_in(backup.existing(opened.path)[0])
    assert not beside.path_of(opened.path).exists()


def test_a_backup_from_before_the_lock_can_be_got_back_from(opened: Database, tmp_path: Path) -> None:
    plain = tmp_path / "mestringstreff-20260101-100000.sqlite"
    shutil.copyfile(backup.existing(opened.path)[0], plain)
    lock(opened)
    add_course(opened, "Nytt")
    keeping.restore_all(opened, plain, NOW)
    assert (titles(opened), locking.is_locked(opened), opened.problems()) == ([WORD], True, [])


def test_one_course_is_fetched_from_a_locked_backup_and_all_from_one_with_another_lock(
    opened: Database,
) -> None:
    lock(opened)
    change(opened, PASSWORD)
    copy = backup.existing(opened.path)[0]
    course_id = planning.list_courses(opened)[0].id
    keeping.restore_course(opened, copy, course_id, RestoreChoice.KEEP_BOTH, NOW)
    assert len(titles(opened)) == 2
    keeping.restore_all(opened, copy, NOW)
    assert titles(opened) == [WORD]


def test_a_locked_backup_is_got_back_from_where_nothing_is_locked(opened: Database, tmp_path: Path) -> None:
    lock(opened)
    locked = keeping.take_backup(opened, NOW, tmp_path / "mestringstreff-20260101-100000.sqlite")
    kept = shutil.copyfile(locked, tmp_path / "stick.sqlite")
    locking.remove_lock(opened, PASSWORD)
    add_course(opened, "Nytt")
    keeping.restore_all(opened, kept, NOW)
    assert (titles(opened), locking.is_locked(opened), opened.problems()) == ([WORD], False, [])


def test_one_that_came_without_what_opens_it_is_opened_by_its_backups(opened: Database) -> None:
    lock(opened)
    opened.close()
    beside.path_of(opened.path).unlink()
    with closing(anew(opened.path, PASSWORD)) as again:
        assert titles(again) == [WORD]
        assert beside.path_of(opened.path).exists()


def test_where_nothing_opens_it_any_longer_it_is_told(opened: Database) -> None:
    lock(opened)
    opened.close()
    beside.path_of(opened.path).unlink()
    backup.existing(opened.path)[0].unlink()
    with pytest.raises(UserError, match="borte eller skadet"):
        locking.open_up(opened.path, PASSWORD)


def test_a_copy_that_was_away_is_locked_when_the_file_is_next_opened(opened: Database) -> None:
    plain = backup.existing(opened.path)[0].read_bytes()
    lock(opened)
    back = backup.existing(opened.path)[0].with_name("mestringstreff-20260101-100000.sqlite")
    back.write_bytes(plain)
    locking.finish(opened)
    assert opened.key is not None
    assert mark.lock_of(back) == opened.key.id


def test_the_folder_of_a_stick_that_is_away_is_told(opened: Database, tmp_path: Path) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    keeping.choose_copy_folder(opened, stick)
    stick.rmdir()
    assert lock(opened) == [stick]


def test_a_damaged_copy_is_not_left_to_be_read(opened: Database) -> None:
    copy = backup.existing(opened.path)[0]
    content = bytearray(copy.read_bytes())
    content[5000:9000] = WORD.encode() * 400
    copy.write_bytes(content)
    lock(opened)
    assert not copy.exists()


def test_what_a_stop_left_beside_a_damaged_copy_is_not_left_to_be_read(opened: Database) -> None:
    aside = opened.path.with_name("mestringstreff-skadet-20260101-100000.sqlite")
    aside.write_bytes(backup.existing(opened.path)[0].read_bytes()[:5000] + WORD.encode())
    aside.with_name(f"{aside.name}-journal").write_text(WORD)
    lock(opened)
    assert holding(opened.path.parent, WORD) == []


def test_a_copy_saved_by_hand_gets_the_lock_and_loses_it(opened: Database, tmp_path: Path) -> None:
    copy = keeping.take_backup(opened, NOW, tmp_path / "min kopi.sqlite")
    lock(opened)
    assert holding(tmp_path, WORD) == []
    locking.remove_lock(opened, PASSWORD)
    assert mark.lock_of(copy) is None


def test_a_copy_that_was_away_when_the_password_was_changed_twice_gets_it_when_it_is_back(
    opened: Database, tmp_path: Path
) -> None:
    stick = tmp_path / "minnepinne"
    stick.mkdir()
    keeping.choose_copy_folder(opened, stick)
    lock(opened)
    copy = keeping.copy_at_close(opened, NOW)
    away = stick.rename(tmp_path / "skuff")
    assert change(opened, PASSWORD) == [stick]
    assert change(opened, OTHER) == [stick]
    opened.close()
    away.rename(stick)
    with closing(anew(opened.path, OTHER)) as again:
        locking.finish(again)
        assert copy
        assert again.key
        assert mark.lock_of(copy) == again.key.id
        assert [each.former for each in beside.beside(again.path)] == [None]


def test_pictures_of_ones_own_go_and_none_are_kept(opened: Database) -> None:
    pictures.keep_of_file(opened, uuid4(), b"png")
    assert list(pictures.place(opened).glob("*"))
    lock(opened)
    pictures.keep_of_file(opened, uuid4(), b"png")
    assert list(pictures.place(opened).glob("*")) == []


def test_a_newer_file_is_refused_locked_or_not_and_left_as_it_was(opened: Database) -> None:
    lock(opened)
    opened._raw.execute("PRAGMA user_version = 99")
    opened.close()
    before = opened.path.read_bytes()
    with pytest.raises(StorageError) as told:
        Database(opened.path)
    assert (told.value.fault, opened.path.read_bytes()) == (Fault.NEWER, before)


def test_nothing_is_written_over_a_file_that_is_locked(opened: Database) -> None:
    lock(opened)
    copy = backup.existing(opened.path)[0]
    with pytest.raises(UserError, match="holder på kurs"):
        files.write_whole(copy, b"ark")


def test_a_course_in_a_copy_with_another_password_is_told_and_the_copy_stays(opened: Database) -> None:
    lock(opened)
    copy, course_id = backup.existing(opened.path)[0], planning.list_courses(opened)[0].id
    locking.forget()
    with pytest.raises(UserError, match="ligger fortsatt"):
        backup.erase(copy, course_id)
    assert copy.exists()


def test_what_was_under_way_is_undone_where_a_locked_file_may_only_be_looked_at(
    opened: Database, tmp_path: Path
) -> None:
    lock(opened)
    opened._raw.execute("PRAGMA cache_size = 1")
    opened._raw.execute("BEGIN IMMEDIATE")
    opened._raw.execute("UPDATE course SET title = ?", ("halvveis " * 9000,))
    for ending in ("", "-journal", beside.ENDING):
        shutil.copy(opened.path.with_name(opened.path.name + ending), tmp_path)
    opened._raw.execute("ROLLBACK")
    with closing(Database.look(tmp_path / opened.path.name)) as looked:
        assert titles(looked) == [WORD]


def test_a_damaged_copy_that_is_locked_stays_for_whoever_can_mend_it(opened: Database) -> None:
    lock(opened)
    copy = backup.existing(opened.path)[0]
    copy.write_bytes(bytes(16) + copy.read_bytes()[16:])
    locking.finish(opened)
    assert copy.exists()


@pytest.mark.parametrize("at", [0, 20, 5000], ids=["mark", "first page", "second page"])
def test_a_damaged_file_that_is_locked_is_put_right_by_a_backup_that_is(opened: Database, at: int) -> None:
    lock(opened)
    opened.close()
    content = bytearray(opened.path.read_bytes())
    content[at : at + 40] = bytes(40)
    opened.path.write_bytes(content)
    with pytest.raises(StorageError) as told, closing(Database(opened.path)) as damaged:
        keeping.check(damaged)
    assert told.value.fault is Fault.DAMAGED
    aside = keeping.rescue_from_backup(opened.path, NOW)
    with closing(anew(opened.path, CODE)) as again:
        assert (titles(again), again.problems(), aside.exists()) == ([WORD], [], True)


def test_it_goes_on_in_another_folder_as_locked_as_before(opened: Database, tmp_path: Path) -> None:
    lock(opened)
    keeping.save_elsewhere(opened, tmp_path / "ny")
    assert (locking.is_locked(opened), holding(tmp_path, WORD)) == (True, [])
    opened.close()
    with closing(anew(opened.path, CODE)) as again:
        assert titles(again) == [WORD]


@pytest.fixture
def on_stick(tmp_path: Path) -> Iterator[Database]:
    with disks.stick(tmp_path / "stick") as place, closing(Database(place / "kurs.sqlite")) as made:
        add_course(made, WORD)
        yield made
    locking.forget()


def test_what_is_locked_can_be_read_when_its_stick_is_pulled_out(on_stick: Database, tmp_path: Path) -> None:
    lock(on_stick)
    disks.pull_out(on_stick.path.parent)
    with pytest.raises(StorageError):
        add_course(on_stick, "Nytt")
    assert titles(on_stick) == [WORD]
    keeping.save_elsewhere(on_stick, tmp_path / "ny")
    assert (titles(on_stick), locking.is_locked(on_stick)) == ([WORD], True)
    assert holding(tmp_path / "ny", WORD) == []


def test_where_there_is_no_room_all_is_as_before(on_stick: Database) -> None:
    disks.fill_up(on_stick.path.parent)
    with pytest.raises(UserError, match=r"Disken er full|Låsen er ikke endret"):
        lock(on_stick)
    assert (titles(on_stick), locking.is_locked(on_stick)) == ([WORD], False)
    assert [path.name for path in on_stick.path.parent.glob("*.del")] == []


@pytest.mark.parametrize("what", ["lock", "change", "remove"])
def test_a_copy_that_cannot_be_written_is_told_with_what_was_done(opened: Database, what: str) -> None:
    copy = backup.existing(opened.path)[0]
    if what != "lock":
        lock(opened)
    acts: dict[str, Callable[[Database], object]] = {
        "lock": lock,
        "change": lambda it: change(it, PASSWORD),
        "remove": lambda it: remove(it, CODE),
    }
    told = {
        "lock": "Kursene er låst, men",
        "change": "Passordet er byttet, men",
        "remove": "fortsatt låst, for",
    }
    with disks.closed(copy.parent), pytest.raises(UserError, match=rf"{told[what]}.*{copy.name}"):
        acts[what](opened)
    assert opened.key
    assert locking.backups_with_another(opened) == ([] if what == "remove" else [mark.lock_of(copy)])
    locking.finish(opened)
    assert locking.backups_with_another(opened) == []


def test_only_a_password_that_will_do_is_taken(opened: Database) -> None:
    assert locking.trouble_with(PASSWORD, PASSWORD) == ""
    assert "minst 8 tegn" in locking.trouble_with("kort", "kort")
    assert "minst 8 tegn" in locking.trouble_with(" " * 9, " " * 9)
    assert "samme tegn" in locking.trouble_with("a" * 9, "a" * 9)
    assert "ikke like" in locking.trouble_with(PASSWORD, OTHER)
    with pytest.raises(UserError, match="minst 8 tegn"):
        locking.lock(opened, "kort", CODE)


def test_it_is_locked_once(opened: Database) -> None:
    lock(opened)
    with pytest.raises(UserError, match="låst fra før"):
        lock(opened)


def test_without_the_driver_nothing_is_locked_and_the_part_is_named(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is there and cannot be loaded is none: `find_spec` would find it."""
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    assert not locking.can_lock(database)
    with pytest.raises(MissingPartError, match=r"låser kursene \(sqlcipher3\)\. Be IT"):
        locking.lock(database, "fire rolige ord", locking.new_code(), cost=2)
    assert not locking.is_locked(database)
