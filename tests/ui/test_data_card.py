"""Where the data lies can be read, copied and opened."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.data_card import DataCard


def test_the_folder_is_told_and_opened(
    context: Context, qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(dialogs, "open_path", opened.append)
    card = DataCard(context)
    qtbot.addWidget(card)
    field, button = card.findChild(QLineEdit, "data-folder"), card.findChild(QPushButton)
    assert field is not None
    assert field.text() == str(data_dir)
    assert field.isReadOnly()
    assert button is not None
    button.click()
    assert opened == [data_dir]
