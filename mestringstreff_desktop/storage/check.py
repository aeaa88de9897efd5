"""Is the file whole? SQLite checks its structure, and a seal checks that no letter has changed.

A seal is a digest of all rows, stored among the settings when the program closes and in every
backup. It counts until the next change: each change has a mark of its own, which the seal names.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress

import msgspec

from mestringstreff_desktop.storage import schema
from mestringstreff_desktop.storage.faults import Fault, StorageError, user_error
from mestringstreff_desktop.storage.lock import cipher
from mestringstreff_desktop.storage.migrations import UNSEAL

MARK = "last_change"
SEAL = "seal"
_LARGE = 1 << 16  # bytes of a value from which on its length is packed into four
_PIECE = 1 << 20  # bytes of a large value that are read at once
PUT_SETTING = "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def find_problems(connection: sqlite3.Connection) -> list[str]:
    """Return what is wrong with an open file; empty when it is whole.

    Raises:
        sqlite3.Error: it cannot be read, which tells nothing of the file.
    """
    try:
        rows = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        lost = connection.execute("PRAGMA foreign_key_check").fetchall()
        is_changed = has_broken_seal(connection)
        is_declared = schema.is_declared(connection)
    except sqlite3.DatabaseError as error:
        told = user_error(error)
        if told is not None and told.fault is not Fault.DAMAGED:
            raise
        return [str(error)]
    except UnicodeDecodeError as error:  # a name in the schema itself
        return [str(error)]
    problems = [] if rows == ["ok"] else [str(row) for row in rows]
    problems += [f"{table} row {row} has no parent" for table, row, *_ in lost]
    problems += [] if is_declared else ["the tables are not those of its version"]
    return problems + (["something is not as it was stored"] if is_changed else [])


def require_free_pages(connection: sqlite3.Connection) -> None:
    """Make sure that the pages to be filled next are free, before anything is written over them.

    Raises:
        StorageError: the file is damaged.
    """
    has_free = any(_value(connection, name) for name in ("freelist_count", "auto_vacuum"))
    if has_free and _value(connection, "quick_check(1)") != "ok":
        raise StorageError(Fault.DAMAGED)


def _value(connection: sqlite3.Connection, pragma: str) -> object:
    return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def read_mark(connection: sqlite3.Connection) -> str:
    """Return the mark of the last change; empty in a file that has none yet."""
    return _setting(connection, MARK)


def known_by(connection: sqlite3.Connection) -> str:
    """Return the mark of the last change; empty also when it cannot be read, as in a damaged file."""
    with suppress(sqlite3.Error):
        return read_mark(connection)
    return ""


def seal(connection: sqlite3.Connection) -> None:
    """Store a digest of the file as it is now, unless it has one."""
    mark = read_mark(connection)
    if mark and not _setting(connection, SEAL).startswith(mark):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(PUT_SETTING, (SEAL, f"{mark} {_digest(connection)}"))
        connection.execute("COMMIT")


def unseal(connection: sqlite3.Connection) -> None:
    """Remove the seal of a file that is changed without a new mark."""
    connection.execute(UNSEAL)


def has_broken_seal(connection: sqlite3.Connection) -> bool:
    """Is anything not as it was when the file was sealed? Where it was changed since, nobody can tell."""
    mark, stored = read_mark(connection), _setting(connection, SEAL)
    return bool(mark) and stored.startswith(mark) and stored != f"{mark} {_digest(connection)}"


def _setting(connection: sqlite3.Connection, key: str) -> str:
    has_settings = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'setting'").fetchone()
    query = "SELECT value FROM setting WHERE key = ?"
    row = connection.execute(query, (key,)).fetchone() if has_settings else None
    return str(row[0]) if row else ""


def _digest(connection: sqlite3.Connection) -> str:
    found, pack = hashlib.blake2b(digest_size=16), msgspec.msgpack.Encoder().encode
    schema = connection.execute("SELECT name, type, sql FROM sqlite_schema ORDER BY name").fetchall()
    found.update(pack(schema))
    for table in (name for name, kind, _ in schema if kind == "table"):
        is_large = any(kind == "BLOB" for _, kind in _columns(connection, table))
        for part in packed_in_parts(connection, table) if is_large else _packed(connection, table):
            found.update(part)
    return found.hexdigest()


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the names and types of a table's columns."""
    rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return [(name, kind) for _, name, kind, *_ in rows]


def _packed(connection: sqlite3.Connection, table: str) -> Iterator[bytes]:
    pack = msgspec.msgpack.Encoder().encode
    with closing(connection.execute(f'SELECT * FROM "{table}"')) as rows:
        for row in rows:
            if row[0] != SEAL:
                yield pack(row)


def packed_in_parts(connection: sqlite3.Connection, table: str) -> Iterator[bytes]:
    """Pack the rows of a table, the large values a piece at a time: the window's thread waits for each.

    The parts together are what msgpack makes of the rows (array, nil, bin 32 in its specification).
    """
    names, pack = [name for name, _ in _columns(connection, table)], msgspec.msgpack.encode
    large = {name: f'typeof("{name}") = \'blob\' AND length("{name}") >= {_LARGE}' for name in names}
    values = ", ".join(f'iif({test}, NULL, "{name}")' for name, test in large.items())
    sizes = ", ".join(f'iif({test}, length("{name}"), 0)' for name, test in large.items())
    query = f'SELECT rowid, {values}, {sizes} FROM "{table}" ORDER BY rowid'
    with closing(connection.execute(query)) as rows:
        for key, *row in rows:
            yield pack((None,) * len(names))[: -len(names)]
            for name, value, size in zip(names, row, row[len(names) :], strict=False):
                if size:
                    yield b"\xc6" + size.to_bytes(4, "big")
                    yield from _pieces(connection, table, name, key)
                else:
                    yield pack(value)


def _pieces(connection: sqlite3.Connection, table: str, column: str, key: int) -> Iterator[bytes]:
    if cipher.key_of(connection) is None:
        with connection.blobopen(table, column, key, readonly=True) as blob:
            while piece := blob.read(_PIECE):
                yield piece
    else:  # SQLCipher's driver opens no value by itself
        yield from _pieces_asked_for(connection, table, column, key)


def _pieces_asked_for(connection: sqlite3.Connection, table: str, column: str, key: int) -> Iterator[bytes]:
    query, at = f'SELECT substr("{column}", ?, {_PIECE}) FROM "{table}" WHERE rowid = ?', 1
    while piece := connection.execute(query, (at, key)).fetchone()[0]:
        yield piece
        at += _PIECE
