"""A connection that writes is safe; one that looks changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from mestringstreff_desktop.storage import connections, mapping, migrations
from mestringstreff_desktop.storage.database import Database
from tests.storage.stored import STORED


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of the first schema."""
    return Path(shutil.copy(STORED[1], tmp_path / "Kurs 100 % æøå #1?.sqlite"))


SAFE = {
    "locking_mode": "exclusive",
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA: on the disk before it counts, the folder too
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
    "temp_store": 2,
    "cache_size": -20_000,
}


def test_a_connection_that_writes_has_the_safe_profile(tmp_path: Path) -> None:
    with closing(connections.to_write(tmp_path / "ny.sqlite", wait=0)) as opened:
        assert {name: opened.execute(f"PRAGMA {name}").fetchone()[0] for name in SAFE} == SAFE


def test_an_old_file_is_looked_at_in_the_newest_schema(old: Path) -> None:
    before = old.read_bytes()
    with closing(connections.to_look(old, wait=0)) as opened:
        assert migrations.version(opened) == migrations.NEWEST
        assert opened.execute("SELECT count(*) FROM gathering").fetchone() == (6,)
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_what_is_only_looked_at_cannot_be_changed(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "ny.sqlite"
    with closing(connections.to_write(new, wait=0)) as opened:
        migrations.migrate(opened)
    for path in (old, new):
        with closing(connections.to_look(path, wait=0)) as opened, pytest.raises(sqlite3.OperationalError):
            opened.execute("DELETE FROM course")


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connections.to_look(tmp_path / "borte.sqlite", wait=0)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_in_memory_outlives_its_file(old: Path) -> None:
    memory = connections.in_memory(sqlite3.connect(old))
    old.unlink()
    assert memory.execute("SELECT count(*) FROM course").fetchone() == (1,)
    assert connections.size(memory) > 100_000
    memory.close()


def test_what_goes_wrong_does_not_tell_what_was_to_be_stored(tmp_path: Path) -> None:
    put = mapping.setting.insert().values(key="Kari", value="Åse trenger teleslynge")
    with closing(Database(tmp_path / "kurs.sqlite")) as database, database.transaction() as session:
        session.execute(put)
        with pytest.raises(IntegrityError) as told:
            session.execute(put)
    assert not any(word in str(told.value) for word in ("Kari", "Åse"))
