"""Files that a leader wants to print with the sheets: looked at, kept, removed and put back.

What it is, is told by what is in it and never by its name. pypdf and Pillow are imported when the
first file comes.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop.content.words import size_words
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.own import MOST_PAGES, Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.storage import attachments, courses, files
from mestringstreff_desktop.storage.attachments import LARGEST, LARGEST_TOGETHER, media_type
from mestringstreff_desktop.storage.database import Database

MOST_OF_A_KIND = 200  # sheets, or tool pages, or files: more do not travel in a package
LONGEST_NAME = 120
_PROTECTED = "«{name}» er beskyttet med passord. Lag en kopi uten passord, og legg inn den."
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True)
class CheckedFile:
    """A file that can be printed. `media_type` tells what it is."""

    name: str
    media_type: str
    content: bytes
    pages: int


def check_file(path: Path) -> CheckedFile:
    """Read a file and return it if it can be printed. Needs no database, so any thread may do it.

    Raises:
        UserError: it cannot be read, is too large, damaged, protected, or no PDF, PNG or JPEG.
    """
    name, content = path.name, _read(path)
    kind = media_type(content)
    if kind is None:
        raise UserError(_refusal(name, content))
    pages = _pages_of_pdf(name, content) if kind == "application/pdf" else _look_at_picture(name, content)
    return CheckedFile(tidy_name(path.stem), kind, content, pages)


def tidy_name(text: str) -> str:
    """Return a name on one line, not too long, and without half letters."""
    whole = text.encode("utf-8", "replace").decode()
    plain = "".join(letter if letter.isprintable() else " " for letter in whole)
    return " ".join(plain.split())[:LONGEST_NAME].strip() or "Uten navn"


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError(f"Fikk ikke lest «{path.name}». Se om fila er der, og prøv igjen.") from error
    if len(content) > LARGEST:
        most = size_words(LARGEST)
        raise UserError(f"«{path.name}» er for stor. En fil kan være på høyst {most}. Lag den mindre først.")
    if not content:
        raise UserError(f"«{path.name}» er tom. Velg en annen fil.")
    return content


def _refusal(name: str, content: bytes) -> str:
    if content.startswith(_PICTURES):
        return f"Bildet «{name}» er skadet eller for stort til å skrives ut. Lagre det mindre, og prøv igjen."
    return f"«{name}» er verken PDF, PNG eller JPEG. Lagre den som PDF, og legg den inn på nytt."


def _pages_of_pdf(name: str, content: bytes) -> int:
    """Return how many pages a PDF has, when each of them can be read."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    from mestringstreff_desktop.pdf.damage import DAMAGE

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise UserError(_PROTECTED.format(name=name))
        pages = len(reader.pages)
        sizes = [tuple(page.mediabox) for page in reader.pages] if pages <= MOST_PAGES else []
    except DependencyError as error:  # encrypted in a way that is not read here
        raise UserError(_PROTECTED.format(name=name)) from error
    except DAMAGE as error:
        raise UserError(f"«{name}» er skadet og lar seg ikke lese. Lag PDF-en på nytt.") from error
    if not pages:
        raise UserError(f"«{name}» har ingen sider. Velg en annen fil.")
    if len(sizes) != pages:
        raise UserError(
            f"«{name}» har flere enn {MOST_PAGES} sider. Del den opp, og legg inn det dere trenger."
        )
    return pages


def _look_at_picture(name: str, content: bytes) -> int:
    """Read the whole picture, which is a page of its own; half a picture is none."""
    from PIL import Image

    from mestringstreff_desktop.pdf.damage import DAMAGE

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            picture.load()
    except DAMAGE as error:
        raise UserError(f"Bildet «{name}» er skadet og lar seg ikke vise. Lagre det på nytt.") from error
    return 1


def attach(database: Database, course_id: UUID, file: CheckedFile) -> Attachment:
    """Store a file with a course, to be printed with its sheets.

    Raises:
        UserError: the course's files would be too large together, or it could not be stored.
    """
    with database.transaction() as session:
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
    with database.transaction() as session:
        attachment = courses.find_bare(session, Attachment, attachment_id)
        removed = RemovedFile(dataclasses.replace(attachment), attachments.read(session, attachment_id))
        session.delete(attachment)
    pictures.forget(database, attachment_id)
    return removed


def restore_attachment(database: Database, course_id: UUID, removed: RemovedFile) -> Attachment:
    """Put back a file that was removed, where it was."""
    again = dataclasses.replace(removed.attachment)
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.attachments.append(again)
        attachments.write(session, again.id, removed.content)
    return again


def read_attachment(database: Database, attachment_id: UUID) -> bytes:
    """Return the bytes of a file.

    Raises:
        UserError: it is gone.
    """
    with database.transaction() as session:
        return attachments.read(session, attachment_id)


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
