"""A calendar file that any calendar reads, that updates, and that tells nothing private."""

import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone

from mestringstreff_desktop.course.course import Course, Gathering, TeamMember
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.calendar import calendar_file, meeting_file, save_calendar, save_meeting
from tests.course.samples import START, a_course

OSLO = ZoneInfo("Europe/Oslo")
NOW = START + dt.timedelta(days=3)


@pytest.fixture
def planned() -> Course:
    """Three gatherings of two and a half hours: one with a date and a time, one with a date, one without."""
    course = a_course(3)
    course.place = "Frivilligsentralen, Storgata 1"
    course.gatherings[0].date, course.gatherings[0].start = dt.date(2026, 10, 25), dt.time(10)
    course.gatherings[1].date = dt.date(2026, 11, 1)
    return course


def events(course: Course, now: dt.datetime = NOW) -> list[Any]:
    return list(read(course, now).walk("VEVENT"))


def read(course: Course, now: dt.datetime = NOW) -> Calendar:
    found = Calendar.from_ical(calendar_file(course, course.gatherings, now))
    assert isinstance(found, Calendar)
    return found


def test_a_gathering_is_there_with_title_time_and_place(planned: Course) -> None:
    first = events(planned)[0]
    assert str(first["summary"]) == "Mestringstreff Orkdal, samling 1: Hva er mestring?"
    assert str(first["location"]) == "Frivilligsentralen, Storgata 1"
    assert first["dtstart"].dt.replace(tzinfo=None) == dt.datetime(2026, 10, 25, 10)
    assert first["dtend"].dt.replace(tzinfo=None) == dt.datetime(2026, 10, 25, 12, 30)


def test_times_are_wall_clock_times_in_oslo_by_a_zone_in_the_file(planned: Course) -> None:
    text = calendar_file(planned, planned.gatherings, NOW).decode()
    assert "DTSTART;TZID=Europe/Oslo:20261025T100000\r\n" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n" in text


@pytest.mark.parametrize(("day", "hours"), [((2026, 10, 24), 2), ((2026, 10, 26), 1), ((2027, 4, 1), 2)])
def test_the_zone_in_the_file_has_summer_time(planned: Course, day: tuple[int, int, int], hours: int) -> None:
    zone = timezone_of(planned)
    noon = dt.datetime(*day, 12)
    assert zone.utcoffset(noon) == OSLO.utcoffset(noon) == dt.timedelta(hours=hours)


def timezone_of(course: Course) -> dt.tzinfo:
    (zone,) = read(course).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    found: dt.tzinfo = zone.to_tz()
    return found


def test_one_without_a_time_takes_the_day_and_one_without_a_date_is_left_out(planned: Course) -> None:
    found = events(planned)
    assert len(found) == 2
    assert (found[1]["dtstart"].dt, found[1]["dtend"].dt) == (dt.date(2026, 11, 1), dt.date(2026, 11, 2))


def test_a_later_file_updates_an_earlier(planned: Course) -> None:
    earlier = events(planned)[0]
    planned.gatherings[0].start = dt.time(11)
    later = events(planned, NOW + dt.timedelta(seconds=1))[0]
    assert str(later["uid"]) == str(earlier["uid"]) == f"{planned.gatherings[0].id}@mestringstreff"
    assert later["sequence"] > earlier["sequence"]
    assert later["last-modified"].dt > earlier["last-modified"].dt
    assert later["sequence"] < 2**31


def test_a_digital_gathering_has_its_link(planned: Course) -> None:
    first = planned.gatherings[0]
    first.is_digital, first.link = True, "https://example.org/rom"
    found = events(planned)[0]
    assert (str(found["location"]), str(found["url"])) == (first.link, first.link)


def test_nothing_private_is_in_it(planned: Course) -> None:
    secret = "KANARI"
    planned.team = [TeamMember(name=secret)]
    first = planned.gatherings[0]
    first.log.done = first.log.wise = first.items[0].responsible = first.items[0].text = secret
    first.notes = [LogNote(kind=NoteKind.WISE, text=secret, at=START)]
    first.tips = [secret]
    assert secret.encode() not in calendar_file(planned, planned.gatherings, NOW)


@pytest.mark.parametrize("title", ["A\r\nATTENDEE:x@y", "Te; kaffe, kaker\\", "Æøå 👩‍⚕️" * 40, "A\x00\x1bB"])
def test_any_title_stays_a_title(planned: Course, title: str) -> None:
    planned.gatherings = [Gathering(title=title, date=dt.date(2026, 11, 1))]
    (found,) = events(planned)
    assert "attendee" not in found
    assert title.strip("A\r\n\x00\x1bB")[:8] in str(found["summary"])


def test_lines_are_no_longer_than_calendars_take(planned: Course) -> None:
    planned.gatherings[0].lead = "Ærlig talt " * 60
    lines = calendar_file(planned, planned.gatherings, NOW).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_without_a_date_there_is_nothing_to_put_in_a_calendar(planned: Course) -> None:
    with pytest.raises(UserError, match="Sett en dato"):
        calendar_file(planned, planned.gatherings[2:], NOW)


def test_it_is_written_whole(planned: Course, tmp_path: Path) -> None:
    target = save_calendar(planned, planned.gatherings[:1], tmp_path / "kurs.ics", NOW)
    assert target.read_bytes() == calendar_file(planned, planned.gatherings[:1], NOW)


