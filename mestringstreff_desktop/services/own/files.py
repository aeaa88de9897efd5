"""Files that a leader wants to print with the sheets: looked at, kept, removed and put back.

What it is, is told by what is in it and never by its name. It is read and drawn in the sandbox, as
printing does, before it is kept.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import size_words
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.messages import Reason
from mestringstreff_desktop.sandbox.process import Refused, Sandbox, Step, nobody
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import pictures, refusals
from mestringstreff_desktop.storage import attachments, courses, files
from mestringstreff_desktop.storage.attachments import LARGEST, LARGEST_TOGETHER, media_type
from mestringstreff_desktop.storage.database import Database

MOST_OF_A_KIND = 200  # sheets, or tool pages, or files: more do not travel in a package
LONGEST_NAME = 120
_UNREADABLE = "Fikk ikke lest «{name}». Se om fila er der, og prøv igjen."


@dataclass(frozen=True)
class CheckedFile:
    """A file that prints. `media_type` tells what it is, and `picture` (PNG) shows its first page."""

    name: str
    media_type: str
    content: bytes
    pages: int
    picture: bytes


class NeedsPassword(UserError):  # noqa: N818 - a question rather than an error
    """A file asks for a password."""


def check_file(path: Path, sandbox: Sandbox, password: str = "", step: Step = nobody) -> CheckedFile:
    """Read a file and return it if it prints. Needs no database, so any thread may do it.

    One that every version of the program reads is kept as it is. Others are kept as they print: a
    picture of another kind as PNG, JPEG or PDF, a locked file without its password.

    Raises:
        NeedsPassword: it asks for one.
        UserError: it cannot be read, or cannot be printed, and why.
    """
    content = read(path)
    if trouble := refusals.format_sentence(path.name, content):
        raise UserError(trouble)
    try:
        clean = sandbox.look_at(content, password, step)
    except Refused as refused:
        kind = NeedsPassword if refused.reason is Reason.LOCKED else UserError
        raise kind(refusals.sentence(path.name, refused.reason)) from refused
    is_plain = media_type(content) is not None and not password
    kept = content if is_plain else clean.content
    if len(kept) > LARGEST:
        raise UserError(_too_large(path.name))
    return CheckedFile(
        name=tidy_name(path.stem),
        media_type=(media_type(content) if is_plain else None) or clean.media_type,
        content=kept,
        pages=clean.pages,
        picture=clean.picture,
    )


def tidy_name(text: str) -> str:
    """Return a name on one line, not too long; there always is one."""
    return clean_name(text, LONGEST_NAME) or "Uten navn"


def read(path: Path) -> bytes:
    """Return what is in a file, if there is anything, and no more than can be kept.

    Raises:
        UserError: it cannot be read, is empty, or is too large.
    """
    try:
        if path.is_dir():
            raise UserError(f"«{path.name}» er en mappe. Åpne den, og legg til filene i den.")
        if not path.is_file():  # a pipe or a device would be waited for, or never end
            raise UserError(_UNREADABLE.format(name=path.name))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(_UNREADABLE.format(name=path.name)) from error
    if len(content) > LARGEST:
        raise UserError(_too_large(path.name))
    if not content:
        raise UserError(f"«{path.name}» er tom. Velg en annen fil.")
    return content


def _too_large(name: str) -> str:
    most = size_words(LARGEST)
    return f"«{name}» er for stor. En fil kan være på høyst {most}. Lag den mindre først."


def attach(database: Database, course_id: UUID, file: CheckedFile) -> Attachment:
    """Store a file with a course, to be printed with its sheets.

    Raises:
        UserError: the course's files would be too large together, or it could not be stored.
    """
    with database.held(), database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        require_room(course.attachments, "egne filer")
        if sum(each.size for each in course.attachments) + len(file.content) > LARGEST_TOGETHER:
            most = size_words(LARGEST_TOGETHER)
            raise UserError(f"Filene i et kurs kan være på høyst {most} til sammen. Fjern en av dem først.")
        place = next_position(course.attachments)
        added = Attachment(
            name=file.name,
            media_type=file.media_type,
            size=len(file.content),
            pages=file.pages,
            position=place,
        )
        course.attachments.append(added)
        attachments.write(session, added.id, file.content)
    pictures.keep_of_file(database, added.id, file.picture)
    return added


def rename_attachment(database: Database, attachment_id: UUID, name: str) -> Attachment:
    """Give a file another name; an empty one becomes «Uten navn»."""
    return change(database, Attachment, attachment_id, {"name": tidy_name(name)})


@dataclass(frozen=True)
class RemovedFile:
    """A file as it was, to be put back."""

    attachment: Attachment
    content: bytes


def remove_attachment(database: Database, attachment_id: UUID) -> RemovedFile:
    """Remove a file, and return all of it, so that it can be put back."""
    with database.held(), database.transaction() as session:
        attachment = courses.find_bare(session, Attachment, attachment_id)
        removed = RemovedFile(dataclasses.replace(attachment), attachments.read(session, attachment_id))
        session.delete(attachment)
    pictures.forget(database, attachment_id)
    return removed


def read_attachment(database: Database, attachment_id: UUID) -> bytes:
    """Return the bytes of a file.

    Raises:
        UserError: it is gone.
    """
    with database.reading() as raw:
        return attachments.read(raw, attachment_id)


def put_aside(database: Database, attachment_id: UUID, target: Path) -> Path:
    """Write a copy of a file to `target`, whole or not at all.

    Raises:
        UserError: it is gone, or the disk refuses the copy.
    """
    return files.write_whole(target, read_attachment(database, attachment_id))


def require_room(own: Sequence[object], what: str) -> None:
    """Make sure that one more can be had.

    Raises:
        UserError: the course has as many as it can have.
    """
    if len(own) >= MOST_OF_A_KIND:
        raise UserError(f"Et kurs kan ha høyst {MOST_OF_A_KIND} {what}. Fjern noe dere ikke trenger, først.")
