"""One line that is seen on every page: what is under way, or should have begun. UTC in, words out."""

from datetime import datetime, timedelta
from enum import StrEnum

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run.gap import gap
from mestringstreff_desktop.course.run.view import gathering_to_run, under_way

# So long after its time a gathering that is not started was not forgotten: it was not held.
REMIND_FOR = timedelta(hours=3)


class Urgency(StrEnum):
    """How much a line wants to be seen."""

    PLAIN = "plain"
    WARM = "warm"


def reminder(course: Course, now: datetime) -> tuple[Gathering, str, Urgency] | None:
    """Return the gathering to remind of, in words; nothing where all is as it should be."""
    going = under_way(course)
    if going:
        chosen = gathering_to_run(course) or going[-1]
        return _about_going(chosen, len(going), now)
    due = next((each for each in course.gatherings if not each.is_started and is_due(each, now)), None)
    if due is None or due.start is None:
        return None
    return due, f"{due.name} skulle begynne kl. {clock_time(due.start)}.", Urgency.WARM


def _about_going(gathering: Gathering, count: int, now: datetime) -> tuple[Gathering, str, Urgency]:
    away = gap(gathering, now)
    if away is not None:
        at = clock_time(local(away.seen_at))
        return gathering, f"{gathering.name} pågikk kl. {at}. Er den ferdig?", Urgency.WARM
    if count > 1:
        return gathering, f"{count} samlinger pågår. Avslutt den som er ferdig.", Urgency.WARM
    return gathering, f"{gathering.name} pågår.", Urgency.PLAIN


def is_due(gathering: Gathering, now: datetime) -> bool:
    """Has the gathering's time come, and not long since passed?"""
    planned = gathering.starts_at
    return planned is not None and timedelta() <= now - planned.astimezone() <= REMIND_FOR
