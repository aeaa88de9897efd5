"""The example courses are answered, paid for and looked back at, as they would be."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.economy import outcome_words, sums
from mestringstreff_desktop.course.evaluation.course_report import course_report
from mestringstreff_desktop.course.evaluation.questionnaire import Moment
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.report import report_sheets
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.demo import evaluation
from mestringstreff_desktop.services.demo.fill import build, fill_both
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW


@pytest.fixture
def before(library: Library) -> Course:
    return evaluation.earlier(library, build(library, NOW), NOW)


def test_every_answer_is_one_that_can_be_given(before: Course, library: Library) -> None:
    for course in (before, build(library, NOW)):
        asked = {each.id: each for each in course.questionnaires}
        for response in course.responses:
            for key, answer in response.answers.items():
                item = asked[response.questionnaire_id].item(key)
                assert item is not None
                assert all(0 <= each < len(item.choices) for each in answer.chosen)


def test_the_sheets_of_all_moments_are_answered(before: Course, library: Library) -> None:
    moments = {each.moment for course in (before, build(library, NOW)) for each in course.questionnaires}
    assert moments == set(Moment)


def test_the_earlier_course_is_over_and_has_its_accounts(before: Course) -> None:
    assert before.roster == []
    assert before.figures is not None
    assert sums(before).rest.used == 39_900
    assert outcome_words(before).startswith("Kurset har kostet")


def test_both_are_stored_and_the_later_is_the_one_to_open(database: Database, library: Library) -> None:
    course = fill_both(database, library, NOW)
    found = planning.list_courses(database)
    assert [each.title for each in found] == [course.title, "Mestringstreff Orkland, våren"]
    assert planning.load_course(database, found[1].id).work_meetings[0].is_review


def test_its_report_is_three_pages(before: Course, library: Library) -> None:
    report = course_report(before, library.channels, NOW.date())
    assert len(report_sheets(report, PrintOptions().look)) == 3
