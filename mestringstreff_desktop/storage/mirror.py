"""What is stored, kept in memory too, in case its disk is pulled out.

A file without a lock is kept as its bytes. SQLCipher gives none, so one with a lock is kept as a copy that is
open in memory.
"""

import sqlite3
from contextlib import suppress

from mestringstreff_desktop.storage import connections
from mestringstreff_desktop.storage.lock import cipher

# So large a file, in bytes, is kept.
LARGEST = 16_000_000


class Mirror:
    """The copy; it is true where there is one."""

    def __init__(self) -> None:
        self._bytes = b""
        self._memory: sqlite3.Connection | None = None

    def __bool__(self) -> bool:
        return bool(self._bytes) or self._memory is not None

    def refresh(self, raw: sqlite3.Connection) -> None:
        """Take a copy of what is stored now, if it is of a reasonable size; where it cannot be read, none."""
        with suppress(sqlite3.Error):
            is_small = connections.size(raw) <= LARGEST
            if cipher.key_of(raw) is None:
                self._bytes = raw.serialize() if is_small else b""
            elif is_small:
                self._copy(raw)
            else:
                self.forget()

    def _copy(self, raw: sqlite3.Connection) -> None:
        if self._memory is None or cipher.key_of(self._memory) != cipher.key_of(raw):
            self.forget()
            self._memory = connections.with_key(":memory:", cipher.key_of(raw))
        raw.backup(self._memory)

    def open(self) -> sqlite3.Connection:
        """Open the copy; the caller closes it."""
        if self._memory is not None:
            return connections.copied_to_memory(self._memory)
        return connections.from_bytes(self._bytes)

    def forget(self) -> None:
        """Let go of the copy."""
        memory, self._bytes, self._memory = self._memory, b"", None
        if memory is not None:
            memory.close()
