"""What the tests of fields share."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.text_fields import LineField


@pytest.fixture
def narrow_window(qtbot: QtBot) -> QWidget:
    """A narrow window with a field that has the focus, and room for one to test below it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(LineField("Et annet felt"))
    made.resize(300, 200)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
