"""Whom the leaders ring where the course is held, and where things are: the lines «Hos oss» of the card.

The usual lines stand on the card itself (forms/hjelpekort.toml); a leader may add a few of her own.
"""

from collections.abc import Sequence

from mestringstreff_desktop.content.forms import Form, Table
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.sheets import LocalHelp

CARD = "hjelpekort"
HERE = "Hos oss"
MOST = 8  # lines in all, so that the card stays on the two sides of a sheet


def table_of(form: Form) -> Table | None:
    """Return the table of a sheet that what is local is put into, if it has one."""
    tables = (section for section in form.sections if isinstance(section, Table))
    return next((each for each in tables if each.of == "local"), None)


def usual(library: Library) -> tuple[str, ...]:
    """Return what every course needs to know, in the card's order."""
    table = table_of(library.forms[CARD])
    return tuple(row[0] for row in table.rows) if table else ()


def lines(course: Course, library: Library) -> tuple[LocalHelp, ...]:
    """Return the usual lines with what is known of them, then the leader's own."""
    return with_usual(usual(library), course.local_help)


def with_usual(wanted: Sequence[str], known: Sequence[LocalHelp]) -> tuple[LocalHelp, ...]:
    """Return the wanted lines with what is known of each, then what else is known."""
    by_what = {each.what: each for each in known}
    others = (each for each in known if each.what not in wanted)
    return (*(by_what.get(what, LocalHelp(what)) for what in wanted), *others)


def in_words(line: LocalHelp) -> str:
    """Lederen min: Åse, 900 00 000"""
    said = ", ".join(part.strip() for part in (line.name, line.phone) if part.strip())
    return f"{line.what.strip()}: {said}" if line.what.strip() else said


def is_known(line: LocalHelp) -> bool:
    """Is there a name, a place or a number?"""
    return bool(line.name.strip() or line.phone.strip())
