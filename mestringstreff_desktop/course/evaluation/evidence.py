"""What there is to see beside each point of the review meeting: sentences, and where more of it stands.

It is made anew of what is stored each time, and is never written into the minutes by itself.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.economy import amount_words, outcome_words, sums
from mestringstreff_desktop.course.evaluation import people, review
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.disclosure import may_count
from mestringstreff_desktop.course.evaluation.done import unread
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire
from mestringstreff_desktop.course.evaluation.results import QuestionnaireResult, result, wordings
from mestringstreff_desktop.course.evaluation.topics import TEAM
from mestringstreff_desktop.course.log.model import NoteKind

LOG_LENGTH = 110  # letters of each part of a log that are seen here
_NO_ANSWERS = "Ingen svar fra før eller etter kurset er skrevet inn ennå."
_FEW = "Det er for få til å vise tall, så les det de skrev."
_NO_LOGS = "Ingen logg er skrevet ennå. Ta en runde: Hva gikk bra, og hva ville dere gjort annerledes?"
_LISTEN = "La brukerrepresentantene begynne. Spør hva de vil beholde, og hva som var tungt."
_TALK = "Snakk om arkene. De er for få til å telles, så det dere sier, er svaret."
_NO_SHEETS = "Fyll gjerne ut «Hvordan samarbeidet vi?» hver for dere først. Snakk så om arkene."
_NOBODY_CAME = "Oppmøtet er ikke merket."
_NO_CHANNELS = "Det er ikke skrevet hvordan noen fikk vite om kurset."
_NO_MONEY = "Det er ikke ført noe i regnskapet."
_CHANGE = "Skriv hver endring som en beslutning. Da blir den med når dere lager neste kurs fra dette."


class Place(StrEnum):
    """Where more of it stands."""

    ANSWERS = "answers"
    RESULTS = "results"
    LOG = "log"
    PARTICIPANTS = "participants"
    CHANNELS = "channels"
    ECONOMY = "economy"


@dataclass(frozen=True, kw_only=True)
class Way:
    """A way there; `id` is the gathering's where it is of one, and `form_id` the sheet's."""

    words: str
    place: Place
    id: UUID | None = None
    form_id: str = ""


class Told(NamedTuple):
    """A few sentences, under a title of their own where they have one."""

    text: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What to have before one's eyes, and the ways to the rest."""

    told: tuple[Told, ...]
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Known:
    """What it is made of. `today` is the wall clock's."""

    course: Course
    channels: Collection[ChannelTemplate]
    today: dt.date


def evidence(known: Known, key: str) -> Evidence | None:
    """Return what stands beside a point, by what it is about; None beside one of the group's own."""
    make = _MAKERS.get(key)
    return make(known) if make else None


def _only(*lines: str) -> tuple[Told, ...]:
    return tuple(Told(line) for line in lines if line)


def _answers(known: Known) -> Evidence:
    asked_at = (Moment.AFTER, Moment.BEFORE)
    asked = [each for each in known.course.questionnaires if each.moment in asked_at]
    asked.sort(key=lambda each: (asked_at.index(each.moment), each.position))
    found = [result(known.course, each, known.today) for each in asked]
    is_open = {each.questionnaire.moment for each in found if not each.why_closed}  # what can be read
    told = [*(line for each in found for line in _of_sheet(each)), *_reading(known.course, is_open)]
    if not told:
        return Evidence(told=_only(_NO_ANSWERS), ways=(Way(words="Skriv inn svarene", place=Place.ANSWERS),))
    return Evidence(told=tuple(told), ways=(Way(words="Se resultatene", place=Place.RESULTS),))


def _reading(course: Course, moments: Collection[Moment]) -> Iterator[Told]:
    number = unread(course, moments)
    if number:
        yield Told(f"{count(number, 'tekst', 'tekster')} er ikke lest gjennom.")


def _of_sheet(found: QuestionnaireResult) -> Iterator[Told]:
    if found.counted or found.waiting:
        yield Told(found.why_closed or _how_many(found), found.questionnaire.title.strip())
        yield from _sentences(found)


def _how_many(found: QuestionnaireResult) -> str:
    later = f", og {found.waiting} venter på flere" if found.waiting else ""
    few = "" if may_count(found.counted) else f" {_FEW}"
    return f"{found.counted} svar er med{later}.{few}"


