"""Before the start: when and where, the plan, what to have ready, and the task from last time."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.services import choosing, gatherings, planning
from mestringstreff_desktop.ui.handouts.stack_window import StackWindow
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def second(runner: Runner) -> Gathering:
    """The second gathering, shown, with a date, a time and a place."""
    context = runner.window.context
    gathering = context.require_course().gatherings[1]
    day, start = date(2026, 11, 25), time(10, 0)
    context.act(
        lambda: gatherings.change_gathering(
            context.database, gathering.id, date=day, start=start, place="Helsehuset"
        )
    )
    runner.page.point_at(gathering.id)
    return gathering


def ticks(runner: Runner) -> list[QCheckBox]:
    return runner.seen(QCheckBox)


def test_when_and_where_are_told(runner: Runner, second: Gathering) -> None:
    assert runner.page.lead_label.text() == "Onsdag 25. november · Helsehuset"
    assert {"10.00–12.45", "2 timer og 45 minutter med pausen"} <= set(runner.texts)


def test_the_plan_has_clock_times_where_a_start_is_set(runner: Runner, second: Gathering) -> None:
    assert {"10.00", "10.03", "10.15"} <= set(runner.texts)


def test_without_a_start_no_clock_time_is_guessed(runner: Runner) -> None:
    assert "Klare til å begynne?" in runner.texts
    assert not [text for text in runner.texts if text[:2].isdigit() and "." in text]


def test_the_task_from_last_time_is_there_but_for_the_first(runner: Runner) -> None:
    context = runner.window.context
    assert "Refleksjonsoppgaven fra sist" not in " ".join(runner.texts)
    course = context.require_course()
    runner.page.point_at(course.gatherings[1].id)
    assert course.gatherings[0].reflection_task.strip() in runner.texts


def test_material_and_sheets_are_there_to_tick_off(runner: Runner, second: Gathering) -> None:
    context = runner.window.context
    context.act(lambda: planning.change_course(context.database, context.require_course().id, participants=8))
    names = [each.accessibleName() for each in ticks(runner)]
    assert names[0] == "Navnelapper"
    assert "Arket «Diamanten», 10 stk." in names


def test_the_chosen_numbers_are_told_and_the_stack_is_one_press_away(
    runner: Runner, second: Gathering
) -> None:
    context = runner.window.context
    context.act(lambda: choosing.choose_sheets(context.database, second.id, [SheetChoice("diamanten", 7, 2)]))
    names = [each.accessibleName() for each in ticks(runner)]
    assert names[-1] == "Arket «Diamanten», 7 stk., 2 av dem i stor skrift"
    runner.click("run-stack")
    assert [each.gathering.id for each in runner.window.findChildren(StackWindow)] == [second.id]


def test_ticks_stay_while_the_program_is_open(runner: Runner) -> None:
    ticks(runner)[1].click()
    runner.window.show_page("overview")
    runner.page.point_at(runner.window.context.require_course().gatherings[1].id)
    runner.page.point_at(runner.first)
    runner.window.show_page("run")
    assert [each.isChecked() for each in ticks(runner)][:3] == [False, True, False]


def test_enter_on_a_thing_to_tick_does_not_start(runner: Runner) -> None:
    ticks(runner)[0].setFocus()
    runner.press("enter")
    assert not runner.stored.is_started
    assert ticks(runner)[0].isChecked()


def test_the_button_starts(runner: Runner) -> None:
    runner.click("run-start")
    assert runner.stored.is_started
    assert runner.text("run-title") == runner.stored.items[0].title


def test_a_gathering_without_a_plan_shows_where_to_make_one(runner: Runner) -> None:
    context = runner.window.context
    with context.database.transaction() as session:
        for item in session.get_one(Gathering, runner.first).items:
            session.delete(item)
    context.act(lambda: None)
    assert "Samlingen har ingen programposter ennå" in runner.texts
    assert not runner.find(QPushButton, "run-start").isVisible()
    runner.press("enter")
    assert not runner.stored.is_started
