"""How far a course has come through its stages, and by what."""

import datetime as dt

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.model import Stage
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Progress
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire, Response
from mestringstreff_desktop.course.evaluation.review import COOPERATION
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.course.stages import counted, stage_progress
from mestringstreff_desktop.course.work_meeting import AgendaPoint, WorkMeeting
from tests.course.samples import OWN, a_checklist, a_course, a_question, hold
from tests.roster import join

STAGES = {
    name: Stage(id=name, title=name, short=name, text="", source=OWN)
    for name in ("plan", "run", "involve", "recruit", "evaluate")
}
CHECKLIST = a_checklist(a_question("tid", "plan"), a_question("honorar", "plan"), a_question("mat", "run"))
DAY = dt.date(2026, 11, 26)
CHANNELS = (
    ChannelTemplate(id="enhet", title="Enhet", hint="", source=OWN, is_essential=True),
    ChannelTemplate(id="lege", title="Lege", hint="", source=OWN),
)


def words(course: Course, stage: str) -> list[str]:
    (parts,) = counted(course, CHECKLIST, CHANNELS, [STAGES[stage]])
    return [each.words for each in parts]


def reached(course: Course, *stages: str) -> list[Progress]:
    return [
        stage_progress(each)
        for each in counted(course, CHECKLIST, CHANNELS, [STAGES[name] for name in stages])
    ]


def settled(item_id: str | None = None) -> ChecklistEntry:
    return ChecklistEntry(area_id="drift", state=ItemState.SETTLED, item_id=item_id)


def representative(talk: dt.date | None = None) -> TeamMember:
    return TeamMember(role=Role.USER_REPRESENTATIVE, involvement=Involvement(asked_on=DAY, role_talk_on=talk))


def test_a_new_course_has_come_nowhere() -> None:
    assert reached(a_course(6), "plan", "run") == [Progress(0, 2), Progress(0, 7)]


def test_a_settled_question_counts_in_its_stage() -> None:
    course = a_course()
    course.entries = [settled(item_id="tid")]
    assert reached(course, "plan", "run") == [Progress(1, 2), Progress(0, 1)]


def test_a_held_gathering_counts_in_the_stage_of_running_and_it_says_so() -> None:
    course = a_course(6)
    hold(course.gatherings[0])
    assert words(course, "run") == ["Avklart i sjekklista: 0 av 1", "Samlinger holdt: 1 av 6"]
    assert reached(course, "run") == [Progress(1, 7)]


def test_an_own_question_belongs_to_no_stage() -> None:
    course = a_course()
    course.entries = [settled()]
    assert reached(course, "plan", "run") == [Progress(0, 2), Progress(0, 1)]


def test_what_is_done_with_two_representatives_and_the_meetings_held_count() -> None:
    course = a_course()
    course.team = [
        representative(talk=DAY),
        representative(),
        representative(),
        TeamMember(involvement=Involvement(asked_on=DAY, agreed_on=DAY)),
    ]
    course.work_meetings = [WorkMeeting(is_held=True), WorkMeeting(), WorkMeeting(is_review=True)]
    assert words(course, "involve") == [
        "Brukerrepresentanter spurt: 2 av 2",
        "Rolleprater holdt: 1 av 2",
        "Avtaler gjort: 0 av 2",
        "Arbeidsmøter holdt: 1 av 2",
    ]


def test_the_channels_that_are_planned_and_the_essential_ones_count() -> None:
    course = a_course()
    course.participants = 0
    assert words(course, "recruit") == ["Kanaler brukt: 0 av 1"]
    course.channels = [Channel(channel_id="lege", responsible="Kari"), Channel(title="Kino", done_on=DAY)]
    assert words(course, "recruit") == ["Kanaler brukt: 1 av 3"]


def test_places_taken_and_talks_held_count_and_no_more_places_than_there_are() -> None:
    course = a_course()
    course.participants = 2
    join(course, "Kari", "Ola", "Åse", pre_talk_on=DAY)
    join(course, "Per", status=Status.PRE_TALK)
    join(course, "Lise", status=Status.WITHDRAWN)
    assert words(course, "recruit")[1:] == ["Plasser tatt: 2 av 2", "Forsamtaler holdt: 3 av 4"]


def test_what_is_noted_nowhere_is_not_held_against_a_course_that_has_begun() -> None:
    course = a_course(1)
    hold(course.gatherings[0])
    assert (words(course, "involve"), words(course, "recruit")) == ([], [])


def test_an_ended_course_keeps_the_places_that_were_taken() -> None:
    course = a_course(1)
    hold(course.gatherings[0])
    course.figures = CourseFigures(participants=8)
    assert words(course, "recruit") == ["Plasser tatt: 8 av 10"]


def evaluated() -> Course:
    """A course of two who took part, of whom one has answered, and of which the group has met."""
    course = a_course(1)
    join(course, "Kari", "Ola")
    asked = [Questionnaire(form_id=each, moment=Moment.AFTER) for each in ("evaluering-etter", "eget")]
    together = Questionnaire(form_id="samarbeid", moment=Moment.TEAM)
    course.questionnaires = [*asked, together]
    course.responses = [
        Response(questionnaire_id=each.id, number=10, is_done=True) for each in course.questionnaires
    ]
    course.responses.append(Response(questionnaire_id=asked[0].id, number=11))
    course.work_meetings = [WorkMeeting(is_review=True, is_held=True)]
    course.budget = [BudgetLine(kind=BudgetKind.FOOD, planned=1, used=1), BudgetLine(kind=BudgetKind.WAGES)]
    course.report_words = {"aim": "Vårt"}
    return course


def test_what_is_done_of_the_evaluation_counts_by_what_is_known() -> None:
    assert words(evaluated(), "evaluate") == [
        "Svar skrevet inn: 1 av 2",
        "Snakket om samarbeidet: 1 av 1",
        "Evalueringsmøte holdt: 1 av 1",
        "Linjer i regnskapet ført: 1 av 1",
        "Rapporten skrevet i: 1 av 1",
    ]


def test_those_who_came_to_the_last_gathering_are_to_answer() -> None:
    course = evaluated()
    course.gatherings[0].log.attendance = 7
    assert words(course, "evaluate")[0] == "Svar skrevet inn: 1 av 7"


def test_cooperation_that_was_written_of_at_the_review_is_talked_of() -> None:
    course = a_course(1)
    assert words(course, "evaluate") == ["Snakket om samarbeidet: 0 av 1", "Evalueringsmøte holdt: 0 av 1"]
    for said, done in ((" ", 0), ("Godt.", 1)):
        point = AgendaPoint(id="1", text="", question=COOPERATION, minutes=said)
        course.work_meetings = [WorkMeeting(is_review=True, agenda=(point,))]
        assert words(course, "evaluate")[0] == f"Snakket om samarbeidet: {done} av 1"


def test_what_was_not_done_in_the_program_is_not_held_against_a_course_that_is_ended() -> None:
    course = a_course(1)
    course.ended_on, course.figures = DAY, CourseFigures(participants=8)
    assert words(course, "evaluate") == []
