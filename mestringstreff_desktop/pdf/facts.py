"""When, where and by whom, in the words of all that is printed from a plan."""

import re
from collections.abc import Sequence

from mestringstreff_desktop.content.words import capitalised, clock_time, long_date
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.timetable import Slot, clock_times, end_of

_NAMES = re.compile(r",| og ")
_ROLES = {"kursleder", "fagperson", "brukerrepresentant", "gjest"}
_ROOM = {"deltakerne", "alle"}


def span_words(placed: Sequence[Slot], gathering: Gathering) -> str:
    """10.00–12.45; nothing where no start is set."""
    if gathering.start is None or not placed:
        return clock_time(gathering.start) if gathering.start else ""
    first = min(slot.starts for slot in placed)
    return f"{clock_time(first)}–{clock_time(end_of(placed, first))}"


def day_words(gathering: Gathering) -> str:
    """Onsdag 25. november kl. 10.00–12.45; says what is missing."""
    day, clock = gathering.date, span_words(clock_times(gathering), gathering)
    if day is None:
        return f"Dato er ikke satt, kl. {clock}" if clock else "Dato og klokkeslett er ikke satt"
    words = long_date(day).capitalize()
    return f"{words} kl. {clock}" if clock else f"{words}, klokkeslett er ikke satt"


def where_and_when(gathering: Gathering, course: Course) -> str:
    """Onsdag 25. november kl. 10.00–12.45 · Frivilligsentralen"""
    return " · ".join(filter(None, (day_words(gathering), place_words(gathering, course))))


def dated(gathering: Gathering) -> str:
    """Onsdag 25. november 2026; nothing where no day is set."""
    return f"{long_date(gathering.date).capitalize()} {gathering.date.year}" if gathering.date else ""


def known_time_and_place(gathering: Gathering, course: Course) -> str:
    """The same for participants: what is not settled is left out."""
    is_known = gathering.date is not None
    return where_and_when(gathering, course) if is_known else place_words(gathering, course)


def time_words(slot: Slot, gathering: Gathering) -> str:
    """When an item begins; how long it is to take where no start is set."""
    return clock_time(slot.starts) if gathering.start else f"{slot.item.minutes}\N{NO-BREAK SPACE}min"


def who_words(gathering: Gathering) -> str:
    """Those who lead something, each named once, in the order they come: Åshild, Jonas, Kari."""
    named = (name for item in gathering.items for name in _NAMES.split(item.responsible))
    people = {name.casefold(): name for name in map(str.strip, named) if name}
    words = ", ".join(key if key in _ROLES else name for key, name in people.items() if key not in _ROOM)
    return capitalised(words)
