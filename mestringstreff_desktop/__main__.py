"""The program's arguments: starts the window or runs a command.

Exit status: 0 done; 1 a sentence on standard error says what is wrong; 2 wrong usage. Light to
import: the window and the commands are imported when they are asked for.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import sys
from argparse import (
    SUPPRESS,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawTextHelpFormatter,
)
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from mestringstreff_desktop import RELEASED, __version__, missing, paths
from mestringstreff_desktop.errors import UserError

PROGRAM = "mestringstreff"
COMMANDS = {
    "forms": "list the sheets: id, title, page of the handbook",
    "print": "write sheets to a PDF",
    "courses": "list the courses: id, title, number of gatherings",
    "new": "make a course, and print its id",
    "export": "write a course to a file, without personal data unless asked for",
    "import": "take in such a file, and print the course's id",
    "slides": "write a gathering's support slides for PowerPoint, or as a PDF",
    "report": "write a course's report: for reading, for Word, or its figures for Excel",
    "year": "write a year's report of the courses here and in packages with figures",
    "check": "is the database whole?",
    "backup": "copy the database, to the usual folder or to FILE",
}
MOST_COPIES, MOST_GATHERINGS = 500, 99
YEARS = range(1970, 2200)
_USAGE = """\
mestringstreff [--data-dir DIR] [--password-file FILE] [--demo] [--exit-when-ready] [FILE.mestringskurs]
       mestringstreff [--data-dir DIR] [--password-file FILE] COMMAND ..."""
_WINDOW = """\
Without a command the window opens, and offers to import FILE.mestringskurs if it is given.
  --demo                with a full example course, in a throw-away folder
  --exit-when-ready     closes as soon as the window is painted, for benchmarks"""

_NOT_TAKEN = (
    "Svaret kunne ikke skrives ut, for mottakeren tok ikke imot. Sjekk at det er plass, og prøv igjen."
)

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments (those of the process when None); return its exit status."""
    _use_utf8()
    try:
        with missing.named():
            return _run(sys.argv[1:] if argv is None else argv)
    except UserError as error:
        _complain(str(error))
    except KeyboardInterrupt:
        _complain("Avbrutt.")
    return 1


def _run(argv: Sequence[str]) -> int:
    try:
        arguments = _parser(argv).parse_args(argv)
    except SystemExit as stop:  # argparse has told what is wrong, or shown the help
        _say(())
        return 2 if stop.code else 0
    if arguments.command is None:
        return _start_window(arguments)
    from mestringstreff_desktop import commands

    _say(commands.run(arguments))
    return 0


def _start_window(arguments: Namespace) -> int:
    """Open the window. Whoever starts it from the desktop is shown which part it cannot do without."""
    try:
        with missing.named():
            return _open_window(arguments)
    except missing.MissingPartError as error:
        _tell(error)
    return 1


def _tell(error: missing.MissingPartError) -> None:
    from mestringstreff_desktop import diagnosis, notice

    with contextlib.suppress(ImportError):  # what tells where the log is may be what is missing
        diagnosis.start_log(paths.user_log())
    diagnosis.record(error)
    diagnosis.log.error(error.detail)
    notice.show(str(error))


def _open_window(arguments: Namespace) -> int:
    package: Path | None = arguments.file
    if package is not None and not os.path.isfile(package):  # noqa: PTH113 - also for names that are too long
        raise UserError(f"Det er ingen fil som heter «{package}». Sjekk navnet og mappa.")
    data_dir = Path(arguments.data_dir or paths.user_data())
    if arguments.password_file is not None:
        _unlock(data_dir, arguments.password_file)
    with contextlib.redirect_stderr(io.StringIO()):  # PySide6 tells there of folders
        from mestringstreff_desktop.app import run_window

    return run_window(
        data_dir,
        package=package,
        demo=arguments.demo,
        exit_when_ready=arguments.exit_when_ready,
    )


def _unlock(data_dir: Path, password_file: Path) -> None:
    """Let the window open courses that are locked, by the password in a file; without one it asks itself."""
    from mestringstreff_desktop import terminal
    from mestringstreff_desktop.services import locking
    from mestringstreff_desktop.storage import places

    path = places.remembered(data_dir, paths.DATABASE_NAME) / paths.DATABASE_NAME
    if locking.needs_password(path):
        locking.open_up(path, terminal.password(password_file, "", "--password-file"))


def _use_utf8() -> None:
    """Titles have æøå whatever the machine's locale; what cannot be written at all is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _say(lines: Iterable[str]) -> None:
    """Write lines to standard output.

    Raises:
        UserError: nobody reads it, or the disk it goes to is full.
    """
    text = "".join(f"{line}\n" for line in lines)
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        _silence(sys.stdout.fileno())
        raise UserError(_NOT_TAKEN) from error


def _silence(descriptor: int) -> None:
    """Let what is still buffered go nowhere, so that Python does not try again at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)


def _parser(argv: Sequence[str]) -> ArgumentParser:
    """Return the parser for commands, or for the window. A word that is no file is a mistyped command."""
    word = _first_word(argv)
    is_file = word is not None and (word.endswith(paths.PACKAGE_SUFFIX) or os.path.exists(word))  # noqa: PTH110
    wants_help = not {"-h", "--help", "--version"}.isdisjoint(argv)
    if word in COMMANDS or wants_help or not (word is None or is_file):
        return _command_parser()
    return _window_parser()


def _first_word(argv: Sequence[str]) -> str | None:
    words = iter(argv)
    for word in words:
        if word in ("--data-dir", "--password-file"):
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _window_parser() -> ArgumentParser:
    parser = ArgumentParser(prog=PROGRAM, usage=_USAGE, allow_abbrev=False)
    parser.add_argument("--data-dir", type=_folder)
    parser.add_argument("--password-file", type=Path)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--exit-when-ready", action="store_true")
    parser.add_argument("file", type=Path, nargs="?")
    parser.set_defaults(command=None)
    return parser


