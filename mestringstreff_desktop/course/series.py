"""The gatherings of a course as a series: a day a week, dates in order, and what moves with what.

Only gatherings that have not begun are ever given another date.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.holidays import holiday

WEEK = dt.timedelta(weeks=1)
MOST_SKIPPED = 60  # weeks; nobody means to wait longer


@dataclass(frozen=True)
class Week:
    """A day of the series, and the gathering on it; None where the week is skipped."""

    day: dt.date
    gathering: Gathering | None


def waiting(course: Course) -> list[Gathering]:
    """Return the gatherings that have not begun."""
    return [gathering for gathering in course.gatherings if not gathering.is_started]


def weeks(course: Course, first: dt.date, skipped: Collection[dt.date] = ()) -> list[Week]:
    """Return a day a week from `first` until all that wait have one, those that are skipped among them."""
    return list(_weeks(waiting(course), first, skipped))


def _weeks(gatherings: Sequence[Gathering], first: dt.date, skipped: Collection[dt.date]) -> Iterator[Week]:
    left = iter(gatherings)
    number = len(gatherings)
    for week in range(number + min(len(skipped), MOST_SKIPPED)):
        if number == 0 or first > dt.date.max - week * WEEK:
            return
        day = first + week * WEEK
        if day in skipped:
            yield Week(day, None)
        else:
            yield Week(day, next(left))
            number -= 1


def holidays_of(course: Course, first: dt.date) -> frozenset[dt.date]:
    """Return the holidays among the days of the series, which are skipped unless the leader says otherwise.

    The first day is one that she has chosen herself, and is none of them.
    """
    found = frozenset[dt.date]()
    while more := _holidays(weeks(course, first, found), first):
        found |= more
    return found


def _holidays(found: Sequence[Week], first: dt.date) -> frozenset[dt.date]:
    return frozenset(week.day for week in found if week.gathering and week.day != first and holiday(week.day))


def after_last(course: Course) -> dt.date | None:
    """Return the day a week after the last gathering, if that has a date."""
    last = course.gatherings[-1].date if course.gatherings else None
    return last + WEEK if last and last < dt.date.max - WEEK else None


def are_in_order(course: Course) -> bool:
    """Do the gatherings come one after another, as far as they have dates?"""
    days = [gathering.date for gathering in course.gatherings if gathering.date]
    return days == sorted(days)


def put_in_order(course: Course) -> None:
    """Deal out the dates and times of those that have not begun, the earliest to the first."""
    dated = [gathering for gathering in waiting(course) if gathering.date]
    times = [(gathering.date, gathering.start) for gathering in dated]
    times.sort(key=lambda when: (when[0], when[1] or dt.time.min))
    for gathering, (day, start) in zip(dated, times, strict=True):
        gathering.date, gathering.start = day, start


def following(course: Course, gathering: Gathering) -> list[Gathering]:
    """Return the gatherings after one that have a date and have not begun."""
    later = course.gatherings[gathering.position + 1 :]
    return [each for each in later if each.date and not each.is_started]
