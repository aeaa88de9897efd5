"""What to do next in a course, the most pressing first."""

import datetime as dt

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.model import Checklist
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.evaluation.done import ROUND
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Moment,
    Questionnaire,
    Response,
)
from mestringstreff_desktop.course.next_steps import NextStep, StepKind, next_steps
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from tests.course.samples import OWN, a_checklist, a_course, a_question, happened, hold
from tests.roster import join

CHECKLIST = a_checklist(
    a_question("tid", "plan"), a_question("honorar", "plan", essential=True), a_question("mat", "run")
)
EMPTY = a_checklist()
TODAY = dt.date(2026, 11, 25)
UNIT = ChannelTemplate(
    id="enhet", title="Koordinerende enhet", hint="Ring dem.", source=OWN, is_essential=True
)


def steps(
    course: Course, checklist: Checklist = EMPTY, channels: tuple[ChannelTemplate, ...] = ()
) -> list[NextStep]:
    return next_steps(course, checklist, channels, TODAY)


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


def with_representatives(course: Course, count: int = 2) -> Course:
    course.team = [
        TeamMember(name=f"Bruker {n}", role=Role.USER_REPRESENTATIVE, is_contact_person=True)
        for n in range(count)
    ]
    return course


def kinds(course: Course, checklist: Checklist = EMPTY) -> list[StepKind]:
    return [step.kind for step in steps(course, checklist)]


def test_an_empty_course_with_nothing_to_ask_has_no_steps() -> None:
    assert steps(a_course(), EMPTY) == []


def test_there_are_never_more_than_three_steps() -> None:
    checklist = a_checklist(*(a_question(str(n), essential=True) for n in range(9)))
    assert len(steps(a_course(6), checklist)) == 3


def test_a_gathering_without_date_gets_one_first() -> None:
    step = steps(a_course(2), EMPTY)[0]
    assert (step.kind, step.title) == (StepKind.DATES, "Sett dato for samling 1")


def test_a_gathering_with_a_date_is_prepared() -> None:
    course = dated(a_course(2))
    step = steps(course, EMPTY)[0]
    assert (step.kind, step.title) == (StepKind.PREPARE, "Gjør klar samling 1")
    assert step.id == course.gatherings[0].id


def test_the_first_things_to_bring_are_named() -> None:
    course = dated(a_course(1))
    course.gatherings[0].material = ["navnelapper", "penner", "kaffe", "kake"]
    assert steps(course, EMPTY)[0].why == "Navnelapper, penner, kaffe"


def test_a_gathering_under_way_is_not_prepared() -> None:
    course = dated(a_course(1))
    course.gatherings[0].events = [happened(EventKind.STARTED, 0, course.gatherings[0].items[0])]
    assert steps(course, EMPTY) == []


def test_the_log_of_the_last_gathering_comes_first() -> None:
    course = dated(a_course(2))
    hold(course.gatherings[0])
    first, second, *_ = steps(course, EMPTY)
    assert (first.kind, first.title) == (StepKind.LOG, "Skriv LURT fra samling 1")
    assert second.kind is StepKind.PREPARE


def test_only_the_last_gathering_held_is_asked_about() -> None:
    course = dated(a_course(3))
    hold(course.gatherings[0])
    hold(course.gatherings[1])
    assert [s.title for s in steps(course, EMPTY) if s.kind is StepKind.LOG] == ["Skriv LURT fra samling 2"]


def test_a_log_that_says_what_was_wise_is_done() -> None:
    course = dated(a_course(2))
    hold(course.gatherings[0]).log.wise = "Mer tid til runden"
    assert StepKind.LOG not in kinds(course)


def test_the_first_date_promised_comes_first() -> None:
    late = answer("tid", ItemState.IN_PROGRESS, dt.date(2026, 12, 1))
    soon = answer("mat", ItemState.NOT_STARTED, dt.date(2026, 11, 27))
    step = steps(answered(late, soon), CHECKLIST)[0]
    assert (step.key, step.why) == ("mat", "Planlegging · frist fre. 27. nov.")


def test_a_settled_promise_is_not_a_step() -> None:
    course = answered(answer("tid", ItemState.SETTLED, dt.date(2026, 11, 27)))
    assert [step.key for step in steps(course, CHECKLIST)] == ["honorar"]


def test_what_is_begun_comes_before_what_is_not() -> None:
    checklist = a_checklist(a_question("a", essential=True), a_question("b", essential=True))
    found = steps(answered(answer("b", ItemState.IN_PROGRESS)), checklist)
    assert [(step.key, step.why) for step in found] == [
        ("b", "Planlegging · i gang"),
        ("a", "Planlegging · ikke startet"),
    ]


def test_a_question_that_is_not_essential_waits_for_a_date() -> None:
    found = steps(a_course(), CHECKLIST)
    assert [step.key for step in found] == ["honorar"]


