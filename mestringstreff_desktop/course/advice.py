"""Where a plan leaves the recommendations: advice in words, never a hindrance.

What is recommended is the handbook's (4.3, 5.2, 5.3). The limits that it does not set are our own, and
the advice says so.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import capitalised, long_date
from mestringstreff_desktop.course.course import (
    AgendaItem,
    Course,
    Gathering,
    Role,
    line_on_last_task,
    task_from_last,
)
from mestringstreff_desktop.course.holidays import holiday_remark
from mestringstreff_desktop.course.timetable import (
    end_of,
    minutes_in_words,
    phase_minutes,
    timetable,
)

FEWEST_PARTICIPANTS = 6
MOST_PARTICIPANTS = 12
RECOMMENDED_GATHERINGS = 6
FEWEST_USER_REPRESENTATIVES = 2
# Our own limits, in minutes and days.
SHORTEST_CLOSING = 20
LONGEST_WITHOUT_BREAK = 75
BREAKS_THAT_ARE_ENOUGH = 2
LONGEST_TALK = 30
LONG_ITEM = 120
LONGEST_GAP = 14
_TALK = "presentasjon"


def participants_advice(participants: int) -> str:
    """Say what the number of participants means for the group; empty when it is as recommended."""
    if participants > MOST_PARTICIPANTS:
        return "Flere enn tolv? Da trenger gruppa flere ledere, så alle blir sett."
    if participants < FEWEST_PARTICIPANTS:
        return "Færre enn seks kan bli sårbart når noen blir syke. Håndboka anbefaler seks til tolv."
    return ""


def team_advice(course: Course) -> list[str]:
    """Say what the working group lacks."""
    users = [member for member in course.team if member.role is Role.USER_REPRESENTATIVE]
    professionals = [member for member in course.team if member.role in (Role.LEADER, Role.PROFESSIONAL)]
    advice = []
    if len(users) < FEWEST_USER_REPRESENTATIVES:
        missing = "to brukerrepresentanter" if not users else "én brukerrepresentant til"
        advice.append(f"Dere trenger {missing}. To er det minste som er anbefalt.")
    if users and not any(member.is_contact_person for member in users):
        advice.append("La én av brukerrepresentantene være kontaktperson for deltakerne.")
    if professionals and not any(member.is_contact_person for member in professionals):
        advice.append("La også en fagperson være kontaktperson for deltakerne.")
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
        least = minutes_in_words(SHORTEST_CLOSING)
        yield f"Avslutningen har {words}. Håndboka setter av en halv time, og vårt råd er minst {least}."


def _break(_: Course, gathering: Gathering) -> Iterator[str]:
    stretches = _between_breaks(gathering.items)
    if max(stretches) <= LONGEST_WITHOUT_BREAK or len(stretches) > BREAKS_THAT_ARE_ENOUGH:
        return
    if len(stretches) == 1:
        yield "Samlingen har ingen pause. Legg inn minst én, så alle får hvile og slå av en prat."
    else:
        yield (
            f"Det går {minutes_in_words(max(stretches))} uten pause. "
            f"Vårt råd er en pause hvert {LONGEST_WITHOUT_BREAK}. minutt, eller to i løpet av samlingen."
        )


def _between_breaks(items: Iterable[AgendaItem]) -> list[int]:
    """Return the minutes before, between and after the breaks; one of no minutes is no break."""
    stretches = [0]
    for item in items:
        if not item.is_break:
            stretches[-1] += item.minutes
        elif item.minutes:
            stretches.append(0)
    return stretches


def _talk(_: Course, gathering: Gathering) -> Iterator[str]:
    """Talking is told by the way of working; anything else in it means that the group takes part."""
    for is_talk, items in groupby(gathering.items, key=_is_talk):
        row = list(items)
        minutes = sum(item.minutes for item in row)
        if is_talk and minutes > LONGEST_TALK:
            yield (
                f"Fra «{row[0].title}» snakker lederne i {minutes_in_words(minutes)} på rad. "
                "Vårt råd: La gruppa snakke to og to underveis."
            )


def _is_talk(item: AgendaItem) -> bool:
    return not item.is_break and item.way_of_working.strip().casefold() == _TALK


def _task(course: Course, gathering: Gathering) -> Iterator[str]:
    if task_from_last(course, gathering) and not line_on_last_task(gathering):
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


def pace_advice(course: Course) -> str:
    """Say where the longest time between two gatherings is far from a week; empty when it is not.

    What is held is left in peace.
    """
    dated = [each for each in course.gatherings if each.date]
    pairs = [(one, other) for one, other in pairwise(dated) if not other.is_held]
    one, other = max(pairs, key=_days_apart, default=(None, None))
    if one is None or other is None or (apart := _days_apart((one, other))) <= LONGEST_GAP:
        return ""
    length = f"{apart} dager" if apart % 7 else f"{apart // 7} uker"
    between = f"samling {one.number} og samling {other.number}"
    return f"Det går {length} mellom {between}. Håndboka anbefaler én samling i uka."


def _days_apart(pair: tuple[Gathering, Gathering]) -> int:
    one, other = pair
    return (other.date - one.date).days if one.date and other.date else 0


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
