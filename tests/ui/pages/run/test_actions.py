"""What a leader does to the gathering: jump, put in, start earlier; and the questions before some of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.course.run.events import EventKind, RunStatus
from mestringstreff_desktop.services import gatherings, running
from mestringstreff_desktop.ui.pages.run.dialogs import AskAgo, AskNew
from tests.stored import load_gathering
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def type_minutes(number: int) -> Callable[[AskNew | AskAgo], None]:
    def act(dialog: AskNew | AskAgo) -> None:
        assert isinstance(dialog, AskAgo)
        QTest.keyClicks(dialog.field, str(number))
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    return act


def type_item(title: str) -> Callable[[AskNew | AskAgo], None]:
    def act(dialog: AskNew | AskAgo) -> None:
        assert isinstance(dialog, AskNew)
        QTest.keyClicks(dialog.title, title)
        QTest.keyClick(dialog.title, Qt.Key.Key_Return)

    return act


# Started earlier


def test_a_gathering_can_be_said_to_have_started_before(runner: Runner, person: FakeAsk) -> None:
    person.answers = [type_minutes(7)]
    runner.press("s")
    assert runner.stored.events[0].at == runner.clock() - timedelta(minutes=7)
    assert runner.run.status is RunStatus.RUNNING


def test_the_start_is_moved_while_the_first_item_is_on(started: Runner, person: FakeAsk) -> None:
    started.go(1)
    person.answers = [type_minutes(12)]
    started.press("s")
    assert [event.at for event in started.stored.events] == [started.clock() - timedelta(minutes=12)]
    assert started.text("run-timer") == "+9:00"


def test_from_the_second_item_on_the_start_stands(started: Runner) -> None:
    started.press("next", "s")
    assert not started.find(QPushButton, "run-earlier").isVisible()
    assert started.stored.events[0].at == started.clock()


def test_no_minutes_are_no_answer(runner: Runner, person: FakeAsk) -> None:
    def act(dialog: AskNew | AskAgo) -> None:
        assert isinstance(dialog, AskAgo)
        for text, is_fine in (("", False), ("0", False), ("181", False), ("180", True)):
            dialog.field.setText(text)
            assert dialog.yes.isEnabled() is is_fine
        dialog.reject()

    person.answers = [act]
    runner.press("s")
    assert runner.stored.events == []


@pytest.mark.parametrize(("ago", "suggested"), [(11, "11"), (180, "180"), (181, "5"), (0, "5")])
def test_the_planned_start_is_suggested_where_it_is_likely(
    runner: Runner, person: FakeAsk, ago: int, suggested: str
) -> None:
    begins = runner.clock().astimezone() - timedelta(minutes=ago)
    context = runner.window.context
    context.act(
        lambda: gatherings.change_gathering(
            context.database, runner.first, date=begins.date(), start=begins.time().replace(microsecond=0)
        )
    )
    found: list[str] = []

    def act(dialog: AskNew | AskAgo) -> None:
        assert isinstance(dialog, AskAgo)
        found.append(dialog.field.text())
        dialog.reject()

    person.answers = [act]
    runner.press("s")
    assert found == [suggested]


# Jumping


def test_a_click_in_the_list_goes_there(started: Runner) -> None:
    started.page.now.list.wants_item.emit(started.stored.items[4].id)
    assert started.at == 4


def test_the_list_is_gone_through_by_arrows_and_enter(started: Runner) -> None:
    started.page.now.list.setFocus(Qt.FocusReason.TabFocusReason)
    started.press("down", "down", "enter")
    assert started.at == 2
    started.press("up", "enter")
    assert started.at == 1


def test_the_closing_is_gone_past_only_on_purpose(started: Runner, person: FakeAsk) -> None:
    items = started.stored.items
    started.page.now.list.wants_item.emit(items[-2].id)
    assert (started.at, person.asked) == (items[-2].position, [])
    started.go(1)
    started.press("back")
    started.page.now.list.wants_item.emit(items[0].id)
    started.page.now.list.wants_item.emit(items[-1].id)
    assert person.asked == []


def test_past_what_closes_the_gathering_it_asks(started: Runner, person: FakeAsk) -> None:
    person.answers = [False]
    items = started.stored.items
    started.page.now.list.wants_item.emit(items[-1].id)
    assert "«Refleksjonsoppgave til neste gang»" in str(person.asked[0])
    assert started.at == 0


# Something unplanned


def test_something_put_in_now_is_on_and_gone_back_from(started: Runner, person: FakeAsk) -> None:
    started.go(1)
    person.answers = [type_item("Strekk på beina")]
    started.press("n")
    item = started.stored.items[0]
    assert (item.title, item.minutes, item.is_unplanned) == ("Strekk på beina", 5, True)
    assert started.text("run-title") == "Strekk på beina"
    started.window.activateWindow()
    started.qtbot.waitUntil(started.window.isActiveWindow)
    started.press("next")
    assert (started.text("run-title"), started.text("run-timer")) == ("Velkommen", "2:00")


def test_after_an_item_that_is_over_the_new_one_comes_next(started: Runner, person: FakeAsk) -> None:
    started.go(4)
    person.answers = [type_item("Lufting")]
    started.press("n")
    assert [item.title for item in started.stored.items[:3]] == ["Velkommen", "Lufting", "Om kurset"]


def test_spaces_around_a_name_are_not_part_of_it(started: Runner, person: FakeAsk) -> None:
    person.answers = [type_item("  Lufting ")]
    started.press("n")
    assert started.text("run-title") == "Lufting"


def test_a_break_has_its_name_and_minutes(started: Runner, person: FakeAsk) -> None:
    def act(dialog: AskNew | AskAgo) -> None:
        assert isinstance(dialog, AskNew)
        dialog.rest.click()
        QTest.keyClick(dialog.minutes, Qt.Key.Key_Return)

    person.answers = [act]
    started.press("n")
    item = started.stored.items[0]
    assert (item.title, item.minutes, item.is_break) == ("Pause", 10, True)


def test_without_a_name_or_minutes_nothing_is_put_in(started: Runner, person: FakeAsk) -> None:
    def act(dialog: AskNew | AskAgo) -> None:
        assert isinstance(dialog, AskNew)
        assert not dialog.yes.isEnabled()
        dialog.title.setText("Lek")
        dialog.minutes.setText("0")
        assert not dialog.yes.isEnabled()
        dialog.reject()

    person.answers = [act]
    started.press("n")
    assert started.at == 0


# Two at once


def test_a_second_gathering_at_once_is_asked_about(started: Runner, person: FakeAsk) -> None:
    person.answers = [False]
    second = started.window.context.require_course().gatherings[1]
    started.page.point_at(second.id)
    started.press("enter")
    assert [asked[:2] for asked in person.asked] == [
        (
            "En samling pågår allerede",
            "Samling 1: Hva er mestring? pågår fortsatt. Du kan avslutte den først med «Bytt samling».",
        )
    ]
    assert not load_gathering(started.window.context.database, second.id).is_started


def test_a_second_gathering_that_began_earlier_is_asked_about_too(started: Runner, person: FakeAsk) -> None:
    person.answers = [False]
    started.page.point_at(started.window.context.require_course().gatherings[1].id)
    started.press("s")
    assert [title for title, *_ in person.asked] == ["En samling pågår allerede"]


def test_another_day_than_planned_is_said(runner: Runner) -> None:
    context, day = runner.window.context, runner.clock().date() + timedelta(days=1)
    context.act(lambda: gatherings.change_gathering(context.database, runner.first, date=day))
    assert any(text.startswith("Planlagt torsdag 26. november.") for text in runner.texts)
    runner.press("enter")
    assert runner.run.status is RunStatus.RUNNING


# By keyboard alone


def test_a_whole_gathering_with_all_that_can_come_up_by_keyboard_alone(
    runner: Runner, person: FakeAsk
) -> None:
    person.answers = [type_minutes(4)]
    runner.press("s")
    runner.window.activateWindow()
    runner.qtbot.waitUntil(runner.window.isActiveWindow)
    runner.press("l")
    runner.write("Fin stemning")
    runner.press("enter", "esc", "next", "+", "v")
    runner.go(9)
    runner.press("j", "space", "space")
    runner.go(2)
    runner.press("space")
    while runner.run.following is not None:
        runner.go(runner.run.current.planned / timedelta(minutes=1) if runner.run.current else 0)
        runner.press("next")
    runner.go(runner.run.left / timedelta(minutes=1))
    runner.press("next")
    assert runner.stored.is_held
    assert [note.text for note in runner.stored.notes] == ["Fin stemning"]
    kinds = {event.kind for event in runner.stored.events}
    assert kinds == {STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED}


# What a plan may be


@pytest.mark.parametrize("minutes", [0, 600])
def test_no_minutes_and_ten_hours_are_counted_right(runner: Runner, minutes: int) -> None:
    context, item = runner.window.context, runner.stored.items[0]
    context.act(lambda: gatherings.change_item(context.database, item.id, minutes=minutes))
    runner.press("enter")
    runner.go(1)
    assert runner.text("run-timer") == {0: "+1:00", 600: "599:00"}[minutes]


def test_started_and_finished_twice_is_once(started: Runner) -> None:
    database, now = started.window.context.database, started.clock()
    running.start(database, started.first, now)
    for _ in range(2):
        running.finish(database, started.first, now)
    assert [event.kind for event in started.stored.events] == [STARTED, FINISHED]
