"""A topic's results question by question: how many count, what waits, and what was written."""

import datetime as dt
from collections.abc import Iterable

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation.chapters import (
    FEW,
    FEW_ALIKE,
    HEARD,
    HEARD_TITLE,
    NOT_ALIKE,
    Chapter,
    chapter_of,
    written_of,
)
from mestringstreff_desktop.course.evaluation.done import unread
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
    Review,
)
from mestringstreff_desktop.course.evaluation.topics import PEOPLE, TopicKind, topics
from tests.conftest import NOW

DAY = dt.date(2026, 12, 1)
BENEFIT = Item(key="nytte", text="1. Hvor stor nytte?", kind=ItemKind.ONE, options=("Ingen", "God"))
USEFUL = Item(key="nyttig", text="2. Hva var nyttig?", kind=ItemKind.TEXT)


def a_course(*sheets: Questionnaire, gatherings: Iterable[Gathering] = ()) -> Course:
    return Course(title="Orkdal", created_at=NOW, questionnaires=list(sheets), gatherings=list(gatherings))


def answer(
    course: Course, sheet: Questionnaire, number: int, words: str = "", *, is_late: bool = True
) -> None:
    for each in range(number):
        answers = {"nytte": Answer(chosen=(1,)), "nyttig": Answer(text=words and f"{words} {each}")}
        made = Response(questionnaire_id=sheet.id, number=each, answers=answers, is_done=True)
        made.is_released = not is_late
        course.responses.append(made)


def first(course: Course) -> Chapter:
    return chapter_of(course, topics(course)[0], DAY, [])


def after() -> Questionnaire:
    return Questionnaire(form_id="evaluering-etter", items=(BENEFIT, USEFUL))


def test_each_question_has_its_figure_or_what_was_written() -> None:
    course = a_course(sheet := after())
    answer(course, sheet, 6, "Ord")
    chapter = first(course)
    benefit, useful = chapter.entries
    assert (chapter.lines, chapter.why) == (("6 svar er med.",), "")
    assert benefit.figure is not None
    assert (useful.title, len(useful.groups[0].written)) == ("Hva var nyttig?", 6)
    assert chapter.released == {(course.id, sheet.id)}


def test_fewer_than_six_have_no_figures_and_are_told_once_why() -> None:
    course = a_course(sheet := after())
    answer(course, sheet, 5, "Ord")
    chapter = first(course)
    assert chapter.why == FEW
    assert [each.title for each in chapter.entries] == ["Hva var nyttig?"]


def test_answers_that_came_late_are_told_to_wait() -> None:
    course = a_course(sheet := after())
    answer(course, sheet, 6, is_late=False)
    answer(course, sheet, 2)
    assert first(course).lines[1].startswith("2 svar venter på flere. Telles de nå")
    course.responses.pop()
    assert first(course).lines[1].startswith("1 svar venter på flere. Telles det nå")


@pytest.mark.parametrize(
    ("asked_before", "why"), [(BENEFIT, FEW_ALIKE), (USEFUL, NOT_ALIKE)], ids=["alike", "not alike"]
)
def test_why_nothing_stands_beside_each_other_is_told_as_it_is(asked_before: Item, why: str) -> None:
    own = (
        Questionnaire(form_id="eget", items=(asked_before,), moment=Moment.BEFORE),
        Questionnaire(form_id="eget", items=(BENEFIT, USEFUL)),
    )
    course = a_course(*own)
    for each in own:
        answer(course, each, 2)
    both = next(each for each in topics(course) if each.kind is TopicKind.BOTH)
    assert chapter_of(course, both, DAY, []).why == why


def test_what_is_not_open_yet_says_when_and_shows_nothing() -> None:
    later = Gathering(title="Slutt", date=DAY + dt.timedelta(1))
    course = a_course(sheet := after(), gatherings=[later])
    answer(course, sheet, 6, "Ord")
    assert first(course).why.endswith("når den siste samlingen er holdt. Den er onsdag 2. desember.")
    assert first(course).entries == ()
    assert first(course).released == frozenset()


