"""Made-up questionnaires, and what was answered on them."""

from collections.abc import Iterable

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
    Review,
)
from tests.course.samples import a_course

GRADES = ("Ingen nytte", "Noe nytte", "God nytte", "Svært god nytte")
USE = Item(key="nytte", text="1. Hvor stor nytte?", kind=ItemKind.ONE, options=GRADES)
WORDS = Item(key="ord", text="2. Hva var nyttig?", kind=ItemKind.TEXT)
HEARD = Item(key="kanal", text="Hvordan?", kind=ItemKind.SEVERAL, options=("Legen", "Avisa"), other="Annet:")
HOME = Item(
    key="bor",
    text="Hvordan bor du?",
    kind=ItemKind.ONE,
    options=("Sammen med noen", "Alene"),
    is_background=True,
)


def statement(key: str, group: str = "Hvor viktig?") -> Item:
    options = ("Ikke viktig", "Noe viktig", "Viktig", "Svært viktig")
    return Item(key=key, text=f"Å {key}", kind=ItemKind.ONE, options=options, group=group)


def asked(*items: Item, moment: Moment = Moment.BEFORE) -> Questionnaire:
    return Questionnaire(form_id="skjema", items=items, moment=moment)


def ticked(*places: int | tuple[int, ...] | None) -> list[Answer]:
    """Return an answer a place: None was left empty, several were ticked together."""
    several = [() if each is None else (each,) if isinstance(each, int) else each for each in places]
    return [Answer(chosen=each) for each in several]


def wrote(*words: str, review: Review = Review.PRINT) -> list[Answer]:
    return [Answer(text=each, review=review) for each in words]


def filled(questionnaire: Questionnaire, **answers: Iterable[Answer]) -> list[Response]:
    """Return a response for each of the answers, which are by the item's key and as many for each."""
    papers = zip(*answers.values(), strict=True)
    return [
        Response(
            questionnaire_id=questionnaire.id,
            number=number,
            answers={key: each for key, each in zip(answers, paper, strict=True) if not each.is_empty},
            is_done=True,
        )
        for number, paper in enumerate(papers, 1)
    ]


def told(responses: Iterable[Response]) -> list[Response]:
    """Return the responses as they are when a result that counts them has left the window."""
    found = list(responses)
    for each in found:
        each.is_released = True
    return found


def course_with(questionnaire: Questionnaire, responses: Iterable[Response], gatherings: int = 0) -> Course:
    course = a_course(gatherings)
    course.questionnaires.append(questionnaire)
    course.responses.extend(responses)
    return course
