"""The envelope of a lock: the key of a file, sealed once under its password and once under its recovery code.

The file has a key of its own, made at random; neither password nor code is stored anywhere. Each of the two
makes, by scrypt (RFC 7914), a key that AES-GCM seals the file's key with.
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Mapping

import msgspec

from mestringstreff_desktop import missing
from mestringstreff_desktop.storage.lock import recovery_code

KEY_BYTES, ID_BYTES = 32, 8
MOST_FORMER = 16  # keys that are told of: a stick may be away while the password is changed again
COST = 1 << 16  # of scrypt, with blocks of 8: 64 MB, some tenths of a second
_BLOCK = 8
MOST_COST = 1 << 18  # an envelope that wants more is not ours
_MEMORY = 128 * _BLOCK * (MOST_COST + 4)
_LARGEST = 8192  # bytes of an envelope as it is stored


class Slot(msgspec.Struct, frozen=True):
    """A key that is sealed; `salt` is what a secret was stretched with."""

    nonce: bytes
    sealed: bytes
    salt: bytes = b""


class Envelope(msgspec.Struct, frozen=True):
    """`id` is the lock's number. `former` are the keys before this one, until no copy has any of them."""

    id: bytes
    cost: int
    password: Slot
    code: Slot
    former: Slot | None = None
    former_id: bytes = b""


class Envelopes(msgspec.Struct, frozen=True):
    """Those that lie beside a file: while a lock is changed there are two."""

    envelopes: tuple[Envelope, ...]


def sealed(key_id: bytes, raw: bytes, password: str, code: str, cost: int = COST) -> Envelope:
    """Return the envelope of a new key. `cost` is scrypt's, a power of two."""
    return Envelope(
        id=key_id,
        cost=cost,
        password=_under_secret(_plain(password), raw, key_id + b"password", cost),
        code=_under_secret(recovery_code.plain(code), raw, key_id + b"code", cost),
    )


def with_former(envelope: Envelope, raw: bytes, former: Mapping[bytes, bytes]) -> Envelope:
    """Return an envelope that tells whoever has its key those before it: by number, the newest first."""
    kept = dict(list(former.items())[:MOST_FORMER])
    former_id, content = next(iter(kept)), b"".join(key_id + key for key_id, key in kept.items())
    slot = _seal(raw, content, envelope.id + b"former" + former_id)
    return msgspec.structs.replace(envelope, former=slot, former_id=former_id)


def without_former(envelope: Envelope) -> Envelope:
    """Return an envelope that tells of no key but its own."""
    return msgspec.structs.replace(envelope, former=None, former_id=b"")


def opened(envelope: Envelope, secret: str) -> bytes | None:
    """Return the key that a password or a recovery code opens the envelope to; None where it is neither."""
    tries = [(_plain(secret), envelope.password, b"password")]
    if recovery_code.is_like_one(secret):
        tries.insert(0, (recovery_code.plain(secret), envelope.code, b"code"))
    for plain, slot, what in tries:
        found = _unseal(_stretched(plain, slot.salt, envelope.cost), slot, envelope.id + what)
        if found is not None:
            return found
    return None


def former_keys(envelope: Envelope, raw: bytes) -> dict[bytes, bytes]:
    """Return the keys before this one by number, the newest first, to be read with the key itself."""
    if envelope.former is None:
        return {}
    content = _unseal(raw, envelope.former, envelope.id + b"former" + envelope.former_id) or b""
    size = ID_BYTES + KEY_BYTES
    parts = (content[at : at + size] for at in range(0, len(content), size))
    return {part[:ID_BYTES]: part[ID_BYTES:] for part in parts if len(part) == size}


def encoded(envelopes: tuple[Envelope, ...]) -> bytes:
    """Return envelopes as they are stored."""
    return msgspec.json.encode(Envelopes(envelopes))


def decoded(data: bytes) -> tuple[Envelope, ...]:
    """Return the envelopes in bytes from a disk; none where they are no envelopes of ours."""
    try:
        found = msgspec.json.decode(data[:_LARGEST], type=Envelopes).envelopes
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ()
    return tuple(each for each in found if _is_sound(each))


def _is_sound(envelope: Envelope) -> bool:
    """Nobody is to make the program work for hours, or ask for all of the memory."""
    return 1 < envelope.cost <= MOST_COST and not envelope.cost & (envelope.cost - 1)


def _plain(password: str) -> bytes:
    """The same letters are the same bytes, whichever machine they are typed on."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")


def _stretched(secret: bytes, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(secret, salt=salt, n=cost, r=_BLOCK, p=1, maxmem=_MEMORY, dklen=KEY_BYTES)


def _under_secret(secret: bytes, raw: bytes, name: bytes, cost: int) -> Slot:
    salt = secrets.token_bytes(16)
    return msgspec.structs.replace(_seal(_stretched(secret, salt, cost), raw, name), salt=salt)


def _seal(key: bytes, content: bytes, name: bytes) -> Slot:
    with missing.named():
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(12)
    return Slot(nonce, AESGCM(key).encrypt(nonce, content, name))


def _unseal(key: bytes, slot: Slot, name: bytes) -> bytes | None:
    with missing.named():
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(slot.nonce, slot.sealed, name)
    except (InvalidTag, ValueError):  # also a nonce of a length that is none
        return None
