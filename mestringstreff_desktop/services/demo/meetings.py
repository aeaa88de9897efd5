"""The meetings of the example course's working group: two that are held, and one on the next Monday."""

import datetime as dt
from collections.abc import Mapping

from mestringstreff_desktop.content.model import Checklist
from mestringstreff_desktop.course.checklist import Question, questions
from mestringstreff_desktop.course.course import Course, renumber
from mestringstreff_desktop.course.meetings import new_id, with_agenda
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from mestringstreff_desktop.services.demo import texts
from mestringstreff_desktop.services.demo.texts import Decided, Met, Said

STARTS, ENDS = dt.time(13), dt.time(14, 30)
A_WEEK, SATURDAY = 7, 5


def made(course: Course, checklist: Checklist, today: dt.date) -> list[WorkMeeting]:
    """Return the meetings; the next one is to talk of what is open in the checklist."""
    lines = questions(checklist, course.entries)
    by_key = {line.key: line for line in lines}
    monday = today + dt.timedelta(days=A_WEEK - today.weekday())
    held = [_held(met, monday, today, by_key) for met in texts.MET]
    found = [*held, _meeting(date=monday, agenda=with_agenda(lines))]
    renumber(found)
    for number, each in enumerate(found, 1):
        each.title = f"Arbeidsmøte {number}"
    return found


def _meeting(date: dt.date, agenda: tuple[AgendaPoint, ...]) -> WorkMeeting:
    return WorkMeeting(date=date, start=STARTS, ends=ENDS, place=texts.MEETING_PLACE, agenda=agenda)


def _held(met: Met, monday: dt.date, today: dt.date, by_key: Mapping[str, Question]) -> WorkMeeting:
    agenda = tuple(_point(said, by_key) for said in met.points)
    meeting = _meeting(monday - dt.timedelta(weeks=met.weeks), agenda)
    meeting.present, meeting.minutes, meeting.is_held = met.present, met.minutes, True
    meeting.decisions = tuple(_decision(decided, today) for decided in met.decisions)
    return meeting


def _point(said: Said, by_key: Mapping[str, Question]) -> AgendaPoint:
    words = said.text or by_key[said.question].text
    return AgendaPoint(id=new_id(), text=words, question=said.question, minutes=said.minutes)


def _decision(decided: Decided, today: dt.date) -> Decision:
    due = None if decided.days is None else working_day(today + dt.timedelta(days=decided.days))
    return Decision(
        id=new_id(),
        text=decided.text,
        responsible=decided.responsible,
        due=due,
        question=decided.question,
        entry=decided.question,
    )


def working_day(day: dt.date) -> dt.date:
    """Return the day, or the Monday after it when it is in a weekend."""
    return day + dt.timedelta(days=A_WEEK - day.weekday()) if day.weekday() >= SATURDAY else day
