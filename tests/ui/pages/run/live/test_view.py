"""The runner through a long day: sleep, a moved clock, midnight, another look, little room."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.run.buttons import BigButton
from mestringstreff_desktop.ui.pages.run.words import wall_time
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def apply_theme(runner: Runner, name: str, scale: float = 1.0) -> None:
    """Change the look as the settings do."""
    runner.window.context.set_theme(Theme(name, scale))
    QApplication.sendPostedEvents()


def snapshot(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_after_a_sleep_of_two_hours_the_item_is_the_same_and_the_time_is_told(started: Runner) -> None:
    started.press("next")
    started.go(120)
    assert started.text("run-title") == "Om kurset"
    assert (started.text("run-timer"), started.text("run-left")) == ("+117:00", "117 minutter over")


def test_a_clock_set_back_loses_nothing(started: Runner) -> None:
    started.go(2)
    started.press("next")
    started.go(-10)
    assert (started.text("run-title"), started.text("run-timer")) == ("Om kurset", "3:00")
    started.press("next")
    assert started.text("run-title") == "Vi blir kjent"


def test_midnight_is_only_another_time(started: Runner) -> None:
    started.clock.time += timedelta(hours=13, minutes=59)
    started.press("next")
    started.go(2)
    following = started.run.following
    assert following is not None
    assert started.text("run-then") == f"Så: Vi blir kjent kl. {wall_time(following.starts)}"


def test_the_buttons_do_what_their_keys_do(started: Runner) -> None:
    now, card = started.page.now, started.page.now.card
    for button, wanted in (
        (card.pause, now.wants_pause),
        (card.next, now.wants_next),
        (card.back, now.wants_back),
        (card.more, now.wants_minutes),
        (card.less, now.wants_minutes),
    ):
        with started.qtbot.waitSignal(wanted, timeout=1000):
            button.click()


def test_more_minutes_than_planned_are_shown_at_once(started: Runner) -> None:
    started.press("+", "+")
    assert (started.text("run-timer"), started.text("run-left")) == ("5:00", "igjen av 5 minutter")
    started.press(*["-"] * 9)
    assert started.text("run-timer") == "1:00"


def test_a_plan_changed_in_samlinger_is_followed(started: Runner) -> None:
    context = started.window.context
    item = started.stored.items[0]
    started.window.show_page("gatherings")
    context.act(lambda: gatherings.change_item(context.database, item.id, minutes=8))
    started.window.show_page("run")
    assert started.text("run-timer") == "8:00"


def test_a_tick_within_a_second_changes_no_text(started: Runner) -> None:
    before = snapshot(started.page)
    started.go(0.2 / 60)
    after = snapshot(started.page)
    assert [one for one, other in zip(before, after, strict=True) if one != other] == ["3:00"]


def test_the_steps_stay_when_the_look_changes(started: Runner) -> None:
    started.press("next", "next", "v")
    steps = started.texts
    apply_theme(started, "dark")
    assert started.texts == steps
    apply_theme(started, "light")


@pytest.mark.looks
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_no_button_is_cut_off(started: Runner, scale: float, size: tuple[int, int]) -> None:
    started.window.resize(*size)
    started.press("next", "next", "space")
    apply_theme(started, "light", scale)
    for _ in range(3):
        started.go(0.01)
        QApplication.sendPostedEvents()
    card = started.page.now.card
    buttons = [each for each in card.findChildren(BigButton) if each.isVisible()]
    assert buttons
    assert all(each.width() >= each.minimumSizeHint().width() for each in buttons)
    assert all(each.height() >= each.sizeHint().height() for each in buttons)
    assert all(card.rect().contains(each.geometry()) for each in buttons)
    apply_theme(started, "light")


@pytest.mark.looks
def test_on_a_high_page_there_is_more_room_to_write(started: Runner) -> None:
    field = started.field("done")
    low = field.height()
    started.window.resize(1920, 1080)
    started.qtbot.waitUntil(lambda: field.height() > low)
