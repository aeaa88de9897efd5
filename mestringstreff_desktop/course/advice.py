"""Where a plan leaves the recommendations: advice in words, never a hindrance.

The recommendations are the handbook's (4.3, 5.2, 5.3).
"""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import capitalised, long_date
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, Role, task_from_last
from mestringstreff_desktop.course.holidays import holiday_remark
from mestringstreff_desktop.course.timetable import (
    end_of,
    minutes_in_words,
    phase_minutes,
    timetable,
    total_minutes,
)

FEWEST_PARTICIPANTS = 6
MOST_PARTICIPANTS = 12
RECOMMENDED_GATHERINGS = 6
FEWEST_USER_REPRESENTATIVES = 2
SHORTEST_CLOSING = 20  # minutes
LONGEST_WITHOUT_BREAK = 90
LONGEST_TALK = 30
LONG_ITEM = 120
_TALK = "presentasjon"
_TASK = "refleksjonsoppgave"


def participants_advice(participants: int) -> str:
    """Say what the number of participants means for the group; empty when it is as recommended."""
    if participants > MOST_PARTICIPANTS:
        return "Flere enn tolv? Da trenger gruppa flere ledere, så alle blir sett."
    if participants < FEWEST_PARTICIPANTS:
        return "Færre enn seks kan bli sårbart når noen blir syke. Seks til tolv passer best."
    return ""


def team_advice(course: Course) -> list[str]:
    """Say what the working group lacks."""
    users = [member for member in course.team if member.role is Role.USER_REPRESENTATIVE]
    advice = []
    if len(users) < FEWEST_USER_REPRESENTATIVES:
        missing = "to brukerrepresentanter" if not users else "én brukerrepresentant til"
        advice.append(f"Dere trenger {missing}. To er det minste som er anbefalt.")
    if users and not any(member.is_contact_person for member in users):
        advice.append("La én av brukerrepresentantene være kontaktperson for deltakerne.")
    return advice


def gatherings_advice(course: Course) -> str:
    """Say where the number of gatherings is not the recommended; empty when it is."""
    count = len(course.gatherings)
    if count >= RECOMMENDED_GATHERINGS:
        return ""
    words = {0: "ingen samlinger", 1: "én samling"}.get(count, f"{count} samlinger")
    return f"Kurset har {words}. Opplegget er laget for seks, én i uka."


def plan_advice(course: Course, gathering: Gathering) -> list[str]:
    """Say where a gathering's plan leaves the recommendations, or is probably not as it was meant."""
    if not gathering.items:
        return ["Samlingen har ingen programposter ennå. Legg til noe i hver del."]
    rules: tuple[Callable[[Course, Gathering], Iterator[str]], ...] = (_slips, _closing, _break, _talk, _task)
    return [words for rule in rules for words in rule(course, gathering)]


def _slips(_: Course, gathering: Gathering) -> Iterator[str]:
    for item in gathering.items:
        if item.minutes == 0:
            yield f"«{item.title}» har 0 minutter. Er det meningen?"
        elif item.minutes > LONG_ITEM:
            yield f"«{item.title}» varer i {minutes_in_words(item.minutes)}. Er det meningen?"


def _closing(_: Course, gathering: Gathering) -> Iterator[str]:
    minutes = phase_minutes(gathering.items, Phase.CLOSING)
    if minutes < SHORTEST_CLOSING:
        words = minutes_in_words(minutes)
        yield f"Avslutningen har {words}. Folk trenger gjerne en halv time til å samle trådene."


def _break(_: Course, gathering: Gathering) -> Iterator[str]:
    has_break = any(item.is_break and item.minutes for item in gathering.items)
    if not has_break and total_minutes(gathering.items) > LONGEST_WITHOUT_BREAK:
        yield "Samlingen har ingen pause. Legg inn minst én, så alle får hvile og slå av en prat."


def _talk(_: Course, gathering: Gathering) -> Iterator[str]:
    """Talking is told by the way of working; anything else in it means that the group takes part."""
    for is_talk, items in groupby(gathering.items, key=_is_talk):
        row = list(items)
        minutes = sum(item.minutes for item in row)
        if is_talk and minutes > LONGEST_TALK:
            yield (
                f"Fra «{row[0].title}» snakker lederne i {minutes_in_words(minutes)} på rad. "
                "La gruppa snakke to og to underveis."
            )


def _is_talk(item: AgendaItem) -> bool:
    return not item.is_break and item.way_of_working.strip().casefold() == _TALK


def _task(course: Course, gathering: Gathering) -> Iterator[str]:
    opening = [item for item in gathering.items if item.phase is Phase.OPENING]
    has_room = any(_TASK in f"{item.title} {item.text}".casefold() for item in opening)
    if task_from_last(course, gathering) and not has_room:
        yield (
            "Oppstarten har ingen programpost om refleksjonsoppgaven fra sist. "
            "Sett av litt tid til den først."
        )


def date_advice(course: Course, gathering: Gathering, today: dt.date) -> list[str]:
    """Say what is worth a second look about when a gathering is held. `today` is the wall clock's."""
    if gathering.date is None or gathering.is_held:
        return []
    advice = [holiday_remark(gathering.date)]
    if gathering.date < today and not gathering.is_started:
        advice.append(f"{capitalised(long_date(gathering.date))} er allerede passert.")
    advice += [_clash(gathering, other) for other in course.gatherings if _overlap(gathering, other)]
    return [words for words in advice if words]


def order_advice(course: Course) -> str:
    """Say which gathering comes before the one before it; empty when they come in order."""
    dated = [each for each in course.gatherings if each.date]
    for one, other in pairwise(dated):
        if (other.date or dt.date.max) < (one.date or dt.date.min):
            return f"Samling {other.number} har en tidligere dato enn samling {one.number}."
    return ""


def _overlap(one: Gathering, other: Gathering) -> bool:
    """Without a start, two on one day are taken to be held at the same time."""
    if one.id == other.id or one.date != other.date or other.is_held:
        return False
    if one.starts_at is None or other.starts_at is None:
        return True
    return one.starts_at < _ends(other) and other.starts_at < _ends(one)


def _ends(gathering: Gathering) -> dt.datetime:
    start = gathering.starts_at or dt.datetime.min
    return end_of(timetable(gathering.items, start), start)


def _clash(gathering: Gathering, other: Gathering) -> str:
    """Told in the same words from both sides."""
    day = long_date(gathering.date) if gathering.date else ""
    first, second = sorted((gathering.number, other.number))
    return f"Samling {first} og samling {second} overlapper {day}."
