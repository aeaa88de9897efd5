"""What answers say: known answers in, known figures out."""

import datetime as dt

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire, Response
from mestringstreff_desktop.course.evaluation.results import Result, result, why_closed, wordings
from mestringstreff_desktop.course.evaluation.sentences import FEW, FEW_ALIKE, NOBODY
from tests.course.evaluation.papers import (
    HEARD,
    HOME,
    USE,
    WORDS,
    asked,
    course_with,
    filled,
    statement,
    ticked,
    told,
    wrote,
)
from tests.course.samples import hold

TODAY = dt.date(2026, 11, 26)


def one(questionnaire: Questionnaire, responses: list[Response]) -> Result:
    (found,) = result(course_with(questionnaire, responses), questionnaire, TODAY).results
    return found


def chart(questionnaire: Questionnaire, responses: list[Response]) -> Chart:
    found = one(questionnaire, responses).figure
    assert isinstance(found, Chart)
    return found


def test_one_of_several_choices_is_bars_with_a_sentence() -> None:
    form = asked(USE)
    found = chart(form, filled(form, nytte=ticked(3, 3, 3, 2, 2, 2, 2, 2, 1, 0)))
    assert (found.kind, found.title, found.rows) == (ChartKind.BARS, "Hvor stor nytte?", USE.options)
    assert [each.numbers for each in found.series] == [(1, 1, 5, 3)]
    assert found.of == (10,) * 4
    assert found.sentence == "8 av 10 svarte god eller svært god nytte."


def test_several_ticks_where_one_was_asked_for_are_left_out_and_told_and_an_empty_one_is_not() -> None:
    form = asked(USE)
    found = chart(form, filled(form, nytte=ticked(3, 3, 3, 2, 2, 2, (0, 1), None, (0, 1, 2, 3))))
    assert [each.numbers for each in found.series] == [(0, 0, 3, 3)]
    assert found.note == "2 svar har flere kryss og er ikke talt med."


def test_several_choices_are_counted_by_how_many_ticked_each_and_words_on_the_line_tick_it() -> None:
    form = asked(HEARD)
    heard = [*ticked((0, 1), 0, 0, (0, 1, 2), 1, None), *wrote("Naboen")]
    found = chart(form, filled(form, kanal=heard))
    assert [each.numbers for each in found.series] == [(4, 3, 2)]
    assert found.rows[-1] == "Annet"
    assert found.of == (6, 6, 6)
    assert found.sentence == "Vanligst var «Legen»: 4 av 6 krysset av for det."


def test_statements_of_one_question_are_one_stacked_chart_and_those_of_few_are_left_out() -> None:
    form = asked(statement("snakke"), statement("høre"), statement("fortelle"))
    answers = {
        "snakke": ticked(3, 3, 2, 2, 1, 0),
        "høre": ticked(3, 3, 3, 2, 2, 1),
        "fortelle": ticked(3, 3, 3, 3, 3, None),
    }
    found = chart(form, filled(form, **answers))
    assert (found.kind, found.rows) == (ChartKind.STACKED, ("Å snakke", "Å høre"))
    assert [each.numbers for each in found.series] == [(1, 0), (1, 1), (2, 2), (2, 3)]
    assert found.sentence == (
        "Viktigst av det som vises, var «Å høre»: 5 av 6 svarte viktig eller svært viktig."
    )
    assert found.note == "Det som færre enn seks har svart på, vises ikke."


@pytest.mark.parametrize(("number", "said"), [(0, NOBODY), (1, FEW), (5, FEW), (6, "")])
def test_fewer_than_six_are_not_counted(number: int, said: str) -> None:
    form = asked(USE)
    found = one(form, filled(form, nytte=ticked(*[2] * number)))
    assert found.hidden == said
    assert (found.figure is None) == bool(said)


def test_a_fact_about_the_person_is_shown_only_where_each_of_them_is_of_six() -> None:
    form = asked(HOME)
    alike = one(form, filled(form, bor=ticked(*[0] * 9, *[1] * 5)))
    assert (alike.figure, alike.hidden, alike.counted[0].counts) == (None, FEW_ALIKE, None)
    assert one(form, filled(form, bor=ticked(*[0] * 9, *[1] * 6))).counted[0].counts == (9, 6)


def test_words_are_printed_when_they_are_read_through_and_belong_to_the_line_for_something_else_too() -> None:
    form = asked(WORDS, HEARD)
    responses = filled(form, ord=wrote("Turen", "Praten"), kanal=wrote("Naboen", ""))
    course = course_with(form, responses)
    assert {each.text for each in wordings(course, form, "ord")} == {"Turen", "Praten"}
    assert [each.text for each in wordings(course, form, "kanal")] == ["Naboen"]
    assert result(course, form, TODAY).results[0].counted[0].answered == 2


def test_what_waits_is_neither_counted_nor_printed() -> None:
    form = asked(USE, WORDS)
    before = told(filled(form, nytte=ticked(*[2] * 6), ord=wrote(*"abcdef")))
    course = course_with(form, [*before, *filled(form, nytte=ticked(0), ord=wrote("sen"))])
    found = result(course, form, TODAY)
    assert (found.counted, found.waiting) == (6, 1)
    assert "sen" not in [each.text for each in wordings(course, form, "ord")]


def an_ending(gatherings: int = 2) -> tuple[Course, Questionnaire]:
    form = asked(USE, moment=Moment.AFTER)
    return course_with(form, filled(form, nytte=ticked(*[2] * 6)), gatherings), form


def test_after_the_course_opens_when_the_last_gathering_is_held() -> None:
    course, form = an_ending()
    hold(course.gatherings[0])
    assert result(course, form, TODAY).results == ()
    assert why_closed(course, form, TODAY).startswith("Resultatet åpnes når den siste samlingen er holdt.")
    hold(course.gatherings[1])
    assert result(course, form, TODAY).why_closed == ""
    assert len(result(course, form, TODAY).results) == 1


@pytest.mark.parametrize(("days", "is_open"), [(-1, True), (0, False), (1, False)])
def test_or_when_its_date_has_passed(days: int, *, is_open: bool) -> None:
    course, form = an_ending()
    course.gatherings[-1].date = TODAY + dt.timedelta(days=days)
    assert (why_closed(course, form, TODAY) == "") == is_open


def test_or_when_it_is_noted_how_many_came_or_the_course_is_ended() -> None:
    course, form = an_ending()
    course.gatherings[0].date = TODAY - dt.timedelta(days=90)
    assert "sett datoen" in why_closed(course, form, TODAY)
    course.gatherings[-1].log.attendance = 8
    assert why_closed(course, form, TODAY) == ""
    course.gatherings[-1].log.attendance = None
    course.ended_on = TODAY
    assert why_closed(course, form, TODAY) == ""


def test_where_nothing_is_known_of_when_answers_tell_that_it_has_been() -> None:
    for gatherings in (0, 2):
        course, form = an_ending(gatherings)
        assert why_closed(course, form, TODAY) == ""


def test_before_the_course_is_open_from_the_first() -> None:
    course, form = an_ending()
    hold(course.gatherings[0])
    form.moment = Moment.BEFORE
    assert why_closed(course, form, TODAY) == ""
