"""A course's key figures: numbers only, as they are at home, and as they may travel.

At home they are exact. On the way to somebody else a count of one to five people is left out, so that what
is known of a group can never be known of one of them. The benefit is counted where six or more answered,
in both.
"""

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import disclosure
from mestringstreff_desktop.course.evaluation.questionnaire import Item, Questionnaire
from mestringstreff_desktop.course.expiry import attendance_at, day_of, is_over
from mestringstreff_desktop.course.recruiting import roster

BENEFIT_FORM = "evaluering-etter"
GRADES = ("Ingen nytte", "Noe nytte", "God nytte", "Svært god nytte")
GOOD = 2  # the first of the grades that is good or better


@dataclass(frozen=True, kw_only=True)
class KeyFigures:
    """The numbers of one course; None where one is not known, or must not be told.

    `year` is that of its last gathering. `planned` and `held` are gatherings. `participants` are all with a
    place, `next_of_kin` those of them who are that, `completed` those who came to enough gatherings.
    `benefit` is how many chose each of `GRADES`, and `answered` how many that is.
    """

    course_id: UUID
    year: int | None = None
    planned: int = 0
    held: int | None = None
    participants: int | None = None
    next_of_kin: int | None = None
    completed: int | None = None
    benefit: tuple[int, int, int, int] | None = None

    @property
    def answered(self) -> int | None:
        return None if self.benefit is None else sum(self.benefit)


def key_figures(course: Course) -> KeyFigures:
    """Return a course's figures as they are at home, also of one that is ended."""
    days = known_days(course)
    found = KeyFigures(
        course_id=course.id,
        year=max(days).year if days else None,
        planned=len(course.gatherings),
        held=_held(course),
        benefit=_benefit(course),
    )
    return _with_ended(found, course) if course.figures is not None else _with_people(found, course)


def known_days(course: Course) -> list[dt.date]:
    """Return the days of the gatherings, of those that have one."""
    return [day for each in course.gatherings if (day := day_of(each)) is not None]


def _with_people(found: KeyFigures, course: Course) -> KeyFigures:
    people = course.taking_part
    if not people:
        return found
    return replace(
        found,
        participants=len(people),
        next_of_kin=sum(each.is_next_of_kin for each in people),
        completed=roster.number_completed(course),
    )


def _with_ended(found: KeyFigures, course: Course) -> KeyFigures:
    """Take what stayed when the course was ended. Where nobody was listed, nothing is known of them."""
    kept = course.figures
    if kept is None or not kept.participants:
        return found
    return replace(
        found, participants=kept.participants, next_of_kin=kept.next_of_kin, completed=kept.completed
    )


def _held(course: Course) -> int | None:
    """Count the gatherings that are run to the end, or where it is noted how many came."""
    kept = course.figures.attendance if course.figures else ()
    came = kept or tuple(attendance_at(course, each) for each in course.gatherings)
    noted = [number is not None for number in came] + [False] * len(course.gatherings)
    held = sum(each.is_held or noted[at] for at, each in enumerate(course.gatherings))
    return held or None


def benefit_item(questionnaire: Questionnaire) -> Item | None:
    """Return the item that asks for the benefit in the grades that are added up; None where there is none."""
    if questionnaire.form_id != BENEFIT_FORM:
        return None
    return next((each for each in questionnaire.items if each.choices == GRADES), None)


def benefit_questionnaires(course: Course) -> list[Questionnaire]:
    """Return the questionnaires that the figures count answers of."""
    return [each for each in course.questionnaires if _grades(course, each) is not None]


def _benefit(course: Course) -> tuple[int, int, int, int] | None:
    """Add up the questionnaires that may be counted, each by itself: no difference is of fewer than six."""
    every = [found for each in course.questionnaires if (found := _grades(course, each)) is not None]
    none, some, good, very_good = (sum(each[grade] for each in every) for grade in range(len(GRADES)))
    return (none, some, good, very_good) if every else None


def _grades(course: Course, questionnaire: Questionnaire) -> tuple[int, ...] | None:
    item = benefit_item(questionnaire)
    if item is None:
        return None
    return disclosure.count_item(item, disclosure.counted(questionnaire, course.responses)).counts


def is_finished(course: Course, today: dt.date | None) -> bool:
    """Is a course over: ended, held to the last gathering, or its days past? `today` is the wall clock's."""
    is_held = bool(course.gatherings) and course.next_gathering is None
    return course.ended_on is not None or is_held or (today is not None and is_over(course, today))


def to_travel(found: KeyFigures) -> KeyFigures:
    """Return the figures without counts of one to five people, and without what follows from one.

    Whether somebody is next of kin is a fact about the person: it is also left out where the rest are few.
    """
    people = found.participants
    if people is None or is_few(people):
        return replace(found, participants=None, next_of_kin=None, completed=None)
    kin, completed = found.next_of_kin, found.completed
    hides_kin = kin is None or is_few(kin) or is_few(people - kin)
    hides_completed = completed is None or is_few(completed)
    return replace(
        found,
        next_of_kin=None if hides_kin else kin,
        completed=None if hides_completed else completed,
    )


def is_few(people: int) -> bool:
    """Are so many people too few to be told of to others, and not none?"""
    return 0 < people < disclosure.FEWEST
