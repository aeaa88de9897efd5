"""The page Fagstoff, for all its tests."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from tests.ui.pages.background.background_parts import opened


@pytest.fixture
def page(database: Database, qtbot: QtBot) -> Iterator[BackgroundPage]:
    with opened(database) as made:
        yield made
