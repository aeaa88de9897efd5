"""Which version of the program had the courses last, and what is new since the one the leader knows."""

from collections.abc import Iterable

from mestringstreff_desktop import __version__
from mestringstreff_desktop.content.release import News, number
from mestringstreff_desktop.storage import courses, reading
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.header import PROGRAM_VERSION

_SEEN = "news_seen"
_FIRST = "0"  # before versions were noted


def begin(database: Database, news: Iterable[News]) -> list[News]:
    """Note that this version has the courses now, and return what it has that is new, the newest first.

    Nothing is new to who begins with this version. What is returned is returned at each start until
    `mark_seen`.

    Raises:
        UserError: it could not be noted.
    """
    if database.is_read_only:
        return []
    with database.reading() as raw:
        had, seen = reading.setting(raw, PROGRAM_VERSION), reading.setting(raw, _SEEN)
        is_new = not had and reading.newest_first(raw, None) is None
    seen = seen or (__version__ if is_new else _FIRST)
    note(database, {PROGRAM_VERSION: __version__, _SEEN: seen})
    return [each for each in news if number(seen) < number(each.version) <= number(__version__)]


def noted(database: Database) -> dict[str, str]:
    """Return what is noted of versions, to be noted again where an older file is put in this one's place."""
    with database.reading() as raw:
        return {key: text for key in (PROGRAM_VERSION, _SEEN) if (text := reading.setting(raw, key))}


def mark_seen(database: Database) -> None:
    """Note that the leader knows what is new in this version.

    Raises:
        UserError: it could not be noted.
    """
    note(database, {_SEEN: __version__})


def note(database: Database, wanted: dict[str, str]) -> None:
    """Note of versions what is not noted yet.

    Raises:
        UserError: it could not be noted.
    """
    with database.reading() as raw:
        new = {key: text for key, text in wanted.items() if reading.setting(raw, key) != text}
    if new:
        with database.transaction() as session:
            for key, text in new.items():
                courses.write_setting(session, key, text)
