"""What a leader does with a report: writes in it, and has it on paper, for Word or as a spreadsheet.

Describing a report and making a file of it are apart, so that the making can go on beside the window. What
makes the files is imported when it is needed. What changes the course is one transaction each. A report that
leaves the program lets out the results it tells of (services/results.py). All may raise `UserError`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop import missing
from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.course_report import (
    ReportChoices,
    course_report,
    shown_questionnaires,
)
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import results
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.storage import courses, files
from mestringstreff_desktop.storage.database import Database

_OTHER = "En rapport lagres som {endings}. Velg et filnavn som slutter på en av dem."


class FileKind(StrEnum):
    """A kind of file that a report is saved as, by the ending of its name."""

    PDF = ".pdf"
    WORD = ".docx"
    EXCEL = ".xlsx"


def kind_of(target: Path, kinds: tuple[FileKind, ...] = tuple(FileKind)) -> FileKind:
    """Return which kind of file a name asks for.

    Raises:
        UserError: its ending is none of those.
    """
    found = next((each for each in kinds if each == target.suffix.lower()), None)
    if found is None:
        *first, last = kinds
        raise UserError(_OTHER.format(endings=f"{', '.join(first)} eller {last}"))
    return found


def write_words(database: Database, course_id: UUID, key: str, text: str, suggested: str) -> None:
    """Store a leader's words of a part; the program's own, which are `suggested`, are not stored."""
    words = clean_text(text)
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        others = _without(course.report_words, key)
        course.report_words = others if words == suggested else {**others, key: words}


def fetch_again(database: Database, course_id: UUID, key: str) -> None:
    """Have the program's words again in a part; hers are gone, until it is undone."""
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.report_words = _without(course.report_words, key)


def _without(words: Mapping[str, str], key: str) -> dict[str, str]:
    return {each: text for each, text in words.items() if each != key}


def on_paper(report: Report, options: PrintOptions | None = None) -> bytes:
    """Return a report as a PDF; the options are how it is wanted on paper."""
    from mestringstreff_desktop.pdf.report import report_pdf

    return report_pdf(report, options)


def make(report: Report, kind: FileKind, now: dt.datetime) -> bytes:
    """Return a file of a report; `now` (UTC) is when it is made."""
    match kind:
        case FileKind.PDF:
            return on_paper(report)
        case FileKind.WORD:
            with missing.named():
                from mestringstreff_desktop.office.report import document

            return document(report, now)
        case FileKind.EXCEL:
            with missing.named():
                from mestringstreff_desktop.office.figures import workbook

            return workbook(report, now)


def keep(made: bytes, target: Path) -> Path:
    """Write a file that is made already, whole or not at all.

    Raises:
        UserError: the disk refuses the file, or another program has the older one open.
    """
    return files.write_made(target, made)


def release(database: Database, course: Course, today: dt.date) -> None:
    """Note that the results a course's report tells of leave the program."""
    results.release(database, course.id, shown_questionnaires(course, today), course)


def save_course_report(
    database: Database, library: Library, course_id: UUID, target: Path, now: dt.datetime
) -> Path:
    """Write a course's report as the kind of file its name asks for; `now` is UTC.

    Raises:
        UserError: there is no such course, it is no kind of file we make, or it could not be written.
    """
    kind, today = kind_of(target), local(now).date()
    course = load_course(database, course_id)
    report = course_report(course, library.channels, today, ReportChoices())
    made = make(report, kind, now)
    release(database, course, today)
    return keep(made, target)
