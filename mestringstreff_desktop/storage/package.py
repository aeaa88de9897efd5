"""The file a course travels in: a ZIP with a manifest and the course.

The same course gives the same bytes, so nothing in it tells when or where it was written. Reading
trusts nothing: whatever the bytes are, the outcome is a checked package or a `UserError`.
"""

import hashlib
import io
import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args
from uuid import UUID

import msgspec

from mestringstreff_desktop import __version__
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.package_format import Key, Line, Packed, PackedCourse, pack

SUFFIX = ".mestringskurs"
MANIFEST_NAME = "manifest.json"
COURSE_NAME = "course.json"
LARGEST_FILE = 50_000_000
LARGEST_MANIFEST = 64_000
LARGEST_COURSE = 5_000_000

_UNREADABLE = "Kurspakken lar seg ikke åpne. Sjekk at fila finnes, og at du har lov til å lese den."
_FOREIGN = "Fila er ikke en kurspakke. Velg en fil som slutter på .mestringskurs."
_DAMAGED = "Kurspakken er skadet. Be den som sendte den, om å eksportere kurset på nytt."
_NEWER = "Kurspakken er laget av en nyere utgave av programmet. Installer den nyeste utgaven først."
_TOO_LARGE = "Fila er for stor til å være en kurspakke: den er på over 50 MB. Sjekk at du valgte riktig fil."
_TOO_MUCH = "Kurset har en tekst eller en liste som er for lang til en kurspakke{where}. Gjør den kortere."

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = (stat.S_IFREG | 0o644) << 16
_ENCRYPTED = 1
_END = struct.Struct("<4s4H2LH")
_ZIP64_LOCATOR = (20, b"PK\x06\x07")
_LARGEST_DIRECTORY = 64_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# what zipfile and zlib raise for bytes that are no right archive (NotImplementedError is a RuntimeError)
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OSError)

Format = Literal["mestringskurs"]
Version = Literal[1]
P = TypeVar("P", bound=Packed)


class EntryInfo(Packed, frozen=True, kw_only=True):
    """What an entry must be: its size in bytes, and the hash of them."""

    size: int
    sha256: str


class Manifest(Packed, frozen=True, kw_only=True):
    """What the package says about itself."""

    format: Format
    version: Version
    program_version: Key
    course_id: UUID
    course_title: Line
    entries: dict[str, EntryInfo]


class Package(msgspec.Struct, frozen=True):
    """A package that has been read and checked."""

    manifest: Manifest
    course: PackedCourse


class _Header(msgspec.Struct):
    """As much of a manifest as every version has."""

    format: str
    version: int


def to_bytes(course: Course, roles: Collection[str]) -> bytes:
    """Return the course's package. See `pack` for what is in it, and for `roles`.

    Raises:
        UserError: something in the course is longer than a package may hold.
    """
    packed = pack(course, roles)
    content = _within_limits(packed)
    info = EntryInfo(size=len(content), sha256=hashlib.sha256(content).hexdigest())
    manifest = Manifest(
        format="mestringskurs",
        version=1,
        program_version=__version__,
        course_id=packed.id,
        course_title=packed.title,
        entries={COURSE_NAME: info},
    )
    return _zipped({MANIFEST_NAME: msgspec.json.encode(manifest), COURSE_NAME: content})


def _within_limits(packed: PackedCourse) -> bytes:
    """Encode the course, and make sure that it can be read again."""
    content = msgspec.json.encode(packed)
    try:
        msgspec.json.decode(content, type=PackedCourse)
    except msgspec.ValidationError as error:
        raise UserError(_TOO_MUCH.format(where=_where(str(error)))) from error
    if len(content) > LARGEST_COURSE:
        raise UserError(_TOO_MUCH.format(where=""))
    return content


def _where(problem: str) -> str:
    """Name the gathering that msgspec's path points at, as in `$.gatherings[2].title`."""
    _, found, rest = problem.partition("$.gatherings[")
    number, closed, _ = rest.partition("]")
    return f" (i samling {int(number) + 1})" if found and closed and number.isdigit() else ""


