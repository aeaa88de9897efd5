"""What the answers to a questionnaire say: counts an item, where they may be shown, and words in no order."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation import disclosure, sentences, texts
from mestringstreff_desktop.course.evaluation.charts import (
    Chart,
    ChartKind,
    Figure,
    Series,
    SmallMultiples,
    row_label,
    series_label,
)
from mestringstreff_desktop.course.evaluation.counting import Counted, tally
from mestringstreff_desktop.course.evaluation.disclosure import Group
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
)
from mestringstreff_desktop.course.evaluation.texts import Wording
from mestringstreff_desktop.course.recruiting import attendance

__all__ = ["Counted", "QuestionnaireResult", "Result", "Split", "Wording", "result", "why_closed", "wordings"]
_NOT_HELD = "Resultatet åpnes når den siste samlingen er holdt."
_NO_DATE = "Har dere holdt den, sett datoen eller merk oppmøtet på den."


@dataclass(frozen=True, kw_only=True)
class Result:
    """One question as it is shown: a figure where the counts may be shown, else why not.

    `key` is that of its item, or of the first where they share a question. What was written has no figure.
    """

    key: str
    title: str
    counted: tuple[Counted, ...] = ()
    figure: Figure | None = None
    hidden: str = ""


@dataclass(frozen=True, kw_only=True)
class Split:
    """The one split of a questionnaire: by which question, how many in each group, and what they answered."""

    key: str
    title: str
    groups: tuple[tuple[str, int], ...]
    results: tuple[Result, ...]


@dataclass(frozen=True, kw_only=True)
class QuestionnaireResult:
    """All of a questionnaire: how many are counted, how many wait, and each question in its order."""

    questionnaire: Questionnaire
    counted: int
    waiting: int
    results: tuple[Result, ...]
    why_closed: str = ""
    split: Split | None = None


def result(course: Course, questionnaire: Questionnaire, today: dt.date) -> QuestionnaireResult:
    """Return what a questionnaire's answers say now. One of after the course opens when that is held."""
    counted, waits = disclosure.counted_and_waiting(questionnaire, course.responses)
    closed = why_closed(course, questionnaire, today)
    return QuestionnaireResult(
        questionnaire=questionnaire,
        counted=len(counted),
        waiting=waits,
        results=() if closed else results_of(questionnaire, counted),
        why_closed=closed,
        split=None if closed else _split(questionnaire, counted),
    )


def wordings(course: Course, questionnaire: Questionnaire, key: str) -> list[Wording]:
    """Return what was written to an item and may be printed, shuffled the same way each time."""
    item = questionnaire.item(key)
    counted = disclosure.counted(questionnaire, course.responses)
    return texts.printed(questionnaire, item, counted) if item else []


def why_closed(course: Course, questionnaire: Questionnaire, today: dt.date) -> str:
    """Say why a result is not to be seen yet; nothing where it is.

    Where no gathering has a date and none is noted as held, nothing is known of when: answers that are
    there tell that it has been.
    """
    if questionnaire.moment is not Moment.AFTER or course.ended_on is not None or not course.gatherings:
        return ""
    last = max(course.gatherings, key=lambda each: each.position)
    is_known = any(each.date or _is_held(course, each) for each in course.gatherings)
    if not is_known or _has_been(course, last, today):
        return ""
    return sentences.note(_NOT_HELD, "" if last.date else _NO_DATE)


def _has_been(course: Course, gathering: Gathering, today: dt.date) -> bool:
    return _is_held(course, gathering) or (gathering.date is not None and gathering.date < today)


def _is_held(course: Course, gathering: Gathering) -> bool:
    """Was it run to the end, or has somebody noted who or how many were there?"""
    noted = attendance.present(course, gathering)
    return gathering.is_held or noted is not None or gathering.log.attendance is not None


def results_of(questionnaire: Questionnaire, counted: Sequence[Response]) -> tuple[Result, ...]:
    """Return each question of the responses that count; statements that share a question together."""
    return tuple(
        _result([disclosure.count_item(each, counted) for each in items]) for items in asked(questionnaire)
    )


