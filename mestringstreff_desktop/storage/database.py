"""One SQLite file, one long-lived connection, one transaction at a time.

The profile on the connection is the design's: nothing acknowledged is lost when the program is
killed or the power goes. SQLite's errors that the user's surroundings cause become `UserError`.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import mapping, migrations

PROFILE = {
    "locking_mode": "exclusive",
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
}
BUSY_SECONDS = 2.0
_MAGIC = b"SQLite format 3\x00"

_SENTENCES = {
    sqlite3.SQLITE_FULL: "Disken er full. Frigjør litt plass, så lagres det du skrev.",
    sqlite3.SQLITE_BUSY: "Kursene er åpne i et annet vindu. Lukk det andre vinduet og prøv igjen.",
    sqlite3.SQLITE_LOCKED: "Kursene er åpne i et annet vindu. Lukk det andre vinduet og prøv igjen.",
    sqlite3.SQLITE_READONLY: "Mappa med kursene kan bare leses. Be IT om skrivetilgang, eller velg en annen.",
    sqlite3.SQLITE_PERM: "Mappa med kursene kan bare leses. Be IT om skrivetilgang, eller velg en annen.",
    sqlite3.SQLITE_CANTOPEN: "Fila med kursene lar seg ikke åpne. Sjekk at mappa finnes og kan skrives til.",
    sqlite3.SQLITE_IOERR: "Disken svarer ikke. Sjekk at minnepinnen eller nettverksmappa er tilkoblet.",
    sqlite3.SQLITE_CORRUPT: "Fila med kursene er skadet. Hent tilbake en sikkerhetskopi.",
    sqlite3.SQLITE_NOTADB: "Fila med kursene er skadet. Hent tilbake en sikkerhetskopi.",
}


def user_error(error: sqlite3.Error) -> UserError | None:
    """Return the sentence for an error of the surroundings, or None for a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and str(error).startswith("Could not decode to UTF-8"):  # Python's own, without a code
        code = sqlite3.SQLITE_CORRUPT
    sentence = None if code is None else _SENTENCES.get(code & 0xFF)
    return UserError(sentence) if sentence else None


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        told = user_error(cause) if isinstance(cause, sqlite3.Error) else None
        if told is None:
            raise
        raise told from error


def file_version(path: Path) -> int:
    """Read the schema version from the file's header, without opening it as a database.

    Raises:
        UserError: it is not a file of ours, or a newer program made it, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise UserError(_SENTENCES[sqlite3.SQLITE_CANTOPEN]) from error
    if not header.strip(b"\0"):  # new, or a first start that the power left: SQLite rolls that back
        return 0
    number = int.from_bytes(header[60:64], "big")
    if not header.startswith(_MAGIC):
        raise UserError(_SENTENCES[sqlite3.SQLITE_NOTADB])
    if int.from_bytes(header[68:72], "big") != migrations.APPLICATION_ID:
        raise UserError("Fila er ikke laget av Mestringstreff. Velg en annen mappe for kursene.")
    if number > migrations.NEWEST:
        raise UserError("Kursene er lagret av en nyere utgave av programmet. Installer den nyeste utgaven.")
    return number


def connect(path: Path) -> sqlite3.Connection:
    """Open a file with the profile; the caller closes it."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for name, value in PROFILE.items():
            connection.execute(f"PRAGMA {name} = {value}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


class Database:
    """The open file. `transaction` is the only way in.

    Raises:
        UserError: the file or its folder cannot be used, and what to do.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        _make_folder(path.parent)
        if os.path.exists(path):  # noqa: PTH110 - Path.exists raises where the folder cannot be looked into
            file_version(path)
        with _in_plain_words():
            self._raw = connect(path)
            try:
                self._prepare()
            except BaseException:
                self._raw.close()
                raise
        self._engine = _engine(self._raw)

    def _prepare(self) -> None:
        """Take the file for ourselves at once, so that a second window hears of it when it starts."""
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.execute("COMMIT")
        if migrations.version(self._raw) < migrations.NEWEST:
            migrations.migrate(self._raw)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Give a session whose changes are stored together at the end, or not at all.

        Raises:
            UserError: it could not be stored, and what to do.
        """
        with _in_plain_words(), Session(self._engine, expire_on_commit=False) as session, session.begin():
            yield session

    def backup_to(self, target: sqlite3.Connection) -> None:
        """Copy the whole file as it is now into another connection."""
        with _in_plain_words():
            self._raw.backup(target)

    def problems(self) -> list[str]:
        """Return what SQLite finds wrong with the file; empty when it is whole."""
        return find_problems(self._raw)

    def close(self) -> None:
        self._engine.dispose()
        self._raw.close()


def find_problems(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with an open file; empty when it is whole."""
    try:
        rows = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    problems = [] if rows == ["ok"] else [str(row) for row in rows]
    return problems + [f"{table} row {row} has no parent" for table, row, *_ in lost]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        is_denied = error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
        code = sqlite3.SQLITE_READONLY if is_denied else sqlite3.SQLITE_CANTOPEN
        raise UserError(_SENTENCES[code]) from error


def _engine(raw: sqlite3.Connection) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


__all__ = ["Database", "connect", "file_version", "find_problems", "mapping", "user_error"]
