"""How far a course has come through its six stages, and the most useful things to do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mestringstreff_desktop.content.model import Checklist, Stage
from mestringstreff_desktop.content.words import capitalised, short_date
from mestringstreff_desktop.course.advice import team_advice
from mestringstreff_desktop.course.checklist import ItemState, Progress, Question, progress, questions
from mestringstreff_desktop.course.course import Course, Gathering

RUN_STAGE = "run"
STEPS_SHOWN = 3


def stage_progress(course: Course, checklist: Checklist, stages: Sequence[Stage]) -> list[Progress]:
    """Return the progress of each stage; a gathering held counts as a question settled."""
    lines = questions(checklist, course.entries)
    found = []
    for stage in stages:
        done = progress(line for line in lines if line.item and line.item.stage == stage.id)
        if stage.id == RUN_STAGE:
            held = [gathering.is_held for gathering in course.gatherings]
            done += Progress(sum(held), len(held))
        found.append(done)
    return found


class StepKind(StrEnum):
    """Where a next step leads."""

    QUESTION = "question"
    PREPARE = "prepare"
    LOG = "log"
    DATES = "dates"
    TEAM = "team"


@dataclass(frozen=True)
class NextStep:
    """Something worth doing now. `key` is a question's key; `gathering_id` a gathering's id."""

    kind: StepKind
    title: str
    why: str
    key: str = ""
    gathering_id: UUID | None = None


def next_steps(course: Course, checklist: Checklist) -> list[NextStep]:
    """Return the most useful steps now, at most three, the most pressing first."""
    lines = questions(checklist, course.entries)
    steps = [*_log_steps(course), *_late_steps(lines), *_date_steps(course)]
    steps += [*_prepare_steps(course), *_team_steps(course), *_open_steps(lines)]
    return _without_repeats(steps)[:STEPS_SHOWN]


def _without_repeats(steps: list[NextStep]) -> list[NextStep]:
    """Keep the most pressing of the steps that lead to the same place."""
    first: dict[object, NextStep] = {}
    for step in steps:
        first.setdefault((step.kind, step.key, step.gathering_id), step)
    return list(first.values())


def _log_steps(course: Course) -> list[NextStep]:
    held = [gathering for gathering in course.gatherings if gathering.is_held]
    return [
        NextStep(
            StepKind.LOG,
            f"Skriv LURT fra samling {gathering.number}",
            "To linjer er nok",
            gathering_id=gathering.id,
        )
        for gathering in held[-1:]
        if not gathering.log.wise.strip()
    ]


def _team_steps(course: Course) -> list[NextStep]:
    """A team in the making that lacks user representatives; an empty one waits for the checklist."""
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
    return [NextStep(StepKind.DATES, f"Sett dato for samling {first.number}", why, gathering_id=first.id)]


def _prepare_steps(course: Course) -> list[NextStep]:
    gathering = course.next_gathering
    if gathering is None or gathering.starts_at is None or gathering.is_started:
        return []
    why = ", ".join(_short_material(gathering)) or "Programmet, arkene og utstyret"
    return [
        NextStep(StepKind.PREPARE, f"Gjør klar samling {gathering.number}", why, gathering_id=gathering.id)
    ]


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
