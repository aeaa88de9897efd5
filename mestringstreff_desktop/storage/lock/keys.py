"""The keys of locked files that this process has been given: in memory alone, until they are forgotten.

A file says by a number in its first bytes which key it has; the key itself is in its envelope.
"""

import secrets
from dataclasses import dataclass, field

from mestringstreff_desktop.storage.lock.envelope import Envelope

_given: dict[bytes, "Key"] = {}


@dataclass(frozen=True)
class Key:
    """What a file is locked with: 32 bytes, and the envelope that they are kept in."""

    raw: bytes = field(repr=False)
    envelope: Envelope = field(repr=False)

    @property
    def id(self) -> bytes:
        return self.envelope.id


def new_raw() -> bytes:
    """Return what a file may be locked with."""
    return secrets.token_bytes(32)


def new_id() -> bytes:
    """Return the number of a new lock."""
    return secrets.token_bytes(8)


def remember(key: Key) -> None:
    """Let the files of a key be opened from now on."""
    _given[key.id] = key


def given(key_id: bytes) -> Key | None:
    """Return the key of that number, if this process has been given it."""
    return _given.get(key_id)


def forget() -> None:
    """Forget all keys."""
    _given.clear()