def _zipped(entries: dict[str, bytes]) -> bytes:
    """Stored, not deflated: the bytes are then the same with every version of zlib."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, data in entries.items():
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            info.create_system = 3
            info.external_attr = _FILE_MODE
            archive.writestr(info, data)
    return file.getvalue()


def read(path: Path) -> Package:
    """Read and check a package.

    Raises:
        UserError: it cannot be opened, is no package, is damaged, too large, or made by a newer program.
    """
    try:
        if path.exists() and not path.is_file():
            raise UserError(_FOREIGN)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise UserError(_UNREADABLE) from error
    return from_bytes(data)


def from_bytes(data: bytes) -> Package:
    """Check the bytes of a package.

    Raises:
        UserError: it is no package, is damaged, too large, or made by a newer program.
    """
    if len(data) > LARGEST_FILE:
        raise UserError(_TOO_LARGE)
    if not data.startswith(b"PK\x03\x04"):
        raise UserError(_FOREIGN)
    _require(_has_plain_directory(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package(archive)
    except _ZIP_ERRORS as error:
        raise UserError(_DAMAGED) from error


def _require(holds: bool) -> None:
    if not holds:
        raise UserError(_DAMAGED)


def _has_plain_directory(data: bytes) -> bool:
    """Is the list of entries short, and at the very end? zipfile itself would read any length of list."""
    if len(data) < _END.size:
        return False
    mark, *_, size, _offset, comment = _END.unpack(data[-_END.size :])
    before, locator = _ZIP64_LOCATOR
    is_zip64 = data[: -_END.size][-before:].startswith(locator)
    return mark == b"PK\x05\x06" and size <= _LARGEST_DIRECTORY and comment == 0 and not is_zip64


def _package(archive: zipfile.ZipFile) -> Package:
    entries = archive.infolist()
    names = [entry.orig_filename for entry in entries]
    if MANIFEST_NAME not in names:
        raise UserError(_FOREIGN)
    _require(len(set(names)) == len(names))
    told = _read_entry(archive, entries[names.index(MANIFEST_NAME)], LARGEST_MANIFEST)
    manifest = _manifest(told)
    _require(set(names) == {MANIFEST_NAME, COURSE_NAME} and set(manifest.entries) == {COURSE_NAME})
    content = _read_entry(archive, entries[names.index(COURSE_NAME)], LARGEST_COURSE)
    _require(_is_as_told(content, manifest.entries[COURSE_NAME]))
    package = Package(manifest, _decoded(content, PackedCourse))
    _require(_hangs_together(package))
    return package


def _read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, largest: int) -> bytes:
    """Unpack an entry, and stop at the limit whatever size it says it has."""
    _require(entry.compress_type in _METHODS and not entry.flag_bits & _ENCRYPTED)
    _require(stat.S_IFMT(entry.external_attr >> 16) in (0, stat.S_IFREG))
    with archive.open(entry) as stream:
        data = stream.read(largest + 1)
    _require(len(data) <= largest)
    return data


def _manifest(data: bytes) -> Manifest:
    header = msgspec.json.decode(data, type=_Header)
    if header.format not in get_args(Format):
        raise UserError(_FOREIGN)
    if header.version > max(get_args(Version)):
        raise UserError(_NEWER)
    return _decoded(data, Manifest)


def _decoded(data: bytes, kind: type[P]) -> P:
    """Decode strictly. msgspec lets a key that comes twice win silently, so that is looked for too."""
    found = msgspec.json.decode(data, type=kind)
    json.loads(data, object_pairs_hook=_refuse_repeated_keys)
    return found


def _refuse_repeated_keys(pairs: list[tuple[str, Any]]) -> None:
    _require(len({key for key, _ in pairs}) == len(pairs))


def _is_as_told(data: bytes, told: EntryInfo) -> bool:
    return len(data) == told.size and hashlib.sha256(data).hexdigest() == told.sha256


def _hangs_together(package: Package) -> bool:
    manifest, course = package.manifest, package.course
    ids = [course.id, *course.part_ids]
    is_same = (manifest.course_id, manifest.course_title) == (course.id, course.title)
    return is_same and len(set(ids)) == len(ids)
