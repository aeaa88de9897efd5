"""What a stopped program left half done is undone in memory just as SQLite undoes it in the file."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import courses, journal, migrations
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import StorageError
from mestringstreff_desktop.storage.header import file_version
from tests.storage import disks
from tests.storage.samples import a_full_course

LONG = "mer enn det som holdes i minnet " * 2000


def _run(*statements: str) -> Callable[[sqlite3.Connection], None]:
    def change(raw: sqlite3.Connection) -> None:
        for statement in statements:
            raw.execute(statement)

    return change


def _half_migrated(raw: sqlite3.Connection) -> None:
    _run("CREATE TABLE answer_of_later (id TEXT)", "PRAGMA user_version = 99")(raw)
    raw.execute("INSERT INTO setting VALUES ('lang', ?)", (LONG,))


# What was under way, in a cache so small that pages went to the file before the end.
UNDER_WAY = {
    "longer": _run(f"INSERT INTO setting VALUES ('lang', '{LONG}')"),
    "shorter": _run("DELETE FROM course", "DELETE FROM setting", "PRAGMA incremental_vacuum"),
    "changed all over": _run(*(f"UPDATE course SET title = title || '{LONG}{each}'" for each in range(9))),
    "half migrated": _half_migrated,
}


@pytest.fixture(params=UNDER_WAY.values(), ids=list(UNDER_WAY))
def stopped(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A file of which a program was stopped while it stored, with its journal."""
    return stop(tmp_path, request.param)


def stop(folder: Path, change: Callable[[sqlite3.Connection], None]) -> Path:
    """Leave a file and its journal as they are in the middle of a change."""
    opened = Database(folder / "data" / "kurs.sqlite")
    with opened.transaction() as session:
        session.add_all([a_full_course(title="Før"), a_full_course(title=LONG)])
    opened.close()
    left = folder / "stanset" / "kurs.sqlite"
    left.parent.mkdir()
    with closing(sqlite3.connect(opened.path, isolation_level=None)) as raw:
        _run("PRAGMA auto_vacuum = 2", "VACUUM", "PRAGMA cache_size = 3", "BEGIN")(raw)
        change(raw)
        for path in (opened.path, journal.path_of(opened.path)):
            shutil.copy(path, left.parent)
    return left


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def titles(opened: Database) -> set[str]:
    with opened.transaction() as session:
        return {each.title for each in courses.summaries(session)}


def test_each_byte_is_as_sqlite_would_have_it(stopped: Path, tmp_path: Path) -> None:
    mine = journal.rolled_back(stopped.read_bytes(), journal.path_of(stopped).read_bytes())
    assert mine != stopped.read_bytes()
    with closing(sqlite3.connect(stopped)) as raw:
        raw.execute("SELECT count(*) FROM course").fetchone()
    assert mine == stopped.read_bytes()


def test_it_can_be_looked_at_and_stays_as_it_is(stopped: Path) -> None:
    before = contents(stopped.parent)
    with closing(Database.look(stopped)) as looked:
        assert titles(looked) == {"Før", LONG}
        assert looked.problems() == []
    assert contents(stopped.parent) == before


def test_in_a_folder_that_may_only_be_read_it_opens_for_viewing(tmp_path: Path) -> None:
    with disks.stick(tmp_path / "minnepinne") as stick:
        stop(stick, UNDER_WAY["longer"])
        before = contents(stick / "stanset")
        disks.close_for_writing(stick)
        with closing(Database(stick / "stanset" / "kurs.sqlite")) as opened:
            assert (opened.is_read_only, titles(opened)) == (True, {"Før", LONG})
        assert contents(stick / "stanset") == before


def test_where_it_may_be_written_to_sqlite_puts_it_right(stopped: Path) -> None:
    with closing(Database(stopped)) as opened:
        assert titles(opened) == {"Før", LONG}
    assert file_version(stopped) == migrations.NEWEST


def test_a_journal_that_was_cut_off_is_undone_as_far_as_it_reaches(stopped: Path) -> None:
    aside = journal.path_of(stopped)
    aside.write_bytes(aside.read_bytes()[:9000])
    mine = journal.rolled_back(stopped.read_bytes(), aside.read_bytes())
    with closing(sqlite3.connect(stopped)) as raw, suppress(sqlite3.DatabaseError):
        raw.execute("SELECT count(*) FROM course").fetchone()
    assert mine == stopped.read_bytes()


@pytest.mark.parametrize("left", [b"", b"rest", bytes(600)])
def test_what_is_no_journal_undoes_nothing(left: bytes) -> None:
    assert journal.rolled_back(b"fila", left) == b"fila"


def test_a_journal_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = stop(tmp_path, UNDER_WAY["longer"])
    journal.path_of(path).unlink()
    journal.path_of(path).mkdir()
    with pytest.raises(StorageError):
        Database.look(path)
