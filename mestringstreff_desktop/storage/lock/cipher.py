"""SQLCipher's driver: opens files that are locked. Imported when the first of them is opened.

A machine may lack it; then only files without a lock are opened. Its connections do what those of `sqlite3`
do, but for a few things that this module makes up for, and its errors are made SQLite's, so that nobody
else need know which of the two a file is opened by.
"""

import sqlite3
from functools import cache
from typing import Any

from mestringstreff_desktop import missing
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.lock.keys import Key
from mestringstreff_desktop.storage.lock.mark import salt_of

_ERRORS = ("DatabaseError", "DataError", "OperationalError", "IntegrityError", "InternalError")
_MORE_ERRORS = ("ProgrammingError", "NotSupportedError", "InterfaceError")


def is_available() -> bool:
    """Can this installation open what is locked? A driver that is there may lack something itself."""
    return missing.is_usable("sqlcipher3.dbapi2")


@cache
def _driver() -> Any:  # noqa: ANN401 - the driver comes without types
    """Return the driver.

    Raises:
        StorageError: this installation has none.
    """
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise StorageError(Fault.NO_CIPHER) from error
    for name in (*_ERRORS, *_MORE_ERRORS):
        ours, theirs = getattr(sqlite3, name), getattr(dbapi2, name)
        if not issubclass(theirs, ours):
            theirs.__bases__ = (*theirs.__bases__, ours)
    return dbapi2


@cache
def _connection_class() -> Any:  # noqa: ANN401 - as above
    """Return the driver's connection, with room for what its file is locked with."""
    return type("LockedConnection", (_driver().Connection,), {"key": None})


def connect(target: str, key: Key, wait: float = 5.0, *, uri: bool = False) -> sqlite3.Connection:
    """Open a file with its key, or a new one, or memory that is to be copied into one.

    Raises:
        StorageError: this installation lacks the driver.
    """
    made = _driver().connect(
        target,
        timeout=wait,
        isolation_level=None,
        check_same_thread=False,
        uri=uri,
        factory=_connection_class(),
    )
    made.key = key
    made.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
    made.execute(f"PRAGMA key = \"x'{key.raw.hex()}{salt_of(key.id).hex()}'\"")
    opened: sqlite3.Connection = made
    return opened


def key_of(connection: sqlite3.Connection) -> Key | None:
    """Return what a connection's file is locked with; None for one without a lock."""
    key: Key | None = getattr(connection, "key", None)
    return key
