"""The end of a course: what goes of those who took part, what stays, and when to remind of it.

What goes is all that is noted of people. What stays is numbers, and the course as the leaders wrote it.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting import attendance, channels, roster
from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.course.run.events import replay

FIRM_AFTER = dt.timedelta(days=30)  # after the last gathering it is said firmly
CARE = (
    "Loggene, referatene, svarene, notatene, tekstene og egne filer blir stående slik de er skrevet. "
    "Les gjennom dem først, og ta bort det som handler om enkeltpersoner."
)


@dataclass(frozen=True)
class Preview:
    """What goes and what stays when a course is ended, a sentence each."""

    goes: tuple[str, ...]
    stays: tuple[str, ...]


@dataclass(frozen=True)
class Due:
    """A course that should be ended: for how long it has been over, and whether that is to be said firmly."""

    days: int
    is_firm: bool


def figures(course: Course, templates: Collection[ChannelTemplate]) -> CourseFigures:
    """Return the numbers that stay; of a course that is ended already, those that stayed then."""
    if course.figures is not None:
        return course.figures
    taking_part = course.taking_part
    statuses = [each.status for each in course.roster]
    return CourseFigures(
        interested=len(course.roster),
        participants=len(taking_part),
        next_of_kin=sum(each.is_next_of_kin for each in taking_part),
        waiting=statuses.count(Status.WAITING),
        withdrawn=statuses.count(Status.WITHDRAWN),
        completed=roster.number_completed(course),
        attendance=tuple(attendance_at(course, each) for each in course.gatherings),
        channels=channels.results(course, templates),
    )


def attendance_at(course: Course, gathering: Gathering) -> int | None:
    """Return how many came, as it is noted of each, else as the log has it; None where neither tells."""
    noted = attendance.present(course, gathering)
    return gathering.log.attendance if noted is None else noted


def figures_words(found: CourseFigures) -> str:
    """10 fikk plass, 2 av dem pårørende. 8 fullførte. 14 spurte om kurset."""
    kin = f", {found.next_of_kin} av dem pårørende" if found.next_of_kin else ""
    completed = "" if found.completed is None else f" {found.completed} fullførte."
    return f"{found.participants} fikk plass{kin}.{completed} {found.interested} spurte om kurset."


def preview(course: Course, templates: Collection[ChannelTemplate]) -> Preview:
    """Return what goes and what stays."""
    people = count(len(course.roster), "person", "personer")
    return Preview(
        goes=(
            f"Navn, telefon og e-post til {people}",
            "Hensyn, forsamtaler, notater, fødselsdatoer, når de sa ja, og hvem dere kunne ringe",
            "Hvem som kom til hver samling, og hvordan hver av dem fikk vite om kurset",
        ),
        stays=(
            f"Tallene: {figures_words(figures(course, templates))}",
            "Hvor mange som kom til hver samling og via hver kanal",
            "Planen, sjekklista, loggene, kanalene, tekstene, arbeidsgruppa, møtene, svarene og regnskapet",
        ),
    )


def last_day(course: Course) -> dt.date | None:
    """Return the day of the last gathering, if all of them have been: by date, else by when it was ended."""
    days = [day_of(each) for each in course.gatherings]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def day_of(gathering: Gathering) -> dt.date | None:
    """Return the day a gathering is on; of one without a date, the day it was held."""
    if gathering.date is not None or not gathering.is_held:
        return gathering.date
    events = gathering.events
    ended = replay(events, events[-1].at).finished_at
    return local(ended).date() if ended else None


def is_over(course: Course, today: dt.date) -> bool:
    """Has the last gathering been, on a day before this one?"""
    last = last_day(course)
    return last is not None and last < today


def early_words(course: Course, today: dt.date) -> str:
    """Say that there is more of a course, where it is not over; nothing where it is."""
    if is_over(course, today) or course.next_gathering is None:
        return ""
    return (
        f"Kurset er ikke ferdig. Samling {course.next_gathering.number} er ikke holdt, og navnelista, "
        "hensynene og telefonnumrene blir borte."
    )


def due(course: Course, today: dt.date) -> Due | None:
    """Return whether a course is over and still has people in it, from the day after its last gathering."""
    last = last_day(course)
    if last is None or last >= today or not course.roster:
        return None
    over = today - last
    return Due(over.days, over > FIRM_AFTER)
