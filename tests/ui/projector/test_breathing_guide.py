"""The breathing guide: a pure function of time, slow, and still when it is asked to be."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.breathing_guide import SMALLEST, BreathingGuide, breath
from tests.ui.conftest import MovableClock

pytestmark = pytest.mark.looks


@pytest.fixture
def guide(qtbot: QtBot, clock: MovableClock) -> BreathingGuide:
    made = BreathingGuide(clock, Theme("light"))
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def test_a_breath_is_four_seconds_in_and_six_out() -> None:
    sizes = {second: round(breath(second).size, 3) for second in (0, 2, 4, 7, 10)}
    assert sizes == {0: 0.0, 2: 0.5, 4: 1.0, 7: 0.5, 10: 0.0}
    assert [breath(second).is_in for second in (0, 3.9, 4, 9.9, 10)] == [True, True, False, False, True]


@given(st.floats(-1e6, 1e6))
def test_at_any_time_there_is_a_breath_and_ten_seconds_later_the_same(seconds: float) -> None:
    now = breath(seconds)
    assert 0 <= now.size <= 1
    assert breath(seconds + 10).size == pytest.approx(now.size, abs=1e-4)


@given(st.floats(0, 1000))
def test_it_never_jumps(seconds: float) -> None:
    assert abs(breath(seconds + 0.04).size - breath(seconds).size) < 0.02


def test_the_circle_follows_the_clock_and_says_when_to_turn(
    guide: BreathingGuide, clock: MovableClock, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(guide.turned) as told:
        guide.show()
    assert (told.args, guide.radius) == ([True], SMALLEST)
    clock.time += timedelta(seconds=4)
    with qtbot.waitSignal(guide.turned) as told:
        guide.step()
    assert (told.args, guide.radius) == ([False], 1.0)


def test_it_moves_only_while_it_is_seen(guide: BreathingGuide) -> None:
    assert not guide.timer.isActive()
    guide.show()
    assert guide.timer.isActive()
    guide.hide()
    assert not guide.timer.isActive()


def test_it_stands_still_when_asked(guide: BreathingGuide) -> None:
    guide.set_still(True)
    guide.show()
    assert not guide.timer.isActive()
    guide.set_still(False)
    assert guide.timer.isActive()


def test_it_begins_again_with_a_breath_in(guide: BreathingGuide, clock: MovableClock) -> None:
    guide.show()
    clock.time += timedelta(seconds=5)
    guide.step()
    guide.hide()
    guide.show()
    assert guide.radius == SMALLEST


def test_a_clock_set_back_does_no_harm(guide: BreathingGuide, clock: MovableClock) -> None:
    guide.show()
    clock.time -= timedelta(hours=1, seconds=3)
    guide.step()
    assert SMALLEST <= guide.radius <= 1


def test_it_is_painted_as_large_as_its_radius(guide: BreathingGuide, clock: MovableClock) -> None:
    guide.show()
    small = _painted(guide)
    clock.time += timedelta(seconds=4)
    guide.step()
    assert _painted(guide) > small / SMALLEST * 0.9


def _painted(guide: BreathingGuide) -> int:
    """Return how many pixels of the middle line are not the colour of the corner."""
    image = guide.grab().toImage()
    ground = image.pixelColor(1, 1)
    return sum(image.pixelColor(x, 100) != ground for x in range(image.width()))


@pytest.mark.parametrize("later", [1, 3, 5, 8])
def test_within_a_breath_in_or_out_nothing_is_said_twice(
    guide: BreathingGuide, clock: MovableClock, qtbot: QtBot, later: int
) -> None:
    guide.show()
    clock.time += timedelta(seconds=later)
    guide.step()
    with qtbot.assertNotEmitted(guide.turned):
        clock.time += timedelta(seconds=0.5)
        guide.step()


def test_it_turns_twice_in_a_breath(guide: BreathingGuide, clock: MovableClock) -> None:
    told: list[bool] = []
    guide.show()
    guide.turned.connect(told.append)
    for _ in range(40):
        clock.time += timedelta(seconds=0.5)
        guide.step()
    assert told == [False, True, False, True]


def test_standing_still_it_is_neither_empty_nor_full(guide: BreathingGuide, clock: MovableClock) -> None:
    guide.set_still(True)
    guide.show()
    before = guide.radius
    clock.time += timedelta(seconds=4)
    guide.step()
    assert SMALLEST < guide.radius == before < 1


def test_still_while_hidden_it_stays_still_when_it_is_shown_again(guide: BreathingGuide) -> None:
    guide.show()
    guide.hide()
    guide.set_still(True)
    guide.set_still(False)
    assert not guide.timer.isActive()
    guide.show()
    assert guide.timer.isActive()


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (3000, 20), (20, 1000)])
def test_it_can_be_painted_in_any_room(guide: BreathingGuide, size: tuple[int, int]) -> None:
    guide.show()
    guide.resize(*size)
    assert guide.grab().toImage().width() == guide.width()


def test_it_is_painted_in_the_colour_of_the_theme(guide: BreathingGuide, clock: MovableClock) -> None:
    guide.show()
    light = guide.grab().toImage().pixelColor(150, 100)
    guide.theme = Theme("dark")
    guide.update()
    assert guide.grab().toImage().pixelColor(150, 100) != light
