"""The file is safe, ours alone, and every fault of the surroundings is a sentence."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import courses, database, migrations
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import StorageError
from mestringstreff_desktop.storage.header import file_version
from tests.storage.samples import a_full_course
from tests.storage.test_header import header

OPEN_AND_TELL = """
import sys
from pathlib import Path
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import database
database.BUSY_SECONDS = 0.05
try:
    database.Database(Path(sys.argv[1]))
except UserError as error:
    sys.stdout.buffer.write(str(error).encode())
"""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for another window waits a moment, not two seconds."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kurs.sqlite"


@pytest.fixture
def bystander(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection to the same file."""
    Database(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def titles(opened: Database) -> list[str]:
    with opened.transaction() as session:
        return [each.title for each in courses.summaries(session)]


def add_course(opened: Database, title: str = "Kurs") -> None:
    with opened.transaction() as session:
        session.add(a_full_course(title=title))


def test_the_connection_is_the_safe_one(database: Database) -> None:
    with database.transaction() as session:
        assert session.execute(text("PRAGMA synchronous")).scalar() == 3


def test_what_is_stored_is_there_after_a_restart(path: Path) -> None:
    opened = Database(path)
    add_course(opened)
    opened.close()
    again = Database(path)
    assert titles(again) == ["Kurs"]
    again.close()


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "ny" / "mappe" / "kurs.sqlite"
    Database(path).close()
    assert file_version(path) == migrations.NEWEST


def test_an_error_half_way_stores_nothing(database: Database) -> None:
    def fail_half_way() -> None:
        with database.transaction() as session:
            session.add(a_full_course())
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    assert titles(database) == []


def test_a_bug_of_ours_is_not_blamed_on_the_user(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.execute(text("INSERT INTO setting VALUES ('a', '1'), ('a', '2')"))


REFUSED = {
    "newer": (header(migrations.NEWEST + 1, migrations.APPLICATION_ID) + bytes(8000), "nyere versjon"),
    "foreign": (header(1, 0) + bytes(8000), "ikke laget av Mestringstreff"),
    "text": (b"Dette er et brev.\n" * 50, "skadet"),
    "short": (b"SQLite", "skadet"),
    "cut header": (header(1, migrations.APPLICATION_ID)[:50], "skadet"),
    "nothing but zeros": (bytes(4096), "skadet"),
    "no more than a header": (header(1, migrations.APPLICATION_ID) + bytes(3996), "skadet"),
}


@pytest.mark.parametrize(("content", "words"), REFUSED.values(), ids=list(REFUSED))
def test_a_file_that_is_not_right_is_refused_and_left_as_it_was(
    path: Path, content: bytes, words: str
) -> None:
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        Database(path)
    assert path.read_bytes() == content


def test_a_newer_file_gets_no_company(path: Path) -> None:
    path.write_bytes(REFUSED["newer"][0])
    with pytest.raises(UserError):
        Database(path)
    assert list(path.parent.iterdir()) == [path]


def test_a_real_newer_file_is_refused_byte_for_byte(path: Path, bystander: sqlite3.Connection) -> None:
    bystander.execute("CREATE TABLE answer_of_later (id TEXT PRIMARY KEY) STRICT")
    bystander.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")
    before = path.read_bytes()
    with pytest.raises(UserError, match="nyere versjon"):
        Database(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    opened = Database(path)
    assert titles(opened) == []
    opened.close()


def test_a_first_start_that_was_cut_off_is_started_again(path: Path) -> None:
    """The journal of a first transaction holds nothing: rolling it back leaves an empty file."""
    path.write_bytes(bytes(8192))
    journal = path.with_name(path.name + "-journal")
    sector, page = 512, 4096
    journal.write_bytes(
        bytes.fromhex("d9d505f920a163d7")
        + bytes(8)
        + b"".join(number.to_bytes(4, "big") for number in (0, sector, page))
        + bytes(sector - 28)
    )
    opened = Database(path)
    assert titles(opened) == []
    opened.close()


def test_a_folder_in_the_files_place_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UserError, match="lar seg ikke åpne"):
        Database(path)


@pytest.mark.parametrize("folder", ["fil/under", "x" * 300])
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, folder: str) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(UserError, match="Sjekk at mappa finnes"):
        Database(tmp_path / folder / "kurs.sqlite")


def test_a_second_window_is_told_when_it_opens(database: Database) -> None:
    with pytest.raises(UserError, match="åpne i et annet vindu"):
        Database(database.path)


def test_another_process_is_told_before_anything_is_written(path: Path) -> None:
    Database(path).close()
    opened = Database(path)
    command = [sys.executable, "-c", OPEN_AND_TELL, str(path)]
    told = subprocess.run(command, capture_output=True, check=True)
    opened.close()
    assert "åpne i et annet vindu" in told.stdout.decode()


def test_a_file_that_another_program_writes_to_is_told(path: Path, bystander: sqlite3.Connection) -> None:
    bystander.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError, match="åpne i et annet vindu"):
        Database(path)


