"""What a leader does with letters, posters and other texts: change words, fill gaps, get them out.

Filling a text and making a file of it are apart, so that the making can go on beside the window: `fill`
first, then `make_pdf` or `make_docx`. What makes the files is imported when it is needed. What changes the
course is one transaction each, and may raise `UserError`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Literal
from uuid import UUID

from mestringstreff_desktop import missing
from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean_line, clean_text
from mestringstreff_desktop.course.course import Course, TeamMember, next_position
from mestringstreff_desktop.course.recruiting import texts
from mestringstreff_desktop.course.recruiting.fields import values
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.recruiting.texts import Filled
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.storage import courses, files
from mestringstreff_desktop.storage.database import Database

WORD = ".docx"
Paper = Literal["A4", "A3"]
_UNKNOWN = "Teksten «{id}» finnes ikke. Velg en annen i lista under Rekruttering."


class Design(StrEnum):
    """How a poster looks: a drawing over the whole width, or a calm page with a band of colour."""

    PICTURE = "picture"
    BAND = "band"


def find(library: Library, letter_id: str) -> LetterTemplate:
    """Return a text as the program has it.

    Raises:
        UserError: there is none with the id.
    """
    template = library.letters.get(letter_id)
    if template is None:
        raise UserError(_UNKNOWN.format(id=letter_id))
    return template


def design_of(library: Library, template: LetterTemplate) -> Design:
    """Return how a poster looks where nothing else is chosen: each has a design of its own."""
    posters = [each.id for each in library.letters.values() if each.look == "poster"]
    is_second = template.id in posters and posters.index(template.id) % 2
    return Design.BAND if is_second else Design.PICTURE


def own_words(course: Course, letter_id: str) -> Letter | None:
    """Return what the course has written of a text, if anything."""
    return next((each for each in course.letters if each.letter_id == letter_id), None)


def fill(
    template: LetterTemplate,
    course: Course,
    today: dt.date,
    people: Sequence[Participant | TeamMember] = (),
    meeting: WorkMeeting | None = None,
) -> tuple[Filled, ...]:
    """Return a text filled: one copy for each of the people it is to, and one to nobody where none is chosen.

    `today` is the wall clock's; without a `meeting` it is the next one of the working group.
    """
    own = own_words(course, template.id)
    wanted: list[Participant | TeamMember | None] = [*people] if template.person else []
    known = (_values(course, today, person, meeting) for person in wanted or [None])
    return tuple(texts.filled(template, own, each) for each in known)


def _values(
    course: Course, today: dt.date, person: Participant | TeamMember | None, meeting: WorkMeeting | None
) -> dict[str, str]:
    if isinstance(person, TeamMember):
        return values(course, today, member=person, meeting=meeting)
    return values(course, today, person, meeting=meeting)


def change_block(
    database: Database, course_id: UUID, template: LetterTemplate, block_id: str, text: str
) -> None:
    """Store her words of a block, with its fields as `{sted}`; the program's own words are not stored."""
    with database.transaction() as session:
        letter = _letter(courses.find_bare(session, Course, course_id), template.id)
        letter.blocks = texts.changed(letter, template, block_id, clean_text(text))


def fetch_again(database: Database, course_id: UUID, template: LetterTemplate, block_id: str = "") -> None:
    """Have the program's words again in a block, or in all; hers are set aside."""
    with database.transaction() as session:
        letter = _letter(courses.find_bare(session, Course, course_id), template.id)
        letter.blocks = texts.fetched_again(letter, template, block_id)


def take_back(database: Database, course_id: UUID, template: LetterTemplate, block_id: str = "") -> None:
    """Have her own words again, which were set aside, in a block or in all."""
    with database.transaction() as session:
        letter = _letter(courses.find_bare(session, Course, course_id), template.id)
        letter.blocks = texts.taken_back(letter, template, block_id)


def set_value(database: Database, course_id: UUID, field: str, text: str, letter_id: str = "") -> None:
    """Store what a field is, for all texts or for one of them alone; without a word it is a gap again."""
    words = clean_line(text)
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        if letter_id:
            letter = _letter(course, letter_id)
            letter.gap_values = _with(letter.gap_values, field, words)
        else:
            course.text_values = _with(course.text_values, field, words)


def _with(known: Mapping[str, str], field: str, text: str) -> dict[str, str]:
    others = {name: words for name, words in known.items() if name != field}
    return {**others, field: text} if text.strip() else others


def _letter(course: Course, letter_id: str) -> Letter:
    """Return what the course has written of a text; the first change makes it."""
    letter = own_words(course, letter_id)
    if letter is None:
        letter = Letter(letter_id=letter_id, position=next_position(course.letters))
        course.letters.append(letter)
    return letter


def make_pdf(
    copies: Sequence[Filled],
    options: PrintOptions,
    paper: Paper = "A4",
    design: Design = Design.PICTURE,
) -> bytes:
    """Return a PDF of a text's copies, one after another. `paper` and `design` are for posters alone.

    What it says of itself names the text, and nobody whom it is to.
    """
    from mestringstreff_desktop.pdf.book import Book
    from mestringstreff_desktop.pdf.texts import text_sheets

    book = Book(copies[0].title)
    for text in copies:
        sheets = text_sheets(text, options.look, paper, with_band=design is Design.BAND)
        book.add(copies[0].title, sheets, options.copies)
    return book.pdf()


def make_docx(copies: Sequence[Filled], now: dt.datetime) -> bytes:
    """Return a Word file of a text's copies, each from a new page; `now` (UTC) is when it is made."""
    with missing.named():
        from mestringstreff_desktop.office.letters import document

    return document(copies, now)


def clipboard_text(text: Filled) -> str:
    """Return a text to paste into an e-mail or a web page; a gap stands in square brackets."""
    return texts.as_text(text)


def keep(made: bytes, target: Path) -> Path:
    """Write a file that is made already, whole or not at all.

    Raises:
        UserError: the disk refuses the file, or another program has the older one open.
    """
    return files.write_made(target, made)
