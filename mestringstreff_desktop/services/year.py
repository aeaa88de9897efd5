"""What a leader does about a year: counts her own courses and those in colleagues' packages, and tells of it.

Of a package only the figures are read, a package at a time, and what is no right package is told of and
passed by.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from uuid import UUID

import msgspec

from mestringstreff_desktop.content.text import clean_name, clean_text
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.figures import (
    KeyFigures,
    benefit_questionnaires,
    is_finished,
    key_figures,
    known_days,
)
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.course.evaluation.year import CountedCourse, LeftOut, Why, YearOfCourses, gathered
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import reports
from mestringstreff_desktop.services.planning import list_courses, load_course
from mestringstreff_desktop.services.results import release
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.sealed import PasswordError
from mestringstreff_desktop.storage.progress import NOBODY, Progress

_KEY = "year words"
Told = CountedCourse | LeftOut  # what a course or a file comes to
_YearWords = dict[int, dict[str, str]]
_NO_FIGURES = "Kurspakken har ingen tall. Be avsenderen krysse av for «Tall fra kurset» og sende den på nytt."
_PASSWORD = "Kurspakken har passord. Be avsenderen om en uten passord, der bare tallene er krysset av."
_NOT_OVER = "Kurset er ikke ferdig. Det regnes med når den siste samlingen er holdt."
_ENDS_LATER = "Kurset varer til {last}, og regnes med der. Det er ikke regnet med i {year}."
_ANSWERED_SINCE = "Det er kommet flere svar siden rapporten ble laget. Åpne den på nytt, så er de med."
_NO_DATES = "Kurset har ingen datoer. Sett datoer på samlingene, så regnes det med."


def own_courses(
    database: Database,
    year: int,
    today: dt.date,
    progress: Progress = NOBODY,
    *,
    without: Collection[UUID] = (),
) -> list[Told]:
    """Return the leader's own courses that are over, of all years, and those of the year that are not.

    One that began in the year and ends in a later one is of that, and is told of.
    `today` is the wall clock's; the example is no course that was held, and is among those `without`.
    """
    keys = [each.id for each in list_courses(database) if each.id not in without]
    told: list[Told | None] = []
    for number, key in enumerate(keys):
        progress.step(number, len(keys))
        with database.transaction() as session:
            told.append(_own(courses.find_bare(session, Course, key), year, today))
    return [each for each in told if each is not None]


def _own(course: Course, year: int, today: dt.date) -> Told | None:
    found, title = key_figures(course), clean_name(course.title)
    if found.year is None:
        is_lost = course.ended_on is not None and course.ended_on.year >= year
        return LeftOut(name=title, why=Why.NOT_READ, words=_NO_DATES) if is_lost else None
    if found.year > year and any(day.year == year for day in known_days(course)):
        words = _ENDS_LATER.format(last=found.year, year=year)
        return LeftOut(name=title, why=Why.OTHER_YEAR, words=words)
    if is_finished(course, today):
        return CountedCourse(title=title, figures=found)
    return LeftOut(name=title, why=Why.NOT_OVER, words=_NOT_OVER) if found.year == year else None


def read_packages(paths: Sequence[Path], progress: Progress = NOBODY) -> list[Told]:
    """Read the figures of packages, one at a time; what cannot be read is told of, and the rest is read."""
    told = []
    for number, path in enumerate(paths):
        progress.step(number, len(paths))
        told.append(_package(path))
    return told


def _package(path: Path) -> Told:
    name = clean_name(path.name)
    try:
        course = archive.read_figures(path)
    except PasswordError:
        return LeftOut(name=name, why=Why.NOT_READ, words=_PASSWORD)
    except UserError as error:
        return LeftOut(name=name, why=Why.NOT_READ, words=str(error))
    if course.figures is None:
        return LeftOut(name=name, why=Why.NOT_READ, words=_NO_FIGURES)
    told = course.figures
    figures = KeyFigures(
        course_id=course.id,
        year=told.year,
        planned=told.planned,
        held=told.held,
        participants=told.participants,
        next_of_kin=told.next_of_kin,
        completed=told.completed,
        benefit=told.benefit,
    )
    return CountedCourse(title=clean_name(course.title), figures=figures, file=name)


def counted(year: int, told: Iterable[Told]) -> YearOfCourses:
    """Return what is counted in a year of one's own courses and then of packages, and what is not."""
    every = list(told)
    return gathered(
        year,
        [each for each in every if isinstance(each, CountedCourse)],
        [each for each in every if isinstance(each, LeftOut)],
    )


def own_words(database: Database, year: int) -> dict[str, str]:
    """Return what the leader has written herself in a year's report, by the part."""
    return _all_words(database).get(year, {})


def write_words(database: Database, year: int, part: str, text: str, suggested: str) -> None:
    """Store a leader's words of a part; the program's own, which are `suggested`, are not stored.

    Raises:
        UserError: it could not be stored.
    """
    every, words = _all_words(database), clean_text(text)
    others = {key: known for key, known in every.get(year, {}).items() if key != part}
    every[year] = others if words == suggested else {**others, part: words}
    with database.transaction() as session:
        courses.write_setting(session, _KEY, msgspec.json.encode(every).decode())


def _all_words(database: Database) -> _YearWords:
    with database.reading() as raw:
        stored = courses.read_setting(raw, _KEY, "{}")
    try:
        return msgspec.json.decode(stored, type=_YearWords)
    except msgspec.MsgspecError:
        return {}


def let_out(database: Database, found: YearOfCourses) -> None:
    """Release the answers to one's own courses that a report counts: it leaves the window now.

    Raises:
        UserError: more has been answered since the report was made, or it could not be stored.
    """
    told = [each.figures for each in (*found.courses, *found.earlier) if each.is_own and each.figures.benefit]
    own = [(load_course(database, figures.course_id), figures) for figures in told]
    if any(key_figures(course).benefit != figures.benefit for course, figures in own):
        raise UserError(_ANSWERED_SINCE)
    for course, _ in own:
        release(database, course.id, [sheet.id for sheet in benefit_questionnaires(course)], course)


def save_report(
    database: Database | None, found: YearOfCourses, report: Report, target: Path, now: dt.datetime
) -> Path:
    """Write a year's report as the kind of file its name asks for, whole or not at all. `now` is UTC.

    Raises:
        UserError: it is no kind of file we make, or it could not be written.
    """
    made = reports.make(report, reports.kind_of(target), now)
    if database is not None:
        let_out(database, found)
    return reports.keep(made, target)
