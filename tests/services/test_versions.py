"""What is new is told to who had an earlier version, until she has seen it; nobody else is told."""

import datetime as dt
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime

import pytest

from mestringstreff_desktop import __version__, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.release import News, number, read_news
from mestringstreff_desktop.services import keeping, planning, versions
from mestringstreff_desktop.storage import courses, reading
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.header import PROGRAM_VERSION
from mestringstreff_desktop.ui.base.navigation import PLACES

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
DAY = dt.date(2026, 11, 27)
LATER, THIS, BEFORE = (
    News(version=version, released=DAY, summary=version, items=())
    for version in ("99.0", __version__, "0.9.0")
)
NEWS = (LATER, THIS, BEFORE)


def had(database: Database, library: Library, **settings: str) -> None:
    """Let there be a course from before, and what an earlier version noted."""
    planning.create_course(database, library, "Fra før", NOW)
    with database.transaction() as session:
        for key, text in settings.items():
            courses.write_setting(session, key, text)


def noted(database: Database) -> str:
    with database.reading() as raw:
        return reading.setting(raw, PROGRAM_VERSION)


def test_nothing_is_new_to_who_begins_with_this_version(database: Database, library: Library) -> None:
    assert versions.begin(database, NEWS) == []
    planning.create_course(database, library, "Nytt", NOW)
    assert versions.begin(database, NEWS) == []


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, [THIS, BEFORE]),
        ({"news_seen": "0.9.0"}, [THIS]),
        ({"news_seen": __version__}, []),
        ({"news_seen": "tull"}, [THIS, BEFORE]),
    ],
)
def test_what_is_new_since_the_version_she_knows_is_told(
    database: Database, library: Library, settings: dict[str, str], told: Sequence[News]
) -> None:
    had(database, library, **settings)
    assert versions.begin(database, NEWS) == told


def test_it_is_told_again_until_she_has_seen_it(database: Database, library: Library) -> None:
    had(database, library)
    versions.begin(database, NEWS)
    assert versions.begin(database, NEWS) == [THIS, BEFORE]
    versions.mark_seen(database)
    assert versions.begin(database, NEWS) == []


def test_the_version_that_has_the_courses_is_noted_once(database: Database, library: Library) -> None:
    had(database, library, program_version="0.9.0")
    versions.begin(database, NEWS)
    assert noted(database) == __version__
    before = database.path.read_bytes()
    versions.begin(database, NEWS)
    assert database.path.read_bytes() == before


def test_a_file_that_is_only_looked_at_is_left_alone(database: Database, library: Library) -> None:
    had(database, library)
    database.close()
    before = database.path.read_bytes()
    with closing(Database.look(database.path)) as looked_at:
        assert versions.begin(looked_at, NEWS) == []
    assert database.path.read_bytes() == before


def test_what_she_has_seen_is_not_told_again_after_a_backup_from_before_it(
    database: Database, library: Library
) -> None:
    had(database, library)
    backup = keeping.take_backup(database, NOW)
    versions.begin(database, NEWS)
    versions.mark_seen(database)
    keeping.restore_all(database, backup, NOW)
    assert noted(database) == __version__
    assert versions.begin(database, NEWS) == []


def test_the_news_of_this_version_are_written_and_the_newest_stand_first() -> None:
    told = [number(each.version) for each in read_news(paths.resources())]
    assert told[0] == number(__version__)
    assert told == sorted(told, reverse=True)


def test_each_thing_that_is_new_is_told_to_be_on_a_page_of_the_window() -> None:
    """She looks for it in the rail, by the word that stands there."""
    where = {page for each in read_news(paths.resources()) for item in each.items
             for page in item.partition(": ")[0].split(" og ")}  # fmt: skip
    assert where <= {place.word for place in PLACES}
