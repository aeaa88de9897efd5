"""What a leader does to share a course: export it, see what a package holds, import it, take that back.

Only what storage/package/format.py names leaves the machine. What is told of it beforehand is told
from the package itself, so that what is shown is what is sent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

import msgspec

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.figures import benefit_questionnaires, is_finished
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Refused, Sandbox
from mestringstreff_desktop.services.export_words import EXPORT_CHOICES, ExportChoice, ExportLine, describe
from mestringstreff_desktop.services.keeping import last_backup, take_backup
from mestringstreff_desktop.services.own import pictures as own_pictures
from mestringstreff_desktop.services.own import refusals
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.services.results import release
from mestringstreff_desktop.storage import attachments, backup, courses, files, transfer
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive, sealed
from mestringstreff_desktop.storage.package.archive import Package
from mestringstreff_desktop.storage.package.format import PackedAttachment, PackedCourse, PackedHistory
from mestringstreff_desktop.storage.package.pack import PLAN_ONLY, ExportOptions, pack
from mestringstreff_desktop.storage.package.sealed import PasswordError
from mestringstreff_desktop.storage.package.unpack import renewed, unpack
from mestringstreff_desktop.storage.package.update import Change, ChangeKind, same_ids, update
from mestringstreff_desktop.storage.progress import NOBODY, Part, Progress
from mestringstreff_desktop.storage.transfer import Rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mestringstreff_desktop.storage.courses import Source

__all__ = [
    "EXPORT_CHOICES",
    "Change",
    "ChangeKind",
    "ExportChoice",
    "ExportLine",
    "ExportOptions",
    "Package",
    "PasswordError",
    "last_backup",
    "take_backup",
]

_HERE_ALREADY = "Kurset «{title}» finnes her fra før. Oppdater det du har, eller behold begge."
_NOT_HERE = "Kurset «{title}» finnes ikke her, så det er ingenting å oppdatere. Legg det til som nytt."


class ImportChoice(Enum):
    """What to do with a package.

    NEW takes the course in as it is, KEEP_BOTH as a copy beside the same course, and UPDATE takes its
    plan over into the same course.
    """

    NEW = auto()
    UPDATE = auto()
    KEEP_BOTH = auto()


@dataclass(frozen=True)
class Preview:
    """What a package holds.

    `size` is the attachments' in bytes, `made_on` the day the course was made, where the package tells,
    `refused` a sentence on each attachment that cannot be printed, and does not come along.
    `is_here` tells that the same course is among the leader's own, and `changes` what an update would do.
    `has_figures` tells of figures for the year's report, which do not come into the course.
    """

    title: str
    gatherings: tuple[str, ...]
    items: int
    questions: int
    sheets: int
    tools: int
    attachments: int
    size: int
    answers: int
    people: tuple[str, ...]
    logs: int
    program_version: str
    made_on: date | None
    is_here: bool
    changes: tuple[Change, ...]
    refused: tuple[str, ...]
    has_figures: bool


@dataclass(frozen=True)
class Imported:
    """A course that has come in, and how it was before: its rows, none where it was not here."""

    id: UUID
    title: str
    before: Rows = field(repr=False)


def role_words(library: Library) -> frozenset[str]:
    """Return the words for who is responsible that are roles, not names."""
    themes = (*library.gatherings, *library.extra_themes)
    used = {item.responsible for theme in themes for item in theme.items}
    return frozenset(used.union(library.frame.responsible) - {""})


def describe_export(
    database: Database,
    library: Library,
    course_id: UUID,
    options: ExportOptions = PLAN_ONLY,
    today: date | None = None,
) -> list[ExportLine]:
    """Return all kinds of things in a course: first what leaves with it, then what stays."""
    course = load_course(database, course_id)
    return describe(course, _packed(course, library, options, today), options)


def _packed(course: Course, library: Library, options: ExportOptions, today: date | None) -> PackedCourse:
    """Copy what may travel. The figures of a course that is not over would be taken for all of it."""
    has_figures = options.figures and is_finished(course, today)
    return pack(course, role_words(library), replace(options, figures=has_figures))


def export_course(
    database: Database,
    library: Library,
    course_id: UUID,
    target: Path,
    options: ExportOptions = PLAN_ONLY,
    *,
    password: str = "",
    progress: Progress = NOBODY,
    today: date | None = None,
) -> Path:
    """Write the course's package to `target`, whole or not at all. The database is never held for long.

    With a password only those who know it can open it. Figures leave when the course is over: by `today`,
    the wall clock's, or without it by what is noted as held. The answers they count are then released.

    Raises:
        UserError: there is no such course, it is too long for a package, or the disk refuses it.
    """
    with database.transaction() as session:
        course = courses.find(session, Course, course_id)
        packed = _packed(course, library, options, today)
        counts = [each.id for each in benefit_questionnaires(course)]
    if packed.figures is not None:
        release(database, course_id, counts, course)
    content = partial(_content, database)

    def fill(file: BinaryIO) -> None:
        with sealed.sealing(file, password) if password else nullcontext(file) as stream:
            archive.write(packed, content, stream, progress)

    return files.fill_whole(target, fill)


def _content(database: Database, attachment_id: UUID) -> bytes:
    with database.reading() as raw:
        return attachments.read(raw, attachment_id)


def open_package(
    database: Database, path: Path, sandbox: Sandbox, progress: Progress = NOBODY, *, password: str = ""
) -> tuple[Package, Preview]:
    """Read and check a package, and tell what it holds; nothing is stored, and any thread may do it.

    Raises:
        PasswordError: it has a password, and this is not it.
        UserError: it is no package, is damaged, too large, made by a newer program, or unreadable.
    """
    read = read_package(path, sandbox, Part(progress, 0, 0.7), password=password)
    return read, preview(database, read, Part(progress, 0.7, 1))


def read_package(path: Path, sandbox: Sandbox, progress: Progress = NOBODY, *, password: str = "") -> Package:
    """Read and check a package; nothing is stored. Needs no database, so any thread may do it.

    An attachment that cannot be printed is left out of it, and told in `refused`.

    Raises:
        PasswordError: it has a password, and this is not it.
        UserError: it is no package, is damaged, too large, made by a newer program, or unreadable.
    """
    read, refused = archive.read(path, Part(progress, 0, 0.3), password), dict[UUID, str]()
    every = read.course.attachments
    look = Part(progress, 0.3, 1)
    for number, file in enumerate(every):
        if trouble := _refusal(read, file, sandbox, partial(look.step, number, len(every))):
            refused[file.id] = trouble
    left = tuple(each for each in every if each.id not in refused)
    return replace(read, course=msgspec.structs.replace(read.course, attachments=left), refused=refused)


def _refusal(
    read: Package, file: PackedAttachment, sandbox: Sandbox, tell: Callable[[], object]
) -> str | None:
    tell()
    try:
        sandbox.look_at(read.attachment(file), step=lambda _done, _of: tell())
    except Refused as refusal:
        return refusals.sentence(file.name, refusal.reason)
    return None


def preview(database: Database, read: Package, progress: Progress = NOBODY) -> Preview:
    """Return what a package holds, to be shown before it is imported."""
    course = read.course
    return Preview(
        title=course.title,
        gatherings=tuple(gathering.title for gathering in course.gatherings),
        items=len(course.items),
        questions=len(course.questions),
        sheets=len(course.own_sheets),
        tools=len(course.own_tools),
        attachments=len(course.attachments),
        size=sum(attachment.size for attachment in course.attachments),
        answers=len(course.answers),
        people=tuple(member.name for member in course.team),
        logs=sum(map(_tells_something, course.histories)),
        program_version=read.manifest.program_version,
        made_on=course.made_on,
        is_here=is_here(database, read),
        changes=tuple(compare(database, read, progress)),
        refused=tuple(read.refused.values()),
        has_figures=course.figures is not None,
    )


def _tells_something(history: PackedHistory) -> bool:
    log = any(msgspec.structs.astuple(history.log))
    return bool(log or history.events or history.notes or history.considerations)


def is_here(database: Database, read: Package) -> bool:
    """Is the same course among the leader's own?"""
    with database.reading() as raw:
        return _is_here(raw, read.course.id)


