"""What each command of the command line does: arguments in, lines for standard output back.

The same services as the window uses. A command that only reads makes no database where there is none.
"""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from mestringstreff_desktop import clock, paths, terminal
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.evaluation.year_report import year_report as made_of
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import (
    keeping,
    locking,
    planning,
    printing,
    reports,
    settings,
    sharing,
    slides,
    versions,
    year,
)
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError

_NO_COURSES = "Det er ingen kurs i {folder} ennå. Lag et med «mestringstreff new»."
_DAMAGED = "Fila med kursene er skadet. Hent tilbake en sikkerhetskopi fra mappa «sikkerhetskopier»."
_HERE_ALREADY = (
    "Kurset «{title}» finnes her fra før. Legg til «--update» for å ta over planen, "
    "eller «--keep-both» for å ha begge."
)
_NO_YEAR = (
    "Ingen kurs fra {year} kan regnes med. Ta med kurspakker med tall, eller sett datoer på kursene dine."
)
_ASK_LOCK = "Passord eller gjenopprettingskode til kursene: "
_ASK_PACKAGE = "Passord til kurspakken: "
_NO_ID = "«{text}» er ingen kurs-id. Kjør «mestringstreff courses» for å se kursene."


def _library() -> Library:
    return Library(paths.resources(), paths.forms())


def _database_path(arguments: Namespace) -> Path:
    return Path(arguments.data_dir or paths.user_data()) / paths.DATABASE_NAME


@contextmanager
def _database(arguments: Namespace) -> Iterator[Database]:
    opened = _opened(_database_path(arguments), arguments.password_file)
    try:
        with opened.blamed():
            yield opened
    finally:
        opened.close()


def _opened(path: Path, password_file: Path | None) -> Database:
    """Open the file, also where it is locked."""
    try:
        return Database(path)
    except StorageError as error:
        if error.fault is not Fault.PASSWORD:
            raise
    locking.open_up(path, terminal.password(password_file, _ASK_LOCK, "--password-file"))
    return Database(path)


def _package_password(arguments: Namespace) -> str:
    return terminal.password(arguments.package_password_file, _ASK_PACKAGE, "--package-password-file")


def _has_courses(arguments: Namespace) -> bool:
    """Is there a database? What can only be told by opening it counts as one."""
    try:
        _database_path(arguments).stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def _no_courses(arguments: Namespace) -> str:
    return _NO_COURSES.format(folder=_database_path(arguments).parent)


def _one_line(text: str) -> str:
    """A tab or a line break in a title must not look like the next column or row."""
    return clean_name(text)


def forms(_arguments: Namespace) -> Iterable[str]:
    """Id, title, and the page of the handbook where the sheet is."""
    return [f"{form_id}\t{form.title}\t{_handbook_page(form)}" for form_id, form in _library().forms.items()]


def _handbook_page(form: Form) -> str:
    source = form.source
    page = source.annex or source.page if source.doc == "handbook" else None
    return str(page or "")


def print_forms(arguments: Namespace) -> Iterable[str]:
    options = PrintOptions(
        copies=arguments.copies, large_print=arguments.large_print, fillable=arguments.fillable
    )
    return [str(printing.save_pdf(_library(), arguments.ids, options, arguments.output))]


def list_courses(arguments: Namespace) -> Iterable[str]:
    """Id, title, number of gatherings."""
    if not _has_courses(arguments):
        return []
    with _database(arguments) as database:
        found = planning.list_courses(database)
    return [f"{course.id}\t{_one_line(course.title)}\t{course.gatherings}" for course in found]


def new_course(arguments: Namespace) -> Iterable[str]:
    title = _readable(arguments.title)
    with _database(arguments) as database:
        versions.begin(database, ())  # a course that is made here is none from an earlier version
        return [str(planning.create_course(database, _library(), title, clock.now()).id)]


