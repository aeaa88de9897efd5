"""What a leader does to share a course and to keep it safe: export, import and backups.

Only what storage/package_format.py names leaves the machine. `describe_export` counts the same
fields, so that what is shown is what is sent.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.storage import backup, courses, files, package
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import Package
from mestringstreff_desktop.storage.package_format import PackedCourse, pack, renew_ids, unpack

_HERE_ALREADY = "Kurset «{title}» finnes her fra før. Velg «Behold begge» under Deling for å ha to."


@dataclass(frozen=True)
class ExportLine:
    """One kind of thing in a course: how much of it there is, and whether it leaves."""

    what: str
    words: str
    leaves: bool


class ImportChoice(Enum):
    """What to do with a package: take it in as it is, or as a copy beside the same course."""

    NEW = auto()
    KEEP_BOTH = auto()


@dataclass(frozen=True)
class Preview:
    """What a package holds. `is_here` tells that the same course is among the leader's own."""

    title: str
    gatherings: tuple[str, ...]
    items: int
    questions: int
    program_version: str
    is_here: bool


def role_words(library: Library) -> frozenset[str]:
    """Return the words for who is responsible that are roles, not names."""
    themes = (*library.gatherings, *library.extra_themes)
    used = {item.responsible for theme in themes for item in theme.items}
    return frozenset(used.union(library.frame.responsible) - {""})


def describe_export(database: Database, library: Library, course_id: UUID) -> list[ExportLine]:
    """Return all kinds of things in a course: first what leaves with it, then what stays."""
    course = load_course(database, course_id)
    packed = pack(course, role_words(library))
    return _what_leaves(packed) + _what_stays(course, packed)


def _what_leaves(packed: PackedCourse) -> list[ExportLine]:
    goals = [packed.goals.attitude, packed.goals.knowledge, packed.goals.skill]
    lines = {
        "Navnet på kurset": f"«{packed.title}»",
        "Mål for kurset": count(sum(map(bool, goals)), "mål", "mål"),
        "Samlinger": f"{count(len(packed.gatherings), 'samling', 'samlinger')} med tittel, mål, spørsmål, "
        "tips, utstyr, verktøy og refleksjonsoppgave",
        "Programposter": f"{count(len(packed.items), 'post', 'poster')} med minutter, tekst, arbeidsform "
        "og rollen som har ansvaret",
        "Egne spørsmål i sjekklista": f"{count(len(packed.questions), 'spørsmål', 'spørsmål')}, uten svarene",
        "Det dere har skrevet selv i alt dette": "følger med ord for ord, så se etter navn i det først",
    }
    return [ExportLine(what, words, leaves=True) for what, words in lines.items()]


def _what_stays(course: Course, packed: PackedCourse) -> list[ExportLine]:
    named = sum(bool(item.responsible.strip()) for each in course.gatherings for item in each.items)
    roles = sum(bool(item.responsible) for item in packed.items)
    answered = [entry for entry in course.entries if entry.item_id or entry.note or entry.responsible]
    logs = [gathering for gathering in course.gatherings if gathering.events or not gathering.log.is_empty]
    lines = {
        "Sted, datoer, klokkeslett og lenker": "blir hos dere",
        "Antall deltakere og rammer": "blir hos dere",
        "Arbeidsgruppa": f"{count(len(course.team), 'person', 'personer')} med kontaktopplysninger",
        "Navn som har ansvaret": count(named - roles, "programpost", "programposter"),
        "Svar i sjekklista": f"{count(len(answered), 'svar', 'svar')} med notat, ansvarlig og frist",
        "Gjennomføring og logg": count(len(logs), "samling", "samlinger"),
    }
    return [ExportLine(what, words, leaves=False) for what, words in lines.items()]


def export_course(database: Database, library: Library, course_id: UUID, target: Path) -> Path:
    """Write the course's package to `target`, whole or not at all.

    Raises:
        UserError: there is no such course, it is too long for a package, or the disk refuses it.
    """
    course = load_course(database, course_id)
    return files.write_whole(target, package.to_bytes(course, role_words(library)))


def read_package(path: Path) -> Package:
    """Read and check a package; nothing is stored.

    Raises:
        UserError: it is no package, is damaged, too large, made by a newer program, or unreadable.
    """
    return package.read(path)


def preview(database: Database, read: Package) -> Preview:
    """Return what a package holds, to be shown before it is imported."""
    with database.transaction() as session:
        is_here = _is_here(session, read.course.id)
    return Preview(
        title=read.course.title,
        gatherings=tuple(gathering.title for gathering in read.course.gatherings),
        items=len(read.course.items),
        questions=len(read.course.questions),
        program_version=read.manifest.program_version,
        is_here=is_here,
    )


def import_course(database: Database, read: Package, choice: ImportChoice, now: datetime) -> Course:
    """Store a package's course as one of the leader's own, after a backup. `now` is UTC.

    Raises:
        UserError: the same course is here and is not to be doubled, or it could not be stored.
    """
    course = unpack(read.course, now)
    with database.transaction() as session:
        _fit_in(session, course, read.course, choice)
    backup.take(database, now)
    with database.transaction() as session:
        session.add(course)
    return course


def _fit_in(session: Session, course: Course, packed: PackedCourse, choice: ImportChoice) -> None:
    """Change the ids and the title that would collide with what is here."""
    if choice is ImportChoice.KEEP_BOTH:
        course.id = uuid4()
        course.title = _free_title(course.title, {each.title for each in courses.summaries(session)})
        renew_ids(course)
    elif _is_here(session, course.id):
        raise UserError(_HERE_ALREADY.format(title=course.title))
    elif courses.any_known(session, packed.part_ids):
        renew_ids(course)


def _is_here(session: Session, course_id: UUID) -> bool:
    return any(each.id == course_id for each in courses.summaries(session))


def _free_title(title: str, taken: set[str]) -> str:
    tried, number = title, 1
    while tried in taken:
        tried = f"{title} (kopi)" if number == 1 else f"{title} (kopi {number})"
        number += 1
    return tried


def take_backup(database: Database, now: datetime, target: Path | None = None) -> Path:
    """Take a backup to `target`, or into the usual folder, and return where it is. `now` is UTC.

    Raises:
        UserError: it could not be written, and what to do.
    """
    return backup.take(database, now) if target is None else backup.write(database, target)


def last_backup(database_path: Path) -> datetime | None:
    """Return when the newest backup in the usual folder was taken (UTC), if there is one."""
    newest = next(iter(backup.existing(database_path)), None)
    return backup.taken_at(newest) if newest else None
