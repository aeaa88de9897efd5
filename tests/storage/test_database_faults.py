"""What is stored and typed survives full, closed, pulled-out and lying disks, and the way on is there."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import courses, database, mirror
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.files import lock_note
from tests.storage import disks
from tests.storage.samples import a_full_course
from tests.storage.stored import STORED


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for another window waits a moment, not two seconds."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    with disks.stick(tmp_path / "minnepinne") as place:
        yield place


@pytest.fixture
def on_stick(stick: Path) -> Iterator[Database]:
    """A database with one course, on a memory stick."""
    opened = Database(stick / "kurs.sqlite")
    add(opened, "Før")
    yield opened
    opened.close()


def add(opened: Database, title: str) -> None:
    with opened.transaction() as session:
        session.add(a_full_course(title=title))


def titles(opened: Database) -> set[str]:
    with opened.transaction() as session:
        return {each.title for each in courses.summaries(session)}


def fault_of_adding(opened: Database, title: str = "Under") -> Fault:
    with pytest.raises(StorageError) as told:
        add(opened, title)
    return told.value.fault


def test_a_full_disk_is_told_and_storing_works_again_when_there_is_room(on_stick: Database) -> None:
    filler = disks.fill_up(on_stick.path.parent)
    assert fault_of_adding(on_stick, "x" * 100_000) is Fault.FULL
    assert titles(on_stick) == {"Før"}
    filler.unlink()
    add(on_stick, "Etter")
    assert titles(on_stick) == {"Før", "Etter"}
    assert on_stick.problems() == []


def test_from_a_full_disk_one_can_go_on_elsewhere(on_stick: Database, tmp_path: Path) -> None:
    disks.fill_up(on_stick.path.parent)
    assert fault_of_adding(on_stick) is Fault.FULL
    on_stick.move_to(tmp_path / "ny")
    add(on_stick, "Under")
    assert titles(on_stick) == {"Før", "Under"}


def test_a_disk_that_is_closed_for_writing_is_told(on_stick: Database) -> None:
    on_stick.close()
    disks.close_for_writing(on_stick.path.parent)
    opened = Database(on_stick.path)
    assert opened.is_read_only
    assert titles(opened) == {"Før"}
    assert fault_of_adding(opened) is Fault.READ_ONLY
    opened.close()


def test_a_stick_that_is_pulled_out_is_told_and_what_is_stored_can_be_read(on_stick: Database) -> None:
    disks.pull_out(on_stick.path.parent)
    for _ in range(2):
        assert fault_of_adding(on_stick) is Fault.UNREACHABLE
        assert titles(on_stick) == {"Før"}


def test_from_a_pulled_out_stick_one_can_go_on_elsewhere(on_stick: Database, tmp_path: Path) -> None:
    disks.pull_out(on_stick.path.parent)
    assert fault_of_adding(on_stick) is Fault.UNREACHABLE
    on_stick.move_to(tmp_path / "ny")
    add(on_stick, "Under")
    on_stick.close()
    with closing(Database(tmp_path / "ny" / "kurs.sqlite")) as again:
        assert titles(again) == {"Før", "Under"}
        assert again.problems() == []


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Database]:
    """A database with one course, on a disk that can be taken away by giving its folder another name."""
    made = Database(tmp_path / "mappe" / "kurs.sqlite")
    add(made, "Før")
    yield made
    made.close()


def test_a_folder_that_comes_back_is_taken_into_use_again(opened: Database, tmp_path: Path) -> None:
    (tmp_path / "mappe").rename(tmp_path / "borte")
    assert fault_of_adding(opened) is Fault.UNREACHABLE
    (tmp_path / "borte").rename(tmp_path / "mappe")
    add(opened, "Etter")
    opened.close()
    with closing(Database(opened.path)) as again:
        assert titles(again) == {"Før", "Etter"}


def test_an_empty_file_in_the_courses_place_is_not_taken_for_them(opened: Database, tmp_path: Path) -> None:
    (tmp_path / "mappe").rename(tmp_path / "borte")
    fault_of_adding(opened)
    opened.path.parent.mkdir()
    opened.path.touch()
    assert fault_of_adding(opened) is Fault.UNREACHABLE
    assert titles(opened) == {"Før"}
    assert opened.path.read_bytes() == b""


def test_a_large_file_is_not_kept_in_memory_and_its_loss_is_told(opened: Database, tmp_path: Path) -> None:
    with opened.transaction() as session:
        courses.write_setting(session, "large", "x" * mirror.LARGEST)
    add(opened, "Stort")
    (tmp_path / "mappe").rename(tmp_path / "borte")
    for _ in range(2):
        assert fault_of_adding(opened) is Fault.UNREACHABLE
    with pytest.raises(UserError):
        opened.move_to(tmp_path / "ny")
    (tmp_path / "borte").rename(tmp_path / "mappe")
    assert titles(opened) == {"Før", "Stort"}


def test_courses_that_are_there_already_are_not_replaced(opened: Database, tmp_path: Path) -> None:
    other = tmp_path / "ny" / "kurs.sqlite"
    Database(other).close()
    before = other.read_bytes()
    with pytest.raises(UserError, match="fra før"):
        opened.move_to(tmp_path / "ny")
    assert other.read_bytes() == before
    assert titles(opened) == {"Før"}


def test_after_moving_the_old_file_is_free_and_as_it_was(opened: Database, tmp_path: Path) -> None:
    old = opened.path
    opened.move_to(tmp_path / "ny")
    add(opened, "Etter")
    assert not lock_note(old).exists()
    with closing(Database(old)) as left:
        assert titles(left) == {"Før"}


def test_another_machine_that_took_the_file_meanwhile_is_not_written_over(opened: Database) -> None:
    lock_note(opened.path).write_text('{"host": "PC-2", "pid": 1}')
    assert fault_of_adding(opened) is Fault.LOCKED_ELSEWHERE
    assert titles(opened) == {"Før"}


def refuse_to_commit(
    opened: Database, *, having_committed: bool = False, code: int = sqlite3.SQLITE_IOERR_FSYNC
) -> None:
    """Let the next commit tell of an error, which it may do also after it has held."""
    with opened.transaction() as session:
        engine = session.get_bind()

    @event.listens_for(engine, "commit", once=True)
    def _fail(connection: Connection) -> None:
        if having_committed:
            connection.connection.commit()
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = code
        raise OperationalError("COMMIT", {}, error)


def test_a_commit_that_held_although_it_told_of_an_error_is_no_error(opened: Database) -> None:
    refuse_to_commit(opened, having_committed=True)
    add(opened, "Lagret")
    assert titles(opened) == {"Før", "Lagret"}


def test_a_commit_that_did_not_hold_is_told(opened: Database) -> None:
    refuse_to_commit(opened)
    assert fault_of_adding(opened) is Fault.UNREACHABLE
    assert titles(opened) == {"Før"}
    add(opened, "Etter")
    assert titles(opened) == {"Før", "Etter"}


def test_a_commit_for_which_there_is_no_room_leaves_nothing_open(opened: Database) -> None:
    refuse_to_commit(opened, code=sqlite3.SQLITE_FULL)
    assert fault_of_adding(opened) is Fault.FULL
    assert not opened._raw.in_transaction
    assert titles(opened) == {"Før"}


AS_NOBODY = """
import os, sys, tempfile
from pathlib import Path
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import StorageError
with tempfile.TemporaryDirectory() as folder:  # all is imported while the program's own folder may be read
    with Database(Path(folder) / "kurs.sqlite").transaction() as session:
        courses.summaries(session)
