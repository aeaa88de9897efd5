"""Gjennomføring: a gathering from start to finish, by keyboard, with a clock that the test moves."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunStatus
from mestringstreff_desktop.services import running
from mestringstreff_desktop.services.gatherings import change_gathering
from mestringstreff_desktop.ui.pages.run.page import NARROW
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


@pytest.fixture
def agreed(person: FakeAsk) -> FakeAsk:
    """A question is answered with yes."""
    person.answers = [True]
    return person


def asked(person: FakeAsk) -> str:
    """Return the text of what was asked."""
    ((_, text, *_),) = person.asked
    return str(text)


def menu(runner: Runner, name: str) -> list[str]:
    """Return what a menu of the page holds when it is opened."""
    return [action.text() for action in opened(runner, name).actions()]


def opened(runner: Runner, name: str) -> QMenu:
    found = runner.find(QPushButton, name).menu()
    found.aboutToShow.emit()
    return found


def test_a_whole_gathering_is_run_by_keyboard_alone(runner: Runner) -> None:
    runner.press("enter")
    items = runner.stored.items
    for item in items[:-1]:
        assert runner.text("run-title") == item.title
        runner.go(item.minutes)
        runner.press("next")
    runner.go(items[-1].minutes)
    runner.press("next")
    assert runner.run.status is RunStatus.FINISHED
    assert [round(line.spent.total_seconds() / 60) for line in runner.run.lines] == [
        item.minutes for item in items
    ]


def test_the_keys_do_what_stands_on_the_buttons(started: Runner) -> None:
    started.press("next", "back", "+", "-", "space", "space")
    kinds = [event.kind for event in started.stored.events]
    assert kinds == [STARTED, ENTERED, RETURNED, EXTENDED, EXTENDED, PAUSED, RESUMED]
    assert [event.minutes for event in started.stored.events[3:5]] == [1, -1]


@pytest.mark.parametrize(
    ("button", "kind"),
    [("run-next", ENTERED), ("run-pause", PAUSED), ("run-more", EXTENDED), ("run-less", EXTENDED)],
)
def test_the_buttons_do_the_same(started: Runner, button: str, kind: EventKind) -> None:
    started.click(button)
    assert started.stored.events[-1].kind is kind


def test_a_click_leaves_the_keys_as_they_are(started: Runner) -> None:
    started.click("run-next")
    started.press("space")
    assert [event.kind for event in started.stored.events] == [STARTED, ENTERED, PAUSED]


def test_a_button_reached_with_tab_is_pressed_by_space(started: Runner) -> None:
    started.find(QPushButton, "run-next").setFocus(Qt.FocusReason.TabFocusReason)
    started.press("space")
    assert [event.kind for event in started.stored.events] == [STARTED, ENTERED]


def test_the_heading_tells_when_it_will_be_over(started: Runner) -> None:
    assert started.page.lead_label.text() == "Startet kl. {} · ferdig kl. {}, i rute".format(
        *(f"{moment.astimezone():%H.%M}" for moment in (started.clock(), started.run.ends) if moment)
    )


# The clock


def test_the_page_ticks_only_while_it_is_seen_and_a_gathering_is_under_way(runner: Runner) -> None:
    ticking = [runner.page.is_ticking]
    runner.press("enter")
    ticking.append(runner.page.is_ticking)
    runner.window.show_page("overview")
    ticking.append(runner.page.is_ticking)
    runner.window.show_page("run")
    ticking.append(runner.page.is_ticking)
    assert ticking == [False, True, False, True]


def test_a_tick_reads_nothing_from_the_database(started: Runner) -> None:
    started.window.context.database.close()
    started.clock.time += timedelta(minutes=1)
    started.page.show_time()
    assert started.text("run-timer") == "2:00"


# Which gathering


def test_the_next_gathering_is_shown_first(runner: Runner) -> None:
    assert runner.page.heading.text() == "Samling 1: Hva er mestring?"


def test_a_gathering_can_be_pointed_at(runner: Runner) -> None:
    third = runner.window.context.require_course().gatherings[2]
    runner.window.show_page("run", third.id)
    assert runner.page.heading.text() == third.name


def test_another_gathering_is_chosen_from_the_menu(started: Runner) -> None:
    names = menu(started, "run-choose")
    assert names[:2] == ["Samling 1: Hva er mestring? (pågår)", "Samling 2: Tanker, følelser og handling"]
    opened(started, "run-choose").actions()[1].trigger()
    assert started.page.heading.text() == names[1]


def test_a_gathering_left_under_way_is_found_again(runner: Runner) -> None:
    database, third = runner.window.context.database, runner.window.context.require_course().gatherings[2]
    runner.window.show_page("overview")
    runner.window.context.act(lambda: running.start(database, third.id, runner.clock()))
    runner.window.show_page("run")
    assert runner.text("run-title") == third.items[0].title


def test_a_course_without_gatherings_says_where_to_make_one(runner: Runner) -> None:
    context = runner.window.context
    with context.database.transaction() as session:
        for each in context.require_course().gatherings:
            session.delete(session.get_one(Gathering, each.id))
    context.act(lambda: None)
    assert "Kurset har ingen samlinger ennå" in runner.texts


# The end


def at_the_last(runner: Runner, minutes_left: int) -> Runner:
    runner.press("enter")
    items = runner.stored.items
    for item in items[:-1]:
        runner.go(item.minutes)
        runner.press("next")
    runner.go(items[-1].minutes - minutes_left)
    return runner


def test_the_last_item_is_followed_by_the_finish(runner: Runner) -> None:
    at_the_last(runner, 10)
    assert runner.find(QPushButton, "run-next").accessibleName() == "Avslutt samlingen"
    then = runner.text("run-then")
    assert (then[:16], then[-16:-5]) == ("Siste programpost"[:16], "ferdig kl. ")


def test_near_the_end_it_finishes_without_a_question(runner: Runner, person: FakeAsk) -> None:
    at_the_last(runner, 4).press("next")
    assert (runner.stored.is_held, person.asked) == (True, [])


def test_far_from_the_end_it_asks_first(runner: Runner, agreed: FakeAsk) -> None:
    at_the_last(runner, 10).press("next")
    assert runner.stored.is_held
    assert asked(agreed).startswith("Det er 10 minutter igjen av programmet.")


def test_with_five_minutes_left_it_still_asks(runner: Runner, agreed: FakeAsk) -> None:
    at_the_last(runner, 5).press("next")
    assert asked(agreed).startswith("Det er 5 minutter igjen av programmet.")


def test_the_page_stays_with_the_gathering_that_was_finished(started: Runner, agreed: FakeAsk) -> None:
    started.page.acts.finish()
    assert started.page.heading.text() == "Samling 1: Hva er mestring?"
    assert started.page.stack.currentWidget() is started.page.summary


def test_a_no_goes_on(runner: Runner, person: FakeAsk) -> None:
    person.answers = [False]
    at_the_last(runner, 10).press("next")
    assert runner.run.status is RunStatus.RUNNING


def test_a_gathering_can_be_finished_early_from_the_menu(started: Runner, agreed: FakeAsk) -> None:
    opened(started, "run-more-actions").actions()[0].trigger()
    assert started.stored.is_held
    assert "13 programposter står igjen" in asked(agreed)


def test_a_gathering_can_begin_again_with_its_log_kept(started: Runner, agreed: FakeAsk) -> None:
    started.press("g")
    started.write("Bare en prøve")
    opened(started, "run-more-actions").actions()[1].trigger()
    assert (started.stored.events, started.stored.log.done) == ([], "Bare en prøve")
    assert started.find(QPushButton, "run-start").isVisible()


def test_what_goes_wrong_is_said_and_nothing_changes(started: Runner, gone: Callable[[UUID], None]) -> None:
    gone(started.first)
    started.press("next")
    assert "finnes ikke lenger" in started.window.status.message.text()


@pytest.fixture
def gone(runner: Runner) -> Callable[[UUID], None]:
    """Deletes a gathering behind the page's back."""

    def delete(key: UUID) -> None:
        with runner.window.context.database.transaction() as session:
            session.delete(session.get_one(Gathering, key))

    return delete