def test_a_refused_file_can_be_opened_when_it_is_free(path: Path, bystander: sqlite3.Connection) -> None:
    bystander.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError):
        Database(path)
    bystander.execute("ROLLBACK")
    Database(path).close()


def set_pragma(opened: Database, words: str) -> None:
    with opened.transaction() as session:
        session.execute(text(f"PRAGMA {words}"))


def test_a_full_disk_is_told_and_nothing_is_half_stored(database: Database) -> None:
    add_course(database, "Før")
    set_pragma(database, "max_page_count = 1")
    with pytest.raises(UserError, match="Disken er full"):
        add_course(database, "x" * 100_000)
    assert titles(database) == ["Før"]


def test_storing_works_again_when_there_is_room(database: Database) -> None:
    set_pragma(database, "max_page_count = 1")
    with pytest.raises(UserError):
        add_course(database, "x" * 100_000)
    set_pragma(database, "max_page_count = 10000")
    add_course(database, "Etter")
    assert titles(database) == ["Etter"]


def test_a_file_that_can_only_be_read_is_told(database: Database) -> None:
    set_pragma(database, "query_only = 1")
    with pytest.raises(UserError, match="kan bare leses"):
        add_course(database)


def test_a_whole_file_has_no_problems(database: Database) -> None:
    add_course(database)
    assert database.problems() == []


def test_a_damaged_page_is_found(path: Path) -> None:
    opened = Database(path)
    add_course(opened, "x" * 200_000)
    opened.close()
    content = bytearray(path.read_bytes())
    content[-8192:] = bytes(8192)
    path.write_bytes(content)
    opened = Database(path)
    assert opened.problems()
    opened.close()


def test_a_damaged_file_is_not_sealed_as_it_is(path: Path) -> None:
    opened = Database(path)
    add_course(opened)
    opened._raw.execute("DROP INDEX run_event_gathering")
    assert opened.problems()
    opened.close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM setting WHERE key = 'seal'").fetchone() == (0,)


@pytest.mark.parametrize("at", [39, 55], ids=["number of free pages", "pages that move about"])
def test_no_page_is_written_over_that_only_a_bad_disk_calls_free(path: Path, at: int) -> None:
    Database(path).close()
    content = bytearray(path.read_bytes())
    content[at] ^= 4
    path.write_bytes(content)
    with pytest.raises(StorageError, match="skadet"):
        Database(path)
    assert path.read_bytes() == content


def stumble_over(opened: Database) -> None:
    with opened.blamed():
        raise KeyError


def test_a_damaged_file_is_blamed_for_what_cannot_be_done_with_it(path: Path) -> None:
    opened = Database(path)
    opened._raw.execute("DROP INDEX run_event_gathering")
    with pytest.raises(StorageError, match="skadet"):
        stumble_over(opened)
    opened.close()


def test_a_whole_file_is_not_blamed_for_a_bug(database: Database) -> None:
    with pytest.raises(KeyError):
        stumble_over(database)


@pytest.fixture
def flipped(path: Path) -> Path:
    """A sealed file with one letter changed behind our back."""
    opened = Database(path)
    add_course(opened, "Våren på Orkdal")
    opened.close()
    content = path.read_bytes()
    path.write_bytes(content.replace("Våren på Orkdal".encode(), "Våren på Orkdel".encode()))
    return path


def test_a_change_does_not_hide_that_the_file_was_damaged_before_it(flipped: Path) -> None:
    before, opened = flipped.read_bytes(), Database(flipped)
    for _ in range(2):
        with pytest.raises(StorageError, match="skadet"):
            add_course(opened)
    assert opened.problems()
    opened.close()
    assert flipped.read_bytes() == before
