"""The file a course travels in: a ZIP with a manifest, the course, and its attachments.

The same course gives the same bytes, so nothing in it tells when or where it was written. Reading
trusts nothing: whatever the bytes are, the outcome is a checked package or a `UserError`. Every text
in it is cleaned. A package of version 1 held the plan alone. One with a password is the same, sealed
(sealed.py).
"""

import hashlib
import io
import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeVar, get_args
from uuid import UUID

import msgspec

from mestringstreff_desktop import __version__
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.release import later
from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.content.words import size_words
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.attachments import ENDINGS, LARGEST_TOGETHER, media_type
from mestringstreff_desktop.storage.package import sealed
from mestringstreff_desktop.storage.package.format import Key, Line, Packed, PackedAttachment, PackedCourse
from mestringstreff_desktop.storage.package.own import is_right, with_clean_documents
from mestringstreff_desktop.storage.package.sealed import DAMAGED, NEEDED, PasswordError, newer
from mestringstreff_desktop.storage.progress import NOBODY, Part, Progress

MANIFEST_NAME = "manifest.json"
COURSE_NAME = "course.json"
LARGEST_MANIFEST = 64_000
LARGEST_COURSE = 5_000_000
LARGEST_FILE = LARGEST_TOGETHER + 2 * LARGEST_COURSE

_UNREADABLE = "Kurspakken lar seg ikke åpne. Sjekk at fila finnes, og at du har lov til å lese den."
_FOREIGN = (
    "Fila er ikke en kurspakke, eller så er den skadet. "
    "Velg en annen som slutter på .mestringskurs, eller be om å få den sendt på nytt."
)
_TOO_LARGE = "Fila er for stor til å være en kurspakke: den er på over {most}. Sjekk at du valgte riktig fil."
_TOO_MANY = "Filene er på over {most} til sammen. Ta bort noen av dem, og lag kurspakken på nytt."
_NO_ATTACHMENT = "«{name}» er verken en PDF eller et bilde som kan sendes. Ta fila bort fra kurset først."
_TOO_MUCH = "Kurset har en tekst eller en liste som er for lang til en kurspakke{where}. Gjør den kortere."

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = (stat.S_IFREG | 0o644) << 16
_ENCRYPTED = 1
_END = struct.Struct("<4s4H2LH")
_ZIP64_LOCATOR = (20, b"PK\x06\x07")
_TAIL = _END.size + _ZIP64_LOCATOR[0]
_LARGEST_DIRECTORY = 64_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# what zipfile and zlib raise for bytes that are no right archive (NotImplementedError is a RuntimeError)
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OSError)

Format = Literal["mestringskurs"]
Version = Literal[1, 2, 3, 4, 5]
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


@dataclass(frozen=True)
class Package:
    """A package that has been read and checked. `data` is the whole file, for its attachments.

    `refused` holds a sentence on each attachment that cannot be printed, and is not in the course, by id.
    """

    manifest: Manifest
    course: PackedCourse
    data: bytes = field(default=b"", repr=False, compare=False)
    refused: Mapping[UUID, str] = field(default_factory=dict)

    def attachment(self, attachment: PackedAttachment) -> bytes:
        """Return an attachment's bytes, one at a time: all of them may be large."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.read(entry_name(attachment))


class _Header(msgspec.Struct):
    """As much of a manifest as every version has."""

    format: str
    version: int
    program_version: object = ""


def entry_name(attachment: PackedAttachment) -> str:
    return f"attachments/{attachment.id}.{ENDINGS[attachment.media_type]}"


def write(
    packed: PackedCourse, content: Callable[[UUID], bytes], file: BinaryIO, progress: Progress = NOBODY
) -> None:
    """Write the course's package to a file. `content` gives an attachment's bytes by its id.

    Raises:
        UserError: something in the course is longer than a package may hold, or is no file to send.
    """
    course = _within_limits(packed)
    if sum(each.size for each in packed.attachments) > LARGEST_TOGETHER:
        raise UserError(_TOO_MANY.format(most=size_words(LARGEST_TOGETHER)))
    told = {COURSE_NAME: _info(course)}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        _write(archive, COURSE_NAME, course)
        for number, attachment in enumerate(packed.attachments):
            progress.step(number, len(packed.attachments))
            name, data = entry_name(attachment), _checked(attachment, content(attachment.id))
            told[name] = _info(data)
            _write(archive, name, data)
        _write(archive, MANIFEST_NAME, msgspec.json.encode(_manifest_of(packed, told)))


def _info(data: bytes) -> EntryInfo:
    return EntryInfo(size=len(data), sha256=hashlib.sha256(data).hexdigest())


def _manifest_of(packed: PackedCourse, entries: dict[str, EntryInfo]) -> Manifest:
    return Manifest(
        format="mestringskurs",
        version=5,
        program_version=__version__,
        course_id=packed.id,
        course_title=packed.title,
        entries=entries,
    )


def _checked(attachment: PackedAttachment, data: bytes) -> bytes:
    """Make sure that what is sent can be read again."""
    if not _is_file(attachment, data):
        raise UserError(_NO_ATTACHMENT.format(name=attachment.name))
    return data


def _is_file(attachment: PackedAttachment, data: bytes) -> bool:
    return len(data) == attachment.size and media_type(data) == attachment.media_type


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


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Store, not deflate: the bytes are then the same with every version of zlib."""
    info = zipfile.ZipInfo(name, _FIXED_TIME)
    info.create_system = 3
    info.external_attr = _FILE_MODE
    archive.writestr(info, data)