def test_a_question_is_one_step_even_when_it_is_both_promised_and_begun() -> None:
    course = answered(answer("honorar", ItemState.IN_PROGRESS, dt.date(2026, 11, 27)))
    assert [step.key for step in steps(course, CHECKLIST)] == ["honorar"]


def test_a_team_without_user_representatives_is_pointed_out() -> None:
    course = dated(a_course())
    course.team = [TeamMember(name="Kari", role=Role.LEADER)]
    assert StepKind.TEAM in kinds(course)


def test_an_empty_team_waits_for_the_checklist() -> None:
    assert StepKind.TEAM not in kinds(dated(a_course()))


def test_a_course_without_representatives_asks_the_organisations_until_it_is_begun() -> None:
    for count, title in ((0, "to brukerrepresentanter"), (1, "én brukerrepresentant til")):
        found = steps(with_representatives(dated(a_course(1)), count))
        assert [each.kind for each in found].count(StepKind.TEAM) == 1
        assert found[1].title == f"Spør FFO og SAFO om {title}"
    assert StepKind.TEAM not in kinds(with_representatives(dated(a_course(1))))
    begun = dated(a_course(2))
    hold(begun.gatherings[0])
    assert StepKind.TEAM not in kinds(begun)


def test_the_channel_that_the_handbook_stresses_is_used_before_the_course() -> None:
    course = with_representatives(dated(a_course(1)))
    found = steps(course, channels=(UNIT,))[-1]
    assert (found.kind, found.title, found.key) == (
        StepKind.CHANNEL, "Ring koordinerende enhet", "enhet",
    )  # fmt: skip
    undated = with_representatives(a_course(1))
    assert StepKind.CHANNEL not in [each.kind for each in steps(undated, channels=(UNIT,))]
    course.channels = [Channel(channel_id="enhet", done_on=TODAY)]
    assert StepKind.CHANNEL not in [each.kind for each in steps(course, channels=(UNIT,))]


def test_those_who_wait_for_a_talk_are_rung_and_nobody_is_named() -> None:
    course = dated(a_course(1))
    first, second = join(course, "Kari", "Ola", status=Status.PRE_TALK)
    found = steps(course)[0]
    assert (found.kind, found.title, found.id) == (
        StepKind.PARTICIPANT, "Ha forsamtale med 2 som venter", first.id,
    )  # fmt: skip
    first.pre_talk_on = TODAY
    assert steps(course)[0].title == "Ha forsamtale med én som venter"
    second.pre_talk_on = TODAY
    assert StepKind.PARTICIPANT not in kinds(course)


def test_a_free_place_is_offered_to_the_first_who_waits_for_one() -> None:
    course = dated(a_course(1))
    course.participants = 2
    join(course, "Kari")
    (second, *_) = join(course, "Ola", "Åse", status=Status.WAITING)
    found = steps(course)[0]
    assert (found.title, found.why, found.id) == (
        "Det er ledig plass, og 2 står på venteliste", "Rekruttering · 1 ledig plass", second.id,
    )  # fmt: skip
    course.participants = 1
    assert StepKind.PARTICIPANT not in kinds(course)


def test_nobody_is_offered_a_place_in_a_course_that_is_over() -> None:
    course = dated(a_course(1))
    join(course, "Kari", status=Status.WAITING)
    join(course, "Ola", status=Status.PRE_TALK)
    hold(course.gatherings[0])
    assert StepKind.PARTICIPANT not in kinds(course)


def test_a_working_meeting_today_or_tomorrow_is_told_of() -> None:
    course = dated(a_course(1))
    meeting = WorkMeeting(date=TODAY, start=dt.time(13))
    course.work_meetings = [meeting]
    found = steps(course)[0]
    assert (found.kind, found.title, found.id) == (
        StepKind.MEETING, "Arbeidsmøte i dag kl. 13.00", meeting.id,
    )  # fmt: skip
    meeting.date, meeting.start = TODAY + dt.timedelta(days=1), None
    assert steps(course)[0].title == "Arbeidsmøte i morgen"
    meeting.is_review = True
    assert (steps(course)[0].kind, steps(course)[0].title) == (StepKind.REVIEW, "Evalueringsmøte i morgen")
    meeting.date, meeting.is_review = TODAY + dt.timedelta(days=2), False
    assert StepKind.MEETING not in kinds(course)


def over(**rest: object) -> Course:
    """A course that is over, with its log written."""
    course = dated(a_course(1))
    hold(course.gatherings[0]).log.wise = "Mer tid"
    for name, value in rest.items():
        setattr(course, name, value)
    return course


