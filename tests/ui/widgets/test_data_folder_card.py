"""Where the data lies can be read, copied and opened."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.data_folder_card import DataFolderCard
from tests.ui.fakes import FakeAsk


def test_the_folder_is_told_and_opened(
    context: Context, qtbot: QtBot, data_dir: Path, person: FakeAsk
) -> None:
    card = DataFolderCard(context)
    qtbot.addWidget(card)
    field, button = card.findChild(QLineEdit, "data-folder"), card.findChild(QPushButton)
    assert field is not None
    assert field.text() == str(data_dir)
    assert field.isReadOnly()
    assert button is not None
    button.click()
    assert person.shown == [data_dir]


def test_when_the_courses_are_moved_the_new_folder_is_told(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    card = DataFolderCard(context)
    qtbot.addWidget(card)
    context.database.move_to(tmp_path / "ny")
    card.refresh()
    assert card.path.text() == str(tmp_path / "ny")


def test_an_unsafe_folder_is_told_there_too(
    context: Context, qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert DataFolderCard(context).warning.isHidden()
    monkeypatch.setenv("OneDrive", str(data_dir))
    card = DataFolderCard(context)
    qtbot.addWidget(card)
    assert not card.warning.isHidden()