def compare(database: Database, read: Package, progress: Progress = NOBODY) -> list[Change]:
    """Return what an update would do to one's own copy of the course; nothing when it is not here."""
    with database.transaction() as session:
        if not _is_here(session, read.course.id):
            return []
        own = courses.find(session, Course, read.course.id)
    replaced = _replaced(database, own, read, progress)
    return update(own, read.course, own.created_at, replaced)  # no session holds it any longer


def _replaced(database: Database, own: Course, read: Package, progress: Progress) -> set[UUID]:
    """Return the attachments of the same id whose bytes are others here than in the package."""
    theirs = {each.id: read.manifest.entries[archive.entry_name(each)] for each in read.course.attachments}
    both = [each.id for each in own.attachments if each.id in theirs]
    found = set()
    for number, key in enumerate(both):
        progress.step(number, len(both))
        if _hash(_content(database, key)) != theirs[key].sha256:
            found.add(key)
    return found


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def import_course(
    database: Database, read: Package, choice: ImportChoice, now: datetime, progress: Progress = NOBODY
) -> Imported:
    """Store a package's course as one of the leader's own, after a backup. `now` is UTC.

    Raises:
        UserError: the choice does not fit what is here, or it could not be stored.
    """
    with database.transaction() as session:
        _require_that_it_fits(session, read.course, choice)
    backup.take(database, now, progress=Part(progress, 0, 0.4))
    with database.held(), database.transaction() as session:
        is_changed = choice is ImportChoice.UPDATE
        before = transfer.take_out(session, read.course.id) if is_changed else {}
        course = _take_in(session, read, choice, now, Part(progress, 0.4, 1))
        progress.settle()
    if is_changed:
        own_pictures.forget_all(database)
    return Imported(course.id, course.title, before)


