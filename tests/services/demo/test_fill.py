"""The example course is believable at any time of the week, and shows life on every page."""

import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from mestringstreff_desktop import clock
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.advice import gatherings_advice, participants_advice, team_advice
from mestringstreff_desktop.course.checklist import ItemState, progress, questions
from mestringstreff_desktop.course.course import Course, Gathering, Role
from mestringstreff_desktop.course.handouts.fee import fee_sum
from mestringstreff_desktop.course.meetings import held, next_of, not_done, without_minutes
from mestringstreff_desktop.course.next_steps import StepKind, next_steps
from mestringstreff_desktop.course.recruiting.attendance import present
from mestringstreff_desktop.course.recruiting.participant import Status
from mestringstreff_desktop.course.run.events import replay
from mestringstreff_desktop.course.run.view import Turn, view
from mestringstreff_desktop.course.slides import SlideKind, deck
from mestringstreff_desktop.course.stages import counted, stage_progress
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.demo import texts
from mestringstreff_desktop.services.demo.fill import fill
from mestringstreff_desktop.storage.database import Database

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
A_WEEK = [MONDAY + timedelta(days=day, hours=hour) for day in range(7) for hour in (0, 3, 6, 12)]
WEDNESDAY = 2


@pytest.fixture
def filled(database: Database, library: Library, now: datetime) -> Course:
    """The example course as it is stored."""
    return planning.load_course(database, fill(database, library, now).id)


def starts_utc(gathering: Gathering) -> datetime:
    assert gathering.starts_at is not None
    return gathering.starts_at.astimezone(UTC)


def test_the_course_is_the_only_one_stored(database: Database, filled: Course) -> None:
    (summary,) = planning.list_courses(database)
    assert (summary.title, summary.place, summary.gatherings) == (filled.title, "Frivilligsentralen", 6)


def test_the_plan_leaves_nothing_to_advise(filled: Course) -> None:
    remarks = [participants_advice(filled.participants), gatherings_advice(filled), *team_advice(filled)]
    assert "".join(remarks) == ""


def test_the_gatherings_are_on_six_wednesdays_at_ten(filled: Course) -> None:
    starts = [gathering.starts_at for gathering in filled.gatherings]
    assert [(start.weekday(), start.hour) for start in starts if start] == [(WEDNESDAY, 10)] * 6
    assert all(one and other and other - one == timedelta(weeks=1) for one, other in pairwise(starts))


@pytest.mark.parametrize("now", A_WEEK, ids=lambda now: f"{now:%a %H}")
def test_at_any_time_two_gatherings_are_over_and_the_third_is_near(
    database: Database, library: Library, now: datetime
) -> None:
    course = fill(database, library, now)
    ends = [gathering.events[-1].at for gathering in course.gatherings[:2]]
    assert ends[0] < ends[1] < now
    assert course.next_gathering is course.gatherings[2]
    assert now - timedelta(hours=3) < starts_utc(course.gatherings[2]) < now + timedelta(weeks=1)


def test_what_is_held_went_nearly_as_planned(filled: Course) -> None:
    assert [gathering.is_held for gathering in filled.gatherings[:2]] == [True, True]
    for gathering in filled.gatherings[:2]:
        run = view(gathering, gathering.events[-1].at)
        assert {line.turn for line in run.lines} == {Turn.DONE}
        assert all(abs(line.left) < timedelta(minutes=6) for line in run.lines)
        assert any(line.left > timedelta() for line in run.lines)
        assert any(line.left < timedelta() for line in run.lines)


def test_what_is_held_took_less_than_three_hours(filled: Course, now: datetime) -> None:
    for gathering in filled.gatherings[:2]:
        state = replay(gathering.events, now)
        assert state.started_at
        assert state.finished_at
        late = state.started_at - starts_utc(gathering)
        assert timedelta() <= late < timedelta(minutes=5)
        assert state.finished_at - state.started_at < timedelta(hours=3)


def test_the_logs_tell_of_nine_and_eight_and_the_last_waits_for_its_lurt(filled: Course) -> None:
    first, second, third = (gathering.log for gathering in filled.gatherings[:3])
    assert (first.attendance, second.attendance) == (9, 8)
    assert all([first.done, first.learned, first.wise, second.done, second.learned])
    assert second.wise == ""
    assert third.is_empty


def test_the_overview_has_three_different_things_to_do(
    filled: Course, library: Library, now: datetime
) -> None:
    steps = next_steps(filled, library.checklist, library.channels, clock.local(now).date())
    assert [step.kind for step in steps] == [StepKind.LOG, StepKind.QUESTION, StepKind.PREPARE]


def test_the_stages_have_come_differently_far(filled: Course, library: Library) -> None:
    parts = counted(filled, library.checklist, library.channels, library.frame.stages)
    found = [stage_progress(each) for each in parts]
    assert found[0].fraction == 1
    assert all(0 < part.fraction < 1 for part in (found[1], found[2], found[4], found[5]))


