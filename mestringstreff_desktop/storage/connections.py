"""Connections to a file: one that writes safely, one that only looks, and SQLAlchemy's engine on one."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from mestringstreff_desktop import private
from mestringstreff_desktop.storage import journal, migrations, schema
from mestringstreff_desktop.storage.faults import cannot_open

PROFILE = {
    "locking_mode": "exclusive",
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
    "temp_store": 2,  # in memory: a temporary file would hold names and notes
    "cache_size": -20_000,  # in kB: all of a usual file, so that the copy in memory is made without the disk
}


def to_write(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file with the profile. `wait` is how long, in seconds, another may hold its lock."""
    private.make_file(path)
    connection = sqlite3.connect(place(path), timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        for name, value in PROFILE.items():
            connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection


def to_look(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file that is not to be changed; one of an older schema is read into memory and brought on.

    Raises:
        StorageError: it is damaged.
    """
    connection = read_only(path, wait)
    try:
        schema.require_declared(connection)
        if migrations.version(connection) < migrations.NEWEST:
            connection = in_memory(connection)
            migrations.migrate(connection)
        connection.execute("PRAGMA query_only = 1")
    except BaseException:
        connection.close()
        raise
    return connection


def read_only(path: Path, wait: float) -> sqlite3.Connection:
    """Open a file as it is, whatever it is; what a stopped program left half done is undone in memory.

    Raises:
        StorageError: it cannot be read.
    """
    whole = Path(place(path)).as_posix()
    encoded = quote(os.fsencode(whole), safe="/:")  # also of what is no text
    uri = f"file://{'' if whole.startswith('/') else '/'}{encoded}?mode=ro"
    opened = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        migrations.version(opened)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        opened.close()
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        return _rolled_back(path)
    return opened


def _rolled_back(path: Path) -> sqlite3.Connection:
    try:
        return from_bytes(journal.rolled_back(path.read_bytes(), journal.path_of(path).read_bytes()))
    except OSError as error:
        raise cannot_open() from error


def place(path: Path) -> str:
    """Return the whole path: SQLite takes one that begins with `file:` for something else."""
    return os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links


def in_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory of an open file, which is closed."""
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with closing(source):
        source.backup(memory)
    return memory


def from_bytes(content: bytes) -> sqlite3.Connection:
    """Open the bytes of a file in memory."""
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    if content:
        memory.deserialize(content)
    return memory


def size(connection: sqlite3.Connection) -> int:
    """Return the size of an open file, in bytes."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    return int(pages) * int(connection.execute("PRAGMA page_size").fetchone()[0])


def free_share(connection: sqlite3.Connection) -> float:
    """Return how much of an open file holds nothing, from 0 to 1."""
    free, pages = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("freelist_count", "page_count")
    )
    return free / max(pages, 1)


def engine(raw: sqlite3.Connection, begin: str) -> Engine:
    """Return an engine on one connection; `begin` is the statement that a transaction begins with."""
    made = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return made