def test_an_item_taken_out_of_the_plan_while_it_is_on_is_told(started: Runner) -> None:
    with started.window.context.database.transaction() as session:
        session.delete(session.get_one(Gathering, started.first).items[0])
    started.window.context.act(lambda: None)
    assert started.text("run-title") == "Programposten er tatt ut av planen. Gå til den neste."
    started.press("next")
    assert started.text("run-title") == "Om kurset"


def test_every_control_has_a_name(started: Runner) -> None:
    buttons = started.seen(QPushButton)
    assert buttons
    assert all(each.accessibleName() for each in buttons)


@pytest.mark.looks
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only
def test_on_a_narrow_page_a_button_that_says_something_else_is_still_an_icon(runner: Runner) -> None:
    runner.page.resize(NARROW - 1, 700)
    show = runner.find(QPushButton, "participant-show")
    show.click()
    assert (show.text(), show.toolTip()) == ("", "Skjul deltakerskjerm")
    show.click()


def test_the_menu_tells_what_is_held_and_what_goes_on(runner: Runner) -> None:
    context = runner.window.context
    runner.press("enter")
    assert menu(runner, "run-choose")[0] == "Samling 1: Hva er mestring? (pågår)"
    context.act(lambda: running.finish(context.database, runner.first, runner.clock()))
    assert menu(runner, "run-choose")[0] == "Samling 1: Hva er mestring? (holdt)"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only