def test_two_thirds_of_the_checklist_is_settled(filled: Course, library: Library) -> None:
    lines = questions(library.checklist, filled.entries)
    assert 0.6 <= progress(lines).fraction <= 0.7
    assert {line.state for line in lines} == set(ItemState)
    assert len([line for line in lines if line.item is None]) == 2


def test_every_answer_belongs_to_a_question(library: Library) -> None:
    asked = {item.id for item in library.checklist.items}
    areas = {area.id for area in library.checklist.areas}
    assert set(texts.ANSWERS) <= asked
    assert {own.area_id for own in texts.OWN_QUESTIONS} <= areas


@pytest.mark.parametrize("now", A_WEEK[::4], ids=lambda now: f"{now:%a}")
def test_what_is_promised_is_promised_for_a_working_day_of_the_coming_week(
    database: Database, library: Library, now: datetime
) -> None:
    due = [entry.due for entry in fill(database, library, now).entries if entry.due]
    today = clock.local(now).date()
    assert len(due) >= 4
    assert all(today < day <= today + timedelta(days=9) and day.weekday() < 5 for day in due)


def test_goals_and_frame_are_filled_in(filled: Course, library: Library) -> None:
    assert set(filled.goals) == {goal.kind for goal in library.frame.goals}
    assert set(filled.frame) == {factor.id for factor in library.frame.didactic}
    assert all([*filled.goals.values(), *filled.frame.values()])


def test_who_is_responsible_is_in_the_team(filled: Course) -> None:
    known = {member.name.rpartition(" ")[0] for member in filled.team} | {""}
    assert {entry.responsible for entry in filled.entries} <= known


def test_the_next_gathering_has_names_and_the_later_ones_roles(filled: Course) -> None:
    named, suggested = ({item.responsible for item in filled.gatherings[place].items} for place in (2, 3))
    assert "Åshild" in named
    assert "Kursleder" in suggested


def test_the_next_gathering_has_slides_chosen_changed_and_of_its_own(
    filled: Course, library: Library
) -> None:
    slides = deck(filled.gatherings[2], library)
    kinds = [each.kind for each in slides]
    assert (kinds.count(SlideKind.CHANGED), kinds.count(SlideKind.OWN), kinds.count(SlideKind.GONE)) == (
        1,
        1,
        0,
    )
    assert [each.is_shown for each in slides].count(False) == 1


def test_nobody_can_be_written_to(filled: Course) -> None:
    assert filled.team
    assert all(member.contact.endswith("@example.org") for member in filled.team)


def test_it_is_the_same_every_time(database: Database, library: Library, now: datetime) -> None:
    one, other = (fill(database, library, now) for _ in range(2))
    assert [e.note for e in one.entries] == [e.note for e in other.entries]
    assert [[e.at for e in g.events] for g in one.gatherings] == [
        [e.at for e in g.events] for g in other.gatherings
    ]


def test_it_takes_well_under_a_second(database: Database, library: Library, now: datetime) -> None:
    """Processor time, so that a busy machine does not fail it."""
    _ = library.checklist, library.gatherings, library.frame
    before = time.process_time()
    fill(database, library, now)
    assert time.process_time() - before < 0.7


def test_the_roster_fits_what_the_logs_tell_and_two_wait(filled: Course, library: Library) -> None:
    assert len(filled.taking_part) == filled.participants == 9
    assert [each.status for each in filled.roster].count(Status.WAITING) == 2
    assert [each.is_next_of_kin for each in filled.roster].count(True) == 1
    for gathering in filled.gatherings[:2]:
        assert present(filled, gathering) == gathering.log.attendance
    assert {each.heard for each in filled.roster} <= {each.id for each in library.channels}
    assert all(each.done_on and each.channel_id for each in filled.channels)


def test_two_meetings_are_held_and_the_next_opens_with_what_is_not_done(
    filled: Course, library: Library, now: datetime
) -> None:
    today = clock.local(now).date()
    coming, lines = next_of(filled.work_meetings, today), questions(library.checklist, filled.entries)
    assert coming is not None
    assert len(held(filled)) == 2
    assert without_minutes(filled, today) == []
    waiting = [each.decision for each in not_done(filled, lines, coming)]
    assert [each.responsible for each in waiting] == ["Kari", "Turid", "Per Otto"]
    assert {each.entry for each in waiting[:2]} <= {line.key for line in lines if line.is_open}


def test_what_is_agreed_with_both_representatives_is_there(filled: Course) -> None:
    agreed = [each.involvement for each in filled.team if each.role is Role.USER_REPRESENTATIVE]
    assert all(
        each.asked_on and each.role_talk_on and each.agreed_on and fee_sum(each.fee) for each in agreed
    )
    assert [bool(each.story_on) for each in agreed] == [True, False]
