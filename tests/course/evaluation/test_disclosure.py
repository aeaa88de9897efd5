"""No published table, nor any of them together, tells what a group under six answered."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import disclosure
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure, SmallMultiples
from mestringstreff_desktop.course.evaluation.comparison import before_and_after, over_time, pairs
from mestringstreff_desktop.course.evaluation.counting import tally, ticks
from mestringstreff_desktop.course.evaluation.figures import (
    BENEFIT_FORM,
    benefit_questionnaires,
    key_figures,
)
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
)
from mestringstreff_desktop.course.evaluation.results import result
from mestringstreff_desktop.course.evaluation.sentences import without_number
from tests.course.evaluation.attacker import People, Table, leaks
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

TODAY = dt.date(2026, 11, 26)
ITEMS = (HOME, USE, statement("snakke"), statement("høre"), HEARD, WORDS)
SIZES = st.sampled_from([0, 3, 6, 7, 8, 12, 16, 20])  # of those who answer at one of the three times
Shown = int | None
Thing = tuple[str, Moment, str]


@dataclass
class Published:
    """All tables that were let out, by what they are of."""

    tables: dict[Thing, list[Table]] = field(default_factory=lambda: defaultdict(list))

    def add(
        self, questionnaire: Questionnaire, key: str, responses: Sequence[Response], counts: Sequence[Shown]
    ) -> None:
        """Note a table of an item as it was shown, and who was in it; it must count them as they answered."""
        item = questionnaire.item(key)
        assert item is not None
        people = [each for each in responses if _is_in(item, each.answer(item.key))]
        found = tally(item, people).counts
        assert tuple(counts) == found
        names = frozenset(str(each.id) for each in people)
        thing = (questionnaire.form_id, questionnaire.moment, item.key)
        self.tables[thing].append(Table(names, found, item.is_background))

    def leaks(self) -> list[str]:
        return [f"{thing}: {leak}" for thing, tables in self.tables.items() for leak in leaks(tables)]


def _is_in(item: Item, answer: Answer) -> bool:
    found = ticks(item, answer)
    return bool(found) and (item.kind is ItemKind.SEVERAL or len(found) == 1)


def _charts(figure: Figure | None) -> tuple[Chart, ...]:
    if isinstance(figure, SmallMultiples):
        return figure.charts
    return (figure,) if figure else ()


def _tables(chart: Chart, questionnaire: Questionnaire) -> Iterator[tuple[str, tuple[Shown, ...]]]:
    """Yield the keys of the items in a chart as it is shown, and what is told of each."""
    if chart.kind is ChartKind.BARS:
        (item,) = (each for each in questionnaire.items if each.choices == chart.rows)
        yield item.key, chart.series[0].numbers
        return
    for place, row in enumerate(chart.rows):
        (item,) = (each for each in questionnaire.items if each.text == row)
        yield item.key, _of_row(chart, place)


def _of_row(chart: Chart, place: int) -> tuple[Shown, ...]:
    return tuple(each.numbers[place] for each in chart.series)


def publish(published: Published, courses: Sequence[Course]) -> None:
    """Let out all that the program lets out of these courses today."""
    for course in courses:
        for questionnaire in course.questionnaires:
            _publish(published, course, questionnaire)
        _publish_both(published, course)
    _publish_over_time(published, courses)
    _publish_sum(published, courses)
    for course in courses:
        for questionnaire in course.questionnaires:
            disclosure.release(questionnaire, course.responses)


def _publish(published: Published, course: Course, questionnaire: Questionnaire) -> None:
    found = result(course, questionnaire, TODAY)
    counted = disclosure.counted(questionnaire, course.responses)
    for each in found.results:
        for chart in _charts(each.figure):
            for key, counts in _tables(chart, questionnaire):
                published.add(questionnaire, key, counted, counts)
    split = questionnaire.item(found.split.key) if found.split else None
    groups = disclosure.groups_by(split, counted) if split else ()
    if found.split and split:
        sizes = dict(found.split.groups)
        published.add(questionnaire, split.key, counted, [sizes.get(each, 0) for each in split.choices])
    for each in found.split.results if found.split else ():
        for group, chart in zip(groups, _charts(each.figure), strict=True):
            for key, counts in _tables(chart, questionnaire):
                published.add(questionnaire, key, group.responses, counts)


def _publish_both(published: Published, course: Course) -> None:
    for both in pairs(course):
        for chart in before_and_after(course, TODAY):
            for place, questionnaire in enumerate(both):
                titles = {_title(each): each.key for each in questionnaire.items}
                is_bars = chart.kind is ChartKind.BARS
                counts = chart.series[place].numbers if is_bars else _of_row(chart, place)
                counted = disclosure.counted(questionnaire, course.responses)
                published.add(questionnaire, titles[chart.title], counted, counts)


def _title(item: Item) -> str:
    return without_number(f"{item.group} {item.text}".strip())


def _publish_over_time(published: Published, courses: Sequence[Course]) -> None:
    for each in over_time(courses, courses[0], TODAY):
        for (course, questionnaire), chart in zip(each.questionnaires, each.figure.charts, strict=True):
            counted = disclosure.counted(questionnaire, course.responses)
            for key, counts in _tables(chart, questionnaire):
                published.add(questionnaire, key, counted, counts)


def _publish_sum(published: Published, courses: Sequence[Course]) -> None:
    """The year's sum of the benefit, over the courses that may be in it."""
    inside = [(course, each) for course in courses for each in benefit_questionnaires(course)]
    responses = [one for course, each in inside for one in disclosure.counted(each, course.responses)]
    shown = [found for each in courses if (found := key_figures(each).benefit)]
    if inside:
        sums = [sum(each) for each in zip(*shown, strict=True)]
        published.add(inside[0][1], USE.key, responses, sums)


