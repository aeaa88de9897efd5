"""How far a course has come, and what to do next."""

import datetime as dt

from mestringstreff_desktop.content.model import Checklist, Stage
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Progress
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.stages import StepKind, next_steps, stage_progress
from tests.course.samples import OWN, a_checklist, a_course, a_question, happened, hold

STAGES = [Stage(id=name, title=name, short=name, text="", source=OWN) for name in ("plan", "run")]
CHECKLIST = a_checklist(
    a_question("tid", "plan"), a_question("honorar", "plan", essential=True), a_question("mat", "run")
)
EMPTY = a_checklist()


def answer(item_id: str, state: ItemState, due: dt.date | None = None) -> ChecklistEntry:
    return ChecklistEntry(area_id="drift", item_id=item_id, state=state, due=due)


def answered(*entries: ChecklistEntry, course: Course | None = None) -> Course:
    course = course or a_course()
    course.entries = list(entries)
    return course


def dated(course: Course) -> Course:
    for number, gathering in enumerate(course.gatherings):
        gathering.date, gathering.start = dt.date(2026, 11, 25) + dt.timedelta(number * 7), dt.time(10)
    return course


def kinds(course: Course, checklist: Checklist = EMPTY) -> list[StepKind]:
    return [step.kind for step in next_steps(course, checklist)]


def test_a_new_course_has_come_nowhere() -> None:
    assert stage_progress(a_course(6), CHECKLIST, STAGES) == [Progress(0, 2), Progress(0, 7)]


def test_a_settled_question_counts_in_its_stage() -> None:
    course = answered(answer("tid", ItemState.SETTLED))
    assert stage_progress(course, CHECKLIST, STAGES) == [Progress(1, 2), Progress(0, 1)]


def test_a_held_gathering_counts_in_the_stage_of_running() -> None:
    course = a_course(6)
    hold(course.gatherings[0])
    assert stage_progress(course, CHECKLIST, STAGES)[1] == Progress(1, 7)


def test_an_own_question_belongs_to_no_stage() -> None:
    course = answered(ChecklistEntry(area_id="drift", question="Kopper?", state=ItemState.SETTLED))
    assert stage_progress(course, CHECKLIST, STAGES) == [Progress(0, 2), Progress(0, 1)]


def test_an_empty_course_with_nothing_to_ask_has_no_steps() -> None:
    assert next_steps(a_course(), EMPTY) == []


def test_there_are_never_more_than_three_steps() -> None:
    checklist = a_checklist(*(a_question(str(n), essential=True) for n in range(9)))
    assert len(next_steps(a_course(6), checklist)) == 3


def test_a_gathering_without_date_gets_one_first() -> None:
    step = next_steps(a_course(2), EMPTY)[0]
    assert (step.kind, step.title) == (StepKind.DATES, "Sett dato for samling 1")


def test_a_gathering_with_a_date_is_prepared() -> None:
    course = dated(a_course(2))
    step = next_steps(course, EMPTY)[0]
    assert (step.kind, step.title) == (StepKind.PREPARE, "Gjør klar samling 1")
    assert step.gathering_id == course.gatherings[0].id


def test_the_first_things_to_bring_are_named() -> None:
    course = dated(a_course(1))
    course.gatherings[0].material = ["navnelapper", "penner", "kaffe", "kake"]
    assert next_steps(course, EMPTY)[0].why == "Navnelapper, penner, kaffe"


def test_a_gathering_under_way_is_not_prepared() -> None:
    course = dated(a_course(1))
    course.gatherings[0].events = [happened(EventKind.STARTED, 0, course.gatherings[0].items[0])]
    assert next_steps(course, EMPTY) == []


def test_the_log_of_the_last_gathering_comes_first() -> None:
    course = dated(a_course(2))
    hold(course.gatherings[0])
    first, second = next_steps(course, EMPTY)
    assert (first.kind, first.title) == (StepKind.LOG, "Skriv LURT fra samling 1")
    assert second.kind is StepKind.PREPARE


def test_only_the_last_gathering_held_is_asked_about() -> None:
    course = dated(a_course(3))
    hold(course.gatherings[0])
    hold(course.gatherings[1])
    assert [s.title for s in next_steps(course, EMPTY) if s.kind is StepKind.LOG] == [
        "Skriv LURT fra samling 2"
    ]


def test_a_log_that_says_what_was_wise_is_done() -> None:
    course = dated(a_course(2))
    hold(course.gatherings[0]).log.wise = "Mer tid til runden"
    assert StepKind.LOG not in kinds(course)


def test_the_first_date_promised_comes_first() -> None:
    late = answer("tid", ItemState.IN_PROGRESS, dt.date(2026, 12, 1))
    soon = answer("mat", ItemState.NOT_STARTED, dt.date(2026, 11, 27))
    step = next_steps(answered(late, soon), CHECKLIST)[0]
    assert (step.key, step.why) == ("mat", "Planlegging · frist fre. 27. nov.")


def test_a_settled_promise_is_not_a_step() -> None:
    course = answered(answer("tid", ItemState.SETTLED, dt.date(2026, 11, 27)))
    assert [step.key for step in next_steps(course, CHECKLIST)] == ["honorar"]


def test_what_is_begun_comes_before_what_is_not() -> None:
    checklist = a_checklist(a_question("a", essential=True), a_question("b", essential=True))
    steps = next_steps(answered(answer("b", ItemState.IN_PROGRESS)), checklist)
    assert [(step.key, step.why) for step in steps] == [
        ("b", "Planlegging · i gang"),
        ("a", "Planlegging · ikke startet"),
    ]


def test_a_question_that_is_not_essential_waits_for_a_date() -> None:
    steps = next_steps(a_course(), CHECKLIST)
    assert [step.key for step in steps] == ["honorar"]


def test_a_question_is_one_step_even_when_it_is_both_promised_and_begun() -> None:
    course = answered(answer("honorar", ItemState.IN_PROGRESS, dt.date(2026, 11, 27)))
    assert [step.key for step in next_steps(course, CHECKLIST)] == ["honorar"]


def test_a_team_without_user_representatives_is_pointed_out() -> None:
    course = dated(a_course())
    course.team = [TeamMember(name="Kari", role=Role.LEADER)]
    assert StepKind.TEAM in kinds(course)


def test_an_empty_team_waits_for_the_checklist() -> None:
    assert StepKind.TEAM not in kinds(dated(a_course()))
