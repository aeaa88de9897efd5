"""How a locked file is known: its first 16 bytes, which SQLCipher keeps for a salt and never encrypts.

The file's key is random, so the salt need not be: it says that the file is ours, and the number of its lock.
"""

from pathlib import Path

from mestringstreff_desktop.storage import files

_MAGIC = files.LOCKED
LENGTH = 16


def salt_of(key_id: bytes) -> bytes:
    """Return the first bytes of a file that has a lock."""
    return _MAGIC + key_id


def id_in(beginning: bytes) -> bytes | None:
    """Return the number of the lock of a file that begins so; None where it has none."""
    is_locked = beginning.startswith(_MAGIC) and len(beginning) >= LENGTH
    return beginning[len(_MAGIC) : LENGTH] if is_locked else None


def lock_of(path: Path) -> bytes | None:
    """Return the number of a file's lock; None for one without, or one that cannot be read.

    The file must not be open in this process: to close it again would let go of SQLite's lock on it.
    """
    try:
        with path.open("rb") as file:
            return id_in(file.read(LENGTH))
    except (OSError, ValueError):
        return None
