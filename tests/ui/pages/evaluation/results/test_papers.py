"""The results as a paper: topics can be left out, and what is left out is not let out."""

from dataclasses import replace
from datetime import date

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment
from mestringstreff_desktop.course.evaluation.topics import topics
from mestringstreff_desktop.services.answers import add_response
from mestringstreff_desktop.ui.pages.evaluation.results.papers import results_paper
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from mestringstreff_desktop.ui.paper.paper import Edition
from tests.pdf.reading import text
from tests.ui.fakes import FakeAsk
from tests.ui.pages.evaluation.results.results_parts import answer, stored


def test_a_topic_that_is_left_out_is_neither_printed_nor_let_out(part: ResultsPart, person: FakeAsk) -> None:
    kept, left = answer(part.context), answer(part.context, 7, title="Rommet")
    course = part.context.require_course()
    paper = results_paper(part.context, course, topics(course), date(2026, 12, 1))
    edition = Edition(left_out=frozenset({str(left.id)}))
    person.answers = [True]
    assert paper.may_leave(edition)
    assert {each.questionnaire_id for each in stored(part).responses if each.is_released} == {kept.id}
    found = text(paper.make(edition, lambda done, of: None))
    assert ("Mat og lokale" in found, "Rommet" in found) == (True, False)


def test_what_came_while_the_pages_were_looked_at_is_not_among_what_is_let_out(
    part: ResultsPart, person: FakeAsk
) -> None:
    answer(part.context)
    course = part.context.require_course()
    paper = results_paper(part.context, course, topics(course), date(2026, 12, 1))
    add_response(
        part.context.database, course.id, course.questionnaires[0].id, {"nytte": Answer(chosen=(2,))}
    )
    person.answers = [True]
    assert paper.may_leave(Edition())
    assert sum(each.is_released for each in stored(part).responses) == 6


def test_a_result_that_is_not_open_yet_is_not_let_out_with_the_others(
    part: ResultsPart, person: FakeAsk
) -> None:
    opened, _ = answer(part.context), answer(part.context, 7, Moment.AFTER)
    ending = [Gathering(title="Slutt", date=date(2026, 12, 2))]
    course = replace(part.context.require_course(), gatherings=ending)
    paper = results_paper(part.context, course, topics(course), date(2026, 12, 1))
    person.answers = [True]
    assert paper.may_leave(Edition())
    assert {each.questionnaire_id for each in stored(part).responses if each.is_released} == {opened.id}