def _readable(text: str) -> str:
    """Refuse an argument that the system could not decode: no file can hold it as text."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UserError("Navnet har tegn som ikke kan lagres. Skriv det med vanlige bokstaver.") from error
    return text


def export_course(arguments: Namespace) -> Iterable[str]:
    course_id = _course_id(arguments.course_id)
    if not _has_courses(arguments):
        raise UserError(_no_courses(arguments))
    options = sharing.ExportOptions(
        answers=arguments.answers, team=arguments.team, logs=arguments.logs, figures=arguments.figures
    )
    password = _package_password(arguments) if arguments.package_password_file else ""
    with _database(arguments) as database:
        made = sharing.export_course(
            database, _library(), course_id, arguments.output, options, password=password, today=_today()
        )
    return [str(made)]


def _today() -> date:
    return clock.local(clock.now()).date()


def _course_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise UserError(_NO_ID.format(text=text)) from error


def import_course(arguments: Namespace) -> Iterable[str]:
    with closing(Sandbox()) as sandbox:
        package = _read_package(arguments, sandbox)
    for sentence in package.refused.values():
        print(sentence, file=sys.stderr)
    choice = sharing.ImportChoice[arguments.choice]
    with _database(arguments) as database:
        versions.begin(database, ())
        if choice is sharing.ImportChoice.NEW and sharing.is_here(database, package):
            raise UserError(_HERE_ALREADY.format(title=_one_line(package.course.title)))
        return [str(sharing.import_course(database, package, choice, clock.now()).id)]


def _read_package(arguments: Namespace, sandbox: Sandbox) -> sharing.Package:
    try:
        return sharing.read_package(arguments.file, sandbox)
    except sharing.PasswordError:
        return sharing.read_package(arguments.file, sandbox, password=_package_password(arguments))


def save_slides(arguments: Namespace) -> Iterable[str]:
    """Write a gathering's support slides; a sentence on standard error tells of each picture left out."""
    course_id = _course_id(arguments.course_id)
    printed = slides.Edition(arguments.printed)
    slides.edition_of(arguments.output, printed)
    if not _has_courses(arguments):
        raise UserError(_no_courses(arguments))
    library = _library()
    with _database(arguments) as database, closing(Sandbox()) as sandbox:
        course = planning.load_course(database, course_id)
        gathering = slides.gathering_number(course, arguments.number)
        ready = slides.read_slides(database, library, course_id, gathering.id, sandbox)
    for sentence in ready.left_out:
        print(sentence, file=sys.stderr)
    return [str(slides.save_slides(ready, arguments.output, clock.now(), printed))]


def save_report(arguments: Namespace) -> Iterable[str]:
    course_id = _course_id(arguments.course_id)
    reports.kind_of(arguments.output)
    if not _has_courses(arguments):
        raise UserError(_no_courses(arguments))
    with _database(arguments) as database:
        return [
            str(reports.save_course_report(database, _library(), course_id, arguments.output, clock.now()))
        ]


def year_report(arguments: Namespace) -> Iterable[str]:
    """Write a year's report; a sentence on standard error tells of each thing that is not counted."""
    reports.kind_of(arguments.output)
    packages, now = year.read_packages(arguments.files), clock.now()
    if not _has_courses(arguments):
        return [_save_year(None, arguments, packages, now)]
    with _database(arguments) as database:
        example = settings.load(database).example_id
        own = year.own_courses(database, arguments.year, _today(), without=[example] if example else [])
        return [_save_year(database, arguments, [*own, *packages], now)]


def _save_year(
    database: Database | None, arguments: Namespace, told: Sequence[year.Told], now: datetime
) -> str:
    found = year.counted(arguments.year, told)
    for each in found.left_out:
        print(f"{each.name}: {each.words}", file=sys.stderr)
    if not found.courses:
        raise UserError(_NO_YEAR.format(year=arguments.year))
    words = year.own_words(database, arguments.year) if database else {}
    report = made_of(found, _today(), words)
    return str(year.save_report(database, found, report, arguments.output, now))


def check(arguments: Namespace) -> Iterable[str]:
    """Let SQLite look through the file, and read every course in it."""
    if not _has_courses(arguments):
        return [_no_courses(arguments)]
    with _database(arguments) as database:
        if database.problems():
            raise UserError(_DAMAGED)
        found = [planning.load_course(database, course.id) for course in planning.list_courses(database)]
    return [f"Alt er i orden. Antall kurs: {len(found)}."]


def take_backup(arguments: Namespace) -> Iterable[str]:
    if not _has_courses(arguments):
        raise UserError(_no_courses(arguments))
    with _database(arguments) as database:
        return [str(keeping.take_backup(database, clock.now(), arguments.output))]


_COMMANDS: dict[str, Callable[[Namespace], Iterable[str]]] = {
    "forms": forms,
    "print": print_forms,
    "courses": list_courses,
    "new": new_course,
    "export": export_course,
    "import": import_course,
    "slides": save_slides,
    "report": save_report,
    "year": year_report,
    "check": check,
    "backup": take_backup,
}


def run(arguments: Namespace) -> Iterable[str]:
    """Do what the command says and return the lines to write.

    Raises:
        UserError: it could not be done, and what to do.
    """
    return _COMMANDS[arguments.command](arguments)