def some_answers(random: Random, items: Sequence[Item], empty: float, lean: float) -> dict[str, Answer]:
    """Return what one person answers: some leave an item empty, and some tick several."""
    answers = {}
    for item in (each for each in items if each.kind is not ItemKind.TEXT and random.random() >= empty):
        places = range(len(item.choices))
        first = 0 if random.random() < lean else random.choice(places)
        several = random.random() < (0.5 if item.kind is ItemKind.SEVERAL else empty / 3)
        answers[item.key] = Answer(chosen=tuple({first, random.choice(places)} if several else {first}))
    return answers


def answered(
    questionnaire: Questionnaire, number: int, random: Random, empty: float, lean: float
) -> list[Response]:
    return [
        Response(
            questionnaire_id=questionnaire.id,
            number=each,
            answers=some_answers(random, questionnaire.items, empty, lean),
            is_done=True,
        )
        for each in range(number)
    ]


def a_course() -> Course:
    """Return a course with a sheet of its own before and after, and the built-in one of after."""
    again = asked(USE, statement("snakke"), HEARD, moment=Moment.AFTER)
    built_in = asked(USE, statement("snakke"), statement("høre"), moment=Moment.AFTER)
    built_in.form_id = BENEFIT_FORM
    course = course_with(asked(*ITEMS), ())
    course.questionnaires += [again, built_in]
    return course


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    sizes=st.lists(
        st.lists(st.sampled_from([0, 3, 6, 7, 8, 12, 14]), min_size=3, max_size=3), min_size=1, max_size=2
    ),
    taken_up=st.integers(0, 8),
    empty=st.sampled_from([0, 0.1, 0.4]),
    lean=st.sampled_from([0, 0.5, 0.9]),
    seed=st.integers(0, 2**32),
)
def test_an_attacker_with_all_that_was_published_at_three_times_learns_nothing_of_a_few(
    sizes: list[tuple[int, int, int]], taken_up: int, empty: float, lean: float, seed: int
) -> None:
    random, published = Random(seed), Published()
    courses = [a_course() for _ in sizes]
    for time in range(3):
        for course, numbers in zip(courses, sizes, strict=True):
            for questionnaire in course.questionnaires:
                course.responses += answered(questionnaire, numbers[time], random, empty, lean)
            for each in [each for each in course.responses if each.is_released][:taken_up]:
                each.is_done = False
        publish(published, courses)
    assert published.leaks() == []