def read(path: Path, progress: Progress = NOBODY, password: str = "") -> Package:
    """Read and check a package.

    Raises:
        PasswordError: it has a password, and this is not it.
        UserError: it cannot be opened, is no package, is damaged, too large, or made by a newer program.
    """
    try:
        _require_file(path)
        data = _bytes_of(path, password, Part(progress, 0, 0.5))
    except (OSError, ValueError) as error:
        raise UserError(_UNREADABLE) from error
    return from_bytes(data, Part(progress, 0.5, 1))


def _require_file(path: Path) -> None:
    if path.exists() and not path.is_file():
        raise UserError(_FOREIGN)
    if path.stat().st_size > LARGEST_FILE:
        raise UserError(_TOO_LARGE.format(most=size_words(LARGEST_TOGETHER)))


def read_figures(path: Path) -> PackedCourse:
    """Read the course of a package for its figures: the bytes of its files, sheets and tools are passed by.

    It takes little time and room, however much there is in it. Only the title is cleaned.

    Raises:
        PasswordError: it has a password.
        UserError: it cannot be opened, is no package, is damaged, too large, or made by a newer program.
    """
    try:
        _require_file(path)
        with path.open("rb") as file:
            return _course_alone(file)
    except OSError as error:
        raise UserError(_UNREADABLE) from error
    except _ZIP_ERRORS as error:
        raise UserError(DAMAGED) from error


def _course_alone(file: BinaryIO) -> PackedCourse:
    begins = file.read(len(sealed.MAGIC))
    if sealed.is_sealed(begins):
        raise PasswordError(NEEDED)
    _require_archive(begins)
    file.seek(max(0, file.seek(0, io.SEEK_END) - _TAIL))
    _require(_has_plain_directory(file.read()))
    with zipfile.ZipFile(file) as archive:
        entries = _entries(archive)
        manifest, content = _course(archive, entries)
    course = msgspec.json.decode(content, type=PackedCourse)
    course = msgspec.structs.replace(course, title=clean(course.title, "title"))
    _require(_hangs_together(manifest, course))
    _require(set(entries) == {entry_name(attachment) for attachment in course.attachments})
    return course


def _bytes_of(path: Path, password: str, progress: Progress) -> bytes:
    with path.open("rb") as file:
        if not sealed.is_sealed(file.peek(len(sealed.MAGIC))):
            return file.read()
        return sealed.opened(file, password, LARGEST_FILE, progress)


