"""Gjort in words: what happened held against the plan, as a leader would tell it.

Only what differs by some minutes is told; the rest went as planned. Pure: the run is an argument.
"""

import datetime as dt
import re

from mestringstreff_desktop.clock import local, minutes_between
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.course.run.view import MOVED, RunLine, RunView, Turn
from mestringstreff_desktop.course.timetable import minutes_in_words

# A difference smaller than this, in minutes, is nothing to tell of.
WORTH_TELLING = 3
_MINUTES, _NAME = r"\d+ minutt(?:er)?", "«[^»]*»"
# The sentences below, as they are found again.
_TOLD = re.compile(
    rf"Startet kl\. \d\d\.\d\d(?:, {_MINUTES} (?:etter|før) planen)?\.|Sluttet kl\. \d\d\.\d\d\."
    rf"|\d+ av \d+ var til stede\.|\d+ kom\.|{_NAME} tok {_MINUTES} (?:lengre|kortere)\."
    rf"|Vi la inn {_NAME}, (?:{_MINUTES}|under ett minutt)\.|Tida sto stille i {_MINUTES}\."
    rf"|Hoppet over {_NAME}(?:(?:, | og ){_NAME})*\."
)


def done_words(gathering: Gathering, run: RunView, course: Course) -> list[str]:
    """Return what was done as sentences; nothing before the start."""
    if run.started_at is None:
        return []
    lines = [line for line in run.lines if line.turn is Turn.DONE or _is_over(run)]
    sentences = [_start(gathering, run.started_at), *_present(gathering, course)]
    sentences += [_took(line) for line in lines if line.was_on and _is_worth_telling(line)]
    sentences += [_added(line) for line in lines if line.was_on and line.item.is_unplanned]
    sentences += _skipped([line for line in lines if not line.was_on])
    return [*sentences, *_stood_still(run), *_finish(run)]


def put_before(sentences: list[str], own: str) -> str:
    """Put sentences before a leader's own text, in place of those that the clock told there before.

    They stand in its first line. What has been put right since makes them untrue.
    """
    first, *rest = own.split("\n")
    hers = " ".join(_TOLD.sub("", first).split()) if _TOLD.search(first) else first
    return "\n".join([part for part in (" ".join(sentences), hers) if part.strip()] + rest)


def _is_over(run: RunView) -> bool:
    return run.status is RunStatus.FINISHED


def _start(gathering: Gathering, started_at: dt.datetime) -> str:
    said = f"Startet kl. {clock_time(local(started_at))}"
    planned = gathering.starts_at
    minutes = minutes_between(planned.astimezone(dt.UTC), started_at) if planned else 0
    if abs(minutes) < WORTH_TELLING or dt.timedelta(minutes=abs(minutes)) > MOVED:
        return f"{said}."
    return f"{said}, {minutes_in_words(abs(minutes))} {'etter' if minutes > 0 else 'før'} planen."


def _present(gathering: Gathering, course: Course) -> list[str]:
    count = gathering.log.attendance
    if count is None:
        return []
    return [f"{count} av {course.expected} var til stede." if course.expected else f"{count} kom."]


def _more(line: RunLine) -> int:
    return line.used - line.item.minutes


def _is_worth_telling(line: RunLine) -> bool:
    return not line.item.is_unplanned and abs(_more(line)) >= WORTH_TELLING


def _took(line: RunLine) -> str:
    more = _more(line)
    return f"{line.item.quoted} tok {minutes_in_words(abs(more))} {'lengre' if more > 0 else 'kortere'}."


def _added(line: RunLine) -> str:
    minutes = minutes_in_words(line.used) if line.used else "under ett minutt"
    return f"Vi la inn {line.item.quoted}, {minutes}."


def _skipped(lines: list[RunLine]) -> list[str]:
    names = [line.item.quoted for line in lines]
    if not names:
        return []
    return [f"Hoppet over {' og '.join(filter(None, (', '.join(names[:-1]), names[-1])))}."]


def _stood_still(run: RunView) -> list[str]:
    """Tell of pauses in the time; those of the plan are items like others."""
    if run.finished_at is None or run.started_at is None:
        return []
    going = sum(visit.minutes for visit in run.visits)
    minutes = minutes_between(run.started_at, run.finished_at) - going
    return [f"Tida sto stille i {minutes_in_words(minutes)}."] if minutes >= WORTH_TELLING else []


def _finish(run: RunView) -> list[str]:
    return [f"Sluttet kl. {clock_time(local(run.finished_at))}."] if run.finished_at else []
