"""The tables in a file are held against those of the version it declares; what does not fit is damage."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from mestringstreff_desktop.storage import backup, check, connections, migrations, schema
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from tests.storage.stored import STORED

# What a bad disk, or another program, makes of a file of ours.
MISFITS = {
    "number of a file without tables": "PRAGMA user_version = 0",
    "number of an older schema": "PRAGMA user_version = 1",
    "number of a newer schema": f"PRAGMA user_version = {migrations.NEWEST + 1}",
    "another program's mark": "PRAGMA application_id = 1299403857",
    "a table is missing": "DROP TABLE log_note",
    "a column is missing": "ALTER TABLE gathering DROP COLUMN seen_at",
    "a column has another name": "ALTER TABLE course RENAME COLUMN folder TO fnlder",
    "an index is missing": "DROP INDEX run_event_gathering",
}

pytestmark = pytest.mark.plain


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_database, tmp_path / "mestringstreff-20261125-120000.sqlite"))


@pytest.fixture(params=MISFITS.values(), ids=list(MISFITS))
def misfit(path: Path, request: pytest.FixtureRequest) -> Path:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(request.param)
    return path


def test_a_file_that_does_not_fit_is_damaged_and_left_as_it_was(misfit: Path) -> None:
    before = misfit.read_bytes()
    with pytest.raises(StorageError) as told:
        Database(misfit)
    assert told.value.fault is Fault.DAMAGED
    assert misfit.read_bytes() == before
    assert list(misfit.parent.iterdir()) == [misfit]


def test_it_is_damaged_to_who_only_looks(misfit: Path) -> None:
    with pytest.raises(StorageError) as told:
        Database.look(misfit)
    assert told.value.fault is Fault.DAMAGED


def test_it_is_no_whole_backup(misfit: Path) -> None:
    assert not backup.is_whole(misfit)
    found = backup.describe(misfit)
    assert found is not None
    assert found.courses is None


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connections.read_only(path, wait=0)) as opened:
        yield opened


def test_a_whole_file_fits(raw: sqlite3.Connection) -> None:
    schema.require_declared(raw)
    assert check.find_problems(raw) == []


@pytest.mark.parametrize("number", STORED)
def test_a_file_of_each_version_fits(number: int) -> None:
    with closing(connections.read_only(STORED[number], wait=0)) as raw:
        assert schema.is_declared(raw)
        assert schema.is_known(raw)


def test_a_look_through_the_file_tells_of_a_table_that_is_missing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE log_note")
        assert "the tables are not those of its version" in check.find_problems(raw)


def test_each_step_changes_the_tables_so_that_a_wrong_number_shows() -> None:
    versions = [schema.of_version(number) for number in range(migrations.NEWEST + 1)]
    assert all(older != newer for older, newer in pairwise(versions))


def test_another_programs_file_is_not_known(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "bilder.sqlite")) as raw:
        raw.execute("CREATE TABLE photo (id)")
        assert not schema.is_known(raw)
