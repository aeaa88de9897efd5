"""How far a course has come through its six stages: by what is done, and by what is settled.

Whatever counts is named, so that a leader sees why a stage has come as far as it has. What is noted
nowhere is not held against a course that has begun: it was done outside the program.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.model import Checklist, Stage
from mestringstreff_desktop.course.advice import FEWEST_USER_REPRESENTATIVES
from mestringstreff_desktop.course.checklist import Progress, Question, progress, questions
from mestringstreff_desktop.course.course import Course, Role
from mestringstreff_desktop.course.evaluation import done
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.course.meetings import planned
from mestringstreff_desktop.course.recruiting.channels import rows
from mestringstreff_desktop.course.recruiting.participant import Status

INVOLVE_STAGE, RECRUIT_STAGE, RUN_STAGE, EVALUATE_STAGE = "involve", "recruit", "run", "evaluate"
_TALKED_WITH = (Status.PRE_TALK, Status.PLACE, Status.WAITING)


class Counted(Struct, frozen=True):
    """Something that counts in a stage, in words, and how much of it is done."""

    what: str
    progress: Progress

    @property
    def words(self) -> str:
        """Samlinger holdt: 2 av 6"""
        return f"{self.what}: {self.progress.done} av {self.progress.total}"


def stage_progress(parts: Sequence[Counted]) -> Progress:
    """Return how far a stage has come, by all that counts in it."""
    return sum((each.progress for each in parts), start=Progress(0, 0))


def counted(
    course: Course, checklist: Checklist, channels: Sequence[ChannelTemplate], stages: Sequence[Stage]
) -> list[list[Counted]]:
    """Return what counts in each stage; what there is nothing of is left out."""
    lines = questions(checklist, course.entries)
    return [
        [each for each in _parts(course, lines, channels, stage.id) if each.progress.total]
        for stage in stages
    ]


def _parts(
    course: Course, lines: Sequence[Question], channels: Sequence[ChannelTemplate], stage_id: str
) -> Iterator[Counted]:
    settled = progress(line for line in lines if line.item and line.item.stage == stage_id)
    yield Counted("Avklart i sjekklista", settled)
    if stage_id == INVOLVE_STAGE:
        yield from _involving(course)
    if stage_id == RECRUIT_STAGE:
        yield from _recruiting(course, channels)
    if stage_id == RUN_STAGE:
        held = [gathering.is_held for gathering in course.gatherings]
        yield Counted("Samlinger holdt", Progress(sum(held), len(held)))
    if stage_id == EVALUATE_STAGE:
        yield from _evaluating(course)


def _has_begun(course: Course) -> bool:
    return any(each.is_started for each in course.gatherings)


# The steps with a user representative, and when each was done.
_STEPS: Mapping[str, Callable[[Involvement], dt.date | None]] = MappingProxyType(
    {
        "Brukerrepresentanter spurt": lambda each: each.asked_on,
        "Rolleprater holdt": lambda each: each.role_talk_on,
        "Avtaler gjort": lambda each: each.agreed_on,
    }
)


def _involving(course: Course) -> Iterator[Counted]:
    agreed = [each.involvement for each in course.team if each.role is Role.USER_REPRESENTATIVE]
    steps = {what: sum(day(each) is not None for each in agreed) for what, day in _STEPS.items()}
    if any(steps.values()) or not _has_begun(course):
        of = FEWEST_USER_REPRESENTATIVES
        yield from (Counted(what, Progress(min(number, of), of)) for what, number in steps.items())
    meetings = [each.is_held for each in planned(course)]
    yield Counted("Arbeidsmøter holdt", Progress(sum(meetings), len(meetings)))


def _recruiting(course: Course, templates: Sequence[ChannelTemplate]) -> Iterator[Counted]:
    """Nobody need use every channel: those that are planned count, and those that the handbook stresses."""
    noted = [each for each in rows(course, templates) if each.channel and each.channel.is_planned]
    if noted or not _has_begun(course):
        keys = {each.key for each in noted}
        planned = [*noted, *(each for each in templates if each.is_essential and each.id not in keys)]
        yield Counted("Kanaler brukt", Progress(sum(each.is_used for each in noted), len(planned)))
    if course.roster or course.figures or not _has_begun(course):
        taken = course.figures.participants if course.figures else len(course.taking_part)
        yield Counted("Plasser tatt", Progress(min(taken, course.participants), course.participants))
    talks = [each.pre_talk_on is not None for each in course.roster if each.status in _TALKED_WITH]
    yield Counted("Forsamtaler holdt", Progress(sum(talks), len(talks)))


def _evaluating(course: Course) -> Iterator[Counted]:
    """Until a course is ended the answers and the talks are to come; then only what is noted counts."""
    answered, people = done.typed(course), done.took_part(course)
    is_to_come = course.ended_on is None
    if answered or is_to_come:
        yield Counted("Svar skrevet inn", Progress(answered, max(answered, people)))
    talks = {
        "Snakket om samarbeidet": done.cooperation_is_talked_of(course),
        "Evalueringsmøte holdt": done.review_is_held(course),
    }
    for what, is_done in talks.items():
        if is_done or is_to_come:
            yield Counted(what, Progress(int(is_done), 1))
    yield Counted("Linjer i regnskapet ført", done.accounts(course))
    if course.report_words:  # that it was printed is not known
        yield Counted("Rapporten skrevet i", Progress(1, 1))
