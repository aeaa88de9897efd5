"""The working group's meetings: which comes next, what to talk of, and what was decided and is not done.

What to talk of is made from the open questions of the checklist. Days are those of the wall clock.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import uuid4

from mestringstreff_desktop.content.words import clock_time, long_date
from mestringstreff_desktop.course.checklist import ItemState, Question
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting

_NAMES = re.compile(r"[,;]| og ")
MOST_POINTS = 10  # questions that are suggested for one meeting
UNNAMED, REVIEW = "Arbeidsmøte", "Evalueringsmøte"
NO_DATE = "Dato er ikke satt"
ENDS_FIRST = "Møtet slutter før det begynner. Se på klokkeslettene en gang til."


def meeting_name(meeting: WorkMeeting) -> str:
    """Return its title; what it is, where it has none."""
    return meeting.title.strip() or (REVIEW if meeting.is_review else UNNAMED)


def first_title(course: Course) -> str:
    """Arbeidsmøte 3: a title that no other meeting of the course has."""
    taken = {each.title.strip() for each in planned(course)}
    numbers = range(len(taken) + 1, 2 * len(taken) + 2)
    return next(title for number in numbers if (title := f"{UNNAMED} {number}") not in taken)


def in_order(meetings: Iterable[WorkMeeting]) -> list[WorkMeeting]:
    """Return meetings by date and time; those without a date come last, in the order they were made."""
    return sorted(
        meetings, key=lambda each: (each.date or dt.date.max, each.start or dt.time.min, each.position)
    )


def held(course: Course) -> list[WorkMeeting]:
    """Return the meetings that have been held, by date."""
    return in_order(each for each in course.work_meetings if each.is_held)


def planned(course: Course) -> list[WorkMeeting]:
    """Return the meetings at which the course is planned: all but those at which it is evaluated."""
    return [each for each in course.work_meetings if not each.is_review]


def reviews(course: Course) -> list[WorkMeeting]:
    """Return the meetings at which the course is evaluated, by date; as a rule there is one."""
    return in_order(each for each in course.work_meetings if each.is_review)


def next_of(meetings: Iterable[WorkMeeting], today: dt.date) -> WorkMeeting | None:
    """Return the first meeting today or later that has not been held; None where none has such a date."""
    coming = (each for each in meetings if not each.is_held and each.date and each.date >= today)
    return next(iter(in_order(coming)), None)


def review_meeting(course: Course) -> WorkMeeting | None:
    """Return the meeting at which the course is evaluated; without one, a meeting with such a name."""
    return next(iter(reviews(course)), None) or called_review(course)


def called_review(course: Course) -> WorkMeeting | None:
    """Return the first meeting that is planned under the name of a review; None where none is."""
    named = (each for each in planned(course) if "evaluering" in each.title.casefold())
    return next(iter(in_order(named)), None)


def without_minutes(course: Course, today: dt.date) -> list[WorkMeeting]:
    """Return the meetings whose day has gone, and of which nothing is written."""
    gone = (each for each in course.work_meetings if each.date and each.date < today)
    return in_order(each for each in gone if not is_written(each))


def is_written(meeting: WorkMeeting) -> bool:
    """Is there a word of what was said or decided?"""
    points = (point.minutes for point in meeting.agenda or ())
    decided = (decision.text for decision in meeting.decisions)
    return any(text.strip() for text in (meeting.minutes, *points, *decided))


def times_advice(meeting: WorkMeeting) -> str:
    """Say that a meeting ends before it starts; empty when it does not."""
    start, ends = meeting.start, meeting.ends
    return ENDS_FIRST if start is not None and ends is not None and ends <= start else ""


def clock_words(meeting: WorkMeeting) -> str:
    """13.00–14.30; nothing without a start. An end that comes before the start is not told."""
    if meeting.start is None:
        return ""
    ends = meeting.ends if not times_advice(meeting) else None
    return "–".join(clock_time(each) for each in (meeting.start, ends) if each)


def when_words(meeting: WorkMeeting) -> str:
    """Mandag 7. desember kl. 13.00–14.30"""
    day = long_date(meeting.date).capitalize() if meeting.date else NO_DATE
    clock = clock_words(meeting)
    return f"{day} kl. {clock}" if clock else day


def was_there(member: TeamMember, meeting: WorkMeeting) -> bool:
    """Is somebody named among those who were there, in full or by the first name?"""
    there = {name.strip().casefold() for name in _NAMES.split(meeting.present)}
    name = " ".join(member.name.split()).casefold()
    return bool(name) and bool(there & {name, name.partition(" ")[0]})


def with_agenda(lines: Sequence[Question], earlier: Iterable[AgendaPoint] = ()) -> tuple[AgendaPoint, ...]:
    """Return what to talk of: what was typed in an earlier agenda, and then what is open in the checklist.

    The essential questions go first, at most `MOST_POINTS` of all, in the order of the checklist.
    """
    by_key = {line.key: line for line in lines}
    kept = tuple(point for point in earlier if _is_typed(point, by_key.get(point.question)))
    room = MOST_POINTS - sum(bool(point.question) for point in kept)
    wanted = _most_pressing(left_out(lines, kept), room)
    return (*kept, *(point_of(line) for line in wanted))


def point_of(line: Question) -> AgendaPoint:
    """Return a question as something to talk of."""
    return AgendaPoint(id=new_id(), text=line.text, question=line.key)


def new_id() -> str:
    """Return an id of a point or a decision that no other has."""
    return str(uuid4())


def _is_typed(point: AgendaPoint, line: Question | None) -> bool:
    """Is there something of the leader's own in it, which is not to be lost?"""
    return bool(point.minutes.strip()) or line is None or point.text != line.text