def test_a_remote_runs_the_gathering_while_there_is_a_screen_and_never_ends_it(started: Runner) -> None:
    context = started.window.context
    context.act(lambda: change_gathering(context.database, started.first, slides=()))
    screen = started.page.participant_screen
    started.press("pagedown")
    assert started.at == 0
    started.press("d", "pagedown", "g", "pagedown", "pageup", "esc", "b")
    assert (started.at, screen.is_blank) == (1, True)
    for _ in started.stored.items:
        screen.wants_step.emit(1)
    assert started.run.status is RunStatus.RUNNING
    assert started.run.following is None
    started.press("esc")
    assert not screen.is_shown


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only
def test_what_came_up_is_let_out_with_a_key(started: Runner) -> None:
    database, clock = started.window.context.database, started.clock
    started.press("d")
    started.window.context.act(lambda: running.add_now(database, started.first, "Kari", 5, clock()))
    assert any("Rommet ser" in text for text in started.texts)
    started.press("r")
    assert not any("Rommet ser" in text for text in started.texts)
    started.page.participant_screen.hide()


def test_the_first_who_comes_by_key_is_at_the_start(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    focus = window.focusWidget()
    assert (focus and focus.objectName()) == "run-start"


def test_who_comes_by_key_starts_with_enter(runner: Runner) -> None:
    runner.window.show_page("overview")
    QTest.keyClick(runner.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert runner.window.focusWidget() is runner.page.before.start
    runner.press("enter")
    assert (runner.at, runner.window.focusWidget()) == (0, runner.page.now.card)


def test_what_was_clicked_leaves_the_keys_to_the_run(started: Runner) -> None:
    for name in ("run-more", "run-adjust-open", "adjust-leave", "run-happened-open", "happened-close"):
        started.click(name)
    started.press("space")
    assert started.stored.events[-1].kind is PAUSED


def test_a_jump_is_undone_and_told_in_words(started: Runner) -> None:
    started.page.acts.jump(started.stored.items[4].id)
    last = started.window.context.undo.last
    assert last is not None
    assert last.words == "gikk til «Grupperegler»"
    QTest.keyClick(started.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (started.at, [event.kind for event in started.stored.events]) == (0, [STARTED])
