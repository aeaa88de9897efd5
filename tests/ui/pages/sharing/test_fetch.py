"""The way in for a course: a file is chosen, or none."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.fetch import FetchCard
from tests.ui.fakes import FakeAsk
from tests.ui.finding import the


@pytest.fixture
def card(context: Context, qtbot: QtBot) -> FetchCard:
    made = FetchCard(context)
    qtbot.addWidget(made)
    return made


def test_a_file_that_is_chosen_is_told(
    card: FetchCard, tmp_path: Path, qtbot: QtBot, person: FakeAsk
) -> None:
    person.answers = [tmp_path / "a.mestringskurs"]
    with qtbot.waitSignal(card.chosen) as told:
        the(card, QPushButton, "choose-package").click()
    assert told.args == [str(tmp_path / "a.mestringskurs")]


def test_no_file_chosen_tells_nothing(card: FetchCard, qtbot: QtBot, person: FakeAsk) -> None:
    person.answers = [None]
    with qtbot.assertNotEmitted(card.chosen):
        the(card, QPushButton, "choose-package").click()