os.setuid(65534)
opened = Database(Path(sys.argv[1]))
with opened.transaction() as session:
    print(opened.is_read_only, [each.title for each in courses.summaries(session)])
try:
    with opened.transaction() as session:
        courses.write_setting(session, "a", "b")
except StorageError as error:
    print(error.fault.name)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be somebody else")
@pytest.mark.parametrize("schema", ["newest", "old"])
def test_a_folder_of_somebody_elses_opens_for_viewing(schema: str) -> None:
    place = Path("/tmp/mestringstreff-for-visning")
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o755)
    path = place / "kurs.sqlite"
    if schema == "old":
        shutil.copy(STORED[1], path)
    else:
        with closing(Database(path)) as made:
            add(made, "Mestringstreff Orkdal")
    place.chmod(0o755)
    path.chmod(0o644)
    before = path.read_bytes()
    command = [sys.executable, "-c", AS_NOBODY, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["True ['Mestringstreff Orkdal']", "READ_ONLY"]
    assert path.read_bytes() == before
    assert [each.name for each in place.iterdir() if "-journal" not in each.name] == ["kurs.sqlite"]
    shutil.rmtree(place)


def test_looking_at_a_file_changes_nothing(opened: Database) -> None:
    opened.close()
    before = opened.path.read_bytes()
    with closing(Database.look(opened.path)) as looked:
        assert looked.is_read_only
        assert titles(looked) == {"Før"}
        assert fault_of_adding(looked) is Fault.READ_ONLY
    assert opened.path.read_bytes() == before


def test_closing_twice_does_nothing_more(opened: Database) -> None:
    opened.close()
    with closing(Database(opened.path)) as again:
        opened.close()
        assert lock_note(again.path).exists()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Database]:
    """Another file, opened to be looked at, with another course."""
    path = tmp_path / "annen.sqlite"
    with closing(Database(path)) as made:
        add(made, "Annet")
    looked = Database.look(path)
    yield looked
    looked.close()


