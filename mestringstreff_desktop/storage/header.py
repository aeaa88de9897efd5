"""What a file says of itself in its first bytes, read without opening it as a database."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from mestringstreff_desktop.content.release import later
from mestringstreff_desktop.storage import connections, migrations, schema
from mestringstreff_desktop.storage.faults import Fault, StorageError, cannot_open, in_plain_words, newer
from mestringstreff_desktop.storage.lock import mark

# The setting that tells which version of the program had the file last.
PROGRAM_VERSION = "program_version"
_MAGIC = b"SQLite format 3\x00"


def file_version(path: Path) -> int:
    """Read the schema version (SQLite's file format, 1.3); 0 in a new file.

    A locked file tells nothing in its first bytes, and is opened with its key.

    Raises:
        StorageError: it is damaged or no file of ours, or a newer program made it, or it cannot be read;
            or it is locked, and this process has not been given its key.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except (OSError, ValueError) as error:
        raise cannot_open() from error
    if not header.strip(b"\0"):  # new, or a first start that the power left: SQLite rolls that back
        return 0
    if mark.id_in(header) is not None:
        return _version_of_locked(path)
    if not header.startswith(_MAGIC):
        raise StorageError(Fault.DAMAGED)
    schema, version, application = (int.from_bytes(header[at : at + 4], "big") for at in (40, 60, 68))
    if not (schema or version or application):  # a database without tables: a first start that was killed
        return 0
    if application != migrations.APPLICATION_ID:
        return _version_within(path, Fault.FOREIGN)
    if version > migrations.NEWEST:
        return _version_within(path, Fault.NEWER)
    return version


def _version_of_locked(path: Path) -> int:
    with in_plain_words(), closing(connections.read_only(path, wait=0)) as raw:
        version = migrations.version(raw)
        if not (version and migrations.is_ours(raw)):
            raise StorageError(Fault.DAMAGED)
        if version > migrations.NEWEST:
            raise newer(_last_program(raw))
        return version


def _version_within(path: Path, fault: Fault) -> int:
    """Tell another's file from one of ours that a bad disk has changed, or that was left half migrated."""
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(connections.read_only(path, wait=0)) as raw:
        if schema.is_declared(raw) and migrations.is_ours(raw):
            return migrations.version(raw)
        program = _last_program(raw) if fault is Fault.NEWER else ""
        if schema.is_known(raw) and not program:
            raise StorageError(Fault.DAMAGED)
        raise newer(program) if fault is Fault.NEWER else StorageError(fault)
    raise newer("") if fault is Fault.NEWER else StorageError(fault)


def _last_program(raw: sqlite3.Connection) -> str:
    """Return the version that had a file last, as far as it can be told of tables that are not known."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        query = "SELECT value FROM setting WHERE key = ?"
        found = raw.execute(query, (PROGRAM_VERSION,)).fetchone()
        return later(found[0]) if found else ""
    return ""
