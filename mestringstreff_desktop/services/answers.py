"""What was answered, stored as it is typed or read: questionnaires, and responses that nobody is told by.

Every function is one transaction, and may raise `UserError`. A response gets a number drawn at random, and
is stored under a random id: neither tells who answered first.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.evaluation import sheets
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment, Questionnaire, Response
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change, remove
from mestringstreff_desktop.services.own.library import library_of
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_GONE = "Arket finnes ikke lenger. Velg et annet skjema i lista."
_NOTHING_ASKED = "Det er ingenting å svare på i «{title}». Legg til spørsmål, avkryssing eller skala først."
IS_RELEASED = (
    "Svaret er med i et resultat som har gått ut av programmet. Fjernes det nå, viser forskjellen hva som "
    "sto der. Rett det heller, om det er skrevet inn feil."
)
_HAS_ANSWERS = "«{title}» har svar. Fjern svarene først, om skjemaet ikke skal brukes."


def open_questionnaire(
    database: Database,
    library: Library,
    course_id: UUID,
    form_id: str,
    moment: Moment,
    *,
    gathering_id: UUID | None = None,
) -> Questionnaire:
    """Return what the answers to a sheet are stored under, stored where there is none yet.

    It holds what is asked. Where that has changed since answers came they stay with what they answered, and
    another one is begun.

    Raises:
        UserError: the sheet is gone and was never answered, or asks nothing.
    """
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        forms = library_of(library, course).forms
        sheet = sheets.sheet_of(course, forms, (form_id, moment, gathering_id))
        asked = sheets.to_answer(course, sheet)
        if asked is None:
            title = forms[form_id].title if form_id in forms else ""
            raise UserError(_NOTHING_ASKED.format(title=title) if title else _GONE)
        return _stored(course, asked)


def _stored(course: Course, asked: Questionnaire) -> Questionnaire:
    """Return the questionnaire as it is stored from now on.

    It may have got answers to something else since a paper was begun: those stay with what they answered.
    """
    found = next((each for each in course.questionnaires if each.id == asked.id), None)
    if found is None:
        return _added(course, replace(asked))
    if any(each.questionnaire_id == found.id for each in course.responses):
        if not sheets.asks_the_same(found.items, asked.items):
            return _added(course, replace(asked, id=uuid4(), position=next_position(course.questionnaires)))
        if len(found.items) >= len(asked.items):
            return found
    found.edition, found.title, found.items = asked.edition, asked.title, asked.items
    return found


def _added(course: Course, made: Questionnaire) -> Questionnaire:
    course.questionnaires.append(made)
    return made


def remove_questionnaire(database: Database, course_id: UUID, key: UUID) -> Questionnaire:
    """Take a sheet that nobody has answered out of use.

    Raises:
        UserError: it has answers.
    """
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        if any(each.questionnaire_id == key for each in course.responses):
            title = courses.find_bare(session, Questionnaire, key).title
            raise UserError(_HAS_ANSWERS.format(title=title))
    return remove(database, Questionnaire, key)


def draw_number(taken: Iterable[int]) -> int:
    """Return a number at random that is not taken: of two digits, and of more when those are used up."""
    used = set(taken)
    return next(secrets.choice(free) for free in _free(used) if free)


def _free(used: set[int]) -> Iterator[list[int]]:
    for digits in count(2):
        yield [each for each in range(10 ** (digits - 1), 10**digits) if each not in used]


def new_number(course: Course, questionnaire: Questionnaire) -> int:
    """Return a number to write on the next paper: one that no other paper of the same sheet has."""
    same = {
        each.id
        for each in course.questionnaires
        if (each.form_id, each.gathering_id) == (questionnaire.form_id, questionnaire.gathering_id)
    }
    return draw_number(each.number for each in course.responses if each.questionnaire_id in same)


def write_answer(
    database: Database, course_id: UUID, asked: Questionnaire, begun: Response, given: tuple[str, Answer]
) -> Response | None:
    """Store one answer as it is typed. The response is there from the first one, and gone with the last.

    `begun` tells its id and its number, `asked` what it answers, which is stored with it, and `given` the
    item's key and the answer. Changed words are to be read through again. A response that was checked is
    not any longer, and one that is done is there also without an answer.
    """
    key, answer = given
    with database.transaction() as session:
        response = courses.find_all(session, Response, [begun.id]).get(begun.id)
        if response is None:
            if answer.is_empty:
                return None
            response = _begin(session, course_id, asked, begun)
        before = response.answer(key)
        if (answer.chosen, answer.text) == (before.chosen, before.text):
            return response
        others = {name: each for name, each in response.answers.items() if name != key}
        response.answers = others if answer.is_empty else others | {key: _again(before, answer)}
        response.is_checked = False
        if not (response.answers or response.is_done or response.is_released):
            session.delete(response)
            return None
        return response


def _begin(session: Session, course_id: UUID, asked: Questionnaire, begun: Response) -> Response:
    course = courses.find_bare(session, Course, course_id)
    made = Response(questionnaire_id=_stored(course, asked).id, number=begun.number, id=begun.id)
    course.responses.append(made)
    return made


def _again(before: Answer, answer: Answer) -> Answer:
    """Return an answer as it is stored: the words that were there have been read, new ones have not."""
    if answer.text == before.text:
        return Answer(chosen=answer.chosen, text=answer.text, review=before.review, wording=before.wording)
    return Answer(chosen=answer.chosen, text=answer.text)


def finish(database: Database, key: UUID) -> Response:
    """Let a response that is typed to its end count."""
    return change(database, Response, key, {"is_done": True})


def confirm(database: Database, key: UUID, answers: Mapping[str, Answer]) -> Response:
    """Store what two passes came to: those answers, with the rest as it was; the response is checked."""
    with database.transaction() as session:
        response = courses.find_bare(session, Response, key)
        chosen = {name: _again(response.answer(name), each) for name, each in answers.items()}
        merged = {**response.answers, **chosen}
        response.answers = {name: each for name, each in merged.items() if not each.is_empty}
        response.is_checked = True
        return response


def remove_response(database: Database, key: UUID) -> Response:
    """Remove one response, and return it as it was.

    Raises:
        UserError: it is counted in a result that has left the window: the next would tell what it said.
    """
    with database.transaction() as session:
        if courses.find_bare(session, Response, key).is_released:
            raise UserError(IS_RELEASED)
    return remove(database, Response, key)


def add_response(
    database: Database,
    course_id: UUID,
    questionnaire_id: UUID,
    answers: Mapping[str, Answer],
    file_mark: str = "",
) -> Response | None:
    """Store a whole response at once, done, and return it; None where a file with that mark was read before.

    Answers to what the questionnaire does not ask are left out.
    """
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        asked = courses.find_bare(session, Questionnaire, questionnaire_id)
        if file_mark and file_mark in asked.files_read:
            return None
        response = Response(
            questionnaire_id=questionnaire_id,
            number=new_number(course, asked),
            answers={key: each for key, each in answers.items() if asked.item(key) and not each.is_empty},
            is_done=True,
            id=uuid4(),
        )
        course.responses.append(response)
        if file_mark:
            asked.files_read = tuple(sorted({*asked.files_read, file_mark}))
        return response
