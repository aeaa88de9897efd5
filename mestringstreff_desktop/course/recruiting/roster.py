"""The roster: those who have asked or take part, in order, found, counted, and what there is to say of them.

Nobody is ever merged with somebody else: two may have the same name, and are told apart by their telephone.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from mestringstreff_desktop.content.search import fold
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import attendance
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant, Presence, Status

OF_AGE = 18  # years: the course is for adults
NEED_TITLES = {
    NeedKind.HEARING: "Hørsel",
    NeedKind.SIGHT: "Syn",
    NeedKind.MOVEMENT: "Bevegelse",
    NeedKind.ALLERGY: "Allergi og mat",
    NeedKind.INTERPRETER: "Tolk og språk",
    NeedKind.LARGE_PRINT: "Stor skrift",
    NeedKind.OTHER: "Annet",
}
_STATUSES = list(Status)
# A number after a name: eight digits or more, as they are told on the telephone, perhaps with a country.
_NAME_AND_NUMBER = re.compile(
    r"(?P<name>.*?[^\W\d_].*?)[\s,;:]+(?:tlf\.?:?\s*)?(?P<number>\+?\d(?:[ .-]?\d){7,})\s*"
)
_LEAST_DIGITS = 5  # of a number that can be rung
_NOT_DIGITS = re.compile(r"\D+")


def in_order(people: Iterable[Participant]) -> list[Participant]:
    """Return people by how far they have come, and in each group in the order they came there."""
    return sorted(people, key=lambda each: (_STATUSES.index(each.status), each.position))


def waiting(course: Course) -> list[Participant]:
    """Return the waiting list, the first in line first."""
    return [each for each in in_order(course.roster) if each.status is Status.WAITING]


def free_places(course: Course) -> int:
    """Return how many more there is room for; none where the number of places is not set."""
    return max(0, course.participants - len(course.taking_part)) if course.participants else 0


def next_in_line(course: Course) -> Participant | None:
    """Return whom a free place is to be offered to."""
    return next(iter(waiting(course)), None) if free_places(course) else None


def waits_for_talk(person: Participant) -> bool:
    """Is the talk before the course agreed on, and not held yet?"""
    return person.status is Status.PRE_TALK and person.pre_talk_on is None


def split_number(text: str) -> tuple[str, str]:
    """Return the name and the telephone number of «Kari Nordmann 900 11 222»; else all of it as the name."""
    found = _NAME_AND_NUMBER.fullmatch(text.strip())
    return (found["name"].strip(" ,;:"), found["number"]) if found else (text.strip(), "")


def can_be_rung(phone: str) -> bool:
    """Is there a number in what stands as the telephone? «Spør Åse» has none."""
    return len(_NOT_DIGITS.sub("", phone)) >= _LEAST_DIGITS


def with_name(name: str, people: Iterable[Participant], but: UUID | None = None) -> list[Participant]:
    """Return those who are called so, but for one by id."""
    wanted = _as_name(name)
    return [each for each in people if wanted and each.id != but and _as_name(each.name) == wanted]


def _as_name(name: str) -> str:
    return " ".join(fold(name).split())


def found_by(typed: str, people: Iterable[Participant]) -> list[Participant]:
    """Return those in whom every typed word is found: in name, telephone, e-mail or needs."""
    wanted = fold(typed).split()
    number = _NOT_DIGITS.sub("", typed)
    is_a_number = bool(number) and not re.search(r"[^\d\s+.()/-]", typed)
    return [
        each
        for each in people
        if (is_a_number and number in _NOT_DIGITS.sub("", each.phone)) or _has_all(wanted, _text_of(each))
    ]


def _has_all(words: Iterable[str], text: str) -> bool:
    return all(word in text for word in words)


def _text_of(person: Participant) -> str:
    needs = (f"{NEED_TITLES[need.kind]} {need.text}" for need in person.needs)
    kin = "pårørende" if person.is_next_of_kin else ""
    return fold(" ".join((person.name, person.phone, person.email, kin, *needs)))


def place_words(course: Course) -> str:
    """9 av 10 plasser er tatt, 2 på venteliste, 1 venter på forsamtale"""
    taken, statuses = len(course.taking_part), [each.status for each in course.roster]
    talks = sum(map(waits_for_talk, course.roster))
    thinking = statuses.count(Status.PRE_TALK) - talks
    interested = statuses.count(Status.INTERESTED)
    parts = [
        f"{taken} av {count(course.participants, 'plass', 'plasser')} er tatt"
        if course.participants
        else f"{taken} har plass",
        f"{statuses.count(Status.WAITING)} på venteliste" if Status.WAITING in statuses else "",
        f"{talks} venter på forsamtale" if talks else "",
        f"{thinking} tenker på det" if thinking else "",
        count(interested, "interessert", "interesserte") if interested else "",
    ]
    return ", ".join(filter(None, parts))


def needs_of(people: Collection[Participant]) -> dict[NeedKind, int]:
    """Return how many have each need, of those needs that somebody has."""
    counts = {kind: sum(each.needs_kind(kind) for each in people) for kind in NeedKind}
    return {kind: number for kind, number in counts.items() if number}


def needs_words(people: Collection[Participant]) -> str:
    """2 hørsel, 1 allergi og mat; nothing where nobody has told of anything."""
    return ", ".join(f"{number} {NEED_TITLES[kind].lower()}" for kind, number in needs_of(people).items())


def kin_words(people: Collection[Participant]) -> str:
    """2 pårørende; nothing where nobody takes part as one."""
    kin = sum(each.is_next_of_kin for each in people)
    return f"{kin} pårørende" if kin else ""


def least_to_complete(course: Course) -> int:
    """Return how many gatherings one must come to: two of three, which is four of the usual six."""
    return -(-2 * len(course.gatherings) // 3)


def has_completed(person: Participant, course: Course) -> bool:
    """Has somebody been at enough of the gatherings, as the CDSME programs count it?"""
    return bool(course.gatherings) and _times(person, course) >= least_to_complete(course)


def _times(person: Participant, course: Course) -> int:
    """Return how many gatherings somebody came to, of those it is noted of."""
    return [attendance.presence(person, each) for each in course.gatherings].count(Presence.PRESENT)


def completed(course: Course) -> list[Participant]:
    """Return those with a place who have been at enough of the gatherings."""
    return [each for each in course.taking_part if has_completed(each, course)]


def number_completed(course: Course) -> int | None:
    """Return how many have completed; None where gatherings that nothing is noted of may make them more."""
    people, least = course.taking_part, least_to_complete(course)
    if not any(each.attendance for each in people):
        return None
    unknown = sum(attendance.present(course, each) is None for each in course.gatherings)
    times = [_times(each, course) for each in people]
    is_open = any(came < least <= came + unknown for came in times)
    return None if is_open else len(completed(course))


def first_day(course: Course) -> dt.date | None:
    """Return the day of the first gathering that has one."""
    return min((each.date for each in course.gatherings if each.date), default=None)


def age_on(born: dt.date, day: dt.date) -> int:
    """Return how many whole years somebody is on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def course_advice(course: Course) -> list[str]:
    """Return what is worth knowing of the roster as a whole; nothing is refused."""
    taken, room = len(course.taking_part), course.participants
    if not room or taken <= room:
        return []
    return [f"{taken} har plass, og kurset er planlagt for {room}. Det går, men sjekk rom og ark."]


def person_advice(person: Participant, course: Course, today: dt.date) -> list[str]:
    """Return what is worth knowing of one person. `today` is the wall clock's."""
    missed = [attendance.MISSED] if attendance.is_missed(person, course) else []
    return [
        *same_name_note(person.name, course.roster, person.id),
        *_age_note(person, course, today),
        *missed,
    ]


def same_name_note(name: str, people: Sequence[Participant], but: UUID | None = None) -> list[str]:
    """Return a sentence where somebody else is called the same: it may be another, and stays so."""
    others = with_name(name, people, but)
    if not others:
        return []
    known = others[0]
    phone = f" ({known.phone.strip()})" if known.phone.strip() else ""
    return [f"Det er en {known.name.strip()} i lista fra før{phone}."]


def _age_note(person: Participant, course: Course, today: dt.date) -> list[str]:
    day = first_day(course)
    if person.born is None or age_on(person.born, day or today) >= OF_AGE:
        return []
    when = "når kurset begynner" if day else "i dag"
    return [f"{person.name.strip() or 'Deltakeren'} er under {OF_AGE} år {when}. Kurset er for voksne."]
