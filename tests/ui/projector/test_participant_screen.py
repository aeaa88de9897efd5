"""The participants' screen in use: where it is, what it follows, and that the leader keeps the keyboard."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.services import running
from mestringstreff_desktop.services.gatherings import change_gathering
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.projector.participant_screen import ParticipantScreen
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.projector.projector_parts import FakeScreens, read

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only


@pytest.fixture
def screens(qtbot: QtBot) -> FakeScreens:
    return FakeScreens("projector")


@pytest.fixture
def screen(context: Context, screens: FakeScreens, qtbot: QtBot) -> Iterator[ParticipantScreen]:
    """Of a course where no slides are chosen: see test_slides_on_the_wall.py for those that are."""
    for gathering in context.require_course().gatherings:
        context.act(partial(change_gathering, context.database, gathering.id, slides=()))
    made = ParticipantScreen(context, screens)
    tell(made)
    yield made
    made.hide()


def gathering_of(screen: ParticipantScreen, number: int = 0) -> Gathering:
    return screen.context.require_course().gatherings[number]


def tell(screen: ParticipantScreen, number: int = 0) -> None:
    """Tell the screen what goes on, as the runner does at each tick."""
    now = screen.context.clock()
    gathering = gathering_of(screen, number)
    screen.update(gathering, view(gathering, now), now)


def start(screen: ParticipantScreen, number: int = 0) -> None:
    """Start a gathering."""
    context, key = screen.context, gathering_of(screen, number).id
    context.act(lambda: running.start(context.database, key, context.clock()))
    tell(screen, number)


def main(screen: ParticipantScreen) -> str:
    return read(screen.window)["main"]


def test_it_fills_the_other_screen_without_being_asked_which(screen: ParticipantScreen) -> None:
    screen.show_on()
    assert screen.is_shown
    assert screen.window.isFullScreen()
    assert main(screen) == "Velkommen"


@pytest.mark.looks
def test_with_one_screen_it_is_a_small_window_in_the_corner_with_a_way_back(
    context: Context,
) -> None:
    screens = FakeScreens()
    screens.window_is_on = "laptop"
    alone = ParticipantScreen(context, screens)
    alone.show_on()
    window, area = alone.window, QApplication.primaryScreen().availableGeometry()
    assert not window.isFullScreen()
    assert window.width() < area.width() / 3
    assert window.geometry().top() > area.height() / 2
    QTest.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert not alone.is_shown


def test_on_the_leaders_own_screen_it_is_a_window_also_when_there_is_another(
    screen: ParticipantScreen,
) -> None:
    screen.show_on("laptop")
    assert not screen.window.isFullScreen()


def test_the_chosen_screen_is_remembered(screen: ParticipantScreen, screens: FakeScreens) -> None:
    screens.names.append("tv")
    screen.show_on("tv")
    screen.hide()
    suggested = screen.suggested()
    assert suggested is not None
    assert (suggested.key, screen.context.settings.participant_screen) == ("tv", "tv")


def test_a_remembered_screen_that_is_not_here_gives_way_to_one_that_is(
    screen: ParticipantScreen, screens: FakeScreens
) -> None:
    screen.context.change_settings(participant_screen="tv in another town")
    suggested = screen.suggested()
    assert suggested is not None
    assert suggested.key == "projector"


def test_it_is_asked_which_screen_only_where_that_is_not_plain(
    screen: ParticipantScreen, screens: FakeScreens
) -> None:
    assert screen.is_plain_where
    screens.names.append("tv")
    assert not screen.is_plain_where
    screen.context.change_settings(participant_screen="tv")
    assert screen.is_plain_where


def test_a_pulled_plug_makes_it_a_window_and_the_plug_put_back_fills_the_screen_again(
    screen: ParticipantScreen, screens: FakeScreens, qtbot: QtBot
) -> None:
    screen.show_on()
    screens.unplug("projector")
    qtbot.waitUntil(lambda: not screen.window.isFullScreen())
    assert screen.is_shown
    screens.plug_in("projector")
    qtbot.waitUntil(screen.window.isFullScreen)


def test_a_full_screen_that_the_system_puts_on_the_leaders_window_becomes_a_window(
    context: Context, qtbot: QtBot
) -> None:
    screens = FakeScreens("projector")
    screen = ParticipantScreen(context, screens)
    screen.show_on("laptop")
    screen.window.turn_full()  # dragged to the projector by hand
    screens.unplug("projector")
    qtbot.waitUntil(lambda: not screen.window.isFullScreen())
    screen.hide()


@pytest.mark.looks
def test_a_screen_that_comes_is_not_taken_without_being_asked_for(context: Context) -> None:
    screens = FakeScreens()
    screen = ParticipantScreen(context, screens)
    screen.show_on()
    screen.window.move(QPoint(17, 23))
    screens.plug_in("projector")
    QApplication.processEvents()
    assert not screen.window.isFullScreen()
    assert screen.window.pos() == QPoint(17, 23)
    screen.hide()


def test_screens_that_come_and_go_do_not_show_what_is_hidden(
    screen: ParticipantScreen, screens: FakeScreens
) -> None:
    screens.unplug("projector")
    screens.plug_in("projector")
    QApplication.processEvents()
    assert not screen.is_shown


def test_the_leader_keeps_the_keyboard_whatever_happens(
    screen: ParticipantScreen, screens: FakeScreens, window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("run")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    start(screen)
    focused = window.focusWidget()
    screen.show_on()
    assert window.focusWidget() is focused
    screens.unplug("projector")
    qtbot.waitUntil(lambda: not screen.window.isFullScreen())
    qtbot.waitUntil(window.isActiveWindow)
    screens.plug_in("projector")
    qtbot.waitUntil(screen.window.isFullScreen)
    screen.bring_forward()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.focusWidget() is focused


def test_esc_in_it_hides_it_and_gives_the_keyboard_back(
    screen: ParticipantScreen, window: MainWindow, qtbot: QtBot
) -> None:
    screen.show_on()
    screen.window.activateWindow()
    qtbot.waitUntil(screen.window.isActiveWindow)
    with qtbot.waitSignal(screen.changed):
        QTest.keyClick(screen.window, Qt.Key.Key_Escape)
    assert not screen.is_shown
    qtbot.waitUntil(window.isActiveWindow)


def test_esc_in_the_leaders_window_hides_it_too(screen: ParticipantScreen, window: MainWindow) -> None:
    screen.show_on()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not screen.is_shown


def test_it_is_blank_until_asked_again_and_never_when_it_is_shown_anew(screen: ParticipantScreen) -> None:
    screen.turn_blank()
    assert not screen.is_blank
    screen.show_on()
    screen.turn_blank()
    start(screen)
    assert screen.is_blank
    screen.window.wants_blank.emit()
    assert not screen.is_blank
    screen.turn_blank()
    screen.hide()
    screen.show_on()
    assert not screen.is_blank


def test_what_came_up_is_held_back_until_it_is_let_out(screen: ParticipantScreen, qtbot: QtBot) -> None:
    screen.show_on()
    start(screen)
    context, gathering = screen.context, gathering_of(screen)
    assert not screen.holds_back
    with qtbot.waitSignal(screen.changed):
        context.act(
            lambda: running.add_now(context.database, gathering.id, "Kari er dårlig", 5, context.clock())
        )
    assert main(screen) == screen.holds_back == gathering.title
    screen.let_out()
    assert (main(screen), screen.holds_back) == ("Kari er dårlig", "")


def test_it_follows_the_gathering(screen: ParticipantScreen) -> None:
    screen.show_on()
    start(screen)
    assert main(screen) == gathering_of(screen).items[0].title


def test_it_follows_the_clock_also_when_the_leader_is_on_another_page(
    screen: ParticipantScreen, clock: MovableClock, qtbot: QtBot
) -> None:
    screen.set_countdown(True)
    screen.show_on()
    start(screen)
    before = read(screen.window)["foot"]
    clock.time += timedelta(minutes=1)
    qtbot.waitUntil(lambda: read(screen.window)["foot"] != before)


def test_what_is_stored_on_another_page_is_followed(screen: ParticipantScreen) -> None:
    screen.show_on()
    start(screen)
    context, key = screen.context, gathering_of(screen).id
    context.act(lambda: running.finish(context.database, key, context.clock()))
    assert main(screen) == "Takk for i dag"


def test_a_tick_that_changes_nothing_shows_nothing_anew(screen: ParticipantScreen) -> None:
    screen.show_on()
    start(screen)
    before = screen.window.face.words
    tell(screen)
    assert screen.window.face.words is before


def test_one_under_way_is_not_replaced_by_one_that_is_looked_at(screen: ParticipantScreen) -> None:
    screen.show_on()
    start(screen)
    shown = main(screen)
    tell(screen, 2)
    assert main(screen) == shown
    start(screen, 2)
    assert main(screen) == gathering_of(screen, 2).items[0].title


def test_before_the_start_the_one_that_is_looked_at_is_shown(screen: ParticipantScreen) -> None:
    screen.show_on()
    tell(screen, 2)
    assert read(screen.window)["below"] == gathering_of(screen, 2).title


def test_minutes_left_are_shown_only_when_asked_for(screen: ParticipantScreen) -> None:
    screen.show_on()
    start(screen)
    assert "foot" not in read(screen.window)
    screen.set_countdown(True)
    assert read(screen.window)["foot"].endswith("minutter igjen")
    screen.set_countdown(False)
    assert "foot" not in read(screen.window)


def test_light_and_dark_are_remembered(screen: ParticipantScreen) -> None:
    screen.show_on()
    screen.set_look("dark")
    assert (screen.window.look, screen.context.settings.participant_look) == ("dark", "dark")


def test_on_a_machine_with_two_screens_it_fills_the_right_one_and_ends_with_the_program(
    tmp_path: Path,
) -> None:
    names = {"HDMI-1": (1366, 1920, 1080), "eDP-1": (0, 1366, 768)}  # the last is the main one
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height, "dpr": 1}
        for name, (x, width, height) in names.items()
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    child = [sys.executable, "-m", "tests.ui.projector.two_screens_child", str(tmp_path / "data")]
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    run = subprocess.run(child, env=os.environ | platform, stdout=subprocess.PIPE, text=True, check=True)
    full, window, at_the_end = run.stdout.splitlines()
    assert full == "full HDMI-1 1366,0 1920x1080"
    assert window.startswith("window eDP-1")
    assert at_the_end == "hidden"


def test_it_goes_with_the_last_window_of_the_program(screen: ParticipantScreen) -> None:
    screen.show_on()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.lastWindowClosed.emit()
    assert not screen.is_shown


def test_it_follows_the_clock_only_while_it_is_shown(screen: ParticipantScreen) -> None:
    screen.show_on()
    assert screen._clock.is_ticking
    screen.hide()
    assert not screen._clock.is_ticking