def _sentences(found: QuestionnaireResult) -> Iterator[Told]:
    """Return what the questions say; who the people are is no matter of how the course was."""
    for each in found.results:
        if isinstance(each.figure, Chart) and not each.counted[0].item.is_background:
            yield Told(each.figure.sentence, each.title)


def _experience(known: Known) -> Evidence:
    logs = [(each, words) for each in known.course.gatherings if (words := _log_words(each))]
    told = tuple(Told(words, f"Samling {each.number}") for each, words in logs)
    ways = [Way(words=f"Logg {each.number}", place=Place.LOG, id=each.id) for each, _ in logs]
    return Evidence(told=told or _only(_NO_LOGS), ways=tuple(ways))


def _log_words(gathering: Gathering) -> str:
    """Gjort: …, Lært: … and Lurt: …, a line each, of the first words of it."""
    log = gathering.log
    parts = {
        "Gjort": [log.done],
        "Lært": [log.learned, *_noted(gathering, NoteKind.LEARNED)],
        "Lurt": [log.wise, *_noted(gathering, NoteKind.WISE)],
    }
    told = {name: shortened(" ".join(texts), LOG_LENGTH) for name, texts in parts.items()}
    return "\n".join(f"{name}: {text}" for name, text in told.items() if text)


def _noted(gathering: Gathering, kind: NoteKind) -> list[str]:
    return [note.text for note in gathering.notes if note.kind is kind]


def _representatives(known: Known) -> Evidence:
    return Evidence(told=_only(_LISTEN))


def _attendance(known: Known) -> Evidence:
    chart = people.attendance_chart(known.course, known.channels)
    told = _only(chart.sentence, chart.note) if chart else _only(_NOBODY_CAME)
    return Evidence(told=told, ways=(Way(words="Se deltakerne", place=Place.PARTICIPANTS),))


def _cooperation(known: Known) -> Evidence:
    """Of fewer than six nothing is counted: what they wrote is there where it may be, and the talk."""
    asked = [each for each in known.course.questionnaires if each.moment is Moment.TEAM]
    found = [result(known.course, each, known.today) for each in asked]
    answered = [each for each in found if each.counted or each.waiting]
    told: list[Told] = []
    for each in answered:
        told += _sentences(each) if may_count(each.counted) else [Told(_TALK)]
        told += _texts(known.course, each.questionnaire)
    told += _reading(known.course, (Moment.TEAM,))
    way = Way(words="Se svarene om samarbeidet", place=Place.RESULTS)
    way = way if answered else Way(words="Skriv inn arkene", place=Place.ANSWERS, form_id=TEAM)
    return Evidence(told=tuple(dict.fromkeys(told)) or _only(_NO_SHEETS), ways=(way,))


def _texts(course: Course, questionnaire: Questionnaire) -> Iterator[Told]:
    for item in questionnaire.items:
        words = [f"«{each.text}»" for each in wordings(course, questionnaire, item.key)]
        if item.is_written and words:
            yield Told("\n".join(words), item.text)


def _channels(known: Known) -> Evidence:
    chart = people.channels_chart(known.course, known.channels)
    told = _only(chart.sentence if chart else _NO_CHANNELS)
    return Evidence(told=told, ways=(Way(words="Se kanalene", place=Place.CHANNELS),))


def _money(known: Known) -> Evidence:
    found = sums(known.course)
    costs, income, each = found.costs, found.income.used, found.each.used
    told = _only(
        f"Budsjett: {amount_words(costs.planned)}. Regnskap: {amount_words(costs.used)}."
        if costs.is_known
        else _NO_MONEY,
        f"Inntekter: {amount_words(income)}." if income is not None else "",
        outcome_words(known.course),
        f"For hver deltaker: {amount_words(each)}." if each is not None else "",
    )
    return Evidence(told=told, ways=(Way(words="Se økonomien", place=Place.ECONOMY),))


def _change(known: Known) -> Evidence:
    return Evidence(told=_only(_CHANGE))


_MAKERS: Mapping[str, Callable[[Known], Evidence]] = MappingProxyType(
    {
        review.ANSWERS: _answers,
        review.EXPERIENCE: _experience,
        review.REPRESENTATIVES: _representatives,
        review.ATTENDANCE: _attendance,
        review.COOPERATION: _cooperation,
        review.CHANNELS: _channels,
        review.MONEY: _money,
        review.CONTENT: _change,
        review.FORM: _change,
        review.WORK: _change,
    }
)