def asked(questionnaire: Questionnaire) -> list[list[Item]]:
    """Return the items in their order, statements that share a question together."""
    numbered = enumerate(questionnaire.items)
    by_question = groupby(numbered, key=lambda each: each[1].group or each[0])
    return [[item for _, item in items] for _, items in by_question]


def _result(counted: Sequence[Counted]) -> Result:
    item = counted[0].item
    shown = [each for each in counted if each.counts is not None]
    return Result(
        key=item.key,
        title=sentences.without_number(item.group or item.text),
        counted=tuple(counted),
        figure=figure(counted) if shown else None,
        hidden="" if shown or item.kind is ItemKind.TEXT else _why_hidden(counted),
    )


def _why_hidden(counted: Sequence[Counted]) -> str:
    most = max(each.answered for each in counted)
    if most == 0:
        return sentences.NOBODY
    return sentences.FEW_ALIKE if disclosure.may_count(most) else sentences.FEW


def figure(counted: Sequence[Counted]) -> Chart:
    """Return the chart of a question: of a scale one with a statement a row, else with a choice a row."""
    return _scale(counted) if counted[0].item.group else _choices(counted[0])


def _scale(counted: Sequence[Counted]) -> Chart:
    rows = [each for each in counted if each.counts is not None]
    hidden = sentences.SOME_HIDDEN if len(rows) < len(counted) else ""
    return Chart(
        kind=ChartKind.STACKED,
        title=sentences.without_number(counted[0].item.group),
        sentence=sentences.of_scale(rows, is_whole=not hidden),
        rows=tuple(row_label(each.item.text) for each in rows),
        series=_series(counted[0].item, rows),
        of=tuple(each.answered for each in rows),
        note=sentences.note(hidden, sentences.unclear_places(sum(each.unclear for each in rows))),
    )


def _series(item: Item, rows: Sequence[Counted]) -> tuple[Series, ...]:
    columns = zip(*(each.counts for each in rows if each.counts is not None), strict=True)
    return tuple(
        Series(name=series_label(name), numbers=numbers)
        for name, numbers in zip(item.choices, columns, strict=True)
    )


def _choices(counted: Counted) -> Chart:
    item, several = counted.item, counted.item.kind is ItemKind.SEVERAL
    return Chart(
        kind=ChartKind.BARS,
        title=sentences.without_number(item.text),
        sentence=(sentences.of_several if several else sentences.of_one)(counted),
        rows=tuple(map(row_label, item.choices)),
        series=(Series(name="Antall", numbers=counted.counts or ()),),
        of=(counted.answered,) * len(item.choices),
        note=sentences.note(
            sentences.SEVERAL_ALLOWED if several else "", sentences.unclear_note(counted.unclear)
        ),
    )


def _split(questionnaire: Questionnaire, counted: Sequence[Response]) -> Split | None:
    """Return the one split, where any of the other questions can be shown by it."""
    item = questionnaire.item(disclosure.split_item(questionnaire, counted))
    if item is None:
        return None
    groups = disclosure.groups_by(item, counted)
    others = (each for each in asked(questionnaire) if item not in each)
    found = (_split_result(each, groups) for each in others)
    shown = tuple(each for each in found if each.figure is not None)
    title = sentences.without_number(item.text)
    sizes = tuple((each.name, len(each.responses)) for each in groups)
    return Split(key=item.key, title=title, groups=sizes, results=shown) if shown else None


def _split_result(items: Sequence[Item], groups: Sequence[Group]) -> Result:
    shown = [each for each in items if disclosure.may_split(each, groups)]
    title = sentences.without_number(items[0].group or items[0].text)
    charts = tuple(_group_chart(items, shown, each) for each in groups) if shown else ()
    told = f"Svarene er delt i {len(charts)} grupper. Hver gruppe har minst {disclosure.FEWEST} svar."
    figure = SmallMultiples(title=title, sentence=told, charts=charts) if charts else None
    return Result(key=items[0].key, title=title, figure=figure)


def _group_chart(items: Sequence[Item], shown: Sequence[Item], group: Group) -> Chart:
    found = [(each, tally(each, group.responses)) for each in items]
    counted = [
        Counted(item=item, answered=each.answered, counts=each.counts if item in shown else None)
        for item, each in found
    ]
    return replace(figure(counted), title=group.name)
