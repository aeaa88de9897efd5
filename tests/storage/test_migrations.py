"""The schema grows by steps, each of which happens whole or not at all."""

import shutil
import sqlite3
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage import backup, migrations, tables
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.header import file_version
from mestringstreff_desktop.storage.tables import Table
from tests.storage.stored import STORED, content, is_within

TABLES = {table.name: table for table in tables.ALL}


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:", isolation_level=None)
    yield opened
    opened.close()


def names(connection: sqlite3.Connection, kind: str = "table") -> set[str]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = ?", (kind,))
    return {name for (name,) in rows}


def described(table: Table) -> dict[str, tuple[str, bool]]:
    """What tables.py says of a table's columns: kind and whether they must be filled in."""
    return {
        name: (kind.sql, name not in table.optional)
        for name, kind in table.columns.items()
        if name != table.key
    }


def real(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, bool]]:
    rows = connection.execute(f"PRAGMA table_info({table})")
    return {name: (kind, bool(filled)) for _, name, kind, filled, _, key in rows if not key}


def test_the_newest_schema_has_the_tables_of_the_mapping(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    assert names(connection) == set(TABLES)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_the_mapping_matches_the_schema(connection: sqlite3.Connection, table: Table) -> None:
    migrations.migrate(connection)
    assert real(connection, table.name) == described(table)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_children_go_with_their_parent(connection: sqlite3.Connection, table: Table) -> None:
    migrations.migrate(connection)
    rows = connection.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
    keys = {(row[3], row[2], row[6]) for row in rows}
    parent = table.parent
    assert keys == ({(table.parent_column, parent.name, "CASCADE")} if parent else set())


def test_every_table_checks_its_types(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    strict = {row[1] for row in connection.execute("PRAGMA table_list") if row[5]}
    assert strict == set(TABLES)


def test_the_file_is_marked_as_ours(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    assert migrations.version(connection) == migrations.NEWEST
    assert connection.execute("PRAGMA application_id").fetchone() == (migrations.APPLICATION_ID,)


def test_the_newest_version_is_left_alone(database: Database) -> None:
    database.close()
    before = database.path.read_bytes()
    Database(database.path).close()
    assert database.path.read_bytes() == before


def test_a_later_step_builds_on_an_earlier(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    before = migrations.version(connection)
    step = ("ALTER TABLE course ADD COLUMN note TEXT NOT NULL DEFAULT ''",)
    migrations.migrate(connection, (*migrations.STEPS, step))
    assert migrations.version(connection) == before + 1
    assert "note" in real(connection, "course")


def test_no_number_in_large_print_becomes_as_many_as_need_it(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection, migrations.STEPS[:4])
    columns = {
        name: 0 if kind == "INTEGER" else "" for name, (kind, _) in real(connection, "gathering").items()
    }
    columns |= {"id": "1", "sheets": '[{"sheet":"a","copies":1,"large":0},{"sheet":"b","large":2}]'}
    places = ", ".join(f":{name}" for name in columns)
    connection.execute(f"INSERT INTO gathering ({', '.join(columns)}) VALUES ({places})", columns)
    migrations.migrate(connection)
    (sheets,) = connection.execute("SELECT sheets FROM gathering").fetchone()
    assert sheets == '[{"sheet":"a","copies":1,"large":null},{"sheet":"b","large":2}]'


def test_a_step_that_fails_half_way_leaves_the_old_version(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection)
    before, number = list(connection.iterdump()), migrations.version(connection)
    step = ("CREATE TABLE extra (id TEXT)", "CREATE TABLE course (id TEXT)")
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection, (*migrations.STEPS, step))
    assert list(connection.iterdump()) == before
    assert migrations.version(connection) == number


def test_the_first_step_failing_leaves_an_empty_file(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection, (("CREATE TABLE one (id TEXT)", "nonsense"),))
    assert not connection.in_transaction
    assert names(connection) == set()


@pytest.fixture(params=STORED)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A stored database of an earlier schema."""
    return Path(shutil.copy(STORED[request.param], tmp_path / "kurs.sqlite"))


def test_a_database_is_stored_of_every_schema_but_the_newest() -> None:
    assert set(STORED) >= set(range(1, migrations.NEWEST))


def test_an_old_database_is_brought_on_with_nothing_lost(old: Path) -> None:
    before = content(old)
    Database(old).close()
    assert file_version(old) == migrations.NEWEST
    assert is_within(before, content(old))


def test_an_old_database_can_be_used(old: Path) -> None:
    opened = Database(old)
    (summary,) = planning.list_courses(opened)
    course = planning.load_course(opened, summary.id)
    assert sum(len(each.items) for each in course.gatherings) in (66, 67)
    planning.change_course(opened, course.id, title="Med nytt navn")
    assert opened.problems() == []
    opened.close()


ADDED: dict[int, dict[str, dict[str, object]]] = {
    2: {
        "course": {"folder": "{}", "local_offers": "[]"},
        "gathering": {"sheets": "[]", "seen_at": None},
        "agenda_item": {"locked_start": None, "is_unplanned": 0},
        "run_event": {"plan": "{}"},
        "gathering_log": {"deviations": ""},
    },
    3: {"agenda_item": {"sheet": "", "note": "", "mark": ""}},
    4: {
        "gathering": {"slides": "null", "own_slides": ""},
        "agenda_item": {"origin": ""},
        "course": {"local_help": "[]"},
    },
}


def test_what_an_old_database_did_not_know_is_empty(old: Path) -> None:
    before = file_version(old)
    Database(old).close()
    after = content(old)
    later = [added for number, added in ADDED.items() if number > before]
    for table, empty in chain.from_iterable(added.items() for added in later):
        assert after[table]
        assert all(empty.items() <= row.items() for row in after[table])


def test_a_backup_of_the_old_schema_is_taken_first(old: Path) -> None:
    before = content(old)
    Database(old).close()
    (made,) = backup.existing(old)
    assert file_version(made) < migrations.NEWEST
    assert content(made) == before


def test_without_a_backup_nothing_is_brought_on(old: Path) -> None:
    before = content(old)
    backup.folder(old).touch()
    with pytest.raises(UserError, match="Sikkerhetskopien"):
        Database(old)
    assert content(old) == before


def test_a_new_file_needs_no_backup(tmp_path: Path) -> None:
    Database(tmp_path / "ny.sqlite").close()
    assert backup.existing(tmp_path / "ny.sqlite") == []
