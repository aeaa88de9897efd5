"""Connections to a file: one that writes safely, and one that only looks."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from mestringstreff_desktop import private
from mestringstreff_desktop.storage import journal, migrations, schema
from mestringstreff_desktop.storage.faults import Fault, StorageError, cannot_open
from mestringstreff_desktop.storage.lock import cipher, keys, mark
from mestringstreff_desktop.storage.lock.keys import Key

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
    connection = with_key(place(path), key_for(path), wait)
    try:
        for name, value in PROFILE.items():
            connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection


def key_for(path: Path) -> Key | None:
    """Return the key that a file is to be opened with; None for one without a lock.

    Raises:
        StorageError: it is locked, and this process has not been given its key.
    """
    wanted = mark.lock_of(path)
    if wanted is None:
        return None
    found = keys.given(wanted)
    if found is None:
        raise StorageError(Fault.PASSWORD if cipher.is_available() else Fault.NO_CIPHER)
    return found


def with_key(target: str, key: Key | None, wait: float = 5.0, *, uri: bool = False) -> sqlite3.Connection:
    """Open a file or memory by the driver that fits: SQLCipher's where there is a key."""
    if key is not None:
        return cipher.connect(target, key, wait, uri=uri)
    return sqlite3.connect(target, uri=uri, timeout=wait, isolation_level=None, check_same_thread=False)


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
    key = key_for(path)
    opened = with_key(uri, key, wait, uri=True)
    try:
        migrations.version(opened)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        opened.close()
        if not _wants_rollback(error, path):
            raise
        return _rolled_back(path, key)
    return opened


def _wants_rollback(error: Exception, path: Path) -> bool:
    """SQLCipher's driver tells only of a file that may only be read, and not why that is in the way."""
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return True
    return code == sqlite3.SQLITE_READONLY and journal.path_of(path).exists()


def _rolled_back(path: Path, key: Key | None) -> sqlite3.Connection:
    try:
        content = journal.rolled_back(path.read_bytes(), journal.path_of(path).read_bytes())
        return from_bytes(content) if key is None else _from_locked_bytes(content, key)
    except OSError as error:
        raise cannot_open() from error


def _from_locked_bytes(content: bytes, key: Key) -> sqlite3.Connection:
    """SQLCipher opens no bytes: they go by a file, as locked as they are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kurs.sqlite"
        path.write_bytes(content)
        return in_memory(with_key(str(path), key))


def place(path: Path) -> str:
    """Return the whole path: SQLite takes one that begins with `file:` for something else."""
    return os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links


def in_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory of an open file, which is closed."""
    with closing(source):
        return copied_to_memory(source)


def copied_to_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy in memory of an open file, by the same driver."""
    memory = with_key(":memory:", cipher.key_of(source))
    source.backup(memory)
    return memory


def pour(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy all of one open file into another that is empty, also where only one of them is locked."""
    if (cipher.key_of(source) is None) == (cipher.key_of(target) is None):
        source.backup(target)
    else:
        copy_rows(source, target)


def copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy the tables of one open file into another that has none, row by row and in their order.

    SQLite copies no pages between a file that is locked and one that is not.
    """
    found = source.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute("BEGIN IMMEDIATE")
    for name, sql in ((name, sql) for kind, name, sql in found if kind == "table"):
        target.execute(sql)
        _copy_table(source, target, name)
    for sql in (sql for kind, _, sql in found if kind != "table"):
        target.execute(sql)
    for pragma in ("application_id", "user_version"):
        number = source.execute(f"PRAGMA {pragma}").fetchone()[0]
        target.execute(f"PRAGMA {pragma} = {number}")
    target.execute("COMMIT")
    target.execute("PRAGMA foreign_keys = ON")


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, name: str) -> None:
    with closing(source.execute(f'SELECT * FROM "{name}"')) as rows:
        places = ", ".join("?" * len(rows.description))
        target.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)


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