def _command_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog=PROGRAM, usage=_USAGE, epilog=_WINDOW, formatter_class=RawTextHelpFormatter, allow_abbrev=False
    )
    parser.add_argument(
        "--version", action="version", version=f"Mestringstreff {__version__} ({RELEASED.isoformat()})"
    )
    parser.add_argument("--data-dir", metavar="DIR", type=_folder, help="keep the courses in another folder")
    parser.add_argument("--password-file", metavar="FILE", type=Path, help="opens courses that are locked")
    commands = parser.add_subparsers(
        prog=PROGRAM, dest="command", metavar="COMMAND", title="commands", required=True
    )
    made = {name: _add_command(commands, name, about) for name, about in COMMANDS.items()}
    _add_print_arguments(made["print"])
    made["new"].add_argument("title", metavar="TITLE")
    made["export"].add_argument("course_id", metavar="COURSE_ID")
    _add_output(made["export"], f"OUT{paths.PACKAGE_SUFFIX}", required=True)
    _add_export_arguments(made["export"])
    _add_import_arguments(made["import"])
    _add_slides_arguments(made["slides"])
    made["report"].add_argument("course_id", metavar="COURSE_ID")
    _add_output(made["report"], "OUT.pdf|OUT.docx|OUT.xlsx", required=True)
    _add_year_arguments(made["year"])
    _add_output(made["backup"], "FILE", required=False)
    return parser


def _add_command(commands: Commands, name: str, about: str) -> ArgumentParser:
    parser = commands.add_parser(name, help=about, description=about, allow_abbrev=False)
    parser.add_argument("--data-dir", metavar="DIR", type=_folder, default=SUPPRESS, help=SUPPRESS)
    parser.add_argument("--password-file", metavar="FILE", type=Path, default=SUPPRESS, help=SUPPRESS)
    return parser


def _add_print_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="+")
    _add_output(parser, "OUT.pdf", required=True)
    parser.add_argument("--copies", metavar="N", type=_copies, default=1, help="so many of each sheet")
    parser.add_argument("--large-print", action="store_true", help="larger text, for low vision")
    parser.add_argument("--fillable", action="store_true", help="fields to type in, for digital courses")


def _add_export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--answers", action="store_true", help="with states and dates of the checklist")
    parser.add_argument("--team", action="store_true", help="with names, and notes where answers are")
    parser.add_argument("--logs", action="store_true", help="with the logs, which may tell of participants")
    parser.add_argument("--figures", action="store_true", help="with the key figures, as numbers alone")
    _add_package_password(parser, "only those who know the password in FILE can open it")


def _add_import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar=f"FILE{paths.PACKAGE_SUFFIX}", type=Path)
    choices = parser.add_mutually_exclusive_group()
    for flag, choice, about in (
        ("--update", "UPDATE", "take the plan over into the same course here"),
        ("--keep-both", "KEEP_BOTH", "put it beside the same course here"),
    ):
        choices.add_argument(flag, dest="choice", action="store_const", const=choice, help=about)
    parser.set_defaults(choice="NEW")
    _add_package_password(parser, "where the package has a password; else it is asked for")


def _add_package_password(parser: ArgumentParser, about: str) -> None:
    """A password is read from a file: everybody on a machine can see the arguments."""
    parser.add_argument("--package-password-file", metavar="FILE", type=Path, help=about)


def _add_slides_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("course_id", metavar="COURSE_ID")
    parser.add_argument("number", metavar="N", type=_number, help="which gathering, from 1")
    _add_output(parser, "OUT.pptx|OUT.pdf", required=True)
    kinds = parser.add_mutually_exclusive_group()
    for flag, kind, about in (
        ("--lines", "lines", "a PDF with three slides a page, and lines to write on"),
        ("--notes", "notes", "the same, with the leader's notes"),
    ):
        kinds.add_argument(flag, dest="printed", action="store_const", const=kind, help=about)
    parser.set_defaults(printed="pages")


def _add_year_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("year", metavar="YEAR", type=_year)
    parser.add_argument("files", metavar=f"FILE{paths.PACKAGE_SUFFIX}", type=Path, nargs="*")
    _add_output(parser, "OUT.pdf|OUT.docx|OUT.xlsx", required=True)


def _add_output(parser: ArgumentParser, metavar: str, *, required: bool) -> None:
    parser.add_argument("-o", "--output", metavar=metavar, type=Path, required=required)


def _folder(text: str) -> Path:
    """Refuse what no folder is called: an empty name is a script's mistake, and not the folder one is in."""
    if not text or "\0" in text:
        raise ArgumentTypeError("must be the name of a folder")
    return Path(text)


def _copies(text: str) -> int:
    return _whole(text, MOST_COPIES)


def _number(text: str) -> int:
    return _whole(text, MOST_GATHERINGS)


def _year(text: str) -> int:
    if not text.isdecimal() or len(text) != 4 or int(text) not in YEARS:
        raise ArgumentTypeError(f"must be a year from {YEARS.start} to {YEARS.stop - 1}")
    return int(text)


def _whole(text: str, most: int) -> int:
    if not text.isdecimal() or not 1 <= len(text) <= len(str(most)) or not 1 <= int(text) <= most:
        raise ArgumentTypeError(f"must be a whole number from 1 to {most}")
    return int(text)


def start() -> NoReturn:
    """Run the program as a process of its own, quick to start and quick to end.

    Python's collector finds nothing to throw away while modules are loaded, so it waits until the
    window is painted (app.py). When all is stored and closed, tearing down every module is waste.
    """
    gc.disable()
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    start()
