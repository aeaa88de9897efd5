"""The questionnaires in a file that somebody has filled in: which they are, and what was answered."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from mestringstreff_desktop.content.edition import edition_of
from mestringstreff_desktop.content.forms import Cards, Figure, Form, PlanningChecklist, Poster, Table
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import sheets
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Questionnaire
from mestringstreff_desktop.pdf.filled_field import FilledField
from mestringstreff_desktop.pdf.sheet_fields import NAME_AND_DATE, Fields, ItemFields, fields_of

Answers = Mapping[str, Answer]
_NAME = re.compile(r"(?:(\d+)/)?([a-z0-9-]+)@([0-9a-f]{6}):([a-z0-9-]+)")
MOST_SHEETS = 500  # in one file
_WITH_OTHER_FIELDS = (Table, Figure, Cards, Poster, PlanningChecklist)
_Key = tuple[str, str, str, str, str]  # what stands before and after, the copy, the sheet, its edition
_Read = tuple[list[ItemFields], UUID | None]


class TooManySheets(Exception):  # noqa: N818 - an answer about a file
    """A file has more sheets in it than MOST_SHEETS."""


class Fault(StrEnum):
    """Why a sheet cannot be read."""

    OLDER = "older"  # what it asks is not what the sheet asks now
    ELSEWHERE = "elsewhere"  # it is one of another course's own
    UNASKED = "unasked"  # no answers are gathered from it
    FOREIGN = "foreign"


@dataclass(frozen=True, kw_only=True)
class FilledSheet:
    """One sheet in a file, as it was answered.

    `of` is how many items it has; `edition` the questionnaire it belongs to, where that is not the one in
    use. One that cannot be read has its `fault`.
    """

    form_id: str
    title: str = ""
    given: Answers = field(default_factory=dict)
    of: int = 0
    edition: UUID | None = None
    fault: Fault | None = None


def sheets_in(fields: Iterable[FilledField], course: Course, forms: Mapping[str, Form]) -> list[FilledSheet]:
    """Return the sheets of a file, in the order they come in it.

    Raises:
        TooManySheets: there are more than anybody has put together.
    """
    return [_sheet(form_id, edition, own, course, forms) for (*_, form_id, edition), own in _apart(fields)]


def _apart(fields: Iterable[FilledField]) -> Iterator[tuple[_Key, Fields]]:
    """Yield the sheets of a file with their fields.

    A name that comes again begins another one: files that were put together keep the names they had.
    """
    found: dict[_Key, list[dict[str, FilledField]]] = {}
    made = 0
    for each in fields:
        named = [*_NAME.finditer(each.name)]
        if not named:
            continue
        last = named[-1]
        copy, form_id, edition, words = last.groups()
        key = (each.name[: last.start()], each.name[last.end() :], copy or "", form_id, edition)
        of_key = found.setdefault(key, [])
        for own in of_key:
            if words not in own or _are_apart(own[words], each):
                own[words] = _together(own[words], each) if words in own else each
                break
        else:
            of_key.append({words: each})
            if (made := made + 1) > MOST_SHEETS:
                raise TooManySheets
    for key, of_key in found.items():
        yield from ((key, own) for own in of_key)


def _are_apart(one: FilledField, other: FilledField) -> bool:
    """Are these buttons of one field, which a program has made several of?"""
    return bool(one.states and other.states) and not {*one.states} & {*other.states}


def _together(one: FilledField, other: FilledField) -> FilledField:
    later = tuple(place + len(one.states) for place in other.chosen)
    return FilledField(name=one.name, states=(*one.states, *other.states), chosen=(*one.chosen, *later))


def _sheet(
    form_id: str, edition: str, fields: Fields, course: Course, forms: Mapping[str, Form]
) -> FilledSheet:
    form = forms.get(form_id)
    editions = [each for each in course.questionnaires if each.form_id == form_id]
    if form is None and not editions:
        return FilledSheet(form_id=form_id, fault=_unknown(form_id))
    title = form.title if form else editions[-1].title
    if form is not None and not _is_answered(form, course):
        return FilledSheet(form_id=form_id, title=title, fault=Fault.UNASKED)
    read_as = _as_asked(form, edition, fields) or _as_before(editions, edition, fields)
    if read_as is None:
        return FilledSheet(form_id=form_id, title=title, fault=Fault.OLDER)
    asked, key = read_as
    found = {each.item.key: each.answer(fields) for each in asked}
    given = {name: answer for name, answer in found.items() if not answer.is_empty}
    return FilledSheet(form_id=form_id, title=title, given=given, of=len(asked), edition=key)


def _unknown(form_id: str) -> Fault:
    """Return what a sheet is that the course does not have: the course's own have numbers for names."""
    try:
        UUID(form_id)
    except ValueError:
        return Fault.FOREIGN
    return Fault.ELSEWHERE


def _is_answered(form: Form, course: Course) -> bool:
    """Is it a sheet that answers are gathered from, or one of the course's own that may become so?"""
    is_own = any(str(own.id) == form.id for own in course.own_sheets)
    return (form.id in sheets.BUILT_IN or is_own) and sheets.can_be_answered(form)


def _as_asked(form: Form | None, edition: str, fields: Fields) -> _Read | None:
    """Return what of a sheet is in a file, where it is what the sheet asks now."""
    if form is None:
        return None
    known = fields_of(items_of(form), form)
    is_open = any(isinstance(section, _WITH_OTHER_FIELDS) for section in form.sections)
    is_right = edition == edition_of(form) or _is_same(known, fields, is_open=is_open)
    return ([each for each in known if {*each.names} & {*fields}], None) if is_right else None


def _as_before(editions: Sequence[Questionnaire], edition: str, fields: Fields) -> _Read | None:
    """Return what of a sheet is in a file, where it is what was asked when earlier answers came."""
    for each in editions:
        known = fields_of(each.items)
        if edition == each.edition or _is_same(known, fields, is_open=False):
            return [own for own in known if {*own.names} & {*fields}], each.id
    return None


def _is_same(known: Iterable[ItemFields], fields: Fields, *, is_open: bool) -> bool:
    """Does a file ask the same by words and options? Facts about the person may be left out of it."""
    known = tuple(known)
    wanted = (each for each in known if not each.item.is_background or {*each.names} & {*fields})
    names = {name for each in known for name in each.names} | {*NAME_AND_DATE}
    return all(each.is_in(fields) for each in wanted) and (is_open or {*fields} <= names)