def from_bytes(data: bytes, progress: Progress = NOBODY) -> Package:
    """Check the bytes of a package.

    Raises:
        UserError: it is no package, is damaged, too large, or made by a newer program.
    """
    if len(data) > LARGEST_FILE:
        raise UserError(_TOO_LARGE.format(most=size_words(LARGEST_TOGETHER)))
    _require_archive(data)
    _require(_has_plain_directory(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package(archive, data, progress)
    except _ZIP_ERRORS as error:
        raise UserError(DAMAGED) from error


def _require_archive(begins: bytes) -> None:
    if not begins.startswith(b"PK\x03\x04"):
        raise UserError(_FOREIGN)


def _require(holds: bool) -> None:
    if not holds:
        raise UserError(DAMAGED)


def _has_plain_directory(data: bytes) -> bool:
    """Is the list of entries short, and at the very end? zipfile itself would read any length of list."""
    if len(data) < _END.size:
        return False
    mark, *_, size, _offset, comment = _END.unpack(data[-_END.size :])
    before, locator = _ZIP64_LOCATOR
    is_zip64 = data[-_END.size - before : -_END.size].startswith(locator)
    return mark == b"PK\x05\x06" and size <= _LARGEST_DIRECTORY and comment == 0 and not is_zip64


def _package(archive: zipfile.ZipFile, data: bytes, progress: Progress) -> Package:
    entries = _entries(archive)
    manifest, content = _course(archive, entries)
    course = _decoded(content, PackedCourse)
    _require(_hangs_together(manifest, course) and _is_right_inside(course))
    _check_attachments(archive, entries, manifest, course, progress)
    return Package(manifest, with_clean_documents(course), data)


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    entries = {entry.orig_filename: entry for entry in archive.infolist()}
    if MANIFEST_NAME not in entries:
        raise UserError(_FOREIGN)
    _require(len(entries) == len(archive.infolist()))
    return entries


def _course(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> tuple[Manifest, bytes]:
    """Read the manifest and the course's bytes, and take them out of the entries."""
    manifest = _manifest(_read_entry(archive, entries.pop(MANIFEST_NAME), LARGEST_MANIFEST))
    _require(COURSE_NAME in entries and set(entries) == set(manifest.entries))
    content = _read_entry(archive, entries.pop(COURSE_NAME), LARGEST_COURSE)
    _require(_info(content) == manifest.entries[COURSE_NAME])
    return manifest, content


def _check_attachments(
    archive: zipfile.ZipFile,
    entries: Mapping[str, zipfile.ZipInfo],
    manifest: Manifest,
    course: PackedCourse,
    progress: Progress,
) -> None:
    """Look at one at a time, so that a small file which unpacks to a very large one takes little room."""
    named = {entry_name(attachment): attachment for attachment in course.attachments}
    _require(set(entries) == set(named))
    _require(sum(attachment.size for attachment in course.attachments) <= LARGEST_TOGETHER)
    for number, (name, attachment) in enumerate(named.items()):
        progress.step(number, len(named))
        content = _read_entry(archive, entries[name], attachment.size)
        _require(_info(content) == manifest.entries[name] and _is_file(attachment, content))


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
        raise newer(later(header.program_version))
    return _decoded(data, Manifest)


def _decoded(data: bytes, kind: type[P]) -> P:
    """Decode strictly. msgspec lets a key that comes twice win silently, so that is looked for too."""
    found = msgspec.json.decode(data, type=kind)
    json.loads(data, object_pairs_hook=_refuse_repeated_keys)
    return clean(found)


def _refuse_repeated_keys(pairs: list[tuple[str, Any]]) -> None:
    _require(len({key for key, _ in pairs}) == len(pairs))


def _hangs_together(manifest: Manifest, course: PackedCourse) -> bool:
    """Do the two tell of the same course, and is every id there once?"""
    kinds: list[Sequence[UUID | str]] = [[course.id, *course.part_ids]]
    kinds.append([answer.item_id for answer in course.answers])
    kinds += ([slide.id for slide in gathering.slides or ()] for gathering in course.gatherings)
    is_same = (manifest.course_id, manifest.course_title) == (course.id, course.title)
    return is_same and all(len(set(keys)) == len(keys) for keys in kinds)


def _is_right_inside(course: PackedCourse) -> bool:
    sheets = all(is_right(sheet.toml, Form) for sheet in course.own_sheets)
    return sheets and all(is_right(tool.toml, Tool) for tool in course.own_tools)
