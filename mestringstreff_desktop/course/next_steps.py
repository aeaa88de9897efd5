"""The most useful things to do next in a course, the most pressing first, at most three.

Nobody is named: the page they stand on may be seen by others.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.model import Checklist
from mestringstreff_desktop.content.words import capitalised, clock_time, count, short_date
from mestringstreff_desktop.course.advice import FEWEST_USER_REPRESENTATIVES, team_advice
from mestringstreff_desktop.course.checklist import ItemState, Question, questions
from mestringstreff_desktop.course.course import Course, Gathering, Role
from mestringstreff_desktop.course.economy import lacks_used
from mestringstreff_desktop.course.evaluation import done
from mestringstreff_desktop.course.evaluation.questionnaire import Moment
from mestringstreff_desktop.course.expiry import Due, due
from mestringstreff_desktop.course.meetings import REVIEW, UNNAMED, next_of, review_meeting
from mestringstreff_desktop.course.recruiting.channels import next_essential
from mestringstreff_desktop.course.recruiting.roster import (
    free_places,
    next_in_line,
    waiting,
    waits_for_talk,
)
from mestringstreff_desktop.course.work_meeting import WorkMeeting

STEPS_SHOWN = 3
MEETING_SOON = dt.timedelta(days=1)


class StepKind(StrEnum):
    """Where a next step leads."""

    QUESTION = "question"
    PREPARE = "prepare"
    LOG = "log"
    DATES = "dates"
    TEAM = "team"
    MEETING = "meeting"
    ANSWERS = "answers"
    READING = "reading"
    REVIEW = "review"
    ACCOUNTS = "accounts"
    REPORT = "report"
    PARTICIPANT = "participant"
    CHANNEL = "channel"
    END = "end"


class NextStep(Struct, frozen=True):
    """Something worth doing now. `key` is a question's or a channel's key, `id` of what else it is about."""

    kind: StepKind
    title: str
    why: str
    key: str = ""
    id: UUID | None = None


def next_steps(
    course: Course, checklist: Checklist, channels: Sequence[ChannelTemplate], today: dt.date
) -> list[NextStep]:
    """Return the most useful steps now. `today` is the wall clock's."""
    lines = questions(checklist, course.entries)
    ending = due(course, today)
    steps = [_ending_step(ending)] if ending and ending.is_firm else []
    steps += [*_log_steps(course), *_late_steps(lines), *_meeting_steps(course, today)]
    steps += _answer_steps(course, today)
    steps += [_ending_step(ending)] if ending else []
    if done.is_over(course, today):
        steps += _evaluation_steps(course)
    if course.next_gathering is not None:
        steps += [*_place_steps(course), *_talk_steps(course)]
    steps += [*_date_steps(course), *_prepare_steps(course)]
    if course.gatherings and not any(each.is_started for each in course.gatherings):
        steps += [*_representative_steps(course), *_channel_steps(course, channels)]
    steps += [*_team_steps(course), *_open_steps(lines)]
    return _without_repeats(steps)[:STEPS_SHOWN]


def _without_repeats(steps: list[NextStep]) -> list[NextStep]:
    """Keep the most pressing of the steps that lead to the same place."""
    first: dict[object, NextStep] = {}
    for step in steps:
        first.setdefault((step.kind, step.key, step.id), step)
    return list(first.values())


def _log_steps(course: Course) -> list[NextStep]:
    held = [gathering for gathering in course.gatherings if gathering.is_held]
    return [
        NextStep(
            StepKind.LOG,
            f"Skriv LURT fra samling {gathering.number}",
            "To linjer er nok",
            id=gathering.id,
        )
        for gathering in held[-1:]
        if not gathering.log.wise.strip()
    ]


def _ending_step(ending: Due) -> NextStep:
    """It is said calmly at first, and firmly when nobody can need what is stored of people any longer."""
    since = f"Det er {ending.days} dager siden siste samling. Slett opplysningene om deltakerne nå"
    calm = "Slett opplysningene om deltakerne når dere er ferdige med dem"
    return NextStep(StepKind.END, "Avslutt kurset", since if ending.is_firm else calm)


def _meeting_steps(course: Course, today: dt.date) -> list[NextStep]:
    meeting = next_of(course.work_meetings, today)
    if meeting is None or meeting.date is None or meeting.date - today > MEETING_SOON:
        return []
    when = "i dag" if meeting.date == today else "i morgen"
    at = f" kl. {clock_time(meeting.start)}" if meeting.start else ""
    what, kind = (REVIEW, StepKind.REVIEW) if meeting.is_review else (UNNAMED, StepKind.MEETING)
    return [NextStep(kind, f"{what} {when}{at}", "Se over sakslista", id=meeting.id)]


def _answer_steps(course: Course, today: dt.date) -> list[NextStep]:
    """The answers after the course, when it is over; before that the short round of the last gathering."""
    if not done.is_over(course, today):
        return _round_steps(course)
    answers = done.answers_to(course, Moment.AFTER)
    begun, people = sum(not each.is_done for each in answers), done.took_part(course)
    if not begun and (answers or course.ended_on is not None):
        return []
    why = f"{people} kan ha svart" if people else "de viser hva deltakerne mener"
    why = f"{count(begun, 'skjema', 'skjemaer')} er ikke skrevet ferdig" if begun else why
    return [NextStep(StepKind.ANSWERS, "Skriv inn svarene", f"Evaluering · {why}")]


def _round_steps(course: Course) -> list[NextStep]:
    held = [each for each in course.gatherings if each.is_held][-1:]
    lacks = [
        each for each in held if done.has_rounds(each) and not done.answers_to(course, Moment.DURING, each.id)
    ]
    words, why = "Skriv inn rundene fra samling {}", "Evaluering · svar"
    return [NextStep(StepKind.ANSWERS, words.format(each.number), why, id=each.id) for each in lacks]


