"""What stands beside the points of the review meeting, and what never does."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import review
from mestringstreff_desktop.course.evaluation.disclosure import FEWEST
from mestringstreff_desktop.course.evaluation.evidence import Evidence, Known, Place, evidence
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
    Review,
)
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.recruiting.channel import Channel
from tests.course.samples import START, a_course, hold
from tests.roster import join

TODAY = dt.date(2027, 1, 25)
GRADE = Item(key="nytte", text="Hvilken nytte?", kind=ItemKind.ONE, options=("Ingen", "God"))
WORDS = Item(key="bra", text="Hva var bra?", kind=ItemKind.TEXT)


def beside(course: Course, key: str) -> Evidence:
    found = evidence(Known(course=course, channels=(), today=TODAY), key)
    assert found is not None
    return found


def lines(course: Course, key: str) -> list[str]:
    return [f"{each.title}: {each.text}" if each.title else each.text for each in beside(course, key).told]


def answered(course: Course, moment: Moment, number: int, **answer: Any) -> None:
    """Let so many have answered alike."""
    asked = Questionnaire(form_id="ark", title="Et ark", moment=moment, items=(GRADE, WORDS))
    course.questionnaires.append(asked)
    answers = {"nytte": Answer(chosen=(1,)), "bra": Answer(**answer)}
    course.responses += [
        Response(questionnaire_id=asked.id, number=each, answers=answers, is_done=True)
        for each in range(number)
    ]


@pytest.mark.parametrize("key", review.POINTS)
def test_every_point_has_something_beside_it_also_in_an_empty_course(key: str) -> None:
    for course in (a_course(), a_course(2)):
        assert all(lines(course, key))


def test_a_point_of_ones_own_has_nothing_beside_it() -> None:
    assert evidence(Known(course=a_course(), channels=(), today=TODAY), "") is None


def test_the_answers_are_told_by_their_sentences_and_what_is_unread_is_said() -> None:
    course = a_course(1)
    hold(course.gatherings[0])
    assert beside(course, review.ANSWERS).ways[0].place is Place.ANSWERS
    answered(course, Moment.AFTER, FEWEST, text="Samtalene")
    first, sentence, unread = lines(course, review.ANSWERS)
    assert (first, unread) == ("Et ark: 6 svar er med.", "6 tekster er ikke lest gjennom.")
    assert sentence.startswith("Hvilken nytte?: ")
    assert [way.place for way in beside(course, review.ANSWERS).ways] == [Place.RESULTS]


def test_who_the_people_are_is_not_told_of_as_how_the_course_was() -> None:
    course = a_course()
    answered(course, Moment.BEFORE, FEWEST)
    course.questionnaires[0].items = (replace(GRADE, is_background=True),)
    assert lines(course, review.ANSWERS)[:1] == ["Et ark: 6 svar er med."]
    assert "nytte" not in "".join(lines(course, review.ANSWERS))


def test_fewer_than_six_answers_are_told_without_a_figure_of_what_they_say() -> None:
    course = a_course(1)
    hold(course.gatherings[0])
    answered(course, Moment.AFTER, FEWEST - 1, text="Samtalene", review=Review.PRINT)
    assert lines(course, review.ANSWERS) == [
        "Et ark: 5 svar er med. Det er for få til å vise tall, så les det de skrev.",
    ]


def test_answers_before_the_last_gathering_say_why_they_are_closed() -> None:
    course = a_course(2)
    hold(course.gatherings[0])
    answered(course, Moment.AFTER, FEWEST, text="Ro")
    (why,) = lines(course, review.ANSWERS)  # nor are their texts to be read yet
    assert why.startswith("Et ark: Resultatet åpnes når")


def test_what_was_done_learned_and_wise_is_told_a_gathering_with_the_way_to_its_log() -> None:
    course = a_course(2)
    first, second = course.gatherings
    first.log.done, first.log.wise = "Som planlagt.", "Mer te\nKortere runde"
    first.notes = [LogNote(kind=NoteKind.LEARNED, text="De vil snakke", at=START)]
    second.log.done = "Lenge " * 100
    told, ways = lines(course, review.EXPERIENCE), beside(course, review.EXPERIENCE).ways
    assert told[0] == "Samling 1: Gjort: Som planlagt.\nLært: De vil snakke\nLurt: Mer te Kortere runde"
    assert len(told[1]) < 220
    assert [(way.place, way.id) for way in ways] == [(Place.LOG, first.id), (Place.LOG, second.id)]


@pytest.mark.parametrize(("number", "is_counted"), [(FEWEST - 1, False), (FEWEST, True)])
def test_of_how_they_worked_together_few_are_not_counted_and_only_what_is_let_through_is_read(
    number: int, is_counted: bool
) -> None:
    course = a_course()
    answered(course, Moment.TEAM, number, text="Hemmelig")
    answered(course, Moment.TEAM, 1, text="Vi lo", review=Review.PRINT, wording="Vi lo mye")
    told = " ".join(lines(course, review.COOPERATION))
    assert ("Snakk om arkene." in told, "Hva var bra?: «Vi lo mye»" in told) == (True, True)
    assert "Hemmelig" not in told
    assert ("av 6" in told or "Alle" in told) is is_counted
    assert lines(course, review.ANSWERS) == ["Ingen svar fra før eller etter kurset er skrevet inn ennå."]


def test_attendance_channels_and_money_are_told_in_sums() -> None:
    course = a_course(1)
    hold(course.gatherings[0]).log.attendance = 7
    join(course, "Kari", heard="lege")
    course.channels = [Channel(title="Lege", channel_id="lege")]
    course.budget = [BudgetLine(kind=BudgetKind.FOOD, planned=100_000, used=120_000)]
    assert lines(course, review.ATTENDANCE) == ["7 kom på samlingen."]
    assert lines(course, review.CHANNELS) == ["Flest nevner «Lege»: 1 av 1."]
    money = lines(course, review.MONEY)
    assert [line.replace("\u00a0", " ") for line in money] == [
        "Budsjett: 1 000 kr. Regnskap: 1 200 kr.",
        "Kurset har kostet 200 kr mer enn planlagt.",
        "For hver deltaker: 1 200 kr.",
    ]
