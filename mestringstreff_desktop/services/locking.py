"""The lock: a password on the file with the courses, and on every copy of it.

The keys of what has been unlocked are in the memory of this process alone. A recovery code, made once and
kept on paper, opens too; there is no other way in. Every function may raise `UserError`.
"""

from pathlib import Path

from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.progress import NOBODY, Progress

SHORTEST_PASSWORD = 8  # letters
IDLE_MINUTES = (0, 5, 10, 15, 30, 60)  # after which the program locks; 0 is never


def is_available() -> bool:
    """Can this installation lock and open what is locked?"""
    raise NotImplementedError


def is_locked(database: Database) -> bool:
    """Is the open file locked with a password?"""
    raise NotImplementedError


def new_code() -> str:
    """Return a new recovery code: eight groups of four letters and digits with a hyphen between."""
    raise NotImplementedError


def trouble_with(password: str, again: str) -> str:
    """Return a sentence on what is wrong with a new password, typed twice; empty when it will do."""
    raise NotImplementedError


def lock(database: Database, password: str, code: str, progress: Progress = NOBODY) -> list[Path]:
    """Lock the file and all copies that are here. Return the folders with copies that are away."""
    raise NotImplementedError


def change_password(
    database: Database, old: str, password: str, code: str, progress: Progress = NOBODY
) -> list[Path]:
    """Give the file and its copies a new password and a new code, after the old one was typed.

    `old` may be the code. Return the folders with copies that are away, and open with the old one.

    Raises:
        UserError: the old password is wrong.
    """
    raise NotImplementedError


def remove_lock(database: Database, password: str, progress: Progress = NOBODY) -> list[Path]:
    """Take the lock off the file and its copies, after the password was typed.

    Return the folders with copies that are away, and stay locked.

    Raises:
        UserError: the password is wrong.
    """
    raise NotImplementedError


def open_up(path: Path, secret: str) -> None:
    """Let a locked file be opened from now on, by its password or its recovery code.

    Raises:
        UserError: neither fits, or what belongs to the lock is damaged or missing.
    """
    raise NotImplementedError


def needs_password(path: Path) -> bool:
    """Is a file locked, and has nobody opened it yet?"""
    raise NotImplementedError


def forget() -> None:
    """Forget the keys of all that has been opened: «Lås nå»."""
    raise NotImplementedError
