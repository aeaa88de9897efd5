"""Ctrl and + or − make the text larger or smaller, wherever one is, and say how large it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.services.settings import LARGEST_TEXT, SMALLEST_TEXT
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import the

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "size"), [(Qt.Key.Key_Plus, 110), (Qt.Key.Key_Equal, 110), (Qt.Key.Key_Minus, 90)]
)
def test_the_keys_change_the_text_size(window: MainWindow, key: Qt.Key, size: int) -> None:
    window.activateWindow()
    QTest.keyClick(window, key, CTRL)
    assert (window.context.settings.text_size, window.context.theme.scale) == (size, size / 100)
    assert the(window, QLabel, "status-message").text() == f"Tekststørrelse: {size} %"
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    assert window.context.settings.text_size == 100


def test_it_ends_where_it_ends(window: MainWindow) -> None:
    for key, size in ((Qt.Key.Key_Plus, LARGEST_TEXT), (Qt.Key.Key_Minus, SMALLEST_TEXT)):
        for _ in range(12):
            QTest.keyClick(window, key, CTRL)
        assert window.context.settings.text_size == size
