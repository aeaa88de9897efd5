"""Which sheets are answered in a course, and in which order they stand."""

from uuid import uuid4

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import sheets
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment, Questionnaire, Response
from tests.course.samples import a_course


def listed(course: Course, library: Library) -> list[tuple[str, Moment]]:
    return [(each.form_id, each.moment) for each in sheets.answered_sheets(course, library.forms)]


def test_the_built_in_ones_stand_in_the_order_of_the_course(library: Library) -> None:
    course = a_course(2)
    assert listed(course, library) == [
        ("kartlegging-for", Moment.BEFORE),
        ("runde", Moment.DURING),
        ("runde", Moment.DURING),
        ("evaluering-etter", Moment.AFTER),
        ("samarbeid", Moment.TEAM),
    ]
    rounds = sheets.answered_sheets(course, library.forms)[1:3]
    assert [each.gathering_id for each in rounds] == [each.id for each in course.gatherings]


def test_an_own_sheet_is_there_once_it_is_used_and_one_that_is_gone_keeps_its_title(library: Library) -> None:
    course = a_course()
    course.questionnaires.append(Questionnaire(form_id="eget", title="Humør", moment=Moment.BEFORE))
    _, own, *_ = sheets.answered_sheets(course, library.forms)
    assert (own.title, own.form, own.moment) == ("Humør", None, Moment.BEFORE)


def test_editions_are_one_sheet_and_the_round_of_a_gathering_that_is_gone_is_last(library: Library) -> None:
    course = a_course(1)
    gone = uuid4()
    for position, gathering_id in enumerate((gone, gone)):
        course.questionnaires.append(
            Questionnaire(form_id="runde", moment=Moment.DURING, gathering_id=gathering_id, position=position)
        )
    rounds = [each for each in sheets.answered_sheets(course, library.forms) if each.form_id == "runde"]
    assert [each.gathering_id for each in rounds] == [course.gatherings[0].id, gone]
    assert [each.position for each in rounds[1].editions] == [0, 1]


def test_responses_stand_by_their_numbers(library: Library) -> None:
    course = a_course()
    questionnaire = Questionnaire(form_id="samarbeid", moment=Moment.TEAM)
    course.questionnaires.append(questionnaire)
    course.responses += [Response(questionnaire_id=questionnaire.id, number=each) for each in (51, 12, 38)]
    course.responses.append(Response(questionnaire_id=uuid4(), number=20))
    team = sheets.answered_sheets(course, library.forms)[-1]
    assert [each.number for each in team.responses(course)] == [12, 38, 51]


def test_a_sheet_is_found_by_its_gathering_and_else_the_first_of_it(library: Library) -> None:
    course = a_course(3)
    found = sheets.answered_sheets(course, library.forms)
    last = course.gatherings[2].id
    for gathering_id, expected in ((last, last), (uuid4(), course.gatherings[0].id)):
        sheet = sheets.find_sheet(found, "runde", gathering_id)
        assert sheet is not None
        assert sheet.gathering_id == expected
    assert sheets.find_sheet(found, "busk") is None


def test_a_sheet_can_be_answered_where_there_is_something_to_tick_or_write(library: Library) -> None:
    assert sheets.can_be_answered(library.forms["runde"])
    assert not sheets.can_be_answered(library.forms["dorskilt"])


def test_facts_are_not_typed_when_the_group_has_grown_small_but_those_given_are_put_right(
    library: Library,
) -> None:
    course = a_course()
    items = items_of(library.forms["kartlegging-for"])
    asked = Questionnaire(form_id="kartlegging-for", items=items)
    age = next(each.key for each in items if each.text == "Alder")
    paper = Response(questionnaire_id=asked.id, number=10, answers={age: Answer(chosen=(1,))})
    for participants, facts in ((12, 5), (11, 1)):
        course.participants = participants
        typed = sheets.typed_items(course, asked, paper)
        assert sum(each.is_background for each in typed) == facts