def type_in(
    course: Course, moment: Moment, *done: bool, text: str = "", gathering: int | None = None
) -> None:
    """Type a response for each in `done`, of what is asked at a moment."""
    item = Item(key="hva", text="Hva?", kind=ItemKind.TEXT)
    after = course.gatherings[gathering].id if gathering is not None else None
    asked = Questionnaire(form_id=ROUND, moment=moment, items=(item,), gathering_id=after)
    course.questionnaires.append(asked)
    course.responses += [
        Response(questionnaire_id=asked.id, number=10, is_done=each, answers={"hva": Answer(text=text)})
        for each in done
    ]


def told(course: Course) -> list[str]:
    return [f"{each.title}: {each.why}" for each in steps(course)]


def test_when_the_course_is_over_the_answers_are_typed_before_the_rest() -> None:
    course = over()
    assert told(course) == [
        "Skriv inn svarene: Evaluering · de viser hva deltakerne mener",
        "Hold evalueringsmøte: Evaluering · sakslista er klar til bruk",
        "Lag rapporten: Evaluering · tallene og det dere lærte",
    ]
    join(course, "Kari", "Ola")
    assert steps(course)[0].why == "Evaluering · 2 kan ha svart"
    type_in(course, Moment.AFTER, True, False)
    assert steps(course)[0].why == "Evaluering · 1 skjema er ikke skrevet ferdig"


def test_then_what_was_written_is_read_the_meeting_held_and_the_accounts_kept() -> None:
    course = over(work_meetings=[WorkMeeting(is_review=True, date=TODAY + dt.timedelta(days=7))])
    type_in(course, Moment.AFTER, True, text="Bra")
    type_in(course, Moment.BEFORE, False, text="Ikke skrevet ferdig")
    type_in(course, Moment.TEAM, True, text="Om samarbeidet")
    course.budget = [BudgetLine(kind=BudgetKind.FOOD, planned=1), BudgetLine(kind=BudgetKind.FOOD)]
    assert told(course) == [
        "Les gjennom det deltakerne skrev: Evaluering · 1 tekst ikke lest",
        "Hold evalueringsmøte: Evaluering · ons. 2. des.",
        "Før regnskapet: Evaluering · 1 linje mangler det dere brukte",
    ]
    course.work_meetings[0].is_held = True
    course.budget[0].used = 1
    assert [each.kind for each in steps(course)] == [StepKind.READING, StepKind.REPORT]


def test_a_text_that_came_after_the_results_were_shared_cannot_be_read_yet_and_is_not_asked_for() -> None:
    course = over()
    type_in(course, Moment.AFTER, True, True, text="Bra")
    assert StepKind.READING in [each.kind for each in steps(course)]
    shared, _ = course.responses
    shared.is_released, shared.answers = True, {}
    assert StepKind.READING not in [each.kind for each in steps(course)]


def test_of_a_course_that_is_ended_nothing_is_asked_for_that_was_not_begun() -> None:
    assert steps(over(ended_on=TODAY)) == []
    begun = over(ended_on=TODAY, work_meetings=[WorkMeeting(is_review=True)])
    assert told(begun) == ["Hold evalueringsmøte: Evaluering · dato er ikke satt"]


def test_what_has_left_the_window_or_is_written_in_is_a_report_that_is_begun() -> None:
    course = over(work_meetings=[WorkMeeting(is_review=True, is_held=True)])
    type_in(course, Moment.AFTER, True)
    assert kinds(course) == [StepKind.REPORT]
    course.responses[0].is_released = True
    assert steps(course) == []
    course.responses[0].is_released, course.report_words = False, {"aim": "Vårt"}
    assert steps(course) == []


def test_a_round_that_was_given_out_is_typed_before_the_next_gathering() -> None:
    course = dated(a_course(2))
    first = hold(course.gatherings[0])
    first.log.wise, first.sheets = "Mer tid", (SheetChoice(ROUND),)
    assert told(course)[0] == "Skriv inn rundene fra samling 1: Evaluering · svar"
    assert steps(course)[0].id == first.id
    type_in(course, Moment.DURING, True, gathering=0)
    assert StepKind.ANSWERS not in kinds(course)


def test_a_course_that_is_over_is_to_be_ended_calmly_at_first_and_firmly_after_a_month() -> None:
    course = dated(a_course(1))
    hold(course.gatherings[0]).log.wise = "Mer tid"
    join(course, "Kari")
    lines = (a_question("a", essential=True), a_question("b", essential=True))
    course.entries = [answer("a", ItemState.NOT_STARTED, TODAY)]
    for days, place in ((0, None), (1, 2), (31, 0)):
        found = next_steps(course, a_checklist(*lines), (), TODAY + dt.timedelta(days))
        at = [each.kind for each in found].index(StepKind.END) if place is not None else None
        assert at == place
    assert found[0].why.startswith("Det er 31 dager siden siste samling.")
