"""What a leader does with results: lets them out of the window, and decides which texts may be printed.

Every function is one transaction, and may raise `UserError`.
"""

from collections.abc import Callable, Collection
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import disclosure, texts
from mestringstreff_desktop.course.evaluation.questionnaire import Response, Review
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.snapshot import read_all


def _no_step(_done: int, _of: int) -> None:
    """Nobody follows how far it has come."""


def release(
    database: Database,
    course_id: UUID,
    questionnaire_ids: Collection[UUID],
    made_of: Course | None = None,
) -> None:
    """Note that results leave the window: those that are counted in them are, and late ones wait from now.

    Where nothing was counted in a result, nothing is noted. `made_of` is the course as it was when the
    results were made, where that is a while ago: more may have been read from files since.
    """
    told_of = made_of.responses if made_of else None
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        for questionnaire in course.questionnaires:
            if questionnaire.id in questionnaire_ids:
                disclosure.release(questionnaire, course.responses, told_of)


def answered_courses(database: Database, step: Callable[[int, int], object] = _no_step) -> list[Course]:
    """Return the courses that have answers, the oldest first, with all that belongs to them.

    `step` is told how many are read, and of how many; each is read by itself, so that nobody waits for all.
    """
    with database.reading() as raw:
        keys = courses.answered(raw)
    found: list[Course] = []
    for number, key in enumerate(keys, 1):
        with database.reading() as raw:
            found += read_all(raw, [key])
        step(number, len(keys))
    return found


def review_text(
    database: Database, response_id: UUID, key: str, review: Review, wording: str | None = None
) -> Response:
    """Decide whether what somebody wrote to an item may be printed, perhaps in other words.

    Without a `wording` what stands is kept; an empty one is none of its own.
    """
    with database.transaction() as session:
        response = courses.find_bare(session, Response, response_id)
        answer = texts.reviewed(response.answer(key), review, wording)
        response.answers = {**response.answers, key: answer}
        return response
