"""Answers are stored as they are typed, with what was asked, and nothing tells who answered first."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

import msgspec
import pytest

from mestringstreff_desktop.content.forms import Choices, Form, Prompt, Prompts
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own import sheets as own_sheets
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.disclosure import LARGE_GROUP
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Moment,
    Questionnaire,
    Response,
    Review,
)
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import answers, planning
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.own import edit as own
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage.database import Database

AFTER, BEFORE = "evaluering-etter", "kartlegging-for"
BENEFIT = "1-hvor-stor-nytte-har-du-hatt-av-kurset-alt-i-alt"
MISSED = "4-var-det-noe-du-savnet"


def stored(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def opened(
    database: Database, library: Library, course: Course, form_id: str = AFTER, moment: Moment = Moment.AFTER
) -> Questionnaire:
    return answers.open_questionnaire(database, library, course.id, form_id, moment)


def begun(database: Database, course: Course, asked: Questionnaire) -> Response:
    number = answers.new_number(stored(database, course), asked)
    return Response(questionnaire_id=asked.id, number=number)


def typed(database: Database, course: Course, asked: Questionnaire) -> Response:
    """Type a response to its end."""
    response = begun(database, course, asked)
    answers.write_answer(database, course.id, asked, response, (BENEFIT, Answer(chosen=(2,))))
    return answers.finish(database, response.id)


def an_own_sheet(database: Database, course: Course, now: datetime, *options: str) -> Form:
    form = msgspec.structs.replace(
        own_sheets.new_form(str(uuid4())),
        title="Hvordan går det?",
        sections=(Choices(question="Humør", options=options), Prompts(items=(Prompt(label="Si mer"),))),
    )
    own.write_sheet(database, course.id, form, now)
    return form


def test_an_answer_is_there_from_the_first_and_the_response_gone_with_the_last(
    database: Database, library: Library, course: Course
) -> None:
    asked = opened(database, library, course)
    response = begun(database, course, asked)
    for answer, there in (
        (Answer(), {}),
        (Answer(text="Me"), {MISSED: Answer(text="Me")}),
        (Answer(text="Mer tid"), {MISSED: Answer(text="Mer tid")}),
        (Answer(text="  "), {}),
    ):
        answers.write_answer(database, course.id, asked, response, (MISSED, answer))
        (found,) = stored(database, course).responses or [response]
        assert (found.number, found.answers, found.is_done) == (response.number, there, False)


def test_one_that_is_done_stays_also_when_its_answers_are_taken_away(
    database: Database, library: Library, course: Course
) -> None:
    asked = opened(database, library, course)
    response = typed(database, course, asked)
    answers.write_answer(database, course.id, asked, response, (BENEFIT, Answer()))
    (found,) = stored(database, course).responses
    assert (found.answers, found.is_done) == ({}, True)


def test_numbers_are_drawn_at_random_and_get_more_digits_when_they_are_used_up() -> None:
    taken: list[int] = []
    for _ in range(100):
        taken.append(answers.draw_number(taken))
    assert sorted(taken[:90]) == list(range(10, 100))
    assert taken[:90] != sorted(taken[:90])
    assert all(100 <= each <= 999 for each in taken[90:])


def test_all_papers_of_a_sheet_have_a_number_of_their_own(
    database: Database, library: Library, course: Course
) -> None:
    questionnaire = opened(database, library, course)
    numbers = [answers.add_response(database, course.id, questionnaire.id, {}) for _ in range(95)]
    assert len({each.number for each in numbers if each}) == 95


def test_two_hundred_have_no_order_but_that_of_their_ids(
    database: Database, library: Library, course: Course
) -> None:
    key = opened(database, library, course).id
    made = [answers.add_response(database, course.id, key, {}) for _ in range(200)]
    ids = [each.id for each in stored(database, course).responses]
    assert ids == sorted(each.id for each in made if each)
    assert ids != [each.id for each in made if each]


def test_what_is_asked_is_kept_with_the_answers_when_the_scale_changes(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    form = an_own_sheet(database, course, now, "Bra", "Dårlig")
    first = opened(database, library, course, form.id)
    answers.add_response(database, course.id, first.id, {"humor": Answer(chosen=(1,))})
    changed = Choices(question="Humør", options=("Dårlig", "Midt på", "Bra"))
    sections = (changed, *form.sections[1:])
    own.change_sheet(database, UUID(form.id), msgspec.structs.replace(form, sections=sections), now)
    second = opened(database, library, course, form.id)
    assert [each.items[0].options for each in stored(database, course).questionnaires] == [
        ("Bra", "Dårlig"),
        ("Dårlig", "Midt på", "Bra"),
    ]
    assert second.id != first.id
    assert opened(database, library, course, form.id).id == second.id


def test_a_word_that_asks_nothing_parts_no_answers(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    form = an_own_sheet(database, course, now, "Bra", "Dårlig")
    first = opened(database, library, course, form.id)
    answers.add_response(database, course.id, first.id, {"humor": Answer(chosen=(1,))})
    own.change_sheet(database, UUID(form.id), msgspec.structs.replace(form, lead="Takk!"), now)
    assert opened(database, library, course, form.id).id == first.id


def test_a_sheet_that_changes_before_any_answer_is_the_same(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    form = an_own_sheet(database, course, now, "Bra", "Dårlig")
    first = opened(database, library, course, form.id)
    sections = (Choices(question="Humør", options=("Ja", "Nei")),)
    own.change_sheet(database, UUID(form.id), msgspec.structs.replace(form, sections=sections), now)
    second = opened(database, library, course, form.id)
    assert (second.id, second.items[0].options) == (first.id, ("Ja", "Nei"))
    assert second.edition != first.edition


def test_a_paper_that_is_begun_before_the_sheet_changes_takes_nothing_from_what_is_read_meanwhile(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    form = an_own_sheet(database, course, now, "Bra", "Dårlig")
    begun = opened(database, library, course, form.id)
    sections = (Choices(question="Humør", options=("Ja", "Nei")),)
    own.change_sheet(database, UUID(form.id), msgspec.structs.replace(form, sections=sections), now)
    read = opened(database, library, course, form.id)
    answers.add_response(database, course.id, read.id, {"humor": Answer(chosen=(1,))})
    paper, given = Response(questionnaire_id=begun.id, number=7), ("humor", Answer(chosen=(0,)))
    answers.write_answer(database, course.id, begun, paper, given)
    after = stored(database, course)
    asked = {each.id: each.items[0].options for each in after.questionnaires}
    told = {
        each.answer("humor").chosen: asked[each.questionnaire_id]
        for each in stored(database, course).responses
    }
    assert told == {(1,): ("Ja", "Nei"), (0,): ("Bra", "Dårlig")}


def test_a_sheet_that_is_gone_is_gone_on_with_as_it_was_asked(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    form = an_own_sheet(database, course, now, "Bra", "Dårlig")
    first = opened(database, library, course, form.id)
    answers.add_response(database, course.id, first.id, {"humor": Answer(chosen=(1,))})
    own.remove_sheet(database, UUID(form.id))
    assert opened(database, library, course, form.id).id == first.id
    with pytest.raises(UserError, match="finnes ikke lenger"):
        opened(database, library, course, str(uuid4()))


def test_a_sheet_with_nothing_to_answer_is_told(database: Database, library: Library, course: Course) -> None:
    with pytest.raises(UserError, match="ingenting å svare på"):
        opened(database, library, course, "dorskilt")


def test_facts_about_the_person_are_asked_in_a_large_group_only(
    database: Database, library: Library, course: Course
) -> None:
    small = opened(database, library, course, BEFORE, Moment.BEFORE)
    answers.add_response(database, course.id, small.id, {small.items[0].key: Answer(text="Lære")})
    change(database, Course, course.id, {"participants": LARGE_GROUP})
    large = opened(database, library, course, BEFORE, Moment.BEFORE)
    assert not any(each.is_background for each in small.items)
    assert large.id == small.id
    assert sum(each.is_background for each in large.items) == 5


def test_one_sheet_is_one_questionnaire_a_gathering_and_a_moment(
    database: Database, library: Library, course: Course
) -> None:
    keys = [each.id for each in course.gatherings[:2]]
    made = {
        answers.open_questionnaire(database, library, course.id, "runde", Moment.DURING, gathering_id=key).id
        for key in (*keys, *keys)
    }
    assert len(made) == 2


def test_a_file_is_read_once_and_only_what_is_asked_is_taken(
    database: Database, library: Library, course: Course
) -> None:
    key = opened(database, library, course).id
    given: Mapping[str, Answer] = {BENEFIT: Answer(chosen=(3,)), "sko": Answer(text="43"), MISSED: Answer()}
    first = answers.add_response(database, course.id, key, given, "b-mark")
    assert first is not None
    assert (dict(first.answers), first.is_done) == ({BENEFIT: Answer(chosen=(3,))}, True)
    assert answers.add_response(database, course.id, key, given, "b-mark") is None
    answers.add_response(database, course.id, key, given, "a-mark")
    assert stored(database, course).questionnaires[0].files_read == ("a-mark", "b-mark")


def test_new_words_are_to_be_read_through_again(database: Database, library: Library, course: Course) -> None:
    asked = opened(database, library, course)
    response = typed(database, course, asked)
    read = Answer(text="Per var fin", review=Review.PRINT, wording="En deltaker var fin")
    change(database, Response, response.id, {"answers": {MISSED: read}, "is_checked": True})
    answers.write_answer(database, course.id, asked, response, (MISSED, Answer(text="Per var fin")))
    assert stored(database, course).responses[0].answer(MISSED) == read
    answers.write_answer(database, course.id, asked, response, (MISSED, Answer(text="Kari var fin")))
    (found,) = stored(database, course).responses
    assert found.answer(MISSED) == Answer(text="Kari var fin")
    assert not found.is_checked


def test_what_two_passes_came_to_is_stored_and_checked(
    database: Database, library: Library, course: Course
) -> None:
    asked = opened(database, library, course)
    response = typed(database, course, asked)
    answers.write_answer(database, course.id, asked, response, (MISSED, Answer(text="Tid")))
    answers.confirm(database, response.id, {BENEFIT: Answer(chosen=(3,)), MISSED: Answer()})
    (found,) = stored(database, course).responses
    assert (found.answers, found.is_checked) == ({BENEFIT: Answer(chosen=(3,))}, True)


def test_a_sheet_with_answers_is_not_taken_out_of_use(
    database: Database, library: Library, course: Course
) -> None:
    questionnaire = opened(database, library, course)
    response = typed(database, course, questionnaire)
    with pytest.raises(UserError, match="har svar"):
        answers.remove_questionnaire(database, course.id, questionnaire.id)
    answers.remove_response(database, response.id)
    answers.remove_questionnaire(database, course.id, questionnaire.id)
    after = stored(database, course)
    assert (after.questionnaires, after.responses) == ([], [])


def test_a_removed_response_comes_back_whole(database: Database, library: Library, course: Course) -> None:
    stack = UndoStack(database, course.id)
    asked = opened(database, library, course)
    response = typed(database, course, asked)
    before = stack.course()
    answers.remove_response(database, response.id)
    stack.record("fjernet svar", before, Where("evaluation"))
    stack.undo()
    (found,) = stored(database, course).responses
    assert (found.id, found.number, found.answers) == (response.id, response.number, response.answers)
    assert found.is_done
    stack.redo()
    assert stored(database, course).responses == []