def test_taking_over_another_file_is_all_or_nothing(opened: Database, other: Database) -> None:
    opened.fill_from(other)
    assert titles(opened) == {"Annet"}
    assert opened.problems() == []


def test_what_was_taken_over_is_what_can_be_read_when_the_disk_goes(
    opened: Database, other: Database, tmp_path: Path
) -> None:
    opened.fill_from(other)
    (tmp_path / "mappe").rename(tmp_path / "borte")
    assert fault_of_adding(opened) is Fault.UNREACHABLE
    assert titles(opened) == {"Annet"}


def test_nothing_is_taken_over_into_a_file_that_another_machine_took(
    opened: Database, other: Database
) -> None:
    lock_note(opened.path).write_text('{"host": "PC-2", "pid": 1}')
    with pytest.raises(StorageError, match="PC-2"):
        opened.fill_from(other)
    assert titles(opened) == {"Før"}


def test_a_copy_taken_from_another_thread_waits_for_what_is_under_way(
    opened: Database, tmp_path: Path
) -> None:
    target = tmp_path / "kopi.sqlite"
    with opened.transaction() as session:
        session.add(a_full_course(title="Under"))
        session.flush()
        thread = threading.Thread(target=opened.write_copy, args=(target,))
        thread.start()
        thread.join(timeout=0.1)
        assert not target.exists()
    thread.join()
    with closing(Database.look(target)) as copy:
        assert titles(copy) == {"Før", "Under"}


def test_what_another_thread_stores_waits_its_turn(opened: Database) -> None:
    thread = threading.Thread(target=add, args=(opened, "Etterpå"))
    with opened.transaction() as session:
        session.add(a_full_course(title="Under"))
        session.flush()
        thread.start()
        thread.join(timeout=0.1)
        assert thread.is_alive()
    thread.join()
    assert titles(opened) == {"Før", "Under", "Etterpå"}


def test_a_killed_programs_file_opens_at_once(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path;"
        "from mestringstreff_desktop.storage.database import Database;"
        "opened = Database(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "kurs.sqlite")], check=False)
    assert lock_note(tmp_path / "kurs.sqlite").exists()
    Database(tmp_path / "kurs.sqlite").close()
