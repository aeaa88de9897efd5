"""What a leader does to get a gathering's support slides as a file: to show, to change, or to print.

Reading from the database and making the file are apart, so that the making can go on beside the window:
`read_slides` first, then `make_slides` with what was read. What makes the files is imported when needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop import missing, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.course.slides import DeckSlide, deck, pictures_of, slides_of
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.messages import Reason
from mestringstreff_desktop.sandbox.process import Refused, Sandbox
from mestringstreff_desktop.services.own import refusals
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.storage import attachments, files
from mestringstreff_desktop.storage.database import Database

POWERPOINT = ".pptx"
ENDINGS = (POWERPOINT, ".pdf")
_NO_GATHERINGS = "Kurset har ingen samlinger ennå. Legg til en under Samlinger først."
_LONGEST_TITLE = 200  # letters
_NO_GATHERING = "Kurset har ingen samling {number}. Skriv et tall fra 1 til {count}."
_GONE = "Samlingen finnes ikke lenger. Åpne siden på nytt."
_EMPTY = "«{name}» har ingen støtteark som er valgt. Velg noen under Samlinger, og prøv igjen."
_OTHER = "Støtteark lagres som .pptx eller .pdf. Velg et filnavn som slutter på en av dem."
_PAPER = "Linjer og notater er for PDF. Velg et filnavn som slutter på .pdf."


class Edition(StrEnum):
    """What kind of file: for PowerPoint, or a PDF with one slide a page, three with lines, or with notes."""

    POWERPOINT = "powerpoint"
    PAGES = "pages"
    LINES = "lines"
    NOTES = "notes"


@dataclass(frozen=True)
class Ready:
    """What is read beforehand: whose slides, those chosen, and the leader's own pictures by their ids.

    `left_out` has a sentence on each picture that could not be read.
    """

    course: str
    gathering: str
    slides: Sequence[DeckSlide]
    pictures: Mapping[str, bytes]
    left_out: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the file is called where it is opened: no longer than PowerPoint and a page have room for."""
        return shortened(f"Støtteark, {self.gathering}", _LONGEST_TITLE)


def gathering_number(course: Course, number: int) -> Gathering:
    """Return a gathering by its number, from 1.

    Raises:
        UserError: there is none.
    """
    found = next((each for each in course.gatherings if each.number == number), None)
    if not course.gatherings:
        raise UserError(_NO_GATHERINGS)
    if found is None:
        raise UserError(_NO_GATHERING.format(number=number, count=len(course.gatherings)))
    return found


def read_slides(
    database: Database, library: Library, course_id: UUID, gathering_id: UUID, sandbox: Sandbox
) -> Ready:
    """Read the slides that are chosen for a gathering. Her own pictures come through the sandbox.

    Raises:
        UserError: the course or the gathering is gone, or no slide is chosen.
    """
    course = load_course(database, course_id)
    gathering = course.gathering(gathering_id)
    if gathering is None:
        raise UserError(_GONE)
    wanted = {slide.picture for slide in slides_of(gathering, library) if slide.is_shown} & pictures_of(
        course
    )
    own = [each for each in course.attachments if str(each.id) in wanted]
    contents = _contents(database, own)
    pictures, left_out = _clean(own, contents, sandbox)
    slides = [each for each in deck(gathering, library, pictures) if each.is_shown]
    if not slides:
        raise UserError(_EMPTY.format(name=gathering.name))
    return Ready(course.title, gathering.name, slides, pictures, left_out)


def _contents(database: Database, own: Sequence[Attachment]) -> Mapping[UUID, bytes]:
    """Return the bytes of those files that can be read."""
    found: dict[UUID, bytes] = {}
    with database.reading() as raw:
        for each in own:
            with suppress(UserError):
                found[each.id] = attachments.read(raw, each.id)
    return found


def _clean(
    own: Sequence[Attachment], contents: Mapping[UUID, bytes], sandbox: Sandbox
) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    """Return the pictures as the sandbox gives them, and a sentence on each that it refuses."""
    pictures: dict[str, bytes] = {}
    left_out: list[str] = []
    for each in own:
        try:
            clean = sandbox.look_at(contents.get(each.id, b""))
            if not clean.media_type.startswith("image/"):  # whatever it was said to be
                raise Refused(Reason.DAMAGED)
            pictures[str(each.id)] = clean.content
        except Refused as refused:
            left_out.append(refusals.sentence(each.name, refused.reason))
    return pictures, tuple(left_out)


def make_slides(ready: Ready, edition: Edition, options: PrintOptions, now: datetime) -> bytes:
    """Return a file of slides; `now` (UTC) is when it is made.

    The options are for paper: a file to show has each slide once.
    """
    if edition is Edition.POWERPOINT:
        return _powerpoint(ready, now)
    from mestringstreff_desktop.pdf.book import Book
    from mestringstreff_desktop.pdf.slides import slide_pages, slide_sheets

    book = Book(ready.title)
    if edition is Edition.PAGES:
        for title, page in slide_pages(ready.slides, ready.pictures, options.look):
            book.add(title, [page])
    else:
        notes = edition is Edition.NOTES
        made = slide_sheets(
            ready.title, ready.slides, ready.pictures, options.look, course=ready.course, notes=notes
        )
        book.add(ready.title, made, options.copies)
    return book.pdf()


def _powerpoint(ready: Ready, now: datetime) -> bytes:
    with missing.named():
        from mestringstreff_desktop.office.slides import Figures, presentation
        from mestringstreff_desktop.pdf.slides import measure

    figures = Figures(paths.resources() / "art" / "slides", ready.pictures)
    return presentation(ready.title, ready.slides, figures, measure, now)


def edition_of(target: Path, printed: Edition = Edition.PAGES) -> Edition:
    """Return which kind of file a name asks for, given which of the PDFs is wanted.

    Raises:
        UserError: its ending is none of ENDINGS, or a PDF is wanted and it is for PowerPoint.
    """
    if target.suffix.lower() not in ENDINGS:
        raise UserError(_OTHER)
    if target.suffix.lower() != POWERPOINT:
        return printed
    if printed is not Edition.PAGES:
        raise UserError(_PAPER)
    return Edition.POWERPOINT


def keep_slides(made: bytes, target: Path) -> Path:
    """Write a file of slides that is made already, whole or not at all.

    Raises:
        UserError: the disk refuses the file, or another program has the older one open.
    """
    return files.write_made(target, made)


def save_slides(ready: Ready, target: Path, now: datetime, printed: Edition = Edition.PAGES) -> Path:
    """Make a file of slides of the kind that its name asks for, and write it whole or not at all.

    Raises:
        UserError: it is of no kind we make, or it could not be written.
    """
    return keep_slides(make_slides(ready, edition_of(target, printed), PrintOptions(), now), target)
