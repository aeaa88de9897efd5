"""Which sheets are answered in a course: at which moment, after which gathering, and as they were asked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from uuid import UUID

from mestringstreff_desktop.content.edition import edition_of
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.course import Course, next_position
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Item, Moment, Questionnaire, Response
from mestringstreff_desktop.course.handouts.filled import can_hide

ROUND = "runde"  # the participants' few words as a gathering ends
# The built-in sheets that are answered, each at its moment; one of DURING is answered after each gathering.
BUILT_IN: Mapping[str, Moment] = MappingProxyType(
    {
        "kartlegging-for": Moment.BEFORE,
        ROUND: Moment.DURING,
        "evaluering-etter": Moment.AFTER,
        "samarbeid": Moment.TEAM,
    }
)
_ORDER = list(Moment)


@dataclass(frozen=True, kw_only=True)
class AnsweredSheet:
    """A sheet that is answered in a course, or can be.

    `form` is as it is now, None where it is gone. `editions` are the questionnaires of it, the oldest first:
    a new one is begun where what is asked has changed since answers came.
    """

    form_id: str
    moment: Moment
    gathering_id: UUID | None = None
    title: str
    form: Form | None = None
    editions: tuple[Questionnaire, ...] = ()

    @property
    def key(self) -> tuple[str, Moment, UUID | None]:
        """What tells it from the other sheets of the course."""
        return self.form_id, self.moment, self.gathering_id

    @property
    def is_chosen(self) -> bool:
        """Is it one that a leader took into use, and can take out again?"""
        return self.form_id not in BUILT_IN

    def responses(self, course: Course) -> list[Response]:
        """Return the responses to it, in all its editions, in the order of their numbers."""
        keys = {each.id for each in self.editions}
        found = (each for each in course.responses if each.questionnaire_id in keys)
        return sorted(found, key=lambda each: each.number)


def asked(form: Form, course: Course) -> tuple[Item, ...]:
    """Return what is asked with a sheet in a course: facts about the person only in a large group."""
    is_all = can_hide(course)
    return tuple(each for each in items_of(form) if is_all or not each.is_background)


def without_facts(items: Iterable[Item]) -> list[Item]:
    """Return the items but for facts about the person, which come and go with the size of the group."""
    return [each for each in items if not each.is_background]


def asks_the_same(one: Iterable[Item], other: Iterable[Item]) -> bool:
    """Can answers to the one be counted with those to the other?"""
    return without_facts(one) == without_facts(other)


def can_be_answered(form: Form) -> bool:
    """Is there anything on a sheet that can be counted or read, other than a drawing or a table?"""
    return bool(items_of(form))


def answered_sheets(course: Course, forms: Mapping[str, Form]) -> list[AnsweredSheet]:
    """Return the sheets that are answered in a course or can be, in the order of the course.

    Own sheets are there once they are taken into use. One that is gone is there while it has answers.
    """
    found = {each.key: each for each in _built_in(course, forms)}
    for questionnaire in sorted(course.questionnaires, key=lambda each: each.position):
        key = questionnaire.form_id, questionnaire.moment, questionnaire.gathering_id
        editions = (*(found[key].editions if key in found else ()), questionnaire)
        found[key] = _sheet(*key, forms, editions)
    places = {each.id: each.position for each in course.gatherings}
    last = len(places)

    def order(sheet: AnsweredSheet) -> tuple[int, int]:
        return _ORDER.index(sheet.moment), places.get(sheet.gathering_id, last) if sheet.gathering_id else -1

    return sorted(found.values(), key=order)


def sheet_of(
    course: Course, forms: Mapping[str, Form], key: tuple[str, Moment, UUID | None]
) -> AnsweredSheet:
    """Return the sheet with the key, also where it is not in use yet or is gone."""
    there = answered_sheets(course, forms)
    return next((each for each in there if each.key == key), None) or _sheet(*key, forms, ())


def _built_in(course: Course, forms: Mapping[str, Form]) -> Iterator[AnsweredSheet]:
    for form_id, moment in BUILT_IN.items():
        gatherings = course.gatherings if moment is Moment.DURING else [None]
        for gathering in gatherings:
            yield _sheet(form_id, moment, gathering.id if gathering else None, forms, ())


def _sheet(
    form_id: str,
    moment: Moment,
    gathering_id: UUID | None,
    forms: Mapping[str, Form],
    editions: tuple[Questionnaire, ...],
) -> AnsweredSheet:
    form = forms.get(form_id)
    return AnsweredSheet(
        form_id=form_id,
        moment=moment,
        gathering_id=gathering_id,
        title=form.title if form else next((each.title for each in reversed(editions)), ""),
        form=form,
        editions=editions,
    )


def to_answer(course: Course, sheet: AnsweredSheet) -> Questionnaire | None:
    """Return what the next answers to a sheet are stored under, as is asked now; None where nothing is.

    It is one that there is, or a new one: where what is asked has changed since answers came, those stay
    with what they answered. What is returned need not be stored yet.
    """
    items = asked(sheet.form, course) if sheet.form else ()
    if sheet.form is None or not items:
        return sheet.editions[-1] if sheet.editions else None
    answered = {each.questionnaire_id for each in course.responses}
    same = (each for each in sheet.editions if asks_the_same(each.items, items))
    free = (each for each in sheet.editions if each.id not in answered)
    found = next(same, None) or next(free, None)
    if found is not None and found.id in answered:
        has_more = len(items) > len(found.items)  # the group has grown large enough to be asked for more
        return replace(found, items=items) if has_more else found
    new = found or Questionnaire(
        form_id=sheet.form_id,
        moment=sheet.moment,
        gathering_id=sheet.gathering_id,
        position=next_position(course.questionnaires),
    )
    title = clean_name(sheet.form.title)
    return replace(new, edition=edition_of(sheet.form), title=title, items=items)


def typed_items(
    course: Course, questionnaire: Questionnaire, response: Response | None = None
) -> tuple[Item, ...]:
    """Return what is typed in from a paper: facts about the person only where the group can hide them.

    It may have been larger when they were asked; what was answered then can be put right.
    """
    is_all = can_hide(course)
    given = response.answers if response else {}
    return tuple(
        each for each in questionnaire.items if is_all or not each.is_background or each.key in given
    )


def find_sheet(
    sheets: Iterable[AnsweredSheet], form_id: str, gathering_id: UUID | None = None
) -> AnsweredSheet | None:
    """Return the sheet with the id, of that gathering where it is of one."""
    of_form = [each for each in sheets if each.form_id == form_id]
    return next((each for each in of_form if each.gathering_id == gathering_id), next(iter(of_form), None))
