"""The results of one thing that was looked at, question by question: for the window and for paper alike."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from uuid import UUID

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.words import capitalised, count, long_date
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation import disclosure, texts
from mestringstreff_desktop.course.evaluation.charts import Chart, Figure
from mestringstreff_desktop.course.evaluation.comparison import (
    EXPERIENCED,
    HOPED,
    asks_alike,
    before_and_after,
    over_time,
)
from mestringstreff_desktop.course.evaluation.people import attendance_chart, channels_chart
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Questionnaire,
    Review,
)
from mestringstreff_desktop.course.evaluation.results import (
    QuestionnaireResult,
    Result,
    figure,
    result,
    why_closed,
)
from mestringstreff_desktop.course.evaluation.sentences import without_number
from mestringstreff_desktop.course.evaluation.topics import Topic, TopicKind

FEW = "Færre enn seks har svart. Da vises ingen tall, for de kunne vise hva noen få svarte."
WAITS = "{number} venter på flere. Telles de nå, kan forskjellen vise hva noen få svarte."
WAITS_ONE = "1 svar venter på flere. Telles det nå, viser forskjellen hva som sto der."
NOT_ALIKE = (
    "Skjemaene før og etter spør ikke om det samme. Derfor er det ingen tall å sette ved siden av hverandre."
)
FEW_ALIKE = "Det er for få svar til å sette tallene fra før og etter ved siden av hverandre."
NOTHING_ALIKE = "Ingen spørsmål har nok svar i to kurs eller flere ennå. Da er det ikke noe å sammenligne."
HEARD = "2-hvordan-fikk-du-vite-om-kurset"  # in the built-in sheet of before
HEARD_TITLE = "Slik svarte de på skjemaet før kurset"
HOPES = "Forventninger og erfaringer"
SOME_LEFT_OUT = "Ikke alt som ble skrevet, er gjengitt her."


@dataclass(frozen=True, kw_only=True)
class Written:
    """What one person wrote to an item, perhaps at a gathering, and what it is found by in the file."""

    response_id: UUID
    item: Item
    answer: Answer
    gathering: str = ""

    @property
    def question(self) -> str:
        """Viktigst for meg i dag · Samling 4: Nettverk"""
        return " · ".join(filter(None, (without_number(self.item.text), self.gathering)))

    @property
    def words(self) -> str:
        """The words as they are printed, if they are."""
        return texts.wording(self.answer)

    @property
    def key(self) -> str:
        """Tells it from all else that is written in the course."""
        return f"{self.response_id}/{self.item.key}"


@dataclass(frozen=True, kw_only=True)
class WrittenGroup:
    """What was written to one item of a questionnaire, in an order that tells nothing."""

    questionnaire: Questionnaire
    item: Item
    written: tuple[Written, ...]
    gathering: Gathering | None = None

    @property
    def title(self) -> str:
        return self.gathering.name if self.gathering else without_number(self.item.text)

    @property
    def printed(self) -> list[str]:
        """The words that are let through."""
        return [each.words for each in self.written if each.answer.review is Review.PRINT]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One question: a figure, or why there is none, or what was written to it, by gathering."""

    key: str
    title: str
    figure: Figure | None = None
    hidden: str = ""
    groups: tuple[WrittenGroup, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """All there is of a topic. `lines` tell how many have answered, `why` what is not shown and why.

    `released` are the questionnaires that its figures tell of, each by its course's id and its own.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    why: str = ""
    entries: tuple[Entry, ...] = ()
    released: frozenset[tuple[UUID, UUID]] = frozenset()

    @property
    def mark(self) -> tuple[object, ...]:
        """Tells whether another reading of the course says the same."""
        groups = ((entry.key, group.title, group.written) for entry in self.entries for group in entry.groups)
        figures = tuple((each.key, each.title, each.figure, each.hidden) for each in self.entries)
        return self.key, self.title, self.lines, self.why, figures, *groups

    @property
    def written(self) -> list[Written]:
        """All that was written, in the order it is read through."""
        return [each for entry in self.entries for group in entry.groups for each in group.written]


def written_of(course: Course, topic: Topic, today: dt.date) -> list[Written]:
    """Return what was written on a topic, in the order it is read through, and count nothing."""
    if topic.kind is TopicKind.BOTH:
        return both_chapter(course, topic, today).written
    is_open = (each for each in _in_order(course, topic) if not why_closed(course, each, today))
    groups = [
        group
        for each in is_open
        for item in each.items
        if item.is_written and (group := written_group(course, each, item))
    ]
    return [each for entry in _by_question(groups) for group in entry.groups for each in group.written]


def chapter_of(
    course: Course, topic: Topic, today: dt.date, templates: Collection[ChannelTemplate]
) -> Chapter:
    """Return a topic's results, but for those of several courses, which are read beside the window."""
    match topic.kind:
        case TopicKind.SHEET:
            return sheet_chapter(course, topic, today)
        case TopicKind.ROUNDS:
            return rounds_chapter(course, topic, today)
        case TopicKind.BOTH:
            return both_chapter(course, topic, today)
        case TopicKind.PEOPLE:
            return people_chapter(course, topic, templates)
        case TopicKind.COURSES:
            return courses_chapter([], course, topic, today)


def _released(course: Course, topic: Topic) -> frozenset[tuple[UUID, UUID]]:
    """Return the questionnaires of a course that a topic tells of."""
    return frozenset((course.id, each.id) for each in topic.questionnaires)


def both_chapter(course: Course, topic: Topic, today: dt.date) -> Chapter:
    """Return what was answered alike before and after, and hopes beside experience in their own words."""
    charts = before_and_after(course, today)
    entries = [Entry(key=f"both/{each.title}", title=each.title, figure=each) for each in charts]
    groups = [*_hopes(course, topic, HOPED), *_hopes(course, topic, EXPERIENCED)]
    closed = next(filter(None, (_closed(course, each, today) for each in topic.questionnaires)), "")
    if groups and not closed:
        entries.append(Entry(key=HOPES, title=HOPES, groups=tuple(groups)))
    return Chapter(
        key=topic.key,
        title=topic.title,
        why=closed or ("" if charts else FEW_ALIKE if asks_alike(course) else NOT_ALIKE),
        entries=tuple(entries),
        released=frozenset() if closed else _released(course, topic),
    )


def _hopes(course: Course, topic: Topic, asked: tuple[str, tuple[str, ...]]) -> Iterator[WrittenGroup]:
    form_id, keys = asked
    sheets = [each for each in topic.questionnaires if each.form_id == form_id]
    for key in keys:
        for sheet in sheets:
            item = sheet.item(key)
            if item and (group := written_group(course, sheet, item)):
                yield group


def courses_chapter(courses: Sequence[Course], course: Course, topic: Topic, today: dt.date) -> Chapter:
    """Return what this course asks and others asked too, the oldest course first."""
    found = over_time(courses, course, today)
    told = (pair for each in found for pair in each.questionnaires)
    return Chapter(
        key=topic.key,
        title=topic.title,
        why="" if found else NOTHING_ALIKE,
        entries=tuple(
            Entry(key=f"courses/{number}", title=each.figure.title, figure=each.figure)
            for number, each in enumerate(found)
        ),
        released=frozenset((other.id, each.id) for other, each in told),
    )


def people_chapter(course: Course, topic: Topic, templates: Collection[ChannelTemplate]) -> Chapter:
    """Return how participants heard of the course and came to it."""
    told = [chart for each in topic.questionnaires if (chart := _heard(course, each))]
    charts = (channels_chart(course, templates), *told, attendance_chart(course, templates))
    entries = (
        Entry(key=f"people/{number}", title=each.title, figure=each)
        for number, each in enumerate(charts)
        if each is not None
    )
    return Chapter(
        key=topic.key,
        title=topic.title,
        entries=tuple(entries),
        released=_released(course, topic) if told else frozenset(),
    )


def _heard(course: Course, questionnaire: Questionnaire) -> Chart | None:
    """How those who answered before the course heard of it; None where that may not be shown."""
    item = questionnaire.item(HEARD)
    if item is None:
        return None
    found = disclosure.count_item(item, disclosure.counted(questionnaire, course.responses))
    return replace(figure([found]), title=HEARD_TITLE) if found.counts is not None else None


def sheet_chapter(course: Course, topic: Topic, today: dt.date) -> Chapter:
    """Return a questionnaire's results, question by question."""
    (questionnaire,) = topic.questionnaires
    found = result(course, questionnaire, today)
    return Chapter(
        key=topic.key,
        title=topic.title,
        lines=_counted_lines(found),
        why=_closed(course, questionnaire, today) or ("" if disclosure.may_count(found.counted) else FEW),
        entries=tuple(_entries(course, found)),
        released=frozenset() if found.why_closed else _released(course, topic),
    )


def _closed(course: Course, questionnaire: Questionnaire, today: dt.date) -> str:
    """Resultatet åpnes når den siste samlingen er holdt. Den er onsdag 2. desember."""
    why = why_closed(course, questionnaire, today)
    last = max(course.gatherings, key=lambda each: each.position, default=None)
    return f"{why} Den er {long_date(last.date)}." if why and last and last.date else why


def rounds_chapter(course: Course, topic: Topic, today: dt.date) -> Chapter:
    """Return what was answered at the gatherings: what was written by question, each gathering by itself."""
    in_order = _in_order(course, topic)
    found = [result(course, each, today) for each in in_order]
    each_of = [(one, list(_entries(course, one))) for one in found]
    counted = [entry for one, entries in each_of for entry in _of_gathering(course, one, entries)]
    groups = [group for _, entries in each_of for entry in entries for group in entry.groups]
    return Chapter(
        key=topic.key,
        title=topic.title,
        lines=tuple(line for one in found for line in _round_lines(course, one)),
        entries=(*_by_question(groups), *counted),
        released=_released(course, topic),
    )


def _in_order(course: Course, topic: Topic) -> list[Questionnaire]:
    """Return the questionnaires of a topic, those of gatherings in their order."""
    return sorted(topic.questionnaires, key=lambda each: _place(course, each))


def _place(course: Course, questionnaire: Questionnaire) -> int:
    gathering = _gathering(course, questionnaire)
    return gathering.position if gathering else len(course.gatherings)


def _gathering(course: Course, questionnaire: Questionnaire) -> Gathering | None:
    return course.gathering(questionnaire.gathering_id) if questionnaire.gathering_id else None


def _round_lines(course: Course, found: QuestionnaireResult) -> Iterator[str]:
    gathering = _gathering(course, found.questionnaire)
    name = f"Samling {gathering.number}: " if gathering else ""
    for number, line in enumerate(_counted_lines(found)):
        yield line if number else f"{name}{line}"


def _of_gathering(course: Course, found: QuestionnaireResult, entries: Iterable[Entry]) -> Iterator[Entry]:
    """What is counted of one gathering, under its name."""
    gathering = _gathering(course, found.questionnaire)
    for each in entries:
        if each.figure is not None:
            name = f"{gathering.name}. " if gathering else ""
            key = f"{found.questionnaire.id}/{each.key}"
            yield Entry(key=key, title=f"{name}{each.title}", figure=each.figure)


def _by_question(groups: Sequence[WrittenGroup]) -> Iterator[Entry]:
    keys = list(dict.fromkeys(each.item.key for each in groups))
    in_order = sorted(groups, key=lambda each: keys.index(each.item.key))
    for key, some in groupby(in_order, key=lambda each: each.item.key):
        own = tuple(some)
        yield Entry(key=key, title=without_number(own[0].item.text), groups=own)


def _counted_lines(found: QuestionnaireResult) -> tuple[str, ...]:
    """12 svar; 2 svar venter …"""
    lines = [capitalised(f"{count(found.counted, 'svar', 'svar')} er med.")]
    if found.waiting == 1:
        lines.append(WAITS_ONE)
    elif found.waiting:
        lines.append(WAITS.format(number=count(found.waiting, "svar", "svar")))
    return tuple(lines)


def _entries(course: Course, found: QuestionnaireResult) -> Iterator[Entry]:
    """What of a questionnaire can be shown. Where too few have answered at all it is told once, not here."""
    has_enough = disclosure.may_count(found.counted)
    for each in found.results:
        if _is_text(each):
            if group := written_group(course, found.questionnaire, each.counted[0].item):
                yield Entry(key=each.key, title=each.title, groups=(group,))
        elif each.figure is not None or has_enough:
            yield Entry(key=each.key, title=each.title, figure=each.figure, hidden=each.hidden)
        if not _is_text(each):
            yield from _beside_choices(course, found.questionnaire, each)
    for each in found.split.results if found.split else ():
        title = f"{each.title} Delt etter svaret på «{found.split.title}»" if found.split else each.title
        yield Entry(key=f"split/{each.key}", title=title, figure=each.figure)


def _beside_choices(course: Course, questionnaire: Questionnaire, found: Result) -> Iterator[Entry]:
    """Yield what was written on the line for something else, by the question and what the line is called."""
    for item in (each.item for each in found.counted if each.item.is_written):
        if group := written_group(course, questionnaire, item):
            yield Entry(key=f"{item.key}/annet", title=f"{found.title} {item.choices[-1]}", groups=(group,))


def _is_text(found: Result) -> bool:
    return all(each.item.kind is ItemKind.TEXT for each in found.counted)


def written_group(course: Course, questionnaire: Questionnaire, item: Item) -> WrittenGroup | None:
    """Return what was written to an item by those who count; None where nobody wrote."""
    counted = disclosure.counted(questionnaire, course.responses)
    found = texts.written(questionnaire, item, counted)
    if not found:
        return None
    gathering = _gathering(course, questionnaire)
    name = gathering.name if gathering else ""
    written = tuple(
        Written(response_id=each.id, item=item, answer=each.answer(item.key), gathering=name)
        for each in found
    )
    return WrittenGroup(questionnaire=questionnaire, item=item, written=written, gathering=gathering)
