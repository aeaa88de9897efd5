"""Gatherings come, go, are copied and moved; dates are given a week apart."""

import datetime as dt

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings, planning, running, series
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW

TUESDAY = dt.date(2026, 12, 22)
TEN = dt.time(10)


def stored(database: Database, course: Course) -> list[Gathering]:
    found = planning.load_course(database, course.id).gatherings
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    return found


def dates(database: Database, course: Course) -> list[dt.date | None]:
    return [each.date for each in stored(database, course)]


def weekly(database: Database, course: Course, *skipped: dt.date) -> list[Gathering]:
    return series.set_weekly(database, course.id, TUESDAY, TEN, "Storstua", skipped=skipped)


def week(number: int) -> dt.date:
    return TUESDAY + dt.timedelta(weeks=number)


def test_dates_are_set_a_week_apart_at_one_time_and_place(database: Database, course: Course) -> None:
    weekly(database, course)
    assert dates(database, course) == [week(at) for at in range(6)]
    assert {(each.start, each.place) for each in stored(database, course)} == {(TEN, "Storstua")}


def test_weeks_that_are_skipped_have_no_gathering(database: Database, course: Course) -> None:
    weekly(database, course, week(0), week(3))
    assert dates(database, course) == [week(at) for at in (1, 2, 4, 5, 6, 7)]


def test_gatherings_that_have_begun_keep_their_dates(database: Database, course: Course) -> None:
    running.start(database, course.gatherings[0].id, NOW)
    assert [each.number for each in weekly(database, course)] == [2, 3, 4, 5, 6]
    assert dates(database, course)[:2] == [None, TUESDAY]


def test_no_place_leaves_the_places_as_they_are(database: Database, course: Course) -> None:
    gatherings.change_gathering(database, course.gatherings[2].id, place="Biblioteket")
    series.set_weekly(database, course.id, TUESDAY, TEN, "  ")
    assert [each.place for each in stored(database, course)[2:4]] == ["Biblioteket", ""]


def test_when_all_have_begun_there_is_nothing_to_set(database: Database, course: Course) -> None:
    for each in course.gatherings:
        running.start(database, each.id, NOW)
    with pytest.raises(UserError, match="Åpne en samling"):
        weekly(database, course)


def test_a_theme_is_added_a_week_after_the_last(database: Database, course: Course, library: Library) -> None:
    weekly(database, course)
    made = series.add_gathering(database, course.id, library.extra_themes[0])
    last = stored(database, course)[-1]
    assert (last.id, last.title) == (made.id, library.extra_themes[0].title)
    assert (last.date, last.start, last.place) == (week(6), TEN, "Storstua")
    assert last.items


def test_an_empty_gathering_may_be_added(database: Database, course: Course) -> None:
    series.add_gathering(database, course.id, None)
    last = stored(database, course)[-1]
    assert (last.title, last.items, last.date) == ("Ny samling", [], None)


def test_a_copy_has_the_plan_and_nothing_that_happened(database: Database, course: Course) -> None:
    weekly(database, course)
    first = course.gatherings[0]
    running.start(database, first.id, NOW)
    running.change_log(database, first.id, wise="Mer te.")
    series.duplicate_gathering(database, course.id, first.id)
    copy = stored(database, course)[1]
    assert copy.title == f"{first.title} (kopi)"
    assert [item.title for item in copy.items] == [item.title for item in first.items]
    assert (copy.date, copy.is_started, copy.log.is_empty) == (None, False, True)


def test_the_others_move_up_when_one_goes(database: Database, course: Course) -> None:
    series.remove_gathering(database, course.id, course.gatherings[2].id)
    found = [each.title for each in stored(database, course)]
    assert found == [each.title for each in course.gatherings if each.number != 3]


def test_a_gathering_takes_its_date_along_until_the_dates_are_put_in_order(
    database: Database, course: Course
) -> None:
    weekly(database, course)
    series.move_gathering(database, course.id, course.gatherings[0].id, 2)
    assert dates(database, course)[:3] == [week(1), week(2), week(0)]
    series.sort_dates(database, course.id)
    assert dates(database, course) == [week(at) for at in range(6)]
    assert stored(database, course)[2].id == course.gatherings[0].id


def test_the_rest_moves_with_one_gathering(database: Database, course: Course) -> None:
    weekly(database, course)
    series.move_following(database, course.id, course.gatherings[3].id, 7)
    assert dates(database, course)[3:] == [week(3), week(5), week(6)]


def test_a_day_beyond_the_calendar_is_refused(database: Database, course: Course) -> None:
    weekly(database, course)
    with pytest.raises(UserError, match="kalenderen"):
        series.move_following(database, course.id, course.gatherings[3].id, 10**7)
    assert dates(database, course)[5] == week(5)