def left_out(lines: Iterable[Question], agenda: Collection[AgendaPoint]) -> list[Question]:
    """Return the open questions that are not on an agenda, in the order of the checklist."""
    there = {point.question for point in agenda}
    return [line for line in lines if line.is_open and line.key not in there]


def _most_pressing(lines: Sequence[Question], most: int) -> list[Question]:
    """The essential ones first, and of those, and of the others, the ones already begun."""
    waits = sorted(lines, key=lambda line: (not line.is_essential, line.state is not ItemState.IN_PROGRESS))
    chosen = {line.key for line in waits[: max(0, most)]}
    return [line for line in lines if line.key in chosen]


class Open(NamedTuple):
    """A decision that is not done, and the meeting it is of."""

    meeting: WorkMeeting
    decision: Decision


def not_done(course: Course, lines: Iterable[Question], meeting: WorkMeeting) -> list[Open]:
    """Return what was decided at the meetings before one, and is not done; the oldest first.

    What a review decided is for the next course, and is not to be done in this one.
    """
    by_key = {line.key: line for line in lines}
    meetings = in_order(planned(course))
    before = meetings[: next((at for at, each in enumerate(meetings) if each.id == meeting.id), 0)]
    return [
        Open(each, decision)
        for each in before
        for decision in each.decisions
        if decision.text.strip() and not is_done(decision, by_key)
    ]


def is_done(decision: Decision, by_key: Mapping[str, Question]) -> bool:
    """Is it done? One that is entered in the checklist is done when its question is no longer open."""
    line = by_key.get(decision.entry)
    return decision.is_done if line is None else not line.is_open


def is_entered(decision: Decision, by_key: Mapping[str, Question]) -> bool:
    """Is it in the checklist? A question of the course's own may have been removed since."""
    return decision.entry in by_key


def state_by(decision: Decision) -> ItemState:
    """Return how far a question has come by a decision: settled, unless somebody is to do something."""
    is_to_be_done = bool(decision.responsible.strip()) or decision.due is not None
    return ItemState.IN_PROGRESS if is_to_be_done else ItemState.SETTLED