def _evaluation_steps(course: Course) -> list[NextStep]:
    """What is done with the answers, in order. Of a course that is ended nothing new is asked for."""
    unread, lacks = done.unread(course), lacks_used(course)
    review, is_ended = review_meeting(course), course.ended_on is not None
    steps = []
    if unread:
        why = f"Evaluering · {count(unread, 'tekst', 'tekster')} ikke lest"
        steps.append(NextStep(StepKind.READING, "Les gjennom det deltakerne skrev", why))
    if not (review.is_held if review else is_ended):
        steps.append(_review_step(review))
    if lacks:
        why = f"Evaluering · {count(lacks, 'linje', 'linjer')} mangler det dere brukte"
        steps.append(NextStep(StepKind.ACCOUNTS, "Før regnskapet", why))
    if not (is_ended or done.may_be_reported(course)):
        steps.append(NextStep(StepKind.REPORT, "Lag rapporten", "Evaluering · tallene og det dere lærte"))
    return steps


def _review_step(meeting: WorkMeeting | None) -> NextStep:
    """One that is only called so is among the meetings of planning, and is shown from there."""
    when = "sakslista er klar til bruk"
    if meeting is not None:
        when = short_date(meeting.date) if meeting.date else "dato er ikke satt"
    known = meeting.id if meeting is not None and meeting.is_review else None
    return NextStep(StepKind.REVIEW, "Hold evalueringsmøte", f"Evaluering · {when}", id=known)


def _place_steps(course: Course) -> list[NextStep]:
    first, queue = next_in_line(course), len(waiting(course))
    if first is None:
        return []
    title = f"Det er ledig plass, og {_number(queue)} står på venteliste"
    places = "1 ledig plass" if free_places(course) == 1 else f"{free_places(course)} ledige plasser"
    return [NextStep(StepKind.PARTICIPANT, title, f"Rekruttering · {places}", id=first.id)]


def _talk_steps(course: Course) -> list[NextStep]:
    wait = [each for each in course.roster if waits_for_talk(each)]
    if not wait:
        return []
    title = f"Ha forsamtale med {_number(len(wait))} som venter"
    return [NextStep(StepKind.PARTICIPANT, title, "Rekruttering · forsamtaler", id=wait[0].id)]


def _number(number: int) -> str:
    return "én" if number == 1 else str(number)


def _representative_steps(course: Course) -> list[NextStep]:
    found = sum(each.role is Role.USER_REPRESENTATIVE for each in course.team)
    if found >= FEWEST_USER_REPRESENTATIVES:
        return []
    wanted = "én brukerrepresentant til" if found else "to brukerrepresentanter"
    why = "Det tar tid å finne noen, så spør tidlig"
    return [NextStep(StepKind.TEAM, f"Spør FFO og SAFO om {wanted}", why)]


def _channel_steps(course: Course, channels: Sequence[ChannelTemplate]) -> list[NextStep]:
    """Whoever is told of a course asks when it is; one that is best rung is rung, as its hint says."""
    found = next_essential(course, channels) if not _date_steps(course) else None
    if found is None:
        return []
    is_rung = found.hint.startswith("Ring ")
    title = f"Ring {found.name[:1].lower()}{found.name[1:]}" if is_rung else f"Bruk kanalen «{found.name}»"
    return [NextStep(StepKind.CHANNEL, title, "Rekruttering · viktig kanal", key=found.key)]


def _team_steps(course: Course) -> list[NextStep]:
    """A team in the making that lacks somebody; an empty one waits for the checklist."""
    lacks = team_advice(course) if course.team and not any(each.is_held for each in course.gatherings) else []
    return [NextStep(StepKind.TEAM, "Se på arbeidsgruppa", lacks[0])] if lacks else []


def _question_step(line: Question, why: str) -> NextStep:
    return NextStep(StepKind.QUESTION, line.text, why, key=line.key)


def _late_steps(lines: list[Question]) -> list[NextStep]:
    """Open questions with a date, the first date first: they were promised to somebody."""
    dated = [
        (line.entry.due, number, line)
        for number, line in enumerate(lines)
        if line.is_open and line.entry and line.entry.due
    ]
    return [
        _question_step(line, f"Planlegging · frist {short_date(due)}") for due, _, line in sorted(dated)[:1]
    ]


def _date_steps(course: Course) -> list[NextStep]:
    first = next((each for each in course.gatherings if not each.is_held), None)
    if first is None or first.starts_at:
        return []
    why = "Da regner programmet ut klokkeslettene"
    return [NextStep(StepKind.DATES, f"Sett dato for samling {first.number}", why, id=first.id)]


def _prepare_steps(course: Course) -> list[NextStep]:
    gathering = course.next_gathering
    if gathering is None or gathering.starts_at is None or gathering.is_started:
        return []
    why = ", ".join(_short_material(gathering)) or "Programmet, arkene og utstyret"
    return [NextStep(StepKind.PREPARE, f"Gjør klar samling {gathering.number}", why, id=gathering.id)]


def _short_material(gathering: Gathering) -> list[str]:
    material = gathering.material[:3]
    return [capitalised(material[0]), *material[1:]] if material else []


def _open_steps(lines: list[Question]) -> list[NextStep]:
    """Essential questions, those already begun first."""
    waiting = [line for line in lines if line.is_open and line.is_essential]
    begun = [line for line in waiting if line.state is ItemState.IN_PROGRESS]
    fresh = [line for line in waiting if line.state is ItemState.NOT_STARTED]
    return [_question_step(line, "Planlegging · i gang") for line in begun] + [
        _question_step(line, "Planlegging · ikke startet") for line in fresh
    ]