def test_only_what_is_let_through_is_printed_and_in_the_words_it_was_given() -> None:
    course = a_course(sheet := after())
    answer(course, sheet, 2, "Ord")
    one, two = course.responses
    one.answers = {"nyttig": Answer(text="Takk til Kari", review=Review.PRINT, wording="Takk til leder")}
    two.answers = {"nyttig": Answer(text="Nei", review=Review.HOLD)}
    assert first(course).entries[0].groups[0].printed == ["Takk til leder"]


def test_the_rounds_stand_by_question_and_in_the_order_of_the_gatherings() -> None:
    oss, kropp = Gathering(title="Oss", position=0), Gathering(title="Kropp", position=1)
    sheets = [
        Questionnaire(
            form_id="runde",
            moment=Moment.DURING,
            items=(USEFUL,),
            gathering_id=each.id,
            position=1 - each.position,
        )
        for each in (oss, kropp)
    ]
    course = a_course(*sheets, gatherings=[oss, kropp])
    for sheet in reversed(sheets):
        answer(course, sheet, 2, "Ord")
    chapter = first(course)
    (entry,) = chapter.entries
    assert [each.title for each in entry.groups] == ["Samling 1: Oss", "Samling 2: Kropp"]
    assert chapter.lines == ("Samling 1: 2 svar er med.", "Samling 2: 2 svar er med.")
    assert chapter.written[0].question == "Hva var nyttig? · Samling 1: Oss"
    assert written_of(course, topics(course)[0], DAY) == chapter.written


def test_a_course_with_nothing_known_of_its_people_has_no_charts_of_them() -> None:
    assert chapter_of(a_course(), PEOPLE, DAY, []).entries == ()


def test_the_same_reading_of_a_course_has_the_same_mark() -> None:
    course = a_course(sheet := after())
    answer(course, sheet, 6, "Ord")
    before = first(course)
    assert first(course).mark == before.mark
    course.responses[0].answers = {"nyttig": Answer(text="Ord 0", review=Review.PRINT)}
    assert first(course).mark != before.mark


def test_the_channels_of_the_sheet_before_stand_beside_those_of_who_asked(library: Library) -> None:
    items = tuple(each for each in items_of(library.forms["kartlegging-for"]) if each.key == HEARD)
    sheet = Questionnaire(form_id="kartlegging-for", moment=Moment.BEFORE, items=items)
    course = a_course(sheet)
    for number in range(6):
        answers = {HEARD: Answer(chosen=(2,))}
        course.responses.append(
            Response(questionnaire_id=sheet.id, number=number, answers=answers, is_done=True)
        )
    found = next(each for each in topics(course, has_people=True) if each.kind is TopicKind.PEOPLE)
    chapter = chapter_of(course, found, DAY, [])
    assert [each.title for each in chapter.entries] == [HEARD_TITLE]
    assert chapter.released == {(course.id, sheet.id)}


HEARD_BY = Item(
    key="hort", text="2. Hvordan hørte du?", kind=ItemKind.SEVERAL, options=("Avisa",), other="Annet:"
)


def said_beside(*reviews: Review) -> Course:
    """Each wrote on the line for something else, and has been read through or not."""
    sheet = Questionnaire(form_id="kartlegging-for", moment=Moment.BEFORE, items=(HEARD_BY, USEFUL))
    course = a_course(sheet)
    for number, review in enumerate(reviews):
        beside = Answer(chosen=(1,), text=f"På butikken {number}", review=review)
        course.responses.append(
            Response(questionnaire_id=sheet.id, number=number, answers={"hort": beside}, is_done=True)
        )
    return course


def test_what_is_written_beside_the_choices_is_read_and_printed_as_other_words_are() -> None:
    course = said_beside(*[Review.PRINT] * 5, Review.UNREAD)
    counted, beside = first(course).entries
    assert (counted.figure is not None, beside.title) == (True, "Hvordan hørte du? Annet")
    assert sorted(beside.groups[0].printed) == [f"På butikken {number}" for number in range(5)]
    assert len(written_of(course, topics(course)[0], DAY)) == 6
    assert unread(course) == 1


def test_what_few_wrote_beside_the_choices_is_read_though_nothing_is_counted() -> None:
    (beside,) = first(said_beside(Review.UNREAD, Review.UNREAD)).entries
    assert len(beside.groups[0].written) == 2
