"""What of a course's results can be looked at: a sheet, the rounds, before beside after, several courses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire

AFTER, BEFORE, ROUND, TEAM = "evaluering-etter", "kartlegging-for", "runde", "samarbeid"
# What the built-in sheets are called here, in the order they stand; others follow, by their titles.
NAMES: Mapping[str, str] = MappingProxyType(
    {AFTER: "Etter kurset", BEFORE: "Før kurset", ROUND: "Rundene", TEAM: "Samarbeidet"}
)
UNNAMED = "Skjema uten navn"


class TopicKind(StrEnum):
    """ROUNDS is a sheet that is answered at several gatherings, BOTH what was answered before and after.

    PEOPLE is how participants heard of the course and came to it, COURSES several courses over time.
    """

    SHEET = "sheet"
    ROUNDS = "rounds"
    BOTH = "both"
    PEOPLE = "people"
    COURSES = "courses"


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One thing to look at. `questionnaires` are those whose answers are in it."""

    key: str
    kind: TopicKind
    title: str
    questionnaires: tuple[Questionnaire, ...] = ()


BOTH = Topic(key="both", kind=TopicKind.BOTH, title="Før og etter")
PEOPLE = Topic(key="people", kind=TopicKind.PEOPLE, title="Kanaler og oppmøte")
COURSES = Topic(key="courses", kind=TopicKind.COURSES, title="Flere kurs")


def done_counts(course: Course) -> Counter[object]:
    """Return how many have answered each questionnaire, by its id."""
    return Counter(each.questionnaire_id for each in course.responses if each.is_done)


def topics(course: Course, *, has_people: bool = False, has_others: bool = False) -> list[Topic]:
    """Return what there is to look at.

    `has_people` tells whether something is known of how participants came, `has_others` whether there are
    more courses than this one.
    """
    answered = done_counts(course)
    sheets = [each for each in course.questionnaires if answered[each.id]]
    together: dict[str, list[Questionnaire]] = {}
    for each in sorted(sheets, key=_turn):
        together.setdefault(_together(each), []).append(each)
    found = [_topic(some) for some in together.values()]
    if both := before_and_after(sheets):
        found.append(replace(BOTH, questionnaires=both))
    if has_people:
        before = tuple(each for each in sheets if each.form_id == BEFORE)
        found.append(replace(PEOPLE, questionnaires=before))
    return [*found, COURSES] if has_others and found else found


def before_and_after(sheets: Sequence[Questionnaire]) -> tuple[Questionnaire, ...]:
    """Return the sheets of before and after that are held against each other.

    Those are the built-in two where both are answered, and each of the course's own that is used both times.
    """
    both = [each for each in sheets if each.moment in (Moment.BEFORE, Moment.AFTER)]
    times = {(each.form_id, each.moment) for each in both}
    built_in = {(BEFORE, Moment.BEFORE), (AFTER, Moment.AFTER)}
    held = {form for form, _ in times if {(form, Moment.BEFORE), (form, Moment.AFTER)} <= times}
    held |= {BEFORE, AFTER} if built_in <= times else set()
    found = (each for each in both if each.form_id in held)
    return tuple(sorted(found, key=lambda each: (each.moment is Moment.AFTER, each.position)))


def _turn(sheet: Questionnaire) -> tuple[int, int]:
    names = list(NAMES)
    return names.index(sheet.form_id) if sheet.form_id in NAMES else len(names), sheet.position


def _together(sheet: Questionnaire) -> str:
    """What sheets share that are looked at together: a sheet of the gatherings is one thing."""
    return sheet.form_id if sheet.moment is Moment.DURING else str(sheet.id)


def _topic(sheets: Sequence[Questionnaire]) -> Topic:
    first = sheets[0]
    kind = TopicKind.ROUNDS if first.moment is Moment.DURING else TopicKind.SHEET
    title = NAMES.get(first.form_id) or first.title.strip() or UNNAMED
    return Topic(key=_together(first), kind=kind, title=title, questionnaires=tuple(sheets))
