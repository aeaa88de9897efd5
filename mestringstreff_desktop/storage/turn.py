"""Whose turn it is with the open file: one thread at a time, and a long turn is known to be one.

Who wants the file while another has it for long hears so at once. The window's thread never stands
and waits for it.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from mestringstreff_desktop.storage.faults import Fault, StorageError

_LOOK = 0.01  # seconds between two looks at whether the other's turn is a long one
_PAUSE = 0.001  # seconds that the others get, time enough to wake up in


class Turn:
    """A lock that its own thread may take several times."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._long: int | None = None

    @property
    def is_long(self) -> bool:
        """Has another thread got the file for long?"""
        return self._long not in (None, threading.get_ident())

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Have the file for a moment.

        Raises:
            StorageError: another has it for long.
        """
        while not self._lock.acquire(timeout=_LOOK):
            if self.is_long:
                raise StorageError(Fault.BUSY)
        try:
            yield
        finally:
            self._lock.release()

    @contextmanager
    def taken_for_long(self) -> Iterator[None]:
        """Have the file until it is done, however long that takes."""
        with self._lock:
            before, self._long = self._long, threading.get_ident()
            try:
                yield
            finally:
                self._long = before

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Let the others have the file in the midst of one's own turn."""
        self._lock.release()
        try:
            time.sleep(_PAUSE)
            yield
        finally:
            self._lock.acquire()
