"""The fields that stand in letters and posters, such as `{sted}`: what they are called, and their values.

A field that the course knows is filled from it; one that only the leader knows is typed once, for all texts
(`Course.text_values`). One that nobody has told is empty: a gap, which is shown with its name.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Literal

from mestringstreff_desktop.content.words import clock_time, kroner, long_date, month_name, weekday_name
from mestringstreff_desktop.course.course import Course, Gathering, Role, TeamMember, place_words
from mestringstreff_desktop.course.meetings import clock_words, next_of, planned, review_meeting
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence
from mestringstreff_desktop.course.timetable import end_of, planned_times
from mestringstreff_desktop.course.work_meeting import WorkMeeting

# Where a value is changed: in the course, in the text itself, or it comes with whom the text is for.
Home = Literal["course", "dates", "team", "meetings", "typed", "person", "today"]
DATE_OF = "dato:"
FIELD = re.compile(r"\{([a-z_]+(?::[0-9]{1,2})?)\}")
_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{5,18}[0-9]")
_EMAIL = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>().]+")
_TELEPHONES = ("kontakt_telefon", "brukerkontakt_telefon")
_OF_REVIEW = ("evalueringsmote", "evaluering_sted", "evaluering_klokkeslett")
_LONGEST = 20  # letters of a telephone number, which stays on one line
_FIXED = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Field:
    """A place in a text that is filled in. `label` is what a leader reads, `hint` an example of a value.

    `source` says in words where it is filled from, `home` where it is changed. One that `is_typed` may be
    typed once for all texts, where the course does not know it.
    """

    name: str
    label: str
    hint: str
    source: str
    home: Home
    is_typed: bool = True


_COURSE, _DATES = "Fra Planlegging, om kurset", "Fra datoene under Samlinger"
_TEAM, _MEETINGS = "Fra arbeidsgruppa under Planlegging", "Fra arbeidsmøtene under Planlegging"
_REVIEW = "Fra møtet som har «evaluering» i navnet, under Planlegging"
_TYPED, _PERSON = "Skrives én gang, for alle tekstene", "Fra den brevet er til"
_FIELDS = (
    Field("kurs", "Navn på kurset", "Mestringstreff Orkdal", _COURSE, "course", is_typed=False),
    Field("sted", "Sted", "Frivilligsentralen, Storgata 1", _COURSE, "course"),
    Field("kommune", "Kommune", "Orkland kommune", _TYPED, "typed"),
    Field("dager", "Dager", "onsdager", _DATES, "dates"),
    Field("klokkeslett", "Klokkeslett", "10.00–12.30", _DATES, "dates"),
    Field("neste_dato", "Dato for neste samling", "onsdag 20. januar", _DATES, "dates"),
    Field("neste_klokkeslett", "Klokkeslett for neste samling", "10.00–12.30", _DATES, "dates"),
    Field("neste_sted", "Sted for neste samling", "Frivilligsentralen, Storgata 1", _DATES, "dates"),
    Field("datoer", "Alle datoene", "13., 20. og 27. januar", _DATES, "dates"),
    Field("siste_dato", "Siste dato", "onsdag 17. februar", _DATES, "dates"),
    Field("antall_samlinger", "Antall samlinger", "6", "Fra Samlinger", "dates"),
    Field("plasser", "Antall plasser", "10", _COURSE, "course"),
    Field("kontakt", "Kontaktperson", "Jonas Bekkelund", _TEAM, "team"),
    Field("kontakt_telefon", "Kontaktens telefon", "900 00 000", _TEAM, "team"),
    Field("kontakt_epost", "Kontaktens e-post", "jonas@kommunen.no", _TEAM, "team"),
    Field("brukerkontakt", "Brukerkontakt", "Kari Haugmo", _TEAM, "team"),
    Field("brukerkontakt_telefon", "Brukerkontaktens telefon", "900 00 000", _TEAM, "team"),
    Field("frist", "Påmeldingsfrist", "fredag 20. desember", _TYPED, "typed"),
    Field("pris", "Pris", "Gratis", _TYPED, "typed"),
    Field("lenke", "Nettadresse", "orkland.kommune.no/mestringstreff", _TYPED, "typed"),
    Field("pamelding", "Påmelding", "Ring eller send en melding", _TYPED, "typed"),
    Field("serveres", "Servering", "kaffe, te og frukt", _TYPED, "typed"),
    Field("oppmotested", "Hvor man går inn", "hovedinngangen, andre etasje", _TYPED, "typed"),
    Field("virksomhet", "Avsender", "Orkland kommune", _TYPED, "typed"),
    Field("antall_moter", "Antall møter i arbeidsgruppa", "4", _MEETINGS, "meetings"),
    Field("honorar_moter", "Honorar for møter og samlinger", "500 kr per møte", _TEAM, "team"),
    Field("honorar_fortelling", "Honorar for egen fortelling", "1 000 kr", _TEAM, "team"),
    Field("reise", "Dekning av reise", "etter statens satser", _TEAM, "team"),
    Field("tapt_arbeid", "Tapt arbeidsfortjeneste", "etter statens satser", _TEAM, "team"),
    Field("organisasjon", "Organisasjon", "FFO Trøndelag", _TEAM, "team"),
    Field("navn", "Navn", "Kari Haugmo", _PERSON, "person", is_typed=False),
    Field("fornavn", "Fornavn", "Kari", _PERSON, "person", is_typed=False),
    Field("nas_pa", "Telefon eller e-post", "900 00 000", _TEAM, "person", is_typed=False),
    Field("oppmote", "Oppmøte", "5 av 6", "Fra oppmøtet under Gjennomføring", "person", is_typed=False),
    Field("dato", "Dagens dato", "26. november 2026", "Dagen i dag", "today", is_typed=False),
    Field("motedato", "Dato for arbeidsmøtet", "tirsdag 5. januar", _MEETINGS, "meetings"),
    Field("motested", "Sted for arbeidsmøtet", "Møterom 2, rådhuset", _MEETINGS, "meetings"),
    Field("mote_klokkeslett", "Klokkeslett for arbeidsmøtet", "13.00–14.30", _MEETINGS, "meetings"),
    Field("evalueringsmote", "Dato for evalueringsmøtet", "tirsdag 2. mars", _REVIEW, "meetings"),
    Field("evaluering_sted", "Sted for evalueringsmøtet", "Møterom 2, rådhuset", _REVIEW, "meetings"),
    Field("evaluering_klokkeslett", "Klokkeslett for evalueringsmøtet", "13.00–14.30", _REVIEW, "meetings"),
    Field("taushet", "Hvem som har taushetsplikt", "alle som leder kurset", _TYPED, "typed"),
)
FIELDS: Mapping[str, Field] = MappingProxyType({field.name: field for field in _FIELDS})


def field_of(name: str) -> Field | None:
    """Return the field with a name, also the date of one gathering: `dato:2`; None where there is none."""
    number = name.removeprefix(DATE_OF)
    if number == name:
        return FIELDS.get(name)
    return Field(name, f"Dato for samling {number}", "onsdag 13. januar", _DATES, "dates")


def values(
    course: Course,
    today: dt.date,
    person: Participant | None = None,
    member: TeamMember | None = None,
    meeting: WorkMeeting | None = None,
) -> dict[str, str]:
    """Return what each field is, by its name; nothing where it is not known. `today` is the wall clock's.

    What the course knows goes before what is typed. `person` and `member` are whom a letter is to; without
    a `meeting` it is the next one of the working group, which the review is not.
    """
    known = {
        **_about(course),
        **_times(course.gatherings),
        **_coming(course, today),
        **_contacts(course.team),
        **_meetings(course, meeting, today),
        **_agreed(member),
        **_whose(course, person, member),
        "dato": dated(today),
    }
    found = {name: known.get(name, "").strip() or _typed(course, name) for name in FIELDS}
    found |= {name: found[name].replace(" ", _FIXED) for name in _TELEPHONES if len(found[name]) <= _LONGEST}
    dates = {f"{DATE_OF}{each.number}": _day(each.date) for each in course.gatherings}
    return found | {name: day or _typed(course, name) for name, day in dates.items()}


def _typed(course: Course, name: str) -> str:
    field = field_of(name)
    return course.text_values.get(name, "").strip() if field and field.is_typed else ""


def dated(day: dt.date) -> str:
    """26. november 2026"""
    return f"{day.day}. {month_name(day)} {day.year}"


def _day(day: dt.date | None) -> str:
    return long_date(day) if day else ""


def _about(course: Course) -> dict[str, str]:
    places = {place_words(each, course) for each in course.gatherings}
    return {
        "kurs": course.title,
        "sted": places.pop() if len(places) == 1 else course.place,
        "antall_samlinger": str(len(course.gatherings) or ""),
        "plasser": str(course.participants or ""),
    }


def _times(gatherings: Sequence[Gathering]) -> dict[str, str]:
    """When it is. What is true of some gatherings alone is not said of all."""
    days = [each.date for each in gatherings if each.date]
    is_whole = bool(days) and len(days) == len(gatherings)
    return {
        "dager": _weekdays(days) if is_whole else "",
        "klokkeslett": _clock(gatherings),
        "datoer": dates_in_a_line(days) if is_whole else "",
        "siste_dato": _day(gatherings[-1].date) if gatherings else "",
    }


def _coming(course: Course, today: dt.date) -> dict[str, str]:
    """When and where the next gathering is, of those that have a date."""
    coming = (each for each in course.gatherings if each.date and each.date >= today and not each.is_held)
    gathering = next(coming, None)
    if gathering is None:
        return {}
    return {
        "neste_dato": _day(gathering.date),
        "neste_klokkeslett": _clock([gathering]),
        "neste_sted": place_words(gathering, course),
    }


def _weekdays(days: Sequence[dt.date]) -> str:
    """onsdager, where all are on one weekday; else the dates."""
    if len(days) > 1 and len({day.weekday() for day in days}) == 1:
        return f"{weekday_name(days[0])}er"
    return _day(days[0]) if len(days) == 1 else dates_in_a_line(days)


def dates_in_a_line(days: Sequence[dt.date]) -> str:
    """13., 20. og 27. januar og 3. februar; the year too where they are in two."""
    years = len({day.year for day in days}) > 1
    months = []
    for (year, _), own in groupby(days, lambda day: (day.year, day.month)):
        each = list(own)
        numbers = _listed([f"{day.day}." for day in each])
        months.append(f"{numbers} {month_name(each[0])}{f' {year}' if years else ''}")
    return ", ".join(months) if len(months) != 2 else " og ".join(months)


def _listed(words: Sequence[str]) -> str:
    return " og ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _clock(gatherings: Sequence[Gathering]) -> str:
    """10.00–12.30, so that all are over by then; of the first, and so told, where others begin otherwise."""
    first = next(iter(gatherings), None)
    if first is None or first.start is None:
        return ""
    is_same = all(each.start in {first.start, None} for each in gatherings)
    starts = clock_time(first.start)
    ends = max(_ends(each, first.start) for each in (gatherings if is_same else [first]))
    span = starts if ends == first.start else f"{starts}–{clock_time(ends)}"
    return span if is_same else f"{span} første gang"


def _ends(gathering: Gathering, otherwise: dt.time) -> dt.time:
    """When a gathering is over, as it is planned; `otherwise` where it has no time or no plan."""
    slots = planned_times(gathering) if gathering.start else []
    return end_of(slots, slots[0].starts).time() if slots else otherwise


def _contacts(team: Sequence[TeamMember]) -> dict[str, str]:
    """Whom to ask. The contact's organisation is no sender: that is the leader's to say."""
    asked = [each for each in team if each.is_contact_person and each.name.strip()]
    users = [each for each in asked if each.role is Role.USER_REPRESENTATIVE]
    others = [each for each in asked if each.role is not Role.USER_REPRESENTATIVE]
    found: dict[str, str] = {}
    for name, people in (("kontakt", others), ("brukerkontakt", users)):
        if people:
            found[name] = people[0].name
            found[f"{name}_telefon"] = _found(_PHONE, people[0].contact)
            found[f"{name}_epost"] = _found(_EMAIL, people[0].contact)
    return found


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0] if match else ""


def _meetings(course: Course, meeting: WorkMeeting | None, today: dt.date) -> dict[str, str]:
    is_review = meeting is not None and meeting.is_review
    review = meeting if is_review else review_meeting(course)
    work = meeting if meeting and not is_review else next_of(planned(course), today)
    named = (("motedato", "motested", "mote_klokkeslett"), work), (_OF_REVIEW, review)
    found = {"antall_moter": str(len(course.work_meetings) or "")}
    for names, each in named:
        told = (_day(each.date), each.place, clock_words(each)) if each else ()
        found |= dict(zip(names, told, strict=False))
    return found


def _agreed(member: TeamMember | None) -> dict[str, str]:
    """The four parts of a fee that are agreed with a user representative; that for meetings is for all."""
    if member is None:
        return {}
    fee = member.involvement.fee
    parts = {
        "honorar_moter": fee.meetings,
        "honorar_fortelling": fee.story,
        "reise": fee.travel,
        "tapt_arbeid": fee.lost_earnings,
    }
    told = {name: kroner(ore) for name, ore in parts.items() if ore is not None}
    return {name: f"{words} i alt" if name == "honorar_moter" else words for name, words in told.items()}


def _whose(course: Course, person: Participant | None, member: TeamMember | None) -> dict[str, str]:
    named = person or member
    name = " ".join(named.name.split()) if named else ""
    return {
        "navn": name,
        "fornavn": name.partition(" ")[0],
        "organisasjon": member.organisation if member else "",
        "nas_pa": " ".join(member.contact.split()) if member else "",
        "oppmote": _attended(course, person) if person else "",
    }


def _attended(course: Course, person: Participant) -> str:
    """5 av 6, of the gatherings there are; nothing where nobody has noted who came."""
    ids = {str(each.id) for each in course.gatherings}
    noted = [presence for key, presence in person.attendance.items() if key in ids]
    came = sum(presence is Presence.PRESENT for presence in noted)
    return f"{came} av {len(ids)}" if noted else ""
