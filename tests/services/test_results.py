"""What leaves the window is noted, and the leader decides which texts may be printed."""

from datetime import timedelta

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire, Response, Review
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import answers, planning, results
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.course.evaluation.papers import USE, WORDS, asked, filled, ticked, wrote


def put(database: Database, course: Course, form: Questionnaire, responses: list[Response]) -> None:
    with database.transaction() as session:
        stored = courses.find_bare(session, Course, course.id)
        stored.questionnaires.append(form)
        stored.responses.extend(responses)


def released(database: Database, course: Course) -> int:
    return sum(each.is_released for each in planning.load_course(database, course.id).responses)


def test_what_is_counted_in_a_result_that_leaves_the_window_is_noted(
    database: Database, course: Course
) -> None:
    form, other = asked(USE), asked(USE)
    put(database, course, form, filled(form, nytte=ticked(*[2] * 7)))
    put(database, course, other, filled(other, nytte=ticked(*[2] * 8)))
    results.release(database, course.id, [form.id])
    assert released(database, course) == 7


def test_where_no_count_is_shown_nothing_is_noted(database: Database, course: Course) -> None:
    form = asked(USE, WORDS)
    put(database, course, form, filled(form, nytte=ticked(*[2] * 5), ord=wrote(*"abcde")))
    results.release(database, course.id, [form.id])
    assert released(database, course) == 0


def test_a_text_is_printed_when_it_is_let_or_held_back_in_other_words_than_its_own(
    database: Database, course: Course
) -> None:
    form = asked(WORDS)
    (response,) = filled(form, ord=wrote("Kari var snill", review=Review.UNREAD))
    put(database, course, form, [response])
    results.review_text(database, response.id, "ord", Review.PRINT, "En annen var snill")
    found = results.review_text(database, response.id, "ord", Review.HOLD).answer("ord")
    assert (found.text, found.wording, found.review) == ("Kari var snill", "En annen var snill", Review.HOLD)


def test_what_has_left_the_window_is_neither_removed_nor_taken_back(
    database: Database, course: Course
) -> None:
    form = asked(USE)
    stack = UndoStack(database, course.id)
    responses = filled(form, nytte=ticked(*[2] * 6))
    put(database, course, form, responses)
    stack.record("svarte", course, Where("evaluation"))
    results.release(database, course.id, [form.id])
    with pytest.raises(UserError, match="Rett det heller"):
        answers.remove_response(database, responses[0].id)
    stack.undo()
    left = planning.load_course(database, course.id)
    assert ([each.id for each in left.questionnaires], released(database, course)) == ([form.id], 6)


def test_the_courses_that_are_answered_are_read_the_oldest_first(
    database: Database, library: Library
) -> None:
    new, old, _ = (
        planning.create_course(database, library, "Mestringstreff", NOW - timedelta(days))
        for days in (1, 9, 5)
    )
    for each in (new, old):
        form = asked(USE)
        put(database, each, form, filled(form, nytte=ticked(2)))
    steps: list[tuple[int, int]] = []
    found = results.answered_courses(database, lambda done, of: steps.append((done, of)))
    assert [each.id for each in found] == [old.id, new.id]
    assert [len(each.responses) for each in found] == [1, 1]
    assert steps == [(1, 2), (2, 2)]
