"""Answers held against each other: before and after, what was hoped and how it was, and course by course.

Only what each of them may show by itself is shown. No sum over courses is made: a course that is left out
would be told by what the sum is more than the others.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mestringstreff_desktop.content.words import count, month_name
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import disclosure, sentences
from mestringstreff_desktop.course.evaluation.charts import (
    Chart,
    ChartKind,
    Series,
    SmallMultiples,
    row_label,
    series_label,
)
from mestringstreff_desktop.course.evaluation.counting import Counted
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
)
from mestringstreff_desktop.course.evaluation.results import asked, figure, why_closed

BEFORE, AFTER = "Før", "Etter"
MAY_BE_OTHERS = "De som svarte før og etter, er ikke nødvendigvis de samme."
OTHER_PEOPLE = "Kursene har ulike deltakere. I små grupper kan forskjeller være tilfeldige."
# What was hoped, and how it was: the items of the built-in sheets, by their keys.
HOPED = "kartlegging-for", ("1-hvorfor-vil-du-vare-med", "3-hva-fikk-deg-til-a-melde-deg-pa")
EXPERIENCED = "evaluering-etter", ("2-hva-var-spesielt-nyttig-for-deg", "4-var-det-noe-du-savnet")


@dataclass(frozen=True, kw_only=True)
class OverTime:
    """A question of several courses. `questionnaires` are those that are told of, which leave the window."""

    figure: SmallMultiples
    questionnaires: tuple[tuple[Course, Questionnaire], ...]


@dataclass(frozen=True)
class _Open:
    """A questionnaire whose result may be seen, and the responses that count in it."""

    course: Course
    questionnaire: Questionnaire
    responses: Sequence[Response]


@dataclass(frozen=True)
class _OfCourse:
    """What was answered to a question in one course."""

    course: Course
    questionnaire: Questionnaire
    counted: tuple[Counted, ...]

    @property
    def answered(self) -> int:
        """By how many, where most answered."""
        return max((each.answered for each in self.counted), default=0)

    @property
    def is_shown(self) -> bool:
        return any(each.counts is not None for each in self.counted)


def pairs(course: Course) -> list[tuple[Questionnaire, Questionnaire]]:
    """Return the questionnaires that were used both before and after, as they were asked each time."""
    used = sorted(course.questionnaires, key=lambda each: each.position)
    before, after = (
        [each for each in used if each.moment is moment] for moment in (Moment.BEFORE, Moment.AFTER)
    )
    return [(one, other) for one in before for other in after if one.form_id == other.form_id]


def asks_alike(course: Course) -> bool:
    """Is anything that can be counted asked alike before and after?"""
    return any(
        item.kind is not ItemKind.TEXT and (same := after.item(item.key)) is not None and _is_same(item, same)
        for before, after in pairs(course)
        for item in before.items
    )


def before_and_after(course: Course, today: dt.date) -> list[Chart]:
    """Return what was asked alike before and after, as one chart each; none before the course is over."""
    open_ones = ((one, other) for one, other in pairs(course) if not why_closed(course, other, today))
    return [chart for one, other in open_ones for chart in _charts(course, one, other)]


def _charts(course: Course, before: Questionnaire, after: Questionnaire) -> Iterator[Chart]:
    first, last = (disclosure.counted(each, course.responses) for each in (before, after))
    for item in before.items:
        same = after.item(item.key)
        if same is None or not _is_same(item, same):
            continue
        one, other = disclosure.count_item(item, first), disclosure.count_item(same, last)
        if one.counts is not None and other.counts is not None:
            yield _beside(one, other)


def _is_same(item: Item, other: Item) -> bool:
    return (item.kind, item.choices, item.is_background) == (other.kind, other.choices, other.is_background)


def _beside(before: Counted, after: Counted) -> Chart:
    """One of several choices is two whole bars, parted by the choices; of many, two bars a choice."""
    told = before.item.kind is ItemKind.SEVERAL
    chart = _two_series(before, after) if told else _two_rows(before, after)
    unclear = sentences.unclear_note(before.unclear + after.unclear)
    several = sentences.SEVERAL_ALLOWED if told else ""
    return replace(chart, note=sentences.note(several, MAY_BE_OTHERS, unclear))


def _two_rows(before: Counted, after: Counted) -> Chart:
    numbers = zip(before.counts or (), after.counts or (), strict=True)
    return Chart(
        kind=ChartKind.STACKED,
        title=_title(before.item),
        sentence=_change(before, after),
        rows=(BEFORE, AFTER),
        series=tuple(
            Series(name=series_label(name), numbers=each)
            for name, each in zip(before.item.choices, numbers, strict=True)
        ),
        of=(before.answered, after.answered),
    )


def _two_series(before: Counted, after: Counted) -> Chart:
    answered = {before.answered, after.answered}
    both = ((BEFORE, before), (AFTER, after))
    return Chart(
        kind=ChartKind.BARS,
        title=_title(before.item),
        sentence=_change(before, after),
        rows=tuple(map(row_label, before.item.choices)),
        series=tuple(
            Series(name=f"{name} ({each.answered} svar)", numbers=each.counts or ()) for name, each in both
        ),
        of=(before.answered,) * len(before.item.choices) if len(answered) == 1 else (),
    )


def _title(item: Item) -> str:
    """A statement stands by itself here, without those that share its question."""
    return sentences.without_number(f"{item.group} {item.text}" if item.group else item.text)


def _change(before: Counted, after: Counted) -> str:
    """Før: 4 av 10 svarte god eller svært god nytte. Etter: 8 av 9 svarte god eller svært god nytte."""
    of = sentences.of_several if before.item.kind is ItemKind.SEVERAL else sentences.of_one
    return f"{BEFORE}: {of(before)} {AFTER}: {of(after)}"


def over_time(courses: Sequence[Course], like: Course, today: dt.date) -> list[OverTime]:
    """Return what a course asks and others asked too, a question at a time, the oldest course first.

    Those with the same words and choices are held against each other, where two courses or more may be shown.
    What is asked after each gathering is of that gathering, and not held against another's.
    """
    everywhere = sorted({each.id: each for each in (*courses, like)}.values(), key=_when)
    found = [each for course in everywhere for each in _open(course, today)]
    alike = {
        (each.form_id, each.moment, items[0].key, items[0].choices): (each, items)
        for each in sorted(like.questionnaires, key=lambda each: each.position)
        for items in asked(each)
        if items[0].kind is not ItemKind.TEXT
    }
    every = (_over_time(found, each, items) for each, items in alike.values())
    return [each for each in every if each is not None]


def _open(course: Course, today: dt.date) -> Iterator[_Open]:
    for each in course.questionnaires:
        if each.moment is not Moment.DURING and not why_closed(course, each, today):
            yield _Open(course, each, disclosure.counted(each, course.responses))


def _over_time(found: Sequence[_Open], like: Questionnaire, items: Sequence[Item]) -> OverTime | None:
    answered = list(_by_course(found, like, items))
    shown = [each for each in answered if each.is_shown]
    if len(shown) < 2:
        return None
    multiples = SmallMultiples(
        title=sentences.without_number(items[0].group or items[0].text),
        sentence=_course_by_course(shown, items),
        charts=tuple(replace(figure(each.counted), title=_name(each.course)) for each in shown),
        note=sentences.note(OTHER_PEOPLE, _left_out(len(answered) - len(shown))),
    )
    told = tuple((each.course, each.questionnaire) for each in shown)
    return OverTime(figure=multiples, questionnaires=told)


def _by_course(found: Sequence[_Open], like: Questionnaire, items: Sequence[Item]) -> Iterator[_OfCourse]:
    """Yield each course that answered a question, by the questionnaire in which most answered it."""
    key = like.form_id, like.moment
    same = (each for each in found if (each.questionnaire.form_id, each.questionnaire.moment) == key)
    counted = (_counted(each, items) for each in same)
    for _, of_course in groupby(counted, key=lambda each: each.course.id):
        most = max(of_course, key=lambda each: each.answered)
        if most.answered:
            yield most


def _counted(found: _Open, items: Sequence[Item]) -> _OfCourse:
    there = ((item, found.questionnaire.item(item.key)) for item in items)
    same = (other for item, other in there if other is not None and _is_same(item, other))
    counted = tuple(disclosure.count_item(each, found.responses) for each in same)
    return _OfCourse(found.course, found.questionnaire, counted)


def _course_by_course(shown: Sequence[_OfCourse], items: Sequence[Item]) -> str:
    """I det eldste kurset svarte 8 av 10 god eller svært god nytte, i det nyeste 7 av 9."""
    if items[0].group or not sentences.is_ordered(items[0]):
        return f"Vises for {count(len(shown), 'kurs', 'kurs')}, det eldste først."
    oldest, newest = (sentences.told_of(shown[place].counted[0]) for place in (0, -1))
    return f"I det eldste kurset svarte {oldest} {sentences.upper_words(items[0])}, i det nyeste {newest}."


def _left_out(courses: int) -> str:
    return f"{courses} kurs er ikke med, fordi tallene der er for små til å vises." if courses else ""


def _when(course: Course) -> tuple[dt.date, dt.datetime]:
    days = [each.date for each in course.gatherings if each.date]
    return max(days, default=course.created_at.date()), course.created_at


def _name(course: Course) -> str:
    """Mestringstreff Orkdal, desember 2026; the month is that of its last gathering."""
    days = [each.date for each in course.gatherings if each.date]
    when = f", {month_name(max(days))} {max(days).year}" if days else ""
    return f"{course.title.strip() or 'Kurs uten navn'}{when}"
