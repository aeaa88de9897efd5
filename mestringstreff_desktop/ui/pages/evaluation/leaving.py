"""Lets figures out of the window: says what it means the first time, and notes what was counted in them."""

from collections.abc import Collection
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import disclosure
from mestringstreff_desktop.services import results
from mestringstreff_desktop.ui.base.context import Context

TITLE = "Når tallene går ut av programmet"
MEANS = (
    "Svarene som er telt med, kan rettes etterpå, men ikke fjernes. Svar som kommer senere, venter til minst "
    "seks kan telles samtidig. Ellers kunne noen regne ut hva den siste svarte."
)
GO_ON, STAY = "Gå videre", "Ikke nå"


def let_out(context: Context, told: Collection[tuple[UUID, UUID]], made_of: Course | None = None) -> bool:
    """Note that answers to questionnaires are told outside the window; is it to go on?

    `told` are the questionnaires, each by its course's id and its own. Whoever prints, saves or copies a
    figure asks first. What is let out stays so: it cannot be undone. `made_of` is the course as it was when
    the pages were made, which may have been looked at for a while.
    """
    if not told:
        return True
    if _is_news(context.require_course(), told) and not context.ask.confirm(TITLE, MEANS, GO_ON, STAY):
        return False
    return bool(context.act(lambda: _release(context, told, made_of)))


def _is_news(course: Course, told: Collection[tuple[UUID, UUID]]) -> bool:
    """Are counts of a course let out for the first time, so that it is to be said what it means?"""
    if any(each.is_released for each in course.responses):
        return False
    own = [each for each in course.questionnaires if (course.id, each.id) in told]
    return any(disclosure.has_counts(each, course.responses) for each in own)


def _release(context: Context, told: Collection[tuple[UUID, UUID]], made_of: Course | None) -> bool:
    for course_id in {course_id for course_id, _ in told}:
        ids = {key for its_course, key in told if its_course == course_id}
        own = made_of if made_of is not None and made_of.id == course_id else None
        results.release(context.database, course_id, ids, own)
    return True
