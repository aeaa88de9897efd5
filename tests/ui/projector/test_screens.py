"""Screens in plain words, told apart, and found again after they have been away."""

from unittest.mock import Mock

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector import screens
from mestringstreff_desktop.ui.projector.screens import NumberSign, Screen, Screens, find, identify, words
from tests.ui.projector.projector_parts import a_screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only
LAPTOP_KEY, PROJECTOR_KEY = "AUO|B140|0|eDP-1", "EPSON|EB|77|HDMI-1"


@pytest.fixture
def laptop(qapp: QApplication) -> Screen:
    return a_screen(LAPTOP_KEY, 1, "", (1366, 768))


@pytest.fixture
def projector(qapp: QApplication) -> Screen:
    return a_screen(PROJECTOR_KEY, 2, "EPSON EB-W49")


def test_a_screen_is_told_by_number_name_and_size(laptop: Screen, projector: Screen) -> None:
    assert words(projector, LAPTOP_KEY) == "Skjerm 2 · EPSON EB-W49 · 1920×1080"
    assert words(laptop, LAPTOP_KEY) == "Skjerm 1 · 1366×768 · her er programmet"


def test_a_screen_is_found_by_its_key(laptop: Screen, projector: Screen) -> None:
    places = [laptop, projector]
    assert find(places, PROJECTOR_KEY) is projector
    assert find(places, "") is None
    assert find(places, "LG|TV|12|DP-1") is None


def test_the_same_projector_in_another_plug_is_found_by_its_own_number(
    laptop: Screen, projector: Screen
) -> None:
    assert find([laptop, projector], "EPSON|EB|77|DP-3") is projector


def test_screens_without_a_number_of_their_own_are_told_apart_by_the_plug(qapp: QApplication) -> None:
    twin = a_screen("EPSON|EB||HDMI-1", 2)
    assert find([twin], "EPSON|EB||HDMI-2") is None


def test_the_real_screens_are_listed_from_one(qapp: QApplication, qtbot: QtBot) -> None:
    there = Screens()
    widget = QWidget()
    qtbot.addWidget(widget)
    assert [place.number for place in there.all()] == list(range(1, len(qapp.screens()) + 1))
    assert there.key_of(widget) in [place.key for place in there.all()]


def qt_screen(model: str = "", name: str = "") -> QScreen:
    made = Mock(spec=QScreen)
    made.model.return_value, made.name.return_value = model, name
    made.manufacturer.return_value = made.serialNumber.return_value = ""
    made.size.return_value, made.devicePixelRatio.return_value = QSize(960, 540), 2.0
    return made


@pytest.mark.parametrize(
    ("model", "name", "told"),
    [
        ("EPSON PJ", "HDMI-1", "EPSON PJ"),
        ("", "HDMI-1", "HDMI-1"),
        ("", r"\\.\DISPLAY2", ""),
        ("En skjerm med et veldig langt navn", "", "En skjerm med et veldig…"),
    ],
)
def test_a_screen_is_called_what_it_calls_itself(model: str, name: str, told: str) -> None:
    place = screens._described(qt_screen(model, name), 2)
    assert (place.name, place.width, place.height) == (told, 1920, 1080)


@pytest.mark.looks
def test_that_a_screen_comes_or_goes_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    there = Screens()
    screen = qapp.primaryScreen()
    for told in (qapp.screenAdded, qapp.screenRemoved, qapp.primaryScreenChanged):
        with qtbot.waitSignal(there.changed):
            told.emit(screen)
    with qtbot.waitSignal(there.changed):
        screen.geometryChanged.emit(screen.geometry())


def test_every_screen_shows_its_number_for_a_while_and_takes_no_keyboard(
    laptop: Screen, projector: Screen, qtbot: QtBot
) -> None:
    signs = identify([laptop, projector], Theme("light"), milliseconds=20)
    assert [(sign.number, sign.accessibleName()) for sign in signs] == [(1, "Skjerm 1"), (2, "Skjerm 2")]
    assert all(sign.isVisible() for sign in signs)
    assert all(sign.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus for sign in signs)
    with qtbot.waitSignals([sign.destroyed for sign in signs]):
        pass


@pytest.mark.looks
def test_a_number_is_as_large_as_it_can_be(projector: Screen, qtbot: QtBot) -> None:
    sign = NumberSign(2, Theme("light"))
    qtbot.addWidget(sign)
    sign.show_on(projector, screens.IDENTIFY_MS)
    image = sign.grab().toImage()
    ground = Theme("light").colour("primary")
    painted = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y) != ground for x in range(image.width()))
    ]
    assert painted[-1] - painted[0] > image.height() * 0.45
