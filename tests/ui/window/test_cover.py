"""While the courses are not to be touched, the window holds what is typed and clicked, and lives on."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.widgets.progress import WAIT_MS
from mestringstreff_desktop.ui.window.cover import Cover
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import shown_page
from tests.ui.waiting import settle


class Held:
    """Something long is under way; it looks at each step whether it is still wanted."""

    def __init__(self, window: MainWindow) -> None:
        self.let_go = threading.Event()
        self.told: list[str] = []
        keeper = window.context.keeper
        self.task = keeper.hold(
            window,
            "Sletter kurset …",
            self._act,
            lambda _: self.told.append("done"),
            stopped=lambda: self.told.append("stopped"),
        )

    def _act(self, task: Task) -> None:
        while not self.let_go.wait(0.005):
            task.step(1, 4)


@pytest.fixture
def held(window: MainWindow) -> Iterator[Held]:
    made = Held(window)
    yield made
    made.let_go.set()
    settle(window.context)


@pytest.fixture
def cover(window: MainWindow, held: Held, qtbot: QtBot) -> Cover:
    """The cover, once it is seen."""
    qtbot.waitUntil(window.cover.progress.isVisible, timeout=WAIT_MS * 4)
    return window.cover


def test_it_is_there_at_once_and_seen_only_after_half_a_second(window: MainWindow, held: Held) -> None:
    assert window.cover.isVisible()
    assert window.cover.geometry() == window.centralWidget().rect()  # type: ignore[union-attr]
    assert not window.cover.progress.isVisible()


def test_what_it_is_about_is_told_with_how_far_it_has_come(cover: Cover, qtbot: QtBot) -> None:
    assert cover.progress._words.text() == "Sletter kurset …"
    qtbot.waitUntil(lambda: cover.progress._bar.value() == 250)


def test_a_click_reaches_nothing_below(window: MainWindow, held: Held) -> None:
    assert window.childAt(QPoint(60, 200)) is window.cover
    QTest.mouseClick(window.cover, Qt.MouseButton.LeftButton, pos=QPoint(60, 200))
    assert shown_page(window) == "page-overview"


@pytest.mark.parametrize("key", [Qt.Key.Key_5, Qt.Key.Key_N])
def test_a_key_of_the_window_reaches_nothing(window: MainWindow, held: Held, key: Qt.Key) -> None:
    """A question that nobody expects would fail the test."""
    QTest.keyClick(window.cover, key, Qt.KeyboardModifier.ControlModifier)
    window.courses.make()
    window.show_page("toolbox")
    assert shown_page(window) == "page-overview"


@pytest.mark.parametrize("is_held", [False, True])
def test_a_shortcut_of_a_page_does_nothing_while_it_is_there(window: MainWindow, is_held: bool) -> None:
    told = list[str]()
    QShortcut(QKeySequence("Ctrl+J"), window).activated.connect(lambda: told.append("pressed"))
    held = Held(window) if is_held else None
    where = window.cover if is_held else window
    QTest.keyClick(where, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    if held is not None:
        held.let_go.set()
        settle(window.context)
    assert told == ([] if is_held else ["pressed"])


def test_tab_does_not_lead_below(cover: Cover) -> None:
    for _ in range(3):
        QTest.keyClick(cover.window().focusWidget() or cover, Qt.Key.Key_Tab)
        assert cover.window().focusWidget() is cover.progress.cancel


def test_the_window_lives_on(window: MainWindow, held: Held, qtbot: QtBot) -> None:
    ticks, timer = list[int](), QTimer(window)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(5)
    qtbot.waitUntil(lambda: len(ticks) > 10)
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: window.cover.height() == window.centralWidget().height())  # type: ignore[union-attr]
    assert held.told == []


@pytest.mark.parametrize("by_key", [False, True])
def test_it_can_be_given_up(cover: Cover, held: Held, qtbot: QtBot, by_key: bool) -> None:
    if by_key:
        QTest.keyClick(cover, Qt.Key.Key_Escape)
    else:
        cover.progress.cancel.click()
    qtbot.waitUntil(cover.isHidden)
    assert held.told == ["stopped"]


def test_what_is_carried_through_has_no_way_to_give_it_up(cover: Cover, held: Held, qtbot: QtBot) -> None:
    held.task.settle()
    qtbot.waitUntil(cover.progress.cancel.isHidden)
    held.task.cancel()
    assert not held.task.is_cancelled


def test_the_keyboard_comes_back_to_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    field = QLineEdit(window.centralWidget())
    field.show()
    field.setFocus()
    held = Held(window)
    assert not field.hasFocus()
    held.let_go.set()
    settle(window.context)
    assert field.hasFocus()
    assert window.cover.isHidden()