def _require_that_it_fits(session: Session, packed: PackedCourse, choice: ImportChoice) -> None:
    is_here = _is_here(session, packed.id)
    if choice is ImportChoice.NEW and is_here:
        raise UserError(_HERE_ALREADY.format(title=packed.title))
    if choice is ImportChoice.UPDATE and not is_here:
        raise UserError(_NOT_HERE.format(title=packed.title))


def _take_in(
    session: Session, read: Package, choice: ImportChoice, now: datetime, progress: Progress
) -> Course:
    """Store it, with new ids for those that stand for something else here."""
    own = courses.find(session, Course, read.course.id) if choice is ImportChoice.UPDATE else None
    taken = courses.known_ids(session)
    if own is not None:
        taken -= same_ids(own, read.course)
    if choice is ImportChoice.KEEP_BOTH:
        taken |= {read.course.id, *read.course.part_ids}
    packed = renewed(read.course, taken)
    if own is not None:
        update(own, packed, now)
    course = own or _added(session, packed, choice, now)
    _let_go_of(course, read.refused)
    pairs = list(zip(read.course.attachments, packed.attachments, strict=True))
    for number, (old, new) in enumerate(pairs):
        progress.step(number, len(pairs))
        attachments.write(session, new.id, read.attachment(old))
    return course


def _let_go_of(course: Course, refused: Collection[UUID]) -> None:
    """Take files that did not come along out of the lists of what is handed out."""
    gone = {str(key) for key in refused} - {str(own.id) for own in course.attachments}
    for gathering in course.gatherings:
        gathering.sheets = tuple(each for each in gathering.sheets if each.sheet not in gone)
        for item in gathering.items:
            item.sheet = "" if item.sheet in gone else item.sheet
    parts = tuple(part for part in course.folder.parts if folder.sheet_of(part) not in gone)
    course.folder = replace(course.folder, parts=parts)


def _added(session: Session, packed: PackedCourse, choice: ImportChoice, now: datetime) -> Course:
    course = unpack(packed, now)
    if choice is ImportChoice.KEEP_BOTH:
        course.created_at = now
        course.title = _free_title(course.title, {each.title for each in courses.summaries(session)})
    session.add(course)
    return course


def undo_import(database: Database, made: Imported, now: datetime, progress: Progress = NOBODY) -> None:
    """Bring back exactly what was before an import. What has been typed since is in a backup. `now` is UTC.

    Raises:
        UserError: the backup or the change could not be stored.
    """
    backup.take(database, now, progress=Part(progress, 0, 0.5))
    progress.settle()
    with database.held(), database.transaction() as session:
        courses.remove(session, made.id)
        transfer.put_in(session, made.before)
    own_pictures.forget_all(database)


def _is_here(source: Source, course_id: UUID) -> bool:
    return any(each.id == course_id for each in courses.summaries(source))


def _free_title(title: str, taken: set[str]) -> str:
    tried, number = title, 1
    while tried in taken:
        tried = f"{title} (kopi)" if number == 1 else f"{title} (kopi {number})"
        number += 1
    return tried