def people(*numbers: int) -> People:
    return frozenset(map(str, numbers))


def table(first: int, last: int, *counts: int, is_fact: bool = False) -> Table:
    return Table(people(*range(first, last)), counts, is_fact)


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([table(0, 8, 5, 3), table(0, 9, 5, 4)], id="before and after a late answer"),
        pytest.param([table(0, 12, 7, 5), table(0, 7, 4, 3)], id="all but the group that is shown"),
        pytest.param([table(0, 18, 9, 9), table(0, 8, 4, 4), table(8, 14, 3, 3)], id="a sum less its parts"),
        pytest.param([table(0, 9, 7, 2, is_fact=True)], id="a fact of two"),
        pytest.param(
            [table(0, 6, 5, 1), table(0, 13, 8, 5), table(3, 9, 6, 0)], id="groups that lie across each other"
        ),
    ],
)
def test_the_attacker_finds_what_is_told_of_a_few(tables: list[Table]) -> None:
    assert leaks(tables) != []


def test_the_attacker_is_not_credited_with_six_who_are_alike() -> None:
    assert leaks([table(0, 8, 8, 0), table(0, 14, 14, 0)]) == []


def counted(*responses: list[Response], form: Questionnaire) -> int:
    return len(disclosure.counted(form, [each for some in responses for each in some]))


@pytest.mark.parametrize(("late", "number"), [(1, 8), (5, 8), (6, 14)])
def test_late_answers_wait_until_they_are_six(late: int, number: int) -> None:
    form = asked(USE)
    before, after = told(filled(form, nytte=ticked(*[2] * 8))), filled(form, nytte=ticked(*[1] * late))
    assert counted(before, after, form=form) == number
    assert disclosure.waiting(form, [*before, *after]) == 8 + late - number


@pytest.mark.parametrize(
    ("answers", "number"),
    [
        pytest.param([1, 1, 1, 1, 1, None], 8, id="five of them answered"),
        pytest.param([1, 1, 1, 1, 1, (0, 1)], 8, id="one ticked several"),
        pytest.param([None] * 6, 14, id="none of them answered"),
    ],
)
def test_they_wait_until_they_are_six_at_every_item_they_answer(
    answers: list[int | tuple[int, ...] | None], number: int
) -> None:
    form = asked(USE, statement("snakke"))
    before = told(filled(form, nytte=ticked(*[2] * 8), snakke=ticked(*[2] * 8)))
    after = filled(form, nytte=ticked(*answers), snakke=ticked(*[1] * 6))
    assert counted(before, after, form=form) == number


def test_they_wait_where_one_alone_brings_a_fact_or_wrote_and_ticked_nothing() -> None:
    form = asked(HOME, USE, WORDS)
    before = told(
        filled(form, bor=ticked(*[0] * 6, *[1] * 6), nytte=ticked(*[2] * 12), ord=wrote(*["a"] * 12))
    )
    alone = filled(form, bor=ticked(*[0] * 6, 1), nytte=ticked(*[2] * 7), ord=wrote(*["b"] * 7))
    assert counted(before, alone, form=form) == 12
    assert counted(before, filled(form, ord=wrote("c")), form=form) == 12


def test_what_was_told_counts_for_good_also_when_it_is_taken_up_again() -> None:
    form = asked(USE)
    before = told(filled(form, nytte=ticked(*[2] * 8)))
    before[0].is_done = False
    assert counted(before, form=form) == 8
    assert disclosure.waiting(form, before) == 0


def split(form: Questionnaire, **answers: list[Answer]) -> str:
    return disclosure.split_item(form, filled(form, **answers))


