"""A course package with a password: the same bytes, sealed with AES-256-GCM under a key made by scrypt.

    header    «MKLUKKET», version, scrypt's cost (2^n), r, p, salt (16), nonce (7), proof (16), checksum (8)
    pieces    1 MiB of the package each (the last one less), and 16 bytes that prove them

The nonce of a piece is the header's, the piece's number (4) and whether it is the last (1), so none can
be cut off, moved or put in. All pieces also prove the header. Its proof tells a wrong password from a
damaged file, and its checksum a damaged header from a wrong password.
"""

import hashlib
import io
import os
import struct
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from mestringstreff_desktop import missing
from mestringstreff_desktop.content.release import this_version
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.progress import NOBODY, Progress

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

MAGIC = b"MKLUKKET"
PIECE = 1 << 20  # bytes
COST, HIGHEST_COST = 17, 17  # scrypt's n is two to the power of it: 128 MB of memory
_BLOCKS, _LANES = 8, 1
_VERSION = 1
_TAG = 16
_FIELDS = struct.Struct(f">{len(MAGIC)}sBBBB16s7s")
_CHECK = 8
_HEADER = _FIELDS.size + _TAG + _CHECK
_PROOF_NUMBER = 2**32 - 1  # of no piece

NEEDED = "Kurspakken har passord. Skriv passordet du har fått av den som sendte den."
WRONG = "Passordet passer ikke til kurspakken. Skriv det en gang til, eller spør den som sendte den."
DAMAGED = "Kurspakken er skadet. Be den som sendte den, om å lage den på nytt."
_NEWER = (
    "Kurspakken er laget i {made} av programmet, og denne er {this}. Installer den nyeste versjonen først."
)


class PasswordError(UserError):
    """The package has a password, which is missing or another one."""


@dataclass(frozen=True)
class _Header:
    """What a sealed package begins with."""

    cost: int
    salt: bytes
    nonce: bytes

    def fields(self) -> bytes:
        return _FIELDS.pack(MAGIC, _VERSION, self.cost, _BLOCKS, _LANES, self.salt, self.nonce)


class _Cipher:
    """The key of one package. It is slow to make, by intent."""

    def __init__(self, header: _Header, password: str) -> None:
        with missing.named():
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM
            from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        self._nonce, self._fields = header.nonce, header.fields()
        text = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
        made = Scrypt(salt=header.salt, length=32, n=1 << header.cost, r=_BLOCKS, p=_LANES)
        self._key = AESGCM(made.derive(text))

    def seal(self, data: bytes, number: int, *, is_last: bool) -> bytes:
        return self._key.encrypt(self._nonce_of(number, is_last), data, self._fields)

    def open(self, data: bytes, number: int, *, is_last: bool) -> bytes | None:
        """Return a piece's bytes; None where they are not what was sealed."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._key.decrypt(self._nonce_of(number, is_last), data, self._fields)
        except InvalidTag:
            return None

    def proof(self) -> bytes:
        return self.seal(b"", _PROOF_NUMBER, is_last=True)

    def is_proved_by(self, proof: bytes) -> bool:
        return self.open(proof, _PROOF_NUMBER, is_last=True) is not None

    def _nonce_of(self, number: int, is_last: bool) -> bytes:
        return self._nonce + struct.pack(">I?", number, is_last)


class _Sealing(io.RawIOBase):
    """A stream that seals what is written to it, piece by piece. It cannot go back."""

    def __init__(self, file: BinaryIO, cipher: _Cipher) -> None:
        super().__init__()
        self._file, self._cipher = file, cipher
        self._waiting, self._number = bytearray(), 0

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        view = memoryview(data)
        self._waiting += view
        while len(self._waiting) > PIECE:  # the last one is not known before the end
            self._put(bytes(self._waiting[:PIECE]), is_last=False)
            del self._waiting[:PIECE]
        return view.nbytes

    def end(self) -> None:
        self._put(bytes(self._waiting), is_last=True)

    def _put(self, piece: bytes, *, is_last: bool) -> None:
        self._file.write(self._cipher.seal(piece, self._number, is_last=is_last))
        self._number += 1


@contextmanager
def sealing(file: BinaryIO, password: str, cost: int = COST) -> Iterator[BinaryIO]:
    """Give a stream whose bytes are written to the file sealed; it is whole when left without an error."""
    header = _Header(cost, os.urandom(16), os.urandom(7))
    cipher = _Cipher(header, password)
    begun = header.fields() + cipher.proof()
    file.write(begun + _checksum(begun))
    raw = _Sealing(file, cipher)
    stream = io.BufferedWriter(raw)
    yield stream
    stream.flush()
    raw.end()


def is_sealed(begins: bytes) -> bool:
    """Is it a package with a password, by its first bytes?"""
    return begins.startswith(MAGIC)


def opened(file: BinaryIO, password: str, most: int, progress: Progress = NOBODY) -> bytes:
    """Return the package in a sealed one, at most so many bytes and one piece. An empty password is none.

    Raises:
        PasswordError: it needs one, or this one is wrong.
        UserError: it is damaged, or made by a newer program.
    """
    begun = file.read(_HEADER)
    header, proof = _checked(begun), begun[_FIELDS.size : -_CHECK]
    if not password:
        raise PasswordError(NEEDED)
    cipher = _Cipher(header, password)
    if not cipher.is_proved_by(proof):
        raise PasswordError(WRONG)
    return _pieces(file, cipher, most, progress)


def newer(version: str) -> UserError:
    """Return what is told of a package that a newer program, of a version if it is known, has made."""
    made = f"versjon {version}" if version else "en nyere versjon"
    return UserError(_NEWER.format(made=made, this=this_version()))


def _checked(begun: bytes) -> _Header:
    """Return the header, which asks for no more work and memory than our own do."""
    if len(begun) > len(MAGIC) and begun[len(MAGIC)] > _VERSION:
        raise newer("")
    if len(begun) < _HEADER or _checksum(begun[:-_CHECK]) != begun[-_CHECK:]:
        raise UserError(DAMAGED)
    _, version, cost, blocks, lanes, salt, nonce = _FIELDS.unpack_from(begun)
    if version != _VERSION or not 1 <= cost <= HIGHEST_COST or (blocks, lanes) != (_BLOCKS, _LANES):
        raise UserError(DAMAGED)
    return _Header(cost, salt, nonce)


def _pieces(file: BinaryIO, cipher: _Cipher, most: int, progress: Progress) -> bytes:
    whole, number, next_one = io.BytesIO(), 0, file.read(PIECE + _TAG)
    while True:
        piece, next_one = next_one, file.read(PIECE + _TAG)
        data = cipher.open(piece, number, is_last=not next_one)
        if data is None:
            raise UserError(DAMAGED)
        whole.write(data)
        if not next_one or whole.tell() > most:
            return whole.getvalue()
        number += 1
        progress.step(whole.tell(), most)


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()[:_CHECK]
