"""Keys of the runner: for the view that is seen, never for somebody who types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.run.keys import RunKeys
from mestringstreff_desktop.ui.widgets.layouts import column


class View(QWidget):
    """A view with a button and a field, that counts its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.button, self.field = QPushButton("Neste"), QLineEdit()
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.setLayout(column(self.button, self.field))
        keys = {Qt.Key.Key_Space: "space", Qt.Key.Key_Right: "right", Qt.Key.Key_Plus: "plus"}
        actions = {key: (lambda name=name: self.pressed.append(name)) for key, name in keys.items()}
        self.keys = RunKeys(self, actions)


@pytest.fixture
def view(qtbot: QtBot) -> View:
    made = View()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_key_does_its_action(view: View) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Plus):
        QTest.keyClick(view, key)
    assert view.pressed == ["space", "right", "plus"]


def test_who_types_only_types(view: View) -> None:
    view.field.setFocus()
    QTest.keyClicks(view.field, "a +")
    QTest.keyClick(view.field, Qt.Key.Key_Right)
    assert (view.pressed, view.field.text()) == ([], "a +")


def test_space_presses_the_button_that_has_the_focus(view: View) -> None:
    view.button.setFocus()
    QTest.keyClick(view.button, Qt.Key.Key_Space)
    QTest.keyClick(view.button, Qt.Key.Key_Right)
    assert view.pressed == ["button", "right"]


def test_a_key_held_down_counts_once(view: View) -> None:
    assert not any(shortcut.autoRepeat() for shortcut in view.keys.shortcuts)


def test_a_remote_that_types_nothing_works_while_somebody_types(view: View) -> None:
    remote = {"F5": lambda: view.pressed.append("start"), "Shift+F5": lambda: view.pressed.append("again")}
    RunKeys(view, remote, with_text=True)
    step = RunKeys(view, {Qt.Key.Key_PageDown: lambda: view.pressed.append("on")}, with_text=True)
    view.field.setFocus()
    QTest.keyClick(view.field, Qt.Key.Key_F5)
    QTest.keyClick(view.field, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.field, Qt.Key.Key_PageDown)
    step.set_enabled(False)
    QTest.keyClick(view.field, Qt.Key.Key_PageDown)
    assert view.pressed == ["start", "again", "on"]