def test_answers_are_split_by_the_first_that_hides_everybody_and_facts_come_first() -> None:
    form = asked(USE, HOME)
    use, home = [2] * 7 + [3] * 7, [0] * 8 + [1] * 6
    assert split(form, nytte=ticked(*use), bor=ticked(*home)) == "bor"
    assert split(form, nytte=ticked(*use), bor=ticked(*home[:-1], 0)) == "nytte"
    assert split(form, nytte=ticked(*[2] * 14), bor=ticked(*[0] * 14)) == ""


def test_those_who_left_it_empty_or_ticked_several_are_a_group_too() -> None:
    form = asked(HOME)
    assert split(form, bor=ticked(*[0] * 6, *[1] * 6, None)) == ""
    assert split(form, bor=ticked(*[0] * 6, *[1] * 6, *[None] * 3, *[(0, 1)] * 3)) == "bor"


def test_neither_a_statement_nor_what_several_may_be_ticked_of_splits() -> None:
    form = asked(statement("snakke"), HEARD)
    both = [0] * 6 + [1] * 6
    assert split(form, snakke=ticked(*both), kanal=ticked(*both)) == ""


def test_a_fact_about_the_person_is_not_shown_by_another() -> None:
    other = replace(HOME, key="kin", text="Pårørende?")
    form = asked(HOME, other)
    home = ticked(*[0] * 6, *[1] * 6)
    found = result(course_with(form, filled(form, bor=home, kin=home)), form, TODAY)
    assert len(found.results) == 2
    assert found.split is None


def test_an_item_that_few_of_a_group_answered_is_not_shown_by_group() -> None:
    form = asked(HOME, USE, statement("snakke"))
    home, use = [0] * 6 + [1] * 6, [2] * 12
    responses = filled(form, bor=ticked(*home), nytte=ticked(*use), snakke=ticked(*use[:11], None))
    found = result(course_with(form, responses), form, TODAY).split
    assert found is not None
    assert [each.key for each in found.results] == ["nytte"]
    assert found.groups == (("Sammen med noen", 6), ("Alene", 6))
    figure = found.results[0].figure
    assert [each.title for each in _charts(figure)] == ["Sammen med noen", "Alene"]
    assert figure is not None
    assert figure.sentence == "Svarene er delt i 2 grupper. Hver gruppe har minst 6 svar."


def test_late_answers_wait_where_they_would_change_what_is_split_or_make_a_split_of_what_was_told() -> None:
    form = asked(HOME, USE)
    before = told(filled(form, bor=ticked(*[0] * 8, *[1] * 3), nytte=ticked(*[2] * 11)))
    both = filled(form, bor=ticked(*[0] * 6, *[1] * 6), nytte=ticked(*[2] * 12))
    assert counted(before, both, form=form) == 11
    other = told(filled(form, bor=ticked(*[0] * 12), nytte=ticked(*[2] * 6, *[3] * 6)))
    assert counted(other, both, form=form) == 12


def test_late_answers_wait_where_few_of_them_are_in_a_group_that_was_told_of() -> None:
    form = asked(USE, statement("snakke"))
    before = told(filled(form, nytte=ticked(*[2] * 8, *[3] * 8), snakke=ticked(*[2] * 16)))
    some = filled(form, nytte=ticked(*[2] * 6), snakke=ticked(*[3] * 6))
    few = filled(form, nytte=ticked(*[3] * 3), snakke=ticked(*[3] * 3))
    assert counted(before, some, form=form) == 22
    assert counted(before, some, few, form=form) == 16
    assert counted(before, some, few, filled(form, nytte=ticked(1), snakke=ticked(1)), form=form) == 26


def test_what_is_not_shown_does_not_wait() -> None:
    form = asked(USE)
    few = filled(form, nytte=ticked(*[2] * 5))
    disclosure.release(form, few)
    assert not any(each.is_released for each in few)
    disclosure.release(form, many := [*few, *filled(form, nytte=ticked(1))])
    assert all(each.is_released for each in many)
