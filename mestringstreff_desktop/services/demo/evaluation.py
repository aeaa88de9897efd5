"""What was answered, spent and decided in the example course, and the course that was held before it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, repeat, zip_longest

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.edition import edition_of
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.budget_line import BudgetLine
from mestringstreff_desktop.course.course import Course, CourseConsideration, Gathering, TeamMember, renumber
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Questionnaire, Response
from mestringstreff_desktop.course.evaluation.review import with_suggested
from mestringstreff_desktop.course.evaluation.sheets import BUILT_IN, asked
from mestringstreff_desktop.course.meetings import new_id
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from mestringstreff_desktop.services.answers import new_number
from mestringstreff_desktop.services.demo import answer_texts as told
from mestringstreff_desktop.services.demo import texts
from mestringstreff_desktop.services.demo.answer_texts import Said, Spent

BEFORE, AFTER, ROUND, TEAM = "kartlegging-for", "evaluering-etter", "runde", "samarbeid"
EARLIER = timedelta(weeks=30)  # before the example course
REVIEWED = timedelta(weeks=2)  # after the last gathering
_EARLIER_START = dt.time(9)  # the review decided on ten
_ORE = 100


def fill(course: Course, library: Library) -> None:
    """Let those who take part have answered, and money be planned and used, as far as the course has come."""
    _answer(course, library.forms[BEFORE], _before())
    for gathering, said in zip(course.gatherings, told.ROUNDS, strict=False):
        if gathering.is_held:
            rows = zip_longest(*said)
            _answer(course, library.forms[ROUND], map(_words_of, rows), gathering)
    course.budget = [_line(each) for each in told.BUDGET]
    course.considerations = [
        CourseConsideration(text=text) for number, text, _ in told.REVIEWED if not number
    ]
    for things in (course.questionnaires, course.budget, course.considerations):
        renumber(things)


def earlier(library: Library, course: Course, now: datetime) -> Course:
    """Return the course held half a year before: evaluated, and ended. `now` is UTC."""
    made = Course(
        title=told.EARLIER_TITLE,
        created_at=course.created_at - EARLIER,
        place=course.place,
        participants=told.EARLIER_PLACES,
        goals=dict(course.goals),
        gatherings=[_held_before(each) for each in course.gatherings],
        team=[TeamMember(**person._asdict()) for person in texts.TEAM],
        figures=told.FIGURES,
        ended_on=local(now - EARLIER / 2).date(),
        budget=[_line(each) for each in told.EARLIER_BUDGET],
    )
    _answer(made, library.forms[AFTER], _after())
    _answer(made, library.forms[TEAM], _team())
    made.work_meetings = [_review(made)]
    for things in (made.team, made.gatherings, made.questionnaires, made.budget):
        renumber(things)
    return made


def _held_before(gathering: Gathering) -> Gathering:
    """A gathering with its theme alone: its date is what tells that it is over."""
    day = gathering.date - EARLIER if gathering.date else None
    return Gathering(title=gathering.title, theme_id=gathering.theme_id, date=day, start=_EARLIER_START)


def _answer(
    course: Course,
    form: Form,
    answers: Iterable[Sequence[Answer | None]],
    gathering: Gathering | None = None,
) -> None:
    """Store responses to a sheet, each answer at its item's place."""
    made = Questionnaire(
        form_id=form.id,
        edition=edition_of(form),
        title=form.title,
        moment=BUILT_IN[form.id],
        gathering_id=gathering.id if gathering else None,
        items=asked(form, course),
    )
    course.questionnaires.append(made)
    for row in answers:
        pairs = zip(made.items, row, strict=False)
        own = {item.key: answer for item, answer in pairs if answer is not None}
        number = new_number(course, made)
        response = Response(questionnaire_id=made.id, number=number, answers=own, is_done=True)
        course.responses.append(response)


def _before() -> Iterable[Sequence[Answer | None]]:
    hopes, decided = (list(map(_word, each)) for each in (told.HOPES, told.DECIDED))
    for hope, heard, why in zip_longest(hopes, told.HEARD, decided):
        yield hope, _heard(heard), why


def _heard(chosen: tuple[int, ...]) -> Answer:
    """How somebody heard of the course; who ticked the last choice wrote what it was."""
    is_other = max(chosen) == max(map(max, told.HEARD))
    return replace(_word(told.BESIDE), chosen=chosen) if is_other else Answer(chosen=chosen)


def _after() -> Iterable[Sequence[Answer | None]]:
    said = (list(map(_word, each)) for each in (told.USEFUL, told.MISSED, told.OTHERWISE))
    words = chain(zip_longest(*said), repeat((None, None, None)))
    for (benefit, parts), (useful, missed, otherwise) in zip(told.AFTER, words, strict=False):
        yield (Answer(chosen=(benefit,)), useful, *_grades(parts), missed, otherwise)


def _team() -> Iterable[Sequence[Answer | None]]:
    good, hard = map(_word, told.TEAM_SAID)
    for number, grades in enumerate(told.TEAM):
        yield (*_grades(grades), good if number == 0 else None, hard if number == 1 else None)


def _grades(chosen: Sequence[int]) -> list[Answer]:
    return [Answer(chosen=(each,)) for each in chosen]


def _words_of(row: Sequence[Said | None]) -> list[Answer | None]:
    return [_word(each) if each else None for each in row]


def _word(said: Said) -> Answer:
    return Answer(text=said.text, review=said.review)


def _line(spent: Spent) -> BudgetLine:
    return BudgetLine(kind=spent.kind, text=spent.text, planned=_ore(spent.planned), used=_ore(spent.used))


def _ore(kroner: int | None) -> int | None:
    return None if kroner is None else kroner * _ORE


def _review(course: Course) -> WorkMeeting:
    last = course.gatherings[-1].date
    decisions = (
        Decision(id=new_id(), text=text, responsible=who, gathering=number)
        for number, text, who in told.REVIEWED
    )
    return WorkMeeting(
        title="Evalueringsmøte",
        date=last + REVIEWED if last else None,
        start=dt.time(13),
        ends=dt.time(15),
        place=texts.MEETING_PLACE,
        present=told.PRESENT,
        agenda=with_suggested(),
        minutes=told.REVIEW_MINUTES,
        decisions=tuple(decisions),
        is_held=True,
        is_review=True,
    )
