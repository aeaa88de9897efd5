"""How the tests of Samlinger come to the page, to one gathering, and to what is stored."""

from typing import Unpack

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.services import gatherings, running
from mestringstreff_desktop.services.gatherings import GatheringChanges
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.stored import load_gathering


def click(target: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def click_on(parent: QWidget, name: str) -> None:
    """Click on the button of a name."""
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    click(found)


def press(
    target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(target, key, modifier)


def type_in(target: QWidget, text: str) -> None:
    """Type at the end of what is there."""
    QTest.keyClick(target, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(target, text)


def empty(field: QWidget) -> None:
    """Take away all that is in a field, as one does with the keys."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)


def activate(window: MainWindow, qtbot: QtBot) -> None:
    """Give the window the keyboard, so that its fields can have the focus."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def words(parent: QWidget) -> str:
    """Return all the text of labels that can be read within a widget, from the top down."""
    shown = [each for each in parent.findChildren(QLabel) if each.isVisibleTo(parent) and each.text()]
    shown.sort(key=lambda each: (_place(each, parent).y() // 8, _place(each, parent).x()))
    return " | ".join(each.text() for each in shown)


def _place(widget: QWidget, parent: QWidget) -> QPoint:
    return widget.mapTo(parent, QPoint(0, 0))


def shown_page(window: MainWindow) -> GatheringsPage:
    """Show Samlinger and return it. What is added to a shown window appears a moment later."""
    window.show_page("gatherings")
    QApplication.processEvents()
    page = window.pages["gatherings"]
    assert isinstance(page, GatheringsPage)
    return page


def opened(window: MainWindow, number: int = 2) -> GatheringView:
    """Open a gathering by its number and return its view."""
    page = shown_page(window)
    page.point_at(window.context.require_course().gatherings[number - 1].id)
    QApplication.processEvents()
    return page.view


def stored(window: MainWindow, number: int = 2) -> Gathering:
    """Return a gathering as it is in the file once what is typed has been stored."""
    window.context.autosave.flush()
    key = window.context.require_course().gatherings[number - 1].id
    return load_gathering(window.context.database, key)


def hold(window: MainWindow, number: int = 1) -> None:
    """Start a gathering and finish it."""
    context = window.context
    key = context.require_course().gatherings[number - 1].id
    begin(window, number)
    context.act(lambda: running.finish(context.database, key, context.clock()))


def begin(window: MainWindow, number: int = 1) -> None:
    """Start a gathering."""
    context = window.context
    key = context.require_course().gatherings[number - 1].id
    context.act(lambda: running.start(context.database, key, context.clock()))


def change(window: MainWindow, number: int, **changes: Unpack[GatheringChanges]) -> None:
    """Change a gathering as if it were done elsewhere."""
    context = window.context
    key = context.require_course().gatherings[number - 1].id
    context.act(lambda: gatherings.change_gathering(context.database, key, **changes))
