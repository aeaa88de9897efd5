"""Gatherings in words: what the pages say about one in a line or two."""

import datetime as dt
from collections.abc import Sequence

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time, count, long_date, when
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.timetable import clock_times, end_of, total_minutes
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.gatherings import tool_ids


def where_of(gathering: Gathering) -> Where:
    """Return where a gathering is changed, as undo tells of it."""
    return Where("gatherings", gathering.id, f"Samling {gathering.number}")


def named(items: Sequence[AgendaItem]) -> str:
    """Return what lines are called together: «Runde», or 3 programposter."""
    return items[0].quoted if len(items) == 1 else count(len(items), "programpost", "programposter")


def held_on(gathering: Gathering) -> dt.date | None:
    """Return the day it was held as the wall clock showed it; the planned day when that is not known."""
    started = (local(event.at).date() for event in gathering.events if event.kind is EventKind.STARTED)
    return next(started, gathering.date)


def duration(minutes: int) -> str:
    """2 t 45 min"""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} t"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} min")
    return " ".join(parts)


def ends_at(gathering: Gathering) -> str:
    """Return when it ends, such as 12.45; empty when it has no start."""
    if gathering.start is None:
        return ""
    begins = dt.datetime.combine(gathering.date or dt.date(2000, 1, 1), gathering.start)
    return clock_time(end_of(clock_times(gathering), begins))


def when_in_words(gathering: Gathering) -> str:
    """onsdag 25. november kl. 10.00–12.45; that it is held, and what is missing."""
    day = held_on(gathering) if gathering.is_held else gathering.date
    if gathering.is_held:
        moved = gathering.date is not None and day is not None and day != gathering.date
        planned = f" (planlagt {long_date(gathering.date)})" if moved and gathering.date else ""
        return f"Holdt {long_date(day)}{planned}" if day else "Holdt"
    end = ends_at(gathering)
    return when(day, gathering.start) + (f"–{end}" if day and end else "")


def state_in_words(gathering: Gathering, is_next: bool) -> str:
    """Holdt, I gang, Neste; empty for those that lie further ahead."""
    if gathering.is_held:
        return "Holdt"
    if gathering.is_started:
        return "I gang"
    return "Neste" if is_next else ""


def extent(gathering: Gathering) -> str:
    """10 poster · 165 min med pause · 6 verktøy"""
    has_break = any(item.is_break and item.minutes for item in gathering.items)
    posts = sum(not item.is_break for item in gathering.items)
    parts = [count(posts, "programpost", "programposter")]
    parts.append(f"{total_minutes(gathering.items)} min{' med pause' if has_break else ''}")
    if tools := len(tool_ids(gathering)):
        parts.append(f"{tools} verktøy")
    return " · ".join(parts)
