"""A sheet's picture can be pressed, and says which sheet it opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.sheet_button import LARGE, SMALL, SheetButton
from tests.ui.pages.toolbox.toolbox_parts import pictures, shown

pytestmark = pytest.mark.looks


@pytest.fixture
def button(context: Context, tmp_path: Path, qtbot: QtBot) -> SheetButton:
    made = SheetButton(context, context.library.forms["busk"], pictures(context, tmp_path))
    shown(context, made, 300, made.sizeHint().height())
    return made


def test_it_says_what_it_opens(button: SheetButton) -> None:
    assert button.accessibleName() == "Forhåndsvis arket BUSK"


def test_it_is_pressed_by_mouse_and_by_key(button: SheetButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_its_picture_comes_when_it_is_made(button: SheetButton, qtbot: QtBot) -> None:
    soft = button.grab().toImage()
    qtbot.waitUntil(lambda: button.grab().toImage() != soft)


def test_there_is_room_for_picture_and_title(button: SheetButton, context: Context, tmp_path: Path) -> None:
    small = SheetButton(context, button.form, pictures(context, tmp_path), SMALL)
    assert button.sizeHint().height() > LARGE.height() + button.fontMetrics().height()
    assert small.sizeHint().width() < button.sizeHint().width()
