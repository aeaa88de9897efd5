"""Lets figures out of the window: says what it means the first time, and notes what was counted in them."""

from collections.abc import Collection
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire
from mestringstreff_desktop.services import results
from mestringstreff_desktop.ui.base.context import Context

TITLE = "Når tallene går ut av programmet"
MEANS = "Svar som kommer senere, venter til det er nok nye til at ingen kan kjennes igjen. Det er minst seks."
GO_ON, STAY = "Gå videre", "Ikke nå"


def let_out(context: Context, course: Course, questionnaires: Collection[Questionnaire]) -> bool:
    """Note that answers to these questionnaires are told outside the window; is it to go on?

    Whoever prints, saves or copies a figure asks first. What is let out stays so: it cannot be undone.
    """
    ids = {each.id for each in questionnaires}
    if not ids:
        return True
    if not _is_known(course) and not context.ask.confirm(TITLE, MEANS, GO_ON, STAY):
        return False
    return bool(context.act(lambda: _release(context, course.id, ids)))


def _is_known(course: Course) -> bool:
    """Has something been let out of the course before, so that it has been said what it means?"""
    return any(each.is_released for each in course.responses)


def _release(context: Context, course_id: UUID, ids: Collection[UUID]) -> bool:
    results.release(context.database, course_id, ids)
    return True
