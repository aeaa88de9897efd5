"""What is noted of a channel is stored as it is told, and the course before is asked what came of it."""

import datetime as dt
from uuid import uuid4

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.channels import ChannelRow
from mestringstreff_desktop.services import channels, planning, renewal
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.roster import enrol

LATER = NOW + dt.timedelta(days=90)
DAY = dt.date(2026, 11, 26)
ROW = ChannelRow(key="koordinerende-enhet", title="Koordinerende enhet")


def stored(database: Database, course: Course) -> list[Channel]:
    return planning.load_course(database, course.id).channels


def test_the_first_change_begins_what_is_noted_of_a_channel_and_the_next_goes_on_with_it(
    database: Database, course: Course
) -> None:
    channels.change_channel(database, course.id, ROW, responsible="Kari")
    channels.change_channel(database, course.id, ROW, done_on=DAY)
    (noted,) = stored(database, course)
    assert (noted.channel_id, noted.title, noted.responsible, noted.done_on) == (
        ROW.key,
        ROW.title,
        "Kari",
        DAY,
    )


def test_ones_own_is_there_from_the_first_word_and_not_without_one(
    database: Database, course: Course
) -> None:
    own = ChannelRow(key=str(uuid4()), title="", is_own=True)
    for title, note, there in (("B", "", ["B"]), ("", "Ring", [""]), ("", "", [])):
        channels.change_channel(database, course.id, own, title=title, note=note)
        assert [each.title for each in stored(database, course)] == there


def test_ones_own_is_removed(database: Database, course: Course) -> None:
    made = channels.change_channel(
        database, course.id, ChannelRow(key=str(uuid4()), title="", is_own=True), title="Butikken"
    )
    assert made is not None
    assert channels.remove_channel(database, made.id).title == "Butikken"
    assert stored(database, course) == []


def test_the_newest_earlier_course_that_knows_is_asked(
    database: Database, library: Library, course: Course
) -> None:
    enrol(database, course.id, "Kari", "Ola", heard=ROW.key)
    planning.create_course(database, library, "Uten svar", NOW + dt.timedelta(days=1))
    later = planning.create_course(database, library, "Nå", LATER)
    assert channels.came_last(database, later, library.channels) == {ROW.key: 2}
    assert channels.came_last(database, course, library.channels) is None


def test_a_course_made_from_an_earlier_one_remembers_what_came_of_each(
    database: Database, library: Library, course: Course
) -> None:
    enrol(database, course.id, "Kari", heard=ROW.key)
    made = renewal.renew(database, library, course.id, "Nytt", kept=(), now=LATER)
    noted = {each.channel_id: each.came_last for each in stored(database, made)}
    assert noted[ROW.key] == 1
