"""A note beside the database of who has it open.

On one machine SQLite's own lock decides, and dies with its process: a note of this machine that it
does not back was left by a crash and means nothing. Between machines, on a network drive or in a
folder that is synchronised, SQLite's lock cannot be trusted, and the note decides.
"""

import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import Self

import msgspec

from mestringstreff_desktop import private
from mestringstreff_desktop.storage import machine
from mestringstreff_desktop.storage.faults import SENTENCES, Fault, StorageError
from mestringstreff_desktop.storage.files import lock_note


class Holder(msgspec.Struct, frozen=True):
    """The process that has the database open. `machine` stays when the host is renamed; old notes lack it."""

    host: str
    pid: int
    machine: str = ""

    def is_on_machine_of(self, other: Self) -> bool:
        """Is it on the same machine as another process?"""
        return self.host == other.host or (self.machine == other.machine != "")


def _own() -> Holder:
    return Holder(platform.node(), os.getpid(), machine.key())


def holder(path: Path) -> Holder | None:
    """Return whom the note names; None when there is none that can be read."""
    try:
        return msgspec.json.decode(lock_note(path).read_bytes(), type=Holder)
    except (OSError, msgspec.MsgspecError):
        return None


def require_not_elsewhere(path: Path) -> None:
    """Make sure that no other machine has the database open.

    Raises:
        StorageError: one has. `clear` removes its note, when somebody who was warned wants it so.
    """
    found = holder(path)
    if found is not None and not found.is_on_machine_of(_own()):
        sentence = SENTENCES[Fault.LOCKED_ELSEWHERE].format(host=found.host)
        raise StorageError(Fault.LOCKED_ELSEWHERE, sentence)


def was_cut_off(path: Path) -> bool:
    """Did a process that had the database open leave its note, as by a crash? SQLite's lock must be held."""
    found = holder(path)
    return found is not None and found.pid != os.getpid()


def take(path: Path) -> None:
    """Note that this process has the database open; SQLite's lock must be held.

    Raises:
        StorageError: another machine was first.
    """
    note, content = lock_note(path), msgspec.json.encode(_own())
    try:
        with open(note, "xb", opener=private.opener) as file:
            file.write(content)
    except FileExistsError:
        require_not_elsewhere(path)
        with suppress(OSError):
            note.write_bytes(content)
    except OSError:  # a full disk must not stop anybody from reading; SQLite's lock is held
        clear(path)


def release(path: Path) -> None:
    """Remove the note of this process; another's stays."""
    found, own = holder(path), _own()
    if found is not None and found.pid == own.pid and found.is_on_machine_of(own):
        clear(path)


def clear(path: Path) -> None:
    """Remove the note, whoever it names."""
    with suppress(OSError):
        lock_note(path).unlink(missing_ok=True)
