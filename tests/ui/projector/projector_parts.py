"""What the tests of the participants' screen share: screens that come and go, views, and what is read."""

import datetime as dt

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.run.participants import ParticipantView, Scene
from mestringstreff_desktop.ui.projector.big_text import BigLabel
from mestringstreff_desktop.ui.projector.screens import Screen, Screens
from mestringstreff_desktop.ui.projector.window import ParticipantWindow

SIZES = [(1920, 1080), (1366, 768), (1024, 768), (480, 360), (360, 640)]
THEME = "Tanker, følelser og handling"
LONG = "Tenk på en situasjon den siste uka som ble vanskelig for deg. Hva skjedde, og hva gjorde du? " * 8
LONG_WORD = "Samhandlingsreformoppfølgingskoordinatorstillingsutlysning"
VIEWS = {
    "welcome": ParticipantView(Scene.WELCOME, THEME, begins=dt.time(10, 0)),
    "soon": ParticipantView(Scene.WELCOME, LONG),
    "talk": ParticipantView(
        Scene.ACTIVITY, THEME, Phase.MAIN, "Diamanten", "Hva kjente du i kroppen?", minutes_left=12
    ),
    "title": ParticipantView(Scene.ACTIVITY, THEME, Phase.OPENING, "Dagens tema", is_waiting=True),
    "theme": ParticipantView(Scene.ACTIVITY, THEME),
    "long": ParticipantView(Scene.ACTIVITY, LONG, Phase.CLOSING, LONG, LONG, minutes_left=1),
    "word": ParticipantView(Scene.ACTIVITY, LONG_WORD, Phase.MAIN, LONG_WORD, LONG_WORD),
    "break": ParticipantView(Scene.BREAK, THEME, title="Pause", begins=dt.time(11, 23), minutes_left=11),
    "break-over": ParticipantView(Scene.BREAK, THEME, title="Pause"),
    "break-still": ParticipantView(Scene.BREAK, THEME, title=LONG, is_waiting=True),
    "goodbye": ParticipantView(Scene.GOODBYE, THEME),
}


def read(window: QWidget) -> dict[str, str]:
    """Return all texts that are seen, by the name of their label, without its `participant-`."""
    labels = [each for each in window.findChildren(BigLabel) if each.isVisible()]
    return {each.objectName().removeprefix("participant-"): each.text() for each in labels}


class FakeScreens(Screens):
    """A laptop and what is plugged into it. All are drawn on the one screen of the tests."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.names = ["laptop", *names]
        self.window_is_on = "projector"

    def all(self) -> list[Screen]:
        return [a_screen(name, number) for number, name in enumerate(self.names, start=1)]

    def key_of(self, widget: QWidget) -> str:
        return self.window_is_on if isinstance(widget, ParticipantWindow) else "laptop"

    def plug_in(self, name: str) -> None:
        self.names.append(name)
        self.changed.emit()

    def unplug(self, name: str) -> None:
        """As a system may do, the window of the screen that is gone is put on the laptop as it was."""
        self.names.remove(name)
        self.window_is_on = "laptop"
        self.changed.emit()


def a_screen(key: str, number: int = 1, name: str = "", size: tuple[int, int] = (1920, 1080)) -> Screen:
    return Screen(key, number, name, *size, QGuiApplication.primaryScreen())
