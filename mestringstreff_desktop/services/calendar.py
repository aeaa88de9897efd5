"""Gatherings and working meetings as a calendar file (RFC 5545), which updates what an earlier one brought.

Nothing private goes into it: title, lead, time and place, and no plan, names, minutes or notes. icalendar
is imported when the first file is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from mestringstreff_desktop import missing
from mestringstreff_desktop.content.text import clean_name, clean_text
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.meetings import meeting_name, times_advice
from mestringstreff_desktop.course.timetable import clock_times, end_of
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import files

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/Oslo"
PRODUCT = "-//Mestringstreff//Mestringstreff Desktop//NO"
_NO_DATE = "Møtet har ingen dato ennå. Sett en dato først, så kan det legges i kalenderen."
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


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """What stands in a calendar of one thing: wall-clock times in Oslo, or without a start the whole day.

    Without an `ends` it is only known when it starts.
    """

    id: UUID
    title: str
    day: dt.date
    lead: str = ""
    starts: dt.datetime | None = None
    ends: dt.datetime | None = None
    place: str = ""
    url: str = ""


def calendar_file(course: Course, gatherings: Sequence[Gathering], now: dt.datetime) -> bytes:
    """Return a calendar file of those gatherings that have a date. `now` is UTC.

    Raises:
        UserError: none of them has a date.
    """
    dated = [_of_gathering(course, each, each.date) for each in gatherings if each.date]
    if not dated:
        raise UserError(_NO_DATES)
    return _file(dated, course, now)


def save_calendar(course: Course, gatherings: Sequence[Gathering], target: Path, now: dt.datetime) -> Path:
    """Write a calendar file, whole or not at all. `now` is UTC.

    Raises:
        UserError: no gathering has a date, or the disk refuses the file.
    """
    return files.write_whole(target, calendar_file(course, gatherings, now))


def meeting_file(course: Course, meeting: WorkMeeting, now: dt.datetime) -> bytes:
    """Return a calendar file of a meeting of the working group. `now` is UTC.

    Raises:
        UserError: it has no date.
    """
    if meeting.date is None:
        raise UserError(_NO_DATE)
    return _file([_of_meeting(course, meeting, meeting.date)], course, now)


def save_meeting(course: Course, meeting: WorkMeeting, target: Path, now: dt.datetime) -> Path:
    """Write a meeting's calendar file, whole or not at all. `now` is UTC.

    Raises:
        UserError: it has no date, or the disk refuses the file.
    """
    return files.write_whole(target, meeting_file(course, meeting, now))


def _of_gathering(course: Course, gathering: Gathering, day: dt.date) -> Appointment:
    starts, link = gathering.starts_at, clean_name(gathering.link)
    is_address = gathering.is_digital and link.startswith(("https://", "http://"))
    return Appointment(
        id=gathering.id,
        title=f"{course.title}, {gathering.name[:1].lower()}{gathering.name[1:]}",
        day=day,
        lead=clean_text(gathering.lead).strip(),
        starts=starts,
        ends=end_of(clock_times(gathering), starts) if starts else None,
        place=link if gathering.is_digital and link else place_words(gathering, course),
        url=link if is_address else "",
    )


def _of_meeting(course: Course, meeting: WorkMeeting, day: dt.date) -> Appointment:
    ends = meeting.ends if not times_advice(meeting) else None
    return Appointment(
        id=meeting.id,
        title=f"{course.title}, {meeting_name(meeting)}",
        day=day,
        starts=dt.datetime.combine(day, meeting.start) if meeting.start else None,
        ends=dt.datetime.combine(day, ends) if ends else None,
        place=meeting.place,
    )


def _file(appointments: Sequence[Appointment], course: Course, now: dt.datetime) -> bytes:
    """The sequence grows with time since the course was made: a later file replaces an earlier one."""
    with missing.named():
        from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone())
    sequence = max(0, int((now - course.created_at).total_seconds()))
    for appointment in appointments:
        calendar.add_component(_event(appointment, sequence, now))
    return bytes(calendar.to_ical())


@lru_cache(maxsize=1)
def _zone() -> Timezone:
    from icalendar import Timezone

    zone = Timezone.from_ical(_ZONE_RULES)
    assert isinstance(zone, Timezone), "the rules are those of a time zone"
    return zone


def _event(appointment: Appointment, sequence: int, now: dt.datetime) -> Event:
    """The id never changes, so that a later file updates what an earlier one brought."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{appointment.id}@mestringstreff")
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", sequence)
    event.add("summary", clean_name(appointment.title))
    _add_times(event, appointment)
    place = clean_name(appointment.place)
    known = {"description": appointment.lead, "location": place, "url": appointment.url}
    for name, text in known.items():
        if text:
            event.add(name, text)
    return event


def _add_times(event: Event, appointment: Appointment) -> None:
    if appointment.starts is None:
        event.add("dtstart", appointment.day)
        event.add("dtend", appointment.day + dt.timedelta(days=1))
        return
    for name, moment in (("dtstart", appointment.starts), ("dtend", appointment.ends)):
        if moment is not None:
            event.add(name, moment, parameters={"TZID": ZONE})
