"""What can go wrong with the file and its disk: a kind for each, and a sentence with the way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path

from mestringstreff_desktop.content.release import this_version
from mestringstreff_desktop.errors import UserError


class Fault(Enum):
    """What is wrong, so that the window can offer the way out that fits."""

    FULL = auto()
    UNREACHABLE = auto()
    MOVED = auto()
    READ_ONLY = auto()
    LOCKED = auto()
    LOCKED_ELSEWHERE = auto()
    NEWER = auto()
    FOREIGN = auto()
    DAMAGED = auto()
    BUSY = auto()
    PASSWORD = auto()
    NO_CIPHER = auto()


SENTENCES = {
    Fault.FULL: "Disken er full. Frigjør litt plass, så lagres det du skrev.",
    Fault.UNREACHABLE: "Disken svarer ikke. Sjekk at minnepinnen eller nettverksmappa er tilkoblet, "
    "eller lagre et annet sted.",
    Fault.MOVED: "Kursene er flyttet til «{folder}», som ikke er her nå. Sett inn minnepinnen eller koble "
    "til nettet først.",
    Fault.READ_ONLY: "Mappa med kursene kan bare leses. Be IT om skrivetilgang, eller velg en annen.",
    Fault.LOCKED: "Kursene er åpne i et annet vindu. Lukk det andre vinduet og prøv igjen.",
    Fault.LOCKED_ELSEWHERE: "Kursene er åpne på maskinen «{host}». Lukk programmet der og prøv igjen.",
    Fault.NEWER: "Kursene er sist brukt i en nyere versjon av programmet enn denne. Installer den her.",
    Fault.FOREIGN: "Fila er ikke laget av Mestringstreff. Velg en annen mappe for kursene.",
    Fault.DAMAGED: "Fila med kursene er skadet. Hent tilbake en sikkerhetskopi.",
    Fault.PASSWORD: "Kursene er låst. Skriv passordet eller gjenopprettingskoden.",
    Fault.NO_CIPHER: "Kursene er låst, og denne installasjonen mangler delen som låser opp (sqlcipher3). "
    "Be IT installere programmet på nytt.",
    Fault.BUSY: "Programmet holder på med kursene akkurat nå. Prøv igjen om et øyeblikk.",
}
_NEWER = (
    "Kursene er sist brukt i {used} av programmet, og denne er {this}. "
    "Ingenting er endret. Installer den nyere versjonen på denne maskinen."
)
_GONE = "Kursene ligger ikke i mappa «{name}» lenger. Sett inn minnepinnen, eller lagre et annet sted."
_CLOSED = "Mappa «{name}» med kursene er stengt for deg nå. Be IT om tilgang, eller lagre et annet sted."
_CANNOT_OPEN = "Fila med kursene lar seg ikke åpne. Sjekk at mappa finnes og kan skrives til."

# What SQLite says, with the code of a bug, of a header that names a way of storing which does not exist.
_UNKNOWN_FORMAT = "unsupported file format"
# How SQLite begins to tell of a table whose name is no text any longer, which Python then cannot read.
_UNREADABLE = b"malformed database schema"

_BY_CODE = {
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_BUSY: Fault.LOCKED,
    sqlite3.SQLITE_LOCKED: Fault.LOCKED,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_PERM: Fault.READ_ONLY,
    sqlite3.SQLITE_IOERR: Fault.UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.DAMAGED,
}


class StorageError(UserError):
    """A fault of the file or its surroundings; `fault` tells which."""

    def __init__(self, fault: Fault, sentence: str = "") -> None:
        super().__init__(sentence or SENTENCES[fault])
        self.fault = fault


def cannot_open() -> StorageError:
    """Return the fault of a file or folder that is not there, or that the system keeps to itself."""
    return StorageError(Fault.UNREACHABLE, _CANNOT_OPEN)


def newer(version: str) -> StorageError:
    """Return the fault of a file that a newer program, of a version if it is known, had last."""
    used = f"versjon {version}" if version else "en nyere versjon"
    return StorageError(Fault.NEWER, _NEWER.format(used=used, this=this_version()))


def gone(folder: Path) -> StorageError:
    """Return the fault of a file that is not where it was opened: renamed, removed, or on a stick that is."""
    return StorageError(Fault.UNREACHABLE, _GONE.format(name=folder.name or folder))


def closed_to_us(folder: Path) -> StorageError:
    """Return the fault of a folder that was open to us, and is not any longer."""
    return StorageError(Fault.UNREACHABLE, _CLOSED.format(name=folder.name or folder))


def user_error(error: sqlite3.Error) -> StorageError | None:
    """Return what an error of the surroundings is called, or None for a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and str(error).startswith("Could not decode to UTF-8"):  # Python's own, without a code
        code = sqlite3.SQLITE_CORRUPT
    if code == sqlite3.SQLITE_ERROR and str(error) == _UNKNOWN_FORMAT:
        code = sqlite3.SQLITE_CORRUPT
    if code is None:
        return None
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        return cannot_open()
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return StorageError(Fault.UNREACHABLE)
    fault = _BY_CODE.get(code & 0xFF)
    return StorageError(fault) if fault else None


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Turn the errors of the surroundings into faults; other errors are bugs and stay as they are.

    Raises:
        StorageError: something is wrong with the file or its disk.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        if error.object.startswith(_UNREADABLE):
            raise StorageError(Fault.DAMAGED) from error
        raise
    except Exception as error:
        cause = getattr(error, "orig", error)  # SQLAlchemy, which may not be loaded, wraps what SQLite says
        told = user_error(cause) if isinstance(cause, sqlite3.Error) else None
        if told is None:
            raise
        raise told from error
