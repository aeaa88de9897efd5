"""The page Gjennomføring as a leader uses it: keys, buttons, what stands on it, and a clock to move."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.view import RunView, view
from mestringstreff_desktop.ui.pages.run.log.editor import LogField
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.stored import load_gathering

if TYPE_CHECKING:
    from tests.ui.conftest import MovableClock

W = TypeVar("W", bound=QWidget)
_KEYS = {
    "space": Qt.Key.Key_Space,
    "next": Qt.Key.Key_Right,
    "back": Qt.Key.Key_Left,
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "v": Qt.Key.Key_V,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "tab": Qt.Key.Key_Tab,
    "pagedown": Qt.Key.Key_PageDown,
    "pageup": Qt.Key.Key_PageUp,
} | {key.lower(): Qt.Key[f"Key_{key}"] for key in "GLUAJNSKDBRHOMFTPE123"}
STEP = 4


class Runner:
    """Drives the page through the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot, clock: MovableClock) -> None:
        self.window, self.qtbot, self.clock = window, qtbot, clock
        window.activateWindow()
        window.show_page("run")
        qtbot.waitUntil(window.isActiveWindow)
        page = window.pages["run"]
        assert isinstance(page, RunPage)
        self.page = page

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, _KEYS[key])

    def write(self, text: str) -> None:
        QTest.keyClicks(self.window.focusWidget(), text)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def go(self, minutes: float) -> None:
        """Let time pass while the program lives: it hears of it as by its own timers."""
        whole, rest = divmod(abs(minutes), STEP)
        for step in [STEP] * int(whole) + [rest]:
            self.clock.time += timedelta(minutes=step if minutes > 0 else -step)
            self.page.show_time()
            self.window.watch.tick()

    def sleep(self, minutes: float) -> None:
        """Let time pass while the machine sleeps; the page hears of it as it wakes."""
        self.clock.time += timedelta(minutes=minutes)
        self.page.show_time()

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def field(self, key: str) -> LogField:
        """The field of the log while the gathering goes on: done, learned or wise."""
        return self.page.now.log.fields.texts[key]

    @property
    def texts(self) -> list[str]:
        """All that can be read on the page now."""
        return [each.text() for each in self.seen(QLabel) if each.text()]

    def seen(self, kind: type[W]) -> list[W]:
        """What of a kind is on screen; what was just added shows itself first."""
        QApplication.sendPostedEvents()
        return [each for each in self.page.findChildren(kind) if each.isVisible()]

    @property
    def first(self) -> UUID:
        return self.window.context.require_course().gatherings[0].id

    @property
    def stored(self) -> Gathering:
        """The first gathering as it is stored."""
        return load_gathering(self.window.context.database, self.first)

    @property
    def run(self) -> RunView:
        return view(self.stored, self.clock())

    @property
    def at(self) -> int:
        """The place of the item that is on, from 0; -1 when none is."""
        line = self.run.current
        return line.item.position if line else -1
