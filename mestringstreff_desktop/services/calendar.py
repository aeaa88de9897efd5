"""The gatherings as a calendar file (RFC 5545), which updates what an earlier one put in a calendar.

Nothing private goes into it: title, lead, time and place, and no plan, names or notes. icalendar is
imported when the first file is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mestringstreff_desktop.content.text import clean_name, clean_text
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.timetable import clock_times, end_of
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import files

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/Oslo"
PRODUCT = "-//Mestringstreff//Mestringstreff Desktop//NO"
_NO_DATES = "Ingen av samlingene har dato ennå. Sett en dato først, så kan de legges i kalenderen."
# The rules that hold since 1996; written out, so that the file is the same on every machine.
_ZONE_RULES = f"""BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""


def calendar_file(course: Course, gatherings: Sequence[Gathering], now: dt.datetime) -> bytes:
    """Return a calendar file of those gatherings that have a date. `now` is UTC.

    Raises:
        UserError: none of them has a date.
    """
    from icalendar import Calendar

    dated = [gathering for gathering in gatherings if gathering.date]
    if not dated:
        raise UserError(_NO_DATES)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone())
    for gathering in dated:
        calendar.add_component(_event(course, gathering, now))
    return bytes(calendar.to_ical())


def save_calendar(course: Course, gatherings: Sequence[Gathering], target: Path, now: dt.datetime) -> Path:
    """Write a calendar file, whole or not at all. `now` is UTC.

    Raises:
        UserError: no gathering has a date, or the disk refuses the file.
    """
    return files.write_whole(target, calendar_file(course, gatherings, now))


@lru_cache(maxsize=1)
def _zone() -> Timezone:
    from icalendar import Timezone

    zone = Timezone.from_ical(_ZONE_RULES)
    assert isinstance(zone, Timezone), "the rules are those of a time zone"
    return zone


def _event(course: Course, gathering: Gathering, now: dt.datetime) -> Event:
    """The id never changes, and the sequence grows with time: a later file replaces an earlier one."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{gathering.id}@mestringstreff")
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", max(0, int((now - course.created_at).total_seconds())))
    event.add("summary", clean_name(f"{course.title}, {gathering.name[:1].lower()}{gathering.name[1:]}"))
    if lead := clean_text(gathering.lead).strip():
        event.add("description", lead)
    _add_times(event, gathering)
    _add_place(event, course, gathering)
    return event


def _add_times(event: Event, gathering: Gathering) -> None:
    """Wall-clock times in Oslo; without a start it is the whole day."""
    assert gathering.date is not None, "only those with a date are in the file"
    if gathering.start is None:
        event.add("dtstart", gathering.date)
        event.add("dtend", gathering.date + dt.timedelta(days=1))
        return
    starts = dt.datetime.combine(gathering.date, gathering.start)
    for name, moment in (("dtstart", starts), ("dtend", end_of(clock_times(gathering), starts))):
        event.add(name, moment, parameters={"TZID": ZONE})


def _add_place(event: Event, course: Course, gathering: Gathering) -> None:
    link = clean_name(gathering.link)
    place = link if gathering.is_digital and link else clean_name(place_words(gathering, course))
    if place:
        event.add("location", place)
    if gathering.is_digital and link.startswith(("https://", "http://")):
        event.add("url", link)
