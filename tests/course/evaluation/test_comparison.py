"""Before beside after, what was hoped beside how it was, and course by course."""

import datetime as dt

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import ChartKind
from mestringstreff_desktop.course.evaluation.comparison import (
    EXPERIENCED,
    HOPED,
    MAY_BE_OTHERS,
    OTHER_PEOPLE,
    before_and_after,
    over_time,
)
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Item,
    Moment,
)
from tests.course.evaluation.papers import (
    HEARD,
    HOME,
    USE,
    asked,
    course_with,
    filled,
    statement,
    ticked,
)

TODAY = dt.date(2026, 11, 26)


def both_times(item: Item, before: list[int], after: list[int]) -> Course:
    first, last = asked(item), asked(item, moment=Moment.AFTER)
    course = course_with(first, filled(first, **{item.key: ticked(*before)}))
    course.questionnaires.append(last)
    course.responses += filled(last, **{item.key: ticked(*after)})
    return course


def test_one_of_several_choices_is_a_whole_bar_before_and_one_after() -> None:
    course = both_times(USE, [0, 0, 1, 1, 2, 3], [1, 2, 2, 3, 3, 3, 3])
    (chart,) = before_and_after(course, TODAY)
    assert (chart.kind, chart.rows, chart.of) == (ChartKind.STACKED, ("Før", "Etter"), (6, 7))
    assert [each.numbers for each in chart.series] == [(2, 0), (2, 1), (1, 2), (1, 4)]
    assert chart.sentence == (
        "Før: 2 av 6 svarte god eller svært god nytte. Etter: 6 av 7 svarte god eller svært god nytte."
    )
    assert chart.note == MAY_BE_OTHERS


def test_several_choices_are_two_bars_each_with_how_many_answered() -> None:
    (chart,) = before_and_after(both_times(HEARD, [0] * 6, [0] * 3 + [1] * 5), TODAY)
    assert (chart.kind, chart.of) == (ChartKind.BARS, ())
    assert [(each.name, each.numbers) for each in chart.series] == [
        ("Før (6 svar)", (6, 0, 0)),
        ("Etter (8 svar)", (3, 5, 0)),
    ]


def test_only_what_both_may_show_and_what_was_asked_alike_is_held_against_each_other() -> None:
    assert before_and_after(both_times(USE, [0] * 5, [0] * 9), TODAY) == []
    assert before_and_after(both_times(HOME, [0] * 6 + [1], [0] * 9), TODAY) == []
    course = both_times(USE, [0] * 6, [0] * 6)
    course.questionnaires[1].items = (Item(key=USE.key, text=USE.text, kind=USE.kind, options=("Ja", "Nei")),)
    assert before_and_after(course, TODAY) == []


def test_nothing_of_after_is_told_before_the_course_is_over() -> None:
    course = both_times(USE, [0] * 6, [0] * 6)
    course.gatherings += course_with(asked(), (), gatherings=1).gatherings
    course.gatherings[0].date = TODAY
    assert before_and_after(course, TODAY) == []


def test_the_items_that_are_held_against_each_other_are_on_the_sheets(library: Library) -> None:
    for form_id, keys in (HOPED, EXPERIENCED):
        assert set(keys) <= {each.key for each in items_of(library.forms[form_id])}


def a_course_of(day: int, *places: int) -> Course:
    form = asked(USE, statement("snakke"), moment=Moment.AFTER)
    answers = {"nytte": ticked(*places), "snakke": ticked(*places)}
    course = course_with(form, filled(form, **answers), gatherings=1)
    course.gatherings[0].date = dt.date(2026, 3, day)
    return course


def test_courses_are_small_multiples_the_oldest_first_and_those_of_few_are_left_out_and_told() -> None:
    new, old, few = a_course_of(20, *[3] * 8), a_course_of(10, *[2] * 6, 0), a_course_of(15, *[3] * 5)
    use, scale = over_time([few, old], new, TODAY)
    assert [each.title for each in use.figure.charts] == ["Mestringstreff Orkdal, mars 2026"] * 2
    assert [each.of[0] for each in use.figure.charts] == [7, 8]
    assert (
        use.figure.sentence
        == "I det eldste kurset svarte 6 av 7 god eller svært god nytte, i det nyeste alle 8."
    )
    assert use.figure.note == f"{OTHER_PEOPLE} 1 kurs er ikke med, fordi tallene der er for små til å vises."
    assert [course for course, _ in use.questionnaires] == [old, new]
    assert scale.figure.sentence == "Vises for 2 kurs, det eldste først."


def test_one_course_alone_is_held_against_nothing() -> None:
    new, few = a_course_of(20, *[3] * 8), a_course_of(15, *[3] * 5)
    assert over_time([few], new, TODAY) == []
