"""Who came to which gathering: counted a gathering and a person, and what it tells the leaders to do.

What is noted of a gathering that is gone is never asked for, and somebody whom nothing is noted of is
neither there nor away.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence

MISSED = "Kom ikke de siste gangene. Ring gjerne og hør hvordan det går."
UNMARKED = "ikke merket"
WORDS: Mapping[Presence, str] = MappingProxyType(
    {Presence.PRESENT: "kom", Presence.TOLD: "ga beskjed", Presence.ABSENT: "kom ikke"}
)
TURNS = (None, *WORDS)  # what a tap on a person turns through
RING_AFTER = 2  # gatherings in a row that somebody stayed away from, and told nobody


class Came(Struct, frozen=True):
    """How many of those there were, of gatherings or of people."""

    number: int
    of: int

    @property
    def words(self) -> str:
        """4 av 6"""
        return f"{self.number} av {self.of}"


def presence(person: Participant, gathering: Gathering) -> Presence | None:
    """Return whether somebody was there; None where nobody has noted it."""
    return person.attendance.get(str(gathering.id))


def turned(now: Presence | None) -> Presence | None:
    """Return what a tap makes of it: kom, ga beskjed, kom ikke, and nothing again."""
    return TURNS[(TURNS.index(now) + 1) % len(TURNS)]


def listed(course: Course, gathering: Gathering) -> list[Participant]:
    """Return whom to ask for: those with a place, and those who had one when they were noted here."""
    return [each for each in course.roster if each.has_place or presence(each, gathering)]


def counts(course: Course, gathering: Gathering) -> dict[Presence, int]:
    """Return how many came, told and did not come, of those whom it is noted of."""
    there = [presence(each, gathering) for each in course.roster]
    return {kind: there.count(kind) for kind in WORDS}


def present(course: Course, gathering: Gathering) -> int | None:
    """Return how many came, by what is noted of each; None where nothing is."""
    found = counts(course, gathering)
    return found[Presence.PRESENT] if any(found.values()) else None


def held(course: Course) -> list[Gathering]:
    """Return the gatherings that have been: those that are run to the end, or that somebody is noted at."""
    return [each for each in course.gatherings if each.is_held or present(course, each) is not None]


def attended(person: Participant, course: Course, before: Gathering | None = None) -> Came:
    """Return how many gatherings somebody came to, of those that have been; or of those `before` one."""
    there = [
        presence(person, each) for each in held(course) if before is None or each.position < before.position
    ]
    return Came(there.count(Presence.PRESENT), len(there))


def is_missed(person: Participant, course: Course) -> bool:
    """Did somebody stay away the last times it is noted, and tell nobody?"""
    noted = [there for each in held(course) if (there := presence(person, each))]
    return person.has_place and noted[-RING_AFTER:] == [Presence.ABSENT] * RING_AFTER


def gathering_words(course: Course, gathering: Gathering) -> str:
    """7 kom, 1 ga beskjed, 2 ikke merket"""
    found = counts(course, gathering)
    parts = [f"{number} {WORDS[kind]}" for kind, number in found.items() if number]
    left = len(listed(course, gathering)) - sum(found.values())
    return ", ".join([*parts, *([f"{left} {UNMARKED}"] if left else [])])