def test_a_file_that_cannot_be_written_is_told(planned: Course, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        save_calendar(planned, planned.gatherings, tmp_path / "borte" / "kurs.ics", NOW)


def starting(course: Course, *when: int) -> Any:
    """Return the event of the first gathering, held then."""
    moment = dt.datetime(*when)  # type: ignore[arg-type]
    course.gatherings[0].date, course.gatherings[0].start = moment.date(), moment.time()
    return events(course)[0]


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        ((2026, 12, 31, 22, 30), (2027, 1, 1, 1, 0)),
        ((2028, 2, 28, 23, 0), (2028, 2, 29, 1, 30)),
        ((2026, 11, 30, 21, 30), (2026, 12, 1, 0, 0)),
    ],
)
def test_a_late_gathering_ends_the_day_after(
    planned: Course, when: tuple[int, ...], ends: tuple[int, ...]
) -> None:
    event = starting(planned, *when)
    assert event["dtend"].dt.replace(tzinfo=None) == dt.datetime(*ends)  # type: ignore[arg-type]


def test_a_day_at_the_end_of_the_year_ends_in_the_next(planned: Course) -> None:
    planned.gatherings[1].date = dt.date(2026, 12, 31)
    event = events(planned)[1]
    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2026, 12, 31), dt.date(2027, 1, 1))


def test_an_empty_plan_takes_no_time(planned: Course) -> None:
    planned.gatherings[0].items.clear()
    first = events(planned)[0]
    assert first["dtstart"].dt == first["dtend"].dt


@pytest.mark.parametrize("link", ["", "meet.example.org", "javascript:alert(1)", "  "])
def test_what_is_no_address_is_no_link(planned: Course, link: str) -> None:
    planned.gatherings[0].is_digital, planned.gatherings[0].link = True, link
    first = events(planned)[0]
    assert "url" not in first
    assert str(first["location"]) == (link.strip() or "På nett")


def test_a_place_of_its_own_comes_before_the_courses(planned: Course) -> None:
    planned.gatherings[0].place = "Biblioteket"
    assert [str(event["location"]) for event in events(planned)] == ["Biblioteket", planned.place]


def test_without_a_place_none_is_told(planned: Course) -> None:
    planned.place = " "
    assert ["location" in event for event in events(planned)] == [False, False]


def test_a_lead_of_nothing_but_space_is_no_description(planned: Course) -> None:
    planned.gatherings[0].lead, planned.gatherings[1].lead = "  ", "Om <b>mestring</b> & ŋ 🌻"
    first, second = events(planned)
    assert "description" not in first
    assert str(second["description"]) == "Om <b>mestring</b> & ŋ 🌻"


def test_a_clock_set_back_gives_no_negative_sequence(planned: Course) -> None:
    assert events(planned, START - dt.timedelta(days=1))[0]["sequence"] == 0


def test_every_gathering_keeps_its_own_id(planned: Course) -> None:
    ids = [str(event["uid"]) for event in events(planned)]
    assert ids == [f"{each.id}@mestringstreff" for each in planned.gatherings[:2]]


@pytest.fixture
def meeting() -> WorkMeeting:
    """A working meeting with a word in all that must stay where it is."""
    return WorkMeeting(
        title="Arbeidsmøte 2",
        date=dt.date(2026, 12, 7),
        start=dt.time(13),
        ends=dt.time(14, 30),
        place="Kantina",
        present="Åshild, Kari",
        agenda=(AgendaPoint(id="1", text="HEMMELIG", minutes="HEMMELIG"),),
        minutes="HEMMELIG",
        decisions=(Decision(id="1", text="HEMMELIG", responsible="Kari"),),
    )


def event_of(course: Course, meeting: WorkMeeting, now: dt.datetime = NOW) -> Any:
    (found,) = Calendar.from_ical(meeting_file(course, meeting, now)).walk("VEVENT")
    return found


def test_a_working_meeting_is_there_with_title_time_and_place_and_no_more(meeting: WorkMeeting) -> None:
    event = event_of(a_course(), meeting)
    assert str(event["summary"]) == "Mestringstreff Orkdal, Arbeidsmøte 2"
    assert str(event["location"]) == "Kantina"
    assert event["dtend"].dt - event["dtstart"].dt == dt.timedelta(minutes=90)
    file = meeting_file(a_course(), meeting, NOW).decode()
    assert not any(word in file for word in ("HEMMELIG", "Kari", "Åshild"))


def test_a_later_file_of_the_meeting_updates_the_first(meeting: WorkMeeting) -> None:
    course = a_course()
    first = event_of(course, meeting)
    meeting.start = dt.time(12)
    later = event_of(course, meeting, NOW + dt.timedelta(minutes=1))
    assert str(first["uid"]) == str(later["uid"]) == f"{meeting.id}@mestringstreff"
    assert later["sequence"] > first["sequence"]


def test_a_meeting_without_times_takes_the_day_and_a_wrong_end_is_left_out(meeting: WorkMeeting) -> None:
    meeting.ends = dt.time(12)
    assert "dtend" not in event_of(a_course(), meeting)
    meeting.start = None
    assert event_of(a_course(), meeting)["dtend"].dt == dt.date(2026, 12, 8)


def test_a_meeting_without_a_date_is_said_so(meeting: WorkMeeting, tmp_path: Path) -> None:
    target = tmp_path / "mote.ics"
    assert save_meeting(a_course(), meeting, target, NOW).read_bytes().startswith(b"BEGIN:VCALENDAR")
    meeting.date = None
    with pytest.raises(UserError, match="ingen dato"):
        save_meeting(a_course(), meeting, target, NOW)
