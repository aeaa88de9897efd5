"""The gatherings as a series: a day a week, what is skipped, and the order of the dates."""

import datetime as dt

import pytest

from mestringstreff_desktop.course import series
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.run.events import EventKind
from tests.course.samples import a_course, happened

FIRST = dt.date(2026, 12, 15)


def week(number: int) -> dt.date:
    return FIRST + dt.timedelta(weeks=number)


def dated(*numbers: int | None) -> Course:
    """Return a course whose gatherings are in those weeks; None has no date."""
    course = a_course(len(numbers))
    for gathering, number in zip(course.gatherings, numbers, strict=True):
        gathering.date = None if number is None else week(number)
    return course


def begin(course: Course, at: int) -> None:
    course.gatherings[at].events = [happened(EventKind.STARTED, 0)]


def days(course: Course) -> list[dt.date | None]:
    return [each.date for each in course.gatherings]


def test_all_that_wait_get_a_day_a_week_over_the_turn_of_the_year() -> None:
    found = series.weeks(a_course(3), FIRST)
    assert [each.day for each in found] == [FIRST, dt.date(2026, 12, 22), dt.date(2026, 12, 29)]


def test_each_gathering_comes_once_and_in_order() -> None:
    course = a_course(6)
    assert [each.gathering for each in series.weeks(course, FIRST)] == course.gatherings


def test_a_leap_day_is_a_day_like_others() -> None:
    found = series.weeks(a_course(2), dt.date(2028, 2, 22))
    assert [each.day for each in found] == [dt.date(2028, 2, 22), dt.date(2028, 2, 29)]


def test_a_skipped_week_is_shown_without_a_gathering() -> None:
    found = series.weeks(a_course(2), FIRST, [week(1)])
    assert [(each.day, each.gathering is None) for each in found] == [
        (week(0), False),
        (week(1), True),
        (week(2), False),
    ]


def test_a_skipped_day_that_is_no_day_of_the_series_changes_nothing() -> None:
    other = FIRST + dt.timedelta(days=1)
    assert [each.day for each in series.weeks(a_course(2), FIRST, [other])] == [week(0), week(1)]


def test_weeks_after_the_last_gathering_are_not_skipped() -> None:
    assert len(series.weeks(a_course(2), FIRST, [week(2), week(5)])) == 2


def test_nobody_waits_longer_than_can_be_meant() -> None:
    skipped = [week(number) for number in range(1, 200)]
    found = series.weeks(a_course(2), FIRST, skipped)
    assert len(found) == 2 + series.MOST_SKIPPED
    assert found[-1].gathering is None


def test_the_series_ends_where_the_calendar_does() -> None:
    last = dt.date(9999, 12, 28)
    assert [each.day for each in series.weeks(a_course(6), last)] == [last]


@pytest.mark.parametrize("skipped", [[], [FIRST]])
def test_a_course_without_gatherings_has_no_weeks(skipped: list[dt.date]) -> None:
    assert series.weeks(a_course(0), FIRST, skipped) == []


def test_what_has_begun_waits_no_more() -> None:
    course = a_course(3)
    begin(course, 0)
    assert series.waiting(course) == course.gatherings[1:]
    assert [each.gathering for each in series.weeks(course, FIRST)] == course.gatherings[1:]


@pytest.mark.parametrize(
    ("last", "after"),
    [
        (dt.date(2026, 12, 28), dt.date(2027, 1, 4)),
        (dt.date(2028, 2, 22), dt.date(2028, 2, 29)),
        (dt.date(9999, 12, 31), None),
        (None, None),
    ],
)
def test_a_new_one_comes_a_week_after_the_last(last: dt.date | None, after: dt.date | None) -> None:
    course = a_course(2)
    course.gatherings[-1].date = last
    assert series.after_last(course) == after


def test_after_nothing_comes_no_day() -> None:
    assert series.after_last(a_course(0)) is None


@pytest.mark.parametrize(
    ("numbers", "in_order"),
    [
        ((0, 1, 2), True),
        ((0, None, 2), True),
        ((0, 0, 1), True),
        ((None, None), True),
        ((1, 0), False),
        ((2, None, 1), False),
    ],
)
def test_gaps_and_equal_days_are_in_order(numbers: tuple[int | None, ...], in_order: bool) -> None:
    assert series.are_in_order(dated(*numbers)) is in_order


def test_put_in_order_deals_out_the_days_there_are() -> None:
    course = dated(2, None, 0, 1)
    series.put_in_order(course)
    assert days(course) == [week(0), None, week(1), week(2)]
    assert series.are_in_order(course)


def test_the_time_of_day_goes_with_its_date() -> None:
    course = dated(1, 0)
    course.gatherings[0].start, course.gatherings[1].start = dt.time(18), dt.time(10)
    series.put_in_order(course)
    assert [each.start for each in course.gatherings] == [dt.time(10), dt.time(18)]


def test_two_on_one_day_stand_by_their_time_and_one_without_comes_first() -> None:
    course = dated(0, 0, 0)
    for gathering, start in zip(course.gatherings, (dt.time(14), dt.time(9), None), strict=True):
        gathering.start = start
    series.put_in_order(course)
    assert [each.start for each in course.gatherings] == [None, dt.time(9), dt.time(14)]


def test_what_has_begun_keeps_its_day() -> None:
    course = dated(3, 2, 1)
    begin(course, 0)
    series.put_in_order(course)
    assert days(course) == [week(3), week(1), week(2)]


def test_those_that_follow_have_a_date_and_have_not_begun() -> None:
    course = dated(0, 1, None, 3, 4)
    begin(course, 3)
    found = series.following(course, course.gatherings[0])
    assert found == [course.gatherings[1], course.gatherings[4]]


def test_nothing_follows_the_last() -> None:
    course = dated(0, 1)
    assert series.following(course, course.gatherings[-1]) == []


def test_holidays_of_the_series_are_those_after_its_first_day() -> None:
    """Christmas Eve and New Year's Eve are Thursdays in 2026, and the series goes on beyond them."""
    course = a_course(4)
    eves = {dt.date(2026, 12, 24), dt.date(2026, 12, 31)}
    assert series.holidays_of(course, dt.date(2026, 12, 17)) == eves
    assert series.holidays_of(course, dt.date(2026, 12, 24)) == eves - {dt.date(2026, 12, 24)}
    assert series.holidays_of(course, dt.date(2026, 11, 4)) == frozenset()
