"""What there is to look at: what has answers, the rounds as one thing, before beside after."""

from uuid import uuid4

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire, Response
from mestringstreff_desktop.course.evaluation.topics import BOTH, COURSES, PEOPLE, TopicKind, topics
from tests.conftest import NOW

OWN = Questionnaire(form_id="egen", title="Mat og lokale", position=0)
AFTER = Questionnaire(form_id="evaluering-etter", title="Hvordan var Mestringstreff for deg?", position=4)
BEFORE = Questionnaire(form_id="kartlegging-for", moment=Moment.BEFORE, position=1)
ROUNDS = [
    Questionnaire(form_id="runde", moment=Moment.DURING, gathering_id=uuid4(), position=number)
    for number in (2, 3)
]


def a_course(*sheets: Questionnaire, is_done: bool = True) -> Course:
    made = Course(title="Orkdal", created_at=NOW, questionnaires=list(sheets))
    made.responses = [Response(questionnaire_id=each.id, number=7, is_done=is_done) for each in sheets]
    return made


def titles(course: Course) -> list[str]:
    return [each.title for each in topics(course)]


def test_the_built_in_sheets_come_in_a_fixed_order_and_the_own_ones_after_them() -> None:
    other = Questionnaire(form_id="annet", title="Rommet", position=9)
    found = titles(a_course(other, OWN, ROUNDS[0], BEFORE))
    assert found == ["Før kurset", "Rundene", "Mat og lokale", "Rommet"]


def test_the_rounds_are_one_thing_to_look_at() -> None:
    (rounds,) = topics(a_course(*ROUNDS))
    assert (rounds.kind, rounds.questionnaires) == (TopicKind.ROUNDS, tuple(ROUNDS))


def test_before_stands_beside_after_where_there_are_both() -> None:
    found = topics(a_course(BEFORE, AFTER))[-1]
    assert (found.key, found.questionnaires) == (BOTH.key, (BEFORE, AFTER))
    assert len(topics(a_course(AFTER))) == 1


def test_a_sheet_of_ones_own_that_is_used_both_times_is_held_against_itself() -> None:
    before, after = (
        Questionnaire(form_id="egen", title="Meg", moment=each) for each in (Moment.BEFORE, Moment.AFTER)
    )
    assert topics(a_course(after, before))[-1].questionnaires == (before, after)
    assert topics(a_course(after, BEFORE))[-1].key != BOTH.key


def test_what_is_not_answered_is_not_there() -> None:
    assert topics(a_course(AFTER, is_done=False), has_others=True) == []


def test_the_people_and_other_courses_come_last() -> None:
    assert topics(a_course(AFTER), has_people=True, has_others=True)[1:] == [PEOPLE, COURSES]


def test_a_sheet_without_a_title_has_a_name() -> None:
    assert titles(a_course(Questionnaire(form_id="egen", title=" "))) == ["Skjema uten navn"]
