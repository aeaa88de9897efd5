"""Makes the example course of `--demo`: a group that is a third of the way, with life in every page."""

import datetime as dt
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import Course, Gathering, TeamMember, new_course, renumber
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.slides import put_in, slides_of, with_slide
from mestringstreff_desktop.services.demo import evaluation, meetings, people, texts
from mestringstreff_desktop.services.demo.meetings import working_day
from mestringstreff_desktop.services.demo.texts import Answer, Held
from mestringstreff_desktop.storage.database import Database

STARTS = dt.time(10, 0)
OVER_BY = timedelta(hours=13)
WEDNESDAY = 2
MADE_BEFORE = timedelta(weeks=12)


def fill(database: Database, library: Library, now: datetime) -> Course:
    """Store the course of `--demo` as it would be at `now` (UTC), and return it."""
    return store(database, build(library, now))


def fill_both(database: Database, library: Library, now: datetime) -> Course:
    """Store the same course and the one held before it, which there is more to look back at in."""
    course = fill(database, library, now)
    store(database, evaluation.earlier(library, build(library, now), now))
    return course


def example(library: Library, now: datetime) -> Course:
    """Return the same course, not stored, with a title that says what it is."""
    course = build(library, now)
    course.title = texts.EXAMPLE_TITLE
    return course


def store(database: Database, course: Course) -> Course:
    """Store a course that was made here."""
    with database.transaction() as session:
        session.add(course)
    return course


def build(library: Library, now: datetime) -> Course:
    """Return the course as it would be at `now` (UTC)."""
    course = new_course(texts.TITLE, library.gatherings, library.frame, now - MADE_BEFORE)
    course.place, course.participants, course.frame = texts.PLACE, texts.PARTICIPANTS, dict(texts.FRAME)
    course.team = [TeamMember(**person._asdict()) for person in texts.TEAM]
    course.entries = _entries(library, local(now).date())
    _set_dates(course, now)
    for gathering, held in zip(course.gatherings, texts.HELD, strict=False):
        _hold(gathering, held)
    _share_out(course.gatherings[: len(texts.HELD) + 1])
    course.local_help, course.text_values = texts.LOCAL_HELP, dict(texts.TEXT_VALUES)
    _choose_slides(course.gatherings[len(texts.HELD)], library)
    people.fill(course, local(now).date())
    course.work_meetings = meetings.made(course, library.checklist, local(now).date())
    evaluation.fill(course, library)
    for things in (course.team, course.entries):
        renumber(things)
    return course


def _set_dates(course: Course, now: datetime) -> None:
    """The gathering after those held is on the first Wednesday when it is not over yet."""
    earliest = (local(now) - OVER_BY).date() + timedelta(days=1)
    following = earliest + timedelta(days=(WEDNESDAY - earliest.weekday()) % 7)
    for gathering in course.gatherings:
        gathering.date = following + timedelta(weeks=gathering.position - len(texts.HELD))
        gathering.start = STARTS


def _choose_slides(gathering: Gathering, library: Library) -> None:
    """Let the group have chosen among the slides, and put in one of their own."""
    chosen = with_slide(slides_of(gathering, library), texts.OTHER_WORDS)
    hidden = (replace(each, is_shown=False) for each in chosen if each.id == texts.NOT_SHOWN)
    for each in hidden:
        chosen = with_slide(chosen, each)
    gathering.slides = put_in(chosen, texts.OWN_SLIDE, after=chosen[1].id)


def _entries(library: Library, today: dt.date) -> list[ChecklistEntry]:
    answered = [
        _entry(area.id, texts.ANSWERS[item.id], today, item_id=item.id)
        for area in library.checklist.areas
        for item in area.items
        if item.id in texts.ANSWERS
    ]
    own = [_entry(own.area_id, own.answer, today, question=own.text) for own in texts.OWN_QUESTIONS]
    return answered + own


def _entry(
    area_id: str, answer: Answer, today: dt.date, item_id: str | None = None, question: str = ""
) -> ChecklistEntry:
    return ChecklistEntry(
        area_id=area_id,
        item_id=item_id,
        question=question,
        state=answer.state,
        note=answer.note,
        responsible=answer.responsible,
        due=None if answer.days is None else working_day(today + timedelta(days=answer.days)),
    )


def _hold(gathering: Gathering, held: Held) -> None:
    """Let the gathering have been held, and its log written."""
    if gathering.starts_at is None:
        return
    moment = gathering.starts_at.astimezone(UTC) + timedelta(minutes=held.late)
    for item in gathering.items:
        kind = EventKind.ENTERED if gathering.events else EventKind.STARTED
        gathering.events.append(RunEvent(kind=kind, at=moment, item_id=item.id))
        moment += timedelta(minutes=item.minutes, seconds=held.beyond.get(item.position, 0))
    gathering.events.append(RunEvent(kind=EventKind.FINISHED, at=moment))
    renumber(gathering.events)
    log = gathering.log
    log.done, log.learned, log.wise, log.attendance = held.done, held.learned, held.wise, held.attendance


def _share_out(gatherings: list[Gathering]) -> None:
    """Put the names of those who do it where the built-in plan has their roles."""
    for gathering in gatherings:
        for item in gathering.items:
            item.responsible = texts.RESPONSIBLE.get(item.responsible, item.responsible)
